// Clock times, parts of the day and words for days (আজ, পরদিন, ওই দিন).
#include <cmath>

#include "bangla/dates_reader.h"

namespace ukti::bangla {

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
  if (!firm || (n->one && !with_part && minute < 0)) return i;  // "একটার পর একটা"
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
    p.either = true;
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
    if (d->gloss == "NI") {
      p.part = Part::kNight;
      p.half_day_from = 6;
    }
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

}  // namespace ukti::bangla
