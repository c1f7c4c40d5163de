// Where a happening was that stands beside another one of its sentence, with the same people, or that tells
// again what the text told before with its only place: it was there as well.
#pragma once

#include <vector>

#include "event/sharing.h"

namespace ukti::event {

// Fills empty places of `events`, which stand in the order of their triggers, beside `traces`. Linear.
void fill_places(std::vector<Event>& events, const std::vector<Trace>& traces);

}  // namespace ukti::event
