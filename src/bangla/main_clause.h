// The first main clause of what was said, and its predicate.
//
// What an utterance does is done by its main predicate (guidelines, convention 4). Bangla puts it last:
// clauses that depend on it (যদি …, যে … সে …, … বলে) stand before, complements (… যে) and afterthoughts
// behind, and of several main clauses the first counts. So: from left to right, the first finite verb that
// closes a clause which nothing behind it takes up again; where there is none, the sentence is nominal and
// its predicate its last words.
#pragma once

#include "bangla/scene.h"

namespace ukti::bangla {

struct MainClause {
  text::TokenIndex begin = 0, end = 0;     // half-open; what is postposed ("… নেবেন তিনি") belongs to it
  text::TokenIndex lead = 0;               // where the clauses that depend on it begin
  text::TokenIndex verb = text::kNoToken;  // its finite verb, kNoToken in a nominal sentence
  bool negated = false;
  bool complement = false;  // a clause with যে goes on behind it: "আমি বলছি যে …"

  bool nominal() const { return verb == text::kNoToken; }
};

MainClause main_clause(const Scene& s, clause::TokenRange content);

// Can the word at t close a clause as its finite verb? A form that is a converb as well (করে) only where the
// clause ends.
bool closing_verb(const Scene& s, text::TokenIndex t, text::TokenIndex end);

// A verb in the imperative that is no noun (দিন: give, day) and no indicative form as well.
bool commands(const Scene& s, text::TokenIndex t);

}  // namespace ukti::bangla
