// The ending hangs on the last letter: -র behind a vowel sign, -য়ের behind ই, উ and ং, -ের behind a
// consonant.
#include "bangla/genitive.h"

namespace ukti::bangla {

namespace {

constexpr std::string_view kRa = "র", kEr = "ের", kYer = "য়ের", kApart = "-এর";

// The last code point of `name` where it is Bangla (U+0980–U+09FF), else 0.
unsigned last_letter(std::string_view name) {
  if (name.size() < 3) return 0;
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(name[name.size() - 3 + i]); };
  const unsigned code = (at(0) & 0x0Fu) << 12 | (at(1) & 0x3Fu) << 6 | (at(2) & 0x3Fu);
  return at(0) == 0xE0 && code >= 0x0980 && code <= 0x09FF ? code : 0;
}

}  // namespace

std::string genitive(std::string_view name) {
  constexpr unsigned kFirstSign = 0x09BE, kLastSign = 0x09CC, kHasanta = 0x09CD, kKhandaTa = 0x09CE;
  constexpr unsigned kI = 0x0987, kUU = 0x098A, kFirstVowel = 0x0985, kLastVowel = 0x0994;
  constexpr unsigned kAnusvara = 0x0982, kVisarga = 0x0983, kFirstDigit = 0x09E6;
  std::string out(name);
  const unsigned last = last_letter(name);
  if (last == 0 || last >= kFirstDigit) return out.append(kApart);
  if (last >= kFirstSign && last <= kLastSign) return out.append(kRa);
  if ((last >= kI && last <= kUU) || last == kAnusvara || last == kVisarga) return out.append(kYer);
  if (last >= kFirstVowel && last <= kLastVowel) return out.append(kRa);
  if (last == kHasanta || last == kKhandaTa) out.erase(out.size() - 3);
  if (last == kKhandaTa) out.append("ত");
  return out.append(kEr);
}

}  // namespace ukti::bangla
