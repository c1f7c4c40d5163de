#include "ledger/day.h"

#include <gtest/gtest.h>

namespace ukti::ledger {
namespace {

TEST(LedgerDay, ReadsDatesAndTimesOntoTheLineOfDhaka) {
  const Day ninth = *parse_day("2031-04-09");
  EXPECT_EQ(print_day(ninth), "2031-04-09");
  EXPECT_EQ(parse_told("2031-04-09")->day, ninth);
  EXPECT_EQ(parse_told("2031-04-09T18:10+05:30")->day, ninth);
  EXPECT_EQ(parse_told("2031-04-09T23:30:00Z")->day, ninth + 1);         // half past five in Dhaka
  EXPECT_EQ(parse_told("2031-04-09T01:00:00.5+09:00")->day, ninth - 1);  // the evening before
  EXPECT_EQ(parse_told("2031-04-09T07:30")->second, 7 * 3600 + 1800);
}

TEST(LedgerDay, RefusesWhatIsNoDate) {
  for (const char* bad : {"", "2031", "2031-02-30", "2031-04-09T", "2031-04-09T25:00", "2031-04-09T10:00+6",
                          "2031-04-09x10:00", "২০৩১-০৪-০৯"})
    EXPECT_FALSE(parse_told(bad)) << bad;
}

TEST(LedgerDay, RangesOfTimex) {
  const auto range = [](const char* a, const char* b) { return DayRange{*parse_day(a), *parse_day(b)}; };
  EXPECT_EQ(days_of("2031-04-09TNI"), range("2031-04-09", "2031-04-09"));
  EXPECT_EQ(days_of("2031-04-09T00:30"), range("2031-04-09", "2031-04-09"));
  EXPECT_EQ(days_of("2028-02"), range("2028-02-01", "2028-02-29"));
  EXPECT_EQ(days_of("2031"), range("2031-01-01", "2031-12-31"));
  EXPECT_EQ(days_of("2026-W01"), range("2025-12-29", "2026-01-04"));
  for (const char* open : {"PAST_REF", "XXXX-WXX-1", "XXXX-02-12", "P3Y", "", "2031-13", "203"})
    EXPECT_FALSE(days_of(open)) << open;
}

}  // namespace
}  // namespace ukti::ledger
