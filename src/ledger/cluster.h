// Mentions into matters: which of a component's mentions are one happening.
//
// The idea: pairs that are alike enough are taken from the most alike down, and two groups are made one
// unless something that a member of one says forbids a member of the other (a day, a region, a named actor).
// The order of the pairs does not depend on the order of adding (ties go by the mentions' own keys), so the
// result is a function of the set: any order of adding gives the same matters, and a subset (as of a day)
// gives what a ledger of that subset holds.
#pragma once

#include <cstdint>
#include <vector>

#include "ledger/profile.h"

namespace ukti::ledger {

struct Member {
  std::uint64_t key = 0;  // the mention's own, from its document and bytes
  const Profile* profile = nullptr;
};

struct Pair {
  std::uint32_t a = 0, b = 0;  // places among the members
  int score = 0;               // ≥ kJoin
};

// A person's word that members are one happening, or that those of one side are another than those of the
// other.
struct Decision {
  bool together = false;
  std::vector<std::uint32_t> sides[2];  // places among the members
};

// From the most alike down, ties by the keys of the two.
void sort_pairs(const std::vector<Member>& members, std::vector<Pair>& pairs);
// The same for pairs of which the first `sorted` are sorted already.
void sort_pairs(const std::vector<Member>& members, std::size_t sorted, std::vector<Pair>& pairs);

// For each member the place of the first member of its group. `pairs` are sorted. `decisions` go before all
// likeness and all that forbids, and before those that come after them.
std::vector<std::uint32_t> cluster(const std::vector<Member>& members, const std::vector<Pair>& pairs,
                                   const std::vector<Decision>& decisions = {});

}  // namespace ukti::ledger
