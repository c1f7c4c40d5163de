// Look-ups in an opened blob. Opening (view_open.cc) has checked every offset and id, so nothing here checks
// again.
#include "lexicon/view.h"

#include <algorithm>

#include "lexicon/hash.h"

namespace ukti::lexicon {

std::string_view View::version() const { return version_; }

FormId View::form(std::string_view codes) const {
  if (a_.form_slots.empty()) return 0;
  const std::size_t mask = a_.form_slots.size() - 1;
  for (std::size_t i = hash(codes) & mask;; i = (i + 1) & mask) {
    const FormId id = a_.form_slots[i];
    if (id == 0 || slice(a_.forms[id].codes) == codes) return id;
  }
}

FormId View::loose_form(std::string_view codes) const {
  if (a_.loose_slots.empty()) return 0;
  thread_local std::string key, other;
  const unsigned char* map = a_.loose_map.data();
  loosen(codes, map, key);
  if (key.empty()) return 0;
  const std::size_t mask = a_.loose_slots.size() - 1;
  for (std::size_t i = hash(key) & mask;; i = (i + 1) & mask) {
    const FormId id = a_.loose_slots[i];
    if (id == 0) return 0;
    loosen(slice(a_.forms[id].codes), map, other);
    if (other == key) return id;
  }
}

std::span<const FormReading> View::readings(FormId form) const {
  const blob::FormRecord& f = a_.forms[form];
  return a_.readings.subspan(f.first_reading, f.readings);
}

std::string_view View::codes(FormId form) const { return slice(a_.forms[form].codes); }

bool View::ends_phrase(FormId form) const { return (a_.forms[form].flags & blob::kEndsPhrase) != 0; }

bool View::inflects(EntryId entry) const { return (a_.entries[entry].flags & blob::kInflects) != 0; }

Node View::step(Node from, FormId form) const {
  if (form == 0 || a_.trie_slots.empty()) return kNoNode;
  const std::size_t mask = a_.trie_slots.size() - 1;
  for (std::size_t i = hash_step(from, form) & mask;; i = (i + 1) & mask) {
    const blob::TrieSlot& slot = a_.trie_slots[i];
    if (slot.form == 0) return kNoNode;
    if (slot.form == form && slot.from == from) return slot.to;
  }
}

std::span<const EntryId> View::ends(Node node) const {
  if (node >= a_.node_ends.size()) return {};
  const blob::Range r = a_.node_ends[node];
  return a_.ends.subspan(r.first, r.count);
}

std::uint64_t View::features(EntryId entry) const { return a_.entries[entry].features; }

std::string_view View::table_name(EntryId entry) const {
  return slice(a_.tables[a_.files[a_.entries[entry].file].table].name);
}

std::uint32_t View::line(EntryId entry) const { return a_.entries[entry].line; }

std::string View::where(EntryId entry) const {
  const blob::EntryRecord& e = a_.entries[entry];
  return std::string(slice(a_.files[e.file].name)) + ":" + std::to_string(e.line);
}

std::string_view View::cell(EntryId entry, std::string_view column) const {
  const blob::EntryRecord& e = a_.entries[entry];
  const blob::Range columns = a_.files[e.file].columns;
  for (std::uint32_t i = 0; i < columns.count; ++i) {
    if (slice(a_.columns[columns.first + i]) == column) return slice(a_.cells[e.first_cell + i]);
  }
  return {};
}

std::string_view View::prepared(std::string_view name) const {
  for (const blob::PreparedRecord& p : a_.prepared)
    if (p.name == hash(name)) return a_.prepared_bytes.substr(p.bytes.first, p.bytes.count);
  return {};
}

View::Rows View::rows(std::string_view table) const {
  const auto found =
      std::lower_bound(a_.tables.begin(), a_.tables.end(), table,
                       [&](const blob::TableRecord& t, std::string_view n) { return slice(t.name) < n; });
  if (found == a_.tables.end() || slice(found->name) != table) return {};
  return {found->entries.first, found->entries.count};
}

}  // namespace ukti::lexicon
