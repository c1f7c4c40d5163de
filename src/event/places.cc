#include "event/places.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "event/compare.h"
#include "event/types.h"

namespace ukti::event {
namespace {

// What happens at one place for all to see.
bool scene(EventType type) {
  return type == EventType::kAssault || type == EventType::kProtest || type == EventType::kAccident ||
         type == EventType::kDisaster;
}

class Places {
 public:
  Places(std::vector<Event>& events, const std::vector<Trace>& traces) : all_(events), traces_(traces) {}

  void run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!all_[i].place.empty() || !scene(all_[i].type)) continue;
      if (const Event* from = beside(i)) all_[i].place = from->place;
    }
  }

 private:
  bool fits(std::size_t i, std::size_t k) const {
    const Event &e = all_[i], &f = all_[k];
    return !f.place.empty() && e.status == f.status && !other_day(e.time, f.time);
  }

  // "ঢাকায় ব্যবসায়ীদের মানববন্ধনে | হামলা চালিয়েছে", "X-এ হামলা, | নিহত ৫": in one sentence, of the same
  // people.
  const Event* beside(std::size_t i) const {
    for (std::size_t behind = i; behind > 0; --behind) {
      const std::size_t k = behind - 1;
      if (traces_[k].sentence != traces_[i].sentence) break;
      const Event &e = all_[i], &f = all_[k];
      if (!fits(i, k) || !scene(f.type) || e.statement != f.statement) continue;
      const bool same = meet(e.actors, f.actors) || meet(e.recipients, f.actors) ||
                        (meet(e.recipients, f.recipients) && !apart(e.actors, f.actors));
      if (same) return &f;
    }
    return nullptr;
  }

  std::vector<Event>& all_;
  const std::vector<Trace>& traces_;
};

}  // namespace

void fill_places(std::vector<Event>& events, const std::vector<Trace>& traces) {
  Places(events, traces).run();
}

}  // namespace ukti::event
