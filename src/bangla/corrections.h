// An outlet's own corrections: which figures of a text it says were wrong.
//
// A correction is a paragraph that is labelled so ("সংশোধনী: …") or that calls wrong what the outlet reported
// ("প্রতিবেদনে … ভুলবশত … লেখা হয়েছিল"). In it a number is taken back that is denied ("৪১ নয়"), that stood
// there, or that is quoted as wrong; the one named as right is a figure like any other. The words:
// `bn/correction_words.tsv`.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/view.h"
#include "quantity/quantity.h"
#include "text/text.h"

namespace ukti::bangla {

class Corrections {
 public:
  explicit Corrections(const lexicon::View& view);

  // Gives the figures that are taken back the rule figure.taken_back.
  void mark(const text::Text& text, std::vector<quantity::FoundFigure>& figures) const;

 private:
  struct Word {
    std::string form;  // folded, without its '~'
    bool open = false;
    std::uint8_t does = 0;
  };
  std::uint8_t does(std::string_view form) const;

  std::vector<Word> words_;      // sorted by form
  std::bitset<65536> may_open_;  // by the first two codes
};

}  // namespace ukti::bangla
