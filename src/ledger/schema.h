// The tables of a ledger file, their version, and the steps from older versions. docs/ledger.md explains
// each.
#pragma once

#include "ledger/sqlite.h"

namespace ukti::ledger {

inline constexpr std::int64_t kSchemaVersion = 1;
inline constexpr std::int64_t kApplicationId = 0x554B5449;  // "UKTI"

// Makes the tables in an empty file, or checks that the file is a ledger of this version and migrates an
// older one where `may_write`. A file of another program and a newer ledger are refused in words.
Expected<void> prepare_schema(Database& database, const std::string& path, bool may_write);

}  // namespace ukti::ledger
