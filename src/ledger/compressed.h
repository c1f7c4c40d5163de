// Bytes made small (zstd) and whole again, in bounded memory.
#pragma once

#include <string>
#include <string_view>

#include "ukti/error.h"

namespace ukti::ledger {

std::string compress(std::string_view bytes);
// Refuses what is damaged or would grow beyond `most` bytes.
Expected<std::string> decompress(std::string_view bytes, std::size_t most);

}  // namespace ukti::ledger
