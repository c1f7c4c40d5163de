// What the words do: the act of a neutral cue ("said") follows the main predicate of its content.
//
// Guidelines, convention 4: a demand on others, a promise in the speaker's person, a threat, a denial of what was
// said of the speaker, tribute and grief make "say" into demand, promise, warn, deny, praise, worry.
#pragma once

#include "bangla/cues.h"
#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

void refine_act(const Scene& scene, const Cue& cue, clause::ReportFrame& frame);

}  // namespace ukti::bangla
