// What a clause or a quotation before the cue gives to a report that has no place for it: the question that
// somebody leaves open ("কী কথা হয়েছে, খোলাসা করেননি X", "টাকা কোথায় গেছে, তা নিয়ে নীরব Y"), and the words
// with which somebody rejects or evades ("‘সব মিথ্যা’, এই বলে অভিযোগ উড়িয়ে দেন X").
#include <algorithm>
#include <string>

#include "bangla/constructions.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::SourceKind;
using clause::TokenRange;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

namespace {

// "হ্যাঁ-না কিছুই বলেননি"
bool yes_or_no_word(const Scene& s, TokenIndex t) {
  static const std::string kYes = unicode::fold("হ্যাঁ"), kNo = unicode::fold("না");
  return s.text.form(t) == kYes || s.text.form(t) == kNo;
}

}  // namespace

// Does [a, b), between the question and the cue, hold nothing but who keeps silent, when and where, "কিছু",
// and a pointer to the question ("তা নিয়ে", "সে বিষয়ে")?
bool Constructions::leaves_open(TokenIndex a, TokenIndex b) const {
  for (const Chunk& c : s_.chunks) {
    if (c.begin < a || c.begin >= b) continue;
    const Tag& first = s_.tags[c.begin];
    const bool setting = c.kind == ChunkKind::kTime || c.kase == Case::kLocative || c.subject();
    const bool pointer = first.has(Feature::kDemonstrative) && s_.words_in(c.begin, c.end) <= 2 &&
                         (c.postposition != kNoToken || first.is(can::kDeterminer));
    const bool any = c.begin == c.head && first.is(can::kDeterminer | can::kPronoun | can::kAdjective);
    const bool yes_or_no = yes_or_no_word(s_, c.begin);
    if (!setting && !pointer && !any && !yes_or_no) return false;
  }
  return !s_.has_finite(a, b);
}

// "কী কথা হয়েছে, খোলাসা করেননি X": what is not told is asked before the comma, without a pointer or with one
// that only leads back.
std::optional<Constructions::Frame> Constructions::unanswered(const Cue& cue) const {
  Frame f = start(cue, "report.embedded_clause");
  if (f.act != Act::kWithhold || sourceless(cue) || cue.verb.converb || cue.noun <= floor_ + 3)
    return std::nullopt;
  TokenIndex comma = cue.noun;
  while (comma > floor_ && !s_.mark(comma - 1, ',')) --comma;
  if (comma <= floor_ + 3) return std::nullopt;
  --comma;
  if (s_.text.quote_depth[comma] > 0 || !closes_clause(comma) || !leaves_open(comma + 1, cue.noun))
    return std::nullopt;
  const TokenIndex begin = skip_lead(floor_, comma);
  bool asks = false;
  for (TokenIndex t = begin; t < comma; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || g.name != 0) continue;
    if (g.has(Feature::kThat) || g.has(Feature::kIf)) return std::nullopt;
    asks = asks || g.has(Feature::kInterrogative) || g.has(Feature::kQuestion);
  }
  if (!asks || s_.words_in(begin, comma) < 3) return std::nullopt;
  if (const auto post = slots_.after(cue)) {
    f.source_kind = SourceKind::kNamed;
    f.source.push_back(post->phrase);
  } else {
    source_before(cue, f, comma + 1, cue.noun);
  }
  f.content.push_back(s_.trimmed(begin, comma));
  return f;
}

// "‘সব মিথ্যা’, এই বলে …", "‘সব মিথ্যা’—সোমবার এই ভাষাতেই …": the quotation that opens the clause, where a
// pointer behind it takes it up. Empty where there is none.
TokenRange Constructions::said_so(const Cue& cue, TokenIndex& resume) const {
  const TokenIndex open = skip_lead(floor_, cue.noun);
  if (open >= cue.noun || !s_.opens(open) || s_.text.quote_partner[open] == kNoToken) return {};
  const TokenIndex close = s_.text.quote_partner[open];
  if (close + 3 > cue.noun || !s_.punct(close + 1) || s_.words_in(open, close) < 2) return {};
  for (TokenIndex t = close + 2; t + 1 < cue.noun && t < close + 6; ++t) {
    const Tag &g = s_.tags[t], &next = s_.tags[t + 1];
    if (!g.has(Feature::kDemonstrative) || !s_.word(t + 1) || next.name != 0) continue;
    const bool manner = next.has(Feature::kQuotative) || (next.is(can::kLocative) && next.is(can::kNoun) &&
                                                          !next.is(can::kBare) && !next.time);
    resume = t + 2;
    return manner && resume < cue.noun ? TokenRange{open, close + 1} : TokenRange{};
  }
  return {};
}

}  // namespace ukti::bangla
