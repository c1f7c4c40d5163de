#include "bangla/noun_content.h"

namespace ukti::bangla {

using clause::Case;
using clause::Reading;
using lexicon::Feature;
using text::TokenIndex;

bool NounContent::somebody(TokenIndex t) const {
  if (!word(t) || !tag(t).is(can::kGenitive)) return false;
  const Tag& g = tag(t);
  if (g.name != 0) {
    const EntityType type = s_.names[g.name - 1].type;
    return type != EntityType::kPlace || g.has(Feature::kSeat);
  }
  if (g.is(can::kPronoun)) return g.has(Feature::kThirdPerson) && !g.has(Feature::kDemonstrative);
  return g.has(Feature::kGovernment) || g.has(Feature::kOrganisation) || g.has(Feature::kForces) ||
         g.has(Feature::kOfficial) || g.has(Feature::kRole) || g.has(Feature::kCourt) ||
         g.has(Feature::kParty) || g.has(Feature::kPointsToBody) || g.has(Feature::kGroup) ||
         g.has(Feature::kHuman) || g.has(Feature::kKin) || g.has(Feature::kMedia) || g.has(Feature::kCountry);
}

bool NounContent::matter(TokenIndex t) const {
  if (!word(t) || !tag(t).is(can::kGenitive) || somebody(t)) return false;
  const Tag& g = tag(t);
  if (g.name != 0 || g.time || g.is(can::kPronoun)) return false;
  return !g.has(Feature::kPlace) && !g.has(Feature::kPlaceHead) && !g.has(Feature::kDocument) &&
         !g.has(Feature::kTimeWord) && !g.has(Feature::kTimeUnit) && !g.has(Feature::kDemonstrative) &&
         !g.has(Feature::kOccasion) && !g.has(Feature::kAgreement);
}

bool NounContent::happening(TokenIndex t) const {
  return matter(t) && (tag(t).is(can::kVerbalNoun) || tag(t).has(Feature::kEventNoun));
}

bool NounContent::at_work(TokenIndex t) const {
  const Tag& g = tag(t);
  return s_.word(t) && g.name == 0 && !g.time && g.is(can::kLocative) && !g.is(can::kBare | can::kGenitive) &&
         (g.is(can::kVerbalNoun) || g.has(Feature::kEventNoun)) && !g.has(Feature::kOccasion) &&
         !g.has(Feature::kDocument) && !g.has(Feature::kSpeechNoun);
}

bool NounContent::any(TokenIndex t) const { return is_way(t, SpokenNouns::kNone); }

TokenIndex NounContent::before() const {
  TokenIndex t = at_;
  for (int steps = 0; t > floor_ && steps < 2; ++steps) {
    const Tag& g = tag(t - 1);
    const bool colour = s_.word(t - 1) && g.name == 0 && g.is(can::kAdjective | can::kNumeral) &&
                        !g.is(can::kGenitive | can::kVerbalNoun | can::kDeterminer | can::kPostposition);
    if (!colour) break;
    --t;
  }
  return t;
}

bool NounContent::is_way(TokenIndex t, std::uint32_t way) const {
  const SpokenNouns::Hit hit = nouns_.at(s_.text, s_.words, t);
  return s_.word(t) && hit.row != nullptr && (hit.row->ways & way) != 0;
}

bool NounContent::together(TokenIndex t) const {
  for (const Reading& r : s_.words.of(s_.text, t)) {
    if (r.morph.with) return true;
  }
  return false;
}

bool NounContent::in_list(TokenIndex t, TokenIndex end) const {
  if (t < 2 || !s_.word(t - 2)) return false;
  const Tag& b = tag(t - 2);
  if (b.is(can::kFinite | can::kConverb | can::kPostposition) && b.name == 0) return false;
  if (b.is(can::kLocative) && !b.is(can::kBare) && b.name == 0) return false;
  for (; t < end; ++t) {
    if (s_.word(t) && (tag(t).has(Feature::kAnd) || together(t))) return true;
  }
  return false;
}

bool NounContent::clause_ends_before(TokenIndex t, TokenIndex end) const {
  const Tag& g = tag(t - 1);
  if (s_.punct(t - 1)) {
    const unsigned char m = s_.text.tokens[t - 1].mark;
    return m == ',' ? !in_list(t, end) : m != '-' || t < 2 || !s_.word(t - 2);
  }
  if (!s_.word(t - 1)) return false;
  for (const Cue& cue : s_.cues) {
    if (cue.verb.end > cue.verb.begin && cue.range.begin < t && t <= cue.range.end) return true;
  }
  if (g.name != 0) return false;
  // "… অনিয়মের প্রতিবাদে এবং | … পদত্যাগের"
  const bool joins = g.has(Feature::kAnd) && t > floor_ + 1 && s_.word(t - 2) && tag(t - 2).name == 0 &&
                     !tag(t - 2).is(can::kBare | can::kGenitive) &&
                     tag(t - 2).is(can::kLocative | can::kPostposition | can::kFinite);
  if (joins) return true;
  // "হামলার পর | বিচারের দাবিতে": what stands before belongs to the clause, unless a verbal noun governs it
  if (!tag(end - 1).is(can::kVerbalNoun) && g.is(can::kPostposition) && is_way(t - 1, SpokenNouns::kApart))
    return true;
  if (g.has(Feature::kQuotative) || g.has(Feature::kThat) || g.has(Feature::kBut) ||
      g.has(Feature::kFirstPerson) || is_way(t - 1, SpokenNouns::kAgainst)) {
    return true;
  }
  if (g.is(can::kConditional) && !g.is(can::kNoun | can::kAdjective | can::kFinite)) return true;
  return told(g) && !g.is(can::kNoun | can::kAdjective | can::kPostposition | can::kConverb);
}

bool NounContent::acts(std::size_t i) const {
  const Chunk& c = s_.chunks[i];
  if (!s_.subject(i) || c.kind == ChunkKind::kFirstPerson || together(c.head)) return false;
  if (c.kind == ChunkKind::kPronoun || (c.plural && s_.tags[c.head].is(can::kPlural))) return true;
  const Tag& head = tag(c.head);
  const bool one = head.name != 0 || head.has(Feature::kRole) || c.kind == ChunkKind::kBody;
  if (one && c.kind == ChunkKind::kPerson && c.end < at_ && s_.word(c.end) && tag(c.end).name == 0 &&
      tag(c.end).is(can::kAdjective) && !tag(c.end).is(can::kNoun | can::kGenitive | can::kVerbalNoun)) {
    return true;
  }
  if (!one || i + 1 >= s_.chunks.size() || s_.chunks[i + 1].begin != c.end) return false;
  const Chunk& next = s_.chunks[i + 1];
  return next.end <= at_ && (next.kind == ChunkKind::kTime || next.kase == Case::kLocative);
}

TokenIndex NounContent::begin_of(TokenIndex end) const {
  TokenIndex t = end;
  while (t > floor_ && !clause_ends_before(t, end)) {
    const std::size_t i = s_.chunk_at(t - 1);
    if (i < s_.chunks.size() && s_.chunks[i].end == t && t < end && acts(i)) break;
    --t;
  }
  return opened(t, end);
}

TokenIndex NounContent::opened(TokenIndex t, TokenIndex end) const {
  while (t < end) {
    TokenIndex last = t;  // of a listed phrase: এ ছাড়া
    while (tag(last).glued && last + 1 < end) ++last;
    const Tag& g = tag(last);
    if (g.time) {  // "শনিবার |", but "শনিবারের হামলার" is all one
      while (last < end && tag(last).time) ++last;
      if (last == end || tag(last - 1).is(can::kGenitive)) break;
      t = last;
      continue;
    }
    const bool lead = !s_.word(t)
                          ? !s_.quote(t)
                          : g.has(Feature::kBut) || g.has(Feature::kContinues) || g.has(Feature::kNewScene) ||
                                g.has(Feature::kAlso) || (g.has(Feature::kAnd) && g.is(can::kConjunction));
    if (!lead) break;
    t = last + 1;
  }
  return t;
}
}  // namespace ukti::bangla
