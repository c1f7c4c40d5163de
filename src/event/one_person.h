// One person or group whom a text calls by two words.
#pragma once

#include "ukti/record.h"

namespace ukti::event {

// Whatever the text tells of `who` it tells of `named`.
void make_one(Record& record, Id who, Id named);

}  // namespace ukti::event
