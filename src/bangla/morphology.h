// Bangla morphology: the readings of a word, from listed forms, listed stems with stacked endings, and
// guesses.
//
// The idea: all knowledge is in the lexicon. Verb forms are listed there in full (generated from paradigms);
// nominal endings are one automaton over the word's end. A word's readings are, in this order and without
// doubles:
//   1. its listed forms;  2. listed stems + endings, longest stem first;  3. words that are known only as the
//   last one of a phrase;  and where none of these was found: 4. compounds of listed stems, 5. loose
//   spellings of listed words, 6. guesses: a name-like stem with each case that the ending allows.
// A text has few distinct forms, so each is analysed once and its tokens share the readings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bangla/known_words.h"
#include "bangla/word_sets.h"
#include "clause/words.h"
#include "lexicon/view.h"
#include "text/text.h"

namespace ukti::bangla {

class Morphology {
 public:
  // `lexicon` must outlive the morphology.
  explicit Morphology(const lexicon::View& lexicon);

  // The readings of every form of `text`; reuses the memory of `out`. Safe to call from several threads, each
  // with its own `known` words, which must come from this morphology.
  void analyse(const text::Text& text, KnownWords& known, clause::Words& out) const;
  void analyse(const text::Text& text, clause::Words& out) const;
  std::vector<clause::Reading> analyse(std::string_view codes) const;

 private:
  void analyse(std::string_view form, KnownWords& known, KnownWords::Word& word) const;

  const lexicon::View& lexicon_;
  WordSets sets_;
};

}  // namespace ukti::bangla
