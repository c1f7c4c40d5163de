// See listed_names.h.
#include "ledger/listed_names.h"

#include <algorithm>
#include <array>

#include "lexicon/cell_parts.h"
#include "lexicon/hash.h"
#include "unicode/fold.h"

namespace ukti::ledger {
namespace {

// Columns of a name table that hold spellings; some of them several, parted by '|'.
constexpr std::array<std::string_view, 5> kColumns = {"name", "english", "variants", "short",
                                                      "english_variants"};

bool joins_words(unsigned char c) {
  return unicode::is_bangla(c) || unicode::is_latin(c) || unicode::is_digit(c);
}

}  // namespace

ListedNames::ListedNames(const lexicon::View& view) : view_(view) {
  spellings_.reserve(std::size_t{1} << 16);
  for (const lexicon::blob::TableRecord& table : view.arrays().tables) {
    const std::string_view name = view.text(table.name);
    if (!name.starts_with("names/")) continue;
    const lexicon::View::Rows rows = view.rows(name);
    for (lexicon::EntryId row = rows.first; row < rows.first + rows.count; ++row)
      for (const std::string_view column : kColumns)
        lexicon::each_part(view.cell(row, column), [&](std::string_view spelling) {
          const std::string key = key_of(spelling);
          if (key.empty()) return;
          spellings_.push_back({lexicon::hash(key), row});
          longest_ =
              std::max(longest_, 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')));
        });
  }
  std::sort(spellings_.begin(), spellings_.end());
}

std::string ListedNames::key_of(std::string_view spelling) const {
  std::string loose, out;
  lexicon::loosen(unicode::fold(spelling), view_.arrays().loose_map.data(), loose);
  for (const char c : loose) {
    if (joins_words(static_cast<unsigned char>(c)))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::vector<lexicon::EntryId> ListedNames::find(std::string_view key) const {
  std::vector<lexicon::EntryId> out;
  const std::uint64_t wanted = lexicon::hash(key);
  for (auto at = std::lower_bound(spellings_.begin(), spellings_.end(), Spelling{wanted, 0});
       at != spellings_.end() && at->key == wanted; ++at)
    if (out.empty() || out.back() != at->row) out.push_back(at->row);
  return out;
}

std::vector<std::string_view> ListedNames::spellings(lexicon::EntryId row, bool with_short) const {
  std::vector<std::string_view> out;
  for (const std::string_view column : kColumns)
    if (with_short || column != "short")
      lexicon::each_part(view_.cell(row, column),
                         [&](std::string_view spelling) { out.push_back(spelling); });
  return out;
}

}  // namespace ukti::ledger
