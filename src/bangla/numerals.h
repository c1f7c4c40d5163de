// Numbers as they are written in Bangla: digits of both scripts and words, scaled, halved, summed and ranged.
//
// "২ কোটি ৩৫ লাখ ১২ হাজার ৫০০" is a sum whose scales descend; a larger scale after a smaller one multiplies
// all before it
// ("১ লাখ ২০ হাজার কোটি"). "সাড়ে", "পৌনে", "সোয়া" change the number that follows and scale with it. A range
// shares the scale of its end ("২২ থেকে ২৪ বিলিয়ন").
#pragma once

#include <cstdint>
#include <vector>

#include "bangla/numerals_words.h"
#include "ukti/record.h"

namespace ukti::bangla {

inline constexpr std::uint32_t kNone = ~0u;

struct Number {
  std::uint32_t first = 0, last = 0;  // pieces, half-open, with classifier and percent
  double value = 0;
  double scale = 1;                // of its last term
  std::uint16_t endings = 0;       // of its last piece, classifier included
  std::uint32_t range_to = kNone;  // the number that ends a range beginning here
  bool range_end = false;
  bool adjacent = false;  // a range without a word between: "দুই তিন"
  bool digits = false;    // its first piece is in digits
  bool simple = false;    // one piece: no scale, no fraction word
  bool integer = false;
  bool vague = false;  // "শত শত", "লাখো": at least this, no upper bound
  bool one = false;    // the word এক: mostly an article
  bool percent = false;
  bool share = false;               // দুই-তৃতীয়াংশ
  bool fold = false, only = false;  // দ্বিগুণ, একমাত্র
  std::uint8_t digit_count = 0;
  bool grouped = false;
  lexicon::EntryId entry = lexicon::kNoEntry;
};

// The numbers of a text, in order; `at` gives by piece the number that begins there.
struct Numbers {
  Pieces pieces;
  std::vector<Number> all;
  std::vector<std::uint32_t> at;
};

class Numerals {
 public:
  explicit Numerals(const lexicon::View& view) : words_(view) {}
  void read(const text::Text& text, Numbers& out) const;
  const NumeralWords& words() const { return words_; }

 private:
  bool read_one(const Pieces& pieces, std::uint32_t i, std::uint32_t end, Number& n) const;
  bool read_share(const Pieces& pieces, std::uint32_t end, Number& n) const;
  void close(const Pieces& pieces, std::uint32_t end, Number& n) const;
  void join_ranges(const Pieces& pieces, std::uint32_t end, std::size_t from, std::vector<Number>& all) const;
  bool counts_after(const Pieces& pieces, std::uint32_t i, std::uint32_t end) const;

  NumeralWords words_;
};

}  // namespace ukti::bangla
