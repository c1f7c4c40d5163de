// The walk over the phrases of a text, and the values that are written.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "time/resolver.h"

namespace ukti::time {

using std::chrono::days;

// In an undated text: some year of today's decade in which the day falls on that weekday. Only for counting
// days.
Day some_year(unsigned month, unsigned day, unsigned weekday) {
  for (int y = 2025; y > 1997; --y)
    if (valid(y, month, day) && (weekday == 0 || weekday_of(make_day(y, month, day)) == weekday))
      return make_day(y, month, day);
  return make_day(2024, month, valid(2024, month, day) ? day : 28);
}

std::string print(const Point& p) {
  const std::string year = p.known == Known::kFull ? fmt::format("{:04}", year_of(p.day)) : "XXXX";
  switch (p.precision) {
    case Precision::kYear:
      return year;
    case Precision::kMonth:
      return fmt::format("{}-{:02}", year, month_of(p.day));
    case Precision::kWeek: {
      const Week w = iso_week(p.day);
      return p.known == Known::kFull ? fmt::format("{:04}-W{:02}", w.year, w.number) : "XXXX-WXX";
    }
    case Precision::kDay:
      break;
  }
  if (p.known == Known::kWeekday) return fmt::format("XXXX-WXX-{}", weekday_of(p.day));
  return fmt::format("{}-{:02}-{:02}", year, month_of(p.day), day_of(p.day));
}

std::string print_amount(double n) {
  if (n < 0) return "X";
  return n == std::floor(n) ? fmt::format("{}", static_cast<long long>(n)) : fmt::format("{}", n);
}

std::string print_duration(double n, Unit unit) {
  switch (unit) {
    case Unit::kSecond:
      return fmt::format("PT{}S", print_amount(n));
    case Unit::kMinute:
      return fmt::format("PT{}M", print_amount(n));
    case Unit::kHour:
      return n > 0 && n < 1 ? fmt::format("PT{}M", print_amount(n * 60))
                            : fmt::format("PT{}H", print_amount(n));
    case Unit::kDay:
      return fmt::format("P{}D", print_amount(n));
    case Unit::kWeek:
      return fmt::format("P{}W", print_amount(n));
    case Unit::kMonth:
      return fmt::format("P{}M", print_amount(n));
    case Unit::kYear:
      return fmt::format("P{}Y", print_amount(n));
    case Unit::kDecade:
      return fmt::format("P{}DE", print_amount(n));
    case Unit::kCentury:
      return n > 0 && n < 1 ? fmt::format("P{}Y", print_amount(n * 100))
                            : fmt::format("P{}CE", print_amount(n));
    default:
      return "PXX";
  }
}

// "P3Y2M": two durations as one, the smaller one after the larger.
std::string print_duration(const Phrase& p) {
  std::string out = print_duration(p.amount, p.unit);
  if (p.minor_unit == Unit::kNone) return out;
  const std::string small = print_duration(p.minor, p.minor_unit);
  const bool both_of_clock = out.starts_with("PT") && small.starts_with("PT");
  return out + small.substr(both_of_clock ? 2 : 1);
}

void Resolver::find_today(std::string_view published) {
  if (published.size() >= 10) {
    const auto digits = [&](std::size_t at, std::size_t n) {
      int v = 0;
      for (std::size_t k = at; k < at + n; ++k) v = v * 10 + (published[k] - '0');
      return v;
    };
    const int y = digits(0, 4);
    const auto m = static_cast<unsigned>(digits(5, 2)), d = static_cast<unsigned>(digits(8, 2));
    if (valid(y, m, d)) {
      today_ = make_day(y, m, d);
      known_ = Known::kFull;
      return;
    }
  }
  // An undated text: a weekday with its date, best one that has passed; else the weekday that is called
  // today.
  const Phrase* named = nullptr;
  const Phrase* dated = nullptr;
  for (const Phrase& p : phrases_) {
    if (p.kind != Kind::kCalendar || p.calendar != Calendar::kGregorian || p.relation != Relation::kNone)
      continue;
    if (p.day != 0 && p.month != 0 && (p.weekday != 0 || p.day_offset == 0)) {
      const bool better = dated == nullptr || (dated->tense == Tense::kFuture && p.tense != Tense::kFuture);
      if (better && !(p.year != 0 && !valid(p.year, p.month, p.day))) dated = &p;
    }
    if (named == nullptr && p.weekday != 0 && p.day_offset != kNoOffset) named = &p;
  }
  if (dated != nullptr) {
    known_ = dated->year != 0 ? Known::kFull : Known::kNoYear;
    today_ = dated->year != 0 ? make_day(dated->year, dated->month, dated->day)
                              : some_year(dated->month, dated->day, dated->weekday);
    if (dated->day_offset != kNoOffset) today_ -= days{dated->day_offset};
    if (named != nullptr && named != dated) {  // "আজ সোমবার" near "রোববার (২৮ ডিসেম্বর)"
      const int weekday = (static_cast<int>(named->weekday) - 1 - named->day_offset % 7 + 7) % 7;
      int apart = (weekday - static_cast<int>(weekday_of(today_)) + 1 + 7) % 7;
      if (apart > 3) apart -= 7;
      today_ += days{apart};
    }
  } else if (named != nullptr) {
    today_ = some_year(6, 15, 0);
    today_ += days{(static_cast<int>(named->weekday) - static_cast<int>(weekday_of(today_)) + 7) % 7 -
                   named->day_offset};
    known_ = Known::kWeekday;
  }
}

// A day or month behind the one on which the text was published.
bool Resolver::lies_ahead(std::string_view value) const {
  constexpr std::size_t kMonth = 7;  // "2025-04"
  if (known_ != Known::kFull || value.size() < kMonth || value[0] < '0' || value[0] > '9' || value[5] == 'W')
    return false;
  const std::string today = print(Point{.precision = Precision::kDay, .day = today_, .known = Known::kFull});
  return value.substr(0, today.size()) > today;
}

void Resolver::emit(const Phrase& p, Range r, TimeType type, std::string value) {
  FoundTime t;
  t.code_begin = r.begin;
  t.code_end = r.end;
  t.begin = p.begin;
  t.end = p.end;
  while (t.begin + 1 < t.end && text_.tokens[t.begin].end <= r.begin) ++t.begin;
  while (t.end > t.begin + 1 && text_.tokens[t.end - 1].begin >= r.end) --t.end;
  t.type = type;
  t.value = std::move(value);
  t.rule = p.rule;
  t.entry = p.entry;
  t.attributive = p.attributive;
  t.bound = p.bound;
  t.future = p.tense == Tense::kFuture;
  t.ahead = p.relation == Relation::kNext || lies_ahead(t.value);
  out_.push_back(std::move(t));
}

// A day, or a time of it where the phrase names a clock time or a part of the day.
void Resolver::emit_day(const Phrase& p, Range r, Point point, bool with_clock) {
  if (!with_clock || (p.hour < 0 && p.part == Part::kNone)) {
    remember(point, p);
    emit(p, r, TimeType::kDate, print(point));
    return;
  }
  if (p.hour < 0) {
    remember(point, p);
    last_clock_ = p;
    emit(p, r, TimeType::kTime, fmt::format("{}T{}", print(point), kParts[static_cast<int>(p.part)]));
    return;
  }
  int hour = p.hour;
  const bool own = p.part != Part::kNone || p.half_day_from != 24;
  const Phrase& by = own || !last_clock_ ? p : *last_clock_;
  const bool night = by.part == Part::kNight;
  bool next_day = false;
  if (night && hour == 12) {
    hour = 0;
    next_day = true;
  } else if (night) {
    if (hour >= 6 && hour < 12) hour += 12;
    next_day = p.overnight && hour < 6;
  } else if (by.half_day_from < 12) {
    if (hour >= 1 && hour <= 8) hour += 12;
  } else if (by.part == Part::kNone && hour >= 1 && hour <= 6) {
    hour += 12;
  }
  remember(point, p);
  Point at = point;
  if (next_day) at.day += days{1};
  if (at.known == Known::kFull && known_ == Known::kFull && p.tense == Tense::kPast && !p.overnight &&
      at.day > today_)
    at.day = point.day;
  if (own) last_clock_ = p;
  emit(p, r, TimeType::kTime, fmt::format("{}T{:02}:{:02}", print(at), hour, std::max<int>(0, p.minute)));
}

// The day of a phrase that names none: the one just spoken of, else today.
Point Resolver::bare_day(const Phrase& p) const {
  if (focus_) {
    const bool near = known_ < Known::kNoYear || focus_paragraph_ == paragraph(p) ||
                      std::abs((focus_->day - today_).count()) <= 7;
    if (near) return *focus_;
  }
  return {Precision::kDay, today_, known_};
}

// Weekday and date that do not fit each other are two times; the weekday holds for the clock.
void Resolver::contradiction(const Phrase& p, Day dated) {
  const Point by_day{Precision::kDay, by_weekday(p.weekday, p.relation, p.tense), known_};
  const auto weekday = [&] { emit(p, p.weekday_part, TimeType::kDate, print(by_day)); };
  const auto date = [&] { emit(p, p.date_part, TimeType::kDate, print({Precision::kDay, dated, known_})); };
  const auto clock = [&] {
    const auto apart = [&](Range r) { return p.clock_part.end <= r.begin || r.end <= p.clock_part.begin; };
    if (p.clock_part.empty() || !apart(p.weekday_part) || !apart(p.date_part)) return;
    emit_day(p, p.clock_part, by_day, true);
  };
  const bool weekday_first = p.weekday_part.begin < p.date_part.begin;
  const std::uint32_t first = std::min(p.weekday_part.begin, p.date_part.begin);
  const std::uint32_t last = std::max(p.weekday_part.begin, p.date_part.begin);
  if (p.clock_part.begin < first) clock();
  weekday_first ? weekday() : date();
  if (p.clock_part.begin > first && p.clock_part.begin < last) clock();
  weekday_first ? date() : weekday();
  if (p.clock_part.begin > last) clock();
  remember(by_day, p);
}

void Resolver::calendar(const Phrase& phrase) {
  Phrase p = phrase;
  if (p.either && (p.tense == Tense::kFuture || p.tense == Tense::kOngoing)) p.day_offset = -p.day_offset;
  if (p.habitual) {
    emit(p, TimeType::kSet, fmt::format("XXXX-WXX-{}", p.weekday));
    return;
  }
  if (p.same_day) {
    if (const std::optional<Point> day = same_day(p))
      emit_day(p, p.codes, *day, true);
    else
      emit(p, TimeType::kDate, std::string(kPast));
    return;
  }
  const std::optional<Point> point = point_of(p);
  if (!point) {
    const bool clock_only = p.hour >= 0 || p.part != Part::kNone;
    if (clock_only && p.weekday == 0 && p.day_offset == kNoOffset && p.unit_relation == Relation::kNone &&
        p.month == 0) {
      const Point day = bare_day(p);
      if (day.known != Known::kNothing) {
        emit_day(p, p.codes,
                 p.relation == Relation::kLast ? Point{Precision::kDay, today_ - days{1}, known_} : day,
                 true);
        return;
      }
      emit(p, TimeType::kTime,
           p.hour >= 0 ? fmt::format("XXXX-XX-XXT{:02}:{:02}",
                                     p.half_day_from < 12 && p.hour < 9 ? p.hour + 12 : p.hour,
                                     std::max<int>(0, p.minute))
                       : fmt::format("XXXX-XX-XXT{}", kParts[static_cast<int>(p.part)]));
      return;
    }
    if (p.day != 0 && p.month == 0 && p.unit_relation == Relation::kNone) {
      emit(p, TimeType::kDate, fmt::format("XXXX-XX-{:02}", p.day));
      return;
    }
    std::string_view value = kPresent;
    if (p.day_offset != kNoOffset && p.day_offset != 0) value = p.day_offset < 0 ? kPast : kFuture;
    if (p.unit_relation == Relation::kLast || p.unit_relation == Relation::kPreceding ||
        p.relation == Relation::kLast)
      value = kPast;
    if (p.unit_relation == Relation::kNext || p.unit_relation == Relation::kFollowing ||
        p.relation == Relation::kNext)
      value = kFuture;
    if (p.unit_relation == Relation::kThat) value = kPast;
    if (p.month != 0 && p.calendar == Calendar::kGregorian) {
      emit(p, TimeType::kDate,
           p.day != 0 ? fmt::format("XXXX-{:02}-{:02}", p.month, p.day) : fmt::format("XXXX-{:02}", p.month));
      return;
    }
    emit(p, TimeType::kDate, std::string(value));
    return;
  }
  const bool both = p.weekday != 0 && p.day != 0 && p.month != 0 && p.calendar == Calendar::kGregorian;
  if (both && known_ == Known::kFull && weekday_of(point->day) != p.weekday && !p.weekday_part.empty() &&
      !p.date_part.empty()) {
    contradiction(p, point->day);
    return;
  }
  if (p.day_end > p.day && point->precision == Precision::kDay) {
    const Point to{Precision::kDay, point->day + days{p.day_end - p.day}, point->known};
    remember(*point, p);
    emit(p, TimeType::kDate, fmt::format("{}/{}", print(*point), print(to)));
    return;
  }
  emit_day(p, p.codes, *point, point->precision == Precision::kDay);
}

void Resolver::one(const Phrase& p) {
  switch (p.kind) {
    case Kind::kCalendar:
      calendar(p);
      return;
    case Kind::kShift:
      shift(p);
      return;
    case Kind::kDuration:
      emit(p, TimeType::kDuration, print_duration(p));
      return;
    case Kind::kSet:
      emit(p, TimeType::kSet,
           p.value.empty()
               ? (p.weekday != 0 ? fmt::format("XXXX-WXX-{}", p.weekday) : print_duration(p.amount, p.unit))
               : std::string(p.value));
      return;
    case Kind::kReference:
      emit(p, TimeType::kDate, std::string(p.value));
      return;
    case Kind::kDecade:
      emit(p, TimeType::kDate, fmt::format("{}", p.year / (p.unit == Unit::kCentury ? 100 : 10)));
      return;
    case Kind::kYearRange:
      if (p.year == 0) {  // a fiscal year that is only pointed at: July to June
        if (known_ != Known::kFull) {
          emit(p, TimeType::kDate,
               std::string(p.unit_relation == Relation::kLast   ? kPast
                           : p.unit_relation == Relation::kNext ? kFuture
                                                                : kPresent));
          return;
        }
        if (p.unit_relation == Relation::kPreceding || p.unit_relation == Relation::kFollowing) {
          const int until = (last_ ? year_of(last_->day) : year_of(today_)) +
                            (p.unit_relation == Relation::kFollowing ? 1 : -1);
          emit(p, TimeType::kDate, fmt::format("{}/{}", until - 1, until));
          return;
        }
        const int step = p.unit_relation == Relation::kLast ? -1 : p.unit_relation == Relation::kNext ? 1 : 0;
        const int from = year_of(today_) - (month_of(today_) < 7 ? 1 : 0) + step;
        emit(p, TimeType::kDate, fmt::format("{}/{}", from, from + 1));
        return;
      }
      last_ = Point{Precision::kYear, make_day(p.year_end, 1, 1)};
      emit(p, TimeType::kDate, fmt::format("{}/{}", p.year, p.year_end));
      return;
    case Kind::kHoliday: {
      std::optional<Day> best;
      for (std::uint16_t md : p.holidays) {
        if (md == 0) continue;
        if (known_ != Known::kFull) {
          emit(p, TimeType::kDate, fmt::format("XXXX-{:02}-{:02}", md / 100, md % 100));
          return;
        }
        for (int y = year_of(today_) - 1; y <= year_of(today_) + 1; ++y) {
          const Day d = make_day(y, md / 100, md % 100);
          if (!best || std::abs((d - today_).count()) < std::abs((*best - today_).count())) best = d;
        }
      }
      if (best) emit_day(p, p.codes, {Precision::kDay, *best}, true);
      return;
    }
  }
}

void resolve(std::span<const Phrase> phrases, std::string_view published, std::span<const Landmark> landmarks,
             const text::Text& text, std::vector<FoundTime>& out) {
  Resolver(phrases, published, landmarks, text, out).run();
}

}  // namespace ukti::time
