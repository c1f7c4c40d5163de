// Anchors found again: the rows that the bytes of a document's version carry.
//
// Exact bytes first; else what overlaps them most, since a newer lexicon may draw a span a word wider.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ledger/sqlite.h"
#include "ukti/correction.h"

namespace ukti::ledger {

class AnchorFinder {
 public:
  explicit AnchorFinder(Database& database);

  std::optional<std::int64_t> version_of(const Anchor& anchor);
  // Rows of mentions, statements or parties; places of figures. Several where one span carries several.
  std::vector<std::int64_t> find(std::int64_t version, Layer layer, Span span);

 private:
  std::vector<std::int64_t> find_party(std::int64_t version, Span span);

  Query version_, rows_[3], named_;
};

}  // namespace ukti::ledger
