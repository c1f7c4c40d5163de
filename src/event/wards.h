// Whom a text tells to be held, tried or struck, where grammar leaves him out or points at somebody else.
#pragma once

#include <vector>

#include "event/sharing.h"
#include "mention/resolver.h"
#include "ukti/record.h"

namespace ukti::event {

// Corrects and completes the recipients of `record.events`, which stand in the order of their triggers;
// `traces` runs beside them. Linear in the events and the statements.
void name_wards(Record& record, const std::vector<Trace>& traces, const mention::Resolver& resolver);

}  // namespace ukti::event
