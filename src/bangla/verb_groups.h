// Verb groups: a verb with what belongs to it, read from left to right: করা হয়েছে, করে নিয়েছেন, হতে পারেনি,
// করেন না.
//
// Which verbs make a passive, a vector or a modal is data (`bn/auxiliaries.tsv`); the shapes in which they
// follow a verb are here. Cues and happenings both ask for them.
#pragma once

#include <vector>

#include "bangla/predicates.h"
#include "bangla/tags.h"
#include "clause/words.h"
#include "text/text.h"

namespace ukti::bangla {

// A verb with what belongs to it: করা হয়েছে, করে নিয়েছেন, হতে পারেনি, করেন না.
struct VerbGroup {
  text::TokenIndex begin = 0, end = 0;  // half-open
  text::TokenIndex main = 0;            // the word that carries tense, person and honour
  bool finite = false;
  bool converb = false;
  bool conditional = false;
  bool verbal_noun = false;
  bool infinitive = false;
  bool passive = false;  // করা হয়েছে, জানা গেছে
  bool modal = false;    // করতে পারে
  bool negated = false;
};

// The verb groups of one sentence. Thin: everything it looks at must outlive it.
class VerbGroups {
 public:
  VerbGroups(const Predicates& predicates, const text::Text& text, const clause::Words& words,
             const std::vector<Tag>& tags, text::TokenIndex end)
      : predicates_(predicates), text_(text), words_(words), tags_(tags), end_(end) {}

  // The group that begins at t, which can be a verb or stands for one.
  VerbGroup group(text::TokenIndex t) const;
  // হলেও, a conjunction in the dictionary, behind a verbal noun the passive that it comes from: "জানানো
  // হলেও".
  bool although(text::TokenIndex t) const;
  // A verb reading of t that passes the test?
  template <typename Test>
  bool any(text::TokenIndex t, Test test) const {
    for (const clause::Reading& r : words_.of(text_, t)) {
      if (r.morph.pos == clause::Pos::kVerb && test(r)) return true;
    }
    return false;
  }

 private:
  bool word(text::TokenIndex t) const {
    return t < end_ && (text_.tokens[t].kind == text::TokenKind::kWord ||
                        text_.tokens[t].kind == text::TokenKind::kLatin);
  }
  bool passive_at(text::TokenIndex t) const;
  bool vector_at(text::TokenIndex t) const;
  bool modal_at(text::TokenIndex t) const;
  bool negation(text::TokenIndex t) const;
  bool speaker_last(text::TokenIndex t) const;
  bool proved_impossible(text::TokenIndex t) const;
  bool closes_sentence(text::TokenIndex t) const;
  bool passive_vector(text::TokenIndex e) const;
  void take(VerbGroup& g, text::TokenIndex e, bool passive) const;

  const Predicates& predicates_;
  const text::Text& text_;
  const clause::Words& words_;
  const std::vector<Tag>& tags_;
  text::TokenIndex end_;
};

}  // namespace ukti::bangla
