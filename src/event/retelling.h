// One happening told several times: "হামলার পর …", "এই হামলায় …" leave out who the text has named before.
//
// A participant is taken over only where the text leaves no choice: every telling that could be the same one
// (the same type by the same noun or mode, no other day, place or participant) names the same people.
#pragma once

#include <string_view>
#include <vector>

#include "event/sharing.h"
#include "ukti/record.h"

namespace ukti::event {

// Fills empty actors and recipients of `record.events`; `traces` runs beside them.
void fill_retold(Record& record, const std::vector<Trace>& traces);

}  // namespace ukti::event
