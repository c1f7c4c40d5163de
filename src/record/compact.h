// Entities that nothing in the record needs: a name that a longer one took over while the text was read
// leaves an entity without a mention behind.
#pragma once

#include "ukti/record.h"

namespace ukti::record {

// Drops the entities that have no mention and that no statement, event or other entity names; renumbers the
// rest, whose order stays.
void drop_unused_entities(Record& record);

}  // namespace ukti::record
