// When a statement was made: the time in its own sentence that its content does not hold, shared by the
// statements of the same speaker on the same occasion (guidelines, convention 8).
#pragma once

#include "speech/statements.h"

namespace ukti::speech {

void said_at(const Input& in, const std::vector<Draft>& drafts, Record& record);

}  // namespace ukti::speech
