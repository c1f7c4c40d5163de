#include "event/places.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "event/types.h"

namespace ukti::event {
namespace {

// The length of a day: "2025-04-28".
constexpr std::size_t kDay = 10;

bool meet(const std::vector<Id>& a, const std::vector<Id>& b) {
  return std::any_of(a.begin(), a.end(), [&](Id id) { return std::find(b.begin(), b.end(), id) != b.end(); });
}

// Both known, and nothing in common.
bool apart(const std::vector<Id>& a, const std::vector<Id>& b) {
  return !a.empty() && !b.empty() && !meet(a, b);
}

bool other_day(std::string_view a, std::string_view b) {
  const auto dated = [](std::string_view t) { return t.size() >= 4 && t[0] >= '0' && t[0] <= '9'; };
  if (!dated(a) || !dated(b)) return false;
  const std::size_t n = std::min({a.size(), b.size(), kDay});
  return a.substr(0, n) != b.substr(0, n);
}

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
