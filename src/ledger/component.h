// Components of the graph of like mentions: loaded and clustered.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/cluster.h"
#include "ledger/edges.h"
#include "ledger/rulings.h"
#include "ledger/sqlite.h"

namespace ukti::ledger {

// The told mentions of one component, grouped.
struct Component {
  struct Row {
    std::int64_t id = 0;
    std::uint64_t key = 0;
    Day told = kNoDay;
    std::int64_t told_second = 0;
    std::int64_t document = 0, version = 0;
    Profile profile;  // its type and frame
  };
  std::vector<Row> rows;                            // in the order of telling, ties by key
  std::vector<std::vector<std::uint32_t>> groups;   // places in `rows`; a group's first is its earliest
  std::vector<std::set<std::int64_t>> corrections;  // by group: numbers of those that made it what it is
};

// Columns of `mention m` and `version v` that make a row, from the first on, and the row that they make; none
// where the stored frame cannot be read.
inline constexpr std::string_view kMemberColumns =
    "m.id,m.key,v.told,v.told_second,v.document,m.frame,v.id,m.type";
inline constexpr int kMemberColumnCount = 8;
std::optional<Component::Row> read_member(const Query& row);

// Loads components and clusters them; as of a day, only what was told by then takes part.
class ComponentReader {
 public:
  // `rulings` must outlive it.
  ComponentReader(Database& database, const Rulings& rulings);
  Component load(std::int64_t component, std::optional<Day> as_of);
  // One matter as the table has it: a component of one group; of none where there is no such matter.
  Component load_matter(std::int64_t matter);
  // One matter whose mentions are known: a component of one group. Rows in the order of telling.
  Component of_rows(std::vector<Component::Row> rows);
  // The mentions of a component that take part, clustered; of their profiles only the type is known.
  Component of_mentions(std::vector<Component::Row> rows);

 private:
  std::vector<Pair> pairs(const Component& component);
  void group(Component& component, std::vector<Pair> alike);
  std::vector<Edge> edges_of(std::int64_t mention);
  void read_members(Query& query, Component& component);
  void note_corrections(Component& component);

  const Rulings& rulings_;
  Query members_, members_as_of_, members_of_matter_, edges_, frame_;
};

// When the mentions of a group say that it was; no value where none says.
std::optional<DayRange> days_of_group(const Component& component, const std::vector<std::uint32_t>& group);

// What persons decided of the members of a component.
std::vector<Decision> decisions_on(const Component& component, const Rulings& rulings);

}  // namespace ukti::ledger
