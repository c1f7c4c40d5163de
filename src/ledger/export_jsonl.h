// A ledger as JSON lines that `ukti add` takes back: its documents as they came, then what was hidden, erased
// and corrected. What is derived is left out: adding makes it anew.
#pragma once

#include <string>
#include <vector>

#include "ukti/ledger.h"

namespace ukti::ledger {

// Appends lines, each with its newline.
void append_line(const StoredDocument& document, std::string& out);
void append_line(const Stub& stub, std::string& out);
void append_line(const Correction& correction, std::string& out);
void append_hidden_line(const std::string& identity, std::string& out);

}  // namespace ukti::ledger
