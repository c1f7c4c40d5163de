// See speaking_of.h.
#include "serve/speaking_of.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace ukti::serve {

using ledger::Overview;

void SpeakingOf::each(const std::function<void(const Speaking&)>& visit) const {
  std::vector<Speaking> of_statement;
  std::vector<std::int64_t> from;
  std::set<std::int64_t> touched;
  for (std::uint32_t s = 0; s < overview_.statements.size(); ++s) {
    const Overview::Statement& statement = overview_.statements[s];
    const auto tellings = overview_.tellings_of(s);
    if (tellings.empty() || overview_.rulings.retracted_statement(statement.id)) continue;
    from.clear(), of_statement.clear();
    if (const auto instead = overview_.rulings.answers_for(statement.id, touched)) {
      from.push_back(*instead);
    } else {
      for (const Overview::Voice& voice : overview_.voices_of(s))
        if (const auto party = overview_.meant(voice.party, statement.version)) from.push_back(*party);
    }
    for (const Overview::Telling& telling : tellings) {
      if (!counts(telling.mention)) continue;
      for (const Overview::Participant& part : overview_.parts_of(telling.mention)) {
        const auto to = overview_.meant(part.party, overview_.mentions[telling.mention].version);
        if (!to) continue;
        for (const std::int64_t who : from)
          if (who != *to) of_statement.push_back({who, *to, statement.act, telling.stance});
      }
    }
    std::sort(of_statement.begin(), of_statement.end(), [](const Speaking& a, const Speaking& b) {
      return std::tie(a.from, a.to, b.stance) < std::tie(b.from, b.to, a.stance);
    });
    for (std::size_t i = 0; i < of_statement.size(); ++i)
      if (i == 0 || of_statement[i].from != of_statement[i - 1].from ||
          of_statement[i].to != of_statement[i - 1].to)
        visit(of_statement[i]);
  }
}

std::unordered_map<std::int64_t, std::uint64_t> SpeakingOf::weights() const {
  std::unordered_map<std::int64_t, std::uint64_t> out;
  std::vector<std::uint64_t> low(std::size_t{1} << 17);  // parties are rows, and most rows are low
  const auto count = [&](std::int64_t party) {
    if (party >= 0 && static_cast<std::uint64_t>(party) < low.size())
      ++low[static_cast<std::size_t>(party)];
    else
      ++out[party];
  };
  each([&](const Speaking& one) { count(one.from), count(one.to); });
  for (std::size_t party = 0; party < low.size(); ++party)
    if (low[party] > 0) out.emplace(static_cast<std::int64_t>(party), low[party]);
  return out;
}

Arrows SpeakingOf::arrows(const std::function<bool(std::int64_t, std::int64_t)>& wanted) const {
  Arrows out;
  each([&](const Speaking& one) {
    if (!wanted(one.from, one.to)) return;
    Arrow& arrow = out[{one.from, one.to}];
    ++arrow.n, ++arrow.acts[one.act];
    if (one.stance >= 0) ++arrow.stances[static_cast<std::size_t>(one.stance)];
  });
  return out;
}

std::vector<bool> mentions_with(const Overview& overview, std::optional<std::int64_t> party) {
  std::vector<bool> out(overview.mentions.size());
  if (!party) return out;
  auto at =
      std::lower_bound(overview.involved.begin(), overview.involved.end(), Overview::Involved{*party, 0});
  for (; at != overview.involved.end() && at->party == *party; ++at) out[at->mention] = true;
  return out;
}

}  // namespace ukti::serve
