// Troops that are sent to help: what a state sends to another that it helps is aid, not a show of force.
#pragma once

#include "ukti/record.h"

namespace ukti::event {

// Makes troops that are sent an AID where the text tells that those who send them help or support those to
// whom they go, and nothing of a quarrel between them. Linear in the events: only the first moves are looked
// at.
void tell_sent_help(Record& record);

}  // namespace ukti::event
