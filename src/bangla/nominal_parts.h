// The nominal parts of a table of predicates, found by their last word.
//
// "হামলা চালানো", "উন্মোচন করা": what stands before the light verb is one or more words, and a text is read
// towards it from its last one, so the rows lie sorted by that word, the longer before the shorter.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/prepared.h"

namespace ukti::bangla {

class NominalParts {
 public:
  using Words = std::vector<std::string>;  // folded
  // One for each row of the table; empty: the row has none.
  static void pack(const std::vector<Words>& rows, lexicon::Packer& packer);
  // Takes the arrays that `pack` wrote; false where they do not hold together.
  [[nodiscard]] bool load(lexicon::Prepared& from);

  std::size_t size() const { return rows_.size(); }
  std::span<const std::string_view> of(std::uint32_t row) const {
    return {words_.data() + rows_[row].first, rows_[row].count};
  }
  // Rows whose nominal part ends in this folded word, longest first.
  std::span<const std::uint32_t> ending_in(std::string_view word) const;

 private:
  // Open addressing by the hash of the last word, of which `tag` is a part; count 0: empty.
  struct Slot {
    std::uint32_t tag = 0;
    lexicon::blob::Range rows;  // in order_
  };
  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }
  bool holds_together() const;

  std::vector<std::string_view> words_;
  std::span<const lexicon::blob::Range> rows_;  // in words_
  std::span<const std::uint32_t> order_;        // rows with words, by last word, longest first
  std::span<const Slot> slots_;
};

}  // namespace ukti::bangla
