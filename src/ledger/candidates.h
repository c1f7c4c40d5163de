// Which mentions a new one is compared with: those of texts that share four telling words with its own, and
// those that share two blocks (an actor, a place, a kind …) with it; all told within sixty days.
//
// Both are properties of the pair alone, so that the order of adding decides nothing. They are looked up in
// memory: a writer reads the packed profiles of the days around what it adds once, and then keeps up with
// what it adds itself. An index in the file was tried: its rows were a fifth of the ledger and a third of the
// time of adding, since hashes land on pages all over it.
#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "ledger/likeness_store.h"
#include "ledger/sqlite.h"

namespace ukti::ledger {

// For each hash who has it.
class Postings {
 public:
  void add(std::uint32_t hash, std::uint32_t owner);
  template <typename Visit>
  void each(std::uint32_t hash, Visit visit) const {
    if (heads_.empty()) return;
    for (std::uint32_t at = heads_[hash & (heads_.size() - 1)]; at != kEnd; at = nodes_[at].next)
      if (nodes_[at].hash == hash) visit(nodes_[at].owner);
  }
  std::size_t size() const { return nodes_.size(); }
  void clear() { heads_.clear(), nodes_.clear(); }

 private:
  static constexpr std::uint32_t kEnd = ~std::uint32_t{0};
  struct Node {
    std::uint32_t hash, owner, next;
  };
  std::vector<std::uint32_t> heads_;  // a power of two
  std::vector<Node> nodes_;
};

class Candidates {
 public:
  explicit Candidates(Database& database);

  struct Found {
    std::vector<std::int64_t> versions;  // told alike: all their mentions are compared
    struct Mention {
      std::int64_t id = 0, version = 0;
    };
    std::vector<std::vector<Mention>> mentions;  // for each mention asked for, those that share blocks
  };
  Found find(const VersionProfile& wanted, Day told);

  // A version that was added; `mention`: the row of its first mention, the others follow.
  void add(std::int64_t version, std::int64_t mention, const VersionProfile& profile, Day told);
  // All that is held here is read anew.
  void clear();

 private:
  void load(Day told);
  void put(std::int64_t version, std::int64_t mention, const VersionProfile& profile, Day told);

  Database& database_;
  Query versions_;
  std::unordered_set<Day> loaded_;  // spans of days
  struct Version {
    std::int64_t id = 0;
    Day told = 0;
  };
  struct Mention {
    std::int64_t id = 0;
    std::uint32_t version = 0;  // place
  };
  std::vector<Version> versions_of_;
  std::vector<Mention> mentions_of_;
  Postings story_, blocks_;            // owners: places above
  std::vector<std::uint16_t> counts_;  // by owner, zero between calls
  std::vector<std::uint32_t> counted_;
  std::unordered_set<std::int64_t> here_;  // versions
};

}  // namespace ukti::ledger
