#include "bangla/word_rows.h"

#include <algorithm>
#include <bit>

#include "lexicon/hash.h"

namespace ukti::bangla {

using lexicon::blob::Range;
using lexicon::blob::Slice;

namespace {

template <typename Words>
const auto& key(WordRows::By by, const Words& words) {
  return by == WordRows::By::kFirst ? words.front() : words.back();
}

}  // namespace

void WordRows::pack(By by, const std::vector<Words>& rows, lexicon::Packer& packer) {
  lexicon::PackedText text;
  std::vector<Slice> words;
  std::vector<Range> ranges;
  std::vector<std::uint32_t> order;
  for (const Words& row : rows) {
    if (!row.empty()) order.push_back(static_cast<std::uint32_t>(ranges.size()));
    ranges.push_back({static_cast<std::uint32_t>(words.size()), static_cast<std::uint32_t>(row.size())});
    for (const std::string& word : row) words.push_back(text.keep(word));
  }
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (key(by, rows[a]) != key(by, rows[b])) return key(by, rows[a]) < key(by, rows[b]);
    return rows[a].size() > rows[b].size();
  });
  std::vector<Slot> slots(std::bit_ceil(order.size() * 2 + 1));
  for (std::size_t i = 0; i < order.size();) {
    const std::string& word = key(by, rows[order[i]]);
    std::size_t end = i;
    while (end < order.size() && key(by, rows[order[end]]) == word) ++end;
    const std::uint64_t h = lexicon::hash(word);
    std::size_t at = h & (slots.size() - 1);
    while (slots[at].rows.count != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = {tag_of(h), {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end - i)}};
    i = end;
  }
  text.pack(packer);
  packer.array(words);
  packer.array(ranges);
  packer.array(order);
  packer.array(slots);
}

bool WordRows::load(lexicon::Prepared& from) {
  std::string_view text;
  std::span<const Slice> words;
  if (!from.text(text) || !from.array(words) || !from.array(rows_) || !from.array(order_) ||
      !from.array(slots_))
    return false;
  words_.clear();
  words_.reserve(words.size());
  for (const Slice& word : words) {
    if (!lexicon::within(word, text)) return false;
    words_.push_back(lexicon::piece(text, word));
  }
  return holds_together();
}

bool WordRows::holds_together() const {
  const std::span words(words_);
  for (const Range& row : rows_)
    if (!lexicon::within(row, words)) return false;
  for (const std::uint32_t row : order_)
    if (row >= rows_.size() || rows_[row].count == 0) return false;
  bool free = false;  // without an empty slot a look-up would never end
  for (const Slot& slot : slots_) {
    free = free || slot.rows.count == 0;
    if (!lexicon::within(slot.rows, order_)) return false;
  }
  return free && std::has_single_bit(slots_.size());
}

std::span<const std::uint32_t> WordRows::with(std::string_view word) const {
  const std::size_t mask = slots_.size() - 1;
  const std::uint64_t h = lexicon::hash(word);
  for (std::size_t at = h & mask; slots_[at].rows.count != 0; at = (at + 1) & mask) {
    if (slots_[at].tag != tag_of(h)) continue;
    const auto rows = lexicon::part(order_, slots_[at].rows);
    if (key(by_, of(rows.front())) == word) return rows;
  }
  return {};
}

}  // namespace ukti::bangla
