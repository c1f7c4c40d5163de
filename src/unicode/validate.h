// Is it UTF-8, and where is it not?
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ukti::unicode {

// The offset of the first byte that begins no valid character; nothing where all is valid UTF-8.
std::optional<std::size_t> first_invalid(std::string_view bytes);

}  // namespace ukti::unicode
