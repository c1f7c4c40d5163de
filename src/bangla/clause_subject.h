// Who the subject of a clause is, and whether the speaker means himself by it.
#pragma once

#include "bangla/main_clause.h"
#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

// The first noun phrase in [a, b) that can be a clause's subject and speak or act; none where grammar drops
// it.
const Chunk* subject_in(const Scene& s, text::TokenIndex a, text::TokenIndex b);
// The one nearest to b.
const Chunk* subject_before(const Scene& s, text::TokenIndex a, text::TokenIndex b);
// Of the clause, or of one that depends on it.
const Chunk* subject_of(const Scene& s, const MainClause& m);

bool third_person_pronoun(const Scene& s, const Chunk& c);
// "আমাদের পুলিশ"
bool ours(const Scene& s, const Chunk& c);
// The same words stand as the source: "মেটা জানিয়েছে, মেটা …".
bool is_source(const Scene& s, const Chunk& c, const clause::ReportFrame& f);
// Does the speaker tell of himself or of his own body? Where the subject is dropped, he does.
bool speaks_of_himself(const Scene& s, const Chunk* subject, const clause::ReportFrame& f);
// অনেকে, কেউ, সবাই: a subject that is nobody in particular.
bool somebody(const Scene& s, const MainClause& m);

}  // namespace ukti::bangla
