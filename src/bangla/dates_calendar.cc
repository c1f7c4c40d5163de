// Calendar dates and clock times: elements that are added to one phrase while each names something new.
#include <cmath>

#include "bangla/dates_reader.h"

namespace ukti::bangla {

using time::Calendar;
using time::Kind;
using time::Part;
using time::Phrase;
using time::Relation;
using time::Unit;

namespace {

Part part_of(std::string_view gloss) {
  if (gloss == "MO") return Part::kMorning;
  if (gloss == "MI") return Part::kMidday;
  if (gloss == "AF") return Part::kAfternoon;
  if (gloss == "EV") return Part::kEvening;
  if (gloss == "NI") return Part::kNight;
  return Part::kNone;
}

}  // namespace

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

// A year in digits: four of them, ungrouped.
int DateReader::year_number(std::uint32_t i) const {
  if (i >= end_) return 0;
  const Piece& p = pieces_[i];
  if (p.digits != 4 || p.decimals != 0 || p.grouped || p.value < 1000 || p.value > 2199) return 0;
  if (p.endings &
      (ending::kUnknown | ending::kClassifier | ending::kNth | ending::kDayOfMonth | ending::kMoreThan))
    return 0;
  return static_cast<int>(p.value);
}

const Lexeme* DateReader::month_word(std::uint32_t i, bool firm_only) const {
  if (const Lexeme* m = is(i, Is::kMonth)) return m;
  return firm_only ? nullptr : is(i, Is::kLooseMonth);
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
    if (is(j, Is::kFrom) || is(j, Is::kUntil)) return year_number(j + 1) != 0 || is(j, Is::kFrom);
    if (is(j, Is::kAnd)) return year_number(j + 1) != 0 && is(j + 2, Is::kEra);
    if (mark(j) == ')' && i > begin_ && mark(i - 1) == '(') return true;
    return mark(j) == ',' && year_number(j + 1) != 0;
  }
  // A bare part of the day: "রাতে", "সকালেই", "ভোরে"; not "রাতের খাবার", "সন্ধ্যা রায়".
  if (p.part != Part::kNone) {
    if (p.relation != Relation::kNone) return true;
    if (i > begin_ && number(i - 1)) return false;  // "এক রাতে"
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
    if ((is(i + 1, Is::kAnd) || dash(i + 1) || mark(i + 1) == ',') &&
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

// "২৯ ডিসেম্বর", "২৯শে ডিসেম্বর", "৫ ও ৬ মে", "২৫-২৭ জুন", "বারোই ফেব্রুয়ারি", "১২ তারিখ".
std::uint32_t DateReader::day_month(std::uint32_t i, Phrase& p) {
  if (const Lexeme* named = is(i, Is::kDayName)) {  // "চৌঠা মার্চ", "পয়লা বৈশাখ"
    const Lexeme* m = month_word(i + 1, false);
    if (m == nullptr) return i;
    p.day = static_cast<std::uint8_t>(named->value);
    p.month = static_cast<std::uint8_t>(m->value);
    p.calendar = static_cast<Calendar>(m->sub);
    if (p.rule.empty()) p.rule = "time.day_month";
    p.date_part = {pieces_[i].begin, pieces_[i + 1].end};
    return year_after_month(i + 2, p);
  }
  const Number* n = number(i);
  if (n == nullptr || !n->simple || !n->integer || n->value < 1 || n->percent) return i;
  if (n->digits && n->digit_count > 2) return i;
  if (n->endings &
      (ending::kUnknown | ending::kNth | ending::kClassifier | ending::kLocative | ending::kObjective))
    return i;
  std::uint32_t j = n->last;
  if (is(j, Is::kDayParticle) && pieces_[j].endings == 0) ++j;
  const std::uint32_t limit = 36;  // "৩৬ জুলাই"
  if (n->value > limit) return i;
  int last_day = 0;
  if (n->range_to != kNone && !n->adjacent && dash(n->last)) {
    const Number& to = numbers_.all[n->range_to];
    if (to.simple && to.value <= 31) {
      j = to.last;
      last_day = static_cast<int>(to.value);
    }
  }
  const auto fill = [&](const Lexeme* m) {
    p.day = static_cast<std::uint8_t>(n->value);
    p.day_end = static_cast<std::uint8_t>(last_day);
    if (m != nullptr) {
      p.month = static_cast<std::uint8_t>(m->value);
      p.calendar = static_cast<Calendar>(m->sub);
    }
    if (p.rule.empty()) p.rule = "time.day_month";
    p.date_part = {pieces_[i].begin, pieces_[j].end};
  };
  if (const Lexeme* m = month_word(j, false)) {
    if (n->value > 31 && !(m->value == 7 && n->value == 36)) return i;
    fill(m);
    if (p.day == 36) {  // the July that ended on 5 August 2024
      p.day = 5;
      p.month = 8;
      p.year = 2024;
    }
    return year_after_month(j + 1, p);
  }
  // "২৬ ও ২৭ ডিসেম্বর", "২৫ থেকে ২৭ ডিসেম্বর", "২, ৩ ও ৪ মে": the month stands after the last.
  if (n->value <= 31) {
    std::uint32_t k = j;
    for (double before = n->value; is(k, Is::kAnd) || is(k, Is::kFrom) || mark(k) == ',';) {
      const Number* to = number(k + 1);
      if (to == nullptr || !to->simple || !to->integer || to->value > 31 || to->value <= before ||
          to->endings & (ending::kClassifier | ending::kUnknown))
        break;
      before = to->value;
      k = to->last;
      if (is(k, Is::kDayParticle)) ++k;
      if (const Lexeme* m = month_word(k, false)) {
        --j;
        fill(m);
        ++j;
        Phrase q;
        if (year_after_month(k + 1, q) > k + 1) p.year = q.year;
        return j;
      }
    }
  }
  if (is(j, Is::kDateWord) && (n->digits || n->endings & ending::kEmphatic)) {
    fill(nullptr);
    p.rule = "time.date_word";
    return j + 1;
  }
  return i;
}

// A year after a month: "২০২৫", ", ২০২৫", "১৪৩২ বঙ্গাব্দ", "২০২৫ সালে"; i where there is none.
std::uint32_t DateReader::year_after_month(std::uint32_t i, Phrase& p) {
  std::uint32_t j = i;
  if (mark(j) == ',') ++j;
  const int y = year_number(j);
  if (y == 0) return i;
  if (p.calendar == Calendar::kGregorian && (y < 1700 || y > 2100) && !is(j + 1, Is::kEra)) return i;
  if (p.calendar != Calendar::kGregorian && y > 1600) return i;
  // a count that only looks like a year: "ডিসেম্বরে ২০২৫ জন"
  if (number(j) != nullptr && number(j)->last > j + 1) return i;
  if (is(j + 1, Is::kCurrency) || is(j + 1, Is::kMeasure)) return i;
  p.year = static_cast<std::int16_t>(y);
  ++j;
  if (is(j, Is::kEra)) ++j;
  if (!p.date_part.empty()) p.date_part.end = pieces_[j - 1].end;
  return j;
}

std::uint32_t DateReader::month(std::uint32_t i, Phrase& p) {
  const Lexeme* m = month_word(i, false);
  if (m == nullptr) return i;
  const bool loose = is(i, Is::kMonth) == nullptr;
  const bool cased = pieces_[i].endings & (ending::kGenitive | ending::kLocative | ending::kPlural);
  std::uint32_t j = i + 1;
  bool firm = p.year != 0 || p.relation != Relation::kNone || p.unit_relation == Relation::kLast ||
              p.unit_relation == Relation::kNext || p.unit_relation == Relation::kThis;
  Phrase q = p;
  q.month = static_cast<std::uint8_t>(m->value);
  q.calendar = static_cast<Calendar>(m->sub);
  if (const Lexeme* u = is(j, Is::kUnit); u && u->gloss == "M" && !(pieces_[i].endings & ending::kGenitive)) {
    firm = true;
    ++j;
  }
  if (const std::uint32_t k = year_after_month(j, q); k > j) {
    firm = true;
    j = k;
  }
  if (!firm && cased && (!loose || m->value == 3)) firm = m->sub == 0 || m->value == 9;
  if (!firm && cased && loose && m->sub == 0 && pieces_[i].endings & ending::kLocative)
    firm = pieces_[i].end - pieces_[i].begin > 4;
  if (!firm && m->sub == 0) {
    // a bare month within a range or list of months
    const auto joins = [&](std::uint32_t k) {
      return is(k, Is::kAnd) || is(k, Is::kFrom) || dash(k) || mark(k) == ',';
    };
    const bool beside = (joins(j) && month_word(j + 1, loose)) ||
                        (i >= begin_ + 2 && joins(i - 1) && month_word(i - 2, loose));
    const bool bounded = !loose && (is(j, Is::kFrom) || is(j, Is::kUntil) || edge(j) > j);
    firm = beside || bounded || (loose && is(j, Is::kFrom) && month_word(j + 1, false));
  }
  if (!firm) return i;
  if (q.rule.empty()) q.rule = "time.month";
  p = q;
  return j;
}

// "২০২৪ সালের", "২০২৪-এ", "১৯৭১", "2017 এর"; then months may follow.
std::uint32_t DateReader::year(std::uint32_t i, Phrase& p) {
  const int y = year_number(i);
  if (y == 0) {
    // "১৪৩২ বঙ্গাব্দ" has four digits as well; "৭১ সালে" two
    const Number* n = number(i);
    if (n && n->simple && n->digits && n->digit_count == 2 && is(i + 1, Is::kEra) &&
        is(i + 1, Is::kEra)->gloss == "CE" && n->endings == 0) {
      p.year = static_cast<std::int16_t>(n->value + (n->value < 30 ? 2000 : 1900));
      p.rule = "time.year";
      return i + 2;
    }
    return i;
  }
  std::uint32_t j = i + 1;
  if (const Lexeme* e = is(j, Is::kEra)) {
    if (e->gloss == "BS")
      p.year = static_cast<std::int16_t>(y + 593);
    else if (e->gloss == "AH")
      p.year = static_cast<std::int16_t>((y * 97) / 100 + 622);
    else
      p.year = static_cast<std::int16_t>(y);
    p.rule = "time.year";
    return j + 1;
  }
  if (y < 1800 || y > 2100) return i;
  if ((dash(j) || mark(j) == '/' || mark(j) == ':') && j + 1 < end_ && pieces_[j + 1].digits > 0)
    return i;  // a range
  if (number(i) != nullptr && number(i)->last > i + 1) return i;
  if (is(j, Is::kGenitiveParticle) && (month_word(j + 1, false) || number(j + 1))) {
    Phrase q = p;
    q.year = static_cast<std::int16_t>(y);
    if (day_month(j + 1, q) > j + 1 || month(j + 1, q) > j + 1) {
      p.year = static_cast<std::int16_t>(y);
      p.rule = "time.year";
      return j + 1;
    }
  }
  if (is(j, Is::kGenitiveParticle) && !is(j + 1, Is::kBoundAfter) && !is(j + 1, Is::kUnit)) {
    p.year = static_cast<std::int16_t>(y);
    p.rule = "time.year";
    return j + 1;
  }
  for (Is noun : {Is::kCurrency, Is::kMeasure, Is::kCounted, Is::kUnit, Is::kBoundAfter, Is::kLabelAfter})
    if (is(j, noun)) return i;
  if (i > begin_ && (pieces_[i - 1].latin || is(i - 1, Is::kLabelBefore) || is(i - 1, Is::kBoundBefore)))
    return i;
  const unsigned char before = i > begin_ ? pieces_[i - 1].mark : 0;
  if (before == '$' || before == unicode::code::kTaka || before == unicode::code::kRupee ||
      before == unicode::code::kEuro || before == unicode::code::kPound)
    return i;
  p.year = static_cast<std::int16_t>(y);
  p.rule = "time.year";
  return j;
}

// "৫টায়", "সাড়ে ৫টা", "৫টা ২৮ মিনিটে", "১০:৩০", "১০.৩০ মিনিটে", "১০ ঘটিকায়".
std::uint32_t DateReader::clock(std::uint32_t i, Phrase& p) {
  if (p.hour >= 0) return i;
  const Number* n = number(i);
  if (n == nullptr || n->value < 0 || n->value >= 25 || n->grouped || n->percent || n->scale != 1) return i;
  const bool with_part = p.part != Part::kNone || p.half_day_from < 24;
  std::uint32_t j = n->last;
  int minute = -1;
  bool firm = with_part;
  const bool oclock = n->endings & ending::kTa || (with_part && n->endings & ending::kTo);
  const auto minutes_at = [&](std::uint32_t k) {
    const Number* m = number(k);
    if (m == nullptr || !m->integer || !m->simple || m->value >= 60 || m->endings != 0) return false;
    const Lexeme* u = is(m->last, Is::kUnit);
    if (u == nullptr || u->gloss != "TM") return false;
    minute = static_cast<int>(m->value);
    j = m->last + 1;
    return true;
  };
  if (oclock) {
    if (!minutes_at(j)) {
      firm |= (n->endings & (ending::kGenitive | ending::kLocative)) != 0 || is(j, Is::kEdgeSide) ||
              is(j, Is::kUntil) || (n->range_to != kNone && numbers_.all[n->range_to].endings & ending::kTa);
      firm |= is(j, Is::kFrom) != nullptr;
    } else {
      firm = true;
    }
    if (!with_part && (is(j, Is::kCounted) || is(j, Is::kBetween))) firm = firm && minute >= 0;
    if (!n->integer) minute = static_cast<int>(std::lround((n->value - std::floor(n->value)) * 60));
  } else if (is(j, Is::kOclockWord)) {
    ++j;
    firm = true;
  } else if (n->simple && mark(j) == ':' && j + 1 < end_ && pieces_[j + 1].digits == 2 &&
             pieces_[j + 1].glued && pieces_[j].glued && pieces_[j + 1].value < 60) {
    minute = static_cast<int>(pieces_[j + 1].value);
    ++j;
    if (!with_part && !(pieces_[j].endings & (ending::kGenitive | ending::kLocative)) &&
        !is(j + 1, Is::kUnit))
      return i;
    ++j;
    firm = true;
    if (const Lexeme* u = is(j, Is::kUnit); u && u->gloss == "TM") ++j;
  } else if (n->simple && pieces_[i].decimals == 2 && (with_part || is(j, Is::kUnit))) {
    const Lexeme* u = is(j, Is::kUnit);
    if (u != nullptr && u->gloss == "TM") {
      ++j;
      firm = true;
    } else if (!with_part || !(n->endings & (ending::kGenitive | ending::kLocative))) {
      return i;
    }
    minute = static_cast<int>(std::lround((n->value - std::floor(n->value)) * 100));
    if (minute >= 60) return i;
  } else {
    return i;
  }
  if (!firm) return i;
  p.hour = static_cast<std::int8_t>(n->value);
  p.minute = static_cast<std::int8_t>(minute);
  if (p.clock_part.empty()) p.clock_part.begin = pieces_[i].begin;
  p.clock_part.end = pieces_[j - 1].end;
  if (p.rule.empty()) p.rule = "time.clock";
  return j;
}

std::uint32_t DateReader::daypart(std::uint32_t i, Phrase& p) {
  const Lexeme* d = is(i, Is::kDaypart);
  const Lexeme* only = d == nullptr ? is(i, Is::kClockOnly) : nullptr;
  const Lexeme* over = d == nullptr ? is(i, Is::kOvernight) : nullptr;
  if (over != nullptr) {
    if (!is(i + 1, Is::kDaypart)) return i;
    p.overnight = true;
    if (p.clock_part.empty()) p.clock_part.begin = pieces_[i].begin;
    const std::uint32_t j = daypart(i + 1, p);
    return j > i + 1 ? j : i;
  }
  if (d == nullptr && only == nullptr) return i;
  if (p.part != Part::kNone) return i;
  Phrase q = p;
  q.half_day_from = static_cast<std::uint8_t>((d ? d : only)->value);
  q.part = part_of((d ? d : only)->gloss);
  if (q.clock_part.empty()) q.clock_part.begin = pieces_[i].begin;
  q.clock_part.end = pieces_[i].end;
  if (only != nullptr) {
    const std::uint32_t j = clock(i + 1, q);
    if (j == i + 1) return i;
    p = q;
    return j;
  }
  // After a day a bare part is enough ("সোমবার রাত", "আজ সকাল থেকে"); alone it needs its case or a clock
  // time.
  if (q.rule.empty()) q.rule = "time.daypart";
  const std::uint32_t at = is(i + 1, Is::kBoundBefore) ? i + 2 : i + 1;  // "রাত আনুমানিক আড়াইটা"
  const std::uint32_t j = clock(at, q);
  p = q;
  return j > at ? j : i + 1;
}

std::uint32_t DateReader::day_word(std::uint32_t i, Phrase& p) {
  if (p.day_offset != time::kNoOffset || p.same_day) return i;
  if (const Lexeme* d = is(i, Is::kDay)) {
    if (p.weekday != 0 || p.day != 0) return i;
    p.day_offset = static_cast<int>(d->value);
    p.rule = "time.day_word";
    return i + 1;
  }
  if (const Lexeme* d = is(i, Is::kDayEither)) {
    if (p.weekday != 0 || p.day != 0 || pieces_[i].endings != 0) return i;
    p.day_offset = static_cast<int>(-d->value);
    p.rule = "time.day_either";
    return i + 1;
  }
  if (const Lexeme* d = is(i, Is::kLastNight)) {
    p.day_offset = static_cast<int>(d->value);
    p.part = Part::kNight;
    p.half_day_from = 6;
    p.rule = "time.last_night";
    const std::uint32_t j = clock(i + 1, p);
    return j > i + 1 ? j : i + 1;
  }
  if (const Lexeme* d = is(i, Is::kSameDay)) {
    p.same_day = true;
    if (d->gloss == "near") p.relation = Relation::kThis;
    p.rule = "time.same_day";
    return i + 1;
  }
  if (const Lexeme* d = is(i, Is::kDayAfter)) {
    p.kind = Kind::kShift;
    p.unit = Unit::kDay;
    p.amount = 1;
    p.sign = d->value > 0 ? 1 : -1;
    p.from_text = true;
    p.day_offset = 0;
    p.rule = "time.day_after";
    return i + 1;
  }
  return i;
}

// "২৯/১২/২০২৫", "২৯-১২-২০২৫", "2025-12-29".
std::uint32_t DateReader::numeric_date(std::uint32_t i, Phrase& p) {
  if (i + 4 >= end_ || pieces_[i].digits == 0) return i;
  const unsigned char m = mark(i + 1);
  if ((m != '/' && m != '-' && m != '.') || mark(i + 3) != m) return i;
  if (pieces_[i + 2].digits == 0 || pieces_[i + 4].digits == 0 || !pieces_[i + 2].glued ||
      !pieces_[i + 4].glued)
    return i;
  int d = static_cast<int>(pieces_[i].value), mo = static_cast<int>(pieces_[i + 2].value),
      y = static_cast<int>(pieces_[i + 4].value);
  if (pieces_[i].digits == 4) std::swap(d, y);
  if (mo < 1 || mo > 12 || d < 1 || d > 31 || y < 1900 || y > 2100) return i;
  p.day = static_cast<std::uint8_t>(d);
  p.month = static_cast<std::uint8_t>(mo);
  p.year = static_cast<std::int16_t>(y);
  p.rule = "time.numeric_date";
  return i + 5;
}

// "শুরুর দিকে", "শেষ দিকে", "মাঝামাঝি", "শেষে" after a year or month belong to the span.
std::uint32_t DateReader::edge(std::uint32_t i) const {
  if (!is(i, Is::kEdge)) return i;
  if (is(i + 1, Is::kEdgeSide)) return i + 2;
  if (pieces_[i].endings & ending::kLocative) return i + 1;
  for (const Lexeme& l : words_.lexemes(pieces_[i]))
    if (l.is == Is::kEdge && l.value == 1) return i + 1;  // stands by itself: মাঝামাঝি
  return i;
}

// A day with a name, in a case that says when: "স্বাধীনতা দিবসে".
std::uint32_t DateReader::holiday(std::uint32_t i, Phrase& p) {
  if (!is(i, Is::kHoliday) || !(pieces_[i].endings & ending::kLocative)) return i;
  std::size_t count = 0;
  for (const Lexeme& l : words_.lexemes(pieces_[i]))
    if (l.is == Is::kHoliday && count < p.holidays.size())
      p.holidays[count++] = static_cast<std::uint16_t>(l.value);
  p.kind = Kind::kHoliday;
  p.rule = "time.holiday";
  p.entry = words_.lexemes(pieces_[i]).front().entry;
  return i + 1;
}

// Weekdays that are listed with "ও" before a verb of a timetable ("সোমবার ও বৃহস্পতিবার চলবে") recur.
bool DateReader::timetable(std::uint32_t i) const {
  const bool before = i > begin_ + 1 && is(i - 1, Is::kAnd) && is(i - 2, Is::kWeekday);
  const bool after = is(i + 1, Is::kAnd) && is(i + 2, Is::kWeekday);
  if (!before && !after) return false;
  for (std::uint32_t k = i; k < end_; ++k)
    if (is(k, Is::kTimetable)) return true;
  return false;
}

}  // namespace ukti::bangla
