// Figures of one matter into series. See matter_loader.h.
//
// A number that one claimant tells of one thing is one entry, however many reports repeat it; the claimant's
// next number for the same thing supersedes it. A headline that tells in the outlet's voice what the text
// below ascribes is that claimant's number. What an outlet takes back later is told no more from then on
// where nobody but that outlet told it. Nothing is summed.
#include <algorithm>
#include <map>
#include <tuple>

#include "ledger/matter_loader.h"

namespace ukti::ledger {
namespace {

// Tolls count people whatever word is used for them; of other things the unit says what is counted.
bool unit_matters(Counts counts) {
  switch (counts) {
    case Counts::kKilled:
    case Counts::kInjured:
    case Counts::kKilledOrInjured:
    case Counts::kMissing:
    case Counts::kDetained:
    case Counts::kDisplaced:
      return false;
    default:
      return true;
  }
}

bool same_thing(const FigureRow& a, const FigureRow& b) {
  return a.counts == b.counts && (!unit_matters(a.counts) || a.unit == b.unit);
}

bool same_number(const FigureRow& a, const FigureRow& b) { return a.low == b.low && a.high == b.high; }

// The outlet's own telling of what a claimant of the same document says.
bool is_summary(const FigureRow& own, const std::vector<FigureRow>& rows) {
  return own.party == 0 && std::any_of(rows.begin(), rows.end(), [&](const FigureRow& other) {
           return other.party != 0 && other.version == own.version && same_thing(own, other) &&
                  same_number(own, other);
         });
}

// Claimants are parties; for what no party says, outlets.
bool same_claimant(const FigureRow& a, const FigureRow& b) {
  return a.party == b.party && (a.party != 0 || a.source == b.source);
}

// An outlet's own correction, in a row that is told no later than all that is asked for, takes back what it
// told before.
bool takes_back(const FigureRow& correction, const FigureRow& row) {
  return correction.taken_back && correction.source == row.source && correction.version != row.version &&
         std::tie(row.told, row.told_second) <= std::tie(correction.told, correction.told_second) &&
         row.counts == correction.counts && same_number(row, correction);
}

}  // namespace

std::vector<SeriesEntry> series(std::vector<FigureRow> rows) {
  std::sort(rows.begin(), rows.end(), [](const FigureRow& a, const FigureRow& b) {
    return std::tie(a.told, a.told_second, a.document, a.span) <
           std::tie(b.told, b.told_second, b.document, b.span);
  });
  std::vector<SeriesEntry> out;
  std::map<std::pair<std::int64_t, std::int64_t>, std::size_t> entry_of;  // (version, place)
  std::vector<FigureRow> corrections;
  for (const FigureRow& row : rows)
    if (row.taken_back) corrections.push_back(row);
  std::vector<bool> stands;  // by entry: an outlet tells it that has not taken it back
  for (const FigureRow& row : rows) {
    if (row.taken_back || is_summary(row, rows)) continue;
    // What a claimant has said before, the outlets go on telling in their own voice.
    auto at = std::find_if(out.begin(), out.end(), [&](const SeriesEntry& e) {
      return (e.first.party == row.party || row.party == 0) && same_thing(e.first, row) &&
             same_number(e.first, row);
    });
    if (at == out.end()) {
      out.push_back({row, {}, {}, {}, {}});
      stands.push_back(false);
      at = out.end() - 1;
    }
    const auto place = static_cast<std::size_t>(at - out.begin());
    stands[place] =
        stands[place] || std::none_of(corrections.begin(), corrections.end(),
                                      [&](const FigureRow& other) { return takes_back(other, row); });
    at->sources.push_back({row.document, row.span});
    if (row.speaker != 0 &&
        std::find(at->speakers.begin(), at->speakers.end(), row.speaker) == at->speakers.end())
      at->speakers.push_back(row.speaker);
    entry_of[{row.version, row.place}] = place;
  }
  for (const FigureRow& row : rows) {
    const auto part = entry_of.find({row.version, row.place}),
               whole = entry_of.find({row.version, row.part_of});
    if (row.part_of >= 0 && part != entry_of.end() && whole != entry_of.end() &&
        part->second != whole->second)
      out[part->second].part_of = whole->second;
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i].retracted = !stands[i];
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i].part_of) continue;
    for (std::size_t j = i; j-- > 0;) {
      const FigureRow &now = out[i].first, &old = out[j].first;
      if (out[j].part_of || !same_claimant(now, old) || !same_thing(now, old) || old.version == now.version ||
          (out[j].retracted && !out[i].retracted))
        continue;
      out[i].supersedes = j;
      break;
    }
  }
  return out;
}

}  // namespace ukti::ledger
