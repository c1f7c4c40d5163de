// See party_id.h.
#include "ledger/party_id.h"

#include <fmt/format.h>

#include <charconv>

#include "lexicon/hash.h"

namespace ukti::ledger {

std::uint64_t party_hash(std::string_view key) { return lexicon::hash(key); }

std::string print_party(std::uint64_t hash) { return fmt::format("p{:016x}", hash); }

std::string print_split_party(std::int64_t correction) { return fmt::format("p-{}", correction); }

std::optional<std::uint64_t> parse_hash(std::string_view id, char letter) {
  if (id.size() != 17 || id.front() != letter) return std::nullopt;
  std::uint64_t hash = 0;
  for (const char c : id.substr(1)) {
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    if (digit < 0) return std::nullopt;
    hash = hash << 4 | static_cast<std::uint64_t>(digit);
  }
  return hash;
}

std::optional<PartyId> parse_party(std::string_view id) {
  if (!id.starts_with("p-")) {
    const auto hash = parse_hash(id, 'p');
    if (!hash) return std::nullopt;
    return PartyId{*hash, 0};
  }
  PartyId out;
  const auto [end, error] = std::from_chars(id.data() + 2, id.data() + id.size(), out.correction);
  if (error != std::errc() || end != id.data() + id.size() || out.correction <= 0) return std::nullopt;
  return out;
}

}  // namespace ukti::ledger
