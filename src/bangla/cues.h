// Cues: the words of a sentence that report, each with its predicate and the shape of its verb.
#pragma once

#include <span>
#include <vector>

#include "bangla/chunks.h"
#include "bangla/predicates.h"
#include "bangla/tags.h"
#include "bangla/verb_groups.h"
#include "clause/frames.h"

namespace ukti::bangla {

struct Cue {
  clause::TokenRange range;
  const Predicate* predicate = nullptr;
  VerbGroup verb;             // empty (begin == end) where the noun reports alone
  text::TokenIndex noun = 0;  // first token of the nominal part, or of the verb
  text::TokenIndex noun_end = 0;
  bool negated = false;
  bool neither_nor = false;  // নিশ্চিত বা অস্বীকার করেনি
  bool performed = false;    // "নিন্দা জানাই": the speaker does it by saying so; no statement of its own
  bool respected = false, plain_person = false, first_person = false;
};

class CueFinder {
 public:
  explicit CueFinder(const Predicates& predicates) : predicates_(predicates) {}

  // May a word of this form close the nominal part of a predicate?
  bool may_end(unicode::Codes form, std::span<const clause::Reading> readings) const;

  // Cues of tokens [begin, end), in order, none inside another. The tags tell which words may end one.
  void find(const text::Text& text, const clause::Words& words, const std::vector<Tag>& tags,
            text::TokenIndex begin, text::TokenIndex end, std::vector<Cue>& out) const;

 private:
  const Predicates& predicates_;
};

}  // namespace ukti::bangla
