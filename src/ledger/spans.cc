// See spans.h.
#include "ledger/spans.h"

#include <algorithm>
#include <array>

namespace ukti::ledger {
namespace {

constexpr std::size_t kMostSpans = 4'096;

bool begins_character(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void put(std::uint32_t value, std::string& out) {
  for (; value >= 0x80; value >>= 7) out.push_back(static_cast<char>(0x80 | (value & 0x7F)));
  out.push_back(static_cast<char>(value));
}

bool take(std::string_view& bytes, std::uint32_t& value) {
  value = 0;
  for (int shift = 0; !bytes.empty() && shift < 35; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

// The end of a sentence: danda, question and exclamation marks, a new line.
constexpr std::array<std::string_view, 4> kEnds = {"।", "?", "!", "\n"};

}  // namespace

std::string pack_spans(std::span<const Span> spans) {
  std::string out;
  std::uint32_t last = 0;  // differences wrap, so that any order is packed
  for (const Span& span : spans) {
    put(span.start - last, out);
    put(span.end - span.start, out);
    last = span.end;
  }
  return out;
}

std::vector<Span> unpack_spans(std::string_view bytes) {
  std::vector<Span> out;
  std::uint32_t last = 0, gap = 0, length = 0;
  while (!bytes.empty()) {
    if (out.size() == kMostSpans || !take(bytes, gap) || !take(bytes, length)) return {};
    out.push_back({last + gap, last + gap + length});
    last = out.back().end;
  }
  return out;
}

std::string_view slice(std::string_view text, Span span) {
  if (span.start > span.end || span.end > text.size() || !begins_character(text, span.start) ||
      !begins_character(text, span.end))
    return {};
  return text.substr(span.start, span.end - span.start);
}

std::string slices(std::string_view text, std::span<const Span> spans) {
  std::string out;
  for (const Span& span : spans) {
    const std::string_view piece = slice(text, span);
    if (piece.empty()) continue;
    if (!out.empty()) out += " … ";
    out += piece;
  }
  return out;
}

Excerpt sentence_around(std::string_view text, Span span, std::uint32_t most) {
  if (slice(text, span).empty()) return {};
  // No further than `most` to either side: a text need not have sentences.
  std::size_t begin = span.start > most ? span.start - most : 0;
  std::size_t end = std::min<std::size_t>(text.size(), std::size_t{span.end} + most);
  Excerpt out{.cut_before = begin > 0, .cut_after = end < text.size()};
  for (const std::string_view mark : kEnds) {
    const std::size_t before = text.substr(begin, span.start - begin).rfind(mark);
    if (before != std::string_view::npos) begin += before + mark.size(), out.cut_before = false;
    const std::size_t after = text.substr(span.end, end - span.end).find(mark);
    if (after != std::string_view::npos) end = span.end + after + mark.size(), out.cut_after = false;
  }
  // A third of what may stand beside the span stands before it, more where little follows.
  const std::size_t room = most - std::min<std::size_t>(most, span.end - span.start);
  const std::size_t follows =
      std::min(end - span.end, room - std::min<std::size_t>(span.start - begin, room / 3));
  const std::size_t precedes = std::min<std::size_t>(span.start - begin, room - follows);
  out.cut_before |= precedes < span.start - begin;
  out.cut_after |= follows < end - span.end;
  begin = span.start - precedes;
  end = span.end + follows;
  // A cut falls between words.
  if (out.cut_before) begin = std::min<std::size_t>(text.substr(0, span.start).find(' ', begin), span.start);
  if (out.cut_after) {
    const std::size_t blank = text.substr(span.end, end - span.end).rfind(' ');
    end = blank == std::string_view::npos ? span.end : span.end + blank;
  }
  while (begin < span.start && text[begin] == ' ') ++begin;
  while (end > span.end && (text[end - 1] == ' ' || text[end - 1] == '\n')) --end;
  out.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return out;
}

}  // namespace ukti::ledger
