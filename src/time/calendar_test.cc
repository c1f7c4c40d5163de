// Calendar arithmetic against dates that are known, and as properties.
#include "time/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace ukti::time {
namespace {

TEST(Calendar, IsoWeeksAtYearEnds) {
  EXPECT_EQ(iso_week(make_day(2025, 12, 28)).number, 52);
  EXPECT_EQ(iso_week(make_day(2025, 12, 29)).number, 1);
  EXPECT_EQ(iso_week(make_day(2025, 12, 29)).year, 2026);
  EXPECT_EQ(iso_week(make_day(2021, 1, 3)).number, 53);
  EXPECT_EQ(iso_week(make_day(2021, 1, 3)).year, 2020);
}

TEST(Calendar, WeekdaysAreIso) {
  EXPECT_EQ(weekday_of(make_day(2025, 4, 28)), 1u);
  EXPECT_EQ(weekday_of(make_day(2025, 4, 27)), 7u);
}

TEST(Calendar, MonthsClampToTheirLastDay) {
  EXPECT_EQ(add_months(make_day(2025, 1, 31), 1), make_day(2025, 2, 28));
  EXPECT_EQ(add_months(make_day(2024, 1, 31), 1), make_day(2024, 2, 29));
  EXPECT_EQ(add_months(make_day(2025, 3, 15), -15), make_day(2023, 12, 15));
}

// Bangladesh since 2019: the days of the nation fall as in the year they remember.
TEST(Calendar, BanglaDates) {
  EXPECT_EQ(from_bangla(1432, 1, 1), make_day(2025, 4, 14));
  EXPECT_EQ(from_bangla(1432, 9, 1), make_day(2025, 12, 16));   // 1 Poush: Victory Day
  EXPECT_EQ(from_bangla(1432, 11, 8), make_day(2026, 2, 21));   // 8 Falgun: Language Day
  EXPECT_EQ(from_bangla(1432, 12, 12), make_day(2026, 3, 26));  // 12 Choitro: Independence Day
  EXPECT_EQ(bangla_year(make_day(2025, 4, 13)), 1431);
  EXPECT_EQ(bangla_year(make_day(2025, 4, 14)), 1432);
}

TEST(Calendar, HijriDatesWithinADay) {
  const auto near = [](Day a, Day b) { return std::abs((a - b).count()) <= 1; };
  EXPECT_TRUE(near(from_hijri(1446, 9, 1), make_day(2025, 3, 1)));
  EXPECT_TRUE(near(from_hijri(1447, 1, 1), make_day(2025, 6, 26)));
  EXPECT_TRUE(near(from_hijri(1447, 9, 1), make_day(2026, 2, 18)));
  EXPECT_EQ(hijri_year(make_day(2026, 2, 22)), 1447);
}

TEST(Calendar, HijriAndBanglaMonthsFollowEachOther) {
  EXPECT_TRUE(rc::check([] {
    const int year = *rc::gen::inRange(1300, 1600);
    const auto month = *rc::gen::inRange<unsigned>(1, 12);
    const auto hijri = (from_hijri(year, month + 1, 1) - from_hijri(year, month, 1)).count();
    RC_ASSERT(hijri == 29 || hijri == 30);
    const auto bangla = (from_bangla(year, month + 1, 1) - from_bangla(year, month, 1)).count();
    RC_ASSERT(bangla >= 29);
    RC_ASSERT(bangla <= 31);
  }));
}

}  // namespace
}  // namespace ukti::time
