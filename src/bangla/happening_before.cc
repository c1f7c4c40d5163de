#include "bangla/happening_before.h"

#include "bangla/verb_groups.h"

namespace ukti::bangla {

using clause::Case;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

namespace {

// Where the clause of the verb that closes the sentence begins.
TokenIndex clause_of(const Scene& s, TokenIndex verb) {
  TokenIndex begin = verb;
  for (; begin > s.begin; --begin) {
    const TokenIndex t = begin - 1;
    if (s.mark(t, ';') || s.mark(t, ':')) break;
    if (!s.word(t) || s.tags[t].name != 0) continue;
    const Tag& g = s.tags[t];
    if (g.has(Feature::kThat) || g.has(Feature::kRelative)) break;
    if (told(g) && !g.is(can::kNoun | can::kAdjective | can::kPostposition | can::kConverb)) break;
  }
  return begin;
}

bool acts(const Chunk& c) {
  return (c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody) && c.kase == Case::kBare &&
         c.postposition == kNoToken && !c.among;
}

}  // namespace

bool active_close(const Scene& s, const Predicates& predicates) {
  if (s.end <= s.begin + 2) return false;
  const Tag& g = s.tags[s.end - 1];
  return s.word(s.end - 1) && g.name == 0 && told(g) && !g.has(Feature::kCopula) &&
         !predicates.passive_form(s.words.of(s.text, s.end - 1));
}

bool has_subject(const Scene& s) {
  for (std::size_t i = 0; i < s.chunks.size(); ++i)
    if (s.subject(i)) return true;
  return false;
}

std::optional<clause::Phrase> closing_subject(const Scene& s, const Predicates& predicates, bool respected) {
  if (!active_close(s, predicates) || s.tags[s.end - 1].is(can::kRespectVerb) != respected)
    return std::nullopt;
  const TokenIndex verb = s.end - 1;
  for (TokenIndex t = s.begin; t < s.end; ++t)
    if (s.quote(t)) return std::nullopt;
  const TokenIndex begin = clause_of(s, verb);
  std::optional<std::size_t> only;
  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    const Chunk& c = s.chunks[i];
    if (c.begin < begin || c.end > verb) continue;
    if (c.kind == ChunkKind::kFirstPerson || (c.kind == ChunkKind::kPronoun && c.kase == Case::kBare))
      return std::nullopt;
    if (!acts(c) || only) continue;
    if (c.joined || !s.subject(i)) return std::nullopt;
    only = i;
  }
  return only ? std::optional(s.phrase(s.chunks[*only])) : std::nullopt;
}

}  // namespace ukti::bangla
