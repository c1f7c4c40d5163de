// The words of a table's rows, found by the first or by the last of them.
//
// A predicate ("হামলা চালানো", "উন্মোচন করা") is read towards from the last word of its nominal part, a phrase
// from its first: the rows lie sorted by that word, the longer before the shorter.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/prepared.h"

namespace ukti::bangla {

class WordRows {
 public:
  enum class By { kFirst, kLast };
  using Words = std::vector<std::string>;  // folded

  explicit WordRows(By by) : by_(by) {}
  // One for each row of the table; empty: the row has none.
  static void pack(By by, const std::vector<Words>& rows, lexicon::Packer& packer);
  // Takes the arrays that `pack` wrote; false where they do not hold together.
  [[nodiscard]] bool load(lexicon::Prepared& from);

  std::size_t size() const { return rows_.size(); }
  std::span<const std::string_view> of(std::uint32_t row) const {
    return {words_.data() + rows_[row].first, rows_[row].count};
  }
  // Rows with this folded word where they are looked for, longest first.
  std::span<const std::uint32_t> with(std::string_view word) const;

 private:
  // Open addressing by the hash of the word, of which `tag` is a part; count 0: empty.
  struct Slot {
    std::uint32_t tag = 0;
    lexicon::blob::Range rows;  // in order_
  };
  static std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }
  bool holds_together() const;

  By by_;
  std::vector<std::string_view> words_;
  std::span<const lexicon::blob::Range> rows_;  // in words_
  std::span<const std::uint32_t> order_;        // rows with words, by that word, longest first
  std::span<const Slot> slots_;
};

}  // namespace ukti::bangla
