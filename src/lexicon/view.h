// The compiled lexicon as the rooms read it: tables of rows, an index from folded forms to entries, a phrase trie.
//
// Everything points into one immutable, position-independent blob (see docs/lexicon.md for its layout): opening it
// costs no parsing. A table is what its TSV file says, row by row; an entry is one row, its id is stable within one
// blob and names file and line. Columns `features` hold words of a closed list (Feature) as a bit set.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "clause/morph.h"
#include "ukti/error.h"

namespace ukti::lexicon {

using EntryId = std::uint32_t;
inline constexpr EntryId kNoEntry = ~EntryId{0};
using FormId = std::uint32_t;  // 0: not in the lexicon
using Node = std::uint32_t;    // phrase trie; 0: the root, kNoNode: no such phrase
inline constexpr Node kNoNode = ~Node{0};

// A way in which a listed form can be read.
struct FormReading {
  EntryId entry;
  FormId stem;          // the form id of the lemma or stem (phrases are keyed by it)
  clause::Morph morph;
};

class Table;

class View {
 public:
  // Opens a blob; fails with ErrorCode::kLexicon where it is none, damaged, or of another version.
  // `blob` must outlive the view and be 8-byte aligned.
  static Expected<View> open(std::string_view blob);

  std::string_view version() const;

  // --- forms: folded words (unicode::fold) ---
  FormId form(std::string_view codes) const;                      // 0 where unknown
  std::span<const FormReading> readings(FormId form) const;       // exact listed forms, generated verb forms included
  std::string_view codes(FormId form) const;

  // --- phrases: sequences of forms; the last word may also be matched by its stem ---
  Node step(Node from, FormId form) const;
  std::span<const EntryId> ends(Node node) const;                 // entries whose phrase ends here

  // --- entries ---
  std::uint64_t features(EntryId) const;                          // Feature bits of the row
  std::string_view table_name(EntryId) const;                     // "bn/words.tsv"
  std::uint32_t line(EntryId) const;                              // 1-based line in that file
  std::string where(EntryId) const;                               // "bn/words.tsv:42"
  std::string_view cell(EntryId, std::string_view column) const;  // "" where absent; UTF-8 as in the file
  // --- whole tables, for stages that read a small one at construction ---
  // Entry ids of a table are consecutive: [first, first + count).
  struct Rows {
    EntryId first = 0;
    std::uint32_t count = 0;
  };
  Rows rows(std::string_view table) const;                        // count 0 where there is none

 private:
  const char* base_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace ukti::lexicon
