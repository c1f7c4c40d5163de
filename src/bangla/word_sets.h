// Word sets: small classes of words that a rule asks for by name (`bn/word_sets.tsv`).
//
// The idea: where neither part of speech nor feature tells words apart ("the parts of the body", "what bids
// others to come along"), the words stand in a table and the rule names the set. What sets a word is in
// depends on its letters alone, so that it is asked once a form and laid out per token as bits (Tag::sets).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "bangla/word_rows.h"
#include "lexicon/prepared.h"
#include "unicode/fold.h"

namespace ukti::bangla {

// In the order of kWordSetNames; what each holds, the table tells.
enum class WordSet : std::uint8_t {
  kBodyPart,
  kManner,
  kTarget,
  kDock,
  kRetort,
  kMurder,
  kMurderMatter,
  kRelating,
  kAbout,
  kAnother,
  kAttend,
  kSuch,
  kAny,
  kLearn,
  kCome,
  kPhase,
  kMonth,
  kYears,
  kNow,
  kPassed,
  kOwnMove,
  kBefallen,
  kReign,
  kThen,
  kOnly,
  kNews,
  kRoad,
  kNever,
  kCalledName,
  kCalled,
  kHeadCount,
  kTwo,
  kTwoCountries,
  kTwoPersons,
  kTwoSides,
  kShareOfLand,
  kTreatment,
  kSigned,
  kSigning,
  kBeforeAfter,
  kCause,
  kWhen,
  kOver,
  kGoods,
  kNamesake,
  kResort,
  kSafe,
  kClientele,
  kIllness,
};

inline constexpr std::array<std::string_view, 49> kWordSetNames{
    "body_part",     "manner",    "target",     "dock",    "retort",        "murder",      "murder_matter",
    "relating",      "about",     "another",    "attend",  "such",          "any",         "learn",
    "come",          "phase",     "month",      "years",   "now",           "passed",      "own_move",
    "befallen",      "reign",     "then",       "only",    "news",          "road",        "never",
    "called_name",   "called",    "head_count", "two",     "two_countries", "two_persons", "two_sides",
    "share_of_land", "treatment", "signed",     "signing", "before_after",  "cause",       "when",
    "over",          "goods",     "namesake",   "resort",  "safe",          "clientele",   "illness"};
static_assert(kWordSetNames.size() == static_cast<std::size_t>(WordSet::kIllness) + 1 &&
              kWordSetNames.size() <= 64);

constexpr std::uint64_t bit(WordSet set) { return std::uint64_t{1} << static_cast<unsigned>(set); }

class WordSets {
 public:
  // `view` must outlive the sets. Safe to ask from several threads.
  explicit WordSets(const lexicon::View& view);
  // The sets of a folded word, as bits.
  std::uint64_t of(unicode::Codes word) const;

  static const lexicon::Preparer kPreparer;

 private:
  struct Listed {  // words, and the sets of each row
    WordRows words{WordRows::By::kFirst};
    std::span<const std::uint64_t> sets;
    [[nodiscard]] bool load(lexicon::Prepared& from);
    std::uint64_t of(unicode::Codes word) const;
  };
  bool load(lexicon::Prepared& from);

  Listed whole_, begun_;                    // words as they stand; what words begin with
  std::size_t shortest_ = 0, longest_ = 0;  // codes of the latter
  lexicon::Prepared prepared_;
};

}  // namespace ukti::bangla
