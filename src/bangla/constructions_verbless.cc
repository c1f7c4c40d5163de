// Reports that close without a verb of saying: "… মারা গেছেন বলে খবর।", "… বলেই তাঁর দাবি।", "পুলিশ সূত্রে খবর,
// …".
#include "bangla/constructions.h"

namespace ukti::bangla {

using clause::Case;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

namespace {

bool reports_alone(const Cue& cue) {
  const Predicate& p = *cue.predicate;
  return cue.verb.begin == cue.verb.end && (p.frame == Frame::kBare || p.has(flag::kBare));
}

}  // namespace

// "CLAUSE বলে খবর": the noun closes its clause. Nobody answers for it but whom a genitive or a source word
// right before the noun names: no speaker carries over, and the clause's own subject is none.
std::optional<Constructions::Frame> Constructions::closing_noun(const Cue& cue) const {
  if (!reports_alone(cue)) return std::nullopt;
  const TokenIndex right = cue.range.end;
  if (right < s_.end && (s_.word(right) || s_.quote(right))) return std::nullopt;
  TokenIndex q = cue.noun;
  for (int steps = 0; q > floor_ && steps < 6; ++steps) {
    --q;
    if (!s_.word(q)) return std::nullopt;
    if (s_.tags[q].has(Feature::kQuotative)) break;
  }
  if (!s_.tags[q].has(Feature::kQuotative) || s_.words_in(floor_, q) < 2) return std::nullopt;
  Frame f = start(cue, "report.closing_noun");
  f.source_kind = SourceKind::kImpersonal;
  for (const Chunk& c : s_.chunks) {
    if (c.begin <= q || c.end > cue.noun) continue;
    const bool who =
        c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody || c.kind == ChunkKind::kPronoun;
    const bool owner = c.kase == Case::kGenitive && c.end == cue.noun && who;
    const bool origin = s_.tags[c.head].has(Feature::kSourceWord) && c.kase == Case::kLocative;
    // ইডি সূত্রে, where সূত্রে may be read as a postposition
    const bool through = c.postposition != kNoToken && s_.tags[c.postposition].has(Feature::kSourceWord);
    if (!owner && !origin && !through) continue;
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(through ? clause::Phrase{{c.begin, c.postposition + 1}, c.postposition}
                               : s_.phrase(c));
  }
  f.content.push_back(s_.trimmed(skip_lead(floor_, q), q));
  if (f.content.front().empty()) return std::nullopt;
  return f;
}

// "খবর এএফপির।", "সিএনএনের খবর।": a sentence that only credits the outlet with what stands before.
std::optional<Constructions::Frame> Constructions::credit_line(const Cue& cue) const {
  if (!reports_alone(cue) || !s_.tags[cue.noun].has(Feature::kSourceWord) ||
      s_.words_in(s_.begin, s_.end) > 8 || s_.text.sentences[s_.text.sentence_of[cue.noun]].headline) {
    return std::nullopt;
  }
  const bool first = s_.words_in(s_.begin, cue.noun) == 0 && cue.range.end < s_.end;
  const bool last = s_.words_in(cue.range.end, s_.end) == 0 && cue.noun > s_.begin;
  if (first == last) return std::nullopt;
  const TokenRange who = first ? s_.trimmed(cue.range.end, s_.end) : s_.trimmed(s_.begin, cue.noun);
  if (who.empty() || !s_.tags[who.end - 1].is(can::kGenitive)) return std::nullopt;
  bool outlet = false;
  for (TokenIndex t = who.begin; t < who.end; ++t) outlet = outlet || s_.tags[t].has(Feature::kMedia);
  if (!outlet) return std::nullopt;
  Frame f = start(cue, "report.credit");
  f.source_kind = SourceKind::kNamed;
  f.source.push_back({who, who.end - 1});
  f.content_kind = clause::ContentKind::kPointing;
  f.credit = true;
  return f;
}

// "পুলিশ সূত্রে খবর, CLAUSE"
std::optional<Constructions::Frame> Constructions::news_from(const Cue& cue) const {
  if (!reports_alone(cue) || cue.noun <= floor_ + 1) return std::nullopt;
  const TokenIndex right = cue.range.end;
  const bool opens = right < s_.end && (s_.mark(right, ',') || s_.mark(right, ':') || s_.opens(right));
  const Tag& origin = s_.tags[cue.noun - 1];
  if (!opens || !s_.word(cue.noun - 1) || !origin.has(Feature::kSourceWord) ||
      !(origin.is(can::kLocative | can::kPostposition))) {
    return std::nullopt;
  }
  const TokenRange content = s_.trimmed(right, ceiling_);
  if (s_.words_in(content.begin, content.end) < 3) return std::nullopt;
  Frame f = start(cue, "report.news_from");
  f.source_kind = SourceKind::kNamed;
  const std::size_t i = s_.chunk_at(cue.noun - 1);
  TokenIndex begin = cue.noun - 1;
  if (i < s_.chunks.size() && s_.chunks[i].begin < begin) {
    begin = std::max(s_.chunks[i].begin, floor_);
  } else if (i > 0 && s_.chunks[i - 1].end == begin) {
    begin = std::max(s_.chunks[i - 1].begin, floor_);
  }
  f.source.push_back({{begin, cue.noun}, cue.noun - 1});
  f.cue_first = true;
  f.content.push_back(content);
  return f;
}

}  // namespace ukti::bangla
