// How far a content reaches: over which following sentences a report goes on, and what a pointer points at.
#pragma once

#include "speech/statements.h"

namespace ukti::speech {

// The index of the sentence behind the last one that continues the content of frame `f`, which `source`
// answers for.
std::uint32_t continuation_end(const Input& in, std::uint32_t f, const std::vector<Id>& source);

// The sentences before the frame's own that nobody answers for yet, as a half-open range of sentence indices;
// `taken` tells by sentence whether a statement holds it. Empty where the sentence before is taken.
struct SentenceRange {
  std::uint32_t begin = 0, end = 0;
};
SentenceRange pointed_at(const Input& in, std::uint32_t f, const std::vector<bool>& taken);

// The sentence is one quotation from its first mark to its last, with nothing of the writer's.
bool stands_alone(const Input& in, std::uint32_t sentence);

// The content words of a sentence as tokens, without closing marks.
clause::TokenRange sentence_content(const text::Text& text, std::uint32_t sentence);

}  // namespace ukti::speech
