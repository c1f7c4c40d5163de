// Whose land it is: who strikes a town in another state, or takes it, does it to that state.
//
// Only states and their forces do so, and only where the text names that state and tells of no others whom
// they strike there: a raid on rebels abroad is none on the state, and what the police do in a country is not
// done to it.
#pragma once

#include "ukti/record.h"

namespace ukti::event {

// Fills to whom it is done; the record's entities must be complete.
void strike_states(Record& record);

}  // namespace ukti::event
