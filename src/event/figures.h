// Figures belong: each to the event that it measures, a subset to the figure of the whole.
//
// A toll, a deployment, an arrest or a sum measures the nearest event of its sentence that can have such a
// count (the killed an ASSAULT, ACCIDENT or DISASTER, the deployed a MOBILIZE …), the one behind it before
// the one before it, as Bangla puts its verbs last; where the sentence has none, the event before that the
// same statement, or the writer, told within the last sentence. What is no measure of a happening (an age, a
// distance) belongs to none.
#pragma once

#include "ukti/record.h"

namespace ukti::event {

// Fills `event` and `part_of` of the record's figures; events and figures stand in the order of the text.
// Linear but for the events of one sentence.
void measure(Record& record);

}  // namespace ukti::event
