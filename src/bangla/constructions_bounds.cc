// Where a report ends, and which words only seem to report: relative clauses, turns of a sentence, what
// cannot be denied.
#include <algorithm>

#include "bangla/constructions.h"

namespace ukti::bangla {

using clause::Case;
using lexicon::Feature;
using text::TokenIndex;

// "যারা যুদ্ধের কথা বলেন, তাঁরা …": the verb of a relative clause tells who is meant, not what was said.
bool Constructions::in_relative_clause(const Cue& cue) const {
  if (slots_.relative_clause(cue)) return false;  // "X, যিনি …, বলেন": it is closed before the cue
  // "যা নিয়ে X বলেন, “…”": it takes up the sentence before, and what he said is quoted
  const TokenIndex behind = cue.range.end + (cue.range.end < s_.end && s_.mark(cue.range.end, ',') ? 1 : 0);
  const bool takes_up =
      cue.noun > s_.begin + 2 && s_.tags[s_.begin].has(Feature::kRelative) &&
      (s_.tags[s_.begin + 1].is(can::kPostposition) || s_.tags[s_.begin].is(can::kGenitive));
  if (takes_up && behind < s_.end && s_.opens(behind)) return false;
  for (TokenIndex t = floor_subject_; t < cue.noun; ++t) {
    const Tag& g = s_.tags[t];
    const bool when = g.is(can::kAdverb) && !g.is(can::kNoun);  // যখন
    if (g.has(Feature::kRelative) && (g.is(can::kPronoun) || when) && s_.text.quote_depth[t] == 0)
      return true;
  }
  return false;
}

// "এটি অস্বীকার করা যায় না": what cannot be denied nobody denies.
bool Constructions::undeniable(const Cue& cue) const {
  return cue.predicate->has(flag::kDeny) && cue.verb.passive && cue.negated &&
         !s_.tags[cue.verb.main].has(Feature::kCopula);
}

// "যে প্রতিশ্রুতি দিয়েছিলেন তা মেনে চলার": the relative determiner right before the predicate's noun tells which
// one is meant.
bool Constructions::told_which(const Cue& cue) const {
  if (cue.noun == cue.noun_end || cue.noun <= s_.begin || !cue.verb.finite) return false;
  const Tag& before = s_.tags[cue.noun - 1];
  const bool behind_verb = cue.noun >= s_.begin + 2 && s_.word(cue.noun - 2) && told(s_.tags[cue.noun - 2]);
  return s_.word(cue.noun - 1) && before.has(Feature::kRelative) && before.is(can::kDeterminer) &&
         !behind_verb && cue.range.end < s_.end && s_.word(cue.range.end);
}

// "কর কমানোর দাবি করছেন, সেই বাজেটে …": what stands right before the predicate's noun is its content, and
// the comma only closes the clause.
bool Constructions::nominal_content_before(const Cue& cue) const {
  const bool plain = cue.noun == cue.noun_end && !cue.predicate->has(flag::kAdmits);
  if (plain || cue.noun == floor_ || !s_.word(cue.noun - 1)) return false;
  const Tag& before = s_.tags[cue.noun - 1];
  if (before.time || before.name != 0) return false;
  if (before.is(can::kVerbalNoun) && before.is(can::kGenitive)) return true;
  // "অপরাধের অভিযোগ আনা হয়েছে, …": with its verb, the noun owns the happening in the genitive before it
  const bool thing = before.is(can::kGenitive) && before.is(can::kNoun) && !before.is(can::kPronoun) &&
                     !before.has(Feature::kHuman) && !before.has(Feature::kOrganisation) &&
                     !before.has(Feature::kRole) && !before.has(Feature::kDocument);
  if (thing && cue.verb.begin != cue.verb.end && cue.predicate->act == Act::kAccuse) return true;
  // "প্রতিবেদন অস্বীকার করেছে, এটিকে …": what is denied or confirmed stands right before
  const bool told = before.has(Feature::kSourceWord) || before.has(Feature::kSpeechNoun) ||
                    before.has(Feature::kDocument) || before.has(Feature::kEventNoun);
  if (told && cue.predicate->has(flag::kDeny | flag::kConfirm)) return true;
  const bool listed = cue.predicate->has(flag::kAdmits | flag::kEvades);
  if (cue.predicate->frame != ukti::bangla::Frame::kNominal && !listed) return false;
  const std::size_t i = s_.chunk_at(cue.noun - 1);
  if (i >= s_.chunks.size() || s_.chunks[i].begin >= cue.noun) return false;
  const Chunk& c = s_.chunks[i];
  return !c.subject() && c.kind != ChunkKind::kTime && c.kase != Case::kLocative &&
         c.kase != Case::kObjective;
}

// "কাদের কথা বলছেন, তা খোলাসা করেননি": the cue asks, and what stands behind the comma points back at the
// question.
bool Constructions::asked_before(const Cue& cue) const {
  const TokenIndex next = cue.range.end + 1;
  if (next >= s_.end || !s_.word(next) || !s_.tags[next].has(Feature::kDemonstrative) ||
      s_.tags[next].is(can::kDeterminer) || s_.text.quote_depth[next] > 0) {
    return false;
  }
  const bool denied = std::any_of(s_.cues.begin(), s_.cues.end(), [&](const Cue& later) {
    return later.range.begin > next && later.negated;
  });
  for (TokenIndex t = floor_; denied && t < cue.noun; ++t)
    if (s_.word(t) && s_.tags[t].has(Feature::kInterrogative)) return true;
  return false;
}

bool Constructions::subject_between(TokenIndex a, TokenIndex b) const {
  return std::any_of(s_.chunks.begin(), s_.chunks.end(),
                     [&](const Chunk& c) { return c.begin >= a && c.end <= b && c.subject(); });
}

// "X বলেন, দেশ অভাবে ভুগছে | এবং Y-কে বন্ধু হিসেবে তুলে ধরেন": behind an "and" that a plain verb closes, a
// respectful one without a subject of its own is the speaker's. The ceiling where there is none.
TokenIndex Constructions::writer_goes_on(const Cue& cue, TokenIndex from) const {
  if (!cue.respected || cue.first_person) return ceiling_;
  for (TokenIndex t = from + 2; t + 2 < ceiling_; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || !g.has(Feature::kAnd) || !g.is(can::kConjunction) || s_.text.quote_depth[t] > 0)
      continue;
    const TokenIndex before = s_.mark(t - 1, ',') ? t - 2 : t - 1;
    const Tag& verb = s_.tags[before];
    if (!s_.word(before) || !told(verb) || verb.is(can::kRespectVerb | can::kFirstVerb | can::kConverb))
      continue;
    TokenIndex last = ceiling_;
    while (last > t && !s_.word(last - 1)) --last;
    const Tag& end = s_.tags[last - 1];
    const bool his = end.name == 0 && told(end) && end.is(can::kRespectVerb) && !end.is(can::kPlainVerb);
    if (his && !subject_between(t + 1, last) && s_.text.quote_depth[last - 1] == 0) return t;
  }
  return ceiling_;
}

// Where the content that begins at `from` ends in its sentence: before a coordinated clause in which the
// speaker is the subject of another report ("…, এবং তিনি … সতর্ক করে দেন").
TokenIndex Constructions::content_ceiling(const Cue& cue, TokenIndex from) const {
  // a semicolon with another report behind it
  for (TokenIndex t = from; t < ceiling_; ++t) {
    if (!s_.mark(t, ';') || s_.text.quote_depth[t] > 0) continue;
    for (const Cue& later : s_.cues) {
      if (later.range.begin > t + 1 && later.verb.finite && !later.performed) return t;
    }
  }
  for (const Cue& later : s_.cues) {
    const TokenIndex at = later.range.begin;
    if (at > from + 2 && later.verb.finite && s_.mark(at - 1, ',') && s_.tags[at - 2].is(can::kFinite) &&
        s_.text.quote_depth[at] == 0) {
      return at - 1;
    }
  }
  // "…, তবে … কথা জানিয়েছেন তিনি": behind a but the speaker reports anew
  for (TokenIndex t = from + 2; t + 1 < ceiling_; ++t) {
    if (!s_.mark(t, ',') || !s_.tags[t + 1].has(Feature::kBut) || s_.text.quote_depth[t] > 0) continue;
    if (!s_.has_finite(from, t)) continue;
    for (const Cue& later : s_.cues) {
      if (later.range.begin < t || !later.verb.finite || later.performed) continue;
      const auto post = slots_.after(later);
      if (post && s_.tags[post->phrase.head].has(Feature::kThirdPerson)) return t;
      if (!post && !subject_between(t + 1, later.noun)) return t;
    }
  }
  // "বলছে ৯ হাজার ট্রাক এসেছে, সেখানে বন্দরের হিসাবে ৭ হাজার": another one's count
  for (const Cue& later : s_.cues) {
    if (later.predicate->frame != ukti::bangla::Frame::kBy || later.noun <= from + 2) continue;
    const std::size_t i = s_.chunk_at(later.noun - 1);
    if (i >= s_.chunks.size() || s_.chunks[i].end != later.noun) continue;
    const Chunk& owner = s_.chunks[i];
    if (owner.kase != Case::kGenitive || (owner.kind != ChunkKind::kBody && owner.kind != ChunkKind::kPerson))
      continue;
    TokenIndex t = owner.begin;
    while (t > from + 1 && s_.word(t - 1) && s_.tags[t - 1].name == 0 &&
           s_.tags[t - 1].is(can::kAdverb | can::kConjunction))
      --t;
    if (t > from && s_.mark(t - 1, ',') && s_.text.quote_depth[t - 1] == 0 &&
        tells_number(s_.trimmed(from, t)) && tells_number(s_.trimmed(later.range.end, ceiling_)))
      return t - 1;
  }
  // "…, যা তেহরান অস্বীকার করেছে": the relative clause tells what another says to it
  for (const Cue& later : s_.cues) {
    const bool contests = later.predicate->has(flag::kConfirm | flag::kDeny) && later.verb.finite;
    if (!contests || later.range.begin <= from + 2) continue;
    for (TokenIndex t = later.noun; t-- > from + 1;) {
      if (!s_.mark(t, ',')) continue;
      if (s_.tags[t + 1].has(Feature::kRelative) && s_.tags[t + 1].is(can::kPronoun) &&
          s_.has_finite(from, t) && s_.text.quote_depth[t] == 0) {
        return t;
      }
      break;
    }
  }
  if (const TokenIndex turn = writer_goes_on(cue, from); turn < ceiling_) return turn;
  for (std::size_t i = s_.chunk_at(from); i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin <= from + 2 || c.kind != ChunkKind::kPronoun || !c.respected || !c.subject()) continue;
    TokenIndex lead = c.begin - 1;
    const Tag& g = s_.tags[lead];
    if (!s_.word(lead) || !(g.has(Feature::kAnd) || g.has(Feature::kBut) || g.has(Feature::kAlthough)))
      continue;
    const bool clause = s_.has_finite(from, lead) || s_.tags[lead - 1].is(can::kAdjective) ||
                        (g.has(Feature::kAnd) && s_.mark(lead - 1, ','));
    if (s_.text.quote_depth[lead] > 0 || !clause) continue;
    for (const Cue& later : s_.cues) {
      if (&later != &cue && later.range.begin >= c.end && later.verb.finite && !later.performed) return lead;
    }
  }
  return ceiling_;
}

}  // namespace ukti::bangla
