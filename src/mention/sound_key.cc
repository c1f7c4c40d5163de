// Spellings of one foreign name meet in one key: শোইগু and শয়েগু, জেলেনস্কি and জেলেন্সকি, পুতিন and পুটিন. Letters
// that Bangla writers use for one sound become one letter; what carries no sound of its own goes. Latin words
// keep their letters.
#include <array>
#include <cstdlib>

#include "mention/state.h"
#include "unicode/fold.h"

namespace ukti::mention {

namespace {

constexpr unsigned char at(char32_t c) { return static_cast<unsigned char>(0x80 + (c - 0x980)); }

constexpr std::array<unsigned char, 256> make_map() {
  std::array<unsigned char, 256> map{};
  for (int c = 0; c < 256; ++c) map[static_cast<std::size_t>(c)] = static_cast<unsigned char>(c);
  const auto to = [&](char32_t from, char32_t into) { map[at(from)] = into == 0 ? 0 : at(into); };
  to(0x9C0, 0x9BF), to(0x9C2, 0x9C1);                                      // ী ূ
  to(0x988, 0x987), to(0x98A, 0x989);                                      // ঈ ঊ
  to(0x9B6, 0x9B8), to(0x9B7, 0x9B8);                                      // শ ষ
  to(0x9A3, 0x9A8), to(0x99E, 0x9A8);                                      // ণ ঞ
  to(0x9AF, 0x99C);                                                        // য
  to(0x999, 0x982);                                                        // ঙ
  to(0x9DC, 0x9B0), to(0x9DD, 0x9B0);                                      // ড় ঢ়
  to(0x99F, 0x9A4), to(0x9A5, 0x9A4), to(0x9A0, 0x9A4), to(0x9CE, 0x9A4);  // ট থ ঠ ৎ
  to(0x9A1, 0x9A6), to(0x9A7, 0x9A6), to(0x9A2, 0x9A6);                    // ড ধ ঢ
  to(0x998, 0x997), to(0x996, 0x995), to(0x99D, 0x99C);                    // ঘ খ ঝ
  to(0x981, 0), to(0x9CD, 0), to(0x983, 0);                                // ঁ ্ ঃ
  to(0x9DF, 0), to(0x987, 0), to(0x98F, 0), to(0x9BF, 0), to(0x9C7, 0);    // glides: য় ই এ ি ে
  to(0x9CB, 0), to(0x985, 0), to(0x993, 0);                                // ো অ ও
  return map;
}

constexpr std::array<unsigned char, 256> kMap = make_map();

}  // namespace

void sound_key(unicode::Codes word, std::string& key) {
  key.clear();
  for (const char c : word) {
    const unsigned char mapped = kMap[static_cast<unsigned char>(c)];
    if (mapped == 0 || (!key.empty() && static_cast<unsigned char>(key.back()) == mapped)) continue;
    key.push_back(static_cast<char>(mapped));
  }
}

bool near_key(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a.size() < 4) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  const std::size_t j = a.size() == b.size() ? i + 1 : i;
  return a.substr(j) == b.substr(i + 1);
}

}  // namespace ukti::mention
