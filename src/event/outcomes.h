// Who is meant where one sentence tells a deed and what came of it: whoever attacked killed those who fell in
// the attack, whoever is punished for a deed did it, and whoever is called upon is to do it.
#pragma once

#include <vector>

#include "event/sharing.h"

namespace ukti::event {

// Fills empty actors of `events`, which stand in the order of their triggers, beside `traces`. Linear.
void fill_outcomes(std::vector<Event>& events, const std::vector<Trace>& traces);

}  // namespace ukti::event
