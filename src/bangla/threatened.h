// Whom a threat means by what it tells: on whose deeds it hangs whether it is carried out.
#pragma once

#include <optional>

#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

// "সরকার দাবি না মানলে …", "ইরান যদি সেনা না সরায়, তবে …" in the content of a threat: who has to do it;
// nothing where it is the one who threatens, or where the words leave it open.
std::optional<clause::Phrase> threatened_by(const Scene& s, const clause::ReportFrame& f,
                                            clause::TokenRange content);

}  // namespace ukti::bangla
