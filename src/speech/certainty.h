// How sure a source is of what it says: from the act, and from hedges in the content.
#pragma once

#include "clause/frames.h"

namespace ukti::speech {

Certainty certainty_of(const clause::ReportFrame& frame);

}  // namespace ukti::speech
