// Clauses that leave out to whom it is done, and blows that answer others: what was told before fills them.
#include <algorithm>
#include <string>

#include "bangla/happening_roles.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::HappeningFrame;
using clause::Phrase;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// "পরে আদালতে | পাঠানো হয়", "চিকিৎসাধীন অবস্থায় | মারা যান": nobody stands in the clause who may be the one,
// but for who does it.
bool HappeningRoles::left_open(const HappeningFrame& f) const {
  const Happening& row = *trigger_.row;
  if (!trigger_.verbal() || !f.recipients.empty() || f.counted || f.thing || f.relative || f.first_person)
    return false;
  if (row.who == Who::kMutual || (row.who == Who::kDo && (row.to & to::kObject) == 0)) return false;
  if (f.undergone && !f.subject_dropped) return false;
  const auto acts = [&](const Chunk& c) {
    return std::any_of(f.actors.begin(), f.actors.end(),
                       [&](const Phrase& p) { return p.range.begin < c.end && c.begin < p.range.end; });
  };
  for (const Chunk& c : s_.chunks) {
    if (c.end <= far_ || c.begin >= ceiling_ || acts(c)) continue;
    if (c.begin >= trigger_.range.begin && c.end <= trigger_.range.end) continue;
    const bool aside = c.kase == Case::kLocative || c.kind == ChunkKind::kTime ||
                       (c.postposition != kNoToken && words_.part(s_, c) == 0);
    if (c.kase == Case::kObjective) return false;
    if (!aside && (somebody(c) || s_.tags[c.head].is(can::kGuess) || c.among)) return false;
  }
  // "তাঁর বাবা হাসপাতালে": a bare word for people, whatever the phrase around it
  for (TokenIndex t = far_; t < trigger_.range.begin; ++t) {
    const Tag& g = s_.tags[t];
    const bool people = g.name != 0 || g.has(Feature::kHuman) || g.has(Feature::kKin) ||
                        g.has(Feature::kRole) || g.has(Feature::kGroup);
    const std::size_t i = s_.chunk_at(t);
    if (s_.word(t) && people && g.is(can::kBare) &&
        !g.is(can::kLocative | can::kAdverb | can::kPostposition) && i < s_.chunks.size() &&
        !acts(s_.chunks[i]))
      return false;
  }
  // what stands behind the verb may undergo it
  for (TokenIndex t = ceiling_; t < s_.end; ++t)
    if (s_.word(t) && s_.tags[t].is(can::kObjective) && !s_.tags[t].is(can::kBare)) return false;
  return true;
}

// "ভবিষ্যৎ | হামলা থেকে ইউক্রেনকে সুরক্ষা": who is to be safe from it would be struck.
bool HappeningRoles::shielded(HappeningFrame& f) const {
  const TokenIndex from = trigger_.range.end;
  if (trigger_.verbal() || trigger_.row->type != EventType::kAssault || from >= s_.end || !s_.word(from) ||
      words_.at(s_, from, ParticipantWords::kFrom) == nullptr)
    return false;
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin < from || c.kase != Case::kObjective) continue;
    const bool safe = c.end < s_.end && s_.tags[c.end].in(WordSet::kSafe);
    if (!safe || c.begin > from + 1 || !somebody(c)) return false;
    f.recipients.push_back(whole(i));
    return true;
  }
  return false;
}

// "শ্রমিকদের নানা ধরনের | হুমকি দেন", "নেতাকর্মীদের মিথ্যা মামলায় | হয়রানি করা হয়": in the plural the case of
// those to whom it is done is that of an owner, and how it is done seems to be theirs.
std::optional<Phrase> HappeningRoles::those_how(const Chunk& c) const {
  const Happening& row = *trigger_.row;
  if (!trigger_.verbal() || row.who != Who::kDo || (row.to & to::kObject) == 0 ||
      c.kind != ChunkKind::kThing ||
      (row.type != EventType::kAssault && row.type != EventType::kCoerce && row.type != EventType::kThreaten))
    return std::nullopt;
  if (!s_.tags[c.head].in(WordSet::kManner)) return std::nullopt;
  for (TokenIndex t = c.begin; t < c.head; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || !g.is(can::kGenitive) || !g.is(can::kPlural)) continue;
    const bool people = g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kGroup) ||
                        g.has(Feature::kOfficial);
    for (TokenIndex k = t + 1; k < c.head; ++k)
      if (!s_.word(k) || s_.tags[k].name != 0 || s_.tags[k].is(can::kGenitive | can::kLocative))
        return std::nullopt;
    return people ? std::optional(Phrase{{c.begin, t + 1}, t}) : std::nullopt;
  }
  return std::nullopt;
}

// "ইরানের ৮০টিরও বেশি লক্ষ্যবস্তুতে | আঘাত হেনেছে", "হিজবুল্লাহর অবস্থানে | হামলা": whose targets they are is
// struck.
std::optional<Phrase> HappeningRoles::struck_target(const Chunk& c) const {
  if (trigger_.row->type != EventType::kAssault || (trigger_.row->to & (to::kLocative | to::kOn)) == 0 ||
      s_.tags[c.head].name != 0)
    return std::nullopt;
  if (!s_.tags[c.head].in(WordSet::kTarget)) return std::nullopt;
  for (TokenIndex t = c.begin; t < c.head; ++t) {
    const Tag& g = s_.tags[t];
    if (g.name == 0 || !(g.is(can::kGenitive) || g.has(Feature::kDemonym))) continue;
    const EntityType type = s_.names[g.name - 1].type;
    const bool power =
        type == EntityType::kCountry || type == EntityType::kOrganisation || type == EntityType::kGroup;
    return power ? std::optional(Phrase{{c.begin, t + 1}, t}) : std::nullopt;
  }
  return std::nullopt;
}

// "বিমান হামলায় | জ্বলছে ইরান": the country that burns or shakes is struck, and it is there.
void HappeningRoles::struck_land(HappeningFrame& f) const {
  if (trigger_.row->type != EventType::kAssault || trigger_.verbal() || !f.recipients.empty() || f.counted ||
      trigger_.row->who == Who::kMutual || trigger_.morph.kase != Case::kLocative)
    return;
  const auto where = shaken();
  if (where && country(where->head)) f.recipients.push_back(*where);
}

// "তথ্য চুরির অভিযোগে | চর্চায় টিসিএস", "… অভিযোগে | কাঠগড়ায় পুলিশ।": who is talked of, or in trouble, for it.
void HappeningRoles::in_the_dock(HappeningFrame& f) const {
  const TokenIndex t = trigger_.range.end;
  if (trigger_.row->mode != "allege" || trigger_.verbal() || !f.recipients.empty() || t >= s_.end ||
      !s_.word(t))
    return;
  const Tag& last = s_.tags[t - 1];
  if (!last.is(can::kLocative) || last.is(can::kBare)) return;
  if (!s_.tags[t].in(WordSet::kDock)) return;
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.end <= t + 1) continue;
    const bool closes = c.end >= s_.end || !s_.word(c.end);
    if (c.begin <= t + 1 && closes && c.kase == Case::kBare && somebody(c) && !nameless(c, f))
      f.recipients.push_back(Phrase{{std::max(c.begin, t + 1), c.end}, c.head});
    return;
  }
}

// "পাল্টা | গুলি চালায়", "জবাবে … | হামলা করে"
bool HappeningRoles::counters() const {
  constexpr TokenIndex kWords = 4;
  if (trigger_.row->type != EventType::kAssault) return false;
  const auto back = [&](TokenIndex t) { return s_.word(t) && s_.tags[t].in(WordSet::kRetort); };
  const TokenIndex begin = trigger_.range.begin;
  const TokenIndex from = begin > s_.begin + kWords ? begin - kWords : s_.begin;
  for (TokenIndex t = from; t < trigger_.range.end; ++t)
    if (back(t) && (t < begin || t + 1 < trigger_.range.end)) return true;
  return back(s_.begin);  // it opens its sentence
}

// "পিটিয়ে | হত্যা", "শ্বাসরোধ করে | খুন": what stands right before the noun is how it was done; "ফোন করে | খুনের
// কথা" is not.
bool HappeningRoles::led_to_by_violence() const {
  static const std::string kTimes = unicode::fold("বার");
  for (TokenIndex t = near_; t < trigger_.range.begin; ++t)
    if (s_.word(t) && !s_.tags[t].is(can::kAdverb | can::kAdjective | can::kNumeral | can::kConverb) &&
        s_.text.form(t) != kTimes)
      return false;
  return std::none_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
    // "ডেকে নিয়ে | কুপিয়ে হত্যা" leads there
    return t.range.end == near_ && t.row->type != trigger_.row->type && t.row->type != EventType::kRequest;
  });
}

// "তাকে বন্ধু উল্লেখ করে | আমন্ত্রণ জানান", "X-কে ধরে নিয়ে | পেটায়": whom a converb before has for its object the
// verb has as well, where nobody else stands in its own clause.
void HappeningRoles::by_earlier_clause(HappeningFrame& f, std::vector<std::size_t>& taken) const {
  const std::uint32_t governs = trigger_.row->to;
  if (!f.recipients.empty() || f.counted || trigger_.row->who != Who::kDo || befalls_subject()) return;
  // "X-কে পিটিয়ে | হত্যার ঘটনা": a noun has the converb's object where it can have one itself
  if ((governs & (trigger_.verbal() ? to::kObject | to::kTo : std::uint32_t{to::kObject})) == 0) return;
  if (!trigger_.verbal() && (!f.actors.empty() || !led_to_by_violence())) return;
  const Case at_trigger = adjacent() ? s_.chunks[*adjacent()].kase : Case::kLocative;
  if (trigger_.row->noun.empty() && at_trigger == Case::kBare) return;
  for (TokenIndex t = near_; t > far_; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1) || depth(t - 1) != level_) continue;
    if (g.name == 0 && g.is(can::kConditional) && !g.is(can::kNoun | can::kPostposition | can::kAdverb))
      return;
    const std::size_t i = s_.chunk_at(t - 1);
    if (i >= s_.chunks.size() || s_.chunks[i].end != t) continue;
    const Chunk& c = s_.chunks[i];
    if (words_.part(s_, c) != 0 || !somebody(c)) continue;
    if (of_inner_deed(i)) continue;
    if (c.kase != Case::kObjective && !(plural_object(c) && s_.tags[c.head].is(can::kPronoun))) continue;
    if (std::find(taken.begin(), taken.end(), i) != taken.end()) continue;
    taken.push_back(i);
    if (!nameless(c, f)) f.recipients.push_back(whole(i));
    return;
  }
}

}  // namespace ukti::bangla
