// One matter, put together from the rows of its mentions: who takes part, who takes which stance since when,
// which figures are told by whom.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ledger/component.h"
#include "ledger/sqlite.h"
#include "ukti/ledger.h"

namespace ukti::ledger {

// A party as the loader knows it.
struct PartyRow {
  std::uint64_t hash = 0;
  std::string key;
  std::vector<std::string> names;  // told by the day asked for
  bool body = false;
};

// One telling of a stance, before the tellings of a party are made one position.
struct Vote {
  std::int64_t party = 0, speaker = 0;  // speaker 0: none
  std::string rank;                     // orders parties where nothing else does, whatever was added first
  Stance stance = Stance::kAsserts;
  bool hedged = false;
  Day since = kNoDay, told = kNoDay;
  std::int64_t told_second = 0;
  std::string document;
  Span cue;
  Span mention;  // of the happening, in the same document
};

// One figure of one document.
struct FigureRow {
  std::int64_t version = 0, place = 0, part_of = -1;
  std::int64_t party = 0, speaker = 0;  // party 0: the outlet's own voice
  Counts counts = Counts::kOther;
  std::string unit;
  std::optional<double> low, high;
  Approx approx = Approx::kNone;
  std::string said_at;
  Day told = kNoDay;
  std::int64_t told_second = 0;
  std::string document, source;  // source: the outlet
  Span span;
  bool taken_back = false;  // its outlet says here that it was wrong
};

// The position of each party after all votes, in the order of `since`. A newer stance replaces an older one;
// a party that asserts again what it has confirmed goes on confirming; one that will say no more takes
// nothing back. Who confirms one telling and denies another in one text stands both ways.
struct Standing {
  std::int64_t party = 0;
  std::string rank;
  Span mention;  // that its first source is about
  std::vector<std::int64_t> speakers;
  Stance stance = Stance::kAsserts;
  bool hedged = false;
  Day since = kNoDay;
  std::vector<MatterPosition::Source> sources;
};
std::vector<Standing> standings(std::vector<Vote> votes);

// One entry for a number that one claimant tells of one thing, in the order of first telling, with what it
// supersedes.
struct SeriesEntry {
  FigureRow first;
  std::vector<std::int64_t> speakers;
  std::vector<MatterFigure::Source> sources;
  std::optional<std::size_t> supersedes, part_of;
  bool retracted = false;
};
std::vector<SeriesEntry> series(std::vector<FigureRow> rows);

class MatterLoader {
 public:
  // `rulings` must outlive it. `as_of`: the last day of telling whose names are shown.
  MatterLoader(Database& database, const Rulings& rulings, std::optional<Day> as_of);
  Matter load(const Component& component, std::size_t group);

 private:
  const PartyRow& party(std::int64_t id);
  PartyName name_of(std::int64_t party, const std::vector<std::int64_t>& speakers);
  void add_corrections(const Component& component, const std::vector<std::uint32_t>& group, Matter& out);
  std::optional<std::int64_t> counting_party(std::int64_t row, std::int64_t version);
  std::optional<std::int64_t> party_here(std::int64_t row, std::int64_t version);
  void find_same_parties(const Component& component, const std::vector<std::uint32_t>& group);
  std::int64_t speaker_of(std::int64_t row, std::int64_t of, std::int64_t version);
  bool is_retracted(std::int64_t version, std::int64_t place, std::int64_t statement);
  bool set_claimant(std::int64_t statement, FigureRow& figure);
  void add_mentions(const Component& component, const std::vector<std::uint32_t>& group, Matter& out);
  void add_word(const Component& component, const std::vector<std::uint32_t>& group, Matter& out);
  void add_participants(const Component& component, const std::vector<std::uint32_t>& group, Matter& out);
  void add_positions(const Component& component, const std::vector<std::uint32_t>& group, Matter& out);
  void add_figures(const Component& component, const std::vector<std::uint32_t>& group, Matter& out);
  void add_withheld(const Component& component, const std::vector<std::uint32_t>& group, Matter& out);

  const Rulings& rulings_;
  const std::optional<Day> as_of_;
  std::set<std::int64_t> touched_;  // corrections that made a difference to the matter in hand
  Query mention_, word_, participants_, stances_, figures_, withheld_, figure_speaker_, party_, heard_;
  std::unordered_map<std::int64_t, PartyRow> parties_;
  std::vector<std::int64_t> actors_;                     // party ids of the matter in hand
  std::unordered_map<std::int64_t, std::int64_t> same_;  // parties of the matter in hand that are another's
  std::vector<std::pair<std::int64_t, std::int64_t>>
      same_names_;  // of those, bodies; in an order of their own
};

// "m" and the mention's key: the id of the matter whose earliest mention it is, and of no other.
std::string print_key(std::uint64_t key);
std::optional<std::uint64_t> parse_key(std::string_view id);

}  // namespace ukti::ledger
