// The sounds of a folded word: spellings of one name have one key (see sound_key.cc).
#pragma once

#include <string>
#include <string_view>

#include "unicode/fold.h"

namespace ukti::mention {

// Puts the key of `word` into `key`; empty where the word has no sound of its own.
void sound_key(unicode::Codes word, std::string& key);
// Whether two keys are spellings of one name: equal, or apart by a vowel or by letters of neighbouring
// sounds.
bool near_key(std::string_view a, std::string_view b);

}  // namespace ukti::mention
