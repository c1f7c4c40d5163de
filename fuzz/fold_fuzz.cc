// Folding any valid UTF-8: the map back stays inside the text, on character borders, and never runs
// backwards; folding what was unfolded changes nothing more.
#include <simdjson.h>

#include <cstdlib>
#include <string_view>

#include "unicode/fold.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!simdjson::validate_utf8(text.data(), text.size())) return 0;
  ukti::unicode::Folded folded;
  ukti::unicode::fold(text, folded);
  if (folded.at.size() != folded.codes.size() + 1 || folded.at.back() != text.size()) std::abort();
  for (std::size_t i = 0; i + 1 < folded.at.size(); ++i)
    if (folded.at[i] > folded.at[i + 1]) std::abort();
  for (const std::uint32_t at : folded.at)
    if (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) std::abort();
  const std::string again = ukti::unicode::fold(ukti::unicode::unfold(folded.codes));
  if (ukti::unicode::fold(ukti::unicode::unfold(again)) != again) std::abort();
  return 0;
}
