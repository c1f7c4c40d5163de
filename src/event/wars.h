// Who ends a war: its parties are told once ("রাশিয়া-ইউক্রেন যুদ্ধ", "ভারত ও পাকিস্তানের মধ্যে সংঘাত"), and meant
// wherever the text goes on about a ceasefire or the war's end.
//
// Only where every war that the text tells has the same parties, states or those in arms, and the text is
// about them; the end of a war elsewhere is another's. A war named again may be one of several phases or
// fronts: it keeps what its own sentence tells.
#pragma once

#include "ukti/record.h"

namespace ukti::event {

// Fills who makes peace; the record's entities must be complete. Linear in the events.
void fill_wars(Record& record);

}  // namespace ukti::event
