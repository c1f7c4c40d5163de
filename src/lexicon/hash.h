// The hashes of the lexicon, inlined: forms are short, a call would cost as much as the hash.
#pragma once

#ifndef XXH_INLINE_ALL
#define XXH_INLINE_ALL
#endif
#include <xxhash.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace ukti::lexicon {

inline std::uint64_t hash(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

inline std::uint64_t hash_step(std::uint32_t from, std::uint32_t form) {
  std::uint64_t x = (std::uint64_t{from} << 32 | form) * 0x9E37'79B9'7F4A'7C15ull;
  return x ^ (x >> 29);
}

// The loose spelling of a form: each code through the blob's map, 0 drops it.
inline void loosen(std::string_view codes, const unsigned char* map, std::string& out) {
  out.clear();
  for (char c : codes) {
    if (const unsigned char to = map[static_cast<unsigned char>(c)]) out.push_back(static_cast<char>(to));
  }
}

}  // namespace ukti::lexicon
