// Tokens: words, numbers and marks over folded codes, with what hangs on a word joined to it.
//
// The hard part is small marks inside and after words. An apostrophe is part of its word (দু’দিন, বিবিসি'র),
// yet the same sign closes a quotation before a suffix (‘আলো’র). A hyphen parts two words (রাশিয়া-ইউক্রেন),
// yet joins a suffix to its host, even over a space (পিয়ংইয়াং -এ), and stands for a lost ণ্ড (কারাদ-, ম-িত).
// The form of a token leaves such marks out, so that all spellings of a word have one form.
#include <algorithm>
#include <string>

#include "text/chars.h"
#include "text/read.h"

namespace ukti::text {
namespace {

using unicode::Codes;
namespace code = unicode::code;

constexpr std::uint32_t kShortName = 3;  // codes of a name that takes digits
constexpr int kMostGroups = 7;           // of digits in one number
constexpr char kVisarga = static_cast<char>(0x83);
constexpr std::string_view kLostConjunct = "\xA3\xCD\xA1";  // ণ্ড

class Tokenizer {
 public:
  Tokenizer(const Tables& tables, Scratch& scratch, Text& out)
      : tables_(tables),
        scratch_(scratch),
        out_(out),
        codes_(out.folded->codes),
        size_(static_cast<std::uint32_t>(codes_.size())) {}

  void run() {
    std::uint32_t i = 0;
    while (i < size_) {
      switch (char_class(codes_[i])) {
        case CharClass::kSpace:
          space_ = true;
          ++i;
          break;
        case CharClass::kNewline:
          end_line();
          ++i;
          break;
        case CharClass::kBangla:
        case CharClass::kLatin:
          i = word(i);
          break;
        case CharClass::kDigit:
          i = number(i);
          break;
        case CharClass::kPunct:
          i = punct(i);
          break;
        case CharClass::kQuote:
          i = quote(i);
          break;
        case CharClass::kOther:
          i = other(i);
          break;
      }
    }
    end_line();
    scratch_.paragraph_begin.push_back(static_cast<TokenIndex>(out_.tokens.size()));
    out_.paragraphs = static_cast<std::uint32_t>(scratch_.paragraph_begin.size() - 1);
  }

 private:
  char at(std::uint32_t i) const { return i < size_ ? codes_[i] : '\n'; }
  unsigned char mark_at(std::uint32_t i) const { return static_cast<unsigned char>(at(i)); }
  CharClass class_at(std::uint32_t i) const { return char_class(at(i)); }

  void end_line() {
    space_ = true;
    line_open_ = false;
    single_open_ = false;
  }

  std::uint32_t emit(Token token, Codes form) {
    if (!line_open_) {
      scratch_.paragraph_begin.push_back(static_cast<TokenIndex>(out_.tokens.size()));
      line_open_ = true;
    }
    token.form = scratch_.forms.intern(form, out_.forms);
    token.space_before = space_;
    space_ = false;
    out_.tokens.push_back(token);
    return token.end;
  }

  std::uint32_t emit_mark(std::uint32_t i, std::uint32_t end, TokenKind kind, unsigned char mark) {
    return emit({.begin = i, .end = end, .core_end = end, .kind = kind, .mark = mark},
                codes_.substr(i, end - i));
  }

  // --- words and numbers ---

  std::uint32_t letters_end(std::uint32_t i) const {
    while (i < size_ && is_letter(codes_[i])) ++i;
    return i;
  }
  std::uint32_t bangla_end(std::uint32_t i) const {
    while (i < size_ &&
           (char_class(codes_[i]) == CharClass::kBangla || char_class(codes_[i]) == CharClass::kDigit))
      ++i;
    return i;
  }
  std::uint32_t digits_end(std::uint32_t i) const {
    while (i < size_ && char_class(codes_[i]) == CharClass::kDigit) ++i;
    return i;
  }

  std::uint32_t word(std::uint32_t begin) {
    if (closed_before(begin)) {
      if (const std::uint32_t end = suffix_end(begin))
        return lone_suffix(begin, begin, end);  // (এনসিপি)র, ‘আলো’র
    }
    if (const std::uint32_t box = boxed_front(begin))
      return emit({.begin = begin, .end = begin + box, .core_end = begin + box, .kind = TokenKind::kWord},
                  codes_.substr(begin, box));
    const bool bangla = class_at(begin) == CharClass::kBangla;
    std::uint32_t end = begin;
    if (bangla) {
      while (class_at(end) == CharClass::kBangla) ++end;
      if (end - begin <= kShortName) end = bangla_end(begin);  // জি২০, মিগ২৯; but "সালের২০২৫" lacks a space
    } else {
      while (class_at(end) == CharClass::kLatin || class_at(end) == CharClass::kDigit) ++end;
    }
    Token token{
        .begin = begin, .end = end, .core_end = end, .kind = bangla ? TokenKind::kWord : TokenKind::kLatin};
    if (!bangla && class_at(end) == CharClass::kBangla)
      token.end = bangla_end(end);  // "Xএর": the core is Latin
    return finish_word(token, !bangla && token.end > token.core_end);
  }

  std::uint32_t number(std::uint32_t begin) {
    Token token{.begin = begin, .kind = TokenKind::kNumber};
    token.core_end = token.end = number_end(begin);
    token.end = letters_end(token.core_end);
    return finish_word(token, true);
  }

  // Digits with the commas and points between them that belong to one number: ১০,০০০ ১,০০,০০০ ৬.৫, not
  // ২০১৮,২০১৯.
  std::uint32_t number_end(std::uint32_t begin) const {
    std::uint32_t end = digits_end(begin);
    std::uint32_t with_commas = end;
    if (end - begin <= 3) {
      std::uint32_t next = end;
      for (int groups = 0; at(next) == ',' && groups < kMostGroups; ++groups) {
        const std::uint32_t group_end = digits_end(next + 1);
        const std::uint32_t length = group_end - next - 1;
        if (length < 2 || length > 3) break;
        next = group_end;
        if (length == 3) with_commas = next;
      }
      if (class_at(with_commas) != CharClass::kDigit) end = with_commas;
    }
    while (at(end) == '.' && class_at(end + 1) == CharClass::kDigit) end = digits_end(end + 1);
    return end;
  }

  // Joins to a word what hangs on it and emits it. `core_fixed`: its core ends before the letters that follow
  // it.
  std::uint32_t finish_word(Token token, bool core_fixed) {
    joined_ = false;
    while (join_inner(token)) {
    }
    if (!core_fixed && !token.detached) token.core_end = token.end;
    join_hyphen_suffix(token);
    const Codes plain = codes_.substr(token.begin, token.end - token.begin);
    return emit(token, joined_ ? joined_form(plain) : plain);
  }

  // Joins one mark inside or at the end of the word, with the letters after it; false where nothing joins.
  bool join_inner(Token& token) {
    const std::uint32_t i = token.end;
    const unsigned char c = mark_at(i);
    if (c != ':' && c != '-' && !is_single_quote(c)) return false;
    if (c == '-') return join_lost_conjunct(token);
    if (c == ':') return join_colon(token);
    return join_apostrophe(token);
  }

  bool join_lost_conjunct(Token& token) {
    const std::uint32_t i = token.end;
    const bool before_sign = unicode::is_dependent(mark_at(i + 1));
    if (!before_sign && (is_wordlike(at(i + 1)) || !tables_.is(word_so_far(token), kDamagedStem)))
      return false;
    token.end = before_sign ? bangla_end(i + 1) : i + 1;
    joined_ = true;
    return true;
  }

  bool join_colon(Token& token) {
    const std::uint32_t i = token.end;
    if (class_at(i - 1) != CharClass::kBangla) return false;
    const std::uint16_t uses = tables_.uses(word_so_far(token));
    if ((uses & kVisargaStem) && class_at(i + 1) == CharClass::kBangla) {
      token.end = bangla_end(i + 1);
    } else if (uses & kColonAbbreviation) {
      token.end = i + 1;
    } else {
      return false;
    }
    joined_ = true;
    return true;
  }

  bool join_apostrophe(Token& token) {
    const std::uint32_t i = token.end;
    const bool letter_after = is_letter(at(i + 1));
    const bool elided = tables_.is(last_letters(token), kElision);
    const bool opening = mark_at(i) == code::kLeftSingle;
    if (letter_after) {
      const bool apostrophe = elided || (!opening && (!single_open_ || closer_follows(i)));
      if (!apostrophe) return false;
      const std::uint32_t end = letters_end(i + 1);
      token.detached = !elided && tables_.is(codes_.substr(i + 1, end - i - 1), kSuffix);
      if (token.detached && token.kind != TokenKind::kNumber) token.core_end = i;
      token.end = end;
    } else {
      if (!elided || opening || (single_open_ && !closer_follows(i))) return false;
      token.end = i + 1;
    }
    joined_ = true;
    return true;
  }

  // X-এর, ২০২৪-এর, পিয়ংইয়াং -এ.
  void join_hyphen_suffix(Token& token) {
    std::uint32_t i = token.end;
    if (at(i) == ' ') ++i;
    if (at(i) != '-' && mark_at(i) != code::kEnDash) return;
    if (i > token.end && mark_at(i) == code::kEnDash) return;                   // a dash between words
    if (token.kind == TokenKind::kWord && token.end - token.begin < 2) return;  // এ-কে: letters by name
    const std::uint32_t end = suffix_end(i + 1);
    if (end == 0) return;
    // তেহরিক-ই-ইনসাফ, জইশ-এ-মহম্মদ: what a further hyphen binds is a word of the name
    if (at(end) == '-' && class_at(end + 1) == CharClass::kBangla) return;
    token.end = end;
    token.detached = true;
    joined_ = true;
  }

  // Where the suffix ends that begins at `i` and is a word of its own; 0 where there is none.
  std::uint32_t suffix_end(std::uint32_t i) const {
    if (class_at(i) != CharClass::kBangla) return 0;
    const std::uint32_t end = bangla_end(i);
    return tables_.is(codes_.substr(i, end - i), kSuffix) ? end : 0;
  }

  Codes word_so_far(const Token& token) const { return codes_.substr(token.begin, token.end - token.begin); }
  // The letters at the token's end: শ of ৩শ.
  Codes last_letters(const Token& token) const {
    const std::uint32_t begin =
        token.kind == TokenKind::kNumber && token.end > token.core_end ? token.core_end : token.begin;
    return codes_.substr(begin, token.end - begin);
  }

  // The token's codes without the marks that join it: no apostrophes, hyphens and spaces; a colon is the
  // visarga, a hyphen before a sign or at the end the lost conjunct.
  Codes joined_form(Codes plain) {
    if (out_.form_arena.capacity() < 3 * codes_.size())
      out_.form_arena.reserve(3 * codes_.size());  // never moves
    const std::size_t start = out_.form_arena.size();
    for (std::size_t i = 0; i < plain.size(); ++i) {
      const auto c = static_cast<unsigned char>(plain[i]);
      if (c == ':') {
        out_.form_arena += kVisarga;
      } else if (c == '-' &&
                 (i + 1 == plain.size() || unicode::is_dependent(static_cast<unsigned char>(plain[i + 1])))) {
        out_.form_arena += kLostConjunct;
      } else if (is_wordlike(plain[i]) || c == '.' || c == ',') {
        out_.form_arena += plain[i];
      }
    }
    return Codes(out_.form_arena).substr(start);
  }

  // --- marks ---

  std::uint32_t punct(std::uint32_t i) {
    if (closed_before(i)) {
      const std::uint32_t end = suffix_end(i + 1);  // (এনসিপি)-এর, “আলো”-র
      if (at(i) == '-' && end != 0) return lone_suffix(i, i + 1, end);
    }
    return emit_mark(i, i + 1, TokenKind::kPunct, mark_at(i));
  }

  std::uint32_t quote(std::uint32_t i) {
    if (is_single_quote(mark_at(i))) {
      const bool opens = i == 0 || !is_wordlike(at(i - 1));
      single_open_ = opens && !is_blank(i + 1) && mark_at(i) != code::kRightSingle;
    }
    return emit_mark(i, i + 1, TokenKind::kQuote, mark_at(i));
  }

  std::uint32_t other(std::uint32_t i) {
    std::uint32_t end = i + 1;
    const auto letterlike = [&](std::uint32_t k) {
      return mark_at(k) == code::kOtherLetter || mark_at(k) == code::kOtherMark;
    };
    if (letterlike(i)) {
      while (end < size_ && letterlike(end)) ++end;
    } else {
      while (end < size_ && codes_[end] == codes_[i]) ++end;
    }
    return emit_mark(i, end, TokenKind::kOther, mark_at(i));
  }

  // Is the token before, glued to this place, a closing bracket or a quotation mark after a word?
  bool closed_before(std::uint32_t i) const {
    if (i == 0 || out_.tokens.empty() || out_.tokens.back().end != i) return false;
    const Token& before = out_.tokens.back();
    if (before.mark == ')' || before.mark == ']') return true;
    return before.kind == TokenKind::kQuote && before.begin > 0 && is_wordlike(at(before.begin - 1));
  }

  // A box of the page (an advert's label) right behind a sentence, with the next sentence glued to it.
  std::uint32_t boxed_front(std::uint32_t i) const {
    if (space_ || out_.tokens.empty()) return 0;
    const Token& before = out_.tokens.back();
    if (before.kind != TokenKind::kQuote && before.mark != code::kDanda && before.mark != '?' &&
        before.mark != '!')
      return 0;
    return tables_.boxed_front(codes_.substr(i, bangla_end(i) - i));
  }

  // A suffix of what a bracket or a quotation mark has closed; its form is the suffix alone.
  std::uint32_t lone_suffix(std::uint32_t begin, std::uint32_t form_begin, std::uint32_t end) {
    const Token token{
        .begin = begin, .end = end, .core_end = begin, .kind = TokenKind::kWord, .detached = true};
    return emit(token, codes_.substr(form_begin, end - form_begin));
  }

  bool is_blank(std::uint32_t i) const {
    return class_at(i) == CharClass::kSpace || class_at(i) == CharClass::kNewline;
  }

  // Does a single mark after `i` in this line stand where a quotation closes, before one opens? The answer
  // holds for all marks up to the one found, so that the search is linear over the line.
  bool closer_follows(std::uint32_t i) {
    if (i < searched_to_) return found_closer_;
    std::uint32_t k = i + 1;
    found_closer_ = false;
    for (; k < size_ && class_at(k) != CharClass::kNewline; ++k) {
      if (!is_single_quote(mark_at(k))) continue;
      const bool letter_before = is_wordlike(at(k - 1)), letter_after = is_wordlike(at(k + 1));
      if (letter_before && letter_after && mark_at(k) != code::kLeftSingle) continue;
      found_closer_ = mark_at(k) != code::kLeftSingle && !letter_after && !is_blank(k - 1);
      break;
    }
    searched_to_ = k;
    return found_closer_;
  }

  const Tables& tables_;
  Scratch& scratch_;
  Text& out_;
  Codes codes_;
  std::uint32_t size_;
  bool space_ = true;         // blank before the next token
  bool line_open_ = false;    // the line has a token
  bool single_open_ = false;  // a single quotation mark is open in the line
  bool joined_ = false;       // the token's form differs from its codes
  bool found_closer_ = false;
  std::uint32_t searched_to_ = 0;
};

}  // namespace

void find_tokens(const Tables& tables, Scratch& scratch, Text& out) {
  scratch.forms.clear();
  scratch.paragraph_begin.clear();
  Tokenizer(tables, scratch, out).run();
}

}  // namespace ukti::text
