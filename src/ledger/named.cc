// See named.h. Numbers in groups of seven bits, low first, the eighth set where more follow; spans as the
// distance from the span before and a length.
#include "ledger/named.h"

#include <optional>

namespace ukti::ledger {
namespace {

void put(std::uint64_t value, std::string& out) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(value | 0x80));
  out.push_back(static_cast<char>(value));
}

std::optional<std::uint64_t> take(std::string_view& bytes) {
  std::uint64_t value = 0;
  for (int shift = 0; shift < 63 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    value |= std::uint64_t{byte & 0x7Fu} << shift;
    if (byte < 0x80) return value;
  }
  return std::nullopt;
}

}  // namespace

std::string pack_named(const Digest& digest, const std::vector<std::int64_t>& parties) {
  std::string out;
  for (const NamedDraft& named : digest.named) {
    put(static_cast<std::uint64_t>(parties[named.party]), out);
    put(named.spans.size(), out);
    std::uint32_t at = 0;
    for (const Span& span : named.spans) {
      // Zigzag: spans of one entity are mostly, not always, in order.
      const std::int64_t step = std::int64_t{span.start} - at;
      put(step < 0 ? static_cast<std::uint64_t>(-step) * 2 - 1 : static_cast<std::uint64_t>(step) * 2, out);
      put(span.end - span.start, out);
      at = span.start;
    }
  }
  return out;
}

std::vector<Named> unpack_named(std::string_view bytes) {
  std::vector<Named> out;
  while (!bytes.empty()) {
    const auto party = take(bytes), count = take(bytes);
    if (!party || !count || *count > bytes.size()) return out;
    Named& named = out.emplace_back();
    named.party = static_cast<std::int64_t>(*party);
    std::int64_t at = 0;
    for (std::uint64_t i = 0; i < *count; ++i) {
      const auto step = take(bytes), length = take(bytes);
      if (!step || !length || *step > UINT32_MAX || *length > UINT32_MAX) return out;
      const auto distance = static_cast<std::int64_t>(*step / 2);
      at += *step % 2 == 1 ? -distance - 1 : distance;
      if (at < 0 || at > UINT32_MAX) return out;
      named.spans.push_back({static_cast<std::uint32_t>(at),
                             static_cast<std::uint32_t>(at + static_cast<std::int64_t>(*length))});
    }
  }
  return out;
}

}  // namespace ukti::ledger
