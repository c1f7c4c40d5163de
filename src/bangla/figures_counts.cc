// What a figure counts: money, percent, age by form; else the noun that follows and what became of it.
#include <algorithm>

#include "bangla/figures_reader.h"
#include "lexicon/features.h"

namespace ukti::bangla {

using quantity::FoundFigure;

bool FigureReader::age(const Number& n, std::uint32_t last) const {
  const Lexeme* u = is(last, Is::kUnit);
  if (u && (u->gloss == "Y" || u->gloss == "M")) return true;  // a duration would have been a time
  if (is(last, Is::kAged)) return true;
  for (std::uint32_t k = n.first; k > begin_ && n.first - k < 3; --k) {
    if (is(k - 1, Is::kAge)) return n.value < 130 && !(n.endings & ending::kClassifier);
    if (!pieces_[k - 1].word && mark(k - 1) != ':') break;
  }
  return false;
}

bool FigureReader::money_mark(const Number& n, FoundFigure& f) const {
  switch (mark(n.first - 1)) {
    case '$':
      f.unit = "USD";
      return true;
    case unicode::code::kTaka:
      f.unit = "BDT";
      return true;
    case unicode::code::kRupee:
      f.unit = "INR";
      return true;
    case unicode::code::kEuro:
      f.unit = "EUR";
      return true;
    case unicode::code::kPound:
      f.unit = "GBP";
      return true;
    default:
      return false;
  }
}

bool FigureReader::finite_verb(std::uint32_t i) const {
  if (analysed_.by_form.empty() || !pieces_[i].word) return false;
  const auto readings = analysed_.of(text_, pieces_[i].token);
  return !readings.empty() && readings.front().morph.pos == clause::Pos::kVerb &&
         readings.front().morph.verb_form == clause::VerbForm::kFinite;
}

bool FigureReader::reading(std::uint32_t i, clause::Pos pos) const {
  if (analysed_.by_form.empty() || i >= end_ || !pieces_[i].word) return false;
  const auto readings = analysed_.of(text_, pieces_[i].token);
  return !readings.empty() && readings.front().morph.pos == pos;
}

bool FigureReader::genitive(std::uint32_t i) const {
  if (analysed_.by_form.empty()) return false;
  for (const clause::Reading& r : analysed_.of(text_, pieces_[i].last_token))
    if (r.morph.kase == clause::Case::kGenitive) return true;
  return false;
}

// The English noun of a token that is listed among the common words: the first of its glosses.
std::string_view FigureReader::gloss(std::uint32_t i, Counts& kind) const {
  using lexicon::Feature;
  using lexicon::has;
  if (analysed_.by_form.empty() || !pieces_[i].word) return {};
  for (const clause::Reading& r : analysed_.of(text_, pieces_[i].token)) {
    if (r.entry == lexicon::kNoEntry || r.morph.pos != clause::Pos::kNoun) continue;
    const std::uint64_t features = lexicon_.features(r.entry);
    if (has(features, Feature::kTimeWord)) return {};
    if (has(features, Feature::kHuman) || has(features, Feature::kRole) || has(features, Feature::kOfficial))
      kind = Counts::kPeople;
    else if (has(features, Feature::kWeapon))
      kind = Counts::kWeapons;
    else if (has(features, Feature::kVehicle))
      kind = Counts::kVehicles;
    const std::string_view all = lexicon_.cell(r.entry, "gloss");
    return all.substr(0, all.find_first_of(",;("));
  }
  return {};
}

// The counted noun after the number; returns the piece past it, or `last` where none is known.
std::uint32_t FigureReader::noun(std::uint32_t last, bool human, FoundFigure& f) const {
  f.counts = human ? Counts::kPeople : Counts::kOther;
  if (human) f.unit = "people";
  std::string_view guess;
  for (std::uint32_t k = last; k < end_ && k < last + 6; ++k) {
    const Piece& p = pieces_[k];
    if (!p.word || number_at(k) || (k > last && is(k, Is::kOutcome))) break;
    if (const Lexeme* body = is(k, Is::kBody); body && k == last && !human) {
      f.counts = static_cast<Counts>(body->sub);
      f.unit = body->gloss;
      f.entry = body->entry;
      return k + 1;
    }
    if (const Lexeme* c = is(k, Is::kCounted)) {
      const bool person =
          static_cast<Counts>(c->sub) == Counts::kPeople || static_cast<Counts>(c->sub) == Counts::kDeployed;
      if (c->value == 2 && p.endings & ending::kLocative && !number_at(k + 1))
        break;                      // "২০ বলে অনুমান": that, no balls
      if (human && !person) break;  // "১৪ জনের দলের"
      // The last of a compound is its head: "বিমান হামলা", "পুলিশ সদস্য", "ভারতীয় জেলে".
      const Lexeme* next = p.endings == 0 ? is(k + 1, Is::kCounted) : nullptr;
      if (static_cast<Counts>(c->sub) == Counts::kWeapons && p.endings & ending::kGenitive &&
          is(k + 1, Is::kCounted))
        continue;  // "তিনটি গুলির আঘাত"
      if (next && (c->value == 1 || next->sub == c->sub ||
                   (!person && static_cast<Counts>(next->sub) == Counts::kOther)))
        continue;
      if (c->value == 1 && p.endings == 0 && k + 1 < end_ && pieces_[k + 1].word &&
          !is(k + 1, Is::kOutcome) && !human && noun_reading(k + 1))
        continue;
      f.counts = static_cast<Counts>(c->sub);
      f.unit = c->gloss;
      f.entry = c->entry;
      if (c->value == 3) f.rule = "figure.shots";
      return k + 1;
    }
    if (is(k, Is::kAnd) || is(k, Is::kFrom) || is(k, Is::kAccused) || finite_verb(k) || postposition(k))
      break;
    if (guess.empty()) {
      Counts kind = Counts::kOther;
      guess = gloss(k, kind);
      const bool ends = k + 1 >= end_ || !pieces_[k + 1].word || genitive(k) || !noun_reading(k + 1);
      if (kind != Counts::kOther && ends && !human && !guess.empty()) {
        f.counts = kind;
        f.unit = guess;
        return k + 1;
      }
    }
    if (k > last && !human && genitive(k) && !guess.empty()) break;
  }
  if (!human && !guess.empty()) f.unit = guess;
  return last;
}

// The noun before the number, where none follows: "মরদেহ ১৯টি", "যাত্রীর সংখ্যা ছিল ৮৫".
void FigureReader::noun_before(std::uint32_t first, bool thing, FoundFigure& f) const {
  if (const Lexeme* body = is(first - 1, Is::kBody); body && thing) {
    f.counts = static_cast<Counts>(body->sub);
    f.unit = body->gloss;
    f.entry = body->entry;
    return;
  }
  constexpr std::uint32_t kReach = 5;
  for (std::uint32_t k = first; k > begin_ + 1 && first - k < kReach; --k) {
    if (!pieces_[k - 1].word || number_at(k - 1) || is(k - 1, Is::kOutcome)) return;
    if (!is(k - 1, Is::kTally)) continue;
    const Lexeme* c = is(k - 2, Is::kCounted);
    if (c == nullptr || c->value == 2) return;
    f.counts = static_cast<Counts>(c->sub);
    f.unit = c->gloss;
    f.entry = c->entry;
    return;
  }
}

// Is the number at i the sum that "…সহ" before it belongs to: "দুই শিশুসহ ২৬ জন"?
bool FigureReader::with_others(std::uint32_t i) const {
  const auto skipped = [&](std::uint32_t k) {  // "মৃতের সংখ্যা এখন ৩৮"
    const Lexeme* tolled = is(k, Is::kOutcome);
    return is(k, Is::kBetween) || is(k, Is::kTally) || is(k, Is::kReference) ||
           (tolled && tolled->value == 1);
  };
  while (i > begin_ && skipped(i - 1)) --i;
  if (i == begin_ || !pieces_[i - 1].word) return false;
  const std::string_view before = text_.form(pieces_[i - 1].last_token);
  return pieces_[i - 1].endings & ending::kWith || is(i - 1, Is::kTogether) || words_.ends_with(before);
}

// What became of those who are counted: after the noun up to the clause's end, or just before the number.
Counts FigureReader::outcome(std::uint32_t first, std::uint32_t after) const {
  const auto both = [&](std::uint32_t k, Counts c) {  // "মারা গিয়েছিল বা আহত হয়েছিল", "নিহত ও আহত"
    for (std::uint32_t j = k + 1; j < end_ && j < k + 4; ++j)
      if (is(j, Is::kAnd))
        for (std::uint32_t m = j + 1; m < end_ && m < j + 3; ++m)
          if (const Lexeme* o = is(m, Is::kOutcome); o && !number_at(j + 1) &&
                                                     static_cast<Counts>(o->sub) != c &&
                                                     (c == Counts::kKilled || c == Counts::kInjured))
            return Counts::kKilledOrInjured;
    return c;
  };
  std::uint32_t k = after;
  int words = 0;
  for (; k < end_ && words < 9 && k < after + 24; ++k) {
    if (number_at(k) && !numbers_.all[numbers_.at[k]].one && !with_others(k)) break;
    const unsigned char m = mark(k);
    if (m == ',' || m == ';' || m == unicode::code::kDanda || m == ':' || m == '|') break;
    if (const Lexeme* o = is(k, Is::kOutcome)) return both(k, static_cast<Counts>(o->sub));
    if (pieces_[k].word) ++words;
    if (finite_verb(k)) break;
  }
  for (k = first; k > begin_ && first - k < 6; --k) {
    const unsigned char m = mark(k - 1);
    if (m == ',' || m == unicode::code::kDanda || m == ';') break;
    if (number_at(k - 1) && !with_others(first)) break;
    if (const Lexeme* o = is(k - 1, Is::kOutcome);
        o && (o->value == 0 || k == first || is(k, Is::kTally) || is(k, Is::kBoundBefore)))
      return static_cast<Counts>(o->sub);
  }
  return Counts::kOther;
}

// "… ৯০ জন মারা গেছেন; এঁদের মধ্যে ৪১ জন নারী": a part of the toll just told.
bool FigureReader::part_of_toll(const Number& n) const {
  if (previous_ == nullptr || previous_->counts > Counts::kPeople) return false;
  if (is(n.first - 1, Is::kRest)) return true;            // "… ১২ জনকে ছাড়া হয়। বাকি চারজনকে …"
  const bool toll = previous_->counts < Counts::kPeople;  // "তাঁদের দুজনের" are those two
  for (std::uint32_t k = n.first; k > begin_ && n.first - k < 3; --k)
    if (is(k - 1, Is::kWithin) || (toll && is(k - 1, Is::kOfThese))) return !rate();
  return previous_->rule == "figure.part" && is(n.first - 1, Is::kAnd);  // "যাঁদের ১১ জন নারী ও ৮ জন শিশু"
}

// "প্রতি চারজনের মধ্যে একজন": the figure before is no number of anybody.
bool FigureReader::rate() const {
  for (std::uint32_t k = begin_; k < end_ && pieces_[k].token < previous_->begin; ++k)
    if (is(k, Is::kEvery) && pieces_[k].last_token + 1 == previous_->begin) return true;
  return false;
}

void FigureReader::counts(const Number& n, std::uint32_t last, FoundFigure& f) const {
  if (n.percent || (n.range_to != kNone && numbers_.all[n.range_to].percent)) {
    f.counts = Counts::kPercent;
    f.unit = "percent";
    return;
  }
  if (n.share) {
    f.unit = "share";
    return;
  }
  if (n.fold) {
    f.unit = "times";
    return;
  }
  if (money_mark(n, f)) {
    f.counts = Counts::kMoney;
    return;
  }
  // "১৭-র নাবালক", "১২ বছরের শিশু"
  if (age(n, last) ||
      (n.digits && n.simple && n.value < 100 && n.endings == ending::kGenitive && is(last, Is::kPerson))) {
    f.counts = Counts::kAge;
    f.unit = "years";
    return;
  }
  std::uint32_t k = last;
  if (is(k, Is::kGenitiveParticle)) ++k;
  while (is(k, Is::kBoundAfter) || is(k, Is::kBetween)) ++k;
  for (Is what : {Is::kCurrency, Is::kMeasure})
    for (std::uint32_t at = k; at < k + 2; ++at)
      if (const Lexeme* l = is(at, what)) {
        if (at > k && (what == Is::kMeasure || !pieces_[k].word)) break;
        if (village(at, n)) break;
        f.counts = static_cast<Counts>(l->sub);
        f.unit = l->gloss;
        f.entry = l->entry;
        return;
      }
  const std::uint16_t endings = n.range_to != kNone ? numbers_.all[n.range_to].endings : n.endings;
  if (endings & ending::kTimes) {
    f.unit = "times";
    return;
  }
  const std::uint32_t after = noun(k, endings & ending::kHuman, f);
  const bool thing = endings & (ending::kThing | ending::kTa | ending::kTimes);
  const bool people = f.counts == Counts::kPeople || f.counts == Counts::kDeployed;
  // "তিনজনের বিরুদ্ধে | মৃত্যুর মামলা": what they are charged with did not befall them
  if (is(after, Is::kAccused) && (people || !thing)) {
    f.counts = Counts::kPeople;
    f.unit = "people";
    return;
  }
  if (people || (after == k && !thing) || (after == k && f.counts == Counts::kOther && !thing)) {
    const Counts o = outcome(n.first, after);
    if (o != Counts::kOther && (o != Counts::kDeployed || f.counts == Counts::kDeployed)) {
      f.counts = o;
      if (f.unit.empty()) f.unit = "people";
    }
  }
  if (after == k && (f.counts == Counts::kOther || f.unit == "people")) noun_before(n.first, thing, f);
  const bool same = previous_ != nullptr && f.counts == previous_->counts && f.unit != "bodies";
  if ((f.counts == Counts::kPeople || same) && part_of_toll(n)) {
    f.counts = previous_->counts;
    f.rule = "figure.part";
  } else if (f.counts == Counts::kPeople) {
    f.rule = setting(n.first, after, f.rule);
  }
}

// Whom a vehicle carried or a house held ("ভেতরে ৪০০ শ্রমিক ছিলেন"), who came together: the words of their
// clause tell.
std::string_view FigureReader::setting(std::uint32_t first, std::uint32_t after,
                                       std::string_view rule) const {
  const auto edge = [&](std::uint32_t k) {
    const unsigned char m = mark(k);
    return m == ',' || m == ';' || m == ':' || m == '?' || m == '|' || m == unicode::code::kDanda;
  };
  std::uint32_t from = first, to = after;
  while (from > begin_ && !edge(from - 1)) --from;
  while (to < end_ && !edge(to)) ++to;
  bool inside = false, been = false;
  for (std::uint32_t k = from; k < to; ++k) {
    if (is(k, Is::kGathered)) return "figure.gathered";
    if (const Lexeme* carried = is(k, Is::kCarried)) {
      inside |= carried->value == 2;
      been |= carried->value == 3;
      if (carried->value < 2 || (inside && been)) return "figure.aboard";
    }
    const Lexeme* c = is(k, Is::kCounted);
    if (c && static_cast<Counts>(c->sub) == Counts::kVehicles && pieces_[k].endings & ending::kLocative)
      return "figure.aboard";
  }
  return rule;
}

bool FigureReader::includes(const Number& n, const FoundFigure& f) const {
  if (previous_ == nullptr || previous_->end <= pieces_[begin_].token || !with_others(n.first)) return false;
  return previous_->counts == f.counts && f.counts <= Counts::kPeople && previous_->rule != "figure.part" &&
         f.high.value_or(0) > previous_->high.value_or(0);
}

}  // namespace ukti::bangla
