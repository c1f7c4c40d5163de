// Days of months, months, years and days with a name: the elements of a date.

#include "bangla/dates_reader.h"

namespace ukti::bangla {

using time::Calendar;
using time::Kind;
using time::Phrase;
using time::Relation;

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
  if (!p.date_part.empty() && p.date_part.end == pieces_[i - 1].end) p.date_part.end = pieces_[j - 1].end;
  return j;
}

std::uint32_t DateReader::month(std::uint32_t i, Phrase& p) {
  const Lexeme* m = month_word(i, false);
  if (m == nullptr) return i;
  if (pieces_[i].endings & ending::kClassifier) return i;  // "মেটাতে"
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
  // "ফেব্রুয়ারি ২১, ২০২৪"
  if (const Number* n = number(j); n && n->simple && n->digits && n->digit_count <= 2 && n->endings == 0 &&
                                   n->value >= 1 && n->value <= 31 && mark(n->last) == ',' &&
                                   year_number(n->last + 1) != 0) {
    q.day = static_cast<std::uint8_t>(n->value);
    q.year = static_cast<std::int16_t>(year_number(n->last + 1));
    if (q.rule.empty()) q.rule = "time.day_month";
    p = q;
    return n->last + 2;
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
    if (is(j, noun) && (pieces_[i].endings == 0 || noun == Is::kBoundAfter)) return i;
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

// "২৯/১২/২০২৫", "২৯-১২-২০২৫", "2025-12-29".
std::uint32_t DateReader::numeric_date(std::uint32_t i, Phrase& p) {
  if (i + 4 >= end_ || pieces_[i].digits == 0) return i;
  if (i > begin_ && mark(i - 1) == '/' && pieces_[i].glued) return i;  // an address on the web
  const unsigned char m = mark(i + 1);
  if ((m != '/' && m != '-' && m != '.') || mark(i + 3) != m) return i;
  for (const std::uint32_t k : {i, i + 2, i + 4})
    if (pieces_[k].digits > 4 || pieces_[k].value > 9999) return i;
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
  // "এপ্রিলের প্রথম সপ্তাহে", "মাসের শেষ সপ্তাহে"
  if (const Lexeme* u = is(i + 1, Is::kUnit);
      u && u->gloss == "W" && (is(i, Is::kOrdinal) || is(i, Is::kEdge)))
    return i + 2;
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
  if (i >= begin_ + 3 && is(i - 1, Is::kAnd) && is(i - 3, Is::kEvery)) return true;  // "প্রতি শুক্র ও শনিবার"
  const bool before = i > begin_ + 1 && is(i - 1, Is::kAnd) && is(i - 2, Is::kWeekday);
  const bool after = is(i + 1, Is::kAnd) && is(i + 2, Is::kWeekday);
  if (!before && !after) return false;
  for (std::uint32_t k = i; k < end_ && k < i + 48; ++k)
    if (is(k, Is::kTimetable)) return true;
  return false;
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

}  // namespace ukti::bangla
