// Folding: one form for all matching, of text and lexicon alike, with a map back to the original bytes.
//
// The idea: Bangla news needs Bangla letters, ASCII, and a few marks. So a folded character is ONE byte, a
// Code:
//   0x20–0x7E  ASCII, letters in lower case; digits of both scripts are '0'–'9'
//   0x80–0xFF  U+0980–U+09FF (code = 0x80 + (cp - 0x980)), canonical and compatible spellings made one:
//              য়/ড়/ঢ় always the single code point, ো/ৌ composed, অা = আ, ত্ before স ক প ফ = ৎ,
//              ZWJ/ZWNJ/BOM/soft hyphen/bidi controls dropped, an independent vowel swallows a clashing sign
//   0x01–0x1F  marks: the kinds of quotation marks and dashes, ellipsis, other letters (kOther*)
// ।, ৷ and ॥ are the codes kDanda and kDoubleDanda (the block's unused 0x64/0x65 places). Accented Latin
// letters fold to ASCII. Suffix rules, phrase tries and comparisons then work on bytes of equal width, three
// times denser than UTF-8, and a span can only fall on character borders. The traps are listed with corpus
// counts in the field guide of the project's reference material, §1.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ukti::unicode {

using Codes = std::basic_string_view<char>;  // folded characters; compare as unsigned char

namespace code {
inline constexpr unsigned char kLeftSingle = 0x01, kRightSingle = 0x02, kLeftDouble = 0x03,
                               kRightDouble = 0x04;                                         // ‘ ’ “ ”
inline constexpr unsigned char kLow = 0x05, kGuillemetOpen = 0x06, kGuillemetClose = 0x07;  // „ « »
inline constexpr unsigned char kNewline = 0x0A;  // \n, U+2028/9, \r\n
inline constexpr unsigned char kEnDash = 0x0B, kEmDash = 0x0C, kEllipsis = 0x0E, kBullet = 0x0F;
inline constexpr unsigned char kOtherLetter = 0x10, kOtherMark = 0x11, kOtherSymbol = 0x12, kControl = 0x13;
inline constexpr unsigned char kTaka = 0x14, kEuro = 0x15, kPound = 0x16, kRupee = 0x17;  // ৳(09F3) € £ ₹
inline constexpr unsigned char kDanda = 0xE4, kDoubleDanda = 0xE5;
}  // namespace code

// A Bangla letter, sign or mark (not a danda, not a digit).
constexpr bool is_bangla(unsigned char c) {
  return c >= 0x80 && c != code::kDanda && c != code::kDoubleDanda;
}
constexpr bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
constexpr bool is_latin(unsigned char c) { return c >= 'a' && c <= 'z'; }
// A sign that cannot begin a grapheme: vowel signs, hasanta, chandrabindu, anusvara, visarga, nukta, au
// length mark.
bool is_dependent(unsigned char c);

// The folded text. `at[i]` is the byte offset in the original where code i begins, `at[size]` the original's
// length; dropped characters belong to the code before them. So the bytes of codes [a, b) are [at[a], at[b]).
struct Folded {
  std::string codes;
  std::vector<std::uint32_t> at;

  Codes view(std::uint32_t begin, std::uint32_t end) const { return Codes(codes).substr(begin, end - begin); }
};

// Folds valid UTF-8. Linear in time; reuses the memory of `out`.
void fold(std::string_view utf8, Folded& out);
// Folds one word or phrase, for lexicon tables and look-ups.
std::string fold(std::string_view utf8);
// The folded codes as readable UTF-8 (canonical spelling), for messages and `--stage`.
std::string unfold(Codes codes);

}  // namespace ukti::unicode
