// Targets: whom an act of speech is directed at, told by the words behind a genitive (X-এর বিরুদ্ধে, X-এর
// প্রতি).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "bangla/scene.h"

namespace ukti::bangla {

enum class TargetRole : std::uint8_t {
  kNobody,
  kAccused,  // against whom an accusation is made
  kTold,     // to whom words, a call or a demand are addressed
};

// The table `bn/target_phrases.tsv`, as form ids.
class TargetPhrases {
 public:
  explicit TargetPhrases(const lexicon::View& view);
  // The role that the word at t gives to the genitive before it.
  TargetRole at(const Scene& s, text::TokenIndex t) const;

 private:
  std::vector<std::pair<lexicon::FormId, TargetRole>> phrases_;
};

}  // namespace ukti::bangla
