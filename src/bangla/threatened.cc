// A threat is mostly told without the one whom it is meant for: he is the subject of its condition, of what
// he must do to escape it. A condition that is met by doing something ("হামলা হলে") may be anybody's; only
// what is not done is told.
#include "bangla/threatened.h"

#include "bangla/clause_subject.h"

namespace ukti::bangla {
namespace {

using lexicon::Feature;
using text::TokenIndex;

bool negation(const Scene& s, TokenIndex t) {
  return s.word(t) && s.tags[t].name == 0 && s.tags[t].has(Feature::kNegation);
}

bool conditional(const Scene& s, TokenIndex t) {
  const Tag& g = s.tags[t];
  return s.word(t) && g.name == 0 && g.is(can::kConditional) && !g.is(can::kNoun | can::kPostposition);
}

// Where the clause that t closes begins.
TokenIndex clause_begin(const Scene& s, TokenIndex t, TokenIndex floor) {
  while (t > floor) {
    const Tag& g = s.tags[t - 1];
    if (s.mark(t - 1, ';') || s.mark(t - 1, ':')) break;
    if (s.word(t - 1) && g.name == 0 &&
        (g.has(Feature::kThat) ||
         (g.is(can::kFinite) && !g.is(can::kNoun | can::kAdjective | can::kConverb))))
      break;
    --t;
  }
  return t;
}

}  // namespace

std::optional<clause::Phrase> threatened_by(const Scene& s, const clause::ReportFrame& f,
                                            clause::TokenRange content) {
  for (TokenIndex t = content.begin; t < content.end && t < s.end; ++t) {
    const bool when = conditional(s, t) && t > content.begin && negation(s, t - 1);
    const bool given = s.word(t) && s.tags[t].name == 0 && s.tags[t].has(Feature::kIf);
    if (!when && !given) continue;
    TokenIndex end = t;
    if (given) {  // up to the verb that is negated
      while (end < content.end && end < s.end && !negation(s, end)) ++end;
      if (end >= content.end || end >= s.end) continue;
    }
    const Chunk* who = subject_in(s, clause_begin(s, t, content.begin), end);
    if (who == nullptr || (who->kind != ChunkKind::kPerson && who->kind != ChunkKind::kBody)) continue;
    const Tag& g = s.tags[who->head];
    if (g.name != 0) {
      const EntityType type = s.names[g.name - 1].type;
      if (type == EntityType::kPlace || type == EntityType::kAgreement) continue;
    }
    if (is_source(s, *who, f) || g.has(Feature::kFirstPerson)) continue;
    return s.phrase(*who);
  }
  return std::nullopt;
}

}  // namespace ukti::bangla
