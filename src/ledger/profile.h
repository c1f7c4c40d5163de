// A mention of a happening as the ledger compares it: no words, only hashes, days and types.
//
// A profile is what decides whether two mentions are one happening; it is stored, packed (likeness_store.h),
// so that joining never reads a text again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/day.h"
#include "ledger/digest.h"

namespace ukti::ledger {

// A participant: the hash of its party's key, its country, and how far the key holds.
struct Participant {
  std::uint32_t party = 0;
  std::uint32_t country = 0;  // hash of the code; 0 where it has none
  Reach reach = Reach::kKnown;
  bool is_country = false;
  bool police = false, military = false;
  auto operator<=>(const Participant&) const = default;
};

struct Profile {
  EventType type = EventType::kConsult;
  EventStatus status = EventStatus::kActual;
  bool harms = false, past = false, dated = false;
  std::uint32_t mode = 0;      // hash; 0 where there is none
  std::uint32_t document = 0;  // hash of the document's identity: mentions of one document share it
  std::uint32_t version = 0;   // hash of its text
  Day told = kNoDay;
  DayRange days;
  std::vector<Participant> actors, recipients;  // sorted
  std::vector<std::uint32_t> sites, regions;    // sorted hashes
  std::vector<std::uint32_t> figures;           // hashes of (counts, low, high), sorted
  std::vector<Feature> kind, context;           // by hash
  std::vector<Feature> scene;                   // regions told around it; weight: the country's hash
  bool operator==(const Profile&) const = default;
};

// The profile of mention `m` of a digest.
Profile profile_of(const Digest& digest, std::size_t m, std::string_view identity, std::string_view sha256,
                   Day told);

// Hashes under which a mention is found again: two mentions are compared where they share at least two.
// Sorted.
std::vector<std::uint32_t> blocks_of(const Profile& profile);

// Hashes under which a document's story is found again. Sorted.
std::vector<std::uint32_t> story_blocks(const std::vector<Feature>& story);

}  // namespace ukti::ledger
