// On whom a demand is laid by the words that demand.
#pragma once

#include <optional>

#include "bangla/main_clause.h"
#include "bangla/phrase_rows.h"
#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

// "সরকারকে ব্যবস্থা নিতে হবে", "দলের উচিত …", "পুলিশ যেন …": who is to do it; nothing where the words leave it
// open, or where those in the objective case may as well be those to whom it is done. `deed` is the predicate
// that demands; `deeds` are the rows of `bn/demanded_deeds.tsv`.
std::optional<clause::Phrase> asked_by(const PhraseRows& deeds, const Scene& s, const MainClause& m,
                                       clause::TokenRange deed);

// "মানসিকতা দেখুন": does what he says at `deed` only ask whoever listens to look or to think?
bool only_minds(const PhraseRows& deeds, const Scene& s, clause::TokenRange deed);

// "ইসির জোরালো পদক্ষেপ", "মন্ত্রীর পদত্যাগ": whose deed it is that somebody demands, asks for or hopes for by its
// noun.
std::optional<clause::Phrase> deed_asked_of(const PhraseRows& deeds, const Scene& s,
                                            clause::TokenRange content);

}  // namespace ukti::bangla
