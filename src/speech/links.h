// Links within a text: which statement confirms, denies, disputes or repeats which.
//
// Three kinds of evidence, each its own rule: an accusation or claim inside the content of a denial; words
// that point back (এই দাবি অস্বীকার, এসব কথা বলেন); and a headline that the body tells again. Nothing is
// guessed from topic alone.
#pragma once

#include <vector>

#include "speech/statements.h"

namespace ukti::speech {

void link(const Input& in, const std::vector<Draft>& drafts, Record& record);

}  // namespace ukti::speech
