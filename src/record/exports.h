// A record's events in the forms of other event data: PLOVER's JSON, and the columns of POLECAT and of
// GDELT 2.
//
// PLOVER's JSON can say that an event is negated, planned or hypothetical (as contexts), and takes fields of
// our own: who tells it and who answers that. The columns of POLECAT and GDELT have no place for any of this,
// so they get only what is told as done and what nobody in the text denies or disputes. docs/exports.md is
// the mapping.
#pragma once

#include <string>
#include <string_view>

#include "record/crosswalk.h"
#include "ukti/record.h"

namespace ukti::record {

enum class Export { kPlover, kPolecat, kGdelt };

// The names of the columns as one line; empty for PLOVER's JSON, which names its fields in each line.
std::string column_names(Export form);

// Appends the record's events, one a line; of GDELT one a line for each pair of actor and recipient. `text`
// is the text that was read.
void append_events(const Record& record, std::string_view text, const Crosswalk& crosswalk, Export form,
                   std::string& out);

}  // namespace ukti::record
