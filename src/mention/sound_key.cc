// Spellings of one foreign name meet in one key: শোইগু and শয়েগু, জেলেনস্কি and জেলেন্সকি, পুতিন and পুটিন. Letters
// that Bangla writers use for one sound become one letter; what carries no sound of its own goes. Latin words
// keep their letters.
#include "mention/sound_key.h"

#include <array>
#include <utility>

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

// Letters that come and go at a name's end: আব্দুল্লা(হ), the genitive's -র, ি for ী.
constexpr char kHa = static_cast<char>(at(0x9B9)), kRa = static_cast<char>(at(0x9B0)),
               kI = static_cast<char>(at(0x9BF));

bool vowel(char c) {
  const auto u = static_cast<unsigned char>(c);
  return (u >= at(0x985) && u <= at(0x994)) || (u >= at(0x9BE) && u <= at(0x9CC));
}

// ব and ভ, প and ফ, স and চ: one foreign sound in two letters.
bool neighbours(char a, char b) {
  const auto pair = [&](char32_t x, char32_t y) {
    const char p = static_cast<char>(at(x)), q = static_cast<char>(at(y));
    return (a == p && b == q) || (a == q && b == p);
  };
  return (vowel(a) && vowel(b)) || pair(0x9AC, 0x9AD) || pair(0x9AA, 0x9AB) || pair(0x9B8, 0x99A);
}

}  // namespace

void sound_key(unicode::Codes word, std::string& key) {
  key.clear();
  bool joined = false;  // ্ before it: য is no letter of its own there ("বার্নহ্যাম")
  for (const char c : word) {
    const auto code = static_cast<unsigned char>(c);
    const bool glide = joined && code == at(0x9AF);
    // "ডিঙ্গি", "ডিঙি"; "বাঙ্গালী", "বাঙালি"
    const bool nasal =
        joined && code == at(0x997) && !key.empty() && static_cast<unsigned char>(key.back()) == at(0x982);
    joined = code == at(0x9CD);
    if (glide || nasal) continue;
    const unsigned char mapped = kMap[code];
    if (mapped == 0 || (!key.empty() && static_cast<unsigned char>(key.back()) == mapped)) continue;
    key.push_back(static_cast<char>(mapped));
  }
}

// Two spellings of one name differ in a vowel or in letters for neighbouring sounds, and at the end hardly
// at all: "কামাল" and "জামাল", "সালমা" and "সালমান", "জামিল" and "জামিলা", "শফিকুল" and "শফিউল" are
// two people.
bool near_key(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a.size() < 4) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() == b.size()) return a.substr(i + 1) == b.substr(i + 1) && neighbours(a[i], b[i]);
  if (a.substr(i) != b.substr(i + 1)) return false;
  if (i + 1 == b.size()) return b[i] == kHa || b[i] == kRa || b[i] == kI;
  return vowel(b[i]) || b[i] == kHa;
}

}  // namespace ukti::mention
