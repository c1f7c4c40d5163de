// Calendar arithmetic on days: ISO weeks, the Bangla and the Hijri calendar. No clock, no zone.
#pragma once

#include <chrono>
#include <cstdint>

#include "time/phrase.h"

namespace ukti::time {

using Day = std::chrono::sys_days;

struct Week {
  int year = 0, number = 0;
};

inline Day make_day(int year, unsigned month, unsigned day) {
  return Day{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)};
}
inline std::chrono::year_month_day fields(Day d) { return std::chrono::year_month_day{d}; }
inline int year_of(Day d) { return static_cast<int>(fields(d).year()); }
inline unsigned month_of(Day d) { return static_cast<unsigned>(fields(d).month()); }
inline unsigned day_of(Day d) { return static_cast<unsigned>(fields(d).day()); }
// ISO: Monday is 1.
inline unsigned weekday_of(Day d) { return std::chrono::weekday{d}.iso_encoding(); }
bool valid(int year, unsigned month, unsigned day);
Week iso_week(Day d);
// The same day of the month so many months on, or that month's last day.
Day add_months(Day d, int months);

// A day of the Bangla calendar as Bangladesh fixed it in 2019: the year begins on 14 April, the first six
// months have 31 days, the others 30, Falgun 29 or 30.
Day from_bangla(int year, unsigned month, unsigned day);
int bangla_year(Day d);
// A day of the tabular Hijri calendar; sighting of the moon may shift it by a day.
Day from_hijri(int year, unsigned month, unsigned day);
int hijri_year(Day d);

}  // namespace ukti::time
