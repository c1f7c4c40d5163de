// A stored record as the corrections in force leave it: for exports, which print records.
//
// What is retracted is left out, another party's statement has that party as its source, parties have the
// names that they were given. Merged and split matters leave no trace in a single record.
#pragma once

#include <set>

#include "ledger/rulings.h"
#include "ledger/sqlite.h"
#include "ukti/record.h"

namespace ukti::ledger {

class RecordCorrector {
 public:
  RecordCorrector(Database& database, const Rulings& rulings);

  // Changes the record of a version; the numbers of the corrections that did.
  std::set<std::int64_t> correct(std::string_view identity, std::string_view sha256, Record& record);

 private:
  void drop_events(std::int64_t version, Record& record);
  void correct_statements(std::int64_t version, Record& record);
  void drop_figures(std::int64_t version, Record& record);
  void rename_parties(std::int64_t version, Record& record);
  std::vector<std::string> names_of(std::int64_t party);

  Database& database_;
  const Rulings& rulings_;
  std::set<std::int64_t> touched_;
};

}  // namespace ukti::ledger
