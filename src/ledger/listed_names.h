// The names that the lexicon lists, by any of their spellings: ইজরায়েল, ইসরায়েল and Israel lead to one row.
//
// Spellings are compared folded and loosened (chandrabindu, ই/ঈ, শ/ষ/স), without case, words parted by one
// space. Made once of a lexicon in some milliseconds; immutable.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/view.h"

namespace ukti::ledger {

class ListedNames {
 public:
  explicit ListedNames(const lexicon::View& view);

  // How `spelling` is compared: folded and loosened, its words parted by single spaces.
  std::string key_of(std::string_view spelling) const;
  // The rows that have the spelling with this key, in the order of the tables.
  std::vector<lexicon::EntryId> find(std::string_view key) const;
  // Every spelling of a row, in both scripts, the row's own name first; short forms (a surname that is
  // enough) where asked for.
  std::vector<std::string_view> spellings(lexicon::EntryId row, bool with_short) const;
  std::string_view english(lexicon::EntryId row) const { return view_.cell(row, "english"); }
  // The most words that a listed spelling has.
  std::size_t longest() const { return longest_; }

 private:
  struct Spelling {
    std::uint64_t key = 0;  // its hash
    lexicon::EntryId row = lexicon::kNoEntry;
    auto operator<=>(const Spelling&) const = default;
  };

  const lexicon::View& view_;
  std::vector<Spelling> spellings_;  // sorted
  std::size_t longest_ = 1;
};

}  // namespace ukti::ledger
