// The subject with whom a sentence closes, for the one behind it that has none of its own: "ইসরায়েলি বাহিনী
// গাজায় প্রবেশ করে। এর আগে বোমা | হামলা চালায়।"
#pragma once

#include <optional>

#include "bangla/predicates.h"
#include "bangla/scene.h"
#include "clause/happenings.h"

namespace ukti::bangla {

// Of the last finite clause of the scene's sentence, whose verb closes it and honours its subject or not as
// `respected` says. Nothing where words of the sentence are quoted, where the verb is a passive, or where a
// pronoun is its subject.
std::optional<clause::Phrase> closing_subject(const Scene& s, const Predicates& predicates, bool respected);

// Does an active finite verb close the sentence?
bool active_close(const Scene& s, const Predicates& predicates);

// Does anybody stand in the sentence as its verb's subject does?
bool has_subject(const Scene& s);

}  // namespace ukti::bangla
