// A report of an arrest, a trial or a crime has one person to whom it is done, and many who speak of it: the
// police, a lawyer, a judge. "He was taken to court" behind a lawyer's words is about the accused, not about
// the lawyer, and "the sentence was suspended" needs not say whose. So where a text names one person, and
// only one, as held by the law (or as struck), a pronoun that would make another one of those who speak or
// act in it the ward means him, and an act of the law that names nobody was done to him.
#include "event/wards.h"

#include <algorithm>
#include <cstddef>

#include "event/types.h"

namespace ukti::event {
namespace {

class Wards {
 public:
  Wards(Record& record, const std::vector<Trace>& traces, const mention::Resolver& resolver)
      : record_(record), all_(record.events), traces_(traces), resolver_(resolver) {}

  void run() {
    held_ = find(&Wards::custody);
    struck_ = find(&Wards::violence);
    if (struck_.who != kNoId && suspect(struck_.who)) struck_ = {};
    for (const Statement& s : record_.statements)
      speakers_.insert(speakers_.end(), s.source.begin(), s.source.end());
    std::sort(speakers_.begin(), speakers_.end());
    for (std::size_t i = 0; i < all_.size(); ++i) {
      Event& e = all_[i];
      if (of_law(e)) {
        meant(i, held_);
        left_out(i);
      } else if (e.type == EventType::kAssault) {
        meant(i, struck_);
      }
    }
  }

 private:
  // A text that names more wards than these is about none of them.
  static constexpr std::size_t kMost = 16;

  struct Ward {
    Id who = kNoId;            // kNoId: nobody, or several
    std::size_t since = ~0uz;  // the first event that names him
  };

  static bool custody(const Event& e) {
    return (e.type == EventType::kCoerce && e.mode == "arrest") ||
           (e.type == EventType::kSanction && e.mode == "convict");
  }
  static bool violence(const Event& e) { return e.type == EventType::kAssault; }
  static bool of_law(const Event& e) {
    return custody(e) || e.type == EventType::kConcede || (e.type == EventType::kCoerce && e.mode.empty());
  }
  static bool among(const std::vector<Id>& all, Id who) {
    return std::find(all.begin(), all.end(), who) != all.end();
  }

  // Does the text lay violence to him: does he do it, or is he accused?
  bool suspect(Id who) const {
    return std::any_of(all_.begin(), all_.end(), [&](const Event& e) {
      return (e.type == EventType::kAssault && among(e.actors, who)) ||
             (e.type == EventType::kAccuse && among(e.recipients, who));
    });
  }

  // The only person who is named as the one to whom such a thing is done, or the one of whom it is told far
  // more often than of anybody else.
  Ward find(bool (*kind)(const Event&)) const {
    constexpr std::size_t kOften = 3, kTimes = 3;
    struct Count {
      Ward ward;
      std::size_t times = 0;
    };
    std::vector<Count> counts;  // a few: people who are held
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!kind(all_[i]) || !traces_[i].named) continue;
      for (const Id who : all_[i].recipients) {
        if (!resolver_.is_person(who) || resolver_.is_private(who)) continue;
        auto at =
            std::find_if(counts.begin(), counts.end(), [&](const Count& c) { return c.ward.who == who; });
        if (at == counts.end()) {
          if (counts.size() == kMost) return {};
          at = counts.insert(at, {{who, i}, 0});
        }
        ++at->times;
      }
    }
    if (counts.empty()) return {};
    std::stable_sort(counts.begin(), counts.end(),
                     [](const Count& a, const Count& b) { return a.times > b.times; });
    const bool alone = counts.size() == 1;
    const bool mostly = !alone && counts[0].times >= kOften && counts[0].times >= kTimes * counts[1].times;
    return alone || mostly ? counts[0].ward : Ward{};
  }

  // "আইনজীবী X বলেন, তাকে কারাগারে পাঠানো হয়েছে": not the lawyer.
  void meant(std::size_t i, const Ward& ward) {
    Event& e = all_[i];
    if (!traces_[i].by_one || e.recipients.size() != 1 || ward.who == kNoId || ward.since > i) return;
    const Id who = e.recipients.front();
    if (who == ward.who || among(e.actors, ward.who)) return;
    if (std::binary_search(speakers_.begin(), speakers_.end(), who) || resolver_.body_of(who) != kNoId)
      e.recipients = {ward.who};
  }

  // "পরে জামিন দেওয়া হয়", "দোষী সাব্যস্ত হলে": of him of whom the text tells.
  void left_out(std::size_t i) {
    Event& e = all_[i];
    const Trace& t = traces_[i];
    const bool told = t.verbal && t.dropped && !t.counted && !t.thing && e.status == EventStatus::kActual;
    if (!custody(e) || !told || !e.recipients.empty()) return;
    if (held_.who != kNoId && held_.since < i && !among(e.actors, held_.who)) e.recipients = {held_.who};
  }

  Record& record_;
  std::vector<Event>& all_;
  const std::vector<Trace>& traces_;
  const mention::Resolver& resolver_;
  Ward held_, struck_;
  std::vector<Id> speakers_;  // ascending
};

}  // namespace

void name_wards(Record& record, const std::vector<Trace>& traces, const mention::Resolver& resolver) {
  Wards(record, traces, resolver).run();
}

}  // namespace ukti::event
