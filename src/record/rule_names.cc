// See rule_names.h.
#include "record/rule_names.h"

#include <algorithm>
#include <functional>
#include <mutex>
#include <set>
#include <string>

namespace ukti::record {
namespace {

constexpr std::size_t kLongest = 60, kMost = 1024;

bool is_rule(std::string_view name) {
  return !name.empty() && name.size() <= kLongest && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
  });
}

}  // namespace

std::string_view lasting_rule(std::string_view name) {
  if (!is_rule(name)) return {};
  static std::mutex guard;
  static std::set<std::string, std::less<>> names;  // a node never moves
  const std::lock_guard<std::mutex> lock(guard);
  if (const auto at = names.find(name); at != names.end()) return *at;
  if (names.size() >= kMost) return {};
  return *names.emplace(name).first;
}

}  // namespace ukti::record
