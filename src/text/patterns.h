// Patterns of page furniture, as the table bn/furniture.tsv writes them: short sequences of words that stand
// at the beginning of a sentence, a line or the text, or that fill it.
//
// A pattern is a sequence of elements separated by spaces:
//   word     this word           word1|word2  one of these words          ?x  x or nothing
//   *N       1 to N tokens of any kind but terminators, as few as will do
//   :        a colon or a dash   ,  ( ) / |    this mark
//   –        a dash with spaces around it
//   <n>      a number            <code>       a reporter's code: names of letters (এমএস)
//   +        no space stands here
//   $        here the piece ends, without a terminator                    ।$  the same, or with one
// A pattern without $ may be followed by more text, which then is a sentence of its own.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace ukti::text {

class Tables;

// Where a pattern may begin.
enum class Place : std::uint8_t {
  kPiece,  // at the beginning of any sentence
  kLine,   // at the beginning of a line
  kText,   // at the beginning of one of the first lines, where the article may begin
  kEnd,    // in the last sentence of the text, after a terminator
};
inline constexpr std::size_t kPlaceCount = 4;

struct Pattern {
  enum class Kind : std::uint8_t {
    kWords,
    kAny,
    kColon,
    kDash,
    kMark,
    kNumber,
    kCode,
    kGlued,
    kEnd,
    kStopEnd
  };
  struct Element {
    Kind kind = Kind::kWords;
    bool optional = false;
    unsigned char mark = 0;
    std::uint32_t most = 0;          // kAny
    std::vector<std::string> words;  // kWords: folded
  };
  std::vector<Element> elements;
  FurnitureKind furniture = FurnitureKind::kOther;
  Place place = Place::kPiece;
  std::uint32_t entry = ~0u;
  std::size_t anchor = ~std::size_t{0};  // the element by which it is recognised, if it has words or marks
};

class Patterns {
 public:
  // Adds a pattern; false where `pattern`, `kind` or `place` is not understood.
  bool add(std::string_view pattern, std::string_view kind, std::string_view place, std::uint32_t entry);

  // Must be called after the last `add`.
  void finish();

  // Is this form one of the words or marks by which patterns are recognised? A piece whose first `reach`
  // tokens have none can only match a pattern without any.
  bool is_anchor(unicode::Codes form) const;
  TokenIndex reach() const { return reach_; }

  struct Match {
    TokenIndex end = 0;
    const Pattern* pattern = nullptr;
    explicit operator bool() const { return pattern != nullptr; }
  };
  // The longest match of a pattern of `place` at token `begin`; `end` is the end of the sentence, of which
  // the last `stops` tokens are its terminators and closing marks. `anchored`: an anchor is near.
  Match match(const Tables& tables, const Text& text, Place place, TokenIndex begin, TokenIndex end,
              TokenIndex stops, bool anchored) const;

 private:
  // Cheap doubt: has any anchor this first code and this length?
  static std::size_t filter_bit(unicode::Codes form) {
    return static_cast<std::size_t>(static_cast<unsigned char>(form[0])) * 16 + form.size() % 16;
  }

  std::vector<Pattern> patterns_;  // after `finish`: by place, those without anchor first
  struct Range {
    std::uint32_t begin = 0, anchored = 0, end = 0;
  };
  std::array<Range, kPlaceCount> by_place_{};
  std::vector<std::string> anchors_;  // sorted
  std::bitset<256 * 16> filter_;
  TokenIndex reach_ = 0;
};

}  // namespace ukti::text
