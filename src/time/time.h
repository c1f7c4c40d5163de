// Times in a text: the phrases that say when or how long, and their TIMEX3 values.
//
// The language room finds the phrases (`TimePhrase`: what was said, still unresolved), this room resolves them
// against the publication date and the neighbouring times. Conventions: exam guidelines "times" and convention 9.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/text.h"
#include "ukti/record.h"

namespace ukti::time {

struct FoundTime {
  std::uint32_t code_begin = 0, code_end = 0;    // half-open codes: the span, without a postposition
  text::TokenIndex begin = 0, end = 0;           // the tokens it touches, half-open
  TimeType type = TimeType::kDate;
  std::string value;                             // TIMEX3
  std::string_view rule;
  std::uint32_t entry = ~0u;                     // lexicon entry or kNoEntry
};

}  // namespace ukti::time
