// Growing arrays, then one pass that lays them out. Hash tables are filled in id order: equal input, equal
// bytes.
#include "lexicon/builder.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "lexicon/hash.h"

namespace ukti::lexicon {
namespace {

// Half full at most: a miss, the common case for suffix splits, ends after about one and a half slots.
std::size_t slots_for(std::size_t count) { return count == 0 ? 0 : std::bit_ceil(count * 2 + 1); }

// Forms of তুমি and তুই stand last among a form's readings: they are rare in news, and many look like other
// words.
bool familiar(const FormReading& r) {
  return r.morph.person == clause::Person::kSecondFamiliar ||
         r.morph.person == clause::Person::kSecondIntimate;
}

class Writer {
 public:
  Writer() : out_(sizeof(blob::Header), '\0') {}

  template <typename T>
  void section(blob::Section s, const std::vector<T>& array) {
    put(s, array.data(), array.size(), sizeof(T));
  }
  void section(blob::Section s, std::string_view bytes) { put(s, bytes.data(), bytes.size(), 1); }

  std::string finish(std::uint64_t content) {
    align();
    head_.content = content;
    head_.size = static_cast<std::uint32_t>(out_.size());
    std::memcpy(out_.data(), &head_, sizeof head_);
    head_.checksum = hash(std::string_view(out_).substr(offsetof(blob::Header, content)));
    std::memcpy(out_.data(), &head_, sizeof head_);
    return std::move(out_);
  }

 private:
  void align() { out_.resize((out_.size() + 7) / 8 * 8, '\0'); }
  void put(blob::Section s, const void* data, std::size_t count, std::size_t size) {
    align();
    head_.sections[s] = {static_cast<std::uint32_t>(out_.size()), static_cast<std::uint32_t>(count)};
    if (count != 0) out_.append(static_cast<const char*>(data), count * size);
  }

  blob::Header head_;
  std::string out_;
};

}  // namespace

blob::Slice Builder::keep(std::string_view bytes) {
  if (bytes.empty()) return {};
  const auto [it, fresh] = kept_.try_emplace(std::string(bytes));
  if (fresh) it->second = keep_source(bytes);
  return it->second;
}

blob::Slice Builder::keep_source(std::string_view source) {
  const blob::Slice slice{static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(source.size())};
  text += source;
  return slice;
}

FormId Builder::intern(std::string_view codes) {
  const auto [it, fresh] = form_ids_.try_emplace(std::string(codes), static_cast<FormId>(forms_.size()));
  if (fresh) forms_.push_back({std::string(codes), {}, 0});
  return it->second;
}

void Builder::add_reading(FormId form, const FormReading& reading) {
  auto& readings = forms_[form].readings;
  const bool known = std::any_of(readings.begin(), readings.end(), [&](const FormReading& r) {
    return r.entry == reading.entry && r.stem == reading.stem && r.morph == reading.morph;
  });
  if (!known) readings.push_back(reading);
}

void Builder::add_phrase(const std::vector<FormId>& words, EntryId entry) {
  std::uint32_t node = 0;
  for (FormId word : words) {
    const auto [it, fresh] = steps_.try_emplace(std::uint64_t{node} << 32 | word,
                                                static_cast<std::uint32_t>(node_entries_.size()));
    if (fresh) node_entries_.emplace_back();
    node = it->second;
  }
  node_entries_[node].insert(entry);
  if (words.size() > 1) forms_[words.back()].flags |= blob::kEndsPhrase;
}

void Builder::add_suffix(std::string_view codes, const blob::SuffixRecord& record) {
  std::uint32_t state = 0;
  for (std::size_t i = codes.size(); i-- > 0;) {
    const auto [it, fresh] = suffix_states_[state].next.try_emplace(
        static_cast<unsigned char>(codes[i]), static_cast<std::uint32_t>(suffix_states_.size()));
    const std::uint32_t next = it->second;
    if (fresh) suffix_states_.emplace_back();
    state = next;
  }
  for (auto& r : suffix_states_[state].records) {
    if (!(r.morph == record.morph) || r.on != record.on) continue;
    r.after |= record.after;
    return;
  }
  suffix_states_[state].records.push_back(record);
}

std::string Builder::write() {
  std::vector<blob::FormRecord> forms(forms_.size());
  std::vector<FormReading> readings;
  std::vector<std::uint32_t> form_slots(slots_for(forms_.size())), loose_slots(form_slots.size());
  std::string loose;
  const auto place = [](std::vector<std::uint32_t>& slots, std::uint64_t h, FormId id) {
    std::size_t i = h & (slots.size() - 1);
    while (slots[i] != 0) i = (i + 1) & (slots.size() - 1);
    slots[i] = id;
  };
  for (FormId id = 1; id < forms_.size(); ++id) {
    Form& f = forms_[id];
    std::stable_sort(f.readings.begin(), f.readings.end(),
                     [](const FormReading& a, const FormReading& b) { return familiar(a) < familiar(b); });
    forms[id] = {keep_source(f.codes), static_cast<std::uint32_t>(readings.size()),
                 static_cast<std::uint32_t>(f.readings.size()), f.flags};
    readings.insert(readings.end(), f.readings.begin(), f.readings.end());
    place(form_slots, hash(f.codes), id);
    loosen(f.codes, loose_map.data(), loose);
    if (!f.readings.empty() && !familiar(f.readings.front()) && !loose.empty())
      place(loose_slots, hash(loose), id);
  }

  std::vector<blob::TrieSlot> trie(slots_for(steps_.size()));
  std::vector<std::pair<std::uint64_t, std::uint32_t>> steps(steps_.begin(), steps_.end());
  std::sort(steps.begin(), steps.end());
  for (const auto& [key, to] : steps) {
    const auto from = static_cast<std::uint32_t>(key >> 32), form = static_cast<std::uint32_t>(key);
    std::size_t i = hash_step(from, form) & (trie.size() - 1);
    while (trie[i].form != 0) i = (i + 1) & (trie.size() - 1);
    trie[i] = {from, form, to};
  }
  std::vector<blob::Range> node_ends;
  std::vector<EntryId> ends;
  for (const auto& entries_here : node_entries_) {
    node_ends.push_back(
        {static_cast<std::uint32_t>(ends.size()), static_cast<std::uint32_t>(entries_here.size())});
    ends.insert(ends.end(), entries_here.begin(), entries_here.end());
  }

  std::vector<blob::SuffixNode> nodes;
  std::vector<blob::SuffixEdge> edges;
  std::vector<blob::SuffixRecord> suffixes;
  for (const SuffixState& s : suffix_states_) {
    nodes.push_back(
        {{static_cast<std::uint32_t>(edges.size()), static_cast<std::uint32_t>(s.next.size())},
         {static_cast<std::uint32_t>(suffixes.size()), static_cast<std::uint32_t>(s.records.size())}});
    for (const auto& [code, node] : s.next) edges.push_back({code, node});
    suffixes.insert(suffixes.end(), s.records.begin(), s.records.end());
  }

  Writer w;
  w.section(blob::kTables, tables);
  w.section(blob::kFiles, files);
  w.section(blob::kColumns, columns);
  w.section(blob::kEntries, entries);
  w.section(blob::kCells, cells);
  w.section(blob::kForms, forms);
  w.section(blob::kFormSlots, form_slots);
  w.section(blob::kReadings, readings);
  w.section(blob::kLooseSlots, loose_slots);
  w.section(blob::kLooseMap, loose_map);
  w.section(blob::kTrieSlots, trie);
  w.section(blob::kNodeEnds, node_ends);
  w.section(blob::kEnds, ends);
  w.section(blob::kSuffixNodes, nodes);
  w.section(blob::kSuffixEdges, edges);
  w.section(blob::kSuffixes, suffixes);
  w.section(blob::kClasses, classes);
  w.section(blob::kParts, parts);
  w.section(blob::kText, text);
  return w.finish(content);
}

}  // namespace ukti::lexicon
