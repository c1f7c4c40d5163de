// The ids of parties as answers print them: a hash of the party's key, so that a party has the same id in
// every ledger that names it, whatever was added first.
//
// Rows of one file count up as parties come and stay inside it. A party that a correction split off has no
// key of its own; it goes by the number of that correction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ukti::ledger {

std::uint64_t party_hash(std::string_view key);

// "p00a1…": sixteen hexadecimal digits.
std::string print_party(std::uint64_t hash);
// "p-3", by a correction's number.
std::string print_split_party(std::int64_t correction);

struct PartyId {
  std::uint64_t hash = 0;
  std::int64_t correction = 0;  // above zero: one that was split off
};
std::optional<PartyId> parse_party(std::string_view id);

// Sixteen hexadecimal digits after the letter.
std::optional<std::uint64_t> parse_hash(std::string_view id, char letter);

}  // namespace ukti::ledger
