// Components as a writer keeps them: joined by the edges of new mentions, clustered, their matters written.
//
// The idea: most of what a batch touches was touched by the batch before. So components that were clustered
// stay in memory, with the pairs of their mentions in the order in which clustering takes them; new pairs are
// sorted in, and only rows that differ from what is written are written. Components that become one are so in
// memory at once and in the table when the batch is settled: the largest keeps its number, the others move.
// Where only one of the two is in memory, the other is read when the batch is settled, and not the one that
// is there anew: what is hot and large is touched by every batch, often through what is old and small.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ledger/component.h"

namespace ukti::ledger {

// Who speaks of a mention, as far as it decides whether a matter is listed though one report tells it
// (matter_list.cc).
struct Voices {
  bool noted = false;       // somebody answers, or gives a number
  std::int64_t teller = 0;  // the party that takes a stance; of several `kMany`
  static constexpr std::int64_t kMany = -1;

  void add(std::int64_t party) { teller = teller == 0 || teller == party ? party : kMany; }
  void add(const Voices& other) {
    noted |= other.noted;
    if (other.teller != 0) add(other.teller);
  }
};

class ComponentWriter {
 public:
  explicit ComponentWriter(Database& database);

  struct Place {
    std::int64_t component = 0;
    std::int64_t matter = 0;  // a guess that settling corrects; 0: none
  };
  // Where a mention belongs that is about to be written, which has these edges to mentions of these
  // components. `row` is null where it does not speak (an older version).
  Place add(std::int64_t mention, const Component::Row* row, const Voices& voices,
            const std::vector<Edge>& edges, const std::vector<std::int64_t>& components);
  void unite(const std::vector<std::int64_t>& components);
  // Something of it has changed that is not an addition: it is read from the table and clustered anew.
  void touch(std::int64_t component);
  // Writes what was touched.
  Expected<void> settle();
  // What is held here may differ from the table.
  void forget();

 private:
  struct Written {
    std::uint64_t key = 0;
    Day first_told = kNoDay, last_told = kNoDay;
    DayRange days;
    std::size_t documents = 0;
    bool noted = false;
    bool operator==(const Written&) const = default;
  };
  static constexpr std::size_t kRowWeight = 40;  // a row weighs as much as so many pairs
  struct Kept {
    Component component;                // rows in the order of adding; groups are not kept
    std::vector<std::int64_t> matters;  // of each row, as written
    std::vector<Voices> voices;         // of each row
    std::vector<Pair> pairs;            // the first `sorted` are
    std::size_t sorted = 0;
    std::size_t used = 0;  // the last time that it was settled
    std::size_t weight() const { return pairs.size() + kRowWeight * component.rows.size(); }
    std::unordered_map<std::int64_t, std::uint32_t> place;  // of mentions among the rows
    std::unordered_map<std::int64_t, Written> written;      // matters
    std::vector<std::int64_t> missing;                      // components in the table that have become part
    struct Waiting {
      std::uint32_t place = 0;  // of a row
      Edge edge;                // to a mention that was not among the rows
    };
    std::vector<Waiting> waiting;
  };

  std::int64_t root(std::int64_t component);
  void drop_old();
  void join(std::int64_t into, std::int64_t component);
  void append(Kept& kept, const Component::Row& row, const Voices& voices);
  Voices voices_of(std::int64_t mention, const Rulings& rulings);
  static void take_over(Kept& into, Kept&& from);
  void fill(Kept& kept, const Rulings& rulings);
  std::int64_t move_to_largest(std::int64_t component);
  void load(std::int64_t component, const Rulings& rulings, Kept& kept);
  void cluster_and_write(Kept& kept, const Rulings& rulings);
  void put_matter(Kept& kept, const std::vector<std::uint32_t>& group, const Rulings& rulings);

  Database& database_;
  Query members_, edges_, count_, move_, drop_matter_, set_matter_, put_matter_, voices_;
  std::unordered_map<std::int64_t, std::int64_t> parent_;              // components that became another
  std::unordered_map<std::int64_t, std::vector<std::int64_t>> moved_;  // by root, of this batch
  std::unordered_set<std::int64_t> touched_;                           // roots
  std::unordered_map<std::int64_t, Kept> kept_;                        // by root
  std::size_t settled_ = 0;                                            // times
  std::size_t held_ = 0;                                               // pairs and rows
};

}  // namespace ukti::ledger
