// A record against the expectations of a case, and a record written in the form of a case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "case_file.h"
#include "ukti/record.h"

namespace ukti::cases {

// What does not hold, each as a message with a small difference; empty where all holds.
std::vector<std::string> mismatches(const Case& wanted, const Expected<Record>& found, std::string_view text);

// The record as expectations that it meets: to begin a case from, and to see what there is.
std::string as_expectations(const Expected<Record>& found, std::string_view text);

}  // namespace ukti::cases
