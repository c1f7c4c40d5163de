#include "event/sent_help.h"

#include <algorithm>

#include "event/compare.h"
#include "event/types.h"

namespace ukti::event {
namespace {

// So many moves of troops a text tells that are looked at.
constexpr int kMoves = 50;

bool helps(const Event& e) {
  return (e.type == EventType::kAid || e.type == EventType::kSupport) && e.status == EventStatus::kActual &&
         e.mode != "troops";
}

bool quarrels(const Event& e) { return force(e.type) || e.type == EventType::kThreaten; }

}  // namespace

// "উত্তর কোরিয়া রাশিয়ায় সেনা | পাঠিয়েছে … অস্ত্রও সরবরাহ করে আসছে"
void tell_sent_help(Record& record) {
  int moves = 0;
  for (Event& e : record.events) {
    if (e.type != EventType::kMobilize || e.mode != "troops" || e.recipients.empty()) continue;
    if (++moves > kMoves) return;
    bool helped = false, fought = false;
    for (const Event& other : record.events) {
      const bool same = e.actors.empty() || meet(other.actors, e.actors);
      if (!same || other.actors.empty() || !meet(other.recipients, e.recipients)) continue;
      helped = helped || helps(other);
      fought = fought || quarrels(other);
    }
    if (!helped || fought) continue;
    e.type = EventType::kAid;
    e.mode = {};
  }
}

}  // namespace ukti::event
