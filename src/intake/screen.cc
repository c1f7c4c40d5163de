// See screen.h. One pass counts letters by script; the judgements read the counts.
#include "intake/screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "unicode/validate.h"

namespace ukti::intake {
namespace {

constexpr std::size_t kLookAt = 4096;            // bytes that tell UTF-16
constexpr std::size_t kMostBytes = 0x7FFF'FFFF;  // spans are 32 bits wide

std::unexpected<Error> refuse(ErrorCode code, std::string message) {
  return std::unexpected(Error{code, std::move(message)});
}

// UTF-16 by its mark, or by bytes that are 0x00 (ASCII) or 0x09 (Bangla) in nine of ten pairs, always on one
// side.
bool looks_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  const std::string_view head = bytes.substr(0, kLookAt);
  if (head.size() < 8 || head.find('\0') == std::string_view::npos) return false;
  std::size_t high_first = 0, high_second = 0;
  const std::size_t pairs = head.size() / 2;
  for (std::size_t i = 0; i < pairs; ++i) {
    high_first += head[2 * i] == 0 || head[2 * i] == 9;
    high_second += head[2 * i + 1] == 0 || head[2 * i + 1] == 9;
  }
  return std::max(high_first, high_second) * 10 >= pairs * 9 && std::min(high_first, high_second) * 2 < pairs;
}

struct Script {
  char32_t first, last;
  const char* language;
};
constexpr std::array<Script, 18> kScripts = {
    {{0x370, 0x3FF, "Greek"},
     {0x400, 0x52F, "Russian (or another language in Cyrillic letters)"},
     {0x530, 0x58F, "Armenian"},
     {0x590, 0x5FF, "Hebrew"},
     {0x600, 0x6FF, "Arabic or Urdu"},
     {0x900, 0x963, "Hindi (or another language in Devanagari)"},
     {0xA00, 0xA7F, "Punjabi"},
     {0xA80, 0xAFF, "Gujarati"},
     {0xB00, 0xB7F, "Odia"},
     {0xB80, 0xBFF, "Tamil"},
     {0xC00, 0xC7F, "Telugu"},
     {0xC80, 0xCFF, "Kannada"},
     {0xD00, 0xD7F, "Malayalam"},
     {0xE00, 0xE7F, "Thai"},
     {0x1000, 0x109F, "Burmese"},
     {0x3040, 0x30FF, "Japanese"},
     {0x4E00, 0x9FFF, "Chinese"},
     {0xAC00, 0xD7AF, "Korean"}}};

struct Counts {
  std::size_t bangla = 0, latin = 0, controls = 0;
  std::size_t ra = 0, assamese_ra = 0;  // র and ৰ: no Bangla word has the second, no Assamese word the first
  std::size_t latin_v = 0, latin_vowels = 0;
  std::size_t mojibake = 0;  // "à¦" and "à§": the first two bytes of Bangla letters, read as Latin
  std::array<std::size_t, kScripts.size()> others{};

  std::size_t other_letters() const {
    std::size_t sum = 0;
    for (const std::size_t n : others) sum += n;
    return sum;
  }
};

void count_ascii(unsigned char c, Counts& counts) {
  const auto letter = static_cast<unsigned char>(c | 0x20);
  if (letter >= 'a' && letter <= 'z') {
    ++counts.latin;
    counts.latin_v += c == 'v';
    counts.latin_vowels += letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
  } else if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) {
    ++counts.controls;
  }
}

void count_other(char32_t cp, Counts& counts) {
  if (cp < 0x250) {
    counts.latin += cp >= 0xC0;
    return;
  }
  for (std::size_t i = 0; i < kScripts.size(); ++i)
    if (cp >= kScripts[i].first && cp <= kScripts[i].last) ++counts.others[i];
}

Counts count(std::string_view text) {
  Counts counts;
  const auto* p = reinterpret_cast<const unsigned char*>(text.data());
  const auto* end = p + text.size();
  while (p < end) {
    if (*p < 0x80) {
      count_ascii(*p++, counts);
    } else if (*p < 0xE0) {
      counts.mojibake +=
          *p == 0xC3 && p[1] == 0xA0 && end - p >= 4 && p[2] == 0xC2 && (p[3] == 0xA6 || p[3] == 0xA7);
      count_other((static_cast<char32_t>(*p & 0x1F) << 6) | (p[1] & 0x3Fu), counts);
      p += 2;
    } else if (*p < 0xF0) {
      const char32_t cp = (static_cast<char32_t>(*p & 0x0F) << 12) |
                          (static_cast<char32_t>(p[1] & 0x3F) << 6) | (p[2] & 0x3Fu);
      if (cp >= 0x980 && cp < 0xA00) {
        counts.bangla += cp < 0x9E6 || cp == 0x9F0 || cp == 0x9F1;
        counts.ra += cp == 0x9B0;
        counts.assamese_ra += cp == 0x9F0;
      } else {
        count_other(cp, counts);
      }
      p += 3;
    } else {
      p += 4;
    }
  }
  return counts;
}

// Bijoy and its kin write the sign aa, every eighth letter of Bangla, as "v", and few English vowels.
bool looks_like_bijoy(const Counts& c) {
  return c.latin >= 12 && c.latin_v * 100 >= c.latin * 6 && c.latin_vowels * 100 < c.latin * 32;
}

Expected<void> judge_language(const Counts& c) {
  const std::size_t letters = c.bangla + c.latin + c.other_letters();
  if (letters == 0) return refuse(ErrorCode::kEmpty, "no letter in the text");
  if (c.bangla * 5 >= letters) {
    if (c.assamese_ra > 0 && c.assamese_ra > c.ra)
      return refuse(ErrorCode::kUnreadLanguage, "the text is Assamese, which is not read");
    return {};
  }
  if (c.mojibake >= 3)
    return refuse(ErrorCode::kLegacyEncoding,
                  "Bangla in UTF-8 that was taken for Latin letters and encoded again (mojibake)");
  if (c.latin > c.other_letters()) {
    if (looks_like_bijoy(c))
      return refuse(ErrorCode::kLegacyEncoding,
                    "Bangla in a font encoding (Bijoy, SutonnyMJ): convert it to Unicode first");
    return refuse(ErrorCode::kUnreadLanguage,
                  "the text is English (or another language in Latin letters), which is not read");
  }
  const auto most = std::max_element(c.others.begin(), c.others.end()) - c.others.begin();
  return refuse(ErrorCode::kUnreadLanguage, fmt::format("the text is {}, which is not read",
                                                        kScripts[static_cast<std::size_t>(most)].language));
}

bool digits(std::string_view s, std::size_t from, std::size_t n, int& value) {
  if (s.size() < from + n) return false;
  value = 0;
  for (const char c : s.substr(from, n)) {
    if (c < '0' || c > '9') return false;
    value = 10 * value + (c - '0');
  }
  return true;
}

bool is_date(std::string_view s) {
  int year = 0, month = 0, day = 0;
  if (s.size() != 10 || s[4] != '-' || s[7] != '-') return false;
  if (!digits(s, 0, 4, year) || !digits(s, 5, 2, month) || !digits(s, 8, 2, day)) return false;
  constexpr std::array<int, 13> kDays = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day >= 1 && day <= kDays[static_cast<std::size_t>(month)] + (month == 2 && leap ? 1 : 0);
}

// "10:00", "10:00:00", "10:00:00.5", with nothing, "Z" or "+06:00" behind it.
bool is_time(std::string_view s) {
  int hour = 0, minute = 0, second = 0;
  if (!digits(s, 0, 2, hour) || s.size() < 5 || s[2] != ':' || !digits(s, 3, 2, minute)) return false;
  s.remove_prefix(5);
  if (s.starts_with(':')) {
    if (!digits(s, 1, 2, second)) return false;
    s.remove_prefix(3);
    if (s.starts_with('.')) {
      const std::size_t end = std::min(s.find_first_not_of("0123456789", 1), s.size());
      if (end == 1) return false;
      s.remove_prefix(end);
    }
  }
  if (hour > 23 || minute > 59 || second > 60) return false;
  if (s.empty() || s == "Z" || s == "z") return true;
  int off_hour = 0, off_minute = 0;
  return s.size() == 6 && (s[0] == '+' || s[0] == '-') && s[3] == ':' && digits(s, 1, 2, off_hour) &&
         digits(s, 4, 2, off_minute) && off_hour < 24 && off_minute < 60;
}

}  // namespace

Expected<void> screen(std::string_view bytes) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return refuse(ErrorCode::kEmpty, "no text");
  if (bytes.size() > kMostBytes) return refuse(ErrorCode::kTooLarge, "larger than 2 GiB");
  if (looks_utf16(bytes)) return refuse(ErrorCode::kUtf16, "the text is UTF-16; UTF-8 is read");
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos)
    return refuse(ErrorCode::kBinary, fmt::format("binary data: a NUL byte at offset {}", nul));
  if (const auto bad = unicode::first_invalid(bytes))
    return refuse(ErrorCode::kInvalidUtf8, fmt::format("no UTF-8: byte 0x{:02X} at offset {}",
                                                       static_cast<unsigned char>(bytes[*bad]), *bad));
  const Counts counts = count(bytes);
  if (counts.controls > 8 && counts.controls * 50 > bytes.size())
    return refuse(ErrorCode::kBinary, fmt::format("binary data: {} control characters", counts.controls));
  return judge_language(counts);
}

Expected<void> check_published(std::string_view published) {
  if (published.empty() || is_date(published)) return {};
  if (published.size() > 11 && (published[10] == 'T' || published[10] == 't' || published[10] == ' ') &&
      is_date(published.substr(0, 10)) && is_time(published.substr(11)))
    return {};
  return refuse(ErrorCode::kMalformedDate, "the publication date is neither YYYY-MM-DD nor an RFC 3339 time");
}

}  // namespace ukti::intake
