// A ledger at one moment, small enough to be held in memory whole: which version speaks when, which mention
// is of which matter, who takes part, which stances are taken.
//
// The idea: a page asks for the same lists from many sides (newest, contested, by party, by outlet, as known
// on a day), and no index serves them all. Rows without their texts and profiles are some forty bytes each,
// so they are read once for each state of the file, and lists are made of them; a matter itself is loaded
// only where it is shown. As of a day, matters whose mentions were all told by then are as they are now; only
// the others are clustered anew.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/day.h"
#include "ledger/rulings.h"
#include "ledger/sqlite.h"
#include "ukti/ledger.h"

namespace ukti::ledger {

struct Overview {
  struct Version {
    std::int64_t id = 0, document = 0;
    Day told = kNoDay;
    std::uint32_t source = 0;  // place in `sources`
    std::uint32_t statements = 0, events = 0, figures = 0;
    bool latest = false, hidden = false, dated = true;
  };
  struct Mention {
    std::int64_t id = 0, component = 0, matter = 0;  // matter 0: of none now
    std::uint64_t key = 0;
    std::uint32_t version = 0;  // place in `versions`
    EventType type = EventType::kConsult;
    std::array<std::uint8_t, 5> stances{};  // statements by Stance
  };
  struct MatterRow {
    std::uint64_t key = 0;
    std::optional<DayRange> days;
  };
  struct Party {
    std::uint64_t hash = 0;
    std::string key, names;        // as stored: see digest.h, names_text.h
    std::uint32_t statements = 0;  // that speak now
  };
  // Who is in what; party ids as corrections have them (below zero: split off).
  struct Involved {
    std::int64_t party = 0;
    std::uint32_t mention = 0;  // place in `mentions`
    auto operator<=>(const Involved&) const = default;
  };

  std::vector<Version> versions;  // the newest telling first
  std::vector<std::string> sources;
  std::vector<Mention> mentions;  // by component
  std::unordered_map<std::int64_t, MatterRow> matters;
  std::unordered_map<std::int64_t, Party> parties;                         // by row
  std::vector<Involved> involved;                                          // sorted
  std::unordered_map<std::int64_t, std::uint32_t> version_at, mention_at;  // places by row
  std::unordered_map<std::uint64_t, std::int64_t> party_by_hash;           // rows
  Rulings rulings;

  static Expected<Overview> load(Database& database);

  // The party with the id that answers print, as rulings count it; none where there is none.
  std::optional<std::int64_t> party(std::string_view id) const;
  // Its id and names as answers have them: what a correction calls it first, then what was told by the day.
  PartyName name_of(std::int64_t party, std::optional<Day> as_of) const;

  std::string_view key_of(std::int64_t party) const;  // see digest_parties.cc; empty where there is none

  // The versions that speak as of a day, in the order of `versions`.
  std::vector<std::uint32_t> speaking(std::optional<Day> as_of) const;
};

// A matter in a list, before it is loaded.
struct MatterBrief {
  std::uint64_t key = 0;
  std::int64_t component = 0;
  EventType type = EventType::kConsult;
  Day first = kNoDay, last = kNoDay;  // told
  std::optional<DayRange> days;
  std::uint32_t documents = 0;
  std::array<std::uint32_t, 5> stances{};
  std::uint32_t begin = 0, end = 0;  // its mentions: places in Catalogue::members

  std::uint32_t against() const { return stances[2] + stances[3]; }
  bool answered() const { return stances[1] + stances[2] + stances[3] + stances[4] > 0; }
};

struct Catalogue {
  static constexpr std::uint32_t kNoMatter = ~std::uint32_t{0};
  std::vector<MatterBrief> matters;
  std::vector<std::uint32_t> members;    // places in Overview::mentions
  std::vector<std::uint32_t> matter_of;  // by place in Overview::mentions: place in `matters`, or none
};

// All matters as of a day, in no order.
Expected<Catalogue> catalogue(Database& database, const Overview& overview, std::optional<Day> as_of);

}  // namespace ukti::ledger
