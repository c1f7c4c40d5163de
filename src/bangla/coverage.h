// How much of running Bangla the lexicon knows: the measure for whoever widens the tables.
#pragma once

#include <string>

#include "lexicon/view.h"
#include "ukti/error.h"

namespace ukti::bangla {

// Reads the JSONL file (fields `title`, `text`) and says which share of the words (TokenKind::kWord) has an
// analysis from a listed stem, is part of a listed phrase, or is a mere guess; then the most frequent unknown
// words.
Expected<std::string> coverage_report(const lexicon::View& lexicon, const std::string& jsonl);

}  // namespace ukti::bangla
