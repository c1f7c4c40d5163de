// Cells of the lexicon's plain tables: lists between separators, words of a closed list, verbs by citation
// form.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/view.h"
#include "unicode/fold.h"

namespace ukti::bangla {

// The value that `table` gives the word; `fallback` where it lists none.
template <typename E, std::size_t N>
E lookup(const std::array<std::pair<std::string_view, E>, N>& table, std::string_view word, E fallback) {
  for (const auto& [name, value] : table) {
    if (name == word) return value;
  }
  return fallback;
}

// Calls `take` with each piece of the cell; nothing ("" or "-") is no piece.
template <typename Take>
void split(std::string_view cell, char separator, Take take) {
  while (!cell.empty()) {
    const std::size_t at = cell.find(separator);
    const std::string_view piece = cell.substr(0, at);
    if (!piece.empty() && piece != "-") take(piece);
    cell = at == std::string_view::npos ? std::string_view{} : cell.substr(at + 1);
  }
}

// Adds the entries of the verbs that have this verbal noun, without doubles.
inline void add_verbs(const lexicon::View& view, std::string_view word, std::vector<lexicon::EntryId>& out) {
  for (const lexicon::FormReading& r : view.readings(view.form(unicode::fold(word)))) {
    if (r.morph.pos == clause::Pos::kVerb && std::find(out.begin(), out.end(), r.entry) == out.end())
      out.push_back(r.entry);
  }
}

}  // namespace ukti::bangla
