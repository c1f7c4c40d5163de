#include "event/needs.h"

#include <algorithm>

#include "event/people.h"

namespace ukti::event {

using clause::HappeningFrame;
namespace need = clause::need;

bool Needs::met(const HappeningFrame& f, const Event& e) const {
  const auto people = [&](Id id) {
    const EntityType t = resolver_.type(id);
    return t == EntityType::kPerson || t == EntityType::kGroup || t == EntityType::kOrganisation ||
           t == EntityType::kCountry;
  };
  if ((f.needs & need::kHuman) != 0 &&
      (f.thing || !std::all_of(e.recipients.begin(), e.recipients.end(), people)))
    return false;
  if ((f.needs & need::kThing) != 0 && !f.taken_from &&
      std::any_of(e.recipients.begin(), e.recipients.end(), people))
    return false;
  const bool actor_needed = (f.needs & (need::kState | need::kForce | need::kCrowd)) != 0;
  // "তিন ফার্মেসিকে | জরিমানা": a headline saves who does it as well
  const bool spared = f.spared && (f.needs & need::kForce) != 0;
  const bool hidden = spared || (f.undergone && (f.needs & need::kCrowd) == 0 &&
                                 (!e.recipients.empty() || f.construction == "event.passive"));
  if (actor_needed && e.actors.empty() && !hidden && !leads_to_arrest(f) && !still_protests(f, e))
    return false;
  const auto body = [&](Id id) {
    return resolver_.type(id) != EntityType::kPerson && resolver_.type(id) != EntityType::kGroup;
  };
  if ((f.needs & need::kOfficer) != 0 &&
      (!f.finite || !f.respected_verb || e.actors.empty() || e.status == EventStatus::kNegated ||
       without_office(resolver_, e.actors) || std::any_of(e.actors.begin(), e.actors.end(), body)))
    return false;
  // "সেখানে | অবস্থান নেন": one by himself only stays there
  if ((f.needs & need::kAmid) != 0 &&
      (!just_told(f, e.type) || (e.status != EventStatus::kActual && e.actors.empty()) ||
       (e.actors.size() == 1 && resolver_.type(e.actors.front()) == EntityType::kPerson)))
    return false;
  // "মালিক তালা দেওয়ার কথা অস্বীকার করেন": who denies by himself that he did it is no crowd that holds back
  if ((f.needs & need::kCrowd) != 0 && e.status == EventStatus::kNegated && e.actors.size() == 1 &&
      resolver_.type(e.actors.front()) == EntityType::kPerson)
    return false;
  // what goes on among private people only
  const auto of_note = [&](Id id) {
    const bool talking = e.type == EventType::kConsult && resolver_.type(id) == EntityType::kGroup;
    return !resolver_.is_private(id) && !(talking && resolver_.is_without_office(id));
  };
  if ((f.needs & need::kWide) != 0 && e.type != EventType::kCoerce &&
      !(e.actors.empty() && e.recipients.empty()) &&
      std::none_of(e.actors.begin(), e.actors.end(), of_note) &&
      std::none_of(e.recipients.begin(), e.recipients.end(), of_note))
    return false;
  // "বুঝতে সাহায্য করে": what people without office further is no aid
  if ((f.needs & need::kAimless) != 0 && without_office(resolver_, e.actors)) return false;
  // "X-এর সঙ্গে কথা হয় বিবিসি বাংলার": to gather news is no happening of its own
  const auto outlet = [&](Id id) { return resolver_.is_outlet(id); };
  if ((f.needs & need::kWide) != 0 && e.type == EventType::kConsult &&
      (std::any_of(e.actors.begin(), e.actors.end(), outlet) ||
       std::any_of(e.recipients.begin(), e.recipients.end(), outlet)))
    return false;
  // "X-এর সাথে কথা হলে তিনি বলেন", "কথা হয় X-এর সঙ্গে": nor is it told whose talk it was
  if ((f.needs & need::kWide) != 0 && e.type == EventType::kConsult && f.verbal && e.statement == kNoId &&
      e.actors.empty() && (!f.finite || f.leads || without_office(resolver_, e.recipients)))
    return false;
  // the reporter's own "we talked to"
  if ((f.needs & need::kWide) != 0 && e.type == EventType::kConsult && f.first_person && e.statement == kNoId)
    return false;
  return !stray(f, e) || e.type == EventType::kAssault || e.type == EventType::kCoerce ||
         e.type == EventType::kSanction || e.type == EventType::kProtest || e.type == EventType::kConcede;
}

// "অভিযান চালিয়ে | তাকে আটক করা হয়": whoever arrests has raided.
bool Needs::leads_to_arrest(const HappeningFrame& f) const {
  const std::size_t next = static_cast<std::size_t>(&f - frames_.data()) + 1;
  if (!f.leads || f.type != EventType::kCoerce || next >= frames_.size()) return false;
  const HappeningFrame& then = frames_[next];
  return then.sentence == f.sentence &&
         (then.type == EventType::kCoerce || then.type == EventType::kSanction);
}

// "অবরোধের ফলে …": that of the crowd of which the sentences before tell.
bool Needs::still_protests(const HappeningFrame& f, const Event& e) const {
  return (f.needs & need::kCrowd) != 0 && e.type == EventType::kProtest && just_told(f, e.type);
}

// Have this sentence or the three before told of such a happening?
bool Needs::just_told(const HappeningFrame& f, EventType type) const {
  constexpr std::uint32_t kBefore = 3;
  for (std::size_t k = record_.events.size(); k-- > 0;) {
    if (traces_[k].sentence + kBefore < f.sentence) return false;
    if (record_.events[k].type == type) return true;
  }
  return false;
}

// A doctor or an expert who warns of something threatens nobody.
bool Needs::mere_advice(const HappeningFrame& f, const Event& e) const {
  return e.type == EventType::kThreaten && (f.needs & need::kState) != 0 && !e.actors.empty() &&
         without_office(resolver_, e.actors);
}

// Words with other common meanings, with nobody named who takes part.
bool Needs::stray(const HappeningFrame& f, const Event& e) {
  return (f.needs & need::kWide) != 0 && e.actors.empty() && e.recipients.empty() && !f.counted;
}

}  // namespace ukti::event
