// Words whose stem is not listed: numbers with endings, compounds, loose spellings, guesses.
#include <algorithm>

#include "bangla/word_analysis.h"
#include "lexicon/tags.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::Morph;
using clause::Pos;
using clause::Reading;
using lexicon::FormId;
using lexicon::FormReading;
using lexicon::kNoEntry;
namespace blob = lexicon::blob;

namespace {

constexpr std::uint32_t kShortestGuess = 3;  // codes of a guessed stem
constexpr std::uint32_t kShortestFirst = 3;  // codes of a free first part of a compound
constexpr std::uint32_t kShortestLast = 4;   // and of a free last part: shorter ones are in too many names
constexpr std::uint32_t kShortestLoose = 5;  // codes of a stem in loose spelling
constexpr std::uint32_t kShortestLooseVerb = 6;  // verb forms are many and short: a slip meets one too easily

bool number_code(unsigned char c) {
  return unicode::is_digit(c) || c == '.' || c == ',' || c == '%' || c == '/';
}

// -র and -য় as against -ে, -ও, -ই.
bool ends_like_case(char last) {
  constexpr unsigned char kRa = 0x80 + 0x30, kYa = 0x80 + 0x5F;
  return static_cast<unsigned char>(last) == kRa || static_cast<unsigned char>(last) == kYa;
}

// A cut between two stems falls before a letter that can begin a word, and not inside a conjunct.
bool can_cut(std::string_view word, std::size_t at) {
  constexpr unsigned char kHasanta = 0x80 + 0x4D;
  const auto next = static_cast<unsigned char>(word[at]), last = static_cast<unsigned char>(word[at - 1]);
  return !unicode::is_dependent(next) && last != kHasanta;
}

}  // namespace

// "৫টি", "২০২৪এর": the number is the stem, whatever follows it an ending, known or not.
void WordAnalysis::add_number() {
  std::size_t digits = 0;
  while (digits < word_.size() && number_code(static_cast<unsigned char>(word_[digits]))) ++digits;
  const Morph number{.pos = Pos::kNumeral};
  find_splits();
  for (std::size_t i = 0; i < split_count_; ++i) {
    const Split& s = splits_[i];
    if (s.stem_length != digits || (s.suffix->on & (blob::kStemDigits | blob::kStemNumeral)) == 0) continue;
    add({kNoEntry, 0, static_cast<std::uint16_t>(digits), lexicon::merged(number, s.suffix->morph)});
  }
  if (!found()) add({kNoEntry, 0, static_cast<std::uint16_t>(digits), number});
}

namespace {

const blob::PartRecord* part_of(const lexicon::View& lexicon, FormId form, std::uint32_t position) {
  for (const blob::PartRecord& p : lexicon.arrays().parts) {
    if (p.form == form && p.position == position) return &p;
  }
  return nullptr;
}

// The first bare reading of one of these kinds.
const FormReading* listed_as(const lexicon::View& lexicon, FormId form, std::initializer_list<Pos> kinds) {
  for (const FormReading& r : lexicon.readings(form)) {
    if (r.morph.kase == Case::kBare && std::find(kinds.begin(), kinds.end(), r.morph.pos) != kinds.end())
      return &r;
  }
  return nullptr;
}

}  // namespace

// Bound last parts before free ones: আধুনিকতার is আধুনিক + তা + র, not তার "wire". The longest ending first:
// প্রাচীনকালের is কাল + ের, not কালে + র.
bool WordAnalysis::add_compounds() {
  for (const bool bound : {true, false}) {
    if (add_compound(static_cast<std::uint32_t>(word_.size()), nullptr, bound)) return true;
    for (std::size_t i = split_count_; i-- > 0;) {
      if (add_compound(splits_[i].stem_length, splits_[i].suffix, bound)) return true;
    }
  }
  return false;
}

// Two listed stems, or one with a bound part before or behind it. The longest last part wins: it says what
// the word is.
bool WordAnalysis::add_compound(std::uint32_t stem_length, const blob::SuffixRecord* suffix,
                                bool bound_last) {
  constexpr std::uint32_t kNominal = blob::kStemNoun | blob::kStemAdjective;
  if (suffix != nullptr && (suffix->on & kNominal) == 0) return false;
  const std::string_view whole = word_.substr(0, stem_length);
  for (std::uint32_t cut = 1; cut < stem_length; ++cut) {
    if (!can_cut(whole, cut)) continue;
    const FormId before = lexicon_.form(whole.substr(0, cut));
    const FormId behind = before == 0 ? 0 : lexicon_.form(whole.substr(cut));
    if (behind == 0) continue;
    clause::Reading reading{kNoEntry, 0, static_cast<std::uint16_t>(stem_length), {}};
    Pos pos = Pos::kNone;
    if (bound_last) {
      const blob::PartRecord* last = part_of(lexicon_, behind, 1);
      if (last == nullptr || cut < kShortestFirst ||
          !listed_as(lexicon_, before, {Pos::kNoun, Pos::kName, Pos::kAdjective}))
        continue;
      reading.entry = last->entry;
      pos = static_cast<Pos>(last->pos);
    } else {
      if (stem_length - cut < kShortestLast) continue;
      const bool bound_first = part_of(lexicon_, before, 0) != nullptr;
      if (!bound_first && (cut < kShortestFirst || !listed_as(lexicon_, before, {Pos::kNoun}))) continue;
      const FormReading* last = bound_first ? listed_as(lexicon_, behind, {Pos::kNoun, Pos::kAdjective})
                                            : listed_as(lexicon_, behind, {Pos::kNoun});
      if (last == nullptr) continue;
      reading.entry = last->entry;
      pos = last->morph.pos;
    }
    reading.morph = lexicon::merged({.pos = pos}, suffix != nullptr ? suffix->morph : Morph{});
    reading.morph.compound = true;
    add(reading);
    return true;
  }
  return false;
}

bool WordAnalysis::add_loose() {
  const auto too_loose = [](const Reading& r) {
    return r.morph.pos == Pos::kVerb &&
           (r.stem_length < kShortestLooseVerb || r.morph.person == clause::Person::kFirst);
  };
  const auto offer = [&](std::uint32_t length, const blob::SuffixRecord* suffix) {
    if (length < kShortestLoose) return false;
    const FormId form = lexicon_.loose_form(word_.substr(0, length));
    if (form == 0) return false;
    const std::size_t before = out_.size();
    add_listed(form, length, suffix);
    out_.erase(std::remove_if(out_.begin() + static_cast<std::ptrdiff_t>(before), out_.end(), too_loose),
               out_.end());
    return out_.size() > before;
  };
  if (offer(static_cast<std::uint32_t>(word_.size()), nullptr)) return true;
  for (std::size_t i = 0; i < split_count_; ++i) {
    if (offer(splits_[i].stem_length, splits_[i].suffix)) return true;
  }
  return false;
}

// A name-like stem with the cases that the word's end allows, the longest ending for each: ট্রাম্প + ের, not
// ট্রাম্পে + র. Most endings are hardly a part of the stem, so they come before the bare reading; a single -ে,
// -ও, -ই, with which many names end, comes behind it.
void WordAnalysis::guess() {
  const Morph name{.pos = Pos::kName};
  const auto offer = [&](bool strong) {
    for (std::size_t i = split_count_; i-- > 0;) {
      const Split& s = splits_[i];
      const bool is_strong = word_.size() - s.stem_length > 1 || ends_like_case(word_.back());
      if (is_strong != strong || s.stem_length < kShortestGuess || (s.suffix->on & blob::kStemName) == 0)
        continue;
      const Morph morph = lexicon::merged(name, s.suffix->morph);
      const bool known = std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(),
                                     [&](const Reading& r) { return r.stem == 0 && r.morph == morph; });
      if (!known) add({kNoEntry, 0, static_cast<std::uint16_t>(s.stem_length), morph});
    }
  };
  offer(true);
  add({kNoEntry, 0, static_cast<std::uint16_t>(word_.size()), name});
  offer(false);
}

}  // namespace ukti::bangla
