// See speaking_of.h.
#include "serve/speaking_of.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace ukti::serve {

using ledger::Overview;

namespace {

// A value for each party: parties are rows, and most rows are low.
template <typename Value>
class ByParty {
 public:
  Value& operator[](std::int64_t party) {
    const bool is_low = party >= 0 && static_cast<std::uint64_t>(party) < low_.size();
    return is_low ? low_[static_cast<std::size_t>(party)] : others_[party];
  }
  template <typename Visit>
  void each(const Visit& visit) const {
    for (std::size_t party = 0; party < low_.size(); ++party)
      visit(static_cast<std::int64_t>(party), low_[party]);
    for (const auto& [party, value] : others_) visit(party, value);
  }

 private:
  std::vector<Value> low_ = std::vector<Value>(std::size_t{1} << 16);
  std::unordered_map<std::int64_t, Value> others_;
};

}  // namespace

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
  ByParty<std::uint64_t> counts;
  each([&](const Speaking& one) { ++counts[one.from], ++counts[one.to]; });
  std::unordered_map<std::int64_t, std::uint64_t> out;
  counts.each([&](std::int64_t party, std::uint64_t n) {
    if (n > 0) out.emplace(party, n);
  });
  return out;
}

std::vector<ArrowBetween> SpeakingOf::arrows(const std::vector<std::int64_t>& parties) const {
  ByParty<std::uint32_t> places;  // from 1 on
  for (std::uint32_t i = 0; i < parties.size(); ++i) places[parties[i]] = i + 1;
  std::vector<std::uint32_t> at(parties.size() * parties.size());  // places in `out`, from 1 on
  std::vector<ArrowBetween> out;
  each([&](const Speaking& one) {
    const std::uint32_t from = places[one.from], to = places[one.to];
    if (from == 0 || to == 0) return;
    std::uint32_t& place = at[(from - 1) * parties.size() + (to - 1)];
    if (place == 0) {
      ArrowBetween& fresh = out.emplace_back();
      fresh.from = one.from, fresh.to = one.to;
      place = static_cast<std::uint32_t>(out.size());
    }
    ArrowBetween& arrow = out[place - 1];
    ++arrow.n, ++arrow.acts[one.act];
    if (one.stance >= 0) ++arrow.stances[static_cast<std::size_t>(one.stance)];
  });
  std::sort(out.begin(), out.end(), [&](const ArrowBetween& a, const ArrowBetween& b) {
    return std::pair(places[a.from], places[a.to]) < std::pair(places[b.from], places[b.to]);
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
