// Whom an accusation means by what it tells: who does, in its own words, what is laid to somebody.
#pragma once

#include <optional>

#include "bangla/phrase_rows.h"
#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

// "অভিযোগ, পুলিশ মামলা নেয়নি", "সরকার টালবাহানা করছে বলে অভিযোগ": the subject of the content's main verb where
// that verb is something to do; nothing where it tells what befalls the subject, or what the subject cannot
// do. `aims` are the rows of `bn/aim_words.tsv`.
std::optional<clause::Phrase> accused_by(const PhraseRows& aims, const Scene& s, clause::TokenRange content);

}  // namespace ukti::bangla
