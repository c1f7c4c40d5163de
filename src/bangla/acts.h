// What the words do: the act of a neutral cue ("said") follows the main predicate of its content.
//
// Guidelines, convention 4: a demand on others, a promise in the speaker's person, a threat, a denial of what
// was said of the speaker, tribute and grief make "say" into demand, promise, warn, deny, praise, worry. What
// grammar does not show (tribute, threat) stands in the table `bn/act_words.tsv`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bangla/cues.h"
#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

class ActWords {
 public:
  explicit ActWords(const lexicon::View& view);

  // Gives `frame` the act that its first sentence performs, where its cue is neutral.
  void refine(const Scene& scene, const Cue& cue, clause::ReportFrame& frame) const;

 private:
  struct Row {
    std::vector<std::string> words;  // folded
    Act act;
  };
  using Rows = std::vector<Row>;  // sorted by first word
  static Rows read(const lexicon::View& view, std::string_view table);
  static bool phrase_at(const Scene& s, const Row& row, text::TokenIndex t, text::TokenIndex end);
  static const Row* listed(const Scene& s, const Rows& rows, const clause::TokenRange& content,
                           std::size_t reach);
  void refine_label(const Scene& s, clause::ReportFrame& f) const;

  Rows predicates_;   // what the predicate of a clause does
  Rows evaluations_;  // what a label says of its object
};

}  // namespace ukti::bangla
