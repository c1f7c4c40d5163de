#include "event/sharing.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "event/compare.h"
#include "event/headline.h"
#include "event/outcomes.h"
#include "event/places.h"
#include "event/repeats.h"
#include "event/retelling.h"
#include "event/sharing_passes.h"
#include "event/types.h"

namespace ukti::event {
namespace {

constexpr std::size_t kEventTypes = static_cast<std::size_t>(EventType::kDisaster) + 1;

}  // namespace

void Sharing::run() {
  merge_causes();
  retell();
  share_joined();
  struck_crowds();
  rallied();
  share_participants();
  thanked_for();
  blamed_for();
  for (std::size_t i = 1; i < all_.size(); ++i) fled(i), led_to_noun(i), caught_in_raid(i);
  talked_on();
  fill_from_text();
  accused();
  share_participants();
  fill_outcomes(all_, traces_);
  fill_retold(record_, traces_);
  fill_pointed();
  for (std::size_t i = 1; i < all_.size(); ++i) theirs(i);
  fill_headline(record_, traces_);
  rallied();
  fill_places(all_, traces_);
  plan_headline();
  set_headline();
  tell_headline();
  drop_lonely();
  drop_repeats(all_, traces_);
}

// "সোমবার রাতে এ ঘটনা ঘটে": when and where the happening that was told before took place.
void Sharing::retell() {
  for (std::size_t i = all_.size(); i-- > 0;) {
    if (!traces_[i].retold) continue;
    if (const Event* from = told_before(i)) {
      all_[i].type = from->type;
      all_[i].mode = from->mode;
      all_[i].actors = from->actors;
      all_[i].recipients = from->recipients;
      if (all_[i].place.empty()) all_[i].place = from->place;
    } else {
      all_.erase(all_.begin() + static_cast<std::ptrdiff_t>(i));
      traces_.erase(traces_.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
}

// The deed or mishap of the sentences before: the nearest sentence's, violence and mishaps first.
const Event* Sharing::told_before(std::size_t i) const {
  const Event* found = nullptr;
  std::uint32_t sentence = 0;
  for (std::size_t back = 1; back <= i && back < kNear; ++back) {
    const std::size_t k = i - back;
    if (traces_[k].sentence + kRetold < traces_[i].sentence) break;
    if (found != nullptr && traces_[k].sentence != sentence && harms(found->type)) break;
    const EventType type = all_[k].type;
    const bool deed = harms(type) || type == EventType::kProtest;
    if (traces_[k].retold || !deed || all_[k].status != EventStatus::kActual) continue;
    if (found != nullptr && (!harms(type) || (all_[k].actors.empty() && !found->actors.empty()))) continue;
    found = &all_[k];
    sentence = traces_[k].sentence;
  }
  return found;
}

// Does the text tell of such a thing in plain words, by somebody or to somebody?
bool Sharing::told_plainly(EventType type) const {
  for (std::size_t i = 0; i < all_.size(); ++i)
    if (all_[i].type == type && !traces_[i].stray && !traces_[i].lonely &&
        !(all_[i].actors.empty() && all_[i].recipients.empty()))
      return true;
  return false;
}

// "যুদ্ধের বাজার": a war of which the text names nobody; "আঘাত করা হয়" in a text without violence.
void Sharing::drop_lonely() {
  std::array<bool, kEventTypes> plain{};
  for (std::size_t t = 0; t < kEventTypes; ++t) plain[t] = told_plainly(static_cast<EventType>(t));
  // "মুক্তির পর": a release where somebody is held
  bool& freed = plain[static_cast<std::size_t>(EventType::kConcede)];
  freed = freed || plain[static_cast<std::size_t>(EventType::kCoerce)];
  std::vector<bool> gone(all_.size());
  for (std::size_t i = 0; i < all_.size(); ++i) {
    const Event& e = all_[i];
    bool drops = traces_[i].stray && !plain[static_cast<std::size_t>(e.type)];
    // "আটক জেলেদের" were told of before; those in the hands of another were not
    for (std::size_t k = 0; traces_[i].attributive && !drops && k < i; ++k)
      drops = !gone[k] && all_[k].type == e.type && (e.actors.empty() || meet(all_[k].actors, e.actors));
    // violence is known by its place as well: "সিরিয়ায় যুদ্ধ"
    const bool somewhere = e.type == EventType::kAssault && !e.place.empty();
    gone[i] = drops || (traces_[i].lonely && e.actors.empty() && e.recipients.empty() && !somewhere);
  }
  drop(all_, traces_, gone);
}

// "হামলায় নিহত ৫" is one happening: the cause gives its agent to the outcome.
void Sharing::merge_causes() {
  for (std::size_t i = 0; i + 1 < all_.size(); ++i) {
    Event& cause = all_[i];
    Event& outcome = all_[i + 1];
    if (cause.type != EventType::kAssault || outcome.type != EventType::kAssault) continue;
    if (cause.why.rule != "event.noun" || outcome.trigger.start < cause.trigger.end ||
        outcome.trigger.start - cause.trigger.end > kCauseBytes || !traces_[i].locative)
      continue;
    if (outcome.actors.empty()) outcome.actors = cause.actors;
    if (outcome.recipients.empty() && !traces_[i + 1].counted) outcome.recipients = cause.recipients;
    if (outcome.place.empty()) outcome.place = cause.place;
    if (outcome.time.empty()) outcome.time = cause.time;
    if (traces_[i + 1].cause.empty()) traces_[i + 1].cause = traces_[i].noun;
    merged_.push_back(i);
  }
  for (auto i = merged_.rbegin(); i != merged_.rend(); ++i) {
    all_.erase(all_.begin() + static_cast<std::ptrdiff_t>(*i));
    traces_.erase(traces_.begin() + static_cast<std::ptrdiff_t>(*i));
  }
}

// "X-এর গ্রেপ্তার ও শাস্তির দাবি", "হামলা ও ভাঙচুর চালায়": two that a conjunction joins are done by the same to
// the same.
void Sharing::share_joined() {
  for (std::size_t i = 1; i < all_.size(); ++i) {
    Event &a = all_[i - 1], &b = all_[i];
    freed(i);
    const bool alike = a.type == b.type || (by_force(a.type) && by_force(b.type));
    if (!traces_[i].joined || traces_[i].sentence != traces_[i - 1].sentence || !alike ||
        a.mutual != b.mutual)
      continue;
    if (!meet(a.recipients, b.actors) && !meet(a.actors, b.recipients)) {
      share(a.actors, b.actors);
      if (!traces_[i].counted && !traces_[i - 1].counted) share(a.recipients, b.recipients);
    }
    share(a.place, b.place);
  }
}

// "১০ বছর কারাভোগের পর | মুক্তি পেয়েছেন X": who is set free was held.
void Sharing::freed(std::size_t i) {
  Event& held = all_[i - 1];
  const Event& free = all_[i];
  const bool custody = held.type == EventType::kCoerce && held.mode == "arrest" && held.recipients.empty() &&
                       !traces_[i - 1].counted && !traces_[i - 1].finite;
  if (custody && free.type == EventType::kConcede && traces_[i].sentence == traces_[i - 1].sentence &&
      free.trigger.start - held.trigger.end <= kCauseBytes && !meet(held.actors, free.recipients))
    held.recipients = free.recipients;
}

void Sharing::share(std::vector<Id>& a, std::vector<Id>& b) {
  if (a.empty()) a = b;
  if (b.empty()) b = a;
}

bool Sharing::by_force(EventType type) {
  return type == EventType::kAssault || type == EventType::kCoerce || type == EventType::kSanction ||
         type == EventType::kConcede;
}

// Who is accused of it did it, and who is called upon is to do it: "X-এর বিরুদ্ধে হত্যার অভিযোগ", "X-কে সেনা
// প্রত্যাহারের আহ্বান".
void Sharing::share_participants() {
  for (std::size_t i = 1; i < all_.size(); ++i) {
    Event& outer = all_[i];
    if (outer.type == EventType::kAgree) agreed(i);
    if (outer.type == EventType::kAgree || outer.type == EventType::kReject) willing(i);
    if (outer.type == EventType::kThreaten && outer.actors.empty()) threaten_on(i);
    if (outer.mode == "allege" && !outer.recipients.empty()) charged_with(i);
    // "X-এর বিরুদ্ধে হামলার মামলা হয়েছে"
    const bool law = outer.type == EventType::kCoerce && traces_[i].lays_charge;
    if (outer.type != EventType::kAccuse && outer.type != EventType::kRequest &&
        outer.type != EventType::kThreaten && !law)
      continue;
    Event& inner = all_[i - 1];
    // "আহত | কৃষকের অভিযোগ": what befell him who accuses is not what he accuses of
    if (traces_[i - 1].attributive || (only_speaks(inner) && !names_charge(i - 1)) ||
        outer.trigger.start < inner.trigger.end || outer.trigger.start - inner.trigger.end > kBesideBytes)
      continue;
    if (outer.type == EventType::kThreaten) {
      // "ইরানের ওপর হামলার হুমকি": who would be struck is threatened, and who threatens would strike
      if (outer.recipients.empty() && !meet(inner.recipients, outer.actors))
        outer.recipients = inner.recipients;
      if (inner.actors.empty() && !meet(outer.actors, inner.recipients)) inner.actors = outer.actors;
      continue;
    }
    // "ভারত ইসরায়েলকে হামলা বন্ধ করার | আহ্বান জানায়": who calls for it does not do it
    const bool others = inner.type != EventType::kProtest && inner.type != EventType::kConsult;
    if (outer.type == EventType::kRequest && !outer.recipients.empty() && traces_[i - 1].verbal && others &&
        inner.status == EventStatus::kPossible && inner.actors == outer.actors &&
        outer.trigger.start - inner.trigger.end <= 1)
      inner.actors.clear();
    if (inner.actors.empty() && !meet(outer.recipients, inner.recipients)) inner.actors = outer.recipients;
    if (law) continue;
    // "সিবিআই তদন্তের দাবি" is made to a court
    const bool meant = outer.type == EventType::kAccuse ||
                       (inner.status != EventStatus::kActual && inner.mode != "investigate");
    if (meant && outer.recipients.empty() && !meet(outer.actors, inner.actors))
      outer.recipients = inner.actors;
  }
}

// "ব্যবসায়ীদের মানববন্ধনে হামলা": who stood there is struck.
void Sharing::struck_crowds() {
  for (std::size_t i = 1; i < all_.size(); ++i) {
    const Event& crowd = all_[i - 1];
    Event& blow = all_[i];
    if (crowd.type != EventType::kProtest || blow.type != EventType::kAssault || !traces_[i - 1].locative ||
        traces_[i].sentence != traces_[i - 1].sentence || blow.trigger.start < crowd.trigger.end ||
        blow.trigger.start - crowd.trigger.end > kWelcomeBytes || traces_[i].counted)
      continue;
    if (blow.recipients.empty() && !meet(crowd.actors, blow.actors)) blow.recipients = crowd.actors;
  }
  // "শিক্ষার্থীরা ব্যারিকেড ভাঙলে পুলিশ জলকামান ছোড়ে": a crowd is dispersed that was told of before
  for (std::size_t i = 1; i < all_.size(); ++i) {
    Event& blow = all_[i];
    if (blow.type != EventType::kAssault || blow.mode != "crowd-control" || !blow.recipients.empty() ||
        traces_[i].counted || blow.actors.empty())
      continue;
    for (std::size_t at = i; at > 0 && traces_[at - 1].sentence + 1 >= traces_[i].sentence; --at) {
      const std::size_t k = at - 1;
      const Event& crowd = all_[k];
      // "বিক্ষোভকারীদের ছত্রভঙ্গ করতে পুলিশ কাঁদানে গ্যাস ছোড়ে": to what end
      if (crowd.mode == blow.mode && traces_[k].sentence == traces_[i].sentence && traces_[k].verbal &&
          !traces_[k].finite && !crowd.recipients.empty() && crowd.statement == blow.statement) {
        if (!meet(crowd.recipients, blow.actors)) blow.recipients = std::vector<Id>(crowd.recipients);
        break;
      }
      if (crowd.type != EventType::kProtest || crowd.actors.empty() || crowd.statement != blow.statement)
        continue;
      if (!meet(crowd.actors, blow.actors)) blow.recipients = crowd.actors;
      break;
    }
  }
}

// "বিচারের দাবিতে শিক্ষার্থীদের মানববন্ধন", "হামলার প্রতিবাদে …": who rallies for it demands it, and who rallies
// against it blames.
void Sharing::rallied() {
  for (std::size_t i = 0; i < all_.size(); ++i) {
    Event& demand = all_[i];
    const bool words =
        demand.type == EventType::kRequest ||
        (demand.type == EventType::kAccuse && demand.mode != "allege" && demand.mode != "investigate");
    if (!words || !demand.actors.empty() || traces_[i].finite) continue;
    for (std::size_t k = i + 1; k < all_.size() && traces_[k].sentence == traces_[i].sentence; ++k) {
      const Event& rally = all_[k];
      // "অপসারণের দাবিতে রাষ্ট্রপতিকে চিঠি দিল X", "প্রতিবাদে পদত্যাগ করেন Y"
      const bool does = traces_[i].locative && !traces_[i].verbal && traces_[k].finite &&
                        (rally.type == EventType::kRequest || rally.type == EventType::kRetreat ||
                         rally.type == EventType::kReject);
      if ((rally.type != EventType::kProtest && !does) ||
          rally.trigger.start - demand.trigger.end > kListBytes)
        continue;
      if (rally.statement == demand.statement && !rally.actors.empty() &&
          !meet(rally.actors, demand.recipients)) {
        demand.actors = rally.actors;
        break;
      }
    }
  }
}

void drop(std::vector<Event>& events, std::vector<Trace>& traces, const std::vector<bool>& gone) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (gone[i]) continue;
    if (kept != i) {
      events[kept] = std::move(events[i]);
      traces[kept] = traces[i];
    }
    ++kept;
  }
  events.resize(kept);
  traces.resize(kept);
}

void share_between(Record& record, std::vector<Trace>& traces) { Sharing(record, traces).run(); }

}  // namespace ukti::event
