#include "time/calendar.h"

namespace ukti::time {

using namespace std::chrono;

bool valid(int y, unsigned m, unsigned d) {
  return m >= 1 && m <= 12 && d >= 1 && (year{y} / static_cast<int>(m) / static_cast<int>(d)).ok();
}

Week iso_week(Day d) {
  const Day thursday = d + days{4 - static_cast<int>(weekday_of(d))};
  const int y = year_of(thursday);
  return {y, static_cast<int>((thursday - make_day(y, 1, 1)).count() / 7) + 1};
}

Day add_months(Day d, int count) {
  const year_month_day f = fields(d);
  const year_month to = f.year() / f.month() + months{count};
  const year_month_day_last last = to / std::chrono::last;
  return Day{to / (f.day() < last.day() ? f.day() : last.day())};
}

Day from_bangla(int y, unsigned m, unsigned d) {
  const int gregorian = y + 593;
  int before = 0;
  for (unsigned k = 1; k < m; ++k)
    before += k <= 6 ? 31 : k == 11 ? (year{gregorian + 1}.is_leap() ? 30 : 29) : 30;
  return make_day(gregorian, 4, 14) + days{before + static_cast<int>(d) - 1};
}

int bangla_year(Day d) { return year_of(d) - (d >= make_day(year_of(d), 4, 14) ? 593 : 594); }

Day from_hijri(int y, unsigned m, unsigned d) {
  // Civil (tabular) calendar, epoch 16 July 622 (Julian): day number by Fliegel's formula, as days since
  // 1970.
  const long n = (11L * y + 3) / 30 + 354L * y + 30L * m - (static_cast<long>(m) - 1) / 2 + d + 1948440 - 385;
  return Day{days{n - 2440588}};
}

int hijri_year(Day d) {
  int y = static_cast<int>((year_of(d) - 622) * 33 / 32);
  while (from_hijri(y + 1, 1, 1) <= d) ++y;
  while (from_hijri(y, 1, 1) > d) --y;
  return y;
}

}  // namespace ukti::time
