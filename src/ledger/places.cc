// See places.h.
#include "ledger/places.h"

#include <algorithm>
#include <array>

#include "lexicon/view.h"
#include "unicode/fold.h"

namespace ukti::ledger {
namespace {

constexpr std::array<std::string_view, 4> kTables = {"names/bangladesh_places.tsv", "names/india_places.tsv",
                                                     "names/world_places.tsv", "names/capitals_seats.tsv"};
constexpr std::string_view kBounds = "plover/place_bounds.tsv";
constexpr int kDeepest = 6;

// Pieces of names that tell an unbounded place, and countries whose places are all listed.
struct Bounds {
  std::vector<std::string> pieces, listed_whole;

  explicit Bounds(const lexicon::View& view) {
    const lexicon::View::Rows rows = view.rows(kBounds);
    for (lexicon::EntryId id = rows.first; id < rows.first + rows.count; ++id) {
      std::string words(view.cell(id, "words"));
      std::replace(words.begin(), words.end(), '_', ' ');
      (view.cell(id, "kind") == "unbounded" ? pieces : listed_whole).push_back(std::move(words));
    }
  }

  bool unbounded(std::string_view names) const {
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](const std::string& piece) { return names.find(piece) != names.npos; });
  }
  bool whole(std::string_view country) const {
    return std::find(listed_whole.begin(), listed_whole.end(), country) != listed_whole.end();
  }
};

}  // namespace

Places::Places(const lexicon::View& view) {
  const Bounds bounds(view);
  for (const std::string_view table : kTables) {
    const lexicon::View::Rows rows = view.rows(table);
    for (lexicon::EntryId id = rows.first; id < rows.first + rows.count; ++id) {
      const std::string_view english = view.cell(id, "english"), of = view.cell(id, "of");
      if (english.empty()) continue;
      const bool bounded = !bounds.unbounded(english) && !bounds.unbounded(view.cell(id, "english_variants"));
      places_.try_emplace(std::string(english), Place{std::string(of), bounded, false, bounds.whole(of)});
      english_.try_emplace(unicode::fold(view.cell(id, "name")), english);
    }
  }
  for (auto& [name, place] : places_)
    if (const auto wider = places_.find(place.of); wider != places_.end()) wider->second.has_parts = true;
  for (auto& [name, place] : places_)
    if (!place.has_parts && place.whole) place.bounded = false;
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

std::string_view Places::district(std::string_view english) const {
  const std::vector<std::string_view> chain = this->chain(english);
  if (chain.empty()) return {};
  const auto widest = places_.find(std::string(chain.back()));
  if (widest->second.whole) return bounded(chain.back()) ? chain.back() : std::string_view();
  // a district of a listed state; a city that stands alone in the lists has no such offices
  return chain.size() > 1 && bounded(chain.front()) ? chain.front() : std::string_view();
}

std::string_view Places::english_of(std::string_view folded) const {
  const auto at = english_.find(std::string(folded));
  return at == english_.end() ? std::string_view() : std::string_view(at->second);
}

}  // namespace ukti::ledger
