// The text layer: tokens, sentences, paragraphs, quotations and page furniture over a folded text.
//
// All positions inside the program are token indices or code indices of `Folded`; bytes appear only when
// spans leave for the record (`Text::span`). A token is a word with what is glued or detached from it:
// "পিয়ংইয়াং -এ", "বিবিসি'র", "X-এর" are one token each (`form` has the separators removed: "বিবিসির");
// "১০,০০০-১২,০০০" is number, punctuation, number; "৫টি" is one number token whose `core_end` stands after the
// digits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ukti/record.h"
#include "unicode/fold.h"

namespace ukti::text {

using TokenIndex = std::uint32_t;
inline constexpr TokenIndex kNoToken = ~TokenIndex{0};

enum class TokenKind : std::uint8_t {
  kWord,    // begins with a Bangla letter
  kLatin,   // begins with a Latin letter ("CJP", "X")
  kNumber,  // begins with a digit; may carry a glued suffix ("৫টি", "২০২৪-এর")
  kPunct,   // one mark: . , ; : ? ! ( ) [ ] - – — … danda, | …
  kQuote,   // one quotation mark (also ' and ")
  kOther    // anything else, one code each or a run of the same
};

struct Token {
  std::uint32_t begin = 0, end = 0;  // half-open code range in Folded, with detached suffixes
  std::uint32_t core_end =
      0;  // numbers: where the digits (with inner , . ) end; words: before a detached suffix; else end
  std::uint32_t form = 0;  // id of the folded form in Text::forms: equal forms have equal ids in this text
  TokenKind kind = TokenKind::kOther;
  unsigned char mark = 0;  // kPunct, kQuote, kOther: the code
  bool space_before = false;
  bool detached = false;  // a suffix was joined to it over a separator
};

struct Sentence {
  TokenIndex begin = 0, end = 0;  // half-open; the closing danda and quotation marks are inside
  std::uint32_t paragraph = 0;
  bool headline =
      false;  // the first line of a text that has more than one, without a closing danda; or the title
  bool furniture = false;  // page furniture: no stage reads it
};

// A pair of quotation marks. An opening mark without a partner has close == kNoToken; its quotation ends with
// its paragraph where it opens a short one, else with its sentence.
struct Quotation {
  TokenIndex open = kNoToken, close = kNoToken;  // the tokens of the marks
  TokenIndex end = 0;                            // behind the closing mark, or where an unclosed one ends
  std::uint32_t depth = 0;                       // 0: outermost
};

struct FurnitureItem {
  TokenIndex begin = 0, end = 0;
  FurnitureKind kind = FurnitureKind::kOther;
  std::uint32_t entry = ~0u;  // lexicon entry (lexicon::EntryId) that named it, if one did
  std::string_view rule;
};

struct Text {
  std::string_view original;
  const unicode::Folded* folded = nullptr;
  std::vector<Token> tokens;
  std::vector<std::string_view> forms;    // folded form by form id; owned by this Text (arena)
  std::vector<Sentence> sentences;        // in order, covering all tokens that are no paragraph breaks
  std::vector<Quotation> quotations;      // by `open`
  std::vector<TokenIndex> quote_partner;  // by token: the partner mark, or kNoToken
  std::vector<std::uint32_t>
      quote_depth;  // by token: how many quotations it is inside (marks count as inside)
  std::vector<std::uint32_t> sentence_of;  // by token
  std::vector<FurnitureItem> furniture;
  std::uint32_t paragraphs = 0;
  std::string form_arena;  // storage for the forms that are no slices of Folded::codes

  unicode::Codes form(TokenIndex t) const { return forms[tokens[t].form]; }
  // Bytes of tokens [begin, end).
  Span span(TokenIndex begin, TokenIndex end) const {
    return {folded->at[tokens[begin].begin], folded->at[tokens[end - 1].end]};
  }
  Span span_codes(std::uint32_t begin, std::uint32_t end) const {
    return {folded->at[begin], folded->at[end]};
  }
};

}  // namespace ukti::text
