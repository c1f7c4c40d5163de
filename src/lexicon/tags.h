// The words that tables write for morphology ("past hon", "gen plural"), and back, for people.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "clause/morph.h"

namespace ukti::lexicon {

std::optional<clause::Pos> pos_named(std::string_view name);
std::string_view name_of(clause::Pos pos);

// Sets what one tag says; false where there is no such tag.
bool apply_tag(std::string_view tag, clause::Morph& morph);

// Adds what an ending says to what its stem is.
clause::Morph merged(clause::Morph stem, const clause::Morph& ending);

// The tags of a morph, in a fixed order: "verb fin past hon neg".
std::string describe(const clause::Morph& morph);

}  // namespace ukti::lexicon
