// "লিখিত প্রতিশ্রুতি চায় X": whom X asks the lead tells, in other words ("সরকারের কাছে … দাবি জানিয়েছে"). Two
// tellings that far up are one where they are of one kind and some of those who take part stand in both.
#include "event/headline.h"

#include <cstddef>
#include <cstdint>

#include "event/compare.h"
#include "event/types.h"

namespace ukti::event {
namespace {

// A mark that closes the headline takes so much room at most, in bytes.
constexpr std::uint32_t kMarkBytes = 3;

class Headline {
 public:
  Headline(Record& record, const std::vector<Trace>& traces)
      : record_(record), all_(record.events), traces_(traces) {}

  void run() {
    for (std::size_t i = 0; i < all_.size() && traces_[i].sentence <= 1; ++i) {
      if (mishap(all_[i].type)) continue;
      if (all_[i].actors.empty()) fill(i, &Event::actors, &Event::recipients);
      if (all_[i].actors.empty() && traces_[i].sentence == 0) by_the_only_one(i);
      if (all_[i].recipients.empty() && !traces_[i].counted) fill(i, &Event::recipients, &Event::actors);
    }
  }

 private:
  using Side = std::vector<Id> Event::*;

  // Is one of the two the headline, and the other of its lead, or the headline itself?
  bool in_reach(std::size_t i, std::size_t k) const {
    const std::uint32_t a = traces_[i].sentence, b = traces_[k].sentence;
    return a != b && (a == 0 ? b <= kLead : b == 0);
  }

  // May k tell what i tells, of somebody who takes part in both?
  bool same(std::size_t i, std::size_t k, Side known) const {
    const Event &e = all_[i], &f = all_[k];
    return f.type == e.type && f.status == e.status && f.mutual == e.mutual && meet(e.*known, f.*known) &&
           !apart(e.place, f.place) && !other_day(e.time, f.time);
  }

  // What all tellings of the lead agree on.
  void fill(std::size_t i, Side side, Side known) {
    const Event* from = nullptr;
    for (std::size_t k = 0; k < all_.size() && traces_[k].sentence <= kLead; ++k) {
      if (!in_reach(i, k) || (all_[k].*side).empty() || !same(i, k, known)) continue;
      if (side == &Event::actors && only_claimed(record_, all_[k], all_[i])) continue;
      if (from == nullptr) from = &all_[k];
      if (!meet(from->*side, all_[k].*side)) return;
    }
    if (from != nullptr && !meet(from->*side, all_[i].*known)) all_[i].*side = std::vector<Id>(from->*side);
  }

  // "হামলার নিন্দা": whoever voices in the text what the headline's noun names, where nobody else does.
  void by_the_only_one(std::size_t i) {
    Event& e = all_[i];
    const bool noun = !traces_[i].verbal || e.why.rule == "event.verbal_act";
    // "অভিযোগ নাকচ করেন X" tells of another one's words
    const bool closes = record_.sentences.front().span.end <= e.trigger.end + kMarkBytes;
    if (!speaks(e.type) || !noun || !closes || e.status != EventStatus::kActual) return;
    const Event* by = nullptr;
    for (std::size_t k = i + 1; k < all_.size(); ++k) {
      const Event& f = all_[k];
      const bool akin = f.type == e.type && (e.mode.empty() || f.mode == e.mode) && f.status == e.status &&
                        traces_[k].sentence != 0 && !apart(e.recipients, f.recipients);
      if (!akin || f.actors.empty()) continue;
      if (by != nullptr && !meet(by->actors, f.actors)) return;
      if (by == nullptr) by = &f;
    }
    if (by != nullptr && !meet(by->actors, e.recipients)) e.actors = std::vector<Id>(by->actors);
  }

  Record& record_;
  std::vector<Event>& all_;
  const std::vector<Trace>& traces_;
};

}  // namespace

void fill_headline(Record& record, const std::vector<Trace>& traces) { Headline(record, traces).run(); }

}  // namespace ukti::event
