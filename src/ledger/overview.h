// A ledger at one moment, small enough to be held in memory whole: which version speaks when, which mention
// is of which matter, who takes part, who says what of it.
//
// The idea: a page asks for the same lists from many sides (newest, contested, by party, by outlet, who
// speaks of whom, where, as known on a day), and no index serves them all. Rows without their texts and
// profiles are some hundred bytes a mention, so they are held here, and lists are made of them; a matter
// itself is loaded only where it is shown. What is told once never changes, so a later moment's overview
// takes over what the one before has and reads what was added since; only which matter a mention is of, which
// versions speak and the names of parties are read whole.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/day.h"
#include "ledger/digest.h"
#include "ledger/rulings.h"
#include "ledger/sqlite.h"
#include "ukti/ledger.h"

namespace ukti::ledger {

struct Overview {
  struct Version {
    std::int64_t id = 0, document = 0;
    Day told = kNoDay;
    std::int32_t told_second = 0;
    std::uint64_t text = 0, identity = 0;  // hashes: order versions that were told at one time
    std::uint32_t source = 0;              // place in `sources`
    std::uint32_t nth_document = 0;        // its document among all
    std::uint32_t statements = 0, events = 0, figures = 0;
    bool latest = false, hidden = false, dated = true;
    bool speaks_now() const { return latest && !hidden; }
  };
  struct Mention {
    std::int64_t id = 0, component = 0, matter = 0;  // matter 0: of none now
    std::uint64_t key = 0;
    std::uint32_t version = 0, part = 0;  // places in `versions`; of its first in `parts`
    EventType type = EventType::kConsult;
    std::optional<DayRange> days;           // when the text says that it was
    std::array<std::uint8_t, 5> stances{};  // statements by Stance
  };
  struct Participant {  // who takes part in a mention, or where it was
    std::int64_t party = 0;
    Part role = Part::kActor;
  };
  struct Statement {
    std::int64_t id = 0;
    std::uint32_t version = 0, voice = 0, telling = 0;  // places; of its first in `voices` and `tellings`
    std::int64_t act = 0;
  };
  struct Voice {  // who answers for a statement, and the person behind it
    std::int64_t party = 0, speaker = 0;
  };
  struct Telling {  // a mention that a statement tells or takes a stance on
    std::uint32_t mention = 0;
    std::int8_t stance = -1;  // Stance; below zero: none
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

  std::int64_t epoch = 0;         // rows may have been numbered anew since another one
  std::uint64_t renamings = 0;    // times that a document may have got another name or source
  std::vector<Version> versions;  // the newest telling first
  std::vector<std::string> sources;
  std::size_t documents = 0;
  std::vector<Mention> mentions;            // by row, as all that follow
  std::vector<std::uint32_t> by_component;  // places of mentions, those of one component together
  std::vector<Participant> parts;
  std::vector<Statement> statements;
  std::vector<Voice> voices;
  std::vector<Telling> tellings;
  std::unordered_map<std::int64_t, Party> parties;                // by row
  std::vector<Involved> involved;                                 // sorted
  std::unordered_map<std::uint64_t, std::int64_t> party_by_hash;  // rows
  Rulings rulings;

  // `before`: of the same file at an earlier moment, where there is one.
  static Expected<Overview> load(Database& database, const Overview* before = nullptr);

  // Places by row; none where there is no such row.
  std::optional<std::uint32_t> version_at(std::int64_t id) const;
  std::optional<std::uint32_t> mention_at(std::int64_t id) const;
  std::optional<std::uint32_t> statement_at(std::int64_t id) const;

  std::span<const Participant> parts_of(std::uint32_t mention) const;
  std::span<const Voice> voices_of(std::uint32_t statement) const;
  std::span<const Telling> tellings_of(std::uint32_t statement) const;

  // The party with the id that answers print, as rulings count it; none where there is none.
  std::optional<std::int64_t> party(std::string_view id) const;
  // The party that a row of a version means, as corrections have it; none where they say that it is none.
  std::optional<std::int64_t> meant(std::int64_t row, std::uint32_t version) const;
  // Its id and names as answers have them: what a correction calls it first, then what was told by the day.
  PartyName name_of(std::int64_t party, std::optional<Day> as_of) const;

  std::string_view key_of(std::int64_t party) const;  // see digest_parties.cc; empty where there is none

  // What a matter is made by beside its mentions: two overviews of a file in which it is equal show a matter
  // of the same mentions alike, but for names of parties.
  std::uint64_t basis() const { return basis_; }

  // The versions that speak as of a day, in the order of `versions`.
  std::vector<std::uint32_t> speaking(std::optional<Day> as_of) const;

 private:
  std::vector<std::pair<std::int64_t, std::uint32_t>> version_places_;  // by row
  std::uint64_t basis_ = 0;
  friend class OverviewLoader;
};

// How often rows were numbered anew: what was read of other epochs says nothing of the rows of this one.
Expected<std::int64_t> epoch(Database& database);

}  // namespace ukti::ledger
