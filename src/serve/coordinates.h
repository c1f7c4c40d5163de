// Where places lie: the table lexicon/places/coordinates.tsv by name and code.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/places.h"
#include "ukti/lexicon.h"

namespace ukti::serve {

class Coordinates {
 public:
  struct Point {
    std::string code;  // ISO 3166 alpha-3 of the country
    double latitude = 0, longitude = 0;
  };
  explicit Coordinates(const Lexicon& lexicon);

  // The point of the place with these names, else of the place or country that it lies in; null where none is
  // known.
  const Point* find(const std::vector<std::string>& names) const;

 private:
  ledger::Places places_;
  std::unordered_map<std::string, Point> by_name_;
  std::unordered_map<std::string, std::string> country_of_;  // of listed places: code
  std::unordered_map<std::string, Point> by_code_;           // countries
};

}  // namespace ukti::serve
