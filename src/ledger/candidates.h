// Which mentions a new one is compared with: those of texts that share four telling words with its own, and
// those that share two blocks (an actor, a place, a kind …) with it; all told within sixty days.
//
// Both are properties of the pair alone, so that the order of adding decides nothing. They are looked up in
// memory: a writer reads the packed profiles of the days around what it adds once, and then keeps up with
// what it adds itself. An index in the file was tried: its rows were a fifth of the ledger and a third of the
// time of adding, since hashes land on pages all over it.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ledger/likeness_store.h"
#include "ledger/sqlite.h"

namespace ukti::ledger {

// For each hash who has it, three owners a node.
class Postings {
 public:
  void add(std::uint32_t hash, std::uint32_t owner);
  template <typename Visit>
  void each(std::uint32_t hash, Visit visit) const {
    if (heads_.empty()) return;
    for (std::uint32_t node = heads_[slot(hash)].node; node != kEnd; node = nodes_[node].next)
      for (const std::uint32_t owner : nodes_[node].owners)
        if (owner != kEnd) visit(owner);
  }
  std::size_t size() const { return nodes_.size(); }

 private:
  static constexpr std::uint32_t kEnd = ~std::uint32_t{0};
  struct Node {
    std::uint32_t next = kEnd;
    std::array<std::uint32_t, 3> owners;
  };
  struct Head {
    std::uint32_t hash = 0, node = kEnd;
  };
  // Where the hash is, or would be put.
  std::size_t slot(std::uint32_t hash) const {
    std::size_t at = hash & (heads_.size() - 1);
    while (heads_[at].node != kEnd && heads_[at].hash != hash) at = (at + 1) & (heads_.size() - 1);
    return at;
  }
  std::vector<Head> heads_;  // a power of two, never full
  std::size_t hashes_ = 0;
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
  void clear() { spans_.clear(); }

 private:
  struct Version {
    std::int64_t id = 0;
    Day told = 0;
  };
  struct Mention {
    std::int64_t id = 0;
    std::uint32_t version = 0;  // place
  };
  // What was told in a span of days.
  struct Span {
    std::vector<Version> versions;
    std::vector<Mention> mentions;
    Postings story, blocks;  // owners: places above
    std::unordered_set<std::int64_t> here;
    std::size_t size() const { return story.size() + blocks.size(); }
  };
  Span& load(Day span);
  static void put(std::int64_t version, std::int64_t mention, const VersionProfile& profile, Day told,
                  Span& span);
  void find(const Span& span, const VersionProfile& wanted, Day told, Found& out);

  Query versions_;
  std::unordered_map<Day, Span> spans_;
  std::vector<std::uint16_t> counts_;  // by owner, zero between calls
  std::vector<std::uint32_t> counted_;
};

}  // namespace ukti::ledger
