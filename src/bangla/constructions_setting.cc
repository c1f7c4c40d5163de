// What surrounds a content that is a noun phrase and is no part of it: particles, the time, occasion and
// document of saying, the source of a passive cue, the one told or accused, and what colours the cue's noun.
#include <algorithm>

#include "bangla/constructions.h"

namespace ukti::bangla {

using clause::Case;
using clause::SourceKind;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// Particles that only turn the clause: অবশ্য, তবে.
TokenIndex Constructions::pass_particles(TokenIndex from, TokenIndex end) const {
  for (; from + 1 < end && s_.word(from); ++from) {
    TokenIndex last = from;  // of a listed phrase: এর আগে
    while (s_.tags[last].glued && last + 2 < end) ++last;
    if (last > from && s_.tags[last].has(Feature::kContinues) && s_.tags[last].is(can::kAdverb)) {
      from = last;
      continue;
    }
    const Tag& g = s_.tags[from];
    const bool turns = g.has(Feature::kBut) || (g.has(Feature::kContinues) && g.is(can::kAdverb));
    if (!turns || g.name != 0 || g.time || g.has(Feature::kDemonstrative)) break;
  }
  return from;
}

// Passes the time and occasion of saying, the one told and the one accused, which stand before the content.
TokenIndex Constructions::pass_adjuncts(const Cue& cue, Frame& f, TokenIndex from, TokenIndex begin) const {
  const Predicate& p = *cue.predicate;
  from = pass_particles(from, cue.noun);
  for (std::size_t i = s_.chunk_at(from); i < s_.chunks.size() && s_.chunks[i].end <= cue.noun; ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin < from) continue;
    const TokenIndex behind = c.postposition == kNoToken ? c.end : c.postposition + 1;
    if (s_.words_in(behind, cue.noun) < 1) break;
    const Tag& head = s_.tags[c.head];
    if (const TokenIndex past = past_occasion(i, cue); past > behind) {
      from = pass_particles(past, cue.noun);
      continue;
    }
    const bool occasion =
        c.kase == Case::kLocative && (head.has(Feature::kDocument) || head.has(Feature::kOccasion) ||
                                      head.has(Feature::kPlatform) || head.has(Feature::kMedia));
    // "তাকে প্রার্থী হিসেবে ঘোষণা", "সহকর্মীকে হত্যার অভিযোগ": no predicate that nobody is told by
    const bool tells = p.has(flag::kTo) || cue.noun == cue.noun_end || f.act == Act::kPraise;
    const bool told = tells && c.kase == Case::kObjective && !p.has(flag::kObj) &&
                      c.kind != ChunkKind::kThing && c.kind != ChunkKind::kVerbal;
    // "বৃহস্পতিবার থেকে ট্রেন চালুর কথা": a span of time that opens the clause belongs to what is told
    const bool when = s_.dates_an_act(c) && (c.postposition == kNoToken || from != begin);
    const TargetRole target = target_of(c);
    const bool accused = target == TargetRole::kAccused && f.act == Act::kAccuse;
    const bool called = target == TargetRole::kTold && p.has(flag::kTo);
    if (!when && !occasion && !told && !accused && !called) break;
    if (told || called) {
      f.addressee.push_back(slots_.coordination(i, from));
      // "পরিবারের প্রতি গভীর | সমবেদনা": nothing else is told
      bool coloured = true;
      for (TokenIndex t = behind; t < cue.noun; ++t) coloured = coloured && colour(t);
      if (coloured) break;
    }
    from = pass_particles(behind, cue.noun);
  }
  return from;
}

// "নিজের পাতায় দেওয়া এক পোস্টে |", "কাতারের সঙ্গে বৈঠকে |": where the occasion or document that chunk i
// opens ends; 0 where it opens none.
TokenIndex Constructions::past_occasion(std::size_t i, const Cue& cue) const {
  constexpr std::size_t kLongest = 5;
  TokenIndex next = s_.chunks[i].begin;
  for (const std::size_t last = std::min(i + kLongest, s_.chunks.size()); i < last; ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin != next || c.end >= cue.noun) return 0;
    const Tag& head = s_.tags[c.head];
    const bool thing = c.kind == ChunkKind::kThing && c.postposition == kNoToken;
    // "মানববন্ধনে হামলার | নিন্দা": what is condemned happened there
    const bool struck = cue.predicate->act == Act::kCondemn && !head.has(Feature::kDocument);
    if (thing && c.kase == Case::kLocative && (head.has(Feature::kDocument) || head.has(Feature::kOccasion)))
      return s_.words_in(c.end, cue.noun) >= 1 && !attended(c.end) && !struck ? c.end : 0;
    const bool given = c.kind == ChunkKind::kVerbal && c.kase == Case::kBare;
    const bool page = head.has(Feature::kPlatform) && c.kase == Case::kBare;
    const bool owner = c.kase == Case::kGenitive && c.kind != ChunkKind::kVerbal;
    if (!given && !page && !owner && !(thing && c.kase == Case::kLocative)) return 0;
    next = c.postposition == kNoToken ? c.end : c.postposition + 1;
  }
  return 0;
}

// "বৈঠকে | যোগ দেওয়ার": the occasion is what the verbal noun tells of.
bool Constructions::attended(TokenIndex t) const {
  return t < s_.end && s_.word(t) && s_.tags[t].in(WordSet::kAttend);
}

// "রেলের তরফে | …", "সংস্থার প্রতিবেদনে | …": behind the source of a passive cue, where it opens the object
// clause at `from`.
TokenIndex Constructions::past_agent(const Cue& cue, const Frame& f, TokenIndex from) const {
  if (!sourceless(cue) || f.source_kind != SourceKind::kNamed || f.source.front().range.begin != from)
    return from;
  bool document = false;
  auto who = slots_.agent(from, cue.noun);
  if (!who) who = slots_.owner(from, cue.noun, document);
  if (!who || who->phrase.range.begin != from) return from;
  return pass_particles(std::min(who->resume, cue.noun), cue.noun);
}

// "… মুখোমুখি হয়ে কমিশনের বিরুদ্ধে | ভোট চুরির অভিযোগ": an accusation's content stands behind the accused; what
// a converb or a postposition closes before him tells of the accuser.
TokenIndex Constructions::past_accused(const Cue& cue, const Frame& f, TokenIndex from) const {
  if (f.act != Act::kAccuse) return from;
  for (std::size_t i = s_.chunk_at(from); i < s_.chunks.size() && s_.chunks[i].end < cue.noun; ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin <= from || target_of(c) != TargetRole::kAccused || c.postposition == kNoToken) continue;
    const Tag& before = s_.tags[c.begin - 1];
    const bool apart = s_.word(c.begin - 1) && before.name == 0 && !before.is(can::kGenitive) &&
                       before.is(can::kConverb | can::kPostposition | can::kConditional);
    if (!apart) continue;
    // "কমিশনের বিরুদ্ধে বিস্ফোরক | অভিযোগ": no more is told than whom it is made against
    for (TokenIndex t = c.postposition + 1; t < cue.noun; ++t)
      if (s_.word(t) && !colour(t)) return c.postposition + 1;
    return c.begin;
  }
  return from;
}

// Whom chunk c makes the act's target, by the words behind its genitive.
TargetRole Constructions::target_of(const Chunk& c) const {
  const bool somebody =
      c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody || c.kind == ChunkKind::kPronoun;
  if (c.kase != Case::kGenitive || !somebody) return TargetRole::kNobody;
  return c.end < s_.end && s_.word(c.end) ? targets_.at(s_, c.end) : TargetRole::kNobody;
}

// "তীব্র | নিন্দা", "জোর | আহ্বান", "একগুচ্ছ জটিল | প্রশ্ন", "অভিযোগ | সম্পূর্ণ অস্বীকার": what colours the
// predicate is no content.
bool Constructions::colours_predicate(const Cue& cue, TokenIndex t, TokenIndex end, TokenIndex from) const {
  if (cue.noun == cue.noun_end || t <= from || !s_.word(t - 1) || !colour(t)) return false;
  for (TokenIndex k = end; k < cue.noun; ++k)
    if (!s_.word(k) || s_.tags[k].is(can::kPostposition)) return false;
  const Tag &g = s_.tags[t], &before = s_.tags[t - 1];
  // "জমি সংরক্ষিত ঘোষণা করে", "আদেশকে অবৈধ ঘোষণা করেছে": there it is what the thing is said to be
  const bool can_call = cue.predicate->has(flag::kLabel | flag::kClaim | flag::kConfirm | flag::kDeny) ||
                        cue.predicate->act == Act::kAnnounce || cue.predicate->act == Act::kBelieve;
  const bool owned = before.is(can::kGenitive | can::kPostposition) || before.has(Feature::kSpeechNoun) ||
                     before.has(Feature::kSourceWord);
  const bool plain = g.is(can::kAdjective) && !g.is(can::kNoun) && t > from + 1;
  const bool called = can_call && !cue.predicate->has(flag::kDeny) && before.is(can::kObjective);
  if (plain && owned && !called) return true;
  if (can_call || cue.negated) return false;
  return before.is(can::kGenitive | can::kPostposition | can::kLocative | can::kObjective |
                   can::kInfinitive) ||
         (t > from + 1 && colour(t - 1));
}

// An adjective, a number or a determiner that may stand before a noun and points at nothing.
bool Constructions::colour(TokenIndex t) const {
  const Tag& g = s_.tags[t];
  constexpr std::uint32_t kOther = can::kGenitive | can::kVerbalNoun | can::kPronoun | can::kPostposition;
  if (!s_.word(t) || g.name != 0 || g.time || g.is(kOther)) return false;
  if (s_.text.tokens[t].kind == text::TokenKind::kNumber) return true;
  if (g.is(can::kGuess) || g.has(Feature::kDemonstrative) || g.has(Feature::kRelative) ||
      g.has(Feature::kInterrogative))
    return false;
  if (g.is(can::kAdjective)) return !g.is(can::kDefinite | can::kFinite);
  return g.is(can::kNumeral | can::kDeterminer);
}

}  // namespace ukti::bangla
