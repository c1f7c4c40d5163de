// Words that were analysed before, with their readings.
//
// The idea: what a word can be depends on its letters and the lexicon alone, and nine of ten forms of a text
// stood in one of the texts before it. Whoever reads many texts keeps them; a bound on their number keeps the
// memory small, and an answer never depends on what is kept.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "clause/words.h"
#include "text/read.h"

namespace ukti::bangla {

class KnownWords {
 public:
  struct Word {
    clause::Words::Range readings;
    std::uint64_t features = 0;
    std::uint64_t sets = 0;
    std::uint32_t exact = 0;  // lexicon form id, 0 if none
    bool analysed = false;
  };

  // Forgets all: for another lexicon.
  void clear();
  // Forgets where too many are kept; between two texts.
  void trim();
  // The word of this form, new or known. Valid until the next call.
  Word& word(std::string_view form);

  std::vector<clause::Reading> readings;  // of all words, one range each

 private:
  text::FormTable table_;
  std::vector<std::string_view> forms_;  // by id, into letters_
  std::deque<std::string> letters_;
  std::vector<Word> words_;  // by id
};

}  // namespace ukti::bangla
