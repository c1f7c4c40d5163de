// Time phrases of Bangla: weekdays, dates of three calendars, clock times, deictics, durations, sets,
// references.
//
// A greedy reader over pieces: at each place the longest phrase that fits is taken. Neighbouring words that
// fix one value are one phrase ("সোমবার (২৯ ডিসেম্বর) ভোর ৫টায়"): elements are added while each names
// something new.
#pragma once

#include <vector>

#include "bangla/numerals.h"
#include "clause/words.h"
#include "time/phrase.h"

namespace ukti::bangla {

class TimeFinder {
 public:
  explicit TimeFinder(const Numerals& numerals) : words_(numerals.words()) {
    for (const auto& l : words_.landmarks()) landmarks_.push_back({l.month_day, l.year, l.since});
  }

  // Appends the phrases of a text in order. `numbers` is what Numerals::read made of it. Without analysed
  // words (an empty `words`) the tense of verbs is unknown.
  void find(const text::Text& text, const clause::Words& words, const Numbers& numbers,
            std::vector<time::Phrase>& out) const;

  std::span<const time::Landmark> landmarks() const { return landmarks_; }

 private:
  const NumeralWords& words_;
  std::vector<time::Landmark> landmarks_;
};

}  // namespace ukti::bangla
