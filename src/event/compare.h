// What two happenings of one text have in common: who takes part, and when.
#pragma once

#include <string_view>
#include <vector>

#include "ukti/record.h"

namespace ukti::event {

// Somebody is in both.
bool meet(const std::vector<Id>& a, const std::vector<Id>& b);
// Both known, and nobody in both.
bool apart(const std::vector<Id>& a, const std::vector<Id>& b);
// Two TIMEX3 days, months or years of which neither holds the other.
bool other_day(std::string_view a, std::string_view b);

}  // namespace ukti::event
