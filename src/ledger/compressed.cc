// See compressed.h.
#include "ledger/compressed.h"

#include <zstd.h>

namespace ukti::ledger {
namespace {
constexpr int kLevel = 3;
}

std::string compress(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), kLevel);
  out.resize(ZSTD_isError(size) != 0 ? 0 : size);
  return out;
}

Expected<std::string> decompress(std::string_view bytes, std::size_t most) {
  const auto fault = [] {
    return std::unexpected(Error{ErrorCode::kMalformedInput, "a stored record is damaged"});
  };
  const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > most) return fault();
  std::string out(static_cast<std::size_t>(size), '\0');
  const std::size_t got = ZSTD_decompress(out.data(), out.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(got) != 0 || got != out.size()) return fault();
  return out;
}

}  // namespace ukti::ledger
