// A matter as JSON, in the form that docs/ledger.md describes.
#pragma once

#include <string>

#include "ledger/headline.h"
#include "ukti/ledger.h"

namespace ukti::ledger {

// Appends one object, without a newline.
void append_json(const Matter& matter, const Headlines& headlines, std::string& out);

}  // namespace ukti::ledger
