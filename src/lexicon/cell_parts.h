// A table's cell that holds several values, parted by '|'.
#pragma once

#include <algorithm>
#include <string_view>

namespace ukti::lexicon {

// Calls `take` with each value that is not empty, in order.
template <typename Take>
void each_part(std::string_view cell, const Take& take) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find('|'), cell.size());
    if (end > 0) take(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
}

}  // namespace ukti::lexicon
