// Documents as lists show them, and what finds them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/catalogue.h"
#include "ledger/json_writer.h"
#include "ledger/sqlite.h"
#include "serve/store.h"

namespace ukti::serve {

class DocumentRows {
 public:
  DocumentRows(ledger::Database& database, const ledger::Overview& overview);
  // A DocumentItem. `version`: place in Overview::versions.
  // `origin`: the number of its origin among those of a matter.
  void put_item(ledger::JsonWriter& w, std::uint32_t version, std::optional<std::uint32_t> origin = {});
  // Its members, without brackets.
  void put_members(ledger::JsonWriter& w, std::uint32_t version);

 private:
  const ledger::Overview& overview_;
  ledger::Query row_;
};

// By place in Overview::versions: whether it speaks as of the day.
std::vector<bool> speaking_set(const ledger::Overview& overview, std::optional<ledger::Day> as_of);

// The document of that name, or of that URL.
std::optional<std::int64_t> document_row(ledger::Database& database, std::string_view name_or_url);

// The versions that a search finds, the best first: places in the overview.
Expected<std::vector<std::uint32_t>> found_versions(ledger::Database& database, const Store& store,
                                                    const ledger::Overview& overview,
                                                    const std::string& words, const Telling& telling,
                                                    std::size_t most);

void put_correction(ledger::JsonWriter& w, const Correction& correction);

}  // namespace ukti::serve
