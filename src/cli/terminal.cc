// See terminal.h.
#include "cli/terminal.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace ukti::cli {
namespace {

struct Character {
  char32_t code = 0;
  std::size_t length = 1;
  bool valid = false;
};

// The character at the head of `s`, which is not empty.
Character head(std::string_view s) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1, true};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || s.size() < length) return {first, 1, false};
  char32_t code = first & (0x7F >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {first, 1, false};
    code = (code << 6) | (byte(i) & 0x3F);
  }
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {first, 1, false};
  return {code, length, true};
}

struct Range {
  char32_t first, last;
};

// Marks without advance (Mn, Me, Cf) of the scripts that news in Bangla shows.
constexpr std::array kZero = {
    Range{0x0300, 0x036F}, Range{0x0900, 0x0902}, Range{0x093A, 0x093A}, Range{0x093C, 0x093C},
    Range{0x0941, 0x0948}, Range{0x094D, 0x094D}, Range{0x0981, 0x0981}, Range{0x09BC, 0x09BC},
    Range{0x09C1, 0x09C4}, Range{0x09CD, 0x09CD}, Range{0x09E2, 0x09E3}, Range{0x09FE, 0x09FE},
    Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF}, Range{0x200B, 0x200F}, Range{0x2060, 0x2064},
    Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}, Range{0xFE20, 0xFE2F}};
// Wide ones: East Asian letters and pictures.
constexpr std::array kWide = {Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0xA4CF},
                              Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},
                              Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x1F300, 0x1F64F},
                              Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};

template <std::size_t N>
bool inside(const std::array<Range, N>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [c](Range r) { return c >= r.first && c <= r.last; });
}

int cells_of(char32_t c) {
  if (c < 0x300) return 1;
  if (inside(kZero, c)) return 0;
  return inside(kWide, c) ? 2 : 1;
}

// A character that changes what a terminal does or shows around it.
bool is_unsafe(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool is_space(char32_t c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0xA0; }

// The longest head of `text` that fits into `width` cells, whole characters with their marks.
std::string_view fitting(std::string_view text, int width) {
  std::size_t at = 0;
  int used = 0;
  while (at < text.size()) {
    const Character c = head(text.substr(at));
    used += cells_of(c.code);
    if (used > width) break;
    at += c.length;
  }
  return text.substr(0, at);
}

}  // namespace

bool wants_colour(Colour choice, int descriptor) {
  if (choice != Colour::kAuto) return choice == Colour::kAlways;
  const char* no = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): before any thread
  const char* term = std::getenv("TERM");    // NOLINT(concurrency-mt-unsafe)
  if (no != nullptr && *no != '\0') return false;
  return isatty(descriptor) != 0 && term != nullptr && std::string_view(term) != "dumb";
}

int terminal_width(int descriptor, int otherwise) {
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const char* columns = std::getenv("COLUMNS");  // NOLINT(concurrency-mt-unsafe)
  const int given = columns == nullptr ? 0 : static_cast<int>(std::strtol(columns, nullptr, 10));
  return given > 0 ? given : otherwise;
}

int cells(std::string_view text) {
  int used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = head(text.substr(at));
    used += cells_of(c.code);
    at += c.length;
  }
  return used;
}

std::string visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool pending_space = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = head(text.substr(at));
    if (c.valid && is_space(c.code)) {
      pending_space = !out.empty();
      at += c.length;
      continue;
    }
    if (pending_space) out += ' ';
    pending_space = false;
    if (!c.valid || c.code < 0x20 || c.code == 0x7F) {
      fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<std::uint32_t>(c.code));
    } else if (is_unsafe(c.code)) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(c.code));
    } else {
      out.append(text, at, c.length);
    }
    at += c.length;
  }
  return out;
}

std::vector<std::string> wrapped(std::string_view text, int width) {
  std::vector<std::string> lines;
  std::string line;
  int used = 0;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    if (word.empty()) continue;
    if (used > 0 && used + 1 + cells(word) > width) {
      lines.push_back(std::move(line));
      line.clear();
      used = 0;
    }
    while (cells(word) > width) {
      std::string_view part = fitting(word, width);
      if (part.empty()) part = word.substr(0, head(word).length);
      lines.emplace_back(part);
      word.remove_prefix(part.size());
    }
    if (used > 0) line += ' ';
    line += word;
    used = cells(line);
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string shortened(std::string_view text, int width) {
  if (cells(text) <= width) return std::string(text);
  std::string_view part = fitting(text, width - 2);
  const std::size_t space = part.rfind(' ');
  if (space != std::string_view::npos && space > part.size() / 2) part = part.substr(0, space);
  return std::string(part) + " …";
}

}  // namespace ukti::cli
