// See day.h. The calendar is the standard library's; only the shapes of the values are read here.
#include "ledger/day.h"

#include <fmt/format.h>

#include <chrono>

namespace ukti::ledger {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int kDhakaMinutes = 6 * 60;

// Digits [begin, begin + length) as a number; -1 where one is none.
int digits(std::string_view s, std::size_t begin, std::size_t length) {
  if (begin + length > s.size()) return -1;
  int value = 0;
  for (const char c : s.substr(begin, length)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Day> day_of(int y, int m, int d) {
  if (y < 0 || m < 1 || d < 1) return std::nullopt;
  const year_month_day date{year(y), month(static_cast<unsigned>(m)),
                            std::chrono::day(static_cast<unsigned>(d))};
  if (!date.ok()) return std::nullopt;
  return static_cast<Day>(sys_days(date).time_since_epoch().count());
}

// Monday of the ISO week.
std::optional<Day> week_begin(int y, int week) {
  if (week < 1 || week > 53) return std::nullopt;
  const std::optional<Day> fourth = day_of(y, 1, 4);  // always in week 1
  if (!fourth) return std::nullopt;
  const unsigned weekday = std::chrono::weekday(sys_days(days(*fourth))).iso_encoding();
  return *fourth - static_cast<Day>(weekday - 1) + 7 * (week - 1);
}

// The offset of an RFC 3339 time in minutes; Dhaka's where there is none; no value where it is malformed.
std::optional<int> offset_of(std::string_view zone) {
  if (zone.empty()) return kDhakaMinutes;
  if (zone == "Z" || zone == "z") return 0;
  const int hours = digits(zone, 1, 2), minutes = digits(zone, 4, 2);
  if (zone.size() != 6 || zone[3] != ':' || hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
    return std::nullopt;
  if (zone[0] != '+' && zone[0] != '-') return std::nullopt;
  return (zone[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

}  // namespace

std::optional<Day> parse_day(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
  return day_of(digits(date, 0, 4), digits(date, 5, 2), digits(date, 8, 2));
}

std::string print_day(Day day) {
  const year_month_day date{sys_days(days(day))};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<Told> parse_told(std::string_view published) {
  const std::optional<Day> day = parse_day(published.substr(0, 10));
  if (!day) return std::nullopt;
  if (published.size() == 10) return Told{*day, 0};
  const char t = published[10];
  if ((t != 'T' && t != 't' && t != ' ') || published.size() < 16 || published[13] != ':')
    return std::nullopt;
  const int hour = digits(published, 11, 2), minute = digits(published, 14, 2);
  int second = 0;
  std::size_t at = 16;
  if (at < published.size() && published[at] == ':') {
    second = digits(published, 17, 2);
    at = 19;
    if (at < published.size() && published[at] == '.')
      for (++at; at < published.size() && published[at] >= '0' && published[at] <= '9';) ++at;
  }
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return std::nullopt;
  const std::optional<int> offset = offset_of(published.substr(std::min(at, published.size())));
  if (!offset) return std::nullopt;
  const std::int64_t seconds =
      std::int64_t{*day} * 86400 + hour * 3600 + minute * 60 + second + (kDhakaMinutes - *offset) * 60;
  const auto dhaka = static_cast<Day>(seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400);
  return Told{dhaka, static_cast<std::int32_t>(seconds - std::int64_t{dhaka} * 86400)};
}

std::optional<DayRange> days_of(std::string_view timex) {
  const int y = digits(timex, 0, 4);
  if (y < 0) return std::nullopt;
  if (timex.size() == 4) return DayRange{*day_of(y, 1, 1), *day_of(y, 12, 31)};
  if (timex[4] != '-') return std::nullopt;
  if (timex.size() == 8 && timex[5] == 'W') {
    const std::optional<Day> monday = week_begin(y, digits(timex, 6, 2));
    if (!monday) return std::nullopt;
    return DayRange{*monday, *monday + 6};
  }
  const int m = digits(timex, 5, 2);
  if (m < 1 || m > 12) return std::nullopt;
  if (timex.size() == 7) {
    const std::optional<Day> next = m == 12 ? day_of(y + 1, 1, 1) : day_of(y, m + 1, 1);
    return DayRange{*day_of(y, m, 1), *next - 1};
  }
  const std::optional<Day> day = timex.size() >= 10 ? parse_day(timex.substr(0, 10)) : std::nullopt;
  if (!day || (timex.size() > 10 && timex[10] != 'T')) return std::nullopt;
  return DayRange{*day, *day};
}

}  // namespace ukti::ledger
