#include "bangla/acts.h"

namespace ukti::bangla {
namespace {

using lexicon::Feature;
using text::TokenIndex;

// The last word of the content's first sentence that can be its main predicate.
TokenIndex main_predicate(const Scene& s, const clause::TokenRange& content) {
  for (TokenIndex t = content.end; t-- > content.begin;) {
    if (!s.word(t)) continue;
    if (s.tags[t].has(Feature::kNegation) && t > content.begin) continue;
    return t;
  }
  return text::kNoToken;
}

}  // namespace

void refine_act(const Scene& s, const Cue& cue, clause::ReportFrame& f) {
  if (f.act != Act::kSay || f.negated || f.content.empty() || f.content_kind != clause::ContentKind::kClause) return;
  if (cue.verb.conditional) return;
  const clause::TokenRange content = f.content.front();
  const TokenIndex last = main_predicate(s, content);
  if (last == text::kNoToken) return;
  const Tag& g = s.tags[last];
  // উচিত, and an infinitive before হবে: an obligation, a demand where it is put on others.
  const bool must = last > content.begin && s.tags[last - 1].is(can::kInfinitive) && g.is(can::kFutureVerb) &&
                    g.is(can::kPlainVerb) && s.words_in(last, content.end) <= 2;
  if (g.has(Feature::kModal) && g.is(can::kAdjective)) {
    f.act = Act::kDemand;
  } else if (must) {
    f.act = Act::kDemand;
  } else if (g.is(can::kImperative) && !g.is(can::kPlainVerb) && g.is(can::kRespectVerb) && f.quoted &&
             !g.is(can::kNoun)) {
    f.act = Act::kDemand;
  } else if (g.is(can::kFirstVerb) && g.is(can::kFutureVerb)) {
    f.act = Act::kPromise;
  }
}

}  // namespace ukti::bangla
