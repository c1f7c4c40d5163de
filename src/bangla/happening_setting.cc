// When a happening was: the times of its clause.
#include <algorithm>
#include <string>

#include "bangla/happening_roles.h"
#include "clause/event_types.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::HappeningFrame;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// "রোববার দুপুর | থেকে": when it began; no word is given from a day on, and "৫ থেকে ৭ জানুয়ারি" is a span.
bool HappeningRoles::since(const time::FoundTime& when) const {
  if (!trigger_.verbal() || clause::speaks(trigger_.row->type) || when.value.size() < 4 ||
      when.value[0] == 'P' || when.value[0] == 'F' || when.end >= s_.end || !s_.word(when.end))
    return false;
  const time::FoundTime* to = &when + 1;
  if (to != s_.times.data() + s_.times.size() && to->begin == when.end + 1) return false;
  // "২০২২ সালের ডিসেম্বরের | পর থেকে"
  static const std::string kAfter = unicode::fold("পর");
  const TokenIndex from = s_.text.form(when.end) == kAfter ? when.end + 1 : when.end;
  return from < s_.end && words_.at(s_, from, ParticipantWords::kFrom) != nullptr;
}

namespace {

// A span of which one does not count the days.
bool long_unit(const Tag& g, bool years) {
  return g.in(WordSet::kYears) || (!years && g.in(WordSet::kMonth));
}

bool to_come(const time::FoundTime& when) { return when.ahead || when.value == "FUTURE_REF"; }
}  // namespace

// "আগামী সোমবার ব্যবস্থা নেওয়ার | আশ্বাস দেন": what is said or called off already is of no day to come.
bool HappeningRoles::too_early(const time::FoundTime& when) const {
  if (!to_come(when) || !trigger_.verbal() || !trigger_.verb.finite) return false;
  const Tag& verb = s_.tags[trigger_.range.end - 1];
  if (!verb.is(can::kIndicativeVerb) || verb.is(can::kFutureVerb)) return false;
  return clause::speaks(trigger_.row->type) ||
         (trigger_.row->type == EventType::kRetreat && !verb.is(can::kPresentVerb));
}

// "২৪ ডিসেম্বর X-এর গ্রেপ্তারের | দাবি জানায়": when it was demanded, not when it is done.
bool HappeningRoles::of_demand(const time::FoundTime& when) const {
  const bool noun = !trigger_.verbal() || (trigger_.verb.verbal_noun && !trigger_.verb.finite);
  if (!noun || to_come(when) || when.end == trigger_.range.begin) return false;
  const auto outer = std::find_if(triggers_.begin(), triggers_.end(),
                                  [&](const Trigger& x) { return x.range.begin >= trigger_.range.end; });
  constexpr TokenIndex kNear = 6;
  if (outer == triggers_.end() || outer->range.begin > trigger_.range.end + kNear ||
      s_.has_finite(trigger_.range.end, outer->range.begin) ||
      !s_.tags[trigger_.range.end - 1].is(can::kGenitive) ||
      s_.tags[trigger_.range.end].is(can::kPostposition))
    return false;
  const EventType type = outer->row->type;
  return type == EventType::kRequest || type == EventType::kThreaten || type == EventType::kAgree ||
         (type == EventType::kAccuse && outer->row->mode != "allege" && outer->row->mode != "investigate") ||
         type == EventType::kReject || type == EventType::kSupport || type == EventType::kProtest ||
         (type == EventType::kSanction && outer->row->mode == "convict");
}

// "এখন … খুনের | তদন্ত চলছে", "বর্তমানে … অভিযোগে বিচার চলছে": what goes on now is what the verb tells. "এই মাসে
// … বৈঠকে" is a month that is known no better.
bool HappeningRoles::of_verb_behind(TokenIndex now) const {
  // but "এখন … অনশন ও | বিক্ষোভ করছেন", and a headline's noun
  const TokenIndex next = trigger_.range.end;
  const bool alone =
      trigger_.morph.kase == Case::kBare &&
      (trigger_.closing || next >= s_.end || !s_.word(next) || s_.tags[next].has(Feature::kAnd));
  const bool bound = trigger_.verbal() ? trigger_.verb.verbal_noun && !trigger_.verb.finite : !alone;
  return bound && s_.tags[now].in(WordSet::kNow);
}

// "২০১৪ থেকে | ২০২১ সালে": no year of the span is the one.
bool HappeningRoles::closes_span(const time::FoundTime& from, const time::FoundTime& to) const {
  constexpr std::size_t kMonth = 7;  // "2025-04"
  return from.end + 1 == to.begin && from.end >= s_.begin && from.value.size() <= kMonth &&
         to.value.size() <= kMonth && from.value.size() >= 4 && from.value[0] != 'P' && s_.word(from.end) &&
         words_.at(s_, from.end, ParticipantWords::kFrom) != nullptr;
}

// The point in time that the chunk tells; ~0: none. `own`: it stands right before the trigger.
std::uint32_t HappeningRoles::point_in(const Chunk& c, bool own) const {
  auto at = std::lower_bound(s_.times.begin(), s_.times.end(), c.begin,
                             [](const time::FoundTime& x, TokenIndex t) { return x.end <= t; });
  if (at == s_.times.end() || at->begin >= c.end || (at->bound && !since(*at)) || (at->attributive && !own) ||
      too_early(*at) || (!own && of_demand(*at)))
    return ~0u;
  if (at->type != TimeType::kDate && at->type != TimeType::kTime) return ~0u;
  if (at != s_.times.begin() && closes_span(*(at - 1), *at)) return ~0u;
  if (!own && at->value == "PRESENT_REF" && of_verb_behind(at->begin)) return ~0u;
  // "আজ শহর শান্ত, যদিও | হামলার ঝুঁকি আছে": the clause that it stands in is over
  for (TokenIndex t = at->end; !own && t < trigger_.range.begin; ++t)
    if (s_.mark(t, ',') && s_.tags[t + 1].has(Feature::kAlthough)) return ~0u;
  // "রোববার (০২ ফেব্রুয়ারি) বেলা ২টায়": the finest of those that agree
  for (auto finer = at + 1; finer != s_.times.end() && finer->begin < c.end; ++finer)
    if (finer->value.size() > at->value.size() && finer->value.starts_with(at->value)) at = finer;
  if (!own && at->end < trigger_.range.begin && s_.word(at->end) &&
      words_.at(s_, at->end, ParticipantWords::kDated) != nullptr)
    return ~0u;  // "আজ প্রকাশিত | প্রতিবেদনে"
  return static_cast<std::uint32_t>(at - s_.times.begin());
}

// "বুধবারের | হামলা", "সাম্প্রতিক | চুক্তি": nothing but pointers and adjectives between the time and the noun.
bool HappeningRoles::right_before(const Chunk& c) const {
  for (TokenIndex t = c.end; t < trigger_.range.begin; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || g.name != 0 || g.is(can::kGenitive)) return false;
    if (!g.has(Feature::kDemonstrative) && !g.is(can::kAdjective | can::kDeterminer)) return false;
  }
  return true;
}

// "জানুয়ারিতে তার বিরুদ্ধে | সহিংসতার অভিযোগ আনা হয়": when it was brought, not when it happened.
bool HappeningRoles::of_outer(const Chunk& c) const {
  const TokenIndex next = trigger_.range.end;
  if (trigger_.verbal() || next >= s_.end || !s_.tags[next].has(Feature::kSpeechNoun) || right_before(c))
    return false;
  return std::any_of(s_.chunks.begin(), s_.chunks.end(), [&](const Chunk& between) {
    return between.begin >= c.end && between.end <= trigger_.range.begin && between.postposition != kNoToken;
  });
}

// "হত্যার | দুই বছর পরও", "নিহত হওয়ার | প্রায় ছয় মাস পেরিয়ে গেলেও": what is told now came so long after it.
bool HappeningRoles::long_ago() const {
  const TokenIndex last = trigger_.range.end - 1;
  if (!s_.word(last) || !s_.tags[last].is(can::kGenitive)) return false;
  constexpr TokenIndex kWords = 3;
  const TokenIndex end = trigger_.range.end;
  auto at = std::lower_bound(s_.times.begin(), s_.times.end(), end,
                             [](const time::FoundTime& x, TokenIndex t) { return x.end <= t; });
  if (at == s_.times.end() || at->begin >= end + kWords || at->end > s_.end) return false;
  // the happening of which only days have passed is news
  bool span = false, passed = false;
  for (TokenIndex t = at->begin; t < at->end + 2 && t < s_.end; ++t) {
    span = span || (t < at->end && long_unit(s_.tags[t], false));
    passed = passed || s_.tags[t].in(WordSet::kPassed);
  }
  return span && passed;
}

// "গ্রেপ্তার হন | ২০১৮ সালে": behind the last verb of the sentence.
void HappeningRoles::time_behind(HappeningFrame& f) const {
  if (!trigger_.verb.finite || f.relative || s_.has_finite(trigger_.range.end, s_.end)) return;
  for (TokenIndex t = far_; t < trigger_.range.begin; ++t)  // "যারা শহীদ হয়েছেন | এই দিনটি …"
    if (s_.word(t) && s_.tags[t].has(Feature::kRelative)) return;
  for (const Chunk& c : s_.chunks)
    if (f.time == ~0u && c.begin >= trigger_.range.end && c.kind == ChunkKind::kTime &&
        depth(c.head) == level_)
      f.time = point_in(c, false);
}

// "২০২৪ সালের ৫ আগস্ট | সরকারের পতনের পর গ্রেপ্তার", "২০১১ সালে যুদ্ধ শুরুর পর থেকে | হামলা", "২০০৯ সালে ধর্ষণ করার |
// অভিযোগ": what stands from the time on is another happening, whose time it is if that is long past.
bool HappeningRoles::of_other_deed(TokenIndex begin, bool day) const {
  std::uint64_t apart = ParticipantWords::kSince;
  if (day) apart |= ParticipantWords::kAfter;
  for (TokenIndex t = begin + 1; t < trigger_.range.begin; ++t) {
    const Tag& deed = s_.tags[t - 1];
    // "যুদ্ধের শেষের | পর থেকে"
    const bool told =
        deed.has(Feature::kEventNoun) || deed.is(can::kVerbalNoun) || deed.has(Feature::kTimeWord);
    if (s_.word(t) && s_.word(t - 1) && deed.name == 0 && deed.is(can::kGenitive) && told &&
        words_.at(s_, t, apart) != nullptr)
      return true;
  }
  // "২০১৩ সালে … হত্যা মামলার আসামিকে | গ্রেপ্তার করেছে": of that year is the case
  if (!day && (trigger_.row->mode == "arrest" || (trigger_.row->mode == "convict" && !trigger_.verbal())))
    for (TokenIndex t = begin; t < trigger_.range.begin; ++t)
      if (s_.word(t) && s_.tags[t].is(can::kGenitive) && words_.at(s_, t, ParticipantWords::kCase) != nullptr)
        return true;
  return trigger_.row->mode == "allege" &&
         std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& x) {
           return x.range.begin >= begin && x.range.end == trigger_.range.begin && x.verb.verbal_noun;
         });
}

// "১৯ বছর পর | দেশে ফিরে": how long he was away, and not when he came; "দুই বছর পর ২০২০ সালে" is a year.
bool HappeningRoles::years_passed(const time::FoundTime& when) const {
  if (when.value != "PAST_REF" || words_.at(s_, when.end - 1, ParticipantWords::kAfter) == nullptr)
    return false;
  for (TokenIndex t = when.begin; t + 1 < when.end; ++t)
    if (s_.word(t) && long_unit(s_.tags[t], true)) return true;
  return false;
}

// "নিষিদ্ধ থাকা | দলের পেজে", "নিষিদ্ধ | আওয়ামী লীগের": how it stands with somebody, whatever happens when to
// him.
bool HappeningRoles::mere_state() const {
  const TokenIndex next = trigger_.range.end;
  if (next >= s_.end || !s_.word(next)) return false;
  if (trigger_.verbal())
    return trigger_.verb.verbal_noun && !trigger_.verb.finite && verb_among(trigger_.row->staying) &&
           !s_.tags[next - 1].is(can::kGenitive | can::kLocative);
  const Tag& g = s_.tags[next];
  return trigger_.row->mode == "ban" && trigger_.morph.kase == Case::kBare && g.name != 0 &&
         !g.is(can::kFinite);
}

void HappeningRoles::when(HappeningFrame& f) const {
  if (mere_state()) return;
  f.long_ago = long_ago();
  for (std::size_t i = s_.chunks.size(); i-- > 0 && f.time == ~0u;) {
    const Chunk& c = s_.chunks[i];
    if (c.begin >= trigger_.range.begin || c.begin < far_ || depth(c.head) != level_) continue;
    if (c.kind != ChunkKind::kTime || of_outer(c)) continue;
    f.time = point_in(c, right_before(c));
    if (f.time == ~0u) continue;
    if (years_passed(s_.times[f.time])) {
      f.time = ~0u;
      return;
    }
    f.time_inside = of_other_deed(c.end, s_.times[f.time].value.size() >= 10);
  }
  // "সোমবার … পৌঁছান এবং | বৈঠক করেন"
  if (f.time == ~0u)
    for (const Chunk& c : s_.chunks)
      if (f.time == ~0u && c.begin >= joined_from() && c.end <= far_ && depth(c.head) == level_ &&
          c.kind == ChunkKind::kTime)
        f.time = point_in(c, false);
  if (f.time != ~0u || (!trigger_.verbal() && trigger_.morph.kase == Case::kGenitive)) return;
  if (trigger_.verbal()) return time_behind(f);
  // "আলোচনা | আজকে শেষ হয়েছে": right behind the noun
  for (const Chunk& c : s_.chunks)
    if (c.begin == trigger_.range.end && c.kind == ChunkKind::kTime && depth(c.head) == level_)
      f.time = point_in(c, false);
}

}  // namespace ukti::bangla
