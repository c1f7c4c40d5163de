// Parties by the names that people type, and their names by id.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ledger/day.h"
#include "ledger/listed_names.h"
#include "ledger/sqlite.h"
#include "ukti/ledger.h"

namespace ukti::ledger {

class PartyFinder {
 public:
  PartyFinder(Database& database, std::optional<Day> as_of);

  // The parties that a name can mean: by the English name under which the lexicon lists it, else by its
  // sounds or as the ledger's documents write it, else by their names with words parted otherwise. Empty
  // where nobody has it.
  std::vector<std::int64_t> find(std::string_view name, const ListedNames& names);
  // The party with the persons who spoke for it.
  PartyName name_of(std::int64_t party, const std::vector<std::int64_t>& speakers);

 private:
  void add(const std::string& key, std::vector<std::int64_t>& out);
  const PartyName& named(std::int64_t party);

  const std::optional<Day> as_of_;  // later names are not known
  Query by_key_, written_, all_, names_;
  std::unordered_map<std::int64_t, PartyName> known_;
};

}  // namespace ukti::ledger
