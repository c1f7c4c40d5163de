// Opening a blob: nothing in it is believed before it was checked, so that a damaged or hostile file is an
// error and never a wild read. The checks are one linear pass over the arrays. The
// lexicon that is linked into the program is spared all but the head.
#include <cstring>

#include "lexicon/hash.h"
#include "lexicon/view.h"

namespace ukti::lexicon {
namespace {

using blob::Range;
using blob::Slice;

class Checker {
 public:
  Checker(std::string_view bytes, Arrays& a) : bytes_(bytes), a_(a) {}

  // The message of what is wrong, or nullptr.
  const char* run(bool linked) {
    if (const char* wrong = header()) return wrong;
    if (!sections()) return "a section lies outside";
    if (linked) return nullptr;
    if (!whole()) return "the checksum does not fit";
    if (!slices()) return "a text lies outside";
    if (!entries()) return "an entry is broken";
    if (!forms()) return "a form is broken";
    if (!phrases()) return "the phrase trie is broken";
    if (!suffixes()) return "the suffix automaton is broken";
    if (!prepared()) return "a prepared table lies outside";
    return nullptr;
  }

 private:
  const blob::Header& head() const { return *reinterpret_cast<const blob::Header*>(bytes_.data()); }

  const char* header() {
    if (reinterpret_cast<std::uintptr_t>(bytes_.data()) % 8 != 0) return "not aligned";
    if (bytes_.size() < sizeof(blob::Header)) return "too short";
    if (head().magic != blob::kMagic) return "not a lexicon";
    if (head().format != blob::kFormat) return "made by another version";
    if (head().size != bytes_.size()) return "cut short";
    return nullptr;
  }

  bool whole() const {
    constexpr std::size_t kFrom = offsetof(blob::Header, content);
    return hash(bytes_.substr(kFrom)) == head().checksum;
  }

  template <typename T>
  bool take(blob::Section s, std::span<const T>& out) {
    const Range r = head().sections[s];
    if (r.first % 8 != 0 || r.first > bytes_.size() || r.count > (bytes_.size() - r.first) / sizeof(T))
      return false;
    out = {reinterpret_cast<const T*>(bytes_.data() + r.first), r.count};
    return true;
  }

  bool sections() {
    std::span<const char> text, prepared;
    const bool inside = take(blob::kText, text) && take(blob::kTables, a_.tables) &&
                        take(blob::kFiles, a_.files) && take(blob::kColumns, a_.columns) &&
                        take(blob::kEntries, a_.entries) && take(blob::kCells, a_.cells) &&
                        take(blob::kForms, a_.forms) && take(blob::kFormSlots, a_.form_slots) &&
                        take(blob::kReadings, a_.readings) && take(blob::kLooseSlots, a_.loose_slots) &&
                        take(blob::kLooseMap, a_.loose_map) && take(blob::kTrieSlots, a_.trie_slots) &&
                        take(blob::kNodeEnds, a_.node_ends) && take(blob::kEnds, a_.ends) &&
                        take(blob::kSuffixNodes, a_.suffix_nodes) &&
                        take(blob::kSuffixEdges, a_.suffix_edges) && take(blob::kSuffixes, a_.suffixes) &&
                        take(blob::kClasses, a_.classes) && take(blob::kParts, a_.parts) &&
                        take(blob::kPrepared, a_.prepared) && take(blob::kPreparedBytes, prepared);
    a_.text = {text.data(), text.size()};
    a_.prepared_bytes = {prepared.data(), prepared.size()};
    return inside && !a_.forms.empty() && a_.loose_map.size() == 256 && !a_.suffix_nodes.empty() &&
           a_.classes.size() <= 32;
  }

  bool fits(Slice s) const { return s.offset <= a_.text.size() && s.length <= a_.text.size() - s.offset; }
  template <typename T>
  static bool fits(Range r, const std::span<const T>& in) {
    return r.first <= in.size() && r.count <= in.size() - r.first;
  }

  bool slices() const {
    for (const auto& s : a_.columns)
      if (!fits(s)) return false;
    for (const auto& s : a_.cells)
      if (!fits(s)) return false;
    for (const auto& t : a_.tables)
      if (!fits(t.name) || !fits(t.entries, a_.entries)) return false;
    for (const auto& f : a_.files) {
      if (!fits(f.name) || !fits(f.source) || f.table >= a_.tables.size() || !fits(f.columns, a_.columns))
        return false;
    }
    return true;
  }

  bool entries() const {
    for (const auto& e : a_.entries) {
      if (e.file >= a_.files.size() || !fits(Range{e.first_cell, a_.files[e.file].columns.count}, a_.cells))
        return false;
    }
    for (const auto& p : a_.parts) {
      if (p.form >= a_.forms.size() || p.entry >= a_.entries.size() || p.pos > kLastPos) return false;
    }
    return true;
  }

  // A hash table needs a power of two for size and at least one empty slot, or a look-up would never end.
  template <typename T, typename Empty, typename Good>
  static bool slots(std::span<const T> table, Empty empty, Good good) {
    if (table.empty()) return true;
    if ((table.size() & (table.size() - 1)) != 0) return false;
    bool free = false;
    for (const T& slot : table) {
      if (empty(slot))
        free = true;
      else if (!good(slot))
        return false;
    }
    return free;
  }

  bool forms() const {
    for (const auto& f : a_.forms) {
      if (!fits(f.codes) || !fits(Range{f.first_reading, f.readings}, a_.readings)) return false;
    }
    for (const FormReading& r : a_.readings) {
      if (r.entry >= a_.entries.size() || r.stem >= a_.forms.size() || !valid(r.morph)) return false;
    }
    const auto none = [](std::uint32_t id) { return id == 0; };
    const auto known = [&](std::uint32_t id) { return id < a_.forms.size(); };
    return slots(a_.form_slots, none, known) && slots(a_.loose_slots, none, known);
  }

  bool phrases() const {
    for (const auto& r : a_.node_ends)
      if (!fits(r, a_.ends)) return false;
    for (const auto& e : a_.ends)
      if (e >= a_.entries.size()) return false;
    return slots(
        a_.trie_slots, [](const blob::TrieSlot& s) { return s.form == 0; },
        [&](const blob::TrieSlot& s) { return s.to < a_.node_ends.size() && s.form < a_.forms.size(); });
  }

  bool suffixes() const {
    for (const auto& n : a_.suffix_nodes) {
      if (!fits(n.edges, a_.suffix_edges) || !fits(n.suffixes, a_.suffixes)) return false;
    }
    for (const auto& e : a_.suffix_edges)
      if (e.node >= a_.suffix_nodes.size()) return false;
    for (const auto& s : a_.suffixes)
      if (!valid(s.morph)) return false;
    return true;
  }

  bool prepared() const {
    for (const auto& p : a_.prepared)
      if (p.bytes.first % 8 != 0 || !fits(p.bytes, std::span(a_.prepared_bytes))) return false;
    return true;
  }

  static constexpr std::uint32_t kLastPos = static_cast<std::uint32_t>(clause::Pos::kInterjection);

  // Enumerations and truth values that C++ allows: read as bytes, because reading a wrong bool is undefined.
  static bool valid(const clause::Morph& m) {
    using namespace clause;
    constexpr unsigned char kLast[sizeof(Morph)] = {static_cast<unsigned char>(Pos::kInterjection),
                                                    static_cast<unsigned char>(Case::kLocative),
                                                    static_cast<unsigned char>(VerbForm::kVerbalNoun),
                                                    static_cast<unsigned char>(Tense::kPerfectNegative),
                                                    static_cast<unsigned char>(Person::kHonorific),
                                                    static_cast<unsigned char>(Classifier::kPiece),
                                                    1,
                                                    1,
                                                    1,
                                                    1,
                                                    1,
                                                    1};
    unsigned char bytes[sizeof(Morph)];
    std::memcpy(bytes, &m, sizeof bytes);
    for (std::size_t i = 0; i < sizeof bytes; ++i)
      if (bytes[i] > kLast[i]) return false;
    return true;
  }

  std::string_view bytes_;
  Arrays& a_;
};

static_assert(sizeof(clause::Morph) == 12 && sizeof(FormReading) == 20, "the blob holds these as they are");

std::string hex(std::uint64_t n) {
  std::string out(16, '0');
  for (int i = 15; i >= 0; --i, n >>= 4) out[static_cast<std::size_t>(i)] = "0123456789abcdef"[n & 15];
  return out;
}

}  // namespace

Expected<View> View::open(std::string_view bytes) { return opened(bytes, false); }
Expected<View> View::open_linked(std::string_view bytes) { return opened(bytes, true); }

Expected<View> View::opened(std::string_view bytes, bool linked) {
  View view;
  if (const char* wrong = Checker(bytes, view.a_).run(linked)) {
    return std::unexpected(Error{ErrorCode::kLexicon, std::string("lexicon blob: ") + wrong});
  }
  view.version_ = hex(reinterpret_cast<const blob::Header*>(bytes.data())->content);
  return view;
}

}  // namespace ukti::lexicon
