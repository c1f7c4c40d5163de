// What a terminal shows: widths of Bangla, wrapping, colours, and text from outside made harmless.
//
// Width is counted in cells as terminals count them: a combining mark without advance (ি's hasanta, nukta,
// chandrabindu, the signs ু ূ ৃ) takes none. Spacing vowel signs (া ি ী ে ো) take one cell in most terminals and
// none in a few; they count as one here, and nothing is ever aligned to the right of Bangla text, so that
// neither kind breaks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ukti::cli {

enum class Colour { kAuto, kAlways, kNever };

// Whether to colour what goes to the file descriptor: on a terminal, unless NO_COLOR or TERM=dumb says
// otherwise.
bool wants_colour(Colour choice, int descriptor);
// The terminal's width in cells, or `otherwise` where there is no terminal. COLUMNS counts too.
int terminal_width(int descriptor, int otherwise);

// Cells that `text` (UTF-8, no escapes) takes.
int cells(std::string_view text);

// `text` with control, escape and bidi characters, and bytes that are no UTF-8, as visible escapes such as
// \x1b and \u202e; runs of white space and newlines become one space.
std::string visible(std::string_view text);

// `text` in lines of at most `width` cells, broken at spaces (inside a word only where it is wider than a
// line).
std::vector<std::string> wrapped(std::string_view text, int width);

// `text` cut to `width` cells at a word's end, with … where something was cut.
std::string shortened(std::string_view text, int width);

}  // namespace ukti::cli
