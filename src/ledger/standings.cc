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
    standing.mention = vote.mention;
    standing.rank = vote.rank;
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

// "Admits the lock of the north gate, denies that of the main gate": in one text, of two tellings.
bool splits(const Standing& standing, const Vote& vote) {
  const bool two_ways = (standing.stance == Stance::kConfirms && vote.stance == Stance::kDenies) ||
                        (standing.stance == Stance::kDenies && vote.stance == Stance::kConfirms);
  return two_ways && standing.sources.back().document == vote.document && standing.mention != vote.mention;
}

}  // namespace

std::vector<Standing> standings(std::vector<Vote> votes) {
  std::sort(votes.begin(), votes.end(), [](const Vote& a, const Vote& b) {
    return std::tie(a.since, a.told, a.told_second, a.document, a.cue, a.rank, a.mention) <
           std::tie(b.since, b.told, b.told_second, b.document, b.cue, b.rank, b.mention);
  });
  std::map<std::int64_t, std::vector<Standing>> of;  // of each party what stands: one, or one each way
  for (const Vote& vote : votes) {
    std::vector<Standing>& standing = of[vote.party];
    if (standing.empty()) standing.emplace_back().party = vote.party;
    const auto same = std::find_if(standing.begin(), standing.end(),
                                   [&](const Standing& s) { return s.stance == vote.stance; });
    if (standing.size() > 1 && same != standing.end()) {
      take(*same, vote);
      continue;
    }
    if (standing.size() == 1 && !standing.front().sources.empty() && splits(standing.front(), vote)) {
      standing.emplace_back().party = vote.party;
      take(standing.back(), vote);
      continue;
    }
    if (standing.size() > 1 && replaces(standing.front().stance, vote.stance)) standing.resize(1);
    take(standing.front(), vote);
  }
  std::vector<Standing> out;
  for (auto& [party, standing] : of)
    for (Standing& s : standing) out.push_back(std::move(s));
  std::stable_sort(out.begin(), out.end(), [](const Standing& a, const Standing& b) {
    return std::tie(a.since, a.sources.front().document, a.sources.front().cue, a.rank) <
           std::tie(b.since, b.sources.front().document, b.sources.front().cue, b.rank);
  });
  return out;
}

}  // namespace ukti::ledger
