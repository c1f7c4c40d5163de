// Whom a headline means by "শিক্ষক গ্রেফতার": the one whom its lead names as held.
#pragma once

#include "ukti/record.h"

namespace ukti::event {

// The record's entities must be complete; one that means nobody else any more keeps no mention.
void name_headline_people(Record& record);

}  // namespace ukti::event
