// A record from its JSON: the way back from json.h, for records that a ledger keeps.
#pragma once

#include <string_view>

#include "ukti/error.h"
#include "ukti/record.h"

namespace ukti::record {

// Of JSON with byte offsets. What the record does not say itself is checked: references and spans that lead
// outside are an error. `Why::rule` is kept for the life of the process (rule_names.h).
Expected<Record> parse_json(std::string_view json);

}  // namespace ukti::record
