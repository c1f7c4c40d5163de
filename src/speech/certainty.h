// How sure a source is of what it says: from the act, and from hedges in the content.
#pragma once

#include "speech/statements.h"

namespace ukti::speech {

Certainty certainty_of(const Input& in, const clause::ReportFrame& frame,
                       const std::vector<clause::TokenRange>& content);

}  // namespace ukti::speech
