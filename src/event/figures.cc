#include "event/figures.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace ukti::event {
namespace {

// A part stands so many figures behind its whole at most.
constexpr std::size_t kPartReach = 6;

bool harms(EventType type) {
  return type == EventType::kAssault || type == EventType::kAccident || type == EventType::kDisaster;
}

// Can an event of this type and mode have such a count?
bool fits(Counts counts, const Event& e) {
  switch (counts) {
    case Counts::kKilled:
    case Counts::kInjured:
    case Counts::kKilledOrInjured:
    case Counts::kMissing:
      return harms(e.type);
    case Counts::kDetained:
      return e.type == EventType::kCoerce || e.type == EventType::kSanction;
    case Counts::kDeployed:
      return e.type == EventType::kMobilize || e.type == EventType::kAid || e.type == EventType::kAssault;
    case Counts::kDisplaced:
      return harms(e.type) || e.type == EventType::kCoerce;
    case Counts::kPeople:
      return e.type == EventType::kProtest || e.type == EventType::kCoerce || e.type == EventType::kAid ||
             e.type == EventType::kRetreat || harms(e.type);
    case Counts::kMoney:
      return e.type == EventType::kAid || e.type == EventType::kSanction || e.type == EventType::kCooperate;
    case Counts::kWeapons:
    case Counts::kVehicles:
      return e.type == EventType::kAssault || e.type == EventType::kMobilize || e.type == EventType::kAid ||
             (e.type == EventType::kCoerce && e.mode == "seize");
    default:
      return false;
  }
}

// Counts that an event of the sentence before may have been told for; others need one beside them.
bool a_toll(Counts counts) { return counts <= Counts::kDisplaced; }

class Measure {
 public:
  explicit Measure(Record& record) : r_(record) {}

  void run() {
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < r_.figures.size(); ++i) {
      while (sentence + 1 < r_.sentences.size() &&
             r_.sentences[sentence + 1].span.start <= r_.figures[i].span.start)
        ++sentence;
      Figure& f = r_.figures[i];
      if (f.why.rule == "figure.part") part_of(i);
      if (f.part_of != kNoId) {
        f.event = r_.figures[f.part_of].event;
        continue;
      }
      if (r_.sentences.empty()) continue;
      const Span here = r_.sentences[sentence].span;
      f.event = nearest(f, here);
      if (f.event == kNoId && sentence > 0 && a_toll(f.counts))
        f.event = before(f, r_.sentences[sentence - 1].span);
    }
  }

 private:
  // "… ৯০ জন নিহত। তাঁদের মধ্যে ৪১ জন নারী"
  void part_of(std::size_t i) {
    for (std::size_t k = i; k > 0 && i - k < kPartReach; --k) {
      const Figure& whole = r_.figures[k - 1];
      if (whole.counts != r_.figures[i].counts || whole.why.rule == "figure.part") continue;
      r_.figures[i].part_of = static_cast<Id>(k - 1);
      return;
    }
  }

  std::vector<Event>::const_iterator first_in(Span sentence) const {
    return std::lower_bound(r_.events.cbegin(), r_.events.cend(), sentence.start,
                            [](const Event& e, std::uint32_t at) { return e.trigger.start < at; });
  }

  // The first event of the sentence behind the figure, else the last one before it.
  Id nearest(const Figure& f, Span sentence) const {
    Id last = kNoId;
    for (auto e = first_in(sentence); e != r_.events.end() && e->trigger.start < sentence.end; ++e) {
      if (!fits(f.counts, *e) || e->statement != f.statement) continue;
      last = static_cast<Id>(e - r_.events.begin());
      if (e->trigger.end > f.span.start) return last;
    }
    return last;
  }

  Id before(const Figure& f, Span sentence) const {
    Id only = kNoId;
    for (auto e = first_in(sentence); e != r_.events.end() && e->trigger.start < sentence.end; ++e) {
      if (!fits(f.counts, *e) || e->statement != f.statement) continue;
      if (only != kNoId) return kNoId;  // which of them is not told
      only = static_cast<Id>(e - r_.events.begin());
    }
    return only;
  }

  Record& r_;
};

}  // namespace

void measure(Record& record) { Measure(record).run(); }

}  // namespace ukti::event
