// What quotation marks and the marks around them are, for pairing and for the extent of quotations.
#pragma once

#include <cstdint>

#include "text/chars.h"
#include "text/text.h"

namespace ukti::text {

enum Group : std::uint8_t { kSingle, kDouble, kGuillemet, kGroups };

inline Group group_of(unsigned char mark) {
  if (mark == unicode::code::kGuillemetOpen || mark == unicode::code::kGuillemetClose) return kGuillemet;
  return is_single_quote(mark) ? kSingle : kDouble;
}

// What leads to a quotation: "he said," or a colon or a dash.
inline bool is_introduction(const Token& token) {
  return token.kind == TokenKind::kPunct && (token.mark == ',' || token.mark == ':' || is_dash(token.mark));
}

inline bool is_terminator(const Token& token) {
  return token.kind == TokenKind::kPunct &&
         (token.mark == unicode::code::kDanda || token.mark == unicode::code::kDoubleDanda ||
          token.mark == '?' || token.mark == '!');
}

}  // namespace ukti::text
