// What the predicates behind a happening make of it: "হামলা চালাতে | চায়", "বৈঠক করে … | নেবে", "হামলা হলে …
// | হত্যা করা হবে".
#include <algorithm>

#include "bangla/happening_teller.h"

namespace ukti::bangla {

using lexicon::Feature;
using text::TokenIndex;

Teller::Told Teller::carried(TokenIndex t) { return predicate(t, false); }

// What the next predicate from t on says. `noun`: of a noun in its clause; else of a converb, which
// reaches over commas.
Teller::Told Teller::predicate(TokenIndex t, bool noun) {
  const auto depth = s_.text.quote_depth[trigger_.range.begin];
  const TokenIndex begin = t;
  if (noun && wished(t)) return EventStatus::kPossible;
  for (; t < s_.end; ++t) {
    if (s_.text.quote_depth[t] < depth || s_.tags[t].has(Feature::kThat)) return {};
    if (noun && s_.tags[t].has(Feature::kAlthough)) return {};
    if (!s_.word(t)) {
      if (s_.quote(t)) continue;
      if (noun || s_.mark(t, ';') || s_.mark(t, ':')) return {};
      continue;
    }
    const Tag& g = s_.tags[t];
    if (g.name != 0 || !g.is(can::kVerb)) continue;
    const VerbGroup v = verbs_.group(t);
    // সরব is "vocal" before it is "I shall move"
    const bool other =
        g.is(can::kAdjective) || (g.is(can::kNoun | can::kPostposition) && !g.is(can::kFutureVerb));
    if (other && !v.modal) continue;
    if (noun && v.converb && t == begin + 1 && not_at(begin)) return EventStatus::kNegated;
    if (v.finite && !v.converb) return at_finite(v, noun);
    if (v.conditional) return though(v.main) ? Told{} : conditional(v.main, v.end);
    if (v.modal) {
      const Row* row = listed(v.main, StatusWords::kTo);
      return row != nullptr && (noun || status(*row) != EventStatus::kNegated) ? status(*row)
                                                                               : EventStatus::kPossible;
    }
    const bool object = t < begin + 3 && listed(v.end, StatusWords::kTo) != nullptr;
    if (v.infinitive && (!noun || object)) return infinitive(v.end);
    // "আটক করে … পাঠানোর দাবি"; a noun only as the object of what is demanded: "সহায়তা বাড়ানোর আহ্বান"
    if (v.verbal_noun && s_.tags[v.end - 1].is(can::kGenitive) && t < begin + (noun ? 2 : 4)) {
      const bool before = presupposed_;
      const Row* for_it = listed(v.end, StatusWords::kDeed);
      const Told out = for_it == nullptr ? genitive(v.end, true) : Told{};
      presupposed_ = before;
      if (out && *out != EventStatus::kNegated) return out;
    }
    t = std::max(t, v.end - 1);
  }
  return {};
}

// "হামলার চেষ্টা | যেন না হয়", "সংঘাত | যাতে না বাড়ে": what is feared or hoped for; "হামলা | যেন থামছেই না"
// compares.
bool Teller::wished(TokenIndex t) const {
  if (t >= s_.end || listed(t, StatusWords::kSo) == nullptr) return false;
  for (const TokenIndex end = t + 6; t < s_.end && t < end && s_.word(t); ++t)
    if (told_at(t)) return !tense(verbs_.group(t).main, Tense::kPresentContinuous);
  return true;
}

Teller::Told Teller::at_finite(const VerbGroup& v, bool noun) const {
  if (v.negated) return noun && comes_about(v) ? Told{EventStatus::kNegated} : Told{};
  if (v.modal) {
    const Row* row = listed(v.main, StatusWords::kTo);
    return row != nullptr ? status(*row) : EventStatus::kPossible;
  }
  // "যুদ্ধবিরতি | চায়"
  if (noun && v.begin < trigger_.range.end + 2 && listed(v.main, StatusWords::kWants) != nullptr)
    return EventStatus::kPossible;
  const Told out = finite(v);
  return noun && out == EventStatus::kPossible && !s_.tags[v.main].is(can::kImperative) ? Told{} : out;
}

// "সংঘর্ষ | ঘটেনি", "বৈঠক | হচ্ছে না": the verb says no more than that it is; or it is that of a second noun:
// "হামলা বা লুটপাট | করেনি".
bool Teller::comes_about(const VerbGroup& v) const {
  const TokenIndex end = trigger_.range.end;
  if (v.begin >= end + 5) return false;
  if (s_.tags[end].has(Feature::kAnd) || s_.tags[end].has(Feature::kOr)) return true;
  for (TokenIndex t = end; t < v.begin; ++t)
    if (s_.tags[t].is(can::kAdjective) && !s_.tags[t].is(can::kNoun) &&
        listed(t, StatusWords::kExists) == nullptr)
      return false;
  return listed(v.begin, StatusWords::kExists) != nullptr;
}

// "হামলা চালাতে | চায়", "… গিয়ে", "ঘাঁটি গড়তে" with nothing that it belongs to: what it is for.
Teller::Told Teller::infinitive(TokenIndex t) {
  for (const TokenIndex end = t + 3; t < s_.end && t < end; ++t) {
    if (!s_.word(t)) {
      if (s_.quote(t)) continue;
      break;
    }
    if (const Row* row = listed(t, StatusWords::kTo)) {
      if (status(*row) != EventStatus::kActual) return status(*row);
      if (listed(t, StatusWords::kAttempt) != nullptr) return tried(t, carried(t));
      return not_done(t) ? Told{EventStatus::kNegated} : carried(t);
    }
    if (!s_.tags[t].is(can::kAdverb | can::kParticle | can::kAdjective)) break;
  }
  return EventStatus::kPlanned;
}

// "যোগ দিতে সক্ষম | হয়নি", "হামলা করতে দেখা | যায়নি": the next verb says that it did not come to it.
bool Teller::not_done(TokenIndex t) const {
  for (const TokenIndex end = t + 3; t < s_.end && t < end && s_.word(t); ++t)
    if (told_at(t)) return verbs_.group(t).negated;
  return false;
}

// "হামলা হলে … হত্যা করা হবে" supposes it; "তারা পালিয়ে গেলে … উদ্ধার করা হয়" tells it.
Teller::Told Teller::conditional(TokenIndex at, TokenIndex t) const {
  for (TokenIndex k = floor_; k < at; ++k)
    if (s_.word(k) && s_.tags[k].name == 0 &&
        (s_.tags[k].has(Feature::kIf) || listed(k, StatusWords::kAnyone)))
      return EventStatus::kPossible;
  for (; t < s_.end; ++t) {
    if (!told_at(t) || s_.tags[t].is(can::kConverb)) continue;
    if (const Row* row = s_.tags[t - 1].is(can::kInfinitive) ? listed(t, StatusWords::kTo) : nullptr)
      if (status(*row) != EventStatus::kActual) return EventStatus::kPossible;
    // "গুলি চালালে … ধর্মঘটের হুমকি | দিয়েছে": the threat is made, and not what it is made for
    if (t > at && listed(t - 1, StatusWords::kThreat) != nullptr) return EventStatus::kPossible;
    const VerbGroup v = verbs_.group(t);
    const Tag& main = s_.tags[v.main];
    const bool habit = tense(v.main, Tense::kPastHabitual) || main.is(can::kPresentVerb);
    if (v.modal || !main.is(can::kIndicativeVerb)) return EventStatus::kPossible;
    if (!habit || (main.is(can::kPresentVerb) && dated())) return {};
    return EventStatus::kPossible;
  }
  return EventStatus::kPossible;
}

// The sentence tells of a time or of somebody: then its present is one of a story.
bool Teller::dated() const {
  for (TokenIndex t = s_.begin; t < s_.end; ++t)
    if (s_.tags[t].time || s_.tags[t].name != 0 ||
        (s_.word(t) &&
         (s_.tags[t].has(Feature::kDemonstrative) || listed(t, StatusWords::kStory) != nullptr)))
      return true;
  return false;
}

// A condition stands before t in the same clause.
bool Teller::on_condition(TokenIndex t) const {
  bool then = false;  // "যদি মুক্তি না দেয়, তবে তারা | ধর্মঘট করবেন": the condition is the clause before
  while (t > s_.begin) {
    const Tag& g = s_.tags[--t];
    if (!s_.word(t) || g.name != 0) continue;
    if (g.has(Feature::kIf)) return true;
    then = then || (t > s_.begin && s_.mark(t - 1, ',') && g.in(WordSet::kThen));
    // "থাকলে মামলা হতো, এমনকি কারাগারে | পাঠানো হতো": what would have been goes on
    if (told_at(t) && !g.is(can::kConverb | can::kConditional)) {
      if (then || tense(t, Tense::kPastHabitual)) continue;
      return false;
    }
    if (g.has(Feature::kThat)) return false;
    // হলে is "in the hall" as well, behind a name
    const bool hall = g.is(can::kNoun) && (t == s_.begin || s_.tags[t - 1].name != 0 || !s_.word(t - 1));
    if (!then && g.is(can::kConditional) && !hall && !g.has(Feature::kAlthough) && !though(t)) return true;
  }
  return false;
}

}  // namespace ukti::bangla
