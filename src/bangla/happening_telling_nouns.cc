// What a noun that is no predicate of its own is handed on to: "হামলার | পরিকল্পনা", "বৈঠকে | যোগ দেবেন".
#include <algorithm>

#include "bangla/happening_teller.h"

namespace ukti::bangla {

using lexicon::Feature;
using text::TokenIndex;

// "হামলার | পরিকল্পনা", "চালানোর | চেষ্টা …", "আলোচনার | মাধ্যমে …".
Teller::Told Teller::genitive(TokenIndex t, bool verbal) {
  for (const TokenIndex end = t + kReach; t < s_.end && t < end; ++t) {
    if (!s_.word(t)) {
      if (s_.quote(t)) continue;
      break;
    }
    if (part_in(t)) return {};
    if (const Row* row = negotiable() ? listed(t, StatusWords::kTalk) : nullptr) return status(*row);
    if (const Row* row = verbal ? listed(t, StatusWords::kDue) : nullptr)
      if (const Told out = due(*row, static_cast<TokenIndex>(t + row->words.size()))) return out;
    constexpr std::uint64_t kWays =
        StatusWords::kOf | StatusWords::kThrough | StatusWords::kMeans | StatusWords::kAbout;
    if (const Row* row = listed(t, kWays)) {
      const auto behind = static_cast<TokenIndex>(t + row->words.size());
      if ((row->what & StatusWords::kAttempt) != 0) return tried(t, noun_in_clause(t, behind));
      if ((row->what & StatusWords::kThrough) != 0) return noun_in_clause(t, behind);
      if ((row->what & StatusWords::kAbout) != 0) return about(behind);
      claimed_ = listed(t, StatusWords::kClaim) != nullptr;
      if ((row->what & StatusWords::kMeans) != 0) return carried(behind);
      if (status(*row) == EventStatus::kPlanned && given_up(behind)) return EventStatus::kNegated;
      return done_already(*row, behind) ? Told{} : Told{status(*row)};
    }
    // a listed word may stand behind an adjective or an adverb, not behind another noun phrase
    if (!s_.tags[t].is(can::kAdjective | can::kAdverb | can::kDeterminer | can::kParticle | can::kNumeral) &&
        listed(t, StatusWords::kNothing) == nullptr)
      break;
  }
  presupposed_ = true;
  return {};
}

// "অগ্নিসংযোগের | চেষ্টা করে" is a deed by itself; "চুক্তির | চেষ্টা করছে", "গ্রেপ্তারের | চেষ্টা চলছে", "সমর্থন
// আদায়ের | চেষ্টা করছে" are none yet.
Teller::Told Teller::tried(TokenIndex at, Told out) {
  if (out && *out != EventStatus::kActual) return out;
  const bool arrest = trigger_.row->type == EventType::kCoerce && trigger_.row->mode == "arrest";
  if (!arrest && !negotiable() && trigger_.row->type != EventType::kSupport) return out;
  presupposed_ = false;
  if (!arrest) return EventStatus::kPossible;
  for (TokenIndex t = at; t < s_.end; ++t)
    if (told_at(t) && tense(verbs_.group(t).main, Tense::kPresentContinuous)) return EventStatus::kPlanned;
  return EventStatus::kPossible;
}

// What is talked about is not done yet: "যুদ্ধবিরতির আলোচনা"; but "হামলার আলোচনা".
bool Teller::negotiable() const {
  const EventType type = trigger_.row->type;
  return type == EventType::kRetreat || type == EventType::kAgree || type == EventType::kCooperate ||
         type == EventType::kConcede;
}

// "আগুন দেওয়ার সঙ্গে কর্মীদের | জড়িত থাকার কথা": who denies it denies that they did it.
bool Teller::part_in(TokenIndex t) const {
  for (const TokenIndex end = t + 5; t < s_.end && t < end && s_.word(t) && !told_at(t); ++t)
    if (listed(t, StatusWords::kPart) != nullptr) return true;
  return false;
}

// "বৈঠকে বসার কথা রয়েছে", "… কথা দুই পক্ষের।"; but "হত্যা করার কথা স্বীকার করেছে".
Teller::Told Teller::due(const Row& row, TokenIndex t) const {
  if (row.words.size() > 1 || status(row) == EventStatus::kPossible) return status(row);
  for (TokenIndex k = t; k < s_.end && s_.word(k); ++k) {
    const Tag& g = s_.tags[k];
    // "গুলি চালানোর কথা অস্বীকার পুলিশের": a headline's noun is what is done with the words
    if (g.name == 0 && !g.time && g.is(can::kNoun) && g.is(can::kBare) && !g.is(can::kVerb)) return {};
    if (g.name != 0 || !g.is(can::kVerb)) continue;
    if (listed(k, StatusWords::kExists) == nullptr || k >= t + 3) return {};
    return though(k) && came_to_nothing(k + 1) ? EventStatus::kNegated : status(row);
  }
  return status(row);
}

// "… কথা থাকলেও | তা হচ্ছে না".
bool Teller::came_to_nothing(TokenIndex t) const {
  for (; t < s_.end; ++t)
    if (told_at(t)) return verbs_.group(t).negated;
  return false;
}

// "পরিকল্পনা | বাতিল করেছে", "সিদ্ধান্ত | থেকে সরে এসেছে".
bool Teller::given_up(TokenIndex t) const {
  const TokenIndex end = std::min(s_.end, t + 3);
  while (t < end && s_.word(t) && listed(t, StatusWords::kCancel) == nullptr) ++t;
  if (t >= end || !s_.word(t) || !s_.tags[t].is(can::kBare | can::kVerb | can::kPostposition)) return false;
  if (t + 1 >= s_.end || !s_.word(t + 1)) return true;
  for (TokenIndex k = t + 1; k < s_.end && k < t + 5; ++k) {
    if (!told_at(k)) continue;
    const VerbGroup v = verbs_.group(k);
    return !v.negated && !v.modal && s_.tags[v.main].is(can::kIndicativeVerb);
  }
  return false;
}

// "মোতায়েনের বিষয়ে | কোনো অঙ্গীকার তিনি করেননি".
Teller::Told Teller::about(TokenIndex t) {
  for (const TokenIndex end = t + 6; t < s_.end && t < end && s_.word(t) && !told_at(t); ++t) {
    const Row* row = listed(t, negotiable() ? StatusWords::kOf | StatusWords::kTalk : StatusWords::kOf);
    if (row == nullptr || (row->what & StatusWords::kDeed) != 0) continue;
    // "… বিষয়ে সরকারের | অনুরোধ" is theirs; "… বিষয়ে হামলার | হুমকি" is about the other deed
    const Tag& owner = s_.tags[t - 1];
    const bool whose = owner.name != 0 || owner.has(Feature::kGovernment) || owner.has(Feature::kParty) ||
                       owner.has(Feature::kRole) || owner.has(Feature::kCourt);
    if (owner.is(can::kGenitive) && !owner.is(can::kBare) && !whose) continue;
    return came_to_nothing(t + 1) ? EventStatus::kPossible : status(*row);
  }
  presupposed_ = true;
  return {};
}

// What one is blamed or thanked for has happened: "হামলার জন্য | দায়ী".
bool Teller::done_already(const Row& row, TokenIndex t) {
  if ((row.what & StatusWords::kDeed) == 0) return false;
  for (; t < s_.end && !told_at(t); ++t) {
    if (listed(t, StatusWords::kBlame) == nullptr) continue;
    presupposed_ = true;
    return true;
  }
  return false;
}

// "হামলার ঘটনা | ঘটেনি", "… চেষ্টা | করবে": the noun at `at` tells it in its own clause.
Teller::Told Teller::noun_in_clause(TokenIndex at, TokenIndex behind) {
  const Tag& g = s_.tags[at];
  if (untrue(behind)) return EventStatus::kNegated;
  // "হামলার কথা | দাবি করেছে": claimed, not demanded
  if (listed(at, StatusWords::kDue) != nullptr && listed(behind, StatusWords::kClaim) != nullptr)
    return predicate(behind + 1, true);
  if (g.is(can::kGenitive) && !g.is(can::kBare)) return genitive(behind, false);
  const bool before = presupposed_;
  const Told out = g.is(can::kBare) ? bare(behind) : Told{};
  presupposed_ = before || !g.is(can::kBare);
  return out;
}

// "বৈঠকে | যোগ দেবেন", "যুদ্ধবিরতিতে মস্কোর | আগ্রহ".
Teller::Told Teller::locative(TokenIndex t) {
  for (const TokenIndex end = t + 3; t < s_.end && t < end && s_.word(t); ++t) {
    if (const Row* row = listed(t, StatusWords::kIn))
      return status(*row) == EventStatus::kActual ? carried(t) : Told{status(*row)};
    if (listed(t, StatusWords::kPart) != nullptr) return {};
    if (s_.tags[t].name == 0 && !s_.tags[t].is(can::kAdverb)) break;
  }
  if (const Told out = on_occasion(t)) return out;
  presupposed_ = true;
  return {};
}

// "বৈঠকে তিনি … ঘোষণা করবেন", "সফরে … সঙ্গে থাকবেন": an occasion is to come where what is done on it is.
Teller::Told Teller::on_occasion(TokenIndex t) const {
  const EventType type = trigger_.row->type;
  if (type != EventType::kConsult && type != EventType::kProtest) return {};
  for (; t < s_.end && (s_.word(t) || s_.quote(t)); ++t) {
    if (!verb_at(t) || s_.tags[t].is(can::kNoun | can::kAdjective | can::kPostposition)) continue;
    const VerbGroup v = verbs_.group(t);
    // "বৈঠকে নেওয়া | সিদ্ধান্ত … হবে": what was done on it is over
    if (!v.finite || v.converb || v.negated || v.modal || !s_.tags[v.main].is(can::kFutureVerb)) return {};
    return EventStatus::kPlanned;
  }
  return {};
}

// "পদত্যাগসহ | তিন দফা দাবি": one of those that are demanded.
const Teller::Row* Teller::one_of_demands(TokenIndex t) const {
  for (const TokenIndex end = t + kReach; t < s_.end && t < end && s_.word(t) && !told_at(t); ++t)
    if (const Row* row = listed(t, StatusWords::kOf);
        row != nullptr && status(*row) == EventStatus::kPossible)
      return row;
  return nullptr;
}

// A bare noun is the subject or object of the next predicate, unless a postposition or another noun has it.
Teller::Told Teller::bare(TokenIndex t) {
  if (t >= s_.end) return {};
  // "গ্রেপ্তার ও বিচার দাবিতে": what is demanded of the second noun is demanded of the first
  const EventType type = trigger_.row->type;
  // "‘আত্মসমর্পণ | নয়’": the noun itself is denied
  if (!trigger_.verbal() && not_at(t) && s_.tags[t].has(Feature::kCopula) && !not_only())
    return EventStatus::kNegated;
  const bool by_law =
      type == EventType::kCoerce || type == EventType::kSanction || type == EventType::kConcede;
  if (const Row* row = by_law && !trigger_.verbal() ? demanded_beside(t) : nullptr) return status(*row);
  if (listed(t, StatusWords::kCancel) != nullptr) {
    if ((type == EventType::kConsult || type == EventType::kProtest) && given_up(t))
      return EventStatus::kNegated;
    presupposed_ = true;
    return {};
  }
  if (const Row* row = listed(t, StatusWords::kWithout | StatusWords::kEnds)) {
    presupposed_ = status(*row) == EventStatus::kActual;
    return status(*row);
  }
  if (const Row* row = listed(t, StatusWords::kOf); row != nullptr && !done_already(*row, t)) {
    const Told what = status(*row);
    if (trigger_.verbal() || !s_.tags[t].is(can::kVerb)) return what;
  }
  if (const Row* row = listed(t, StatusWords::kClause)) {
    const auto behind = static_cast<TokenIndex>(t + row->words.size());
    if (behind >= s_.end || !s_.word(behind) || verb_at(behind)) return status(*row);
  }
  if (s_.word(t) && s_.tags[t].name == 0 && s_.tags[t].is(can::kPostposition)) {
    if (negotiable())
      for (TokenIndex k = t + 1; k < s_.end && k < t + 4 && s_.word(k); ++k)
        if (const Row* row = listed(k, StatusWords::kTalk)) return status(*row);
    presupposed_ = true;
    return {};
  }
  return predicate(t, true);
}

// "হামলা | ও ভাঙচুরের পরিকল্পনা": of two nouns only the second takes the ending that both have.
Teller::Told Teller::with_next(TokenIndex t) {
  constexpr TokenIndex kAdjectives = 2;
  if (t >= s_.end || !(s_.tags[t].has(Feature::kAnd) || s_.tags[t].has(Feature::kOr))) return {};
  ++t;
  for (const TokenIndex end = t + kAdjectives; t < end && t < s_.end && s_.word(t); ++t)
    if (!s_.tags[t].is(can::kAdjective) || s_.tags[t].is(can::kGenitive)) break;
  if (t >= s_.end || !s_.word(t)) return {};
  const Tag& g = s_.tags[t];
  const bool somebody = g.name != 0 || g.time || g.has(Feature::kHuman) || g.has(Feature::kOrganisation) ||
                        g.has(Feature::kRole) || g.has(Feature::kForces) || g.has(Feature::kPlace) ||
                        g.has(Feature::kGroup) || g.is(can::kPronoun);
  if (somebody || !g.is(can::kGenitive) || g.is(can::kBare | can::kPostposition)) return {};
  const bool before = presupposed_;
  const Told out = genitive(t + 1, false);
  presupposed_ = before;
  return out && *out != EventStatus::kActual ? out : Told{};
}

// "গ্রেপ্তার | ও বিচার দাবিতে", "… |, বিচার ও দৃষ্টান্তমূলক শাস্তির দাবিতে": demanded of all in the row
const Teller::Row* Teller::demanded_beside(TokenIndex t) const {
  bool more = trigger_.morph.with;  // "প্রার্থিতা বাতিলসহ | জেল অথবা জরিমানার বিধান"
  for (const TokenIndex end = std::min<TokenIndex>(s_.end, t + 12); t < end; ++t) {
    const Tag& g = s_.tags[t];
    if (g.has(Feature::kAnd) || g.has(Feature::kOr)) {
      more = true;
    } else if (!s_.mark(t, ',')) {
      const Row* row = more ? listed(t, StatusWords::kOf) : nullptr;
      if (row != nullptr)
        return (row->what & StatusWords::kDeed) == 0 && status(*row) == EventStatus::kPossible ? row
                                                                                               : nullptr;
      // "মৃত্যুদণ্ড | ও হিজবুত তাহরীর নিষিদ্ধের আরজি"
      const bool beside =
          s_.word(t) &&
          (g.name == 0 ? g.is(can::kNoun | can::kAdjective | can::kAdverb | can::kDeterminer | can::kNumeral)
                       : more);
      if (!beside || told_at(t) || listed(t, StatusWords::kEnds) != nullptr) return nullptr;
    } else if (more) {
      return nullptr;
    }
  }
  return nullptr;
}

}  // namespace ukti::bangla
