// What events take from the links between statements: who is rejected, and who was accused.
#pragma once

#include "ukti/record.h"

namespace ukti::event {

// Completes `record.events` once its entities and links stand. Each rejection looks at the
// statements and links once.
void take_from_answers(Record& record);

}  // namespace ukti::event
