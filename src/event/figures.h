// Figures belong: each to the event that it measures, a subset to the figure of the whole.
//
// A toll, a deployment, an arrest or a sum measures the event of its sentence that can have such a count (the
// killed an ASSAULT, ACCIDENT or DISASTER, the deployed a MOBILIZE …) with the least between them: no comma
// before a comma, behind before before, as Bangla puts its verbs last; never across a semicolon. Where the
// sentence has none, the event of the sentence before that the same statement, or the writer, told. Money
// measures the promise or demand itself whose content names it; an area or a distance the seizing or holding
// of it. What is no measure of a happening (an age) belongs to none.
#pragma once

#include <string_view>

#include "ukti/record.h"

namespace ukti::event {

// Fills `event` and `part_of` of the record's figures, and makes of fired rounds shots; events and figures
// stand in the order of the text. Linear but for the events of one sentence.
void measure(std::string_view text, Record& record);

// "হামলায় নিহত ৩" above "তিন শ্রমিক নিহত হয়েছেন": the headline's count is of those whom the text counts so.
// The entities must stand.
void name_headline_tolls(Record& record);

}  // namespace ukti::event
