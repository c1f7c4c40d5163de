#include "event/sharing.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "event/compare.h"
#include "event/outcomes.h"
#include "event/places.h"
#include "event/retelling.h"
#include "event/types.h"

namespace ukti::event {
namespace {

// A cause stands so near to its outcome at most, in bytes.
constexpr std::uint32_t kCauseBytes = 100;
// A verbal act stands so near to what it is about at most, in bytes.
constexpr std::uint32_t kBesideBytes = 24;
// A list of charges is so long at most, in bytes.
constexpr std::uint32_t kListBytes = 160;
// A deed stands so near to the welcome that it gets at most, in bytes.
constexpr std::uint32_t kWelcomeBytes = 48;
// So many events away one looks for what a sentence leaves out: what is further is another matter.
constexpr std::size_t kNear = 12;
// So many sentences on a report still tells of one meeting.
constexpr std::uint32_t kTalk = 6;
// So many sentences on "this happened" still tells of it.
constexpr std::uint32_t kRetold = 2;
constexpr std::size_t kEventTypes = static_cast<std::size_t>(EventType::kDisaster) + 1;
// The sentences that a headline sums up.
constexpr std::uint32_t kLead = 3;

class Sharing {
 public:
  Sharing(Record& record, std::vector<Trace>& traces)
      : record_(record), all_(record.events), traces_(traces) {}

  void run() {
    merge_causes();
    retell();
    share_joined();
    struck_crowds();
    rallied();
    share_participants();
    thanked_for();
    talked_on();
    fill_from_text();
    accused();
    share_participants();
    fill_outcomes(all_, traces_);
    fill_retold(record_, traces_);
    rallied();
    fill_places(all_, traces_);
    set_headline();
    tell_headline();
    drop_lonely();
  }

 private:
  // "সোমবার রাতে এ ঘটনা ঘটে": when and where the happening that was told before took place.
  void retell() {
    for (std::size_t i = all_.size(); i-- > 0;) {
      if (!traces_[i].retold) continue;
      if (const Event* from = told_before(i)) {
        all_[i].type = from->type;
        all_[i].mode = from->mode;
        all_[i].actors = from->actors;
        all_[i].recipients = from->recipients;
      } else {
        all_.erase(all_.begin() + static_cast<std::ptrdiff_t>(i));
        traces_.erase(traces_.begin() + static_cast<std::ptrdiff_t>(i));
      }
    }
  }

  // The deed or mishap of the sentences before: the nearest sentence's, violence and mishaps first.
  const Event* told_before(std::size_t i) const {
    const Event* found = nullptr;
    std::uint32_t sentence = 0;
    for (std::size_t back = 1; back <= i && back < kNear; ++back) {
      const std::size_t k = i - back;
      if (traces_[k].sentence + kRetold < traces_[i].sentence) break;
      if (found != nullptr && traces_[k].sentence != sentence && harm(found->type)) break;
      const EventType type = all_[k].type;
      const bool deed = harm(type) || type == EventType::kProtest;
      if (traces_[k].retold || !deed || all_[k].status != EventStatus::kActual) continue;
      if (found != nullptr && (!harm(type) || (all_[k].actors.empty() && !found->actors.empty()))) continue;
      found = &all_[k];
      sentence = traces_[k].sentence;
    }
    return found;
  }

  static bool harm(EventType type) {
    return type == EventType::kAssault || type == EventType::kAccident || type == EventType::kDisaster;
  }

  // Does the text tell of such a thing in plain words, by somebody or to somebody?
  bool told_plainly(EventType type) const {
    for (std::size_t i = 0; i < all_.size(); ++i)
      if (all_[i].type == type && !traces_[i].stray && !traces_[i].lonely &&
          !(all_[i].actors.empty() && all_[i].recipients.empty()))
        return true;
    return false;
  }

  // "যুদ্ধের বাজার": a war of which the text names nobody; "আঘাত করা হয়" in a text without violence.
  void drop_lonely() {
    std::array<bool, kEventTypes> plain{};
    for (std::size_t t = 0; t < kEventTypes; ++t) plain[t] = told_plainly(static_cast<EventType>(t));
    // "মুক্তির পর": a release where somebody is held
    bool& freed = plain[static_cast<std::size_t>(EventType::kConcede)];
    freed = freed || plain[static_cast<std::size_t>(EventType::kCoerce)];
    std::size_t kept = 0;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (traces_[i].stray && !plain[static_cast<std::size_t>(all_[i].type)]) continue;
      // "আটক জেলেদের" were told of before; those in the hands of another were not
      const bool told =
          traces_[i].attributive &&
          std::any_of(all_.begin(), all_.begin() + static_cast<std::ptrdiff_t>(kept), [&](const Event& e) {
            return e.type == all_[i].type && (all_[i].actors.empty() || meet(e.actors, all_[i].actors));
          });
      if (told) continue;
      // violence is known by its place as well: "সিরিয়ায় যুদ্ধ"
      const bool somewhere = all_[i].type == EventType::kAssault && !all_[i].place.empty();
      if (traces_[i].lonely && all_[i].actors.empty() && all_[i].recipients.empty() && !somewhere) continue;
      if (kept != i) {
        all_[kept] = std::move(all_[i]);
        traces_[kept] = traces_[i];
      }
      ++kept;
    }
    all_.resize(kept);
    traces_.resize(kept);
  }

  // "হামলায় নিহত ৫" is one happening: the cause gives its agent to the outcome.
  void merge_causes() {
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
  void share_joined() {
    for (std::size_t i = 1; i < all_.size(); ++i) {
      Event &a = all_[i - 1], &b = all_[i];
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

  static void share(std::vector<Id>& a, std::vector<Id>& b) {
    if (a.empty()) a = b;
    if (b.empty()) b = a;
  }

  static bool by_force(EventType type) {
    return type == EventType::kAssault || type == EventType::kCoerce || type == EventType::kSanction ||
           type == EventType::kConcede;
  }

  // Who is accused of it did it, and who is called upon is to do it: "X-এর বিরুদ্ধে হত্যার অভিযোগ", "X-কে সেনা
  // প্রত্যাহারের আহ্বান".
  void share_participants() {
    for (std::size_t i = 1; i < all_.size(); ++i) {
      Event& outer = all_[i];
      if (outer.type == EventType::kAgree) agreed(i);
      if (outer.mode == "allege" && !outer.recipients.empty()) charged_with(i);
      if (outer.type != EventType::kAccuse && outer.type != EventType::kRequest &&
          outer.type != EventType::kThreaten)
        continue;
      Event& inner = all_[i - 1];
      // "আহত | কৃষকের অভিযোগ": what befell him who accuses is not what he accuses of
      if (traces_[i - 1].attributive || speaks(inner.type) || outer.trigger.start < inner.trigger.end ||
          outer.trigger.start - inner.trigger.end > kBesideBytes)
        continue;
      if (outer.type == EventType::kThreaten) {
        // "ইরানের ওপর হামলার হুমকি": who would be struck is threatened, and who threatens would strike
        if (outer.recipients.empty() && !meet(inner.recipients, outer.actors))
          outer.recipients = inner.recipients;
        if (inner.actors.empty() && !meet(outer.actors, inner.recipients)) inner.actors = outer.actors;
        continue;
      }
      if (inner.actors.empty() && !meet(outer.recipients, inner.recipients)) inner.actors = outer.recipients;
      const bool meant = outer.type == EventType::kAccuse || inner.status != EventStatus::kActual;
      if (meant && outer.recipients.empty() && !meet(outer.actors, inner.actors))
        outer.recipients = inner.actors;
    }
  }

  // "তার বিরুদ্ধে নির্যাতন, গুম ও হত্যার অভিযোগ": all of the list is laid to him.
  void charged_with(std::size_t i) {
    const Event& outer = all_[i];
    for (std::size_t k = i; k-- > 0;) {
      Event& deed = all_[k];
      const bool force = deed.type == EventType::kAssault || deed.type == EventType::kCoerce;
      if (traces_[k].sentence != traces_[i].sentence || traces_[k].finite || traces_[k].locative || !force ||
          deed.statement == kNoId || deed.statement != traces_[i].cue_of || deed.mutual ||
          outer.trigger.start < deed.trigger.end || outer.trigger.start - deed.trigger.end > kListBytes)
        return;
      if (deed.actors.empty() && !meet(outer.recipients, deed.recipients)) deed.actors = outer.recipients;
    }
  }

  // "যুদ্ধবিরতিতে সম্মত হয়েছে", "সহায়তার আশ্বাস দিয়েছে": who agrees to it or promises it will do it.
  void agreed(std::size_t i) {
    const Event& outer = all_[i];
    Event& inner = all_[i - 1];
    const EventType type = inner.type;
    // not "জোটে যোগদানের প্রস্তাব": whoever is asked
    const bool due = type == EventType::kRetreat || type == EventType::kConcede || type == EventType::kAid;
    if (!due || traces_[i - 1].verbal || !inner.actors.empty() || inner.status == EventStatus::kActual ||
        outer.status != EventStatus::kActual || outer.trigger.start < inner.trigger.end ||
        outer.trigger.start - inner.trigger.end > kBesideBytes || meet(outer.actors, inner.recipients))
      return;
    inner.actors = outer.actors;
  }

  // Who is meant by "অভিযোগ উঠেছে, X হামলা চালান", "অভিযোগে X গ্রেপ্তার", "এমন অভিযোগ": who did, in the
  // accusation's own content, what it is about; who is held for it; who did what was told right before.
  void accused() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      Event& e = all_[i];
      said_in_meeting(i);
      if (e.type == EventType::kThreaten && e.recipients.empty()) threatened(i);
      if (e.type == EventType::kSupport && e.recipients.empty() && i > 0) welcomed(i);
      if (e.type == EventType::kRequest && e.recipients.empty()) {
        // "ঐক্যবদ্ধ হয়ে গণতন্ত্র রক্ষার আহ্বান": what leads to the deed is asked as well
        if (const Event* asked = in_content(i);
            asked != nullptr && (asked->status != EventStatus::kActual ||
                                 !traces_[static_cast<std::size_t>(asked - all_.data())].finite))
          e.recipients = asked->actors;
        if (e.recipients.empty()) ordered(i);
      }
      if (e.type != EventType::kAccuse || !e.recipients.empty()) continue;
      if (const Event* told = in_content(i)) {
        e.recipients = told->actors;
      } else if (const Event* held = held_for(i)) {
        e.recipients = held->recipients;
      } else if (const Event* before = traces_[i].of_deed ? deed_before(i) : nullptr) {
        if (!meet(before->actors, e.actors)) e.recipients = before->actors;
      }
    }
  }

  // "X-এর সঙ্গে বৈঠকে Y সহযোগিতার আশ্বাস দেন": what one asks or promises in a meeting he says to whom he meets.
  void said_in_meeting(std::size_t i) {
    Event& e = all_[i];
    const bool words = e.type == EventType::kRequest || e.type == EventType::kAgree;
    if (!words || !traces_[i].verbal || !traces_[i].finite || !e.recipients.empty() || e.statement != kNoId)
      return;
    for (std::size_t k = i; k > 0 && traces_[k - 1].sentence == traces_[i].sentence; --k) {
      const Event& met = all_[k - 1];
      if (met.type != EventType::kConsult || !traces_[k - 1].locative || traces_[k - 1].verbal) continue;
      const bool same = met.actors.empty() || meet(met.actors, e.actors);
      if (same && !meet(met.recipients, e.actors)) e.recipients = met.recipients;
      return;
    }
  }

  // "X-এর নির্দেশে Y … গুলি চালায়": who acts by somebody's order was told to.
  void ordered(std::size_t i) {
    Event& e = all_[i];
    if (!traces_[i].locative || traces_[i].verbal || e.actors.empty() || i + 1 >= all_.size()) return;
    const Event& done = all_[i + 1];
    const bool by_order = traces_[i + 1].sentence == traces_[i].sentence && traces_[i + 1].verbal &&
                          done.statement == e.statement && !speaks(done.type) && !meet(done.actors, e.actors);
    if (by_order && !traces_[i + 1].attributive) e.recipients = done.actors;
  }

  // "হুঁশিয়ারি দিয়েছে, X-কে সহায়তা দেওয়া হবে না": whom it will strike that he who threatens will do.
  void threatened(std::size_t i) {
    Event& e = all_[i];
    if (traces_[i].cue_of == kNoId) return;
    for (std::size_t k = i < kNear ? 0 : i - kNear; k < all_.size() && k <= i + kNear; ++k) {
      const Event& told = all_[k];
      const bool withheld = told.actors.empty() && told.status != EventStatus::kPossible &&
                            (told.type == EventType::kAid || told.type == EventType::kSanction);
      const bool own = withheld || meet(told.actors, e.actors);
      // "ব্যবসায়ীরা রাস্তায় নামবেন বলে হুঁশিয়ারি দেওয়া হয়": who would do it threatens with it
      const bool doer = told.statement == traces_[i].cue_of && told.type == EventType::kProtest &&
                        told.status != EventStatus::kActual && !traces_[i].attributive;
      if (doer && e.actors.empty()) e.actors = told.actors;
      if (told.statement != traces_[i].cue_of || speaks(told.type) || !own || told.recipients.empty() ||
          told.status == EventStatus::kActual || meet(told.recipients, e.actors))
        continue;
      e.recipients = told.recipients;
      return;
    }
  }

  // "X-এর চুক্তি অনুমোদন দেওয়াকে স্বাগত জানিয়েছেন": who did what is welcomed.
  void welcomed(std::size_t i) {
    Event& e = all_[i];
    const Event& deed = all_[i - 1];
    if (!traces_[i].verbal || e.status != EventStatus::kActual ||
        speaks(deed.type) != (deed.type == EventType::kAgree) || deed.status != EventStatus::kActual ||
        deed.statement != e.statement || e.trigger.start < deed.trigger.end ||
        e.trigger.start - deed.trigger.end > kWelcomeBytes)
      return;
    if (!meet(deed.actors, e.actors)) e.recipients = deed.actors;
  }

  // The deed told last whose doer is known.
  const Event* deed_before(std::size_t i) const {
    for (std::size_t next = i; next > 0 && i - next < kNear; --next) {
      const std::size_t k = next - 1;
      if (traces_[k].sentence + kTalk < traces_[i].sentence) break;
      const EventType type = all_[k].type;
      const bool deed = type == EventType::kAssault || type == EventType::kCoerce;
      if (deed && all_[k].status == EventStatus::kActual && !all_[k].actors.empty()) return &all_[k];
    }
    return nullptr;
  }

  const Event* in_content(std::size_t i) const {
    if (traces_[i].cue_of == kNoId) return nullptr;
    for (std::size_t k = i < kNear ? 0 : i - kNear; k < all_.size() && k <= i + kNear; ++k) {
      const Event& e = all_[k];
      if (e.statement == traces_[i].cue_of && !speaks(e.type) && !e.actors.empty() && traces_[k].verbal)
        return meet(e.actors, all_[i].actors) ? nullptr : &e;
    }
    return nullptr;
  }

  // "চুরির অভিযোগে X-কে আটক করে", "অবমাননার অভিযোগ তুলে X-কে পিটিয়ে হত্যা করে": who is held or beaten for it.
  const Event* held_for(std::size_t i) const {
    const bool led = traces_[i].verbal && !traces_[i].finite && traces_[i].cue_of == kNoId;
    if (traces_[i].verbal && !led) return nullptr;
    for (std::size_t k = i + 1; k < all_.size() && traces_[k].sentence == traces_[i].sentence; ++k) {
      const EventType type = all_[k].type;
      const bool law = type == EventType::kCoerce || type == EventType::kSanction;
      const bool mob = type == EventType::kAssault && (led || traces_[i].locative) && traces_[k].verbal &&
                       all_[k].statement == all_[i].statement;
      if ((led ? mob : law || mob) && !all_[k].recipients.empty()) return &all_[k];
    }
    return nullptr;
  }

  // "ব্যবসায়ীদের মানববন্ধনে হামলা": who stood there is struck.
  void struck_crowds() {
    for (std::size_t i = 1; i < all_.size(); ++i) {
      const Event& crowd = all_[i - 1];
      Event& blow = all_[i];
      if (crowd.type != EventType::kProtest || blow.type != EventType::kAssault || !traces_[i - 1].locative ||
          traces_[i].sentence != traces_[i - 1].sentence || blow.trigger.start < crowd.trigger.end ||
          blow.trigger.start - crowd.trigger.end > kWelcomeBytes || traces_[i].counted)
        continue;
      if (blow.recipients.empty() && !meet(crowd.actors, blow.actors)) blow.recipients = crowd.actors;
    }
  }

  // "বিচারের দাবিতে শিক্ষার্থীদের মানববন্ধন": who rallies for it demands it.
  void rallied() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      Event& demand = all_[i];
      if (demand.type != EventType::kRequest || !demand.actors.empty() || traces_[i].finite) continue;
      for (std::size_t k = i + 1; k < all_.size() && traces_[k].sentence == traces_[i].sentence; ++k) {
        const Event& rally = all_[k];
        if (rally.type != EventType::kProtest || rally.trigger.start - demand.trigger.end > kListBytes)
          continue;
        if (rally.statement == demand.statement && !rally.actors.empty() &&
            !meet(rally.actors, demand.recipients)) {
          demand.actors = rally.actors;
          break;
        }
      }
    }
  }

  // "পাশে দাঁড়ানোর জন্য ধন্যবাদ": what somebody is thanked or blamed for has happened.
  void thanked_for() {
    for (std::size_t i = 1; i < all_.size(); ++i) {
      const Event& outer = all_[i];
      Event& inner = all_[i - 1];
      const bool about = outer.type == EventType::kSupport || outer.type == EventType::kAccuse;
      // what the thanks are for stands in them
      const bool inside = traces_[i].cue_of != kNoId && inner.statement == traces_[i].cue_of;
      const bool good = outer.type == EventType::kSupport && inside &&
                        (inner.type == EventType::kAid || inner.type == EventType::kSupport ||
                         inner.type == EventType::kCooperate);
      if (!about || outer.status != EventStatus::kActual ||
          (inner.status != EventStatus::kPlanned && !good) || inner.trigger.end > outer.trigger.start ||
          outer.trigger.start - inner.trigger.end >= kCauseBytes ||
          (outer.statement != inner.statement && !inside))
        continue;
      inner.status = EventStatus::kActual;
      // "… জন্য X-কে ধন্যবাদ জানান": X did it
      const bool open = inner.actors.empty() || inner.actors == outer.actors;
      if (open && traces_[i].verbal && !outer.recipients.empty() && !meet(outer.recipients, inner.recipients))
        inner.actors = outer.recipients;
    }
  }

  // Of some of those who met there: told without a place of its own, or by the noun alone ("বিদায়ী সাক্ষাতে").
  bool same_meeting(std::size_t i, std::size_t meeting) const {
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
  void talked_on() {
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
  bool same_happening(std::size_t i, std::size_t from) const {
    const Event &e = all_[i], &f = all_[from];
    if (e.why.rule == "event.said_act" && traces_[i].sentence != 0) return false;  // each has its own words
    if (traces_[i].introduced || e.type != f.type || (e.why.lexicon != f.why.lexicon && !traces_[i].pointed))
      return false;
    // who did not do it, or only could, says nothing of who did
    if (f.status != EventStatus::kActual && e.status != f.status) return false;
    if (!e.actors.empty() && !f.actors.empty() && !meet(e.actors, f.actors)) return false;
    if (!e.recipients.empty() && !f.recipients.empty() && !meet(e.recipients, f.recipients)) return false;
    if (traces_[i].pointed && from < i) return true;
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

  void fill(std::size_t i, const Event& from) {
    Event& e = all_[i];
    if (e.actors.empty() && !meet(from.actors, e.recipients) && !only_claimed(record_, from, e))
      e.actors = from.actors;
    if (e.recipients.empty() && !traces_[i].counted && !meet(from.recipients, e.actors))
      e.recipients = from.recipients;
    if (traces_[i].sentence != 0 && !traces_[i].pointed) return;
    // "এ আন্দোলন চলবে": wherever that will be
    if (e.status == EventStatus::kPlanned && from.status != EventStatus::kPlanned) return;
    if (e.place.empty() && !speaks(e.type)) e.place = from.place;
    if (e.time.empty()) e.time = from.time;
  }

  // "‘X-কে Y হত্যা করেছে’": a headline's quotation is the words of him whom the text lets say the same.
  void tell_headline() {
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

  // A headline leaves when and where to the lead.
  void set_headline() {
    for (std::size_t i = 0; i < all_.size() && traces_[i].sentence == 0; ++i) {
      Event& e = all_[i];
      for (std::size_t k = i + 1; e.time.empty() && k < all_.size() && traces_[k].sentence <= kLead; ++k) {
        const Event& f = all_[k];
        if (traces_[k].sentence == 0 || f.type != e.type || f.status != e.status || f.time.empty()) continue;
        const bool same = meet(e.actors, f.actors) || meet(e.recipients, f.recipients);
        if (!same) continue;
        e.time = f.time;
        if (e.place.empty() && !speaks(e.type)) e.place = f.place;
      }
    }
  }

  bool wants(std::size_t i) const {
    return all_[i].actors.empty() || (all_[i].recipients.empty() && !traces_[i].counted);
  }

  // What one sentence leaves out another one tells: the same predicate, with nobody who contradicts it.
  void fill_from_text() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      for (std::size_t k = i; wants(i) && k > 0 && i - k < kNear; --k)
        if (same_happening(i, k - 1)) {
          fill(i, all_[k - 1]);
          break;
        }
    }
    for (std::size_t i = all_.size(); i-- > 0;) {
      for (std::size_t k = i + 1; wants(i) && k < all_.size() && k - i <= kNear; ++k)
        if (same_happening(i, k)) {
          fill(i, all_[k]);
          break;
        }
    }
  }

  Record& record_;
  std::vector<Event>& all_;
  std::vector<Trace>& traces_;
  std::vector<std::size_t> merged_;
};

}  // namespace

void share_between(Record& record, std::vector<Trace>& traces) { Sharing(record, traces).run(); }

}  // namespace ukti::event
