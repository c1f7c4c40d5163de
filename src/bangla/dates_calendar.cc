// Calendar dates and clock times: elements that are added to one phrase while each names something new.
#include "bangla/dates_reader.h"

namespace ukti::bangla {

using time::Kind;
using time::Part;
using time::Phrase;
using time::Relation;
using time::Unit;

Unit DateReader::unit_of(const Lexeme& l) {
  if (l.gloss == "TS") return Unit::kSecond;
  if (l.gloss == "TM") return Unit::kMinute;
  if (l.gloss == "TH") return Unit::kHour;
  if (l.gloss == "D") return Unit::kDay;
  if (l.gloss == "W") return Unit::kWeek;
  if (l.gloss == "M") return Unit::kMonth;
  if (l.gloss == "Y") return Unit::kYear;
  if (l.gloss == "DE") return Unit::kDecade;
  if (l.gloss == "CE") return Unit::kCentury;
  return Unit::kUnknown;
}

std::uint32_t DateReader::read(std::uint32_t i, Phrase& out) {
  std::uint32_t best = i;
  const auto attempt = [&](std::uint32_t (DateReader::*reader)(std::uint32_t, Phrase&)) {
    Phrase p;
    const std::uint32_t j = (this->*reader)(i, p);
    if (j <= best) return;
    best = j;
    out = p;
  };
  attempt(&DateReader::reference);
  attempt(&DateReader::calendar);
  attempt(&DateReader::numeric_date);
  attempt(&DateReader::year_range);
  attempt(&DateReader::spans);
  attempt(&DateReader::holiday);
  return best;
}

// Elements, with brackets, commas and "স্থানীয় সময়" between them.
std::uint32_t DateReader::calendar(std::uint32_t i, Phrase& p) {
  std::uint32_t good = i, j = i;
  Phrase taken;
  Phrase before_bracket;
  std::uint32_t good_before = i;
  bool open = false;
  while (j < end_) {
    std::uint32_t k = j;
    if (j > i) {
      if (open && mark(j) == ')') {
        open = false;
        good = ++j;
        continue;
      }
      if (!open && mark(j) == '(') {
        open = true;
        before_bracket = taken;
        good_before = good;
        k = j + 1;
      } else if (mark(j) == ',') {
        if (taken.hour >= 0 || taken.part != Part::kNone) break;
        k = j + 1;
        if (!is(k, Is::kWeekday) && !(taken.weekday != 0 && pieces_[k < end_ ? k : j].digits > 0) &&
            !(taken.month != 0 && taken.year == 0 && year_number(k) != 0))
          break;
      } else if (is(j, Is::kLocal) && is(j + 1, Is::kLocalTime)) {
        k = j + 2;
        if (!is(k, Is::kDaypart) && !is(k, Is::kClockOnly) && number(k) == nullptr) break;
      }
    }
    if (k >= end_) break;
    const std::uint32_t next = element(k, taken);
    if (next == k) break;
    j = next;
    if (!open) good = j;
  }
  if (open) {
    taken = before_bracket;
    good = good_before;
  }
  if (good == i || !complete(i, good, taken)) return i;
  p = taken;
  if (p.year != 0 || p.month != 0 || p.unit_relation != Relation::kNone) good = edge(good);
  return good;
}

// Does what was read name a time, or is it a word that only could?
bool DateReader::complete(std::uint32_t i, std::uint32_t j, const Phrase& p) const {
  if (p.weekday != 0 || p.day != 0 || p.day_offset != time::kNoOffset || p.same_day) return true;
  if (p.unit_relation != Relation::kNone || p.month != 0) return true;
  if (p.hour >= 0) return true;
  if (p.year != 0) {
    const Piece& last = pieces_[j - 1];
    if (j > i + 1) return true;  // with an era
    if (last.endings & (ending::kGenitive | ending::kLocative)) return !is(j, Is::kBoundAfter);
    if (is(j, Is::kFrom))
      return year_number(j + 1) != 0 || number(j + 1) == nullptr;      // not "২০০০ থেকে ৫০০০ টাকা"
    if (i == begin_ && mark(j) == ':' && !number(j + 1)) return true;  // a line of a chronicle
    if (is(j, Is::kAnd)) return year_number(j + 1) != 0 && is(j + 2, Is::kEra);
    if (mark(j) == ')' && i > begin_ && mark(i - 1) == '(') return true;
    return mark(j) == ',' && year_number(j + 1) != 0;
  }
  // A bare part of the day: "রাতে", "সকালেই", "ভোরে"; not "রাতের খাবার", "সন্ধ্যা রায়".
  if (p.part != Part::kNone) {
    if (p.relation != Relation::kNone) return true;
    if (i > begin_ && (number(i - 1) || owned(i))) return false;  // "এক রাতে", "লঞ্চডুবির রাতে"
    if (is(j, Is::kFrom) || is(j, Is::kUntil)) return pieces_[j - 1].endings == 0;
    return (pieces_[j - 1].endings & ending::kLocative) != 0;
  }
  return false;
}

// The next element at i, added to p; i where there is none or it names again what p has.
std::uint32_t DateReader::element(std::uint32_t i, Phrase& p) {
  const bool has_day = p.day != 0 || p.day_offset != time::kNoOffset;
  if (p.entry == ~0u && pieces_[i].set != 0) p.entry = words_.lexemes(pieces_[i]).front().entry;
  if (const Lexeme* w = is(i, Is::kWeekday)) {
    if (p.weekday != 0 || (p.hour >= 0)) return i;
    p.weekday = static_cast<std::uint8_t>(w->value);
    p.weekday_part = {pieces_[i].begin, pieces_[i].end};
    if (p.rule.empty()) p.rule = "time.weekday";
    p.habitual = timetable(i);
    return i + 1;
  }
  if (const Lexeme* w = is(i, Is::kWeekdayStem); w && p.weekday == 0) {
    // "শুক্র ও শনিবার"
    if ((is(i + 1, Is::kAnd) || is(i + 1, Is::kFrom) || dash(i + 1) || mark(i + 1) == ',') &&
        (is(i + 2, Is::kWeekday) || is(i + 2, Is::kWeekdayStem)) && !is(i + 3, Is::kUnit)) {
      p.weekday = static_cast<std::uint8_t>(w->value);
      p.rule = "time.weekday";
      return i + 1;
    }
    return i;
  }
  if (const std::uint32_t j = day_word(i, p); j > i) return j;
  if (const std::uint32_t j = clock(i, p); j > i) return j;
  if (p.hour < 0)
    if (const std::uint32_t j = daypart(i, p); j > i) return j;
  if (p.month == 0 && p.day == 0)
    if (const std::uint32_t j = day_month(i, p); j > i) return j;
  if (p.month == 0)
    if (const std::uint32_t j = month(i, p); j > i) return j;
  if (p.month != 0 && p.day == 0 && p.calendar == time::Calendar::kGregorian)  // "অক্টোবরের ৭ তারিখে"
    if (const Number* n = number(i);
        n && n->simple && n->integer && n->value >= 1 && n->value <= 31 && is(n->last, Is::kDateWord)) {
      p.day = static_cast<std::uint8_t>(n->value);
      return n->last + 1;
    }
  if (p.year == 0 && !has_day && p.month == 0 && p.weekday == 0)
    if (const std::uint32_t j = year(i, p); j > i) return j;
  if (p.relation == Relation::kNone && p.unit_relation == Relation::kNone && !has_day && p.month == 0 &&
      p.weekday == 0)
    if (const std::uint32_t j = relation(i, p); j > i) return j;
  if (p.year == 0 && p.month != 0)
    if (const std::uint32_t j = year_after_month(i, p); j > i) return j;
  return i;
}

// "গত", "আগামী", "চলতি" and what they stand before: a weekday, a month, a day of the month, a unit, a part of
// the day.
std::uint32_t DateReader::relation(std::uint32_t i, Phrase& p) {
  Relation r = Relation::kNone;
  if (is(i, Is::kLast))
    r = Relation::kLast;
  else if (is(i, Is::kNext))
    r = Relation::kNext;
  else if (is(i, Is::kThis))
    r = Relation::kThis;
  else if (is(i, Is::kThat))
    r = Relation::kThat;
  else if (const Lexeme* f = is(i, Is::kFollowing))
    r = f->value > 0 ? Relation::kFollowing : Relation::kPreceding;
  else if (is(i, Is::kThisYear)) {
    p.unit = Unit::kYear;
    p.unit_relation = Relation::kThis;
    p.rule = "time.this_unit";
    return i + 1;
  }
  if (r == Relation::kNone) return i;
  std::uint32_t j = i + 1;
  if (j >= end_) return i;
  if (const Lexeme* y = is(j, Is::kYearKind)) {
    (void)y;
    return i;
  }
  if (const Lexeme* u = is(j, Is::kUnit)) {
    const Unit unit = unit_of(*u);
    if (unit == Unit::kSecond || unit == Unit::kMinute || unit == Unit::kHour || u->value != 1) return i;
    if (pieces_[j].endings & ending::kPlural) return i;
    if ((unit == Unit::kDecade || unit == Unit::kCentury)) return i;
    if (unit == Unit::kDay && r != Relation::kFollowing && r != Relation::kPreceding) return i;
    p.unit = unit;
    p.unit_relation = r;
    p.rule = "time.unit_relation";
    return j + 1;
  }
  if (r == Relation::kThat) return i;
  Phrase q = p;
  q.relation = r;
  std::uint32_t k = j;
  if (is(j, Is::kWeekday) || is(j, Is::kDaypart))
    k = element(j, q);
  else if (k = day_month(j, q); k == j)
    k = month(j, q);
  if (k == j && (r == Relation::kLast || r == Relation::kNext)) k = year(j, q);
  if (k == j) return i;
  if (r == Relation::kThis && q.part != Part::kNone && q.weekday == 0) return i;
  if (r == Relation::kThis && q.month != 0 && q.day == 0 && k == j + 1 && pieces_[j].endings == 0)
    return i;  // "এই জুলাই প্রজন্ম"
  if (q.part != Part::kNone && q.weekday == 0 && (r == Relation::kFollowing || r == Relation::kPreceding)) {
    q.kind = Kind::kShift;
    q.from_text = true;
    q.unit = Unit::kDay;
    q.amount = 1;
    q.sign = r == Relation::kFollowing ? 1 : -1;
  }
  if (q.rule.empty() || q.rule == "time.weekday") q.rule = "time.relation";
  p = q;
  return k;
}

}  // namespace ukti::bangla
