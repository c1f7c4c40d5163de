// See names_text.h.
#include "ledger/names_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace ukti::ledger {

std::vector<std::string> split_names(std::string_view cell) {
  std::vector<std::string> out;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find('\n'), cell.size());
    out.emplace_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return out;
}

std::string join_names(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  std::vector<std::string> rest(names.begin() + 1, names.end());
  std::sort(rest.begin(), rest.end());
  rest.erase(std::unique(rest.begin(), rest.end()), rest.end());
  std::string out = names.front();
  for (const std::string& name : rest)
    if (name != names.front()) out += "\n" + name;
  return out;
}

std::string unite_names(std::string_view a, std::string_view b) {
  std::vector<std::string> all = split_names(a);
  const std::vector<std::string> more = split_names(b);
  if (all.empty() || more.empty()) return join_names(all.empty() ? more : all);
  all.insert(all.end(), more.begin(), more.end());
  std::swap(all.front(), *(more.front() < all.front() ? all.end() - static_cast<std::ptrdiff_t>(more.size())
                                                      : all.begin()));
  return join_names(all);
}

std::string readable_identity(std::string_view identity) {
  if (identity.starts_with("url:")) return std::string(identity.substr(4));
  if (identity.starts_with("sha256:")) return fmt::format("a text with the hash {}…", identity.substr(7, 12));
  const std::size_t cut = identity.find('\x1f');
  if (cut == std::string_view::npos) return std::string(identity);
  return fmt::format("{}, {}", identity.substr(3, cut - 3), identity.substr(cut + 1));
}

}  // namespace ukti::ledger
