// A name found in the text, as the language rooms and the listed-name matcher hand it on.
#pragma once

#include <cstdint>
#include <string_view>

#include "clause/frames.h"
#include "lexicon/view.h"
#include "ukti/record.h"

namespace ukti::clause {

inline constexpr std::uint32_t kNoName = ~std::uint32_t{0};

struct FoundName {
  TokenRange range;  // with case ending, without title words that are no part of the name
  lexicon::EntryId entry = lexicon::kNoEntry;  // the name's row, if listed
  EntityType type = EntityType::kOther;
  std::uint16_t last_stem = 0;       // codes of the last token's form that belong to the base form; 0: all
  std::uint16_t core = 0;            // tokens at the front that make the name without its head noun
                                     // ("দুর্গাপুর" of "দুর্গাপুর উপজেলা"); 0: no such part
  std::uint32_t gloss_of = kNoName;  // index of the name that this one abbreviates
  bool weak = false;                 // a single word of a name found elsewhere in the text
  std::string_view rule;             // a literal
  Id entity = kNoId;                 // set by the resolver
};

}  // namespace ukti::clause
