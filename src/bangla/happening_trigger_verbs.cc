// The verb of a trigger: a plain verb that is one by itself, the light verb behind a noun, the passive before
// it.
#include <algorithm>
#include <array>
#include <string>

#include "bangla/happening_triggers.h"
#include "clause/event_types.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Reading;
using lexicon::Feature;
using text::TokenIndex;
namespace need = clause::need;

// "ধরা | যায়": what can be done.
bool TriggerScan::possible(TokenIndex t) const {
  static const std::array<std::string, 2> kGo = {unicode::fold("যা"), unicode::fold("গে")};
  return std::any_of(kGo.begin(), kGo.end(),
                     [&](const std::string& w) { return text_.form(t).starts_with(w); });
}

bool TriggerScan::plain(TokenIndex first, const Candidate& c, Trigger& out) const {
  const Tag& g = tags_[first];
  if (g.name != 0) return false;
  if (c.morph.verb_form == clause::VerbForm::kNone || g.has(Feature::kQuotative)) return false;
  // "তাকে ধরা | হয়েছে" is the verb's passive
  const VerbGroup group = verbs_.group(first);
  if ((out.row->needs & need::kOfficer) != 0 && !group.finite) return false;
  const bool passive = g.is(can::kVerbalNoun) && group.passive && !possible(group.main);
  // "এনসিপি | ছাড়েন", "এনসিপি | ছাড়ার"; but "এনসিপি | ছাড়া"
  const bool of_party = (out.row->needs & need::kParty) != 0;
  if (of_party && (first == begin_ || !word(first - 1) || !tags_[first - 1].has(Feature::kParty) ||
                   !tags_[first - 1].is(can::kBare)))
    return false;
  const bool leaving = of_party && g.is(can::kVerbalNoun) && g.is(can::kGenitive);
  if (g.is(can::kNoun | can::kAdjective | can::kPostposition | can::kAdverb) &&
      c.morph.verb_form != clause::VerbForm::kFinite && !passive && !leaving)
    return false;
  if (g.is(can::kFinite) && !told(g) && !g.is(can::kConverb | can::kInfinitive | can::kVerbalNoun))
    return false;
  // "তুলে ধরেন", "জানতে চান": the verb before it has the meaning; "বেঁধে | পেটায়" are two
  const std::uint64_t led = g.has(Feature::kLightVerb) ? can::kConverb | can::kInfinitive : can::kInfinitive;
  if (first > begin_ && word(first - 1) && tags_[first - 1].name == 0 && tags_[first - 1].is(led) &&
      !tags_[first - 1].is(can::kNoun | can::kPostposition | can::kAdverb))
    return false;
  out.noun_end = first;
  out.verb = verbs_.group(first);
  out.range = {first, out.verb.end};
  return true;
}

bool TriggerScan::has_verb(TokenIndex t, const Happening& row) const {
  // "বৈঠকে | ডাক, টেলিযোগাযোগ … মন্ত্রী বলেন": a noun is not the bare stem that orders a friend; nor is a wish
  const Tag& g = tags_[t];
  constexpr std::uint64_t kElse =
      can::kFirstVerb | can::kPlainVerb | can::kRespectVerb | (can::kVerb & ~can::kFinite);
  const bool wish = g.is(can::kImperative) && !g.is(can::kIndicativeVerb | can::kFutureVerb | can::kConverb |
                                                    can::kInfinitive | can::kVerbalNoun);
  if (g.is(can::kNoun) && (wish || !g.is(kElse))) return false;
  for (const Reading& r : words_.of(text_, t)) {
    if (r.morph.pos == clause::Pos::kVerb &&
        std::find(row.verbs.begin(), row.verbs.end(), r.entry) != row.verbs.end())
      return true;
  }
  const lexicon::FormId exact = words_.exact[text_.tokens[t].form];
  return exact != 0 && std::find(row.verb_forms.begin(), row.verb_forms.end(), exact) != row.verb_forms.end();
}

// "হামলা | শুরু করে", "সহায়তা | অব্যাহত রাখবে".
bool TriggerScan::phase(TokenIndex t) const {
  for (const Candidate& c : candidates_.of(text_, t)) {
    const Happening& row = rows_.at(c.row);
    if ((row.needs & need::kPhase) != 0 && c.morph == clause::Morph{} && word(t + 1) && has_verb(t + 1, row))
      return true;
  }
  return false;
}

// Does the noun itself name what happens, so that this can begin or go on? "দাবি মানা", "কথা দেওয়া" need
// their verb.
bool TriggerScan::can_begin(const Happening& row) {
  const bool word = (row.needs & need::kHuman) != 0;
  return row.mute || row.alone || row.deed || row.voice || (row.act && !word);
}

// The verb behind the nominal part, over adverbs, particles and a second nominal part ("হামলা ও লুটপাট
// চালায়").
TokenIndex TriggerScan::verb_behind(TokenIndex t, const Happening& row) const {
  if (t < end_ && s_.quote(t)) ++t;  // "'খুন' | করেছে"
  for (int steps = 0; steps < 3 && word(t); ++steps) {
    if (has_verb(t, row) &&
        (!tags_[t].is(can::kPostposition) || tags_[t].is(can::kFinite) ||
         tags_[t - 1].has(Feature::kNegation) ||
         (tags_[t].is(can::kVerbalNoun) && tags_[t].is(can::kGenitive)) || (steps == 0 && given(t, row))))
      return t;
    if (phase(t)) return can_begin(row) ? t + 1 : text::kNoToken;
    const Tag& g = tags_[t];
    if (g.has(Feature::kAnd) || g.has(Feature::kOr)) {
      t += 2;
      continue;
    }
    if (g.name != 0 || g.time || (g.is(can::kVerb) && !g.is(can::kNoun))) break;
    // "অঙ্গীকার | তিনি | করেননি"
    if (steps == 0 && g.is(can::kPronoun) && g.is(can::kBare) && g.has(Feature::kThirdPerson)) {
      ++t;
      continue;
    }
    if (!g.is(can::kAdverb | can::kParticle) && !g.has(Feature::kAlso)) break;
    ++t;
  }
  return text::kNoToken;
}

// "প্রতিশ্রুতি | দিয়ে", "দখলে | নিয়ে": right behind its noun the verb. But নিয়ে is "about" behind a bare noun,
// and goods are what one acts with.
bool TriggerScan::given(TokenIndex t, const Happening& row) const {
  static const std::array<std::string, 2> kTaken = {unicode::fold("অংশ"), unicode::fold("অবস্থান")};
  static const std::array<std::string, 2> kGiven = {unicode::fold("আশ্রয়"), unicode::fold("প্রশিক্ষণ")};
  static const std::string kTaking = unicode::fold("নিয়ে");
  if (!row.act) return false;
  const auto is = [&](const std::string& w) { return row.noun.back() == w; };
  if (!text_.form(t).starts_with(kTaking))
    return row.type != EventType::kAid || row.deed || std::any_of(kGiven.begin(), kGiven.end(), is);
  const Tag& noun = tags_[t - 1];
  return noun.is(can::kConverb) || (noun.is(can::kLocative) && !noun.is(can::kBare)) ||
         std::any_of(kTaken.begin(), kTaken.end(), is);
}

// "তাকে দেওয়া হয়েছে | হুমকি", "এ ঘটনায় করা হয়েছে | মামলা": the noun behind its passive closes the clause.
bool TriggerScan::turned(TokenIndex first, TokenIndex last, const Happening& row, VerbGroup& verb) const {
  if (row.mute || row.verbs.empty() || row.who == Who::kUndergo || (row.needs & need::kLast) != 0)
    return false;
  if (last + 1 < end_ && word(last + 1)) return false;
  for (TokenIndex v = first; v > begin_ && v + 3 > first && word(v - 1); --v) {
    if (tags_[v - 1].name != 0 || !has_verb(v - 1, row)) continue;
    const VerbGroup g = verbs_.group(v - 1);
    if (g.end != first || !g.passive || !g.finite || g.modal) continue;
    // "গ্রেপ্তার | করা হয়েছে": it has its noun already
    const bool own = v - 1 > begin_ && word(v - 2) && tags_[v - 2].name == 0 && tags_[v - 2].is(can::kBare) &&
                     tags_[v - 2].is(can::kNoun | can::kAdjective) &&
                     !tags_[v - 2].is(can::kPostposition | can::kAdverb | can::kConverb);
    if (own) return false;
    verb = g;
    return true;
  }
  return false;
}

// "হামলা ও | লুটপাট | চালায়": the noun behind the conjunction has the same verb, and is a happening of its
// own.
void TriggerScan::pair(Trigger& trigger) const {
  constexpr std::uint32_t kBound = need::kLast | need::kLand | need::kInquiry | need::kOfficer | need::kSaid |
                                   need::kOffice | need::kVehicle | need::kRetold | need::kBy | need::kMain;
  if (!trigger.verbal() || trigger.row->mute || clause::speaks(trigger.row->type)) return;
  const TokenIndex conjunction = trigger.noun_end, at = conjunction + 1;
  if (trigger.verb.begin <= at || !tags_[conjunction].has(Feature::kAnd) || tags_[at].name != 0) return;
  Trigger second;
  if (!longest(at, end_, second) || !second.verbal() || second.verb.begin != trigger.verb.begin) return;
  const Happening& row = *second.row;
  const bool asks = clause::speaks(row.type) && row.mode != "investigate";
  if (row.mute || asks || row.who != trigger.row->who || (row.needs & kBound) != 0) return;
  trigger.also = &row;
  trigger.also_at = at;
}

}  // namespace ukti::bangla
