#include "ledger/edges.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace ukti::ledger {
namespace {

RC_GTEST_PROP(LedgerEdges, ComeBackAsTheyWere, (const std::map<std::uint32_t, std::uint16_t>& wanted)) {
  std::vector<Edge> edges;
  for (const auto& [other, score] : wanted) edges.push_back({std::int64_t{other} + 1, score});
  std::vector<Edge> mixed(edges.rbegin(), edges.rend());
  RC_ASSERT(unpack_edges(pack_edges(mixed)) == edges);
}

RC_GTEST_PROP(LedgerEdges, DamagedBytesGiveNoMoreThanTheyHold, (const std::string& bytes)) {
  for (const Edge& edge : unpack_edges(bytes)) RC_ASSERT(edge.score >= 0);
  RC_ASSERT(unpack_edges(bytes).size() <= bytes.size() / 2);
}

}  // namespace
}  // namespace ukti::ledger
