#include <algorithm>

#include "bangla/happening_teller.h"

namespace ukti::bangla {

using clause::Reading;
using lexicon::Feature;
using text::TokenIndex;

Telling Teller::run() {
  Telling out;
  out.status = by_clause(by_words());
  out.presupposed = presupposed_;
  out.claimed = claimed_;
  return out;
}

Teller::Told Teller::led_to(TokenIndex t) { return carried(t); }

EventStatus Teller::status(const Row& row) { return StatusWords::status(row); }

const Teller::Row* Teller::listed(TokenIndex t, std::uint64_t ways) const { return words_.at(s_, t, ways); }

bool Teller::verb_at(TokenIndex t) const {
  const Tag& g = s_.tags[t];
  return s_.word(t) && g.name == 0 && g.is(can::kVerb);
}

bool Teller::told_at(TokenIndex t) const {
  const Tag& g = s_.tags[t];
  return s_.word(t) && g.name == 0 && told(g) && !g.is(can::kNoun | can::kAdjective);
}

bool Teller::tense(TokenIndex t, Tense wanted) const {
  return verbs_.any(t, [&](const Reading& r) { return r.morph.tense == wanted; });
}

bool Teller::though(TokenIndex t) const {
  return s_.tags[t].has(Feature::kAlthough) ||
         verbs_.any(t, [](const Reading& r) { return r.morph.emphatic_o; });
}

bool Teller::not_at(TokenIndex t) const {
  return t < s_.end && s_.word(t) && s_.tags[t].has(Feature::kNegation) && !s_.tags[t].is(can::kConverb);
}

// What the words in and behind the trigger say.
Teller::Told Teller::by_words() {
  for (TokenIndex back = 1; back <= 2 && trigger_.range.begin >= s_.begin + back; ++back) {
    const Row* row = listed(trigger_.range.begin - back, StatusWords::kBefore | StatusWords::kDesign);
    if (row != nullptr && row->words.size() == back && !(by_design(*row) && done())) return status(*row);
  }
  if (const Row* row = listed(trigger_.noun_end - 1, StatusWords::kSelf);
      row != nullptr && !trigger_.verbal())
    return status(*row);
  if (none_such()) return EventStatus::kNegated;
  return trigger_.verbal() ? by_verb() : by_noun();
}

// "পরিকল্পিত | হামলা": who plans violence by its words has done it
bool Teller::by_design(const Row& row) { return (row.what & StatusWords::kDesign) != 0; }

bool Teller::done() const {
  const VerbGroup& v = trigger_.verb;
  if (!trigger_.verbal()) return trigger_.row->type == EventType::kAssault;
  const Tag& main = s_.tags[v.main];
  return v.finite && !v.modal && main.is(can::kIndicativeVerb) && !main.is(can::kFutureVerb);
}

// "যোগ | না | দিয়ে": the negation before a form that is not finite.
bool Teller::negated_before() const {
  const VerbGroup& v = trigger_.verb;
  for (TokenIndex t = trigger_.noun_end; t < v.begin; ++t)
    if (not_at(t)) return true;
  return v.begin == trigger_.range.begin && v.begin > s_.begin && not_at(v.begin - 1) && !v.finite &&
         !s_.tags[v.begin - 1].is(can::kVerb);
}

// The row itself lists the negated form: "একমত নয়" is a refusal.
bool Teller::listed_negation() const {
  const auto forms = trigger_.row->verb_forms;
  for (TokenIndex t = trigger_.verb.begin; t < trigger_.verb.end; ++t) {
    const lexicon::FormId exact = s_.words.exact[s_.text.tokens[t].form];
    if (exact != 0 && std::find(forms.begin(), forms.end(), exact) != forms.end()) return true;
    const auto verbs = trigger_.row->verbs;
    const bool not_at_all = s_.tags[t].has(Feature::kCopula) && verbs_.any(t, [&](const Reading& r) {
      return r.morph.negative && r.morph.tense == Tense::kPresent &&
             std::find(verbs.begin(), verbs.end(), r.entry) != verbs.end();
    });
    if (not_at_all) return true;
  }
  return false;
}

Teller::Told Teller::by_verb() {
  const VerbGroup& v = trigger_.verb;
  const bool negated = (v.negated && !listed_negation()) || negated_before();
  if (v.conditional) {
    if (!though(v.main)) return negated ? EventStatus::kPossible : conditional(v.main, v.end);
    if (negated) return EventStatus::kNegated;
    presupposed_ = true;
    return carried(v.end) == EventStatus::kPlanned ? Told{EventStatus::kPossible} : Told{};
  }
  if (negated) {
    const Row* until = listed(v.end, StatusWords::kUntil);
    if (until != nullptr) return status(*until);
    // "গ্রেপ্তার করা না | হলে": a condition; "কেন শাস্তি দেওয়া | হবে না": a question put to him
    const bool condition = v.verbal_noun && !v.finite && v.end < s_.end && s_.word(v.end) &&
                           s_.tags[v.end].is(can::kConditional) && !though(v.end);
    const bool to_answer = v.finite && s_.tags[v.main].is(can::kFutureVerb) && why();
    return condition || to_answer || (v.finite && supposed()) ? EventStatus::kPossible
                                                              : EventStatus::kNegated;
  }
  if (v.modal) {
    const Row* row = listed(v.main, StatusWords::kTo);
    return row != nullptr ? status(*row) : EventStatus::kPossible;
  }
  if (v.infinitive && listed(v.main, StatusWords::kOnce) != nullptr) return {};
  if (v.infinitive) return infinitive(v.end);
  if (v.verbal_noun && !v.finite) return verbal_noun(v);
  if (v.finite && whoever(v)) return EventStatus::kPossible;
  const bool more = v.end < s_.end && s_.tags[v.end].has(Feature::kAnd);
  const bool with = !s_.tags[v.main].is(can::kVerb);  // "দাবি নিয়ে | তারা … যাবেন"
  // "ভারত যেন সেনা প্রত্যাহার | করে।": at the end of its clause what may be a converb is the wish's verb
  const bool closes = v.end >= s_.end || s_.mark(v.end, ',') || s_.quote(v.end);
  if (v.converb && v.finite && closes && so_that()) return EventStatus::kPossible;
  if (with || (v.converb && !(v.finite && (more || when_clause(v))))) return carried(v.end);
  // "বৈঠক | ডেকেছে": it is to be held; "আমার অনুরোধ | থাকবে": it is made
  const EventType type = trigger_.row->type;
  if (v.finite && type == EventType::kConsult && listed(v.main, StatusWords::kCalled) != nullptr)
    return EventStatus::kPlanned;
  if (v.finite && type == EventType::kRequest && listed(v.main, StatusWords::kMade) != nullptr) return {};
  if (v.finite) return finite(v);
  // "এখনই পদত্যাগ করুন", "আমাকে মারো"
  const Tag& main = s_.tags[v.main];
  const bool called = main.is(can::kImperative) && main.is(can::kFinite) && !main.is(can::kNoun);
  return called ? Told{EventStatus::kPossible} : Told{};
}

// "যদি তাদের মুক্তি না | দেয়, তবে …"
bool Teller::supposed() const {
  for (TokenIndex t = floor_; t < trigger_.range.begin; ++t)
    if (s_.word(t) && s_.tags[t].name == 0 && s_.tags[t].has(Feature::kIf)) return true;
  return then_follows();
}

// "যারা ভাঙচুর | করে তারা অপরাধী", "যে হত্যা | করে, তাকে … দেওয়া উচিত": whoever may do it, where the rest of
// the sentence tells of nothing that was done.
bool Teller::whoever(const VerbGroup& v) const {
  if (!tense(v.main, Tense::kPresent)) return false;
  TokenIndex t = trigger_.range.begin;
  const auto who = [&](TokenIndex k) {
    const Tag& g = s_.tags[k];
    return s_.word(k) && g.name == 0 && g.has(Feature::kRelative) && g.is(can::kPronoun) &&
           !g.is(can::kGenitive) && (k == s_.begin || !g.has(Feature::kThat));
  };
  while (t > s_.begin && !who(t - 1) && !s_.mark(t - 1, ';') && !told_at(t - 1)) --t;
  if (t == s_.begin || !who(t - 1)) return false;
  // "X, যিনি …, তাকে": of him who was named; but "তিনি বলেন, | যারা …", "এমন যে, | যারা …"
  if (t > s_.begin + 2 && s_.mark(t - 2, ',') && !told_at(t - 3) && !s_.tags[t - 3].has(Feature::kThat))
    return false;
  TokenIndex next = v.end;
  if (next < s_.end && s_.mark(next, ',')) ++next;
  if (next >= s_.end || !s_.word(next) || !s_.tags[next].has(Feature::kThirdPerson)) return false;
  for (TokenIndex k = next; k < s_.end; ++k)
    if (told_at(k) && !tense(k, Tense::kPresent) && !s_.tags[k].is(can::kFutureVerb)) return false;
  return true;
}

// "যখন তীরে | আছড়ে পড়ে, তখন …": what closes a clause that tells when is no converb.
bool Teller::when_clause(const VerbGroup& v) const {
  if (v.end >= s_.end || !s_.mark(v.end, ',')) return false;
  for (TokenIndex t = floor_; t < v.begin; ++t)
    if (s_.tags[t].in(WordSet::kWhen)) return true;
  return false;
}

Teller::Told Teller::finite(const VerbGroup& v) const {
  const Tag& main = s_.tags[v.main];
  // "ক্ষমা চান!"
  if (main.is(can::kImperative) && v.end < s_.text.tokens.size() && s_.mark(v.end, '!'))
    return EventStatus::kPossible;
  if (main.is(can::kIndicativeVerb)) {
    if (v.passive && listed(v.begin, StatusWords::kCan) != nullptr) return EventStatus::kPossible;
    if (tense(v.main, Tense::kPastHabitual) && on_condition(v.begin)) return EventStatus::kPossible;
    if (tense(v.main, Tense::kPresent) && so_that()) return EventStatus::kPossible;
    return {};
  }
  if (main.is(can::kFutureVerb)) return EventStatus::kPlanned;
  if (main.is(can::kImperative)) return EventStatus::kPossible;
  return {};
}

// "… যেন | হামলা করে".
bool Teller::so_that() const {
  for (TokenIndex t = floor_; t < trigger_.range.begin; ++t)
    if (listed(t, StatusWords::kSo) != nullptr) return true;
  return false;
}

Teller::Told Teller::verbal_noun(const VerbGroup& v) {
  const Tag& tail = s_.tags[v.end - 1];
  if (tail.is(can::kGenitive)) return genitive(v.end, true);
  if (tail.is(can::kLocative)) {
    presupposed_ = true;
    return {};
  }
  for (TokenIndex t = v.end; t < s_.end && t < v.end + 2; ++t)
    if (const Row* row = listed(t, StatusWords::kClause)) return status(*row);
  if (const Row* row = listed(v.end, StatusWords::kWithout)) return status(*row);
  // "ছড়ানো | রোধে", "পালানো | ঠেকাতে"
  if (const Row* row = listed(v.end, StatusWords::kEnds);
      row != nullptr && status(*row) != EventStatus::kActual)
    return status(*row);
  presupposed_ = v.end < s_.end && s_.word(v.end) && !verb_at(v.end);
  return goal(v);
}

// "যার লক্ষ্য হলো যুদ্ধের | অবসান করা।"
Teller::Told Teller::goal(const VerbGroup& v) const {
  for (TokenIndex t = v.end; t < s_.end; ++t)
    if (told_at(t)) return {};
  for (TokenIndex t = s_.begin; t < trigger_.range.begin; ++t)
    if (const Row* row = listed(t, StatusWords::kGoal)) return status(*row);
  return {};
}

// The table may list a noun in its case; then the word itself shows it.
Teller::Case Teller::kase() const {
  const Tag& g = s_.tags[trigger_.noun_end - 1];
  if (trigger_.morph.kase != Case::kBare || g.is(can::kBare)) return trigger_.morph.kase;
  if (g.is(can::kLocative)) return Case::kLocative;
  return g.is(can::kGenitive) ? Case::kGenitive : Case::kBare;
}

Teller::Told Teller::by_noun() {
  const TokenIndex end = trigger_.range.end;
  if (const Row* row = trigger_.morph.with ? one_of_demands(end) : nullptr) return status(*row);
  switch (kase()) {
    case Case::kGenitive:
      return genitive(end, false);
    case Case::kLocative:
      return locative(end);
    case Case::kObjective:
      presupposed_ = true;
      return {};
    case Case::kBare:
      // "হামলাগুলো … হবে": there they are
      presupposed_ =
          trigger_.morph.plural || trigger_.morph.classifier == clause::Classifier::kDefinite || of_time();
      if (presupposed_) return {};
      if (const Told out = with_next(end)) return out;
      return bare(end);
  }
  return {};
}

// "ছাত্র আন্দোলনের সময়": a time by what there was.
bool Teller::of_time() const {
  return trigger_.noun_end >= trigger_.range.begin + 2 && s_.tags[trigger_.noun_end - 2].is(can::kGenitive) &&
         listed(trigger_.noun_end - 1, StatusWords::kEnds) != nullptr;
}

Telling how_told(const Scene& scene, const StatusWords& words, const VerbGroups& verbs,
                 const Trigger& trigger, TokenIndex floor) {
  return Teller(scene, words, verbs, trigger, floor).run();
}

EventStatus how_led_to(const Scene& scene, const StatusWords& words, const VerbGroups& verbs, TokenIndex t) {
  static const Happening kAny;
  Trigger led;
  led.row = &kAny;
  led.range = {t, t};
  return Teller(scene, words, verbs, led, t).led_to(t).value_or(EventStatus::kActual);
}

}  // namespace ukti::bangla
