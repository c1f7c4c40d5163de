// Sentences: cut after । ৷ ॥ ? ! and at line ends; after a full stop only where it cannot be an abbreviation.
//
// Closing marks right after the terminator belong to the sentence. A quotation that ends in a terminator does
// not end its sentence when the writer goes on in it (“…?” প্রশ্ন করেন তিনি।; “…!”, বলেন তিনি।). Dandas inside
// a quotation cut.
#include <algorithm>

#include "text/chars.h"
#include "text/read.h"

namespace ukti::text {
namespace {

namespace code = unicode::code;

// A remark that carries on a sentence after a quotation is short.
constexpr TokenIndex kRemarkTokens = 8;
// No sentence of news is longer. What goes on without an end (lists, tables, noise) is cut at its next comma,
// or soon anywhere, so that what later stages do within a sentence stays bounded.
constexpr TokenIndex kLongestSentence = 600, kLongestWithoutComma = 800;

class Cutter {
 public:
  Cutter(const Tables& tables, std::string_view title, const Scratch& scratch, Text& out)
      : tables_(tables), title_(title), scratch_(scratch), out_(out), tokens_(out.tokens) {}

  void run() {
    out_.sentence_of.resize(tokens_.size());
    stops_end_sentences_ = full_stop_style();
    const auto& lines = scratch_.paragraph_begin;
    for (line_ = 0; line_ + 1 < lines.size(); ++line_) {
      line_end_ = lines[line_ + 1];
      start_ = lines[line_];
      for (TokenIndex t = start_; t < line_end_;) {
        const Ending ending = ending_at(t);
        if (ending.cuts || too_long(t, ending.end)) emit(ending.end);
        t = ending.end;
      }
      if (start_ < line_end_) emit(line_end_);
    }
    mark_headlines();
  }

 private:
  bool is_mark(TokenIndex t, unsigned char mark) const {
    return t < line_end_ && tokens_[t].kind == TokenKind::kPunct && tokens_[t].mark == mark;
  }
  bool too_long(TokenIndex t, TokenIndex end) const {
    const TokenIndex length = end - start_;
    return length >= kLongestSentence && (is_mark(t, ',') || length >= kLongestWithoutComma);
  }
  bool space_after(TokenIndex t) const { return t + 1 >= line_end_ || tokens_[t + 1].space_before; }
  bool terminator(TokenIndex t) const {
    if (t >= line_end_ || tokens_[t].kind != TokenKind::kPunct) return false;
    const unsigned char m = tokens_[t].mark;
    return m == code::kDanda || m == code::kDoubleDanda || m == '?' || m == '!';
  }

  struct Ending {
    TokenIndex end;  // behind the terminators and closing marks at a place, or behind its one token
    bool cuts;
  };

  // Does a sentence end with the terminator at `t`?
  Ending ending_at(TokenIndex t) {
    if (tokens_[t].kind != TokenKind::kPunct) return {t + 1, false};
    const bool stop = tokens_[t].mark == '.';
    if (is_mark(t, '|') && pipe_is_danda(t)) tokens_[t].mark = code::kDanda;
    if (is_byline_mark(t)) return {t + 1, true};
    if (!terminator(t) && !(stop && stop_ends(t))) return {t + 1, false};
    TokenIndex end = t + 1;
    while (terminator(end) || (end < line_end_ && closes_after(end))) ++end;
    return {end, end == line_end_ || !carries_on(t, end)};
  }

  // A closing quotation mark or bracket that belongs to the terminator before it.
  bool closes_after(TokenIndex t) const {
    const Token& token = tokens_[t];
    if (token.kind == TokenKind::kQuote) {
      const TokenIndex partner = out_.quote_partner[t];
      if (partner != kNoToken) return partner < t;
      if (token.space_before) return false;
      const unsigned char m = token.mark;
      return m == code::kRightSingle || m == code::kRightDouble || m == code::kGuillemetClose ||
             space_after(t) || tokens_[t + 1].kind == TokenKind::kPunct;
    }
    return token.kind == TokenKind::kPunct && (token.mark == ')' || token.mark == ']') && !token.space_before;
  }

  // Does the writer's sentence go on at `next`, after a terminator at `t` with its closing marks?
  bool carries_on(TokenIndex t, TokenIndex next) const {
    const Token& after = tokens_[next];
    const unsigned char last = tokens_[next - 1].mark;
    const bool closed = next > t + 1 && !terminator(next - 1);
    if (after.detached && after.core_end == after.begin) return true;  // a suffix: “…!”-এর
    const bool question = tokens_[t].mark == '?' || tokens_[t].mark == '!';
    if (after.kind == TokenKind::kPunct) {
      if (after.mark == ',' || after.mark == ';') return true;
      if (is_dash(after.mark)) return closed;
      return after.mark == ')' || terminator(next);
    }
    if (!closed) return false;
    if (question && (last == ')' || last == ']')) return next - t <= 2;  // (?), (কেন?)
    if (last == ')' || last == ']') return false;
    if (after.kind != TokenKind::kWord) return false;
    if (!question) return tables_.is(out_.form(next), kSays) && remark_follows(next);
    return tables_.is(out_.form(next), kCarriesOn) || remark_follows(next);
  }

  // Is what stands from `t` to the next terminator a short remark with a word of saying, and no new
  // quotation?
  bool remark_follows(TokenIndex t) const {
    bool says = false;
    for (const TokenIndex limit = std::min(line_end_, t + kRemarkTokens); t < limit; ++t) {
      if (terminator(t)) return says;
      if (tokens_[t].kind == TokenKind::kQuote || is_mark(t, ',')) return false;
      says = says || tables_.is(out_.form(t), kSays);
    }
    return says && t >= line_end_;
  }

  // "|" stands for a danda at a word's end; set off by spaces only in a text that has no danda. It also parts
  // columns.
  bool pipe_is_danda(TokenIndex t) const {
    if (t == start_) return false;
    const Token& before = tokens_[t - 1];
    if (is_mark(t + 1, '|') || is_mark(t - 1, '|')) return false;
    if (before.kind != TokenKind::kWord && before.kind != TokenKind::kQuote && before.mark != ')')
      return false;
    return !tokens_[t].space_before || (no_danda_ && t - start_ >= 4);
  }
  // "||" parts a byline from the text, like ॥.
  bool is_byline_mark(TokenIndex t) const { return is_mark(t, '|') && is_mark(t - 1, '|') && t > start_; }

  // --- full stops ---

  // May the stop at `t` end a sentence by what stands before and after it?
  bool stop_candidate(TokenIndex t, TokenIndex begin, TokenIndex end) const {
    if (t == begin || tokens_[t].space_before) return false;
    TokenIndex after = t + 1;
    while (after < end && tokens_[after].kind == TokenKind::kQuote && !tokens_[after].space_before) ++after;
    if (after >= end || !tokens_[after].space_before) return false;
    const Token& before = tokens_[t - 1];
    if (before.kind == TokenKind::kQuote || before.mark == ')') return true;
    if (before.kind != TokenKind::kWord && before.kind != TokenKind::kLatin &&
        before.kind != TokenKind::kNumber)
      return false;
    if (before.kind == TokenKind::kNumber && t - 1 == begin) return false;  // a list's "1."
    const unicode::Codes form = out_.form(t - 1);
    const bool dotted = t >= begin + 2 && is_stop(t - 2) && !tokens_[t - 1].space_before;  // এ.কে.
    return !dotted && form.size() >= (before.kind == TokenKind::kNumber ? 1u : 3u) &&
           !tables_.is(form, kAbbreviation);
  }
  bool is_stop(TokenIndex t) const { return tokens_[t].kind == TokenKind::kPunct && tokens_[t].mark == '.'; }

  bool stop_ends(TokenIndex t) const {
    if (!stop_candidate(t, start_, line_end_)) return false;
    if (stops_end_sentences_) return true;
    const Token& before = tokens_[t - 1];
    if (before.kind == TokenKind::kNumber) return false;
    return before.kind == TokenKind::kLatin || out_.form(t - 1).size() >= 4;
  }

  // Does this text end its sentences with full stops rather than dandas?
  bool full_stop_style() {
    std::size_t stops = 0, dandas = 0;
    const auto& lines = scratch_.paragraph_begin;
    for (std::size_t line = 0; line + 1 < lines.size(); ++line) {
      for (TokenIndex t = lines[line]; t < lines[line + 1]; ++t) {
        if (tokens_[t].kind != TokenKind::kPunct) continue;
        dandas += tokens_[t].mark == code::kDanda;
        stops += tokens_[t].mark == '.' &&
                 (t + 1 == lines[line + 1] || stop_candidate(t, lines[line], lines[line + 1]));
      }
    }
    no_danda_ = dandas == 0;
    return stops > dandas;
  }

  // --- results ---

  void emit(TokenIndex end) {
    const auto id = static_cast<std::uint32_t>(out_.sentences.size());
    for (TokenIndex t = start_; t < end; ++t) out_.sentence_of[t] = id;
    out_.sentences.push_back({.begin = start_, .end = end, .paragraph = static_cast<std::uint32_t>(line_)});
    start_ = end;
  }

  void mark_headlines() {
    const auto& at = out_.folded->at;
    const bool titled = !title_.empty() && out_.original.starts_with(title_);
    for (Sentence& s : out_.sentences) {
      const bool in_title = titled && at[tokens_[s.end - 1].end] <= title_.size();
      const Token& last = tokens_[s.end - 1];
      const bool first_line =
          s.paragraph == 0 && out_.paragraphs > 1 && s.begin == 0 && s.end == scratch_.paragraph_begin[1];
      s.headline = in_title || (!titled && first_line && last.mark != code::kDanda && last.mark != '.');
      if (s.paragraph > 1 && !in_title) break;
    }
  }

  const Tables& tables_;
  std::string_view title_;
  const Scratch& scratch_;
  Text& out_;
  std::vector<Token>& tokens_;
  std::size_t line_ = 0;
  TokenIndex start_ = 0, line_end_ = 0;
  bool stops_end_sentences_ = false;
  bool no_danda_ = false;
};

}  // namespace

void find_sentences(const Tables& tables, std::string_view title, const Scratch& scratch, Text& out) {
  Cutter(tables, title, scratch, out).run();
}

}  // namespace ukti::text
