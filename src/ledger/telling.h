// Which versions speak: of documents that are not hidden the one told last, by now or by the end of a day.
#pragma once

#include <string>

#include "ledger/sqlite.h"
#include "ukti/ledger.h"

namespace ukti::ledger {

// Where days of happening are asked for, fills the temporary table that the conditions on them look into.
Expected<void> prepare_telling(Database& database, const Telling& telling);

// A condition on `version v JOIN document d`, with ?1 (as of), ?2 (from), ?3 (to) bound by `bind_telling`.
std::string telling_condition(const Telling& telling);
void bind_telling(const Telling& telling, Query& query);

}  // namespace ukti::ledger
