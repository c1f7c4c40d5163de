// Classes of folded codes, as the tokenizer and the quotation pairing see them.
#pragma once

#include <array>
#include <cstdint>

#include "unicode/fold.h"

namespace ukti::text {

enum class CharClass : std::uint8_t { kOther, kSpace, kNewline, kBangla, kLatin, kDigit, kPunct, kQuote };

constexpr std::array<CharClass, 256> make_char_classes() {
  using namespace unicode;
  std::array<CharClass, 256> classes{};
  for (unsigned c = 0; c < 256; ++c) {
    const auto u = static_cast<unsigned char>(c);
    if (is_bangla(u))
      classes[c] = CharClass::kBangla;
    else if (is_latin(u))
      classes[c] = CharClass::kLatin;
    else if (is_digit(u))
      classes[c] = CharClass::kDigit;
  }
  classes[' '] = CharClass::kSpace;
  classes[code::kNewline] = CharClass::kNewline;
  for (const char c : {'.', ',', ';', ':', '?', '!', '(', ')', '[', ']', '{', '}', '-', '/', '|'})
    classes[static_cast<unsigned char>(c)] = CharClass::kPunct;
  for (const unsigned char c :
       {code::kDanda, code::kDoubleDanda, code::kEnDash, code::kEmDash, code::kEllipsis})
    classes[c] = CharClass::kPunct;
  for (const unsigned char c : {code::kLeftSingle, code::kRightSingle, code::kLeftDouble, code::kRightDouble,
                                code::kLow, code::kGuillemetOpen, code::kGuillemetClose})
    classes[c] = CharClass::kQuote;
  for (const char c : {'\'', '"', '`'}) classes[static_cast<unsigned char>(c)] = CharClass::kQuote;
  return classes;
}
inline constexpr auto kCharClasses = make_char_classes();

inline CharClass char_class(char c) { return kCharClasses[static_cast<unsigned char>(c)]; }
inline bool is_letter(char c) {
  return char_class(c) == CharClass::kBangla || char_class(c) == CharClass::kLatin;
}
inline bool is_wordlike(char c) { return is_letter(c) || char_class(c) == CharClass::kDigit; }
inline bool is_single_quote(unsigned char c) {
  return c == '\'' || c == '`' || c == unicode::code::kLeftSingle || c == unicode::code::kRightSingle;
}
inline bool is_dash(unsigned char c) {
  return c == '-' || c == unicode::code::kEnDash || c == unicode::code::kEmDash;
}

}  // namespace ukti::text
