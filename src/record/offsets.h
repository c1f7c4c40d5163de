// Byte offsets as other languages count: code points (Python, R) or UTF-16 units (JavaScript, Java, C#).
//
// A checkpoint stands every 64 bytes, made in one scan; an offset is then its checkpoint plus the characters
// that begin in the rest, at most 63 bytes. So a conversion is O(1) and the scan costs 1/16 of the text's
// size.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ukti::record {

enum class Offsets : std::uint8_t { kBytes, kCodePoints, kUtf16 };

class OffsetMap {
 public:
  // `text` is valid UTF-8 and must outlive the map.
  OffsetMap(std::string_view text, Offsets unit);
  std::uint32_t operator()(std::uint32_t byte) const;

 private:
  static constexpr std::uint32_t kStride = 64;
  std::uint32_t count(std::uint32_t begin, std::uint32_t end) const;
  std::string_view text_;
  Offsets unit_;
  std::vector<std::uint32_t> at_;  // units before byte i * kStride
};

}  // namespace ukti::record
