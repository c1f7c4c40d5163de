// Times in a text: the phrases that say when or how long, and their TIMEX3 values.
//
// The language room finds the phrases (`Phrase`: what was said, still unresolved), this room resolves them
// against the publication date and the neighbouring times. Conventions: exam guidelines "times" and
// convention 9.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"
#include "time/phrase.h"
#include "ukti/record.h"

namespace ukti::time {

struct FoundTime {
  std::uint32_t code_begin = 0, code_end = 0;  // half-open codes: the span, without a postposition
  text::TokenIndex begin = 0, end = 0;         // the tokens it touches, half-open
  TimeType type = TimeType::kDate;
  std::string value;  // TIMEX3
  std::string_view rule;
  std::uint32_t entry = ~0u;  // lexicon entry or kNoEntry
  // How it stands in its sentence: as a point at which something is (none of these), or otherwise.
  bool attributive = false;  // in the genitive it belongs to a noun: "সোমবারের হামলা"
  bool bound = false;        // a limit: "সোমবার থেকে", "৫ আগস্টের পর"
  bool future = false;       // with a verb in the future
  bool ahead = false;        // a time to come: "আগামী শনিবার", or behind the day of publication
};

// Resolves the phrases of one text, in order. `published` is "2025-04-28" or begins so; empty where unknown:
// then a weekday with its date in the text ("শনিবার (২৭ ডিসেম্বর)") stands for today, and values keep XXXX for
// the year.
void resolve(std::span<const Phrase> phrases, std::string_view published, std::span<const Landmark> landmarks,
             const text::Text& text, std::vector<FoundTime>& out);

}  // namespace ukti::time
