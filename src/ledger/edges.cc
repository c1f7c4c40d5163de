// See edges.h. For each edge the distance from the last mention and the score.
#include "ledger/edges.h"

#include <algorithm>

#include "ledger/varint.h"

namespace ukti::ledger {

std::string pack_edges(std::vector<Edge> edges) {
  std::sort(edges.begin(), edges.end());
  std::string out;
  std::int64_t last = 0;
  for (const Edge& edge : edges) {
    if (edge.other == last) continue;
    put_varint(static_cast<std::uint64_t>(edge.other - last), out);
    put_varint(static_cast<std::uint64_t>(edge.score), out);
    last = edge.other;
  }
  return out;
}

std::vector<Edge> unpack_edges(std::string_view bytes) {
  constexpr std::uint64_t kHighestScore = 1 << 20;
  std::vector<Edge> out;
  std::uint64_t at = 0, distance = 0, score = 0;
  while (take_varint(bytes, distance) && take_varint(bytes, score) && score <= kHighestScore) {
    at += distance;
    out.push_back({static_cast<std::int64_t>(at), static_cast<int>(score)});
  }
  return out;
}

}  // namespace ukti::ledger
