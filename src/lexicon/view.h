// The compiled lexicon as the rooms read it: tables of rows, an index from folded forms to entries, a phrase
// trie.
//
// Everything points into one immutable, position-independent blob (see docs/lexicon.md for its layout):
// opening it costs no parsing. A table is what its TSV file says, row by row; an entry is one row, its id is
// stable within one blob and names file and line. Columns `features` hold words of a closed list (Feature) as
// a bit set.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "clause/morph.h"
#include "lexicon/blob.h"
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
  FormId stem;  // the form id of the lemma or stem (phrases are keyed by it)
  clause::Morph morph;
};

// The blob's sections as typed arrays.
struct Arrays {
  std::string_view text;
  std::span<const blob::TableRecord> tables;
  std::span<const blob::FileRecord> files;
  std::span<const blob::Slice> columns, cells;
  std::span<const blob::EntryRecord> entries;
  std::span<const blob::FormRecord> forms;
  std::span<const std::uint32_t> form_slots, loose_slots, ends;
  std::span<const unsigned char> loose_map;
  std::span<const FormReading> readings;
  std::span<const blob::TrieSlot> trie_slots;
  std::span<const blob::Range> node_ends;
  std::span<const blob::SuffixNode> suffix_nodes;
  std::span<const blob::SuffixEdge> suffix_edges;
  std::span<const blob::SuffixRecord> suffixes;
  std::span<const blob::CodeClass> classes;
  std::span<const blob::PartRecord> parts;
  std::span<const blob::PreparedRecord> prepared;
  std::string_view prepared_bytes;
};

class View {
 public:
  // Opens a blob; fails with ErrorCode::kLexicon where it is none, damaged, or of another version.
  // `blob` must outlive the view and be 8-byte aligned.
  static Expected<View> open(std::string_view blob);
  // Opens the blob that is linked into the program, which is as much to be trusted as the code beside it:
  // only its head is looked at, so that its pages stay unread until somebody asks for them. A test opens it
  // in full.
  static Expected<View> open_linked(std::string_view blob);

  std::string_view version() const;

  // --- forms: folded words (unicode::fold) ---
  FormId form(std::string_view codes) const;  // 0 where unknown
  std::span<const FormReading> readings(
      FormId form) const;  // exact listed forms, generated verb forms included
  std::string_view codes(FormId form) const;

  // A form whose loose spelling (chandrabindu, ই/ঈ, শ/ষ/স … made one, see bn/spelling.tsv) is the same; 0 if
  // none.
  FormId loose_form(std::string_view codes) const;
  bool ends_phrase(FormId form) const;  // last word of a phrase of several words
  bool inflects(EntryId) const;         // takes nominal endings

  // --- phrases: sequences of forms; the last word may also be matched by its stem ---
  // Words of one word are phrases too, so that one walk finds both.
  Node step(Node from, FormId form) const;
  std::span<const EntryId> ends(Node node) const;  // entries whose phrase ends here

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
  Rows rows(std::string_view table) const;  // count 0 where there is none

  // What a room packed under this name (lexicon/prepared.h); "" where the lexicon was compiled without it.
  std::string_view prepared(std::string_view name) const;

  std::string_view text(blob::Slice s) const { return slice(s); }
  // Where a cell, or a part of one, lies in the text.
  blob::Slice slice_of(std::string_view cell) const {
    if (cell.empty()) return {};
    return {static_cast<std::uint32_t>(cell.data() - a_.text.data()),
            static_cast<std::uint32_t>(cell.size())};
  }
  const Arrays& arrays() const { return a_; }  // for morphology and overlays

 private:
  static Expected<View> opened(std::string_view blob, bool linked);
  std::string_view slice(blob::Slice s) const { return a_.text.substr(s.offset, s.length); }

  Arrays a_;
  std::string version_;
};

}  // namespace ukti::lexicon
