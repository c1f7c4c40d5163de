#include "bangla/word_sets.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ukti::bangla {

using lexicon::EntryId;

namespace {

// Rows of one word each, and the sets of every row.
struct Column {
  std::vector<WordRows::Words> words;
  std::vector<std::uint64_t> sets;

  void add(std::string_view word, std::uint64_t set) {
    words.push_back({unicode::fold(word)});
    sets.push_back(set);
  }
  void pack(lexicon::Packer& packer) const {
    WordRows::pack(WordRows::By::kFirst, words, packer);
    packer.array(sets);
  }
};

std::string prepare(const lexicon::View& view) {
  Column whole, begun;
  const lexicon::View::Rows rows = view.rows("bn/word_sets.tsv");
  for (EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    std::string_view word = view.cell(e, "word");
    const auto name = std::ranges::find(kWordSetNames, view.cell(e, "set"));
    if (word.empty() || name == kWordSetNames.end()) continue;
    const std::uint64_t set = bit(static_cast<WordSet>(name - kWordSetNames.begin()));
    if (word.ends_with('~'))
      begun.add(word.substr(0, word.size() - 1), set);
    else
      whole.add(word, set);
  }
  lexicon::Packer packer;
  whole.pack(packer);
  begun.pack(packer);
  return packer.take();
}

}  // namespace

const lexicon::Preparer WordSets::kPreparer{"bn.word_sets", &prepare};

WordSets::WordSets(const lexicon::View& view)
    : prepared_(view, kPreparer, [this](lexicon::Prepared& from) { return load(from); }) {}

bool WordSets::Listed::load(lexicon::Prepared& from) {
  return words.load(from) && from.array(sets) && sets.size() == words.size();
}

bool WordSets::load(lexicon::Prepared& from) {
  if (!whole_.load(from) || !begun_.load(from)) return false;
  shortest_ = longest_ = 0;
  for (std::uint32_t row = 0; row < begun_.words.size(); ++row) {
    const auto words = begun_.words.of(row);
    if (words.empty()) return false;
    shortest_ = row == 0 ? words.front().size() : std::min(shortest_, words.front().size());
    longest_ = std::max(longest_, words.front().size());
  }
  return true;
}

std::uint64_t WordSets::Listed::of(unicode::Codes word) const {
  std::uint64_t all = 0;
  for (const std::uint32_t row : words.with(word)) all |= sets[row];
  return all;
}

std::uint64_t WordSets::of(unicode::Codes word) const {
  std::uint64_t all = whole_.of(word);
  for (std::size_t n = std::max<std::size_t>(shortest_, 1); n <= std::min(longest_, word.size()); ++n)
    all |= begun_.of(word.substr(0, n));
  return all;
}

}  // namespace ukti::bangla
