// What a person names in a correction, as anchors: matters, parties and bytes become the spans that carry
// them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ledger/rulings.h"
#include "ledger/sqlite.h"

namespace ukti::ledger {

class TargetReader {
 public:
  TargetReader(Database& database, const Rulings& rulings) : database_(database), rulings_(rulings) {}

  // The correction that is asked for, not yet kept.
  Expected<Correction> read(const CorrectionRequest& request);

 private:
  using Anchors = std::vector<Anchor>;
  struct Place {  // "R03:120-141", or a whole document
    std::int64_t version = 0;
    std::string identity, sha256;
    std::optional<Span> span;
  };
  Expected<Place> place(std::string_view target);
  Expected<Anchors> any(std::string_view target);
  Expected<Anchors> matter(std::string_view id);
  Expected<Anchors> party(std::string_view id);
  std::int64_t party_row(std::string_view id);
  Expected<Anchors> bytes(std::string_view target, std::optional<Layer> layer);
  Expected<Anchors> split_off(const Anchors& whole, std::string_view target);

  Database& database_;
  const Rulings& rulings_;
};

}  // namespace ukti::ledger
