// What the rest of the clause makes of a happening: "কোনো হামলা … হয়নি", "… খবর সঠিক নয়", "যদি … তাহলে".
#include <algorithm>

#include "bangla/happening_teller.h"

namespace ukti::bangla {

using clause::Reading;
using lexicon::Feature;
using text::TokenIndex;

// "কোনো হামলা … হয়নি", "হত্যার কোনো প্রমাণ পাওয়া যায়নি".
bool Teller::none_such() const {
  if (trigger_.verbal()) return false;
  bool any = false;
  for (TokenIndex t = trigger_.range.begin; t > s_.begin && trigger_.range.begin - t < 3 && !any; --t)
    any = listed(t - 1, StatusWords::kNothing) != nullptr;
  const bool before = any;
  for (TokenIndex t = trigger_.range.end; t < s_.end && s_.word(t); ++t) {
    if (listed(t, StatusWords::kSo) != nullptr) return false;  // "কোনো হামলা | যেন না হয়"
    if (!any && t < trigger_.range.end + 2 && listed(t, StatusWords::kNothing) != nullptr) {
      any = true;
      if (trigger_.morph.kase == Case::kGenitive && !evidence(t + 1)) return false;
      continue;
    }
    if (told_at(t)) return any && (verbs_.group(t).negated);
    if (any && not_at(t) && (before || t > trigger_.range.end)) return true;
  }
  return false;
}

// What there is none of where there is no such happening: "হত্যার কোনো | প্রমাণ", not "বিচার".
bool Teller::evidence(TokenIndex t) const {
  for (const TokenIndex end = t + 3; t < s_.end && t < end && s_.word(t); ++t)
    if (listed(t, StatusWords::kThrough | StatusWords::kOf) != nullptr) return true;
  return false;
}

// "… খবর | সঠিক নয়", "…, এ কথা | ভিত্তিহীন".
bool Teller::untrue(TokenIndex t) const {
  for (const TokenIndex end = t + 4; t < s_.end && t < end; ++t) {
    if (!s_.word(t)) {
      if (s_.quote(t)) continue;
      return false;
    }
    if (const Row* row = listed(t, StatusWords::kTrue | StatusWords::kUntrue)) {
      if ((row->what & StatusWords::kUntrue) != 0) return true;
      const auto behind = static_cast<TokenIndex>(t + row->words.size());
      return not_at(behind) && !(behind + 1 < s_.end && s_.tags[behind + 1].has(Feature::kThat));
    }
    if (told_at(t)) return false;
  }
  return false;
}

// "… গ্রেপ্তার করেছে বলে | যে খবর ছড়িয়েছে, তা ভিত্তিহীন": behind the verb that tells of the news, a pointer at
// it. `news`: that it is one has been told.
bool Teller::spread_and_untrue(TokenIndex t, bool news) const {
  for (const TokenIndex end = t + 12; t + 1 < s_.end && t < end; ++t) {
    if (!s_.word(t)) continue;
    news = news || s_.tags[t].has(Feature::kSourceWord) || listed(t, StatusWords::kSpread) != nullptr;
    if (!news || s_.word(t - 1) || listed(t, StatusWords::kPoints) == nullptr) continue;
    for (TokenIndex k = t + 1; k < t + 4 && k < s_.end && s_.word(k); ++k)
      if (listed(k, StatusWords::kTrue | StatusWords::kUntrue) != nullptr) return untrue(k);
    return false;
  }
  return false;
}

// "সচিব পদত্যাগ করেছেন, এ কথা ঠিক নয়": what points back at the clause of the trigger says that it is not so.
// An accusation that is refused stays what it was.
bool Teller::taken_back() const {
  TokenIndex t = trigger_.range.end;
  // "নিহত হওয়ার | যে দাবি করা হয়েছে, তা ভুল"
  if (!trigger_.verbal() || !trigger_.verb.finite)
    return t < s_.end && s_.tags[t - 1].is(can::kGenitive) && s_.tags[t].has(Feature::kRelative) &&
           s_.word(t) && spread_and_untrue(t, true);
  while (t < s_.end && t < trigger_.range.end + 3 &&
         (!s_.word(t) || s_.tags[t].has(Feature::kQuotative) || s_.tags[t].has(Feature::kThat)))
    ++t;
  if (t > trigger_.range.end && spread_and_untrue(t, false)) return true;
  if (t >= s_.end || !s_.word(t) || listed(t, StatusWords::kPoints) == nullptr) return false;
  for (const TokenIndex end = t + 4; t < end && t + 1 < s_.end; ++t) {
    if (listed(t, StatusWords::kClaim) != nullptr) return false;
    if (listed(t + 1, StatusWords::kTrue | StatusWords::kUntrue) != nullptr) return untrue(t + 1);
  }
  return false;
}

// What the rest of the clause makes of it.
EventStatus Teller::by_clause(Told by_words) {
  EventStatus out = by_words.value_or(EventStatus::kActual);
  if (out == EventStatus::kNegated || taken_back()) return EventStatus::kNegated;
  if (out == EventStatus::kPossible) return out;
  presupposed_ = presupposed_ || why();
  if (presupposed_) return out;
  if (out == EventStatus::kPlanned && on_condition(trigger_.range.begin)) return EventStatus::kPossible;
  if (as_soon_as() || then_follows()) return EventStatus::kPossible;
  const TokenIndex behind = std::min(s_.end, trigger_.range.end + (trigger_.verbal() ? 3 : 2));
  for (TokenIndex t = floor_; t < behind; ++t) {
    if (t < trigger_.range.begin && s_.word(t) && s_.tags[t].has(Feature::kIf) && s_.tags[t].name == 0 &&
        !threatened())
      return EventStatus::kPossible;
    if (t >= trigger_.range.end && !s_.word(t)) break;
    const std::uint64_t ways =
        t < trigger_.range.end ? StatusWords::kAnywhere : StatusWords::kAnywhere | StatusWords::kWhether;
    if (const Row* row = listed(t, ways)) return status(*row);
  }
  return out == EventStatus::kActual && asked() ? EventStatus::kPossible : out;
}

// "না হলে আন্দোলনের | হুঁশিয়ারি দিয়েছেন": the condition is that of the threat
bool Teller::threatened() const {
  const VerbGroup& v = trigger_.verb;
  if (trigger_.row->type != EventType::kThreaten) return false;
  // "চুক্তি না হলে ফের আন্দোলনের | হুঁশিয়ারি": a headline saves the verb
  if (!trigger_.verbal()) return trigger_.range.end >= s_.end || !s_.word(trigger_.range.end);
  return v.finite && !v.modal && s_.tags[v.main].is(can::kIndicativeVerb) &&
         !s_.tags[v.main].is(can::kFutureVerb);
}

// "যদি তিনি রাজি হন এবং বাহিনী | মোতায়েন হয়, তাহলে …": the condition may have begun clauses before.
bool Teller::then_follows() const {
  const TokenIndex end = trigger_.range.end;
  if (end + 1 >= s_.end || !s_.mark(end, ',')) return false;
  if (!s_.tags[end + 1].in(WordSet::kThen)) return false;
  for (TokenIndex t = s_.begin; t < trigger_.range.begin; ++t)
    if (s_.word(t) && s_.tags[t].name == 0 && s_.tags[t].has(Feature::kIf)) return true;
  return false;
}

// "কেবল হামলা | নয়, …": it is that and more.
bool Teller::not_only() const {
  for (TokenIndex t = s_.begin; t < trigger_.range.begin; ++t)
    if (s_.tags[t].in(WordSet::kOnly)) return true;
  return false;
}

// "বাধা দিলেই | গ্রেপ্তার": a headline's noun behind its condition is a threat.
bool Teller::as_soon_as() const {
  const TokenIndex begin = trigger_.range.begin, end = trigger_.range.end;
  if (trigger_.verbal() || begin == s_.begin || kase() != Case::kBare) return false;
  if (end < s_.end && s_.word(end)) return false;
  return verbs_.any(begin - 1, [](const Reading& r) {
    return r.morph.verb_form == clause::VerbForm::kConditional && r.morph.emphatic_i;
  });
}

// "কেন | হামলা করেছে": who asks why takes it for granted.
bool Teller::why() const {
  for (TokenIndex t = floor_; t < trigger_.range.begin; ++t) {
    const Row* row = s_.tags[t].name == 0 ? listed(t, StatusWords::kAsks) : nullptr;
    if (row != nullptr && status(*row) == EventStatus::kActual) return true;
  }
  return false;
}

// The last predicate of a question that leaves open whether it is so; কেন and কবে do not.
bool Teller::asked() const {
  if (s_.end >= s_.text.tokens.size() || !s_.mark(s_.end, '?')) return false;
  for (TokenIndex t = s_.begin; t < s_.end; ++t)
    if (s_.word(t) && s_.tags[t].name == 0 && listed(t, StatusWords::kAsks) != nullptr) return false;
  for (TokenIndex t = trigger_.range.end; t < s_.end; ++t)
    if (told_at(t) || s_.punct(t)) return false;
  return true;
}

}  // namespace ukti::bangla
