// Whether two mentions are one happening: a score with its reasons, and what forbids it.
#pragma once

#include <cstdint>
#include <string>

#include "ledger/profile.h"

namespace ukti::ledger {

// What spoke for and against, in thousandths; the sum is the score.
struct Likeness {
  int kind = 0, actors = 0, recipients = 0, days = 0, sites = 0, context = 0, figures = 0;
  bool forbidden = false;  // two happenings, whatever else they share

  int score() const { return forbidden ? 0 : kind + actors + recipients + days + sites + context + figures; }
  // "same kind +300, same actor +250, …", for a person who asks why.
  std::string reasons() const;
};

// From here on two mentions are joined, unless what they were joined with before forbids it.
inline constexpr int kJoin = 560;

// Symmetric; a pure function of the two.
Likeness compare(const Profile& a, const Profile& b);

// Parts that a whole matter is held against (see cluster.h).
bool days_meet(const DayRange& a, const DayRange& b);
bool participants_clash(const std::vector<Participant>& a, const std::vector<Participant>& b);
bool regions_clash(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

}  // namespace ukti::ledger
