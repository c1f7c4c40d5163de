#include "event/repeats.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "event/compare.h"
#include "event/types.h"

namespace ukti::event {
namespace {

class Repeats {
 public:
  Repeats(std::vector<Event>& all, std::vector<Trace>& traces) : all_(all), traces_(traces) {}

  void run() {
    std::vector<bool> gone(all_.size());
    for (std::size_t i = 0; i < all_.size(); ++i) gone[i] = taken_up(i) || setting(i) || backdrop(i);
    drop(all_, traces_, gone);
  }

 private:
  // "গ্রেফতার", "গ্রেফতারকৃতদের"; "হত্যা", "হত্যাকাণ্ডের"
  static bool alike(std::string_view a, std::string_view b) {
    constexpr std::size_t kStem = 4;
    return a == b || (std::min(a.size(), b.size()) >= kStem && (a.starts_with(b) || b.starts_with(a)));
  }

  // Told in a sentence before, by the same noun.
  bool told_before(std::size_t i) const {
    if (traces_[i].noun.empty()) return false;
    for (std::size_t k = 0; k < i && traces_[k].sentence < traces_[i].sentence; ++k)
      if (all_[k].type == all_[i].type && all_[k].status == EventStatus::kActual &&
          alike(traces_[k].noun, traces_[i].noun) && !apart(all_[k].actors, all_[i].actors) &&
          !apart(all_[k].recipients, all_[i].recipients))
        return true;
    return false;
  }

  // A noun at the head of its clause, with nobody and no day of its own.
  bool taken_up(std::size_t i) const {
    const Trace& t = traces_[i];
    if (t.verbal || !t.bound || t.own || t.introduced || all_[i].status != EventStatus::kActual) return false;
    if (t.sentence < kLead || mishap(all_[i].type)) return false;
    return (t.leading || t.pointed) && told_before(i);
  }

  // "মধ্যপ্রাচ্যের যুদ্ধের কারণে", "সংঘাতের আবহে": a war whose two sides nobody names is what the rest happens in.
  bool backdrop(std::size_t i) const {
    const Trace& t = traces_[i];
    const Event& e = all_[i];
    if (t.verbal || !t.bound || t.locative || !t.presupposed || t.counted || t.by_land || !e.mutual)
      return false;
    if (e.type != EventType::kAssault || e.status != EventStatus::kActual) return false;
    std::vector<Id> sides = e.actors;
    for (const Id who : e.recipients)
      if (!meet(sides, {who})) sides.push_back(who);
    return sides.size() < 2;
  }

  // "বৈঠকে … আলোচনা হয়": the meeting was told before, and its talk is told behind.
  bool setting(std::size_t i) const {
    const Trace& t = traces_[i];
    if (t.verbal || !t.locative || all_[i].type != EventType::kConsult || i + 1 >= all_.size()) return false;
    const Trace& next = traces_[i + 1];
    if (next.sentence != t.sentence || !next.at_occasion || !next.verbal) return false;
    for (std::size_t k = 0; k < i && traces_[k].sentence < t.sentence; ++k)
      if (all_[k].type == EventType::kConsult && all_[k].status == EventStatus::kActual) return true;
    return false;
  }

  std::vector<Event>& all_;
  std::vector<Trace>& traces_;
};

}  // namespace

void drop_repeats(std::vector<Event>& events, std::vector<Trace>& traces) { Repeats(events, traces).run(); }

}  // namespace ukti::event
