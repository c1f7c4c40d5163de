#include "lexicon/phrase.h"

#include "unicode/fold.h"

namespace ukti::lexicon {
namespace {

bool is_word(unsigned char c) {
  return unicode::is_bangla(c) || unicode::is_latin(c) || unicode::is_digit(c) ||
         c == unicode::code::kOtherLetter;
}
bool is_apostrophe(unsigned char c) {
  return c == '\'' || c == unicode::code::kLeftSingle || c == unicode::code::kRightSingle;
}

}  // namespace

std::vector<std::string> words_of(std::string_view codes) {
  std::vector<std::string> words;
  bool open = false;  // the last word may go on
  for (char ch : codes) {
    const auto c = static_cast<unsigned char>(ch);
    if (is_word(c)) {
      if (!open) words.emplace_back();
      words.back().push_back(ch);
      open = true;
    } else if (c == ' ' || c == unicode::code::kNewline) {
      open = false;
    } else if (!is_apostrophe(c)) {
      words.emplace_back(1, ch);
      open = false;
    }
  }
  return words;
}

}  // namespace ukti::lexicon
