// Names of rules that outlive the text they were read from.
//
// A Why points at a literal of the program. A record that is read back may name a rule of another version:
// its name is kept once for the life of the process, of so many names only and of the letters that rules
// have, so that a hostile file fills nothing.
#pragma once

#include <string_view>

namespace ukti::record {

// The same name, valid for ever; empty where it is none or too many others came before. Thread-safe.
std::string_view lasting_rule(std::string_view name);

}  // namespace ukti::record
