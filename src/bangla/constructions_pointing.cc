// G: contents that point back (এ কথা, এ তথ্য, বিষয়টি), and the clause that a pointer sums up.
#include <algorithm>

#include "bangla/constructions.h"

namespace ukti::bangla {

using clause::Case;
using clause::ContentKind;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// A clause that ends before `end`: with its finite verb, or with "কি না".
bool Constructions::closes_clause(TokenIndex end) const {
  if (end <= floor_) return false;
  const Tag& last = s_.tags[end - 1];
  if (told(last) && last.name == 0 && !last.is(can::kNoun | can::kPostposition)) return true;
  if (!s_.word(end - 1) || end < floor_ + 2) return false;
  // "পদত্যাগ করেছেন সচিব করিম—এমনটাই …": the subject behind its verb
  if (end < s_.end && s_.punct(end) && s_.chunk_at(end - 1) < s_.chunks.size()) {
    const Chunk& c = s_.chunks[s_.chunk_at(end - 1)];
    const TokenIndex verb = c.begin;
    if (c.end == end && c.kind != ChunkKind::kThing && c.kind != ChunkKind::kTime && verb > floor_ + 1 &&
        s_.word(verb - 1) && told(s_.tags[verb - 1]) && !s_.tags[verb - 1].is(can::kNoun))
      return true;
  }
  if (last.has(Feature::kQuestion) || s_.tags[end - 2].has(Feature::kQuestion)) return true;
  // "মেয়াদ কত দিন", "কারণ কী": Bangla has no copula in the present
  for (TokenIndex t = end; t > floor_ && t + 3 > end && s_.word(t - 1); --t) {
    if (s_.tags[t - 1].has(Feature::kInterrogative) && s_.tags[t - 1].name == 0) return true;
  }
  return false;
}

// "কেন সেতু ধসেছে তা জানা যায়নি", "ব্যবস্থা নেওয়া হবে কি না, তা বলেননি": the pointer sums up the clause
// before it, which is the content.
void Constructions::embedded_question(const Chunk& pointer, const Cue& cue, Frame& f) const {
  if (pointer.begin != pointer.head || pointer.begin <= floor_) return;
  TokenIndex end = pointer.begin;
  // "…, বিবৃতিতে তা বলা হয়নি": a document may stand before the pointer
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end != end || c.begin <= floor_) continue;
    if (c.kase == Case::kLocative || (s_.dates_an_act(c) && !s_.word(c.begin - 1))) end = c.begin;
  }
  while (end > floor_ && !s_.word(end - 1)) {
    if (s_.quote(end - 1)) return;  // a quotation stands before, no question
    --end;
  }
  if (!closes_clause(end) || s_.words_in(floor_, end) < 3) return;
  TokenIndex begin = skip_lead(floor_, end);
  // "সেনাবাহিনী কতজন আহত হয়েছে তা প্রকাশ করেনি": who stands before the question is the one who keeps silent
  if (!sourceless(cue) && !slots_.after(cue) && !cue.verb.converb) {
    TokenIndex question = begin;
    while (question < end && !s_.tags[question].has(Feature::kInterrogative)) ++question;
    const auto subject = question < end ? slots_.opening(begin, question, cue) : std::nullopt;
    if (subject && s_.words_in(subject->resume, end) >= 2) {
      f.source_kind = SourceKind::kNamed;
      f.source = {subject->phrase};
      begin = subject->resume;
    }
  }
  f.construction = "report.embedded_clause";
  f.content_kind = ContentKind::kClause;
  f.content = {s_.trimmed(begin, end)};
}

// "হামলায় নয়, রোগে মারা গেছেন—এমনটাই বলছেন X": what stands before the dash is what was said.
void Constructions::behind_dash(const Chunk& pointer, Frame& f) const {
  if (f.content_kind != ContentKind::kPointing || pointer.begin <= s_.begin || !s_.punct(pointer.begin - 1))
    return;
  const unsigned char m = s_.text.tokens[pointer.begin - 1].mark;
  if (m != '-' && m != unicode::code::kEnDash && m != unicode::code::kEmDash) return;
  const TokenRange clause = s_.trimmed(skip_lead(s_.begin, pointer.begin - 1), pointer.begin - 1);
  if (s_.words_in(clause.begin, clause.end) < 3) return;
  f.content_kind = ContentKind::kClause;
  f.content = {clause};
}

// "কারখানাটি বিক্রি হয়ে গেছে, এমন খবর প্রত্যাখ্যান করেছেন": such news is the clause before it; both are
// the content, whatever is reported inside that clause.
void Constructions::summed_up(const Chunk& pointer, TokenIndex end, Frame& f) const {
  const Tag& such = s_.tags[pointer.begin];
  if (such.has(Feature::kThirdPerson) || such.is(can::kPronoun) || pointer.begin < s_.begin + 4) return;
  if (!s_.mark(pointer.begin - 1, ',')) return;
  const TokenIndex comma = pointer.begin - 1;
  const TokenIndex from = s_.has_finite(floor_, comma) ? floor_ : s_.begin;
  if (!s_.has_finite(from, comma) && !closes_clause(comma)) return;
  f.construction = "report.embedded_clause";
  f.content_kind = ContentKind::kNominal;
  f.content = {s_.trimmed(skip_lead(from, comma), end)};
}

// "এ খবর দিয়ে এনডিটিভি জানাচ্ছে …": a converb's subject may stand behind it, before the finite report. A
// pronoun there tells no more than the speaker who carries over.
void Constructions::subject_of_next(const Cue& cue, Frame& f) const {
  const bool report = std::any_of(s_.cues.begin(), s_.cues.end(), [&](const Cue& next) {
    return next.range.begin >= cue.range.end && next.verb.finite && !next.performed;
  });
  if (!report) return;
  Frame shared = f;
  share_subject_behind(cue, shared);
  if (shared.source.empty()) return;
  const Tag& who = s_.tags[shared.source.front().head];
  if (!who.is(can::kPronoun) && !who.has(Feature::kPlatform)) f = shared;
}

// G: এ কথা বলেন, এ তথ্য জানিয়েছেন, বিষয়টি নিশ্চিত করেছেন, এমনটি জানান.
std::optional<Constructions::Frame> Constructions::pointing(const Cue& cue) const {
  if (cue.verb.begin == cue.verb.end || dash_before(cue) != kNoToken) return std::nullopt;
  // "এর কারণ ব্যাখ্যা করে তিনি বলেন, …": the report itself comes behind
  if (cue.verb.converb && cue.predicate->has(flag::kWeak)) return std::nullopt;
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > cue.noun || c.begin < floor_) continue;
    if (c.end + 3 < cue.noun && !only_adjuncts(c.end, cue.noun)) break;
    // "… তা সর্বৈব ভুল, জানিয়ে দিল": a clause of its own stands before the comma
    if (cue.noun > c.end && s_.mark(cue.noun - 1, ',')) break;
    const Tag& first = s_.tags[c.begin];
    const Tag& head = s_.tags[c.head];
    const bool opens_clause = cue.range.end < ceiling_ && s_.mark(cue.range.end, ',');
    const bool lone =
        c.begin == c.head &&
        (head.is(can::kDefinite) || (head.is(can::kPlural) && head.has(Feature::kSpeechNoun))) &&
        c.kind == ChunkKind::kThing && c.postposition == kNoToken && !opens_clause &&
        (cue.predicate->has(flag::kConfirm) || cue.predicate->frame == ukti::bangla::Frame::kSay) &&
        (head.has(Feature::kSourceWord) || head.has(Feature::kSpeechNoun) || head.has(Feature::kAbstract) ||
         head.has(Feature::kEventNoun));
    // "এগুলোকে বলা হয় …": who or what is called so
    const bool called = c.kase == Case::kObjective && cue.noun == cue.noun_end && cue.verb.passive &&
                        cue.predicate->frame == ukti::bangla::Frame::kSay;
    if (called) return std::nullopt;
    const bool pointer =
        lone || (first.has(Feature::kDemonstrative) && c.kase != Case::kGenitive &&
                 c.kase != Case::kLocative && c.postposition == kNoToken &&
                 (c.begin == c.head || head.has(Feature::kSpeechNoun) || head.has(Feature::kSourceWord) ||
                  head.has(Feature::kAbstract)) &&
                 (!opens_clause || head.has(Feature::kSourceWord) || head.has(Feature::kSpeechNoun)));
    if (pointer && s_.words_in(c.begin, c.end) <= 4 && !c.subject() && !head.has(Feature::kContinues)) {
      Frame f = start(cue, "report.pointing");
      f.content_kind = ContentKind::kPointing;
      f.credit = cue.predicate->has(flag::kMedia);
      // "এই দাবি অস্বীকার": the noun that is pointed at is a predicate's noun itself, and so no part of the
      // chunk
      TokenIndex end = c.end;
      for (const Cue& noun : s_.cues) {
        if (noun.range.begin == c.end && noun.range.end <= cue.noun && noun.verb.begin == noun.verb.end)
          end = noun.range.end;
      }
      f.content.push_back({c.begin, end});
      if (end == c.end) embedded_question(c, cue, f);
      if (end == c.end) behind_dash(c, f);
      if (c.begin != c.head || end != c.end) summed_up(c, end, f);
      complement_behind(cue, f);
      const auto post = slots_.after(cue);
      if (f.source_kind == SourceKind::kNamed) return f;
      const auto between = slots_.nearest(c.end, cue.noun, cue);
      if (post) {
        f.source_kind = SourceKind::kNamed;
        f.source.push_back(post->phrase);
      } else if (between && !sourceless(cue)) {
        f.source_kind = SourceKind::kNamed;
        f.source.push_back(between->phrase);
      } else {
        share_subject_behind(cue, f);  // "… দাবি করেছিল, তা খারিজ করে ডিজিপি …"
        if (f.source_kind == SourceKind::kNamed) return f;
        source_before(cue, f, floor_subject_, c.begin);
        if (f.source_kind != SourceKind::kNamed) source_before(cue, f, c.end, cue.noun);
        if (f.source_kind != SourceKind::kNamed) subject_of_next(cue, f);
      }
      // "রয়টার্স এ খবর জানিয়েছে": an outlet takes credit
      const bool outlet = !f.source.empty() && s_.tags[f.source.front().head].has(Feature::kMedia);
      f.credit = f.credit || (outlet && f.act == Act::kSay && s_.tags[end - 1].has(Feature::kSourceWord));
      return f;
    }
    if (c.subject() || c.kind == ChunkKind::kTime || c.kase == Case::kObjective || c.kase == Case::kLocative)
      continue;
    break;
  }
  return std::nullopt;
}

}  // namespace ukti::bangla
