// What a statement makes of a happening that it tells.
//
// The clause of a happening has said whether it is told as done. Whoever answers for that clause can still
// take it back: what is denied did not happen, what nobody confirms is only possible, what is demanded is not
// done yet. What the clause takes for granted ("after the attack") no statement takes back.
#pragma once

#include <string_view>

#include "clause/happenings.h"
#include "ukti/record.h"

namespace ukti::event {

// `open`: its verb is not finite and closes the content: "that he withdraw", not "that he withdrew".
// `beside`: it stands in the sentence of the cue.
EventStatus as_told(const Statement& by, const clause::HappeningFrame& frame, EventType type, bool open,
                    bool beside);

// Does a TIMEX3 value lie behind the day of publication? False where that cannot be known.
bool to_come(std::string_view time, std::string_view published);

}  // namespace ukti::event
