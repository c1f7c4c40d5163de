// Which matters a query asks for.
//
// The idea: the parts of a query that the tables know (party, place, days of telling, as of now also type and
// days of happening) pick rows; only the matters that these rows belong to are put together, and what the
// rows could not say is asked of them. As of now a matter is its mentions in the table; as of a day it is
// what clustering its component gives.
#pragma once

#include <vector>

#include "ledger/search_plan.h"
#include "ledger/sqlite.h"
#include "ukti/ledger.h"

namespace ukti::ledger {

// `reader` takes names apart; null: parties go by their ids only.
Expected<std::vector<Matter>> matters(Database& database, const MatterQuery& query,
                                      const QueryReader::Impl* reader);

// Of `mention`s in a temporary table `happened` those whose matters were in these days, as of a day; for
// lists of tellings. Holds until the next call.
Expected<void> find_happened(Database& database, AsOf as_of, const Days& on);

}  // namespace ukti::ledger
