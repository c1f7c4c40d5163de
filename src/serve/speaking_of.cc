// See speaking_of.h.
#include "serve/speaking_of.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace ukti::serve {
namespace {

// Each statement on each mention, with the stance it takes, who makes it and who takes part.
std::string sql_for(const std::vector<std::int64_t>* mentions) {
  const std::string in = mentions == nullptr ? "" : fmt::format(" IN ({})", fmt::join(*mentions, ","));
  const std::string stance = in.empty() ? "" : "WHERE mention" + in;
  const std::string told = in.empty() ? "" : "AND n.id" + in;
  return fmt::format(
      "SELECT x.statement,k.party,t.party,x.stance,st.act,m.version FROM (SELECT mention,statement,stance "
      "FROM "
      "stance {} UNION ALL SELECT n.id,n.statement,NULL FROM mention n WHERE n.statement IS NOT NULL {} AND "
      "NOT "
      "EXISTS(SELECT 1 FROM stance s WHERE s.mention=n.id AND s.statement=n.statement)) x JOIN mention m ON "
      "m.id=x.mention JOIN statement st ON st.id=x.statement JOIN speaks k ON k.statement=x.statement JOIN "
      "takes_part t ON t.mention=x.mention",
      stance, told);
}

}  // namespace

Arrows arrows(ledger::Database& database, const ledger::Overview& overview, const std::vector<bool>& speaks,
              const std::vector<std::int64_t>* mentions) {
  Arrows out;
  std::set<std::tuple<std::int64_t, std::int64_t, std::int64_t>> counted;
  std::set<std::int64_t> touched;
  ledger::Query rows = database.prepare(sql_for(mentions));
  while (rows.step()) {
    const std::int64_t version = rows.integer(5);
    const auto at = overview.version_at.find(version);
    if (at == overview.version_at.end() || !speaks[at->second]) continue;
    if (overview.rulings.retracted_statement(rows.integer(0))) continue;
    const std::int64_t from = overview.rulings.party(rows.integer(1), version, touched);
    const std::int64_t to = overview.rulings.party(rows.integer(2), version, touched);
    if (from == to) continue;
    Arrow& arrow = out[{from, to}];
    if (!counted.emplace(rows.integer(0), from, to).second) continue;
    ++arrow.n, ++arrow.acts[rows.integer(4)];
    if (!rows.is_null(3) && rows.integer(3) >= 0 && rows.integer(3) < 5)
      ++arrow.stances[static_cast<std::size_t>(rows.integer(3))];
  }
  return out;
}

std::vector<std::int64_t> mentions_with(const ledger::Overview& overview, std::int64_t party) {
  using Involved = ledger::Overview::Involved;
  std::vector<std::int64_t> out;
  auto at = std::lower_bound(overview.involved.begin(), overview.involved.end(), Involved{party, 0});
  for (; at != overview.involved.end() && at->party == party; ++at)
    out.push_back(overview.mentions[at->mention].id);
  return out;
}

}  // namespace ukti::serve
