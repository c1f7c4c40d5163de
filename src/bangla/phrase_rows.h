// A table of phrases and what they do: `bn/act_words.tsv`, `bn/evaluations.tsv`, `bn/hedges.tsv`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bangla/scene.h"
#include "lexicon/view.h"
#include "ukti/record.h"

namespace ukti::bangla {

class PhraseRows {
 public:
  struct Row {
    std::vector<std::string> words;  // folded; one that ends in '~' stands for all that begin so
    char second = '~';               // the second code of the first word; '~' where it does not matter
    Act act = Act::kSay;
    std::string_view use;  // what else the table says, as in its column `use`
    Certainty certainty = Certainty::kCertain;
  };
  struct Hit {
    const Row* row = nullptr;
    text::TokenIndex begin = 0, end = 0;  // half-open

    explicit operator bool() const { return row != nullptr; }
  };

  PhraseRows(const lexicon::View& view, std::string_view table);

  // The longest row that begins at token t and ends before `end`.
  Hit at(const Scene& s, text::TokenIndex t, text::TokenIndex end) const;

 private:
  static text::TokenIndex match(const Scene& s, const Row& row, text::TokenIndex t, text::TokenIndex end);

  std::vector<Row> rows_;  // sorted by first word
};

}  // namespace ukti::bangla
