// See offsets.h.
#include "record/offsets.h"

#include <algorithm>

namespace ukti::record {

OffsetMap::OffsetMap(std::string_view text, Offsets unit) : text_(text), unit_(unit) {
  if (unit == Offsets::kBytes) return;
  const auto size = static_cast<std::uint32_t>(text.size());
  at_.reserve(size / kStride + 1);
  std::uint32_t units = 0;
  for (std::uint32_t begin = 0; begin <= size; begin += kStride) {
    at_.push_back(units);
    units += count(begin, std::min(begin + kStride, size));
  }
}

// A character counts where it begins; one of four bytes is two UTF-16 units.
std::uint32_t OffsetMap::count(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t units = 0;
  for (std::uint32_t i = begin; i < end; ++i) {
    const auto c = static_cast<unsigned char>(text_[i]);
    units += (c & 0xC0) != 0x80;
    if (unit_ == Offsets::kUtf16) units += c >= 0xF0;
  }
  return units;
}

std::uint32_t OffsetMap::operator()(std::uint32_t byte) const {
  if (unit_ == Offsets::kBytes) return byte;
  const std::uint32_t stop = byte / kStride;
  return at_[stop] + count(stop * kStride, byte);
}

}  // namespace ukti::record
