// Names found in the text. Who they mean is the resolver's part (mention/resolver.h).
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "clause/names.h"
#include "clause/sight.h"
#include "clause/words.h"
#include "lexicon/view.h"
#include "text/text.h"
#include "ukti/record.h"

namespace ukti::mention {

using NamedMention = clause::FoundName;

// Marks every named person, body, country, place and agreement: listed names first (longest match over the
// phrase trie), then what the language room recognises as names that no table lists. Holds scratch memory:
// one per worker.
class NameFinder {
 public:
  explicit NameFinder(const lexicon::View& view);
  ~NameFinder();
  NameFinder(NameFinder&&) noexcept;
  // Replaces `names` by the names of the text, ordered by where they begin; a longer name stands before one
  // that it holds.
  void find(const text::Text& text, const clause::Words& words, std::vector<NamedMention>& names);

 private:
  void add_owners(const clause::Sight& sight, std::vector<NamedMention>& names);
  struct Parts;
  const lexicon::View* view_;
  std::unique_ptr<Parts> parts_;
  std::vector<std::uint8_t> doubted_;
  std::vector<lexicon::EntryId> believed_;  // rows that the text names in full or introduces, sorted
  std::vector<NamedMention> with_owners_;
  std::vector<std::uint32_t> place_;
};

}  // namespace ukti::mention
