#include "event/outcomes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "event/compare.h"
#include "event/types.h"

namespace ukti::event {
namespace {

// A deed stands so near to the punishment or the call that is about it at most, in bytes.
constexpr std::uint32_t kAboutBytes = 160;

bool near(const Event& first, const Event& second) {
  return second.trigger.start >= first.trigger.end && second.trigger.start - first.trigger.end <= kAboutBytes;
}

class Outcomes {
 public:
  Outcomes(std::vector<Event>& events, const std::vector<Trace>& traces) : all_(events), traces_(traces) {}

  void run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (all_[i].type == EventType::kAssault && all_[i].befell && all_[i].actors.empty()) toll(i);
      if (all_[i].type == EventType::kSanction) punished(i);
      if (all_[i].type == EventType::kRequest) asked(i);
    }
  }

 private:
  bool together(std::size_t i, std::size_t k) const { return traces_[i].sentence == traces_[k].sentence; }

  // "X-এ Y-এর হামলা, নিহত ৫", "পুলিশ গুলি চালায়। এতে তিনজন নিহত হন": by the deed told right before.
  void toll(std::size_t i) {
    Event& e = all_[i];
    if (e.status != EventStatus::kActual) return;
    for (std::size_t k = i; k-- > 0;) {
      const bool before = traces_[i].thereby && traces_[k].sentence + 1 == traces_[i].sentence;
      if (!together(i, k) && !before) return;
      const Event& deed = all_[k];
      if (deed.type != EventType::kAssault) continue;
      const bool own_cause = !traces_[i].cause.empty() && traces_[i].cause != traces_[k].noun &&
                             traces_[i].cause != traces_[k].cause;
      const bool told = deed.status == EventStatus::kActual && !deed.actors.empty() && !deed.mutual &&
                        deed.statement == e.statement;
      if (told && !own_cause && !meet(deed.actors, e.recipients)) e.actors = deed.actors;
      return;
    }
  }

  // "ধর্ষণের দায়ে X-কে যাবজ্জীবন কারাদণ্ড": X did it, a court says. Who is only held for it ("হত্যার দায়ে X
  // গ্রেপ্তার") is not found guilty, whatever the words of the police.
  void punished(std::size_t i) {
    const Event& outer = all_[i];
    if (i == 0 || outer.status != EventStatus::kActual || outer.recipients.empty() || traces_[i].counted)
      return;
    Event& deed = all_[i - 1];
    if (traces_[i - 1].charged && deed.actors.empty() && together(i, i - 1) && near(deed, outer) &&
        !speaks(deed.type) && !meet(deed.recipients, outer.recipients))
      deed.actors = outer.recipients;
  }

  // "বৈঠকে যোগ দিতে X-এর প্রতি আহ্বান", "X-কে অনুরোধ করেছেন সহায়তা দিতে": X is to do it.
  void asked(std::size_t i) {
    const Event& outer = all_[i];
    if (outer.recipients.empty()) return;
    const auto due = [&](std::size_t k) {
      Event& deed = all_[k];
      const bool open = deed.status == EventStatus::kPossible || deed.status == EventStatus::kPlanned;
      if (open && traces_[k].verbal && !traces_[k].finite && deed.actors.empty() && !only_speaks(deed) &&
          together(i, k) && (k < i ? near(deed, outer) : near(outer, deed)) &&
          !meet(deed.recipients, outer.recipients))
        deed.actors = outer.recipients;
    };
    if (i > 0) due(i - 1);
    if (i + 1 < all_.size()) due(i + 1);
  }

  std::vector<Event>& all_;
  const std::vector<Trace>& traces_;
};

}  // namespace

void fill_outcomes(std::vector<Event>& events, const std::vector<Trace>& traces) {
  Outcomes(events, traces).run();
}

}  // namespace ukti::event
