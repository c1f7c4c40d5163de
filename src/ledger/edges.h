// The mentions that one mention is like, packed beside it.
//
// A row an edge costs more than the profiles that it joins; so a mention keeps its edges in one value. Each
// is held once, by the one told later; who wants the edges of a component reads those of all its members.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ukti::ledger {

struct Edge {
  std::int64_t other = 0;  // a mention
  int score = 0;           // ≥ 0
  auto operator<=>(const Edge&) const = default;
};

// Sorted by the other mention, each once.
std::string pack_edges(std::vector<Edge> edges);
// What can be read of bytes that may be damaged.
std::vector<Edge> unpack_edges(std::string_view bytes);

}  // namespace ukti::ledger
