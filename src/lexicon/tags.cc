// One table of tags serves both directions, so that what a table may say and what a look-up prints are the
// same.
#include "lexicon/tags.h"

#include <array>

namespace ukti::lexicon {
namespace {

using namespace clause;

constexpr std::array<std::string_view, 13> kPosNames = {
    "none", "noun", "name", "adj", "adv", "pron", "num", "postp", "conj", "part", "verb", "det", "interj"};

struct TenseTag {
  std::string_view name;
  Tense tense;
};
constexpr TenseTag kTenses[] = {{"pres", Tense::kPresent},
                                {"pres.cont", Tense::kPresentContinuous},
                                {"pres.perf", Tense::kPresentPerfect},
                                {"past", Tense::kPast},
                                {"past.cont", Tense::kPastContinuous},
                                {"past.hab", Tense::kPastHabitual},
                                {"past.perf", Tense::kPastPerfect},
                                {"fut", Tense::kFuture},
                                {"imp", Tense::kImperative},
                                {"perf.neg", Tense::kPerfectNegative}};

struct FormTag {
  std::string_view name;
  VerbForm form;
};
constexpr FormTag kForms[] = {{"conv", VerbForm::kConverb},
                              {"cond", VerbForm::kConditional},
                              {"inf", VerbForm::kInfinitive},
                              {"vn", VerbForm::kVerbalNoun}};

struct PersonTag {
  std::string_view name;
  Person person;
};
constexpr PersonTag kPersons[] = {{"1", Person::kFirst},
                                  {"2fam", Person::kSecondFamiliar},
                                  {"2int", Person::kSecondIntimate},
                                  {"3", Person::kThird},
                                  {"hon", Person::kHonorific}};

struct CaseTag {
  std::string_view name;
  Case kase;
};
constexpr CaseTag kCases[] = {{"gen", Case::kGenitive}, {"obj", Case::kObjective}, {"loc", Case::kLocative}};

struct ClassifierTag {
  std::string_view name;
  Classifier classifier;
};
constexpr ClassifierTag kClassifiers[] = {
    {"def", Classifier::kDefinite}, {"person", Classifier::kHuman}, {"piece", Classifier::kPiece}};

struct FlagTag {
  std::string_view name;
  bool Morph::* flag;
};
constexpr FlagTag kFlags[] = {{"plural", &Morph::plural},     {"emph_i", &Morph::emphatic_i},
                              {"emph_o", &Morph::emphatic_o}, {"neg", &Morph::negative},
                              {"with", &Morph::with},         {"compound", &Morph::compound}};

}  // namespace

std::optional<Pos> pos_named(std::string_view name) {
  for (std::size_t i = 1; i < kPosNames.size(); ++i) {
    if (kPosNames[i] == name) return static_cast<Pos>(i);
  }
  return std::nullopt;
}

std::string_view name_of(Pos pos) { return kPosNames[static_cast<std::size_t>(pos)]; }

bool apply_tag(std::string_view tag, Morph& m) {
  for (const auto& t : kTenses) {
    if (t.name != tag) continue;
    m.tense = t.tense;
    m.verb_form = VerbForm::kFinite;
    if (t.tense == Tense::kPerfectNegative) m.negative = true;
    return true;
  }
  for (const auto& t : kForms)
    if (t.name == tag) return m.verb_form = t.form, true;
  for (const auto& t : kPersons)
    if (t.name == tag) return m.person = t.person, true;
  for (const auto& t : kCases)
    if (t.name == tag) return m.kase = t.kase, true;
  for (const auto& t : kClassifiers)
    if (t.name == tag) return m.classifier = t.classifier, true;
  for (const auto& t : kFlags)
    if (t.name == tag) return m.*t.flag = true, true;
  return false;
}

Morph merged(Morph stem, const Morph& ending) {
  if (ending.kase != Case::kBare) stem.kase = ending.kase;
  if (ending.classifier != Classifier::kNone) stem.classifier = ending.classifier;
  for (const auto& t : kFlags) stem.*t.flag = stem.*t.flag || ending.*t.flag;
  return stem;
}

std::string describe(const Morph& m) {
  std::string out(name_of(m.pos));
  const auto say = [&](std::string_view word) { (out += ' ') += word; };
  for (const auto& t : kForms)
    if (t.form == m.verb_form) say(t.name);
  for (const auto& t : kTenses)
    if (t.tense == m.tense) say(t.name);
  for (const auto& t : kPersons)
    if (t.person == m.person) say(t.name);
  for (const auto& t : kClassifiers)
    if (t.classifier == m.classifier) say(t.name);
  for (const auto& t : kCases)
    if (t.kase == m.kase) say(t.name);
  for (const auto& t : kFlags)
    if (m.*t.flag) say(t.name);
  return out;
}

}  // namespace ukti::lexicon
