#include "event/retelling.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "event/compare.h"
#include "event/types.h"

namespace ukti::event {
namespace {

// So many events away one looks for another telling.
constexpr std::size_t kNear = 24;
// So many sentences on, one still speaks of the same.
constexpr std::uint32_t kBreath = 2;
// So many sentences below it, one still tells what the headline tells.
constexpr std::uint32_t kLeadReach = 4;
// So many sentences on, a killing taken up by its noun is still the one that was told.
constexpr std::uint32_t kStory = 12;
// So many sentences on, the same victim was struck by the same.
constexpr std::uint32_t kVictim = 3;

class Retelling {
 public:
  Retelling(Record& record, const std::vector<Trace>& traces)
      : record_(record),
        all_(record.events),
        traces_(traces),
        published_(months(record.published)),
        actors_filled_(all_.size()),
        recipients_filled_(all_.size()) {}

  void run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const Event& e = all_[i];
      // what somebody says once he may say again of others
      if (speaks(e.type)) continue;
      const bool subjectless =
          !traces_[i].verbal || e.why.rule == "event.passive" || e.why.rule == "event.undergone";
      if (e.actors.empty() && subjectless && !mishap(e.type)) fill(i, &Event::actors, &Event::recipients);
      if (e.recipients.empty() && !traces_[i].counted && !traces_[i].verbal)
        fill(i, &Event::recipients, &Event::actors);
    }
    victims();
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const EventType type = all_[i].type;
      if (all_[i].actors.empty() &&
          (type == EventType::kAssault || type == EventType::kRetreat || type == EventType::kCooperate))
        by_the_only_one(i);
    }
  }

 private:
  using Side = std::vector<Id> Event::*;

  // By the same noun or mode; who did it may stand beside what came of it: "হামলায় নিহত".
  bool akin(std::size_t i, std::size_t k, bool outcome) const {
    if (all_[i].type != all_[k].type) return false;
    const auto called = [&](std::string_view noun, const Trace& t) {
      return !noun.empty() && (noun == t.noun || (outcome && noun == t.cause));
    };
    if (called(traces_[i].noun, traces_[k]) || (outcome && called(traces_[i].cause, traces_[k]))) return true;
    return !all_[i].mode.empty() && all_[i].mode == all_[k].mode;
  }

  // "দুর্বৃত্তরা X-কে কুপিয়ে জখম করে। … তিনি মারা যান": who struck him before, or right after, where the text
  // knows of nobody else who strikes; and who withdraws, where nobody else does: "X পদত্যাগ করেন। … পদত্যাগের
  // পর".
  void by_the_only_one(std::size_t i) {
    const Event& e = all_[i];
    const bool strikes = e.type == EventType::kAssault;
    // "হামলা চালায়। বাড়িতে আগুন দেওয়া হয়": what is told in the passive right behind goes on
    const bool on = strikes && e.recipients.empty() && e.why.rule == "event.passive" && i > 0 &&
                    traces_[i - 1].sentence + 1 >= traces_[i].sentence;
    if (strikes && (e.status != EventStatus::kActual || (e.recipients.empty() && !on))) return;
    // "সরে দাঁড়ানোর ঘোষণা দেন": a verb has a subject of its own
    if (!strikes && traces_[i].verbal && e.why.rule != "event.passive") return;
    const Event* by = nullptr;
    const std::vector<Id>* known = nullptr;
    const std::size_t first = i < kNear ? 0 : i - kNear;
    for (std::size_t k = first; k < std::min(all_.size(), i + kNear); ++k) {
      const Event& f = all_[k];
      if (f.type != e.type || f.actors.empty()) continue;
      if (known != nullptr && !meet(*known, f.actors)) return;
      if (known == nullptr) known = &f.actors;
      const std::uint32_t a = std::min(traces_[i].sentence, traces_[k].sentence);
      const std::uint32_t b = std::max(traces_[i].sentence, traces_[k].sentence);
      const bool breath = on && a + 1 >= b && k < i && traces_[k].verbal && f.statement == e.statement;
      const bool other =
          strikes && !breath ? !meet(f.recipients, e.recipients) : apart(f.recipients, e.recipients);
      // who is to join, and what is said of the joining: "জোটে যোগ দিতে যাচ্ছে X। … যোগদানের বিষয়ে"
      const bool joins = e.type == EventType::kCooperate && f.status == EventStatus::kPlanned;
      const bool same = (f.status == EventStatus::kActual || joins) && !f.mutual && b - a <= kVictim &&
                        !other && !apart(e.place, f.place) && !other_day(when(i), when(k)) &&
                        !only_claimed(record_, f, e);
      if (same) by = &f;
    }
    if (by != nullptr && !meet(by->actors, e.recipients)) all_[i].actors = std::vector<Id>(by->actors);
  }

  // "X-কে কুপিয়ে হত্যা করে। … হত্যাকাণ্ডের | সময়", "হত্যার | দায়": a killing that only its noun takes up is the
  // one that the text tells, where all its killings are of one person.
  void victims() {
    const Event* killed = nullptr;
    std::size_t since = 0;
    for (std::size_t k = 0; k < all_.size(); ++k) {
      const Event& f = all_[k];
      if (!traces_[k].kills) continue;
      if (traces_[k].counted || (!f.recipients.empty() && f.status != EventStatus::kActual)) return;
      if (f.recipients.empty()) continue;
      if (killed == nullptr) killed = &f, since = k;
      if (f.recipients != killed->recipients) return;
    }
    if (killed == nullptr) return;
    const std::vector<Id> who = killed->recipients;
    for (std::size_t i = since + 1; i < all_.size(); ++i) {
      const Event& e = all_[i];
      const Trace& t = traces_[i];
      if (!t.kills || t.verbal || t.introduced || t.attributive || !t.bound || !e.recipients.empty())
        continue;
      if (e.status != EventStatus::kActual || t.sentence > traces_[since].sentence + kStory) continue;
      if (!e.place.empty() || meet(e.actors, who) || other_day(when(i), when(since))) continue;
      all_[i].recipients = who;
    }
  }

  // Of months before the report.
  bool recalled(const Event& e) const {
    constexpr int kMonths = 3;
    const int then = months(e.time);
    return then >= 0 && published_ >= 0 && then + kMonths < published_;
  }

  // Can k be another telling of what i tells?
  bool same(std::size_t i, std::size_t k, Side side) const {
    const Event &e = all_[i], &f = all_[k];
    if (i == k || !akin(i, k, side == &Event::actors || mishap(e.type))) return false;
    // who did not do it, or only could, says nothing of who did
    if (f.status != EventStatus::kActual && e.status != f.status) return false;
    // what is recalled from before says nothing of what is told elsewhere without a day
    const std::uint32_t a = traces_[i].sentence, b = traces_[k].sentence;
    if (recalled(e) != recalled(f) && (a < b ? b - a : a - b) > 1) return false;
    return !apart(e.actors, f.actors) && !apart(e.recipients, f.recipients) && !apart(e.place, f.place) &&
           !other_day(when(i), when(k));
  }

  // "২০১৮ সাল থেকে টানা সাত বছর | কারাভোগ করেন": its own time, else the nearest dated one before it in its
  // sentence.
  std::string_view when(std::size_t i) const {
    if (!all_[i].time.empty() || traces_[i].sentence >= record_.sentences.size()) return all_[i].time;
    const std::uint32_t begin = record_.sentences[traces_[i].sentence].span.start;
    const std::vector<Time>& times = record_.times;
    auto at = std::lower_bound(times.begin(), times.end(), all_[i].trigger.start,
                               [](const Time& t, std::uint32_t end) { return t.span.start < end; });
    while (at != times.begin()) {
      --at;
      if (at->span.start < begin) break;
      if (months(at->value) >= 0) return at->value;
    }
    return {};
  }

  void fill(std::size_t i, Side side, Side other) {
    const std::vector<Id>* nearest = nullptr;
    bool bound = false;
    const std::size_t first = i < kNear ? 0 : i - kNear;
    const std::size_t last = std::min(all_.size(), i + kNear);
    for (std::size_t k = i; k-- > first;)
      if (!agrees(i, k, side, nearest, bound)) return;
    for (std::size_t k = i + 1; k < last; ++k)
      if (!agrees(i, k, side, nearest, bound)) return;
    if (!bound || meet(*nearest, all_[i].*other)) return;
    all_[i].*side = std::vector<Id>(*nearest);
    filled(side)[i] = true;
  }

  // What was taken over from one telling is not handed on to a third, which may be of another day.
  std::vector<bool>& filled(Side side) {
    return side == &Event::actors ? actors_filled_ : recipients_filled_;
  }

  // Told by a source of its own, in the passive: "১২ জনকে আটক করা হয়েছে, জানান পুলিশ সুপার".
  bool speaks_of_own(std::size_t i) const { return all_[i].why.rule == "event.passive"; }

  // Is it more than likely that k tells the same: of the same people, or in the same breath, of nobody else?
  bool tied(std::size_t i, std::size_t k, Side side) const {
    const std::vector<Id>& known = side == &Event::actors ? all_[i].recipients : all_[i].actors;
    const std::vector<Id>& theirs = side == &Event::actors ? all_[k].recipients : all_[k].actors;
    if (meet(known, theirs)) return true;
    if (!known.empty()) return false;
    // what one tells may be another's doing
    const Id teller = all_[i].statement;
    if (teller != kNoId && teller != all_[k].statement && speaks_of_own(i)) return false;
    const std::uint32_t a = std::min(traces_[i].sentence, traces_[k].sentence);
    const std::uint32_t b = std::max(traces_[i].sentence, traces_[k].sentence);
    return b - a <= kBreath || (a == 0 && b <= kLeadReach);
  }

  // False where k is another telling with other people.
  bool agrees(std::size_t i, std::size_t k, Side side, const std::vector<Id>*& nearest, bool& bound) {
    const std::vector<Id>& who = all_[k].*side;
    if (who.empty() || filled(side)[k] || !same(i, k, side)) return true;
    if (side == &Event::actors && only_claimed(record_, all_[k], all_[i])) return true;
    // whom it struck is known by who struck, or from below the headline
    if (side == &Event::recipients && !meet(all_[i].actors, all_[k].actors) && traces_[i].sentence != 0)
      return true;
    if (nearest == nullptr) nearest = &who;
    bound = bound || tied(i, k, side);
    return meet(*nearest, who);
  }

  const Record& record_;
  std::vector<Event>& all_;
  const std::vector<Trace>& traces_;
  const int published_;  // in months; -1: unknown
  std::vector<bool> actors_filled_, recipients_filled_;
};

}  // namespace

void fill_retold(Record& record, const std::vector<Trace>& traces) { Retelling(record, traces).run(); }

}  // namespace ukti::event
