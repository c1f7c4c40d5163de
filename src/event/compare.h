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
// `from` tells what its source holds against somebody (claims, lays to him, doubts), and `to` is told by
// others who do not take part in that quarrel: its words name nobody who did what `to` tells.
bool only_claimed(const Record& record, const Event& from, const Event& to);
// Months since year 0 of "2025-04-28" or "2025" (its last); -1: neither.
int months(std::string_view t);
// Is `t` months before the publication, or a day of a known year where that is not known?
bool long_before(std::string_view t, std::string_view published);
// Two TIMEX3 days, months or years of which neither holds the other.
bool other_day(std::string_view a, std::string_view b);

}  // namespace ukti::event
