#include "bangla/known_words.h"

namespace ukti::bangla {
namespace {

// Some megabytes at most; a thousand articles of one country's news have about as many.
constexpr std::size_t kMostWords = std::size_t{1} << 16;

}  // namespace

void KnownWords::clear() {
  table_.clear();
  forms_.clear();
  letters_.clear();
  words_.clear();
  readings.clear();
}

void KnownWords::trim() {
  if (words_.size() > kMostWords) clear();
}

KnownWords::Word& KnownWords::word(std::string_view form) {
  const std::uint32_t id = table_.intern(form, forms_);
  if (id == words_.size()) {
    forms_[id] = letters_.emplace_back(form);  // the text that it was read from does not stay
    words_.emplace_back();
  }
  return words_[id];
}

}  // namespace ukti::bangla
