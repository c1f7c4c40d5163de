// Dates: fields that were said, into points of the calendar.
#include <fmt/format.h>

#include <cstdlib>

#include "time/resolver.h"

namespace ukti::time {

using std::chrono::days;

// A weekday without a verb ("শনিবার ভারত-পাকিস্তান ম্যাচ") goes with the other mentions of it, where those
// agree.
void Resolver::poll_weekdays() {
  std::array<bool, 8> past{}, future{};
  for (const Phrase& p : phrases_) {
    if (p.kind != Kind::kCalendar || p.weekday == 0 || p.relation != Relation::kNone || p.month != 0)
      continue;
    if (p.tense == Tense::kPast) past[p.weekday] = true;
    if (p.tense == Tense::kFuture) future[p.weekday] = true;
  }
  for (std::size_t d = 1; d < 8; ++d)
    if (future[d] && !past[d]) weekday_tense_[d] = Tense::kFuture;
}

Day Resolver::by_weekday(unsigned weekday, Relation relation, Tense tense) const {
  const int ahead = (static_cast<int>(weekday) - static_cast<int>(weekday_of(today_)) + 7) % 7;  // 0–6
  if (relation == Relation::kNext) return today_ + days{ahead == 0 ? 7 : ahead};
  if (relation == Relation::kLast) return today_ - days{ahead == 0 ? 7 : 7 - ahead};
  if (tense == Tense::kFuture || tense == Tense::kOngoing) return today_ + days{ahead};
  return ahead == 0 ? today_ : today_ - days{7 - ahead};
}

// Day and month without a year: the nearest one, unless the words or the verb say which.
Day Resolver::day_month(const Phrase& p) const {
  const auto in = [&](int year) { return make_day(year, p.month, valid(year, p.month, p.day) ? p.day : 28); };
  const int year = year_of(today_);
  const auto distance = [&](Day d) { return std::abs((d - today_).count()); };
  Day best = in(year);
  if (p.relation == Relation::kLast) return best < today_ ? best : in(year - 1);
  if (p.relation == Relation::kNext) return best > today_ ? best : in(year + 1);
  for (const Day d : {in(year - 1), in(year + 1)})
    if (distance(d) < distance(best)) best = d;
  if (p.genitive && distance(best) > 45)
    for (const Landmark& l : landmarks_)
      if (l.month_day == p.month * 100 + p.day &&
          fmt::format("{:04}-{:02}-{:02}", year, month_of(today_), day_of(today_)) >= l.since)
        return in(l.year);
  // "২০২৯ সালের ১৭ নভেম্বর … ১৯ নভেম্বর বৈঠক হয়": a story that is told of another year
  const bool story = last_ && last_->known == Known::kFull && known_ == Known::kFull &&
                     last_->precision >= Precision::kMonth && sentence(p) - last_sentence_ <= 4 &&
                     year_of(last_->day) < year && distance(best) > 45;
  if (story) {
    const Day there = in(year_of(last_->day));
    if (there >= last_->day && there - last_->day <= days{62}) return there;
  }
  if (p.tense == Tense::kPast && best > today_ + days{60}) best = in(year_of(best) - 1);
  if (p.tense == Tense::kFuture && best < today_ - days{60}) best = in(year_of(best) + 1);
  return best;
}

// A month or day of the Bangla or the Hijri calendar.
Point Resolver::foreign_month(const Phrase& p) const {
  const bool bangla = p.calendar == Calendar::kBangla;
  const auto day = [&](int year, unsigned d) {
    return bangla ? from_bangla(year, p.month, d) : from_hijri(year, p.month, d);
  };
  const unsigned d = p.day != 0 ? p.day : 1;
  Day best{};
  if (p.year != 0) {
    best = day(p.year, d);
  } else {
    const int now = bangla ? bangla_year(today_) : hijri_year(today_);
    best = day(now, d);
    const Day middle = today_ - days{p.day != 0 ? 0 : 15};
    for (int y : {now - 1, now + 1})
      if (std::abs((day(y, d) - middle).count()) < std::abs((best - middle).count())) best = day(y, d);
    if (p.relation == Relation::kLast && best >= today_) best = day(now - 1, d);
  }
  if (p.day != 0) return {Precision::kDay, best, Known::kFull};
  if (known_ == Known::kFull && today_ >= best && today_ < best + days{30}) best = today_;
  return {Precision::kMonth, best, Known::kFull};
}

// The phrase before, if p is the end of a range that begins with it: "২০২৪ সালের জানুয়ারি থেকে মার্চ".
const Phrase* Resolver::range_start(const Phrase& p) const {
  constexpr std::uint32_t kGap = 7;  // codes: থেকে and its blanks, or a dash
  if (at_ == 0 || at_ >= phrases_.size()) return nullptr;
  const Phrase& from = phrases_[at_ - 1];
  const bool near = from.kind == Kind::kCalendar && sentence(from) == sentence(p) &&
                    p.codes.begin > from.codes.end && p.codes.begin - from.codes.end <= kGap &&
                    p.codes.begin - from.codes.end > 3;
  return near ? &from : nullptr;
}

std::optional<Point> Resolver::month_point(const Phrase& p) const {
  const Day first = make_day(2000, p.month, 1);
  if (p.year != 0) {
    if (p.day == 0 || !valid(p.year, p.month, p.day))
      return Point{Precision::kMonth, make_day(p.year, p.month, 1)};
    return Point{Precision::kDay, make_day(p.year, p.month, p.day)};
  }
  if (const Phrase* from = range_start(p);
      from && from->year != 0 && from->month != 0 && p.relation == Relation::kNone) {
    const int year = from->year + (p.month < from->month ? 1 : 0);
    if (p.day != 0 && valid(year, p.month, p.day))
      return Point{Precision::kDay, make_day(year, p.month, p.day)};
    if (p.day == 0) return Point{Precision::kMonth, make_day(year, p.month, 1)};
  }
  if (known_ < Known::kNoYear) {
    if (p.day == 0) return Point{Precision::kMonth, first, Known::kNoYear};
    return Point{Precision::kDay, some_year(p.month, p.day, p.weekday), Known::kNoYear};
  }
  if (p.day != 0) return Point{Precision::kDay, day_month(p), known_};
  const int year = year_of(today_);
  const int here = static_cast<int>(month_of(today_)), there = p.month;
  int pick = year;
  if (p.relation == Relation::kLast)
    pick = there < here ? year : year - 1;
  else if (p.relation == Relation::kNext)
    pick = there > here ? year : year + 1;
  else if (p.tense == Tense::kFuture)
    pick = there >= here ? year : year + 1;
  else if (p.tense == Tense::kPast)
    pick = there <= here ? year : year - 1;
  else if (there - here > 6)
    pick = year - 1;
  else if (here - there > 6)
    pick = year + 1;
  return Point{Precision::kMonth, make_day(pick, p.month, 1), known_};
}

// "গত বছর", "চলতি মাসের ১২ তারিখ", "আগামী বছরের ডিসেম্বরে", "পরের সপ্তাহে".
std::optional<Point> Resolver::relative_unit(const Phrase& p) const {
  int step = 0;
  bool from_text = false;
  switch (p.unit_relation) {
    case Relation::kLast:
      step = -1;
      break;
    case Relation::kNext:
      step = 1;
      break;
    case Relation::kFollowing:
      step = 1;
      from_text = true;
      break;
    case Relation::kPreceding:
      step = -1;
      from_text = true;
      break;
    case Relation::kThat:
      from_text = true;
      break;
    default:
      break;
  }
  if (from_text && !last_) return std::nullopt;
  if (!from_text && known_ != Known::kFull && !(known_ == Known::kNoYear && p.unit != Unit::kYear))
    return std::nullopt;
  const Day base = from_text ? last_->day : today_;
  const Known known = from_text ? last_->known : known_;
  switch (p.unit) {
    case Unit::kYear: {
      const int year = year_of(base) + step;
      if (p.month != 0) {
        if (p.day != 0 && valid(year, p.month, p.day))
          return Point{Precision::kDay, make_day(year, p.month, p.day), known};
        return Point{Precision::kMonth, make_day(year, p.month, 1), known};
      }
      return Point{Precision::kYear, make_day(year, 1, 1), known};
    }
    case Unit::kMonth: {
      const Day month = add_months(make_day(year_of(base), month_of(base), 1), step);
      if (p.day != 0 && valid(year_of(month), month_of(month), p.day))
        return Point{Precision::kDay, month + days{p.day - 1}, known};
      return Point{Precision::kMonth, month, known};
    }
    case Unit::kWeek: {
      const Day week = base + days{7 * step};
      if (p.weekday == 0) return Point{Precision::kWeek, week, known};
      return Point{Precision::kDay,
                   week + days{static_cast<int>(p.weekday) - static_cast<int>(weekday_of(week))}, known};
    }
    case Unit::kDay:
      return Point{Precision::kDay, base + days{step}, known};
    default:
      return std::nullopt;
  }
}

std::optional<Point> Resolver::point_of(const Phrase& p) const {
  if (p.unit_relation != Relation::kNone && p.year == 0) return relative_unit(p);
  if (p.month != 0) {
    if (p.calendar != Calendar::kGregorian) {
      if (p.year == 0 && known_ != Known::kFull) return std::nullopt;
      return foreign_month(p);
    }
    return month_point(p);
  }
  if (p.year != 0) return Point{Precision::kYear, make_day(p.year, 1, 1)};
  if (p.day_offset != kNoOffset) {
    if (known_ == Known::kNothing) return std::nullopt;
    Day d = today_ + days{p.day_offset};
    if (p.weekday != 0 && weekday_of(d) != p.weekday)
      d = by_weekday(p.weekday, Relation::kNone, p.day_offset > 0 ? Tense::kFuture : Tense::kPast);
    return Point{Precision::kDay, d, known_};
  }
  if (p.weekday != 0) {
    if (known_ < Known::kNoYear) {
      const Day monday = make_day(2024, 1, 1);
      return Point{Precision::kDay, monday + days{p.weekday - 1}, Known::kWeekday};
    }
    // "শনিবার থেকে সোমবার পর্যন্ত": the end of a range does not lie before its beginning
    if (const Phrase* from = range_start(p); from && from->weekday != 0 && focus_) {
      const int ahead = (static_cast<int>(p.weekday) - static_cast<int>(weekday_of(focus_->day)) + 7) % 7;
      return Point{Precision::kDay, focus_->day + days{ahead}, focus_->known};
    }
    const Tense tense = p.tense == Tense::kUnknown ? weekday_tense_[p.weekday] : p.tense;
    return Point{Precision::kDay, by_weekday(p.weekday, p.relation, tense), known_};
  }
  if (p.day != 0 && known_ >= Known::kNoYear) {  // "১২ তারিখ"
    Day month = make_day(year_of(today_), month_of(today_), 1);
    if (p.relation == Relation::kNext && p.day <= day_of(today_)) month = add_months(month, 1);
    if ((p.relation == Relation::kLast || p.tense == Tense::kPast) && p.day > day_of(today_))
      month = add_months(month, -1);
    if (valid(year_of(month), month_of(month), p.day))
      return Point{Precision::kDay, month + days{p.day - 1}, known_};
  }
  return std::nullopt;
}

}  // namespace ukti::time
