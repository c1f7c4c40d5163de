#include "speech/own_time.h"

#include <gtest/gtest.h>

namespace ukti::speech {
namespace {

TEST(OwnTime, ALongerValueOfTheSameDayIsFiner) {
  EXPECT_TRUE(refines("2026-03-10TMO", "2026-03-10"));
  EXPECT_TRUE(refines("XXXX-WXX-1T15:00", "XXXX-WXX-1"));
  EXPECT_FALSE(refines("2026-03-10", "2026-03-10TMO"));
  EXPECT_FALSE(refines("2026-03-11TMO", "2026-03-10"));
  EXPECT_FALSE(refines("2026-03-10", "2026-03-10"));
}

TEST(OwnTime, MonthsYearsAndReferencesNameNoDay) {
  for (const char* day : {"2026-03-10", "XXXX-WXX-1", "XXXX-03-10", "2026-03-10TMO"})
    EXPECT_TRUE(names_day(day)) << day;
  for (const char* vague : {"2026", "2026-03", "XXXX-03", "2026-W10", "PAST_REF"})
    EXPECT_FALSE(names_day(vague)) << vague;
}

}  // namespace
}  // namespace ukti::speech
