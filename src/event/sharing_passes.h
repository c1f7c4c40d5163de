// What the events of a text take from each other, pass by pass (`share_between`).
//
// sharing.cc has the order of the passes and what one sentence shares; sharing_acts.cc what words are about:
// charges, orders, thanks; sharing_text.cc what another sentence tells of the same happening.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "event/sharing.h"
#include "ukti/record.h"

namespace ukti::event {

class Sharing {
 public:
  Sharing(Record& record, std::vector<Trace>& traces)
      : record_(record), all_(record.events), traces_(traces) {}

  void run();

 private:
  // A cause stands so near to its outcome at most, in bytes.
  static constexpr std::uint32_t kCauseBytes = 100;
  // A verbal act stands so near to what it is about at most, in bytes.
  static constexpr std::uint32_t kBesideBytes = 24;
  // A list of charges is so long at most, in bytes.
  static constexpr std::uint32_t kListBytes = 160;
  // A deed stands so near to the welcome that it gets at most, in bytes.
  static constexpr std::uint32_t kWelcomeBytes = 48;
  // So many events away one looks for what a sentence leaves out: what is further is another matter.
  static constexpr std::size_t kNear = 12;
  // So many sentences on "this happened" still tells of it.
  static constexpr std::uint32_t kRetold = 2;
  // So many sentences on a report still tells of one meeting.
  static constexpr std::uint32_t kTalk = 6;

  // Within a sentence.
  void retell();
  const Event* told_before(std::size_t i) const;
  bool told_plainly(EventType type) const;
  void drop_lonely();
  void merge_causes();
  void share_joined();
  void freed(std::size_t i);
  static void share(std::vector<Id>& a, std::vector<Id>& b);
  static bool by_force(EventType type);
  void share_participants();
  void struck_crowds();
  void rallied();

  // What words are about: the deed that is charged, ordered, threatened, welcomed.
  void charged_with(std::size_t i);
  bool names_charge(std::size_t i) const;
  void agreed(std::size_t i);
  void threaten_on(std::size_t i);
  void accused();
  void said_in_meeting(std::size_t i);
  void by_order(std::size_t i);
  void ordered(std::size_t i);
  void threatened(std::size_t i);
  void welcomed(std::size_t i);
  void praised_on(std::size_t i);
  void theirs(std::size_t i);
  void still_accused(std::size_t i);
  const Event* deed_before(std::size_t i) const;
  const Event* in_content(std::size_t i) const;
  const Event* held_for(std::size_t i) const;
  void thanked_for();
  void blamed_for();
  void willing(std::size_t i);
  void fled(std::size_t i);
  void led_to_noun(std::size_t i);
  void caught_in_raid(std::size_t i);

  // What another sentence tells of the same happening.
  bool same_meeting(std::size_t i, std::size_t meeting) const;
  void talked_on();
  bool same_happening(std::size_t i, std::size_t from) const;
  void fill(std::size_t i, const Event& from);
  void tell_headline();
  void plan_headline();
  void set_headline();
  bool wants(std::size_t i) const;
  void fill_from_text();
  void fill_from_before(std::size_t i);
  void fill_pointed();

  Record& record_;
  std::vector<Event>& all_;
  std::vector<Trace>& traces_;
  std::vector<std::size_t> merged_;
};

}  // namespace ukti::event
