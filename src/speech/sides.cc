#include "speech/sides.h"

#include <algorithm>
#include <string_view>

namespace ukti::speech {
namespace {

// Entity codes begin with three letters of a country; a body of its government has "/GOV" behind them.
constexpr std::size_t kCountryCode = 3;

std::string_view country_of(const Record& record, Id id) {
  const Entity& e = record.entities[id];
  if (e.type == EntityType::kCountry || e.type == EntityType::kPlace)
    return e.code.size() == kCountryCode ? std::string_view(e.code) : std::string_view();
  return {};
}

// The country that this one speaks for; empty where it speaks for none.
std::string_view governs(const Record& record, Id id) {
  const Entity& e = record.entities[id];
  if (const std::string_view own = country_of(record, id); !own.empty()) return own;
  if (e.role_of != kNoId) {
    const std::string_view of = country_of(record, e.role_of);
    if (!of.empty()) return of;
    const std::string_view body = record.entities[e.role_of].code;
    if (body.size() > kCountryCode && body.substr(kCountryCode) == "/GOV")
      return body.substr(0, kCountryCode);
  }
  const std::string_view code = e.code;
  if (code.size() > kCountryCode && code.substr(kCountryCode) == "/GOV") return code.substr(0, kCountryCode);
  return {};
}

bool together(const Record& record, Id a, Id b) {
  if (a == b) return true;
  const Entity& x = record.entities[a];
  const Entity& y = record.entities[b];
  if (x.role_of == b || y.role_of == a) return true;
  if (x.role_of != kNoId && x.role_of == y.role_of) return true;
  // one of the two must be the country itself: two officials of a country may well contradict each other
  const std::string_view country = country_of(record, a), other = country_of(record, b);
  if (country.empty() && other.empty()) return false;
  const std::string_view from = governs(record, a), to = governs(record, b);
  return !from.empty() && from == to;
}

}  // namespace

bool same_speaker(const Statement& a, const Statement& b) {
  return std::any_of(a.source.begin(), a.source.end(), [&](Id id) {
    return std::find(b.source.begin(), b.source.end(), id) != b.source.end();
  });
}

bool same_side(const Record& record, const Statement& a, const Statement& b) {
  for (const Id x : a.source)
    for (const Id y : b.source)
      if (together(record, x, y)) return true;
  return false;
}

}  // namespace ukti::speech
