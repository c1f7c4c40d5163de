// What time it is, for the program: the library never looks.
#pragma once

#include <string>

namespace ukti::cli {

std::string today();  // in Dhaka: "2026-03-09"
std::string now();    // likewise: "2026-03-09T10:31:05+06:00"

}  // namespace ukti::cli
