// The tables of a ledger file, their version, and the steps from older versions. docs/ledger.md explains
// each.
#pragma once

#include <span>

#include "ledger/sqlite.h"

namespace ukti::ledger {

inline constexpr std::int64_t kApplicationId = 0x554B5449;  // "UKTI"

// What a version of the file looks like, and the versions before it.
struct Schema {
  // The tables that a version had, to the letter, and the statements that lead to the next one. What is
  // derived a step may drop; `ukti reread` makes it anew.
  struct Step {
    const char* tables;
    const char* to_next;
  };
  std::int64_t version = 1;
  const char* tables = "";
  std::span<const Step> steps;  // from version 1 on: version - 1 of them
};
const Schema& current_schema();

// Makes the tables in an empty file where `access` allows to create, or checks that the file is a ledger of
// this version; an older one is brought to it, whole or not at all, where it may be written. A file of
// another program, one whose tables are not what its version says, and a newer ledger are refused in words.
Expected<void> prepare_schema(Database& database, const std::string& path, Database::Access access,
                              const Schema& schema = current_schema());

}  // namespace ukti::ledger
