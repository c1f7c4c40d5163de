// Whether two mentions are one happening: a score with its reasons, and what forbids it.
#pragma once

#include <cstdint>
#include <string>

#include "ledger/profile.h"

namespace ukti::ledger {

// What spoke for and against, in thousandths; the sum is the score.
struct Likeness {
  int kind = 0, actors = 0, recipients = 0, days = 0, told = 0, sites = 0, words = 0, story = 0, figures = 0;
  bool forbidden = false;  // two happenings, whatever else they share

  int score() const {
    return forbidden ? 0 : kind + actors + recipients + days + told + sites + words + story + figures;
  }
  // "same kind +300, same actor +250, …", for a person who asks why.
  std::string reasons() const;
};

// From here on two mentions are joined, unless what they were joined with before forbids it.
inline constexpr int kJoin = 560;

// How far two documents tell one story by their telling words, 0 to 1. Symmetric.
double same_story(const std::vector<Feature>& a, const std::vector<Feature>& b);

// Symmetric; a pure function of the two and of their documents' story (same_story; ignored within a
// document).
Likeness compare(const Profile& a, const Profile& b, double story);

// "Last night" and the calendar: so many days may lie between two tellings of one day.
inline constexpr Day kSlack = 1;

// Parts that a whole matter is held against (see cluster.h).
bool days_meet(const DayRange& a, const DayRange& b);
bool participants_clash(const std::vector<Participant>& a, const std::vector<Participant>& b);
bool regions_clash(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

}  // namespace ukti::ledger
