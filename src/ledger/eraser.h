// Erasing a document: every row that its bytes made, and what it alone says of others.
//
// A party's names come from all documents that name it; those that only this one brings go with it, and a
// party that nobody else names goes altogether. What is left is a hash of the document's identity with a day.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/day.h"
#include "ledger/sqlite.h"

namespace ukti::ledger {

class Eraser {
 public:
  explicit Eraser(Database& database) : database_(database) {}

  // Inside a transaction, with foreign keys off (children are found without an index), after the document was
  // hidden and its matters settled.
  void erase(std::int64_t document);
  // The rows derived from one version's record, which stays.
  void erase_rows(std::int64_t version);
  std::size_t versions() const { return versions_; }

 private:
  void forget_involved(std::int64_t version);
  void forget_edges(std::int64_t version);
  void forget_parties(const std::set<std::int64_t>& parties, const std::set<Day>& days);
  void rename(const std::set<std::int64_t>& parties);

  Database& database_;
  std::size_t versions_ = 0;
};

}  // namespace ukti::ledger
