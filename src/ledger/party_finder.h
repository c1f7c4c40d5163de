// Parties by the names that people type, and their names by id.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "ledger/listed_names.h"
#include "ledger/sqlite.h"
#include "ukti/ledger.h"

namespace ukti::ledger {

class PartyFinder {
 public:
  explicit PartyFinder(Database& database);

  // The parties that a name can mean: by the English name under which the lexicon lists it, else by its
  // sounds, else by the names that the ledger's documents use. Empty where nobody has it.
  std::vector<std::int64_t> find(std::string_view name, const ListedNames& names);
  // The party with the persons who spoke for it.
  PartyName name_of(std::int64_t party, const std::vector<std::int64_t>& speakers);

 private:
  void add(const std::string& key, std::vector<std::int64_t>& out);
  const std::vector<std::string>& names(std::int64_t party);

  Query by_key_, all_, names_;
  std::unordered_map<std::int64_t, std::vector<std::string>> known_;
};

}  // namespace ukti::ledger
