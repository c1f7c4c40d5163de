// Analysed words: for each token the set of its readings. Homographs stay ambiguous until a stage decides.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "clause/morph.h"
#include "lexicon/view.h"
#include "text/text.h"

namespace ukti::clause {

// One reading of a word. `entry` is the lexicon entry of its stem, or kNoEntry. Then `stem` tells two cases
// apart: not 0, the stem is known only as the last word of listed phrases ("উন" of "কিম জং উন"); 0, a mere
// guess.
struct Reading {
  lexicon::EntryId entry = lexicon::kNoEntry;
  std::uint32_t stem = 0;  // lexicon form id of the stem (key for phrase tries), 0 for a guess or compound
  std::uint16_t stem_length = 0;  // codes of the token's form that belong to the stem
  Morph morph;
};

// Readings by token; equal forms share them. Listed readings stand before guessed ones.
struct Words {
  struct Range {
    std::uint32_t first = 0, count = 0;
  };
  std::vector<Reading> readings;
  std::vector<Range> by_form;  // by Text form id
  std::vector<std::uint64_t>
      features;  // by form id: union of the readings' entry features (lexicon::Feature bits)
  std::vector<std::uint64_t>
      sets;  // by form id: the language's word sets that it is in (bangla::WordSet bits)
  std::vector<std::uint32_t> exact;  // by form id: lexicon form id of the whole surface form, 0 if none

  std::span<const Reading> of(const text::Text& text, text::TokenIndex t) const {
    const Range r = by_form[text.tokens[t].form];
    return {readings.data() + r.first, r.count};
  }
};

}  // namespace ukti::clause
