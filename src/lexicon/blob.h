// Layout of the compiled lexicon: one position-independent block of flat arrays, written by compile.cc, read
// by View.
//
// The idea: a header with a checksum and one (offset, count) pair for each section, then the sections, each a
// plain array of the records below, aligned to 8 bytes. The text section holds the tables' sources as they
// were read, so a cell is a slice of its file and an overlay can recompile the embedded tables without a
// file. Offsets count bytes from the start of the blob (sections) or of the text section (slices). Numbers
// are in the machine's byte order; the magic says which. docs/lexicon.md describes the same in prose.
#pragma once

#include <cstdint>
#include <string_view>

#include "clause/morph.h"

namespace ukti::lexicon::blob {

inline constexpr std::uint64_t kMagic = 0x31'58'45'4C'49'54'4B'55;  // "UKTILEX1" on a little-endian machine
inline constexpr std::uint32_t kFormat = 2;

struct Slice {
  std::uint32_t offset = 0, length = 0;
};
struct Range {
  std::uint32_t first = 0, count = 0;
};

enum Section : std::uint32_t {
  kText,           // bytes: sources, table names, folded forms
  kTables,         // TableRecord, sorted by name
  kFiles,          // FileRecord
  kColumns,        // Slice: names of columns, by file
  kEntries,        // EntryRecord, by table, then by line
  kCells,          // Slice: cells of the entries
  kForms,          // FormRecord; form id = index, 0 is unused
  kFormSlots,      // uint32: open addressing, form ids
  kReadings,       // FormReading
  kLooseSlots,     // uint32: open addressing by loose spelling, form ids
  kLooseMap,       // 256 bytes: code -> code of the loose spelling, 0 drops it
  kTrieSlots,      // TrieSlot: open addressing
  kNodeEnds,       // Range into kEnds, by trie node
  kEnds,           // uint32: entry ids
  kSuffixNodes,    // SuffixNode; 0 is the root (end of the word)
  kSuffixEdges,    // SuffixEdge, by node, sorted by code
  kSuffixes,       // SuffixRecord, by node
  kClasses,        // CodeClass: sets of codes that a suffix may follow
  kParts,          // PartRecord: parts of compounds, sorted by form
  kPrepared,       // PreparedRecord
  kPreparedBytes,  // bytes: what they hold, each aligned to 8
  kSectionCount
};

struct Header {
  std::uint64_t magic = kMagic;
  std::uint32_t format = kFormat;
  std::uint32_t size = 0;         // of the whole blob
  std::uint64_t checksum = 0;     // XXH3 of all bytes behind this field
  std::uint64_t content = 0;      // XXH3 of the tables: the lexicon's version
  Range sections[kSectionCount];  // first: byte offset
};

struct TableRecord {
  Slice name;
  Range entries;
};
struct FileRecord {
  Slice name;    // what messages say: "bn/words.tsv", overlays "user/bn/words.tsv"
  Slice source;  // the whole file
  std::uint32_t table = 0;
  Range columns;
  std::uint32_t user = 0;
};

enum EntryFlag : std::uint32_t { kInflects = 1 };  // takes nominal endings

struct EntryRecord {
  std::uint64_t features = 0;
  std::uint32_t file = 0;
  std::uint32_t line = 0;
  std::uint32_t first_cell = 0;  // as many cells as the file has columns
  std::uint32_t flags = 0;
};

enum FormFlag : std::uint32_t { kEndsPhrase = 1 };  // last word of a phrase of several words

struct FormRecord {
  Slice codes;
  std::uint32_t first_reading = 0, readings = 0;
  std::uint32_t flags = 0;
};

struct TrieSlot {
  std::uint32_t from = 0, form = 0, to = 0;  // form 0: empty
};

struct SuffixNode {
  Range edges, suffixes;
};
struct SuffixEdge {
  std::uint32_t code = 0, node = 0;
};
// One stack of endings, as the automaton meets it from the right.
struct SuffixRecord {
  std::uint32_t after = 0;  // bits of kClasses: what the stem may end in
  std::uint32_t on = 0;     // bits of StemKind: what the stem may be
  clause::Morph morph;      // what the stack adds
};
struct CodeClass {
  std::uint64_t bits[4] = {};
  bool holds(unsigned char c) const { return (bits[c >> 6] >> (c & 63)) & 1; }
};

// What a stem is, as far as endings care.
enum StemKind : std::uint32_t {
  kStemNoun = 1u << 0,
  kStemName = 1u << 1,
  kStemAdjective = 1u << 2,
  kStemNumeral = 1u << 3,
  kStemPronoun = 1u << 4,
  kStemVerbalNoun = 1u << 5,
  kStemAdverb = 1u << 6,
  kStemPostposition = 1u << 7,
  kStemFinite = 1u << 8,
  kStemNonFinite = 1u << 9,
  kStemOther = 1u << 10,
  kStemDigits = 1u << 11,
  kStemLatin = 1u << 12,
  kStemAny = (1u << 13) - 1
};

// A bound part that makes words: উপ- before, -ভাবে behind.
struct PartRecord {
  std::uint32_t form = 0, entry = 0;
  std::uint32_t position = 0;  // 0: first, 1: last
  std::uint32_t pos = 0;       // clause::Pos of the word it makes (last parts)
};

// What a room made of the tables (lexicon/prepared.h).
struct PreparedRecord {
  std::uint64_t name = 0;  // its hash
  Range bytes;             // in kPreparedBytes
};

}  // namespace ukti::lexicon::blob
