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

namespace {

// What is said so is contested, or may be.
bool contested(Act act) {
  return act == Act::kClaim || act == Act::kBelieve || act == Act::kAccuse || act == Act::kDoubt ||
         act == Act::kDeny || act == Act::kDispute || act == Act::kWithhold;
}

}  // namespace

bool only_claimed(const Record& record, const Event& from, const Event& to) {
  if (from.statement == kNoId || from.statement == to.statement) return false;
  const Statement& said = record.statements[from.statement];
  if (!contested(said.act)) return false;
  if (to.statement == kNoId) return true;
  const Statement& answer = record.statements[to.statement];
  return !contested(answer.act) && !meet(said.source, answer.source);
}

int months(std::string_view t) {
  const auto digit = [&](std::size_t i) { return i < t.size() && t[i] >= '0' && t[i] <= '9'; };
  if (!digit(0) || !digit(1) || !digit(2) || !digit(3)) return -1;
  const int year = (t[0] - '0') * 1000 + (t[1] - '0') * 100 + (t[2] - '0') * 10 + (t[3] - '0');
  const bool month = t.size() >= 7 && t[4] == '-' && digit(5) && digit(6);
  return year * 12 + (month ? (t[5] - '0') * 10 + (t[6] - '0') : 12);
}

bool long_before(std::string_view t, std::string_view published) {
  const int then = months(t), now = months(published);
  return then >= 0 && (now < 0 || then + 1 < now);
}

bool other_day(std::string_view a, std::string_view b) {
  constexpr std::size_t kDay = 10;  // "2025-04-28"
  const auto dated = [](std::string_view t) { return t.size() >= 4 && t[0] >= '0' && t[0] <= '9'; };
  if (!dated(a) || !dated(b)) return false;
  const std::size_t n = std::min({a.size(), b.size(), kDay});
  return a.substr(0, n) != b.substr(0, n);
}

}  // namespace ukti::event
