// See coordinates.h.
#include "serve/coordinates.h"

#include <charconv>

#include "lexicon/view.h"

namespace ukti::serve {
namespace {

constexpr std::string_view kPlaces[] = {"names/countries.tsv", "names/bangladesh_places.tsv",
                                        "names/india_places.tsv", "names/world_places.tsv",
                                        "names/capitals_seats.tsv"};

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

Coordinates::Coordinates(const Lexicon& lexicon) : places_(lexicon.view()) {
  const lexicon::View& view = lexicon.view();
  const auto each = [&](std::string_view table, const auto& take) {
    const lexicon::View::Rows rows = view.rows(table);
    for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) take(e);
  };
  each("places/coordinates.tsv", [&](lexicon::EntryId e) {
    const auto latitude = number(view.cell(e, "lat")), longitude = number(view.cell(e, "lon"));
    if (!latitude || !longitude) return;
    const Point point{std::string(view.cell(e, "code")), *latitude, *longitude};
    by_name_.try_emplace(std::string(view.cell(e, "english")), point);
    if (view.cell(e, "kind") == "country") by_code_.try_emplace(point.code, point);
  });
  for (const std::string_view table : kPlaces)
    each(table, [&](lexicon::EntryId e) {
      const std::string_view code = view.cell(e, "code");
      country_of_.try_emplace(std::string(view.cell(e, "english")), code.substr(0, code.find('/')));
    });
}

const Coordinates::Point* Coordinates::find(const std::vector<std::string>& names) const {
  for (const std::string& name : names) {
    if (const auto at = by_name_.find(name); at != by_name_.end()) return &at->second;
    for (const std::string_view wider : places_.chain(name))
      if (const auto at = by_name_.find(std::string(wider)); at != by_name_.end()) return &at->second;
    if (const auto country = country_of_.find(name); country != country_of_.end())
      if (const auto at = by_code_.find(country->second); at != by_code_.end()) return &at->second;
  }
  return nullptr;
}

}  // namespace ukti::serve
