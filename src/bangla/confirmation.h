// নিশ্চিত করা in its five uses: confirm, ensure, secure, make sure, be sure of.
//
// Only the first is a confirmation, and telling one that nobody gave is the worst error a record can make.
// What tells them apart is the frame: a confirmation is of a happening or of information about it; what is
// ensured or secured is a state to come (যেন …), a deed of one's own (নিজেদের প্রার্থিতা), the doing itself (জয়
// পাওয়া).
#pragma once

#include "bangla/cues.h"
#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

// False where a cue of confirming or denying reports nothing: "তা অস্বীকার করা যায় না", "যাতে নিশ্চিত করা যায়
// যে …".
bool confirms_or_denies(const Scene& s, const Cue& cue, const clause::ReportFrame& f);

}  // namespace ukti::bangla
