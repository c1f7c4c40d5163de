// How many independent origins a matter's reports have: an outlet is one however often it reports, and so are
// outlets that print one text.
//
// Two texts are one where half of the shorter one's runs of six words stand in the other. A text is kept as
// the least hashes of its runs (a sketch): two sketches tell how much two texts share without the texts.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/sqlite.h"

namespace ukti::ledger {

using TextSketch = std::vector<std::uint32_t>;  // sorted
TextSketch sketch_of(std::string_view text);
bool is_copy(const TextSketch& a, const TextSketch& b);

// Sketches of versions, which never change; safe to share between threads.
class Origins {
 public:
  struct Report {
    std::int64_t version = 0;
    std::uint32_t source = 0;  // equal for one outlet
    bool named = true;         // the outlet is known
  };
  // For each report the number of its origin, from 0 in the order of first appearance.
  std::vector<std::uint32_t> of(Database& database, const std::vector<Report>& reports);

 private:
  std::shared_ptr<const TextSketch> sketch(Database& database, std::int64_t version);
  std::mutex mutex_;
  std::unordered_map<std::int64_t, std::shared_ptr<const TextSketch>> sketches_;
};

}  // namespace ukti::ledger
