#include "bangla/name_bounds.h"

namespace ukti::bangla {

using clause::bit;
using clause::Case;
using clause::Feature;
using clause::FoundName;
using clause::Pos;
using clause::Reading;

namespace {

constexpr std::uint64_t kPointer = bit(Feature::kDemonstrative) | bit(Feature::kThirdPerson) |
                                   bit(Feature::kFirstPerson) | bit(Feature::kReflexive) |
                                   bit(Feature::kAnd) | bit(Feature::kBut) | bit(Feature::kThat) |
                                   bit(Feature::kAlso) | bit(Feature::kNewScene) | bit(Feature::kHonorific);
constexpr std::uint64_t kTime = bit(Feature::kTimeWord) | bit(Feature::kTimeUnit);

// Told as an adverb, determiner or number first, or an object that somebody is told ("সাংবাদিকদের").
bool opens_phrase(const Sight& s, TokenIndex t) {
  for (const Reading& r : s.readings(t)) {
    if (r.entry == lexicon::kNoEntry) continue;
    if (r.morph.pos == Pos::kAdverb || r.morph.pos == Pos::kDeterminer || r.morph.pos == Pos::kNumeral ||
        r.morph.pos == Pos::kConjunction || r.morph.pos == Pos::kPronoun || r.morph.pos == Pos::kParticle)
      return true;
    if ((s.view->features(r.entry) & (bit(Feature::kHuman) | bit(Feature::kMedia))) != 0 &&
        (r.morph.kase == Case::kObjective || (r.morph.kase == Case::kGenitive && r.morph.plural)))
      return true;
  }
  return false;
}

// "এক বিবৃতিতে", "গত মাসে" and the names of others in the genitive or locative begin a phrase of their own.
bool case_name(const NameStep& step, TokenIndex t) {
  if (!step.covered(t)) return false;
  const FoundName& n = step.at(t);
  return n.range.begin == t && n.last_stem != 0;
}

}  // namespace

Bound bound_at(const NameStep& step, TokenIndex t, TokenIndex end) {
  const Sight& s = step.sight;
  if (t >= end) return Bound::kHard;
  const text::Token& token = s.token(t);
  if (token.kind == text::TokenKind::kQuote) return Bound::kHard;
  if (token.kind == text::TokenKind::kNumber) return Bound::kSoft;
  if (token.kind == text::TokenKind::kPunct)
    return token.mark == '-' && !token.space_before ? Bound::kOpen : Bound::kHard;
  if (step.words.is(t, kSays | kNaming)) return Bound::kHard;
  if (s.any(t, kPointer | kTime) || opens_phrase(s, t) || case_name(step, t)) return Bound::kSoft;
  // "গত", "আগামী": an adjective of a time.
  if (t + 1 < end && s.is_word(t + 1) && s.any(t + 1, kTime) && s.reading_of(t, Pos::kAdjective) != nullptr)
    return Bound::kSoft;
  return Bound::kOpen;
}

bool takes_genitive(const NameStep& step, TokenIndex t, TokenIndex end) {
  const Sight& s = step.sight;
  if (t >= end || !s.is_word(t) || s.any(t, kPointer | kTime)) return false;
  if (step.covered(t)) return step.at(t).type != EntityType::kCountry && !case_name(step, t);
  // "মুখপাত্র … সাংবাদিকদের বলেন": who is told is nobody's.
  if (t + 1 < end && step.words.is(t + 1, kSays)) {
    for (const Reading& r : s.readings(t))
      if (r.entry != lexicon::kNoEntry && r.morph.pos != Pos::kPostposition && r.morph.plural) return false;
  }
  bool takes = false;
  for (const Reading& r : s.readings(t)) {
    if (r.entry == lexicon::kNoEntry) continue;
    if (r.morph.pos == Pos::kDeterminer || r.morph.pos == Pos::kConjunction) return false;
    takes |= r.morph.pos == Pos::kNoun || r.morph.pos == Pos::kAdjective ||
             r.morph.pos == Pos::kPostposition || r.morph.verb_form == clause::VerbForm::kVerbalNoun;
  }
  return takes;
}

}  // namespace ukti::bangla
