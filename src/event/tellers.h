// Who takes part in what he tells of ("X জানান, Y-এর সঙ্গে বৈঠকে …"), and who arrested somebody in all
// tellings of it, once the agents of passives are known.
#pragma once

#include "ukti/record.h"

namespace ukti::event {

// Fills empty actors; agents must be filled.
void fill_tellers(Record& record);

}  // namespace ukti::event
