// Days and the ranges of days that a TIMEX3 value leaves open.
//
// The ledger lives on one line of days: those of Asia/Dhaka (UTC+6, without summer time), where its readers
// are. A publication time with an offset is brought to that line; one without is taken to be on it; a plain
// date is that day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ukti::ledger {

using Day = std::int32_t;  // days since 1970-01-01
inline constexpr Day kNoDay = INT32_MIN;

struct DayRange {
  Day from = kNoDay, to = kNoDay;  // inclusive
  bool operator==(const DayRange&) const = default;
};

// When a document was told: the day, and the second of the Dhaka day (0 for a plain date) to order one day's
// tellings.
struct Told {
  Day day = kNoDay;
  std::int32_t second = 0;
};

// "2031-04-09"; nothing else.
std::optional<Day> parse_day(std::string_view date);
std::string print_day(Day day);

// A publication date or RFC 3339 time; no value where it is neither.
std::optional<Told> parse_told(std::string_view published);

// The days that a TIMEX3 value can mean: a day, a week, a month, a year; with a part of the day the same day.
// No value for PAST_REF, unresolved weekdays, durations and sets.
std::optional<DayRange> days_of(std::string_view timex);

}  // namespace ukti::ledger
