// See params.h.
#include "serve/params.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "ledger/matter_loader.h"
#include "ledger/party_id.h"

namespace ukti::serve {
namespace {

std::optional<std::uint64_t> whole(std::string_view digits) {
  std::uint64_t n = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
  if (fault != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return n;
}

constexpr std::uint64_t kDeepest = 10'000'000;  // entries before a page

}  // namespace

const std::string* Params::given(std::string_view name) {
  known_.emplace(name);
  const std::string* value = request_.param(name);
  if (value != nullptr && std::count_if(request_.params.begin(), request_.params.end(),
                                        [&](const auto& p) { return p.first == name; }) > 1)
    wrong(name, "was given twice");
  return value;
}

void Params::wrong(std::string_view name, std::string_view why) {
  if (!refusal_) refusal_ = fault(400, "bad_request", fmt::format("the parameter “{}” {}", name, why));
}

std::optional<std::string> Params::text(std::string_view name, std::size_t most) {
  const std::string* value = given(name);
  if (value == nullptr) return std::nullopt;
  if (value->size() > most * 4) wrong(name, fmt::format("is longer than {} characters", most));
  return *value;
}

std::optional<ledger::Day> Params::day(std::string_view name) {
  const std::string* value = given(name);
  if (value == nullptr) return std::nullopt;
  const auto day = ledger::parse_day(*value);
  if (!day) wrong(name, "takes a day: 2026-03-09");
  return day;
}

std::size_t Params::number(std::string_view name, std::size_t least, std::size_t most,
                           std::size_t otherwise) {
  const std::string* value = given(name);
  if (value == nullptr) return otherwise;
  const auto n = whole(*value);
  if (n && *n >= least && *n <= most) return *n;
  wrong(name, fmt::format("takes a number from {} to {}", least, most));
  return otherwise;
}

bool Params::flag(std::string_view name) {
  const std::string* value = given(name);
  if (value == nullptr) return false;
  if (*value != "0" && *value != "1") wrong(name, "takes 0 or 1");
  return *value == "1";
}

std::optional<std::size_t> Params::one_of(std::string_view name, std::span<const std::string_view> list) {
  const std::string* value = given(name);
  if (value == nullptr) return std::nullopt;
  const auto at = std::find(list.begin(), list.end(), *value);
  if (at != list.end()) return static_cast<std::size_t>(at - list.begin());
  std::string all;
  for (const std::string_view one : list) (all += all.empty() ? "" : ", ") += one;
  wrong(name, "takes one of: " + all);
  return std::nullopt;
}

std::optional<std::uint64_t> Params::matter(std::string_view name) {
  const std::string* value = given(name);
  if (value == nullptr) return std::nullopt;
  const auto key = ledger::parse_key(*value);
  if (!key) wrong(name, "takes a matter's id: m and sixteen of 0-9 a-f");
  return key;
}

std::optional<std::string> Params::party(std::string_view name) {
  const std::string* value = given(name);
  if (value == nullptr) return std::nullopt;
  if (!ledger::parse_party(*value)) wrong(name, "takes a party's id as answers have it");
  return *value;
}

std::size_t Params::cursor() {
  const std::string* value = given("cursor");
  if (value == nullptr) return 0;
  const auto n = value->starts_with('o') ? whole(std::string_view(*value).substr(1)) : std::nullopt;
  if (n && *n <= kDeepest) return *n;
  wrong("cursor", "takes the “next” of the page before");
  return 0;
}

std::optional<Reply> Params::refusal() {
  for (const auto& [name, value] : request_.params)
    if (!refusal_ && !known_.contains(name)) wrong(name, "is not known here");
  return refusal_;
}

std::string cursor_after(std::size_t entries) { return fmt::format("o{}", entries); }

}  // namespace ukti::serve
