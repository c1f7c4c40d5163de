#include "event/unrest.h"

#include <algorithm>

#include "event/compare.h"

namespace ukti::event {
namespace {

// So many sentences apart are one scene; so many events there are at most.
constexpr std::uint32_t kScene = 2;
constexpr std::size_t kNear = 12;

}  // namespace

// "শ্রমিকেরা বিক্ষোভ করেন। … তাঁরা কারখানায় | আগুন দেন": who attacks people's houses is none of them.
void call_unrest(Record& record, const std::vector<Trace>& traces) {
  std::vector<Event>& all = record.events;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Event& e = all[i];
    if (!traces[i].damage || e.type != EventType::kAssault || e.actors.empty()) continue;
    const std::size_t last = std::min(all.size(), i + kNear);
    for (std::size_t k = i < kNear ? 0 : i - kNear; k < last; ++k) {
      const std::uint32_t a = std::min(traces[i].sentence, traces[k].sentence);
      const std::uint32_t b = std::max(traces[i].sentence, traces[k].sentence);
      if (all[k].type != EventType::kProtest || traces[k].damage || b - a > kScene ||
          all[k].status != EventStatus::kActual || !meet(all[k].actors, e.actors))
        continue;
      e.type = EventType::kProtest;
      e.mode = "riot";
      break;
    }
  }
}

}  // namespace ukti::event
