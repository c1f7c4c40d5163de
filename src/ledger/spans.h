// Spans of a stored text: packed beside what they belong to, and sliced from the text.
//
// What is stored may come from a hostile file: bytes that are no spans give none, and a span that does not
// fit its text slices nothing.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ukti/record.h"

namespace ukti::ledger {

// Each number as the difference from the one before it, in groups of seven bits.
std::string pack_spans(std::span<const Span> spans);
std::vector<Span> unpack_spans(std::string_view bytes);

// The bytes of the span; empty where it lies outside the text or cuts a character.
std::string_view slice(std::string_view text, Span span);
// The slices of several spans, with " … " between them.
std::string slices(std::string_view text, std::span<const Span> spans);

// The sentence around a span of the text, or as much of it as `most` bytes can hold.
struct Excerpt {
  Span span;
  bool cut_before = false, cut_after = false;  // the sentence goes on there
};
Excerpt sentence_around(std::string_view text, Span span, std::uint32_t most);

}  // namespace ukti::ledger
