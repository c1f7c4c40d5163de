// See places.h.
#include "ledger/places.h"

#include <array>

#include "lexicon/view.h"

namespace ukti::ledger {
namespace {

constexpr std::array<std::string_view, 4> kTables = {"names/bangladesh_places.tsv", "names/india_places.tsv",
                                                     "names/world_places.tsv", "names/capitals_seats.tsv"};
// Waters and long things, by the words of their English names.
constexpr std::array<std::string_view, 9> kUnbounded = {" River", "Sea",     "Ocean", "Bay ",   "Strait",
                                                        "Canal",  "Highway", "Hills", " Bengal"};
constexpr int kDeepest = 6;
constexpr std::string_view kFineTable = "Bangladesh";

bool has_word(std::string_view names, std::string_view word) { return names.find(word) != names.npos; }

}  // namespace

Places::Places(const lexicon::View& view) {
  for (const std::string_view table : kTables) {
    const lexicon::View::Rows rows = view.rows(table);
    for (lexicon::EntryId id = rows.first; id < rows.first + rows.count; ++id) {
      const std::string_view english = view.cell(id, "english"), of = view.cell(id, "of");
      if (english.empty()) continue;
      bool bounded = true;
      for (const std::string_view word : kUnbounded)
        if (has_word(english, word) || has_word(view.cell(id, "english_variants"), word)) bounded = false;
      places_.try_emplace(std::string(english), Place{std::string(of), bounded});
    }
  }
  for (auto& [name, place] : places_)
    if (const auto wider = places_.find(place.of); wider != places_.end()) wider->second.has_parts = true;
  // Where a table goes down to the parts of districts, what has none and lies in none is no region: a square,
  // a port.
  for (auto& [name, place] : places_)
    if (place.of == kFineTable && !place.has_parts) place.bounded = false;
}

std::vector<std::string_view> Places::chain(std::string_view english) const {
  std::vector<std::string_view> chain;
  auto at = places_.find(std::string(english));
  while (at != places_.end() && static_cast<int>(chain.size()) < kDeepest) {
    chain.push_back(at->first);
    at = places_.find(at->second.of);
  }
  return chain;
}

bool Places::bounded(std::string_view english) const {
  const auto at = places_.find(std::string(english));
  return at != places_.end() && at->second.bounded;
}

}  // namespace ukti::ledger
