// Quotations: marks paired by where they stand, not by counting.
//
// A mark that has space before it and a word after it can open, one that has a word before it and space after
// it can close; the curved kinds add their direction. Within a line a stack pairs them; a closing mark drops
// the marks of other kinds that stayed open inside its pair. What is open at the line's end stays so for that
// line, and is paired with a closing mark in one of the next lines, unless that line opens anew.
#include <algorithm>
#include <array>

#include "text/chars.h"
#include "text/read.h"

namespace ukti::text {
namespace {

namespace code = unicode::code;

enum Group : std::uint8_t { kSingle, kDouble, kGuillemet, kGroups };

Group group_of(unsigned char mark) {
  if (mark == code::kGuillemetOpen || mark == code::kGuillemetClose) return kGuillemet;
  return is_single_quote(mark) ? kSingle : kDouble;
}

// How far an open quotation may wait for its closing mark, in lines.
constexpr std::uint32_t kLinesAcross = 12;
// A line of more tokens is no single paragraph: an open quotation ends with its sentence.
constexpr TokenIndex kParagraphTokens = 120;
// A quotation of fewer tokens may be closed by a mark that stands after a comma, loosely.
constexpr TokenIndex kQuickRemark = 40;

class Pairing {
 public:
  Pairing(Scratch& scratch, Text& out) : scratch_(scratch), out_(out), stack_(scratch.open_marks) {}

  void run() {
    const auto& lines = scratch_.paragraph_begin;
    out_.quote_partner.assign(out_.tokens.size(), kNoToken);
    scratch_.unclosed.clear();
    for (line_ = 0; line_ + 1 < lines.size(); ++line_) {
      begin_ = lines[line_];
      end_ = lines[line_ + 1];
      stack_.clear();
      open_.fill(0);
      first_mark_.fill(true);
      for (TokenIndex t = begin_; t < end_; ++t)
        if (out_.tokens[t].kind == TokenKind::kQuote) mark(t);
      keep_open_ones();
    }
  }

 private:
  enum class Role : std::uint8_t { kOpens, kCloses, kEither, kNone };

  bool space_after(TokenIndex t) const { return t + 1 >= end_ || out_.tokens[t + 1].space_before; }

  // What may stand before an opening mark without a space.
  bool opens_after(TokenIndex t) const {
    if (t == begin_ || out_.tokens[t].space_before) return true;
    const Token& before = out_.tokens[t - 1];
    if (before.kind == TokenKind::kQuote) return before_was_opening_;
    if (before.kind != TokenKind::kPunct) return false;
    return before.mark == '(' || before.mark == '[' || is_dash(before.mark) || before.mark == ':';
  }
  // What may stand after a closing mark without a space.
  bool closes_before(TokenIndex t) const {
    if (space_after(t)) return true;
    const Token& after = out_.tokens[t + 1];
    return after.kind == TokenKind::kPunct || after.kind == TokenKind::kQuote ||
           (after.detached && after.core_end == after.begin);
  }

  Role role_of(TokenIndex t) const {
    const unsigned char m = out_.tokens[t].mark;
    if (is_single_quote(m) && before_short_year(t)) return Role::kNone;
    const bool may_open = opens_after(t) && !space_after(t), may_close = closes_before(t) && !opens_after(t);
    switch (m) {
      case code::kLeftSingle:
      case code::kLeftDouble:
      case code::kGuillemetOpen:
      case code::kLow:
        return may_close && open_[group_of(m)] > 0 ? Role::kCloses : Role::kOpens;
      case code::kRightSingle:
      case code::kRightDouble:
      case code::kGuillemetClose:
        return may_open && !closes_before(t) && open_[group_of(m)] == 0 ? Role::kOpens : Role::kCloses;
      default:
        break;
    }
    if (may_open && !may_close) {
      // ` "` before a mark or a glued suffix is still a closing one: the space is a slip
      return closes_before(t) && open_[group_of(m)] > 0 ? Role::kCloses : Role::kOpens;
    }
    if (may_close) return Role::kCloses;
    return Role::kEither;
  }

  // ’৭১-এর, '৯০ এর: the apostrophe of a year that is cut to two digits.
  bool before_short_year(TokenIndex t) const {
    if (t + 1 >= end_ || out_.tokens[t + 1].space_before) return false;
    const Token& number = out_.tokens[t + 1];
    if (number.kind != TokenKind::kNumber || number.core_end - number.begin != 2) return false;
    return out_.tokens[t].mark == code::kRightSingle || number.detached || number.end > number.core_end;
  }

  void mark(TokenIndex t) {
    const Group group = group_of(out_.tokens[t].mark);
    Role role = role_of(t);
    if (role == Role::kNone) return;
    if (role == Role::kEither) role = closes_loosely(t, group) ? Role::kCloses : Role::kOpens;
    if (role == Role::kOpens) {
      if (supersedes(t, group)) leave_open(group);
      stack_.push_back(t);
      ++open_[group];
      before_was_opening_ = true;
    } else {
      close(t, group);
      before_was_opening_ = false;
    }
    first_mark_[group] = false;
  }

  // A mark with space or letters on both sides: it closes what is open, but not after "he said," far behind
  // it.
  bool closes_loosely(TokenIndex t, Group group) const {
    if (open_[group] == 0) return waits_for(group);
    const bool introduced = t > begin_ && is_introduction(out_.tokens[t - 1]);
    return !introduced || t - stack_.back() < kQuickRemark;
  }
  static bool is_introduction(const Token& token) {
    return token.kind == TokenKind::kPunct && (token.mark == ',' || token.mark == ':' || is_dash(token.mark));
  }

  // Does the opening mark at `t` show that the mark of its kind that is open was never closed?
  bool supersedes(TokenIndex t, Group group) const {
    if (open_[group] == 0 || t == begin_) return false;
    const Token& before = out_.tokens[t - 1];
    if (before.kind == TokenKind::kQuote && before.end == out_.tokens[t].begin)
      return false;  // “ “ at one place
    if (group == kDouble) return true;
    return group == kSingle && before.kind == TokenKind::kPunct &&
           (before.mark == code::kDanda || before.mark == '?' || before.mark == '!');
  }
  // Takes the open marks of a kind off the stack, unpaired.
  void leave_open(Group group) {
    while (open_[group] > 0) {
      const TokenIndex t = stack_.back();
      if (group_of(out_.tokens[t].mark) == group && (group != kSingle || begins_speech(t))) left_open_ = t;
      pop();
    }
    keep_left_open();
  }

  void close(TokenIndex t, Group group) {
    if (open_[group] > 0) {
      while (group_of(out_.tokens[stack_.back()].mark) != group) pop();
      pair(stack_.back(), t);
      pop();
    } else if (waits_for(group)) {
      pair(waiting_[group], t);
    } else {
      return;  // stray
    }
    waiting_[group] = kNoToken;
  }

  void pop() {
    --open_[group_of(out_.tokens[stack_.back()].mark)];
    stack_.pop_back();
  }
  void pair(TokenIndex open, TokenIndex close) {
    out_.quote_partner[open] = close;
    out_.quote_partner[close] = open;
  }

  bool waits_for(Group group) const { return waiting_[group] != kNoToken && first_mark_[group]; }

  // At a line's end: the outermost open mark of a kind may run on; of single marks only one that stands as a
  // speech does.
  void keep_open_ones() {
    for (unsigned g = 0; g < kGroups; ++g)
      if (!first_mark_[g] || line_ > waiting_since_[g] + kLinesAcross) waiting_[g] = kNoToken;
    for (auto it = stack_.rbegin(); it != stack_.rend(); ++it) {
      const TokenIndex t = *it;
      const Group group = group_of(out_.tokens[t].mark);
      if (group == kSingle && !begins_speech(t)) continue;
      waiting_[group] = t;
      waiting_since_[group] = line_;
      left_open_ = t;
    }
    keep_left_open();
  }
  void keep_left_open() {
    if (left_open_ != kNoToken) scratch_.unclosed.push_back(left_open_);
    left_open_ = kNoToken;
  }

  bool begins_speech(TokenIndex t) const {
    if (t == begin_) return true;
    const Token& before = out_.tokens[t - 1];
    return before.kind == TokenKind::kPunct &&
           (before.mark == ',' || before.mark == ':' || is_dash(before.mark));
  }

  Scratch& scratch_;
  Text& out_;
  std::vector<TokenIndex>& stack_;
  std::array<std::uint32_t, kGroups> open_{};  // how many of a kind are on the stack
  std::array<bool, kGroups> first_mark_{};     // no mark of the kind yet in this line
  std::array<TokenIndex, kGroups> waiting_{kNoToken, kNoToken, kNoToken};
  std::array<std::uint32_t, kGroups> waiting_since_{};
  std::uint32_t line_ = 0;
  TokenIndex begin_ = 0, end_ = 0, left_open_ = kNoToken;
  bool before_was_opening_ = false;
};

// Where the quotation ends that the mark at `t` opens and nothing closes.
TokenIndex unclosed_end(const Scratch& scratch, const Text& out, TokenIndex t) {
  const Sentence& sentence = out.sentences[out.sentence_of[t]];
  const TokenIndex line = scratch.paragraph_begin[sentence.paragraph],
                   line_end = scratch.paragraph_begin[sentence.paragraph + 1];
  TokenIndex end = sentence.end;
  if (t == line && line_end - line <= kParagraphTokens) end = line_end;
  for (TokenIndex next = t + 1; next < end; ++next)  // not into the next quotation of its kind
    if (out.tokens[next].kind == TokenKind::kQuote &&
        group_of(out.tokens[next].mark) == group_of(out.tokens[t].mark))
      return next;
  return end;
}

}  // namespace

void pair_marks(Scratch& scratch, Text& out) { Pairing(scratch, out).run(); }

void find_quotations(Scratch& scratch, Text& out) {
  const auto size = static_cast<TokenIndex>(out.tokens.size());
  auto& change = scratch.depth_change;
  change.assign(size + 1, 0);
  const auto quote = [&](TokenIndex open, TokenIndex close, TokenIndex end) {
    out.quotations.push_back({.open = open, .close = close, .end = end});
    ++change[open];
    --change[end];
  };
  for (const TokenIndex t : scratch.unclosed)
    if (out.quote_partner[t] == kNoToken) quote(t, kNoToken, unclosed_end(scratch, out, t));
  for (TokenIndex t = 0; t < size; ++t) {
    const TokenIndex partner = out.quote_partner[t];
    if (partner != kNoToken && partner > t) quote(t, partner, partner + 1);
  }
  if (!scratch.unclosed.empty())
    std::sort(out.quotations.begin(), out.quotations.end(),
              [](const Quotation& a, const Quotation& b) { return a.open < b.open; });
  out.quote_depth.resize(size);
  std::int32_t depth = 0;
  for (TokenIndex t = 0; t < size; ++t) out.quote_depth[t] = static_cast<std::uint32_t>(depth += change[t]);
  for (Quotation& q : out.quotations) q.depth = out.quote_depth[q.open] - 1;
}

}  // namespace ukti::text
