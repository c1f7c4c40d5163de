// Who and what a mention involves, as table `involved` holds it: parties by row, places by a number below
// zero made of their hash.
//
// A party is involved that takes part, takes a stance or gives a number: within a matter one of these can be
// who another only speaks as (matter_parties.h). One table answers "the matters of a party", "… at a place"
// and both for a span of days of telling: its rows are ordered by what, day and mention. A place stands there
// with all that it lies in, so that a district finds what happened in its towns.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ledger/entry.h"
#include "ledger/listed_names.h"
#include "ledger/sqlite.h"

namespace ukti::ledger {

class InvolvedWriter {
 public:
  explicit InvolvedWriter(Database& database);

  // `parties`, `mentions`: rows by place in the entry's digest.
  void put(const LedgerEntry::Impl& entry, const std::vector<std::int64_t>& parties,
           const std::vector<std::int64_t>& mentions);

 private:
  Query put_;
};

inline std::int64_t number_of_site(std::uint32_t hash) { return -1 - std::int64_t{hash}; }

// The places that a name can mean: listed ones, or one by its sounds. Never empty.
std::vector<std::int64_t> sites_named(std::string_view name, const ListedNames& names);

}  // namespace ukti::ledger
