// Tags: what each token of a text can be, as bits, from all of its readings.
//
// Clause finding asks the same yes-or-no questions again and again (can it be a finite verb? a genitive? a
// human?). The answers are computed once per form and laid out per token, together with the names and times
// found before.
#pragma once

#include <cstdint>
#include <vector>

#include "bangla/word_sets.h"
#include "clause/words.h"
#include "lexicon/features.h"
#include "mention/mention.h"
#include "text/text.h"
#include "time/time.h"

namespace ukti::bangla {

namespace can {
enum Bits : std::uint32_t {
  kFinite = 1u << 0,
  kConverb = 1u << 1,
  kConditional = 1u << 2,
  kInfinitive = 1u << 3,
  kVerbalNoun = 1u << 4,
  kNoun = 1u << 5,
  kName = 1u << 6,
  kAdjective = 1u << 7,
  kAdverb = 1u << 8,
  kPronoun = 1u << 9,
  kNumeral = 1u << 10,
  kPostposition = 1u << 11,
  kConjunction = 1u << 12,
  kParticle = 1u << 13,
  kDeterminer = 1u << 14,
  kBare = 1u << 15,
  kGenitive = 1u << 16,
  kObjective = 1u << 17,
  kLocative = 1u << 18,
  kPlural = 1u << 19,
  kRespectVerb = 1u << 20,
  kPlainVerb = 1u << 21,
  kNegativeVerb = 1u << 22,
  kFirstVerb = 1u << 23,
  kFutureVerb = 1u << 24,
  kImperative = 1u << 25,
  kPastVerb = 1u << 26,
  kGuess = 1u << 27,
  kSecondVerb = 1u << 28,
  kPresentVerb = 1u << 29,     // present or present continuous
  kIndicativeVerb = 1u << 30,  // any finite form but future and imperative
  kDefinite = 1u << 31         // -টি, -টা
};
inline constexpr std::uint32_t kVerb = kFinite | kConverb | kConditional | kInfinitive | kVerbalNoun;
inline constexpr std::uint32_t kNominal =
    kNoun | kName | kAdjective | kPronoun | kNumeral | kDeterminer | kVerbalNoun;
}  // namespace can

// What a word may do in a report, by its form alone; the finders ask before they look it up in their tables.
namespace may {
enum Bits : std::uint8_t {
  kEndCue = 1u << 0,  // close the nominal part of a predicate
  kSpeak = 1u << 1,   // be a spoken noun
  kAsk = 1u << 2,     // tell of a question
  kStand = 1u << 3    // be a stance
};
}  // namespace may

struct Tag {
  std::uint32_t can = 0;       // can:: bits
  std::uint32_t name = 0;      // index + 1 of the NamedMention it belongs to, 0: none
  std::uint64_t features = 0;  // lexicon features of its readings
  std::uint64_t sets = 0;      // word sets of its form
  bool time = false;           // part of a time expression
  bool paren = false;          // inside round brackets (marks included)
  std::uint8_t may = 0;        // may:: bits, filled by the report finder
  bool glued = false;          // the next token goes on with the same listed phrase (প্রধান | উপদেষ্টা)

  bool is(std::uint32_t bits) const { return (can & bits) != 0; }
  bool has(lexicon::Feature f) const { return lexicon::has(features, f); }
  bool in(WordSet set) const { return (sets & bit(set)) != 0; }
};

// A finite verb that tells something: no bare imperative or second person, which many short names spell too
// (এস, খান).
inline bool told(const Tag& g) {
  return g.is(can::kFinite) && g.is(can::kPlainVerb | can::kRespectVerb | can::kFirstVerb) &&
         g.is(can::kIndicativeVerb | can::kFutureVerb);
}

// Fills `out` with one tag a token. `by_form` is scratch that is reused.
void tag(const text::Text& text, const clause::Words& words, const lexicon::View& view,
         const std::vector<mention::NamedMention>& names, const std::vector<time::FoundTime>& times,
         std::vector<std::uint32_t>& by_form, std::vector<Tag>& out);

}  // namespace ukti::bangla
