// A word as the lexicon sees it, in words that a linguist reads: for `ukti lexicon lookup` and for those who
// check the tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/view.h"

namespace ukti::bangla {

struct LookedUp {
  std::string lemma;     // the stem's form, canonical spelling; of a guess, the letters taken for the stem
  std::string pos;       // "noun"
  std::string morph;     // "plural gen emph_o"
  std::string features;  // "human role"
  std::string where;     // "bn/words_roles.tsv:42", "(guess)", "(ends a phrase)"
  std::string gloss;     // the row's gloss or English name, if it has one
};

// The readings of a word (UTF-8), listed ones first, or the entries of a phrase of several words.
std::vector<LookedUp> lookup(const lexicon::View& lexicon, std::string_view word);

// From a row of the lexicon, not guessed.
bool is_listed(const LookedUp& reading);

// One line for a person.
std::string to_string(const LookedUp& reading);

}  // namespace ukti::bangla
