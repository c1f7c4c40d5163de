// Who speaks of whom: a statement speaks of those who take part in the happenings that it tells or answers.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ledger/overview.h"
#include "ledger/sqlite.h"

namespace ukti::serve {

// What one party says of another.
struct Arrow {
  std::uint32_t n = 0;  // statements
  std::array<std::uint32_t, 5> stances{};
  std::map<std::int64_t, std::uint32_t> acts;  // by Act
};
using Arrows = std::map<std::pair<std::int64_t, std::int64_t>, Arrow>;  // from speaker to spoken of

// Of the statements on these mentions; without a list, of all.
Arrows arrows(ledger::Database& database, const ledger::Overview& overview, const std::vector<bool>& speaks,
              const std::vector<std::int64_t>* mentions);

// The mentions that a party takes part in or speaks on.
std::vector<std::int64_t> mentions_with(const ledger::Overview& overview, std::int64_t party);

}  // namespace ukti::serve
