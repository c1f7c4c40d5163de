// What another sentence tells of the same happening.
#include <algorithm>
#include <cstddef>

#include "event/compare.h"
#include "event/sharing_passes.h"
#include "event/types.h"

namespace ukti::event {

// Of some of those who met there: told without a place of its own, or by the noun alone ("বিদায়ী সাক্ষাতে").
bool Sharing::same_meeting(std::size_t i, std::size_t meeting) const {
  const Event &e = all_[i], &f = all_[meeting];
  std::vector<Id> met = f.actors;
  met.insert(met.end(), f.recipients.begin(), f.recipients.end());
  if (!traces_[i].verbal && traces_[i].locative && e.place.empty() && e.time.empty())
    return !apart(e.actors, met) && !apart(e.recipients, met);
  const bool visit = e.mode == "visit" || f.mode == "visit";
  return !f.place.empty() && e.place.empty() && !apart(e.actors, f.actors) &&
         (visit || !apart(e.recipients, f.recipients)) &&
         (meet(e.actors, f.actors) || meet(e.recipients, f.recipients));
}

// "সাক্ষাতে … নিয়ে আলোচনা হয়": talks of nobody in particular are those of the meeting told before.
void Sharing::talked_on() {
  std::size_t meeting = all_.size();  // the last one told with those who met
  for (std::size_t i = 0; i < all_.size(); ++i) {
    Event& e = all_[i];
    if (e.type != EventType::kConsult || e.status != EventStatus::kActual) continue;
    const bool nobody = e.actors.empty() && e.recipients.empty();
    const bool same = meeting < all_.size() && same_meeting(i, meeting);
    if (!nobody && !traces_[i].at_occasion && !same) meeting = i;
    if (meeting == i || meeting == all_.size()) continue;
    if (!traces_[i].at_occasion && traces_[meeting].sentence + kTalk < traces_[i].sentence) continue;
    const Event& from = all_[meeting];
    if (nobody) {
      e.actors = from.actors;
      for (const Id who : from.recipients)
        if (!meet(e.actors, {who})) e.actors.push_back(who);
    }
    if (e.place.empty()) e.place = from.place;
    if (e.time.empty()) e.time = from.time;
  }
}

// May `from` say who took part in event i? What is pointed at ("এই হামলায়") was told before; a headline
// leaves to the text what it has no room for; and who took part in both took part in one.
bool Sharing::same_happening(std::size_t i, std::size_t from) const {
  const Event &e = all_[i], &f = all_[from];
  if (e.why.rule == "event.said_act" && traces_[i].sentence != 0) return false;  // each has its own words
  if (traces_[i].introduced || e.type != f.type || (e.why.lexicon != f.why.lexicon && !traces_[i].pointed))
    return false;
  // who did not do it, or only could, says nothing of who did
  if (f.status != EventStatus::kActual && e.status != f.status) return false;
  if (!e.actors.empty() && !f.actors.empty() && !meet(e.actors, f.actors)) return false;
  if (!e.recipients.empty() && !f.recipients.empty() && !meet(e.recipients, f.recipients)) return false;
  if (traces_[i].pointed && from < i) return true;
  // "গাজায় হামলা চালানো হয়েছে। রাশিয়া খারকিভে হামলা চালিয়েছে।"
  const std::string_view here = traces_[i].country, there = traces_[from].country;
  if (!here.empty() && !there.empty() && here != there) return false;
  if (meet(e.actors, f.actors) || meet(e.recipients, f.recipients)) return e.status == f.status;
  const bool headline = traces_[i].sentence == 0 && from > i && traces_[from].sentence <= kLead;
  const bool deed = e.type == EventType::kAssault || e.type == EventType::kCoerce ||
                    e.type == EventType::kProtest || e.type == EventType::kSanction;
  // whom it struck may be told in the same breath where nobody says who did it
  const std::uint32_t a = std::min(traces_[i].sentence, traces_[from].sentence);
  const std::uint32_t b = std::max(traces_[i].sentence, traces_[from].sentence);
  const bool open =
      e.actors.empty() || (f.actors.empty() && e.type == EventType::kAssault && b - a <= kRetold);
  return headline || (deed && !traces_[i].verbal && open && e.recipients.empty());
}

void Sharing::fill(std::size_t i, const Event& from) {
  Event& e = all_[i];
  if (e.actors.empty() && !meet(from.actors, e.recipients) && !only_claimed(record_, from, e))
    e.actors = from.actors;
  if (e.recipients.empty() && !traces_[i].counted && !meet(from.recipients, e.actors))
    e.recipients = from.recipients;
  if (traces_[i].sentence != 0 && !traces_[i].pointed) return;
  // "এ আন্দোলন চলবে": wherever that will be
  const bool to_be = e.status == EventStatus::kPlanned || e.status == EventStatus::kPossible;
  if (to_be && from.status != e.status) return;
  if (e.place.empty() && !speaks(e.type)) e.place = from.place;
  if (e.time.empty()) e.time = from.time;
}

// "‘X-কে Y হত্যা করেছে’": a headline's quotation is the words of him whom the text lets say the same.
void Sharing::tell_headline() {
  for (std::size_t i = 0; i < all_.size() && traces_[i].sentence == 0; ++i) {
    Event& e = all_[i];
    if (!traces_[i].quoted || e.statement != kNoId) continue;
    for (std::size_t k = i + 1; e.statement == kNoId && k < all_.size(); ++k) {
      const Event& f = all_[k];
      const bool same = f.type == e.type && f.status == e.status && traces_[k].sentence != 0 &&
                        !apart(e.actors, f.actors) && !apart(e.recipients, f.recipients) &&
                        (meet(e.actors, f.actors) || meet(e.recipients, f.recipients));
      if (same) e.statement = f.statement;
    }
  }
}

// "দুপুরে কমিটির বৈঠক": a headline's noun is still to come where the lead says so, and nobody says that it was.
void Sharing::plan_headline() {
  for (std::size_t i = 0; i < all_.size() && traces_[i].sentence == 0; ++i) {
    Event& e = all_[i];
    if (traces_[i].verbal || e.status != EventStatus::kActual) continue;
    bool planned = false, done = false;
    for (std::size_t k = i + 1; k < all_.size() && traces_[k].sentence <= kLead; ++k) {
      const Event& f = all_[k];
      const bool other = apart(e.actors, f.actors) || apart(e.recipients, f.recipients);
      const bool then = traces_[k].noun == traces_[i].noun && !e.time.empty() && e.time == f.time;
      if (traces_[k].sentence == 0 || f.type != e.type || (other && !then)) continue;
      planned = planned || (f.status == EventStatus::kPlanned && traces_[k].noun == traces_[i].noun);
      done = done || f.status == EventStatus::kActual;
    }
    if (planned && !done) e.status = EventStatus::kPlanned;
  }
}

// A headline leaves when and where to the lead.
void Sharing::set_headline() {
  for (std::size_t i = 0; i < all_.size() && traces_[i].sentence == 0; ++i) {
    Event& e = all_[i];
    for (std::size_t k = i + 1; k < all_.size() && traces_[k].sentence <= kLead; ++k) {
      const Event& f = all_[k];
      if (traces_[k].sentence == 0 || f.type != e.type || f.status != e.status) continue;
      const bool same = meet(e.actors, f.actors) || meet(e.recipients, f.recipients);
      if (!same || other_day(e.time, f.time)) continue;
      if (e.place.empty() && !speaks(e.type) && (e.time.empty() || e.time == f.time)) e.place = f.place;
      if (e.time.empty()) e.time = f.time;
    }
  }
}

bool Sharing::wants(std::size_t i) const {
  return all_[i].actors.empty() || (all_[i].recipients.empty() && !traces_[i].counted);
}

// "ভবিষ্যতেও এই সহায়তা অব্যাহত থাকবে": whose it is may have come from a third telling.
void Sharing::fill_pointed() {
  for (std::size_t i = 0; i < all_.size(); ++i)
    if (traces_[i].pointed) fill_from_before(i);
}

void Sharing::fill_from_before(std::size_t i) {
  for (std::size_t k = i; wants(i) && k > 0 && i - k < kNear; --k)
    if (same_happening(i, k - 1)) {
      fill(i, all_[k - 1]);
      return;
    }
}

// What one sentence leaves out another one tells: the same predicate, with nobody who contradicts it.
void Sharing::fill_from_text() {
  for (std::size_t i = 0; i < all_.size(); ++i) fill_from_before(i);
  for (std::size_t i = all_.size(); i-- > 0;) {
    for (std::size_t k = i + 1; wants(i) && k < all_.size() && k - i <= kNear; ++k)
      if (same_happening(i, k)) {
        fill(i, all_[k]);
        break;
      }
  }
}

}  // namespace ukti::event
