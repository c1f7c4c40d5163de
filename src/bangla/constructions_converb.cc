// Clauses before their cue without a quotative: E (converb stacks), translated "CLAUSE, SRC V", "told to",
// and bare acts.
#include <algorithm>

#include "bangla/constructions.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::ContentKind;
using clause::Phrase;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// "অভিযোগ অস্বীকার করে ভারত জানিয়েছে": a converb without a subject has the one of the finite verb behind it.
void Constructions::share_subject_behind(const Cue& cue, Frame& f) const {
  if (!(cue.verb.converb || cue.verb.conditional) || f.source_kind == SourceKind::kNamed || sourceless(cue))
    return;
  for (const Cue& next : s_.cues) {
    if (next.range.begin < cue.range.end || !next.verb.finite || next.performed) continue;
    if (sourceless(next)) {
      // "চাঁদা দাবি করে সে হামলা চালায় বলে উল্লেখ করা হয়": the subject right behind the converb
      const std::size_t i = s_.chunk_at(cue.range.end);
      if (i < s_.chunks.size() && s_.chunks[i].begin == cue.range.end && s_.subject(i) &&
          s_.chunks[i].end < next.noun && s_.has_finite(s_.chunks[i].end, next.noun)) {
        f.source_kind = SourceKind::kNamed;
        f.source = {s_.phrase(s_.chunks[i])};
      }
      return;
    }
    auto found = slots_.nearest(cue.range.end, next.noun, next);
    if (!found) found = slots_.after(next);
    if (!found) return;
    f.source_kind = SourceKind::kNamed;
    f.source = {found->phrase};
    return;
  }
  // "অভিযোগ এনে তাদের আটক করা হয়েছে": who does the one thing does the other, and nobody tells who
  if (f.source_kind == SourceKind::kDropped && passive_behind(cue)) {
    f.source_kind = SourceKind::kImpersonal;
    return;
  }
  for (std::size_t i = s_.chunk_at(cue.range.end); i < s_.chunks.size(); ++i) {
    // "… উল্লেখ করে আপিল করেছিল রাষ্ট্রপক্ষ।": behind the verb only what closes the sentence
    const bool closes = s_.chunks[i].end == s_.end && s_.subject(i);
    if (s_.has_finite(cue.range.end, s_.chunks[i].begin) && !closes) continue;
    if (!s_.subject(i) || s_.chunks[i].kind == ChunkKind::kFirstPerson) continue;
    f.source_kind = SourceKind::kNamed;
    f.source = {slots_.coordination(i, cue.range.end)};
    return;
  }
}

// Is the first finite verb behind the cue a passive, "করা হয়"?
bool Constructions::passive_behind(const Cue& cue) const {
  for (TokenIndex t = cue.range.end; t < s_.end; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || g.name != 0 || !told(g) || g.is(can::kNoun | can::kAdjective | can::kPostposition))
      continue;
    const Tag& before = s_.tags[t - 1];
    return g.has(Feature::kCopula) && s_.word(t - 1) && before.is(can::kVerbalNoun) && before.is(can::kBare);
  }
  return false;
}

// E: "… চলছে জানিয়ে তিনি বলেন", "… হয়েছে দাবি করে": a finite clause closed by a converb cue without বলে.
std::optional<Constructions::Frame> Constructions::clause_before(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kSay && !p.has(flag::kSay)) return std::nullopt;
  const bool right_open = cue.range.end < ceiling_ && s_.word(cue.range.end);
  if (!cue.verb.converb && right_open) return std::nullopt;
  if (cue.noun == floor_) return std::nullopt;
  TokenIndex last = cue.noun;
  while (last > floor_ && !s_.word(last - 1)) --last;
  if (last == floor_) return std::nullopt;
  const Tag& g = s_.tags[last - 1];
  const bool clause_final =
      (told(g) && !g.is(can::kNoun)) || g.has(Feature::kCopula) || g.has(Feature::kNegation);
  if (!clause_final || s_.words_in(floor_, last) < 3) return std::nullopt;
  Frame f = start(cue, "report.clause_before");
  source_of_left_content(cue, f, last, cue.noun, true);
  share_subject_behind(cue, f);
  return f;
}

// The dash before the cue: "…—বলেছেন X", "…—সাফ জানিয়ে দিলেন X".
TokenIndex Constructions::dash_before(const Cue& cue) const {
  TokenIndex t = cue.noun;
  for (int steps = 0; steps < 3 && t > s_.begin && s_.word(t - 1); ++steps, --t) {
    const Tag& g = s_.tags[t - 1];
    const bool colours = g.name == 0 && g.is(can::kAdverb | can::kAdjective) &&
                         !g.is(can::kGenitive | can::kPostposition | can::kFinite | can::kPronoun);
    if (!colours && !g.time) return kNoToken;
  }
  if (t <= s_.begin || !s_.punct(t - 1)) return kNoToken;
  const unsigned char m = s_.text.tokens[t - 1].mark;
  const bool dash = m == unicode::code::kEnDash || m == unicode::code::kEmDash || (m == '-' && t == cue.noun);
  return dash ? t - 1 : kNoToken;
}

// "…, সোমবার আদালতকে জানায় X": only when and to whom it was said stands in [a, b).
bool Constructions::only_setting(TokenIndex a, TokenIndex b) const {
  while (a < b) {
    const Tag& g = s_.tags[a];
    const std::size_t i = s_.chunk_at(a);
    const bool chunk = i < s_.chunks.size() && s_.chunks[i].begin == a && s_.chunks[i].end <= b;
    const bool told = chunk && s_.chunks[i].kase == Case::kObjective &&
                      (s_.chunks[i].kind == ChunkKind::kPerson || s_.chunks[i].kind == ChunkKind::kBody);
    const bool where = chunk && s_.chunks[i].kase == Case::kLocative &&
                       s_.chunks[i].kind != ChunkKind::kPronoun && s_.chunks[i].kind != ChunkKind::kPointer;
    if (chunk && (s_.dates_an_act(s_.chunks[i]) || told || where)) {
      a = s_.chunks[i].end;
    } else if (s_.word(a) && g.name == 0 && g.is(can::kAdverb) && !g.is(can::kNoun | can::kVerb)) {
      ++a;
    } else {
      return false;
    }
  }
  return true;
}

// "… প্রত্যাখ্যান করেছে, স্বরাষ্ট্র বিভাগ নিশ্চিত করেছে", "… ঠিক নয়—বলেছেন উপমন্ত্রী": first the clause, behind a
// comma or a dash the report that it belongs to. What is reported inside the clause is nested.
std::optional<Constructions::Frame> Constructions::clause_first(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kSay || !cue.verb.finite || cue.negated) return std::nullopt;
  TokenIndex mark = dash_before(cue);
  const bool dash = mark != kNoToken;
  for (TokenIndex t = cue.noun; mark == kNoToken && t-- > floor_;) {
    if (s_.mark(t, ',')) mark = t;
    if (s_.word(t) && s_.tags[t].name == 0 && s_.tags[t].is(can::kFinite) &&
        !s_.tags[t].is(can::kNoun | can::kAdjective)) {
      return std::nullopt;
    }
  }
  if (mark == kNoToken || s_.text.quote_depth[mark] > 0) return std::nullopt;
  // what an earlier cue has left is nothing, or its subject: "… মেনে নিয়েছেন | X, …"
  const std::size_t left = s_.chunk_at(floor_);
  const bool subject_left = left < s_.chunks.size() && s_.chunks[left].begin == floor_ &&
                            s_.chunks[left].end == mark && s_.subject(left);
  const bool whole = dash || s_.words_in(floor_, mark) == 0 || subject_left;
  const TokenIndex from = whole ? s_.begin : floor_;
  Frame f = start(cue, "report.clause_first");
  const auto post = slots_.after(cue);
  // "…, হাই কোর্টে হলফনামা দিয়ে জানাল X": where and how stands between
  const bool how = cue.noun == cue.noun_end && !p.has(flag::kWeak) && !object_noun_before(cue) &&
                   s_.words_in(mark, cue.noun) <= 8 && !subject_between(mark + 1, cue.noun);
  const bool clause = s_.has_finite(from, mark);
  if (post && s_.words_in(post->resume, s_.end) == 0 &&
      (mark + 1 == cue.noun || dash || (clause && (how || only_setting(mark + 1, cue.noun))))) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
  } else {
    if (s_.words_in(cue.range.end, s_.end) > 0) return std::nullopt;
    const auto subject = slots_.nearest(mark + 1, cue.noun, cue);
    if (!subject || subject->phrase.range.begin != mark + 1 || !clause) return std::nullopt;
    // "…, তাঁরা পুনঃতদন্ত চান": an object stands between
    if (p.has(flag::kWant) && !only_setting(subject->resume, cue.noun)) return std::nullopt;
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(subject->phrase);
  }
  const TokenRange content = s_.trimmed(skip_lead(from, mark), mark);
  if (s_.words_in(content.begin, content.end) < 3) return std::nullopt;
  f.content.push_back(content);
  return f;
}

// "অবিলম্বে সরে যেতে বলেছে": told to do it.
std::optional<Constructions::Frame> Constructions::told_to(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kSay || cue.noun != cue.noun_end || cue.verb.begin == cue.verb.end)
    return std::nullopt;
  if (cue.noun <= floor_ || !s_.word(cue.noun - 1) || p.act != Act::kSay) return std::nullopt;
  const Tag& before = s_.tags[cue.noun - 1];
  if (!before.is(can::kInfinitive) || before.is(can::kNoun) || before.name != 0) return std::nullopt;
  // "হাসতে হাসতে বলেন": while he laughs; "কথা বলতে শোনা যায়": is heard to speak
  const bool doubled =
      cue.noun >= floor_ + 2 && s_.text.tokens[cue.noun - 1].form == s_.text.tokens[cue.noun - 2].form;
  if (doubled || p.has(flag::kLearn)) return std::nullopt;
  Frame f = start(cue, "report.told_to");
  if (!cue.negated) f.act = Act::kDemand;
  f.content_kind = ContentKind::kNominal;
  TokenIndex from = skip_lead(floor_, cue.noun);
  const auto post = slots_.after(cue);
  if (post) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
  } else if (sourceless(cue)) {
    source_of_passive(cue, f, from, cue.noun);
  } else if (const auto first = slots_.opening(from, cue.noun, cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(first->phrase);
    from = first->resume;
  }
  for (std::size_t i = s_.chunk_at(from); i < s_.chunks.size() && s_.chunks[i].end < cue.noun; ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin < from) continue;
    if (c.kind == ChunkKind::kTime) {
      from = c.end;
    } else if (c.kase == Case::kObjective && (c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody)) {
      f.addressee.push_back(slots_.coordination(i, from));
      from = c.end;
    } else {
      break;
    }
  }
  f.content.push_back(s_.trimmed(from, cue.noun));
  return f;
}

// "হামলা নিয়ে", "এ বিষয়ে জানতে" in [a, b): what an answer would have been about.
TokenRange Constructions::topic_before(TokenIndex a, TokenIndex b) const {
  for (TokenIndex t = b; t-- > a;) {
    if (s_.word(t) && s_.tags[t].in(WordSet::kAbout)) return s_.trimmed(a, t + 1);
  }
  return {};
}

// "এ বিষয়ে ওই চিকিৎসকের বক্তব্য | পাওয়া যায়নি": whose answer could not be had.
std::optional<Phrase> Constructions::owner_of_answer(const Cue& cue) const {
  TokenIndex t = cue.noun;
  while (t > floor_ && s_.word(t - 1) && s_.tags[t - 1].name == 0 &&
         s_.tags[t - 1].is(can::kAdverb | can::kAdjective | can::kDeterminer | can::kParticle) &&
         !s_.tags[t - 1].is(can::kGenitive | can::kPostposition))
    --t;
  if (t == floor_ || !s_.word(t - 1) || !s_.tags[t - 1].is(can::kGenitive)) return std::nullopt;
  const std::size_t i = s_.chunk_at(t - 1);
  if (i >= s_.chunks.size() || s_.chunks[i].begin >= t) return std::nullopt;
  const Chunk& c = s_.chunks[i];
  const bool who = c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody ||
                   s_.tags[t - 1].has(Feature::kRole) || s_.tags[t - 1].has(Feature::kOrganisation) ||
                   s_.tags[t - 1].has(Feature::kOfficial) || s_.tags[t - 1].has(Feature::kThirdPerson);
  if (!who) return std::nullopt;
  return Phrase{{std::max({c.begin, floor_, matter_before(t).end}), t}, t - 1};
}

// "বেজিং অবশ্য নীরব।": a body or somebody named keeps silent, and a contrast tells that it is on what others
// said.
bool Constructions::others_spoke(const Cue& cue, const Frame& f) const {
  if (f.source_kind != SourceKind::kNamed || s_.words_in(cue.range.end, s_.end) > 0) return false;
  const Tag& who = s_.tags[f.source.front().head];
  const bool body = who.name != 0 || who.has(Feature::kGovernment) || who.has(Feature::kOrganisation) ||
                    who.has(Feature::kSeat) || who.has(Feature::kCountry) || who.has(Feature::kRole);
  for (TokenIndex t = s_.begin; body && t < cue.noun; ++t) {
    if (s_.word(t) && s_.tags[t].has(Feature::kBut)) return true;
  }
  return false;
}

// "… নিয়ে মুখ খুললেন X", "প্রতিক্রিয়া জানিয়েছেন": the act alone, its matter as content.
std::optional<Constructions::Frame> Constructions::open_act(const Cue& cue) const {
  const Predicate& p = *cue.predicate;
  if (p.frame != ukti::bangla::Frame::kOpen || cue.verb.begin == cue.verb.end) return std::nullopt;
  if (p.has(flag::kNegOnly) && !cue.negated) return std::nullopt;
  if (!cue.verb.finite) return std::nullopt;
  Frame f = start(cue, "report.open_act");
  f.content_kind = ContentKind::kNominal;
  const TokenIndex begin = skip_lead(floor_, cue.noun);
  TokenIndex from = begin;
  TokenIndex end = cue.noun;
  const auto owner = p.has(flag::kImpersonal) ? owner_of_answer(cue) : std::nullopt;
  if (owner) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(*owner);
    end = owner->range.begin;
  } else if (sourceless(cue)) {
    source_of_passive(cue, f, begin, cue.noun);
  } else if (const auto post = slots_.after(cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
  } else if (const auto first = slots_.nearest(begin, cue.noun, cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(first->phrase);
    if (first->resume < cue.noun && s_.words_in(first->resume, cue.noun) > 0) from = first->resume;
  } else {
    source_before(cue, f, floor_subject_, cue.noun);
  }
  if (f.source_kind == SourceKind::kNamed && f.source.front().range.end == cue.noun)
    end = f.source.front().range.begin;
  while (end > from && s_.word(end - 1) && s_.tags[end - 1].is(can::kAdverb | can::kParticle) &&
         !s_.tags[end - 1].is(can::kPostposition))
    --end;
  const bool silent = f.act == Act::kWithhold;
  TokenRange content = silent ? matter_before(cue.noun) : TokenRange{};
  const bool unanswered = silent && p.has(flag::kImpersonal);
  if (content.empty() && (p.has(flag::kAbout) || unanswered)) {
    content = topic_before(from, end);
    if (content.empty()) content = topic_before(begin, end);
  } else if (content.empty()) {
    content = s_.trimmed(from, end);
  }
  // "আদানি গ্রুপের কোনো প্রতিক্রিয়া পাওয়া যায়নি": who did not answer is all that is told
  if (content.empty() && unanswered && !p.has(flag::kAbout) && f.source_kind == SourceKind::kNamed) return f;
  if (content.empty() && silent && others_spoke(cue, f)) return f;
  if (s_.words_in(content.begin, content.end) < 1) return std::nullopt;
  // "আরও অনেকে বক্তব্য রাখেন": who spoke is told, but not about what
  const Tag& matter = s_.tags[content.end - 1];
  if (!silent && matter.is(can::kBare) && !matter.is(can::kLocative | can::kPostposition | can::kGenitive))
    return std::nullopt;
  f.content.push_back(content);
  return f;
}

}  // namespace ukti::bangla
