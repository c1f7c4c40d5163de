// So many units before or after an anchor, and the day already spoken of.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "time/resolver.h"

namespace ukti::time {

using std::chrono::days;

// "ওই দিন", "একই দিন", "এদিন": the day spoken of. The nearer pointer means today, unless a day stands just
// before; the farther one never means today: where no day was told it is some day in the past. "১৯৪০ সালে এই
// দিনে" is that day of another year.
std::optional<Point> Resolver::same_day(const Phrase& p) const {
  std::optional<Point> day = focus_;
  const bool today_known = known_ != Known::kNothing;
  const bool far = !focus_ || sentence(p) - focus_sentence_ > 1;
  if (today_known && p.relation == Relation::kThis && far) day = Point{Precision::kDay, today_, known_};
  if (!day) return day;
  const int year = p.year != 0                                                   ? p.year
                   : p.unit_relation == Relation::kLast && p.unit == Unit::kYear ? year_of(day->day) - 1
                                                                                 : 0;
  if (year != 0 && valid(year, month_of(day->day), day_of(day->day)))
    day->day = make_day(year, month_of(day->day), day_of(day->day));
  return day;
}

// The date that stands just after the phrase and means the same: "পাঁচ বছর পর ২০১৮ সালে", "পরদিন, অর্থাৎ ২১
// জানুয়ারি".
std::optional<Point> Resolver::told_beside(const Phrase& p) const {
  constexpr std::uint32_t kGap = 9;  // codes: a comma and one short word
  if (at_ + 1 >= phrases_.size()) return std::nullopt;
  const Phrase& next = phrases_[at_ + 1];
  if (next.kind != Kind::kCalendar || next.codes.begin - p.codes.end > kGap || sentence(next) != sentence(p))
    return std::nullopt;
  const bool fits = p.unit == Unit::kDay ? next.day != 0 && next.month != 0 : next.year != 0;
  return fits ? point_of(next) : std::nullopt;
}

// What the phrase counts from: a point of its own or of the last sentence, fine enough for its unit.
std::optional<Point> Resolver::anchor(const Phrase& p) const {
  if (!p.from_text || !last_) return std::nullopt;
  const std::uint32_t reach = p.backward ? 2 : 1;
  if (p.unit == Unit::kDay || p.unit == Unit::kWeek) {
    if (!focus_ || (sentence(p) - focus_sentence_ > reach + 1)) return std::nullopt;
    return focus_;
  }
  if (sentence(p) - last_sentence_ > reach) return std::nullopt;
  return last_;
}

std::optional<Point> Resolver::moved(const Phrase& p, const Point& from, bool anchored) const {
  const double n = p.amount * p.sign;
  switch (p.unit) {
    case Unit::kDay:
      return Point{Precision::kDay, from.day + days{std::lround(n)}, from.known};
    case Unit::kWeek:
      return Point{anchored ? Precision::kDay : Precision::kWeek, from.day + days{std::lround(7 * n)},
                   from.known};
    case Unit::kMonth:
      return Point{Precision::kMonth, add_months(from.day, static_cast<int>(std::lround(n))), from.known};
    case Unit::kYear:
    case Unit::kDecade:
    case Unit::kCentury: {
      const double years = n * (p.unit == Unit::kYear ? 1 : p.unit == Unit::kDecade ? 10 : 100);
      if (std::abs(years) > 1500 || from.known != Known::kFull) return std::nullopt;
      return Point{Precision::kYear, add_months(from.day, static_cast<int>(std::lround(years * 12))),
                   from.known};
    }
    default:
      return std::nullopt;
  }
}

void Resolver::shift(const Phrase& p) {
  const std::optional<Point> from = anchor(p);
  std::optional<Point> to;
  if (const std::optional<Point> told = told_beside(p)) {
    to = told;
    if (p.unit == Unit::kYear) to->precision = Precision::kYear;
  } else if (p.day != 0 && p.month != 0) {
    to = month_point(p);  // "পরদিন ২১ জানুয়ারি"
    if (from && to && p.year == 0 && valid(year_of(from->day), p.month, p.day))
      to->day = make_day(year_of(from->day), p.month, p.day);
  } else if (p.amount >= 0 && (from || (known_ != Known::kNothing &&
                                        !(p.from_text && p.unit == Unit::kDay && p.amount == 1)))) {
    const Point today{Precision::kDay, today_, known_};
    to = moved(p, from ? *from : today, from.has_value());
    const bool years = p.unit == Unit::kYear || p.unit == Unit::kDecade || p.unit == Unit::kCentury;
    if (to && p.sign > 0 && p.tense != Tense::kFuture && known_ == Known::kFull) {
      // What has happened cannot lie ahead of today. "১৭ বছর পর দেশে ফিরলেন" tells of this year; "seen two
      // days after that", of a thing that is told of today, tells of today.
      if (!from)
        to = years && p.tense != Tense::kFuture ? std::optional(Point{Precision::kYear, today_, known_})
                                                : std::nullopt;
      else if (to->day > today_)
        to->day = years ? today_ : std::min(from->day, today_);
    } else if (to && p.sign > 0 && !from && known_ != Known::kFull) {
      to.reset();
    }
    if (to && p.sign < 0 && p.from_text && !from && p.unit != Unit::kYear)
      to.reset();                // "হামলার তিন দিন আগে" of an undated attack
    if (to && p.weekday != 0) {  // "পরদিন মঙ্গলবার"
      int apart = (static_cast<int>(p.weekday) - static_cast<int>(weekday_of(to->day)) + 7) % 7;
      if (apart > 3) apart -= 7;
      to->day += days{apart};
    }
  }
  if (!to) {
    emit(p, TimeType::kDate, std::string(vague(p)));
    return;
  }
  emit_day(p, p.codes, *to, to->precision == Precision::kDay);
}

}  // namespace ukti::time
