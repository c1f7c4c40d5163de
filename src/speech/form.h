// The form of a statement: the speaker's own words (direct), a report (indirect), or a report with quoted
// words.
#pragma once

#include "speech/statements.h"

namespace ukti::speech {

Form form_of(const Input& in, const clause::ReportFrame& frame,
             const std::vector<clause::TokenRange>& content);

}  // namespace ukti::speech
