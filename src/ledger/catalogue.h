// The matters of an Overview as of a day: which mentions are which matter, and what lists need to pick and
// order them.
//
// The idea: matters whose mentions were all told by the day are as they are now; only components that hold
// later tellings are clustered anew.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "ledger/overview.h"

namespace ukti::ledger {

// A matter in a list, before it is loaded.
struct MatterBrief {
  std::uint64_t key = 0;
  std::int64_t component = 0;
  EventType type = EventType::kConsult;
  Day first = kNoDay, last = kNoDay;  // told
  std::optional<DayRange> days;
  std::uint32_t documents = 0;
  std::array<std::uint32_t, 5> stances{};
  std::uint32_t begin = 0, end = 0;  // its mentions: places in Catalogue::members

  std::uint32_t against() const { return stances[2] + stances[3]; }
  bool answered() const { return stances[1] + stances[2] + stances[3] + stances[4] > 0; }
};

struct Catalogue {
  static constexpr std::uint32_t kNoMatter = ~std::uint32_t{0};
  std::vector<MatterBrief> matters;
  std::vector<std::uint32_t> members;    // places in Overview::mentions; a matter's in the order of telling
  std::vector<std::uint32_t> matter_of;  // by place in Overview::mentions: place in `matters`, or none

  std::span<const std::uint32_t> members_of(const MatterBrief& brief) const {
    return std::span(members).subspan(brief.begin, brief.end - brief.begin);
  }
  // The versions that tell it, the earliest first: places in Overview::versions.
  std::vector<std::uint32_t> reports_of(const MatterBrief& brief, const Overview& overview) const;
};

// All matters as of a day, in no order.
Expected<Catalogue> catalogue(Database& database, const Overview& overview, std::optional<Day> as_of);

// The party that most tellings of a matter name as its place, as corrections have it; of equals the one with
// the least key.
std::optional<std::int64_t> place_of(const Overview& overview, const Catalogue& catalogue,
                                     const MatterBrief& brief);

}  // namespace ukti::ledger
