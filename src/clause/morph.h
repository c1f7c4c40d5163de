// Morphology as values: what an analysed word can be, free of any language.
#pragma once

#include <cstdint>

namespace ukti::clause {

enum class Pos : std::uint8_t {
  kNone,
  kNoun,
  kName,
  kAdjective,
  kAdverb,
  kPronoun,
  kNumeral,
  kPostposition,
  kConjunction,
  kParticle,
  kVerb,
  kDeterminer,
  kInterjection
};
enum class Case : std::uint8_t { kBare, kGenitive, kObjective, kLocative };
enum class Classifier : std::uint8_t { kNone, kDefinite /*টি টা*/, kHuman /*জন*/, kPiece /*খানা টুকু*/ };
enum class VerbForm : std::uint8_t {
  kNone,
  kFinite,
  kConverb /*করে*/,
  kConditional /*করলে*/,
  kInfinitive /*করতে*/,
  kVerbalNoun /*করা*/
};
enum class Tense : std::uint8_t {
  kNone,
  kPresent,
  kPresentContinuous,
  kPresentPerfect,
  kPast,
  kPastContinuous,
  kPastHabitual,
  kPastPerfect,
  kFuture,
  kImperative,
  kPerfectNegative /*করেনি*/
};
enum class Person : std::uint8_t { kNone, kFirst, kSecondFamiliar, kSecondIntimate, kThird, kHonorific };

struct Morph {
  Pos pos = Pos::kNone;
  Case kase = Case::kBare;
  VerbForm verb_form = VerbForm::kNone;
  Tense tense = Tense::kNone;
  Person person = Person::kNone;
  Classifier classifier = Classifier::kNone;
  bool plural = false;
  bool emphatic_i = false;  // -ই
  bool emphatic_o = false;  // -ও
  bool negative = false;    // করেনি, নয়, নেই
  bool with = false;        // -সহ
  bool compound = false;    // two stems written together: সেনাঘাঁটি; entry and features are the last one's
  bool operator==(const Morph&) const = default;
};

}  // namespace ukti::clause
