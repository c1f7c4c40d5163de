// Names of a party as one cell, and identities as a person reads them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ukti::ledger {

// One name a line: the usual one first, the others sorted, each once.
std::string join_names(const std::vector<std::string>& names);
std::vector<std::string> split_names(std::string_view cell);
// Two cells of one party: the lesser of the first names stays first.
std::string unite_names(std::string_view a, std::string_view b);

// "https://…", "ভোরের তরী, R03", "a text with the hash 03af…".
std::string readable_identity(std::string_view identity);

}  // namespace ukti::ledger
