// The few words that the text layer must know: abbreviations, suffixes that stand off from their host, words
// that carry on a sentence after a quotation. They come from the lexicon; a test may fill them by hand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/patterns.h"
#include "unicode/fold.h"

namespace ukti::lexicon {
class View;
}

namespace ukti::text {

// What a word may be to the text layer; a set of bits.
enum WordUse : std::uint16_t {
  kAbbreviation = 1,       // a full stop after it ends no sentence: মো. ড. লি.
  kColonAbbreviation = 2,  // a colon after it stands for the visarga: মো: ডা:
  kVisargaStem = 4,        // a colon inside the word after it stands for the visarga: দু:খ, নি:শর্ত
  kElision = 8,            // an apostrophe may follow with a space or a letter: দু’ দিন, ৩শ’
  kSuffix = 16,            // may stand off from its host: -এর, 'র, -সহ
  kDamagedStem = 32,       // a hyphen after it stands for ণ্ড, lost in conversion: কারাদ-, প্রচ-
  kCarriesOn = 64,         // after a quoted question it carries on the sentence: …?’ প্রশ্ন করেন তিনি
  kSays = 128,             // a verb of saying: carries on after any quotation: …।’ বলেন তিনি
  kLetterName = 256,       // the name of a letter: এম, ডব্লিউ
  kBoxed = 512,            // a box of the page, scraped with no space after it: …।বিজ্ঞাপনতিনি
};

// The use that the table calls by this name; 0 where there is none.
std::uint16_t use_named(std::string_view name);

// A set of folded words with their uses. Built once, then read by many threads.
class Tables {
 public:
  Tables() = default;
  // Reads bn/abbreviations.tsv and bn/furniture.tsv, whose headers explain them.
  static Tables from(const lexicon::View& view);

  // `word` is UTF-8.
  void add(std::string_view word, std::uint16_t uses);
  // Must be called after the last `add`.
  void finish();

  // The uses of a folded word; 0 where it has none.
  std::uint16_t uses(unicode::Codes word) const;
  bool is(unicode::Codes word, WordUse use) const { return (uses(word) & use) != 0; }
  // Is the word made of names of letters only, two or more (এমওএস, টিটি)? So reporters sign.
  bool is_letter_code(unicode::Codes word) const;
  // How many codes at the front of the word are a boxed word that something else is glued to; 0 where none.
  std::uint32_t boxed_front(unicode::Codes word) const;

  Patterns& patterns() { return patterns_; }
  const Patterns& patterns() const { return patterns_; }

 private:
  struct Entry {
    std::string word;
    std::uint16_t uses;
  };
  std::vector<Entry> entries_;  // sorted by word
  std::uint32_t longest_ = 0;
  std::vector<std::string> boxed_;
  Patterns patterns_;
};

}  // namespace ukti::text
