// The SHA-256 of a text: how a record names exactly which bytes it is about.
#pragma once

#include <string>
#include <string_view>

namespace ukti::record {

// In lower-case hexadecimal.
std::string sha256(std::string_view text);

}  // namespace ukti::record
