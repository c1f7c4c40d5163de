// Names of a party as one cell, and identities as a person reads them.
//
// A name counts from the day on which a document first tells it, and as the party's usual one from the day on
// which a document first puts it first: so an answer as of a day shows no name that was told later.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/day.h"

namespace ukti::ledger {

struct KnownName {
  std::string name;
  Day told = 0;
  std::optional<Day> usual;  // since when it stands first
  bool operator==(const KnownName&) const = default;
};

// The names that one document gives, the usual one first.
std::vector<KnownName> names_told(const std::vector<std::string>& names, Day told);
// Takes over what `more` knows; whether that changed anything. Sorted by name before and after.
bool unite_names(std::vector<KnownName>& names, const std::vector<KnownName>& more);
// One name a line, after its days. What is damaged is left out.
std::string join_names(const std::vector<KnownName>& names);
std::vector<KnownName> split_names(std::string_view cell);
// What was told by the end of a day (unset: all): the usual name first (of several the least), the others
// sorted.
std::vector<std::string> names_by(std::string_view cell, std::optional<Day> told);

// "https://…", "ভোরের তরী, R03", "a text with the hash 03af…".
std::string readable_identity(std::string_view identity);

}  // namespace ukti::ledger
