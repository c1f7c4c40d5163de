// Sources without a name: anybody, some of a group, a stranger whose words are unknown.
#include "bangla/slots.h"

namespace ukti::bangla {

using clause::Case;
using clause::Phrase;
using lexicon::bit;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// "ধামনোটিয়া প্রথমে … চাপ দেয়", "অধিকাংশ বলেছেন": unknown words, or most people, open the clause: whoever that
// is, it is not the one who spoke before.
bool Slots::stranger(TokenIndex a, TokenIndex b) const {
  constexpr std::uint32_t kListed = can::kNoun | can::kAdjective | can::kVerb | can::kPronoun | can::kAdverb |
                                    can::kPostposition | can::kDeterminer | can::kNumeral | can::kConjunction;
  const auto unknown = [&](TokenIndex t) {
    const Tag& g = s_.tags[t];
    return s_.word(t) && g.name == 0 && !g.time && g.is(can::kGuess) && g.is(can::kBare) && !g.is(kListed) &&
           !g.is(can::kLocative | can::kGenitive | can::kObjective);
  };
  const auto leads = [&](TokenIndex t) {
    const Tag& g = s_.tags[t];
    return !s_.word(t) || g.time || g.glued || g.has(Feature::kBut) || g.has(Feature::kAnd) ||
           g.has(Feature::kContinues) || g.has(Feature::kNewScene) || g.has(Feature::kAlthough);
  };
  while (a < b && leads(a)) ++a;
  if (a >= b) return false;
  const Tag& first = s_.tags[a];
  if (a + 1 == b && first.is(can::kDeterminer) && first.is(can::kBare) &&
      !first.is(can::kNoun | can::kPronoun))
    return true;
  TokenIndex end = a;
  while (end < b && unknown(end)) ++end;
  return end > a && end < b && s_.text.quote_depth[a] == s_.text.quote_depth[b];
}

bool Slots::indefinite(TokenIndex t) const {
  const Tag& g = s_.tags[t];
  constexpr std::uint64_t kDefiniteOnes = bit(Feature::kFirstPerson) | bit(Feature::kSecondPerson) |
                                          bit(Feature::kThirdPerson) | bit(Feature::kDemonstrative) |
                                          bit(Feature::kRelative) | bit(Feature::kReflexive) |
                                          bit(Feature::kInterrogative) | bit(Feature::kPointsToBody);
  if (g.is(can::kDeterminer) && !g.is(can::kLocative)) return false;  // "কিছু বললেন না": what was not said
  return s_.word(t) && g.name == 0 && g.is(can::kPronoun) && g.is(can::kBare) &&
         !g.is(can::kGenitive | can::kObjective) && (g.features & kDefiniteOnes) == 0;
}

bool Slots::anybody(TokenIndex a, TokenIndex b, const Cue& cue) const {
  // "মনে করেন অনেকে", "মনে করেন বিশ্লেষকদের অনেকে"
  TokenIndex who = cue.range.end;
  while (who + 1 < s_.end && s_.word(who) && s_.tags[who].name == 0 && s_.tags[who].is(can::kGenitive)) ++who;
  if (who < s_.end && indefinite(who)) return true;
  bool opens = true;
  for (const Chunk& c : s_.chunks) {
    if (c.begin < a || c.end > b) continue;
    const bool here = indefinite(c.begin) || indefinite(c.head);
    if (here && (opens || !s_.has_finite(c.end, b))) return true;
    opens = opens && (c.kind == ChunkKind::kTime || c.kase == Case::kLocative || c.postposition != kNoToken);
  }
  return false;
}

// "অনেক বিশ্লেষকের", "নেতাদের": people as a group, in the genitive plural.
bool Slots::people_of(TokenIndex t) const {
  const Tag& g = s_.tags[t];
  return s_.word(t) && g.name == 0 && g.is(can::kGenitive) && g.is(can::kPlural) && !g.is(can::kPronoun) &&
         (g.has(Feature::kHuman) || g.has(Feature::kGroup) || g.has(Feature::kOfficial) ||
          g.has(Feature::kRole));
}

std::optional<Phrase> Slots::some_of(TokenIndex a, TokenIndex b, const Cue& cue) const {
  for (const Chunk& c : s_.chunks) {
    const bool before = c.begin >= a && c.end <= b && !s_.has_finite(c.end, b);
    if ((!before && c.begin != cue.range.end) || c.head == c.begin || c.postposition != kNoToken) continue;
    TokenIndex who = c.head;  // "কেউ কেউ"
    while (who > c.begin + 1 && indefinite(who - 1)) --who;
    if (!indefinite(who) || !people_of(who - 1)) continue;
    TokenIndex from = who - 1;
    while (from > c.begin && s_.word(from - 1) &&
           !s_.tags[from - 1].is(can::kLocative | can::kPostposition) &&
           !s_.tags[from - 1].has(Feature::kDemonstrative))
      --from;
    return Phrase{{from, who}, who - 1};
  }
  return std::nullopt;
}

// "অভিযোগ করেন | অনেকে", "মনে করেন | বিশ্লেষকদের কেউ কেউ": the subject, if it is some of a group or nobody in
// particular, whom the resolver leaves open.
std::optional<Found> Slots::some_behind(const Cue& cue) const {
  const std::size_t i = s_.chunk_at(cue.range.end);
  if (i >= s_.chunks.size() || s_.chunks[i].begin != cue.range.end) return std::nullopt;
  const Chunk& c = s_.chunks[i];
  TokenIndex end = c.end;
  while (end < s_.end && s_.word(end) && indefinite(end)) ++end;
  if (!indefinite(end - 1) || (end < s_.end && s_.word(end))) return std::nullopt;
  if (const auto some = some_of(c.begin, c.begin, cue)) return Found{*some, end};
  TokenIndex who = end - 1;
  while (who > c.begin && indefinite(who - 1)) --who;
  return Found{{{who, end}, end - 1}, end};
}

std::optional<Phrase> Slots::whose_anybody(TokenIndex a, TokenIndex b) const {
  for (const Chunk& c : s_.chunks) {
    if (c.begin < a || c.end > b || c.head == c.begin || !indefinite(c.head)) continue;
    const Tag& whose = s_.tags[c.head - 1];
    const bool somebody = whose.name != 0 || whose.has(Feature::kGroup) ||
                          whose.has(Feature::kOrganisation) || whose.has(Feature::kForces) ||
                          whose.has(Feature::kGovernment) || whose.has(Feature::kParty) ||
                          whose.has(Feature::kPointsToBody);
    if (!somebody || !whose.is(can::kGenitive) || s_.has_finite(c.end, b)) continue;
    TokenIndex from = c.head - 1;
    while (from > c.begin && s_.word(from - 1) &&
           !s_.tags[from - 1].is(can::kLocative | can::kPostposition) &&
           !s_.tags[from - 1].has(Feature::kDemonstrative))
      --from;
    return Phrase{{from, c.head}, c.head - 1};
  }
  return std::nullopt;
}

}  // namespace ukti::bangla
