// From what was said to a TIMEX3 value: the calendar arithmetic, with a memory of the days already spoken of.
//
// The idea: every phrase becomes a Point (a day, month, week or year) or a value of its own. The memory holds
// today (the publication date, or a weekday with its date in an undated text), the last day spoken of, the
// last point of any kind and the last part of a day, so that "পরদিন", "ওই দিন" and a bare "৫টা ২৮ মিনিটে"
// find what they count from.
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <optional>

#include "time/calendar.h"
#include "time/time.h"

namespace ukti::time {
namespace {

using std::chrono::days;

enum class Known : std::uint8_t { kNothing, kWeekday, kNoYear, kFull };
enum class Precision : std::uint8_t { kYear, kMonth, kWeek, kDay };

struct Point {
  Precision precision = Precision::kDay;
  Day day{};
  Known known = Known::kFull;
};

constexpr std::string_view kPast = "PAST_REF", kPresent = "PRESENT_REF", kFuture = "FUTURE_REF";
constexpr std::string_view kParts[] = {"", "MO", "MI", "AF", "EV", "NI"};

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

class Resolver {
 public:
  Resolver(std::span<const Phrase> phrases, std::string_view published, std::span<const Landmark> landmarks,
           const text::Text& text, std::vector<FoundTime>& out)
      : phrases_(phrases), landmarks_(landmarks), text_(text), out_(out) {
    find_today(published);
  }

  void run() {
    for (const Phrase& p : phrases_) one(p);
  }

 private:
  void find_today(std::string_view published);
  void one(const Phrase& p);
  void calendar(const Phrase& p);
  void contradiction(const Phrase& p, Day dated);
  void shift(const Phrase& p);
  std::optional<Point> point_of(const Phrase& p) const;
  std::optional<Point> relative_unit(const Phrase& p) const;
  std::optional<Point> month_point(const Phrase& p) const;
  Point foreign_month(const Phrase& p) const;
  Day day_month(const Phrase& p) const;
  Day by_weekday(unsigned weekday, Relation relation, Tense tense) const;
  Point bare_day(const Phrase& p) const;
  void emit(const Phrase& p, TimeType type, std::string value) { emit(p, p.codes, type, std::move(value)); }
  void emit(const Phrase& p, Range r, TimeType type, std::string value);
  void emit_day(const Phrase& p, Range r, Point point, bool with_clock);
  void remember(const Point& p, const Phrase& from) {
    last_ = p;
    if (p.precision == Precision::kDay) {
      focus_ = p;
      focus_paragraph_ = paragraph(from);
    }
  }
  std::uint32_t paragraph(const Phrase& p) const {
    return text_.sentences[text_.sentence_of[p.begin]].paragraph;
  }
  std::string_view vague(const Phrase& p) const {
    return p.sign < 0 || p.tense != Tense::kFuture ? kPast : kFuture;
  }

  std::span<const Phrase> phrases_;
  std::span<const Landmark> landmarks_;
  const text::Text& text_;
  std::vector<FoundTime>& out_;
  Day today_{};
  Known known_ = Known::kNothing;
  std::optional<Point> focus_, last_;
  std::uint32_t focus_paragraph_ = 0;
  const Phrase* last_clock_ = nullptr;
};

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
  const Phrase* named = nullptr;
  for (const Phrase& p : phrases_) {
    if (p.kind != Kind::kCalendar || p.calendar != Calendar::kGregorian || p.relation != Relation::kNone)
      continue;
    if (p.day != 0 && p.month != 0 && (p.weekday != 0 || p.day_offset == 0)) {
      if (p.year != 0 && valid(p.year, p.month, p.day)) {
        today_ = make_day(p.year, p.month, p.day);
        known_ = Known::kFull;
      } else {
        today_ = some_year(p.month, p.day, p.weekday);
        known_ = Known::kNoYear;
      }
      return;
    }
    if (named == nullptr && p.weekday != 0 && p.day_offset != kNoOffset) named = &p;
  }
  if (named != nullptr) {
    today_ = some_year(6, 15, 0);
    today_ += days{(static_cast<int>(named->weekday) - static_cast<int>(weekday_of(today_)) + 7) % 7 -
                   named->day_offset};
    known_ = Known::kWeekday;
  }
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
    last_clock_ = &p;
    emit(p, r, TimeType::kTime, fmt::format("{}T{}", print(point), kParts[static_cast<int>(p.part)]));
    return;
  }
  int hour = p.hour;
  const bool own = p.part != Part::kNone || p.half_day_from != 24;
  const Phrase& by = own || last_clock_ == nullptr ? p : *last_clock_;
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
  if (own) last_clock_ = &p;
  emit(p, r, TimeType::kTime, fmt::format("{}T{:02}:{:02}", print(at), hour, std::max<int>(0, p.minute)));
}

Day Resolver::by_weekday(unsigned weekday, Relation relation, Tense tense) const {
  const int ahead = (static_cast<int>(weekday) - static_cast<int>(weekday_of(today_)) + 7) % 7;  // 0–6
  if (relation == Relation::kNext) return today_ + days{ahead == 0 ? 7 : ahead};
  if (relation == Relation::kLast) return today_ - days{ahead == 0 ? 7 : 7 - ahead};
  if (tense == Tense::kFuture) return today_ + days{ahead};
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

std::optional<Point> Resolver::month_point(const Phrase& p) const {
  const Day first = make_day(2000, p.month, 1);
  if (p.year != 0) {
    if (p.day == 0 || !valid(p.year, p.month, p.day))
      return Point{Precision::kMonth, make_day(p.year, p.month, 1)};
    return Point{Precision::kDay, make_day(p.year, p.month, p.day)};
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
    return Point{Precision::kDay, by_weekday(p.weekday, p.relation, p.tense), known_};
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
  const Day day = by_weekday(p.weekday, p.relation, p.tense);
  const Point by_day{Precision::kDay, day, known_};
  Phrase first = p;
  emit(p, p.weekday_part, TimeType::kDate, print(by_day));
  emit(p, p.date_part, TimeType::kDate, print({Precision::kDay, dated, known_}));
  if (!p.clock_part.empty()) emit_day(p, p.clock_part, by_day, true);
  remember(by_day, first);
}

void Resolver::calendar(const Phrase& p) {
  if (p.habitual) {
    emit(p, TimeType::kSet, fmt::format("XXXX-WXX-{}", p.weekday));
    return;
  }
  if (p.same_day) {
    if (!focus_ && known_ == Known::kNothing) {
      emit(p, TimeType::kDate, std::string(kPast));
      return;
    }
    const Point day = focus_ ? *focus_ : Point{Precision::kDay, today_, known_};
    emit_day(p, p.codes, day, true);
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

void Resolver::shift(const Phrase& p) {
  const bool anchored = p.from_text && last_.has_value();
  if (p.amount < 0 || (!anchored && known_ == Known::kNothing) || p.unit == Unit::kUnknown) {
    emit(p, TimeType::kDate, std::string(vague(p)));
    return;
  }
  Point from = anchored ? *last_ : Point{Precision::kDay, today_, known_};
  if (anchored && (p.unit == Unit::kDay || p.unit == Unit::kWeek) && focus_) from = *focus_;
  const double n = p.amount * p.sign;
  Point to = from;
  switch (p.unit) {
    case Unit::kDay:
      to = {Precision::kDay, from.day + days{std::lround(n)}, from.known};
      break;
    case Unit::kWeek:
      to = {anchored ? Precision::kDay : Precision::kWeek, from.day + days{std::lround(7 * n)}, from.known};
      break;
    case Unit::kMonth:
      to = {Precision::kMonth, add_months(from.day, static_cast<int>(std::lround(n))), from.known};
      break;
    case Unit::kYear:
    case Unit::kDecade:
    case Unit::kCentury: {
      const double years = n * (p.unit == Unit::kYear ? 1 : p.unit == Unit::kDecade ? 10 : 100);
      to = {Precision::kYear, add_months(from.day, static_cast<int>(std::lround(years * 12))), from.known};
      break;
    }
    default:
      emit(p, TimeType::kDate, std::string(vague(p)));
      return;
  }
  // What has happened cannot lie ahead of today: then the phrase tells the day already spoken of ("seen two
  // days after that" of a thing that is told of today).
  if (anchored && p.sign > 0 && p.tense != Tense::kFuture && known_ == Known::kFull &&
      to.known == Known::kFull && to.day > today_) {
    to.day = std::min(from.day, today_);
    if (to.precision != Precision::kDay) to.day = today_;
  }
  if (!anchored && p.sign > 0 && p.tense != Tense::kFuture) {
    if (p.unit == Unit::kYear)
      to = {Precision::kYear, today_, known_};
    else {
      emit(p, TimeType::kDate, std::string(kPast));
      return;
    }
  }
  if (to.known == Known::kNoYear && to.precision == Precision::kYear) {
    emit(p, TimeType::kDate, std::string(vague(p)));
    return;
  }
  emit_day(p, p.codes, to, to.precision == Precision::kDay);
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
      emit(p, TimeType::kDuration, print_duration(p.amount, p.unit));
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
      emit(p, TimeType::kDate, fmt::format("{}", p.year / 10));
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

}  // namespace

void resolve(std::span<const Phrase> phrases, std::string_view published, std::span<const Landmark> landmarks,
             const text::Text& text, std::vector<FoundTime>& out) {
  Resolver(phrases, published, landmarks, text, out).run();
}

}  // namespace ukti::time
