// A folded table cell as the words of a text: the same cuts that the text layer makes, so that phrases meet
// tokens.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ukti::lexicon {

// Runs of letters and digits are words, apostrophes inside them vanish ("দু’দিন" is one word), every other
// mark is a word of its own ("ড." is two), blanks divide.
std::vector<std::string> words_of(std::string_view codes);

}  // namespace ukti::lexicon
