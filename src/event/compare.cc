// See compare.h.
#include "event/compare.h"

#include <algorithm>
#include <cstddef>

namespace ukti::event {

bool meet(const std::vector<Id>& a, const std::vector<Id>& b) {
  return std::any_of(a.begin(), a.end(), [&](Id id) { return std::find(b.begin(), b.end(), id) != b.end(); });
}

bool apart(const std::vector<Id>& a, const std::vector<Id>& b) {
  return !a.empty() && !b.empty() && !meet(a, b);
}

bool other_day(std::string_view a, std::string_view b) {
  constexpr std::size_t kDay = 10;  // "2025-04-28"
  const auto dated = [](std::string_view t) { return t.size() >= 4 && t[0] >= '0' && t[0] <= '9'; };
  if (!dated(a) || !dated(b)) return false;
  const std::size_t n = std::min({a.size(), b.size(), kDay});
  return a.substr(0, n) != b.substr(0, n);
}

}  // namespace ukti::event
