// What demonstrators break: damage done in a protest belongs to it.
#pragma once

#include <vector>

#include "event/sharing.h"
#include "ukti/record.h"

namespace ukti::event {

// Makes damage to property a PROTEST where those who do it protest in the sentences around it. `traces` runs
// beside `record.events`, which stand in the order of their triggers. Linear in the events.
void call_unrest(Record& record, const std::vector<Trace>& traces);

}  // namespace ukti::event
