// Durations, shifts ("তিন দিন আগে"), sets ("সপ্তাহে দুই দিন"), decades, ranges of years, references to now and
// then.
#include "bangla/dates_reader.h"

namespace ukti::bangla {

using time::Kind;
using time::Phrase;
using time::Relation;
using time::Unit;

std::uint32_t DateReader::spans(std::uint32_t i, Phrase& p) {
  for (auto reader : {&DateReader::frequency, &DateReader::every, &DateReader::decade, &DateReader::duration,
                      &DateReader::year_by_word}) {
    Phrase q;
    if (const std::uint32_t j = (this->*reader)(i, q); j > i) {
      p = q;
      return j;
    }
  }
  return i;
}

// "PAST_REF" and the like: "এখন", "বর্তমানে", "সম্প্রতি", "শিগগিরই"; "ভবিষ্যৎ হামলা", not "দেশের ভবিষ্যৎ".
std::uint32_t DateReader::reference(std::uint32_t i, Phrase& p) {
  const Lexeme* r = is(i, Is::kReference);
  if (r && r->value == 1 && pieces_[i].endings & ending::kGenitive) r = nullptr;  // "দেশের ভবিষ্যতের জন্য"
  if (const Lexeme* any = is(i, Is::kReferenceAny); any && !(pieces_[i].endings & ending::kGenitive)) r = any;
  if (const Lexeme* a = is(i, Is::kReferenceAdjective); a && pieces_[i].endings == 0 && adjective_place(i))
    r = a;
  if (r == nullptr) return i;
  p.kind = Kind::kReference;
  p.value = r->gloss;
  p.rule = "time.reference";
  p.entry = r->entry;
  return i + 1;
}

// Does a noun follow that the word at i can describe, and no owner stand before it?
bool DateReader::adjective_place(std::uint32_t i) const {
  if (i + 1 >= end_ || !pieces_[i + 1].word || is(i + 1, Is::kAnd)) return false;
  if (i == begin_ || !pieces_[i - 1].word) return true;
  if (analysed_.by_form.empty()) return true;
  for (const clause::Reading& r : analysed_.of(text_, pieces_[i - 1].last_token))
    if (r.morph.kase == clause::Case::kGenitive) return false;
  return true;
}

// Does a noun in the genitive stand right before i, whose the word at i is?
bool DateReader::owned(std::uint32_t i) const {
  if (i == begin_ || !pieces_[i - 1].word || analysed_.by_form.empty()) return false;
  for (const Lexeme& l : words_.lexemes(pieces_[i - 1]))
    if (l.is >= Is::kMonth && l.is <= Is::kLast) return false;  // a time itself
  const auto readings = analysed_.of(text_, pieces_[i - 1].last_token);
  return !readings.empty() && readings.front().morph.kase == clause::Case::kGenitive;
}

// "একাত্তরের", "নব্বইয়ের", "চব্বিশের গণ-অভ্যুত্থান": a year by its last two digits.
std::uint32_t DateReader::year_by_word(std::uint32_t i, Phrase& p) {
  const Number* n = number(i);
  if (n == nullptr || n->digits || !n->simple || n->range_end || n->range_to != kNone) return i;
  if (n->endings != ending::kGenitive || !is(i, Is::kCardinal)) return i;
  if (n->value > 99) return i;
  const int v = static_cast<int>(n->value);
  if (v < 21 || v > 99 || (v % 10 == 0 && v != 90)) return i;
  if (v > 30 && v < 47) return i;
  const std::uint32_t j = n->last;
  if (is(j, Is::kBoundAfter) || is(j, Is::kUnit) || is(j, Is::kWithin) || is(j, Is::kThan) ||
      is(j, Is::kOver))
    return i;
  p.kind = Kind::kCalendar;
  p.year = static_cast<std::int16_t>(v <= 30 ? 2000 + v : 1900 + v);
  p.rule = "time.year_by_word";
  return j;
}

// How much time, without its unit: "তিন", "কয়েক", "দীর্ঘ"; the piece of the unit, or i where there is none.
std::uint32_t DateReader::amount(std::uint32_t i, Phrase& p) {
  std::uint32_t unit_at = i;
  bool vague = false;
  if (const Number* n = number(i)) {
    const Number* last = n->range_to != kNone ? &numbers_.all[n->range_to] : n;
    if (n->vague || n->percent || n->fold || n->only || last->endings & ~ending::kThing) return i;
    p.amount = n->value;
    vague = n->adjacent && n->value > last->value;  // "দু-একদিন"
    unit_at = last->last;
    if (dash(unit_at) && pieces_[unit_at].glued && is(unit_at + 1, Is::kUnit) && pieces_[unit_at + 1].glued)
      ++unit_at;  // "১০-মিনিট"
  } else if (is(i, Is::kVague) || is(i, Is::kVagueWord)) {
    vague = true;
    unit_at = i + 1;
    if (is(unit_at, Is::kScale) || is(unit_at, Is::kHundred)) ++unit_at;  // "কয়েক ডজন বছর"
  } else {
    return i;
  }
  if (vague) p.amount = time::kVague;
  if (const Lexeme* u = is(unit_at, Is::kUnit)) {
    p.unit = unit_of(*u);
    if (p.amount > 0) p.amount *= u->value;
    return pieces_[unit_at].endings & ending::kPlural ? i : unit_at;
  }
  const Lexeme* loose = is(unit_at, Is::kUnitVague);  // "দীর্ঘ সময়", not "কয়েক সময়"
  if (loose == nullptr || loose->gloss != "X" || !is(i, Is::kVagueWord)) return i;
  p.unit = Unit::kUnknown;
  return unit_at;
}

// The unit before its amount: "বছর দুয়েক", "দিন কয়েক", "মাসখানেক"; the piece past it, or i.
std::uint32_t DateReader::unit_first(std::uint32_t i, Phrase& p) {
  const Lexeme* u = is(i, Is::kUnit);
  if (u == nullptr) return i;
  p.unit = unit_of(*u);
  if (pieces_[i].endings & ending::kAbout) {
    p.amount = u->value;
    return i + 1;
  }
  if (pieces_[i].endings != 0) return i;
  if (const Number* n = number(i + 1); n && n->simple && n->endings & ending::kAbout) {
    p.amount = n->value * u->value;
    return n->last;
  }
  if (is(i + 1, Is::kVague) && pieces_[i + 1].endings == 0 && !is(i + 2, Is::kUnit) &&
      !pieces_[i + 1 < end_ ? i + 1 : i].glued) {
    p.amount = time::kVague;
    return i + 2;
  }
  return i;
}

// [গত|আগামী|পরবর্তী] [প্রায়] N UNIT [N UNIT] [আগে|পরে], "কয়েক দিন", "দীর্ঘ সময়".
std::uint32_t DateReader::duration(std::uint32_t i, Phrase& p) {
  p.kind = Kind::kDuration;
  p.rule = "time.duration";
  if (const Lexeme* u = is(i, Is::kUnit);
      u && u->gloss == "CE" && pieces_[i].endings == 0 && is(i + 1, Is::kOld)) {
    p.amount = 1;  // "শতাব্দীপ্রাচীন"
    p.unit = Unit::kCentury;
    p.entry = u->entry;
    return i + 2;
  }
  if (const std::uint32_t after = unit_first(i, p); after > i) {
    p.entry = words_.lexemes(pieces_[i]).front().entry;
    return ago_or_later(i, after, p);
  }
  std::uint32_t j = i;
  if (is(j, Is::kDay) && is(j + 1, Is::kFrom) && number(j + 2)) j += 2;  // "আজ থেকে ৫০ বছর আগে"
  const bool from_today = j > i;
  const bool related = is(j, Is::kLast) || is(j, Is::kNext) || is(j, Is::kFollowing);
  if (related) ++j;
  if (related && (is(j, Is::kBoundBefore) || is(j, Is::kBetween))) ++j;
  const std::uint32_t unit_at = amount(j, p);
  if (unit_at == j || age_context(i, unit_at)) return i;
  p.entry = words_.lexemes(pieces_[unit_at]).front().entry;
  std::uint32_t after = unit_at + 1;
  if (p.unit == Unit::kCentury && pieces_[unit_at].endings == 0 && p.amount > 1 &&
      is(unit_at, Is::kUnit)->value == 1 && number(j)->digits)
    return i;  // "১৪ শতক": hundreds of runs, decimals of land
  // "তিন বছর দুই মাস"
  if (Phrase q; p.amount > 0 && pieces_[unit_at].endings == 0 && number(after)) {
    const std::uint32_t second = amount(after, q);
    if (second > after && q.unit < p.unit && q.amount > 0 && p.unit <= Unit::kYear) {
      p.minor = q.amount;
      p.minor_unit = q.unit;
      after = second + 1;
    }
  }
  const std::uint32_t end = ago_or_later(i, after, p);
  if (from_today && p.kind != Kind::kShift) return i;
  return end;
}

// "আগে" and "পরে" behind a duration fix a point; "এক বছরের বেশি সময় পরে" stays a duration.
std::uint32_t DateReader::ago_or_later(std::uint32_t i, std::uint32_t j, Phrase& p) {
  if (is(i, Is::kLast) || is(i, Is::kNext)) return j;
  if (is(j, Is::kInterval)) {  // "দুই ঘণ্টা পরপর"
    p.kind = Kind::kSet;
    p.rule = "time.frequency";
    return j + 1;
  }
  const Lexeme* ago = is(j, Is::kAgo);
  const Lexeme* later = is(j, Is::kLater);
  const Lexeme* follow = is(j, Is::kFollowing);
  if (ago == nullptr && later == nullptr && !(follow && p.unit != Unit::kUnknown)) return j;
  if (follow && is(j + 1, Is::kUnit)) return j;
  p.sign = ago || (follow && follow->value < 0) ? -1 : 1;
  if (later && is(j + 1, Is::kLater)) {  // "পাঁচ দিন পর পর"
    p.kind = Kind::kSet;
    p.rule = "time.frequency";
    return j + 2;
  }
  p.kind = Kind::kShift;
  // "তার দুই দিন আগে", "হামলার তিন দিন আগে": counted from what was told, not from today
  p.backward = i > begin_ && is(i - 1, Is::kBackward);
  p.from_text = p.sign > 0 || p.backward || owned(i);
  p.rule = p.sign < 0 ? "time.ago" : "time.later";
  return j + 1;
}

// "সপ্তাহে দুই দিন", "দিনে তিনবার", "মাসে একবার".
std::uint32_t DateReader::frequency(std::uint32_t i, Phrase& p) {
  const Lexeme* u = is(i, Is::kUnit);
  if (u == nullptr || !(pieces_[i].endings & ending::kLocative) ||
      pieces_[i].endings & (ending::kEmphatic | ending::kPlural))
    return i;
  if (i > begin_ && (number(i - 1) || is(i - 1, Is::kUnit))) return i;
  const Number* n = number(i + 1);
  if (n != nullptr && rate(i, *n, *u)) {
    p.kind = Kind::kSet;
    p.amount = 1;
    p.unit = unit_of(*u);
    p.rule = "time.rate";
    p.entry = u->entry;
    return i + 1;
  }
  if (n == nullptr || !n->simple) return i;
  const Lexeme* inner = is(n->last, Is::kUnit);
  const bool times = n->endings & ending::kTimes;
  if (inner == nullptr && !times) return i;
  if (inner != nullptr && (pieces_[n->last].endings != 0 || unit_of(*inner) >= unit_of(*u))) return i;
  if (times && !(n->value >= 1)) return i;
  p.kind = Kind::kSet;
  p.amount = 1;
  p.unit = unit_of(*u);
  p.rule = "time.frequency";
  p.entry = u->entry;
  return inner ? n->last + 1 : n->last;
}

// "মাসে ১০ হাজার টাকা", "দিনে ৩০ টন": so much for each.
bool DateReader::rate(std::uint32_t i, const Number& n, const Lexeme& unit) const {
  const Unit u = unit_of(unit);
  if (u < Unit::kDay || u > Unit::kYear || unit.value != 1) return false;
  if (i > begin_ &&
      (pieces_[i - 1].word && (is(i - 1, Is::kLast) || is(i - 1, Is::kThis) || is(i - 1, Is::kNext) ||
                               is(i - 1, Is::kThat) || is(i - 1, Is::kFollowing) || is(i - 1, Is::kOrdinal) ||
                               is(i - 1, Is::kEdge) || is(i - 1, Is::kMonth))))
    return false;
  const std::uint32_t last = n.range_to != kNone ? numbers_.all[n.range_to].last : n.last;
  return is(last, Is::kCurrency) || is(last, Is::kMeasure);
}

// "প্রতিদিন", "প্রতি বছর", "প্রতি সোমবার", "প্রতি পাঁচ বছর".
std::uint32_t DateReader::every(std::uint32_t i, Phrase& p) {
  p.kind = Kind::kSet;
  p.rule = "time.every";
  if (const Lexeme* s = is(i, Is::kSet)) {
    p.value = s->gloss;
    p.entry = s->entry;
    return i + 1;
  }
  if (!is(i, Is::kEvery) || is(i - 1, Is::kMeasure)) return i;  // "৮০০ কিমি প্রতি ঘণ্টা" is a speed
  p.entry = is(i, Is::kEvery)->entry;
  const Lexeme* w = is(i + 1, Is::kWeekday);
  if (w == nullptr && is(i + 2, Is::kAnd)) w = is(i + 1, Is::kWeekdayStem);
  if (w != nullptr) {
    p.weekday = static_cast<std::uint8_t>(w->value);
    return i + 2;
  }
  if (const Lexeme* u = is(i + 1, Is::kUnit)) {
    p.amount = u->value;
    p.unit = unit_of(*u);
    return i + 2;
  }
  if (is(i + 1, Is::kDaypart)) {
    p.amount = 1;
    p.unit = Unit::kDay;
    return i + 2;
  }
  const Number* n = number(i + 1);
  if (n == nullptr || !is(n->last, Is::kUnit)) return i;
  p.amount = n->value;
  p.unit = unit_of(*is(n->last, Is::kUnit));
  return n->last + 1;
}

// "ষাটের দশকে", "৯০-এর দশক", "১৯৭০-এর দশকের", "আশি ও নব্বইয়ের দশকে"; "উনিশ শতকে", "একবিংশ শতাব্দীর".
std::uint32_t DateReader::decade(std::uint32_t i, Phrase& p) {
  p.kind = Kind::kDecade;
  p.rule = "time.decade";
  const Number* n = number(i);
  const Lexeme* ordinal = is(i, Is::kOrdinal);
  const std::uint32_t after = n ? n->last : i + 1;
  if (const Lexeme* u = is(after, Is::kUnit); u && u->gloss == "CE") {
    const bool cased = pieces_[after].endings & (ending::kGenitive | ending::kLocative);
    const double v = ordinal                                                    ? ordinal->value
                     : n && n->simple && n->integer && cased && n->endings == 0 ? n->value
                                                                                : 0;
    if (v < 10 || v > 21) return i;
    p.year = static_cast<std::int16_t>((v - 1) * 100);
    p.unit = Unit::kCentury;
    p.entry = u->entry;
    return edge(after + 1);
  }
  if (n == nullptr || !n->simple || !n->integer) return i;
  const auto decade_at = [&](const Number& m) -> std::uint32_t {  // the piece past "-এর দশক", or 0
    const bool particle = is(m.last, Is::kGenitiveParticle);
    const bool bare =
        m.endings == 0 && m.value >= 20 && m.last < end_ && pieces_[m.last].endings != 0;  // "নব্বই দশকের"
    if (!particle && !bare && !(m.endings & ending::kGenitive)) return 0;
    const std::uint32_t at = particle ? m.last + 1 : m.last;
    const Lexeme* u = is(at, Is::kUnit);
    return u && u->gloss == "DE" ? at + 1 : 0;
  };
  if (n->value > 2090) return i;
  const int v = static_cast<int>(n->value);
  if (v % 10 != 0 || v < 10 || (v > 90 && (v < 1000 || v > 2090))) return i;
  p.year = static_cast<std::int16_t>(v >= 1000 ? v : 1900 + v);
  p.entry = n->entry;
  if (const std::uint32_t end = decade_at(*n)) return edge(end);
  const Number* next = is(n->last, Is::kAnd) ? number(n->last + 1) : nullptr;
  return next && next->simple && n->endings == 0 && decade_at(*next) ? n->last : i;
}

// "১৯৫০-৫৩", "২০২৪-২৫ অর্থবছরে", "২০২৩–২০২৪", "চলতি অর্থবছরে".
std::uint32_t DateReader::year_range(std::uint32_t i, Phrase& p) {
  p.kind = Kind::kYearRange;
  p.rule = "time.year_range";
  if (is(i, Is::kLast) || is(i, Is::kNext) || is(i, Is::kThis) || is(i, Is::kFollowing)) {
    if (!is(i + 1, Is::kYearKind)) return i;
    p.unit_relation = is(i, Is::kLast)   ? Relation::kLast
                      : is(i, Is::kNext) ? Relation::kNext
                                         : Relation::kThis;
    if (const Lexeme* f = is(i, Is::kFollowing))
      p.unit_relation = f->value > 0 ? Relation::kFollowing : Relation::kPreceding;
    p.entry = is(i + 1, Is::kYearKind)->entry;
    return edge(i + 2);
  }
  const int from = year_number(i);
  if (from < 1700 || from > 2100 || pieces_[i].endings != 0) return i;
  if (!(dash(i + 1) || mark(i + 1) == '/') || i + 2 >= end_) return i;
  const Piece& to = pieces_[i + 2];
  int until = 0;
  if (to.digits == 2 && to.decimals == 0) until = from / 100 * 100 + static_cast<int>(to.value);
  if (to.digits == 2 && until < from) until += 100;
  if (to.digits == 4) until = year_number(i + 2);
  if (until <= from || until > 2150 || (to.endings & ending::kClassifier)) return i;
  if (dash(i + 3) || mark(i + 3) == '/') {
    if (i + 4 < end_ && pieces_[i + 4].digits > 0) return i;  // "2025-12-29"
  }
  p.year = static_cast<std::int16_t>(from);
  p.year_end = static_cast<std::int16_t>(until);
  std::uint32_t j = i + 3;
  if (is(j, Is::kYearKind) || is(j, Is::kEra)) return edge(j + 1);
  for (Is noun : {Is::kCurrency, Is::kMeasure, Is::kPercent, Is::kScale, Is::kClassifier})
    if (is(j, noun)) return i;
  return j;
}

// "৩৪ বছর বয়সী", "বয়স ২৫ বছর", "১২ বছরের শিশু": an age, no duration.
bool DateReader::age_context(std::uint32_t i, std::uint32_t unit_at) const {
  const Lexeme* u = is(unit_at, Is::kUnit);
  if (u == nullptr || (unit_of(*u) != Unit::kYear && unit_of(*u) != Unit::kMonth)) return false;
  if (is(unit_at + 1, Is::kAged) || is(unit_at + 1, Is::kAge)) return true;
  for (std::uint32_t k = i; k > begin_ && i - k < 4; --k)
    if (is(k - 1, Is::kAge)) return true;
  if (pieces_[unit_at].endings & ending::kGenitive && unit_of(*u) == Unit::kYear)
    for (std::uint32_t k = unit_at + 1; k < end_ && k < unit_at + 3; ++k)
      if (const Lexeme* c = is(k, Is::kPerson)) return c != nullptr;
  return false;
}

}  // namespace ukti::bangla
