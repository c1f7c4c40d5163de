// What a word is good for in a name: part of one, title before one, initial, or no name at all.
//
// One class set per word form of the text, made once per text; and the base form of a name's last word, which
// Bangla inflects like any noun. An ending that could as well belong to the name ("কুমার", "তাহের") is decided
// by what else the text holds: a form without the ending speaks for inflection, the form with a further
// ending against it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "clause/sight.h"
#include "lexicon/prepared.h"

namespace ukti::bangla {

using clause::Sight;
using text::TokenIndex;

enum NameClass : std::uint32_t {
  kPart = 1,              // given or family name
  kUnknown = 2,           // a Bangla word that no table lists
  kOrdinary = 4,          // listed as something else than a name
  kTitleWord = 8,         // ড., মো., অধ্যাপক
  kInitial = 16,          // a spelled letter: এ, কে, এম
  kNaming = 32,           // নামে, নামের, নামক, ওরফে
  kPlaceShape = 64,       // ends like a toponym: …পুর, …গঞ্জ
  kPersonShape = 128,     // ends like a person's name: …উদ্দিন, …উল্লাহ
  kGlue = 256,            // joins parts of a name: আল, বিন, ভন
  kAlias = 512,           // ওরফে
  kNameRow = 1024,        // listed as a name
  kSays = 2048,           // a finite form of a plain verb of saying: বলেন, জানিয়েছেন
  kJoint = 4096,          // ends so that the name goes on: মামুনুর
  kDirection = 8192,      // পূর্ব, পশ্চিম before a place
  kOutside = 16384,       // নেতৃত্বাধীন, সর্বশেষ: never part of a name
  kInside = 1u << 16,     // অ্যান্ড, অব: an English function word inside a name
  kUntold = 1u << 17,     // listed only as a form of তুই, which news does not tell: কামালি
  kClosing = 1u << 22,    // closes the name that the word before it begins: উদ্দিন
  kCalls = 1u << 23,      // a noun for a body behind which the body's name stands: সংগঠন
  kArticle = 1u << 24,    // opens names of bodies in other languages: এল, দ্য
  kBehind = 1u << 25,     // a surname behind a given name, else a rank before an office: প্রধান
  kSpelled = 1u << 21,    // letters spelled out: বিএনসিসি
  kInner = 1u << 20,      // a title that stands inside names as well: মো.
  kFirst = 1u << 19,      // a given name first of all, although it is an ordinary word too: জন, সারা
  kTerrain = 1u << 26,    // পাহাড়ি, আবাসিক: what kind of ground stands between a name and এলাকা
  kTownShape = 1u << 27,  // …পুর, …গঞ্জ: the same, and nothing else ends like it
  kHalf = 1u << 18        // a verb form that is half of foreign names as well: চান
};

struct Base {
  std::uint16_t length = 0;  // codes of the form that belong to the base
  bool inflected = false;
  bool sure = true;
};

class NameWords {
 public:
  explicit NameWords(const lexicon::View& view);
  static const lexicon::Preparer kPreparer;
  // Classes of all forms of the text.
  void begin(const Sight& sight);

  std::uint32_t classes(TokenIndex t) const { return by_form_[sight_.token(t).form]; }
  bool is(TokenIndex t, std::uint32_t set) const { return (classes(t) & set) != 0; }
  // How often the form or its base stands in the text.
  std::uint32_t frequency(TokenIndex t) const;
  // The base of `t` as the last word of a person's or body's name.
  Base base(TokenIndex t) const;
  // A word of a listed person's name, or a part that bn/name_marks.tsv lists.
  bool name_part(unicode::Codes codes) const;
  // The form id of these codes in this text, or kNoForm.
  static constexpr std::uint32_t kNoForm = ~std::uint32_t{0};
  std::uint32_t form_of(unicode::Codes codes) const;
  const Sight& sight() const { return sight_; }

 private:
  struct Ending {
    std::string_view codes;
    std::uint32_t set;
    std::uint32_t least;  // codes before it
  };
  class Table;
  bool load(lexicon::Prepared& from);
  std::uint32_t classify(const text::Token& token) const;
  std::uint32_t listed_classes(std::uint32_t form, bool& listed, bool& surname) const;
  std::uint32_t marks_of(unicode::Codes form) const;
  std::uint32_t by_stem(std::uint32_t form) const;
  std::uint32_t shape_classes(std::uint32_t form) const;
  bool letters(std::uint32_t form) const;

  const lexicon::View* view_;
  std::vector<Ending> endings_;                            // by their last code
  std::array<lexicon::blob::Range, 256> endings_by_code_;  // in endings_
  std::vector<Ending> marks_;                              // sorted by codes
  std::span<const lexicon::EntryId> saying_;               // rows of the plain verbs of saying
  std::string_view part_codes_;
  std::span<const lexicon::blob::Slice> parts_;  // words of the listed persons' names
  std::span<const std::uint32_t> part_slots_;    // open addressing: part + 1
  Sight sight_;
  std::vector<std::uint32_t> by_form_;
  std::vector<std::uint32_t>
      frequency_;  // by form: of it and of the forms that are guessed to be inflected from it
  std::vector<std::uint32_t> slots_;  // open addressing: form id + 1
  lexicon::Prepared prepared_;
};

// A word spelled with the names of letters: "আরএফএল", "এনআইএস".
bool spelled(unicode::Codes form);
// A form that may as well be another word with a case ending: "রুটে", "মে".
bool looks_inflected(unicode::Codes form);

// Codes of `form` that make the nominative plural of a thing or body ("সংগঠনগুলো" of "সংগঠনগুলোর"); 0 where it
// is none.
std::uint16_t plural_length(unicode::Codes form, std::uint16_t stem);

}  // namespace ukti::bangla
