// Small questions about several of those who take part.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "mention/resolver.h"
#include "ukti/record.h"

namespace ukti::event {

// Appends those who are not there yet.
inline void add_unique(std::vector<Id>& to, std::span<const Id> from) {
  for (const Id id : from)
    if (std::find(to.begin(), to.end(), id) == to.end()) to.push_back(id);
}

// Does nobody of them hold an office or stand for a body? True of nobody at all.
inline bool without_office(const mention::Resolver& resolver, const std::vector<Id>& who) {
  return std::all_of(who.begin(), who.end(), [&](Id id) { return resolver.is_without_office(id); });
}

}  // namespace ukti::event
