#include "event/held_for.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "event/compare.h"
#include "event/types.h"

namespace ukti::event {
namespace {

// So many events behind a charge one looks for the measure of the law.
constexpr std::size_t kNear = 4;
// Between a deed and the charge stands nothing but a blank.
constexpr std::uint32_t kBeside = 2;

class HeldFor {
 public:
  HeldFor(Record& record, const std::vector<Trace>& traces, const mention::Resolver& resolver)
      : all_(record.events), traces_(traces), resolver_(resolver) {}

  void run() {
    for (std::size_t i = 0; i + 1 < all_.size(); ++i) {
      const bool deed = force(all_[i].type) && !law(all_[i]) &&
                        (traces_[i].charged ||
                         (charge(i + 1) && all_[i].trigger.end + kBeside >= all_[i + 1].trigger.start));
      if (!deed && !charge(i)) continue;
      if (const Event* held = measure(i)) deed ? blame(all_[i], *held) : accuse(all_[i], *held);
    }
  }

 private:
  static bool law(const Event& e) {
    return (e.type == EventType::kCoerce && e.mode == "arrest") ||
           (e.type == EventType::kSanction && e.mode == "convict");
  }

  // "অভিযোগে | গ্রেপ্তার".
  bool charge(std::size_t i) const {
    return all_[i].type == EventType::kAccuse && all_[i].mode == "allege" && !traces_[i].verbal;
  }

  // What the law did for it: told by a verb right behind, to somebody, by its own force where by anybody.
  const Event* measure(std::size_t i) const {
    for (std::size_t k = i + 1; k < all_.size() && k < i + kNear; ++k) {
      if (traces_[k].sentence != traces_[i].sentence) return nullptr;
      const Event& f = all_[k];
      if (!law(f) || !traces_[k].verbal || f.status != EventStatus::kActual) continue;
      const bool by_law = !f.actors.empty() && std::ranges::all_of(f.actors, [&](Id who) {
        return resolver_.is_of_law(who) || resolver_.is_court(who);
      });
      return by_law && !f.recipients.empty() ? &f : nullptr;
    }
    return nullptr;
  }

  static void take_out(std::vector<Id>& from, const std::vector<Id>& who) {
    std::erase_if(from, [&](Id id) { return meet(who, {id}); });
  }

  static void blame(Event& deed, const Event& held) {
    if (!meet(deed.actors, held.actors) && !meet(deed.recipients, held.actors)) return;
    take_out(deed.actors, held.actors);
    take_out(deed.recipients, held.actors);
    if (deed.actors.empty()) deed.actors = std::vector<Id>(held.recipients);
  }

  static void accuse(Event& charge, const Event& held) {
    if (meet(charge.recipients, held.actors)) charge.recipients = std::vector<Id>(held.recipients);
  }

  std::vector<Event>& all_;
  const std::vector<Trace>& traces_;
  const mention::Resolver& resolver_;
};

}  // namespace

void blame_the_held(Record& record, const std::vector<Trace>& traces, const mention::Resolver& resolver) {
  HeldFor(record, traces, resolver).run();
}

}  // namespace ukti::event
