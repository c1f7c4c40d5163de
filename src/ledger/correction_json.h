// A correction as one line of JSON, and back: what `ukti corrections --json` prints and an export carries.
#pragma once

#include <string>
#include <string_view>

#include "ukti/correction.h"
#include "ukti/error.h"

namespace ukti::ledger {

// Appends one object, without a newline.
void append_json(const Correction& correction, std::string& out);

// Reads it back, but for what only the ledger knows (names, `found`, `orphaned`).
Expected<Correction> parse_correction(std::string_view json);

}  // namespace ukti::ledger
