// What the grammar of a main clause does: it performs, obliges, bids, commits.
#pragma once

#include "bangla/main_clause.h"
#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

// "নিন্দা জানাই", "আশা করছি": the speaker performs an act by naming it; `say` where he does not.
Act performed_cue(const Scene& s, const MainClause& m);
// -তে হবে, put on others or on all of us.
bool obliges(const Scene& s, const MainClause& m);
// "ঘরে থাকুন", "সবাই যেন ঘরে থাকেন", "আসুন, আমরা … গড়ে তুলি"
bool bids(const Scene& s, clause::TokenRange content, const MainClause& m);
// The future: the speaker's own promises, that of those he speaks to demands; `say` of anybody else.
Act future_act(const Scene& s, const Cue& cue, const clause::ReportFrame& f, const MainClause& m);

inline bool first_person(const Tag& g) { return g.is(can::kFirstVerb) && !g.is(can::kPlainVerb); }

// "এমন কিছুই ঘটেনি", "এমন কোনো কথা বলেননি": what was said is taken up and denied.
bool denies_such(const Scene& s, const MainClause& m);
// করে, করেন: the tense that tells what is so, neither going on nor done.
bool simple_present(const Scene& s, text::TokenIndex t);

}  // namespace ukti::bangla
