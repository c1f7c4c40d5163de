// Votes into standings (the design, §6). See matter_loader.h.
#include <algorithm>
#include <map>
#include <tuple>

#include "ledger/matter_loader.h"

namespace ukti::ledger {
namespace {

// A new word of a party against its standing: does it replace the stance, or only stand beside its sources?
bool replaces(Stance old, Stance now) {
  if (old == now) return false;
  if (now == Stance::kWithholds) return false;  // silence takes nothing back
  return !(old == Stance::kConfirms && now == Stance::kAsserts);
}

void take(Standing& standing, const Vote& vote) {
  if (standing.sources.empty() || replaces(standing.stance, vote.stance)) {
    standing.stance = vote.stance;
    standing.hedged = vote.hedged;
    standing.since = vote.since;
    standing.sources.clear();
    standing.speakers.clear();
  } else if (standing.stance != vote.stance &&
             !(standing.stance == Stance::kConfirms && vote.stance == Stance::kAsserts)) {
    return;
  }
  standing.hedged = standing.hedged && vote.hedged;
  standing.sources.push_back({vote.document, vote.cue});
  if (vote.speaker != 0 &&
      std::find(standing.speakers.begin(), standing.speakers.end(), vote.speaker) == standing.speakers.end())
    standing.speakers.push_back(vote.speaker);
}

}  // namespace

std::vector<Standing> standings(std::vector<Vote> votes) {
  std::sort(votes.begin(), votes.end(), [](const Vote& a, const Vote& b) {
    return std::tie(a.since, a.told, a.told_second, a.document, a.cue, a.rank) <
           std::tie(b.since, b.told, b.told_second, b.document, b.cue, b.rank);
  });
  std::vector<Standing> out;
  std::map<std::int64_t, std::size_t> place;  // of each party in `out`
  for (const Vote& vote : votes) {
    const auto [at, fresh] = place.try_emplace(vote.party, out.size());
    if (fresh) out.emplace_back().party = vote.party;
    take(out[at->second], vote);
  }
  std::stable_sort(out.begin(), out.end(), [](const Standing& a, const Standing& b) {
    return std::tie(a.since, a.sources.front().document, a.sources.front().cue) <
           std::tie(b.since, b.sources.front().document, b.sources.front().cue);
  });
  return out;
}

}  // namespace ukti::ledger
