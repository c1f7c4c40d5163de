// What the words do: the act of a neutral cue ("said") follows the main predicate of its content.
//
// Guidelines, convention 4: a demand on others, a promise in the speaker's person, a threat, a denial of what was
// said of the speaker, tribute and grief make "say" into demand, promise, warn, deny, praise, worry. What grammar does
// not show (tribute, threat) stands in the table `bn/act_words.tsv`.
#pragma once

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
    std::vector<lexicon::FormId> forms;
    Act act;
  };
  bool phrase_at(const Scene& s, const Row& row, text::TokenIndex t, text::TokenIndex end) const;
  const Row* listed(const Scene& s, const clause::TokenRange& content) const;

  std::vector<Row> rows_;
};

}  // namespace ukti::bangla
