// What a report says of the time of saying without naming one: that it was earlier ("এর আগে", a pluperfect),
// or on the occasion just told ("এ সময়"). Table: bn/when_words.tsv.
#pragma once

#include <string>
#include <vector>

#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

class WhenWords {
 public:
  explicit WhenWords(const lexicon::View& view);

  // Marks the frames of one sentence, `frames[first..]`, in the order of their cues.
  void mark(const Scene& scene, std::vector<clause::ReportFrame>& frames, std::size_t first) const;

 private:
  struct Row {
    std::vector<std::string> words;  // folded
    clause::When when;
    bool alone;  // no genitive before it
  };
  static bool stands_at(const Scene& s, const Row& row, text::TokenIndex t, text::TokenIndex end);
  clause::When between(const Scene& s, const clause::ReportFrame& f, text::TokenIndex a,
                       text::TokenIndex b) const;

  std::vector<Row> rows_;  // sorted by first word
};

}  // namespace ukti::bangla
