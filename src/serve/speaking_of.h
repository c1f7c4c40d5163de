// Who speaks of whom: a statement speaks of those who take part in the happenings that it tells or answers.
//
// All of it is in the Overview, so nothing is asked of the file. Who is drawn is decided by sums over parties
// first; only then are arrows made, of those that are drawn.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ledger/overview.h"

namespace ukti::serve {

// What one party says of another.
struct Arrow {
  std::uint32_t n = 0;  // statements
  std::array<std::uint32_t, 5> stances{};
  std::map<std::int64_t, std::uint32_t> acts;  // by Act
};
struct ArrowBetween : Arrow {
  std::int64_t from = 0, to = 0;
};

// A statement that one party makes of another.
struct Speaking {
  std::int64_t from = 0, to = 0;  // parties, as corrections have them
  std::int64_t act = 0;
  int stance = -1;  // the strongest that it takes; below zero: none
};

class SpeakingOf {
 public:
  // `speaks`: by place of a version. `mentions`: by place, those that are asked about; null: all.
  SpeakingOf(const ledger::Overview& overview, const std::vector<bool>& speaks,
             const std::vector<bool>* mentions)
      : overview_(overview), speaks_(speaks), mentions_(mentions) {}

  // Each statement once for each two parties.
  void each(const std::function<void(const Speaking&)>& visit) const;
  // Statements by the parties that make them or that they are of; with a centre only those with it.
  std::unordered_map<std::int64_t, std::uint64_t> weights() const;
  // Between these parties, in their order.
  std::vector<ArrowBetween> arrows(const std::vector<std::int64_t>& parties) const;

 private:
  // A version that speaks now may be superseded at another time: the mention's own decides.
  bool counts(std::uint32_t mention) const {
    return (mentions_ == nullptr || (*mentions_)[mention]) && speaks_[overview_.mentions[mention].version];
  }

  const ledger::Overview& overview_;
  const std::vector<bool>& speaks_;
  const std::vector<bool>* mentions_;
};

// By place, the mentions that a party takes part in or speaks on.
std::vector<bool> mentions_with(const ledger::Overview& overview, std::optional<std::int64_t> party);

}  // namespace ukti::serve
