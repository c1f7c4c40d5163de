// A headline and the lead below it tell one happening, and each leaves out what the other tells.
#pragma once

#include <vector>

#include "event/sharing.h"
#include "ukti/record.h"

namespace ukti::event {

// `traces` runs beside `record.events`.
void fill_headline(Record& record, const std::vector<Trace>& traces);

}  // namespace ukti::event
