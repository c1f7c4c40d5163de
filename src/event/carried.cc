// Bangla drops an object as readily as a subject. Where the clause of a blow, an arrest or a death has no
// word for the one who undergoes it, and the happening told right before it has one, it is he; and who
// strikes back strikes those who struck him.
#include "event/carried.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "event/compare.h"
#include "event/types.h"

namespace ukti::event {
namespace {

// So many events back one looks at most.
constexpr std::size_t kNear = 8;
// So many sentences on a clause still goes on with the same people; so many, an answer is still one.
constexpr std::uint32_t kOn = 1, kAnswer = 2;

class Carried {
 public:
  Carried(Record& record, const std::vector<Trace>& traces, const mention::Resolver& resolver)
      : all_(record.events), traces_(traces), resolver_(resolver) {}

  void run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const Event& e = all_[i];
      if (traces_[i].pleads && e.recipients.empty() && !e.actors.empty()) asked_court(i);
      if (!e.recipients.empty() || traces_[i].counted || e.mutual || e.status != EventStatus::kActual)
        continue;
      if (traces_[i].left_open && !traces_[i].pointed) carry(i);
      if (traces_[i].several && !traces_[i].verbal && e.type == EventType::kCoerce && e.mode == "arrest")
        those_held(i);
      if (all_[i].recipients.empty() && e.type == EventType::kAssault && !e.befell && !e.actors.empty())
        strike_back(i);
    }
  }

 private:
  static bool law(const Event& e) {
    return (e.type == EventType::kCoerce && (e.mode == "arrest" || e.mode.empty())) ||
           (e.type == EventType::kSanction && e.mode == "convict");
  }

  bool reaches(std::size_t k, std::size_t i, std::uint32_t sentences) const {
    return traces_[k].sentence + sentences >= traces_[i].sentence;
  }

  // Told by the same source, or by the writer after it.
  bool one_voice(std::size_t k, std::size_t i) const {
    return all_[k].statement == all_[i].statement || all_[i].statement == kNoId || all_[k].statement == kNoId;
  }

  bool people(const std::vector<Id>& who) const {
    return std::all_of(who.begin(), who.end(), [&](Id id) {
      return resolver_.type(id) == EntityType::kPerson || resolver_.type(id) == EntityType::kGroup;
    });
  }

  // The nearest happening of the kind; none where it does not say to whom.
  void carry(std::size_t i) {
    Event& e = all_[i];
    const bool strikes = e.type == EventType::kAssault;
    if (!strikes && !law(e)) return;
    const bool subjectless = e.why.rule == "event.passive" || e.why.rule == "event.undergone";
    for (std::size_t at = i; at > 0 && i - at < kNear && reaches(at - 1, i, kOn); --at) {
      const std::size_t k = at - 1;
      const Event& f = all_[k];
      const bool alike = strikes ? f.type == EventType::kAssault || (law(f) && !e.befell) : law(f);
      if (!alike || traces_[k].attributive) continue;
      // a sentence on only a verb is what one goes on from
      const bool told = traces_[k].verbal || traces_[k].sentence == traces_[i].sentence;
      if (!told || f.recipients.empty() || traces_[k].counted || f.mutual || f.status != e.status ||
          !people(f.recipients) || !one_voice(k, i) || meet(f.recipients, e.actors) ||
          other_day(e.time, f.time))
        return;
      // who was killed is not killed again: another one's death is told
      if (traces_[i].kills && traces_[k].kills && traces_[i].sentence != traces_[k].sentence) return;
      if (!subjectless && !meet(e.actors, f.actors)) return;
      if (traces_[k].sentence != traces_[i].sentence && one_of_several(k)) return;
      e.recipients = std::vector<Id>(f.recipients);
      return;
    }
  }

  // "৩০ ভারতীয়কে ফেরত পাঠানো হচ্ছে। ধৃতদের কাছ থেকে …": those with whom the law deals, where the text knows of
  // no others.
  void those_held(std::size_t i) {
    const std::vector<Id>* who = nullptr;
    for (std::size_t k = 0; k < i; ++k) {
      const Event& f = all_[k];
      const bool dealt = law(f) || f.type == EventType::kSanction;
      if (!dealt || f.status != EventStatus::kActual) continue;
      if (traces_[k].counted) return;  // "পাঁচজনকে আটক করেছে": nobody by name
      if (f.recipients.empty() || !people(f.recipients)) continue;
      if (who != nullptr && !meet(*who, f.recipients)) return;
      who = &f.recipients;
    }
    if (who == nullptr || meet(*who, all_[i].actors)) return;
    const bool many = who->size() > 1 || resolver_.type(who->front()) == EntityType::kGroup;
    if (many) all_[i].recipients = std::vector<Id>(*who);
  }

  // "X-কে গ্রেপ্তার করে। এর আগে Y-কে গ্রেপ্তার করে": of two who are held or struck nobody is guessed.
  bool one_of_several(std::size_t k) const {
    for (std::size_t at = k; at > 0 && k - at < kNear && reaches(at - 1, k, kAnswer); --at)
      if (all_[at - 1].type == all_[k].type && apart(all_[at - 1].recipients, all_[k].recipients))
        return true;
    return false;
  }

  // Those who struck him who strikes now, or who stand before the police in a crowd.
  void strike_back(std::size_t i) {
    Event& e = all_[i];
    const bool answers = traces_[i].counters;
    if (!answers && !traces_[i].left_open) return;
    for (std::size_t at = i; at > 0 && i - at < kNear && reaches(at - 1, i, answers ? kAnswer : kOn); --at) {
      const std::size_t k = at - 1;
      const Event& f = all_[k];
      const bool blow = f.type == EventType::kAssault &&
                        (meet(f.recipients, e.actors) || (answers && meet(f.place, e.actors)));
      const bool crowd = f.type == EventType::kProtest && !answers && of_law(e.actors);
      if (!blow && !crowd) continue;
      if (f.actors.empty() || f.status != EventStatus::kActual || f.mutual || meet(f.actors, e.actors) ||
          !one_voice(k, i))
        return;
      e.recipients = std::vector<Id>(f.actors);
      return;
    }
  }

  // "পুলিশ রিমান্ডের আবেদন করলে আদালত তিন দিনের রিমান্ড মঞ্জুর করেন": who decides on it was asked.
  void asked_court(std::size_t i) {
    Event& e = all_[i];
    constexpr std::size_t kReach = 8;  // events
    const std::size_t end = std::min(all_.size(), i + kReach);
    for (std::size_t k = i + 1; k < end && traces_[k].sentence == traces_[i].sentence; ++k) {
      const Event& f = all_[k];
      if (f.actors.size() != 1 || !resolver_.is_court(f.actors.front()) || meet(f.actors, e.actors)) continue;
      if (f.statement == e.statement && f.status == EventStatus::kActual && traces_[k].verbal)
        e.recipients = std::vector<Id>(f.actors);
      return;
    }
  }

  bool of_law(const std::vector<Id>& who) const {
    return std::all_of(who.begin(), who.end(), [&](Id id) { return resolver_.is_of_law(id); });
  }

  std::vector<Event>& all_;
  const std::vector<Trace>& traces_;
  const mention::Resolver& resolver_;
};

}  // namespace

void carry_recipients(Record& record, const std::vector<Trace>& traces, const mention::Resolver& resolver) {
  Carried(record, traces, resolver).run();
}

}  // namespace ukti::event
