// Quotations: marks paired by where they stand, not by counting.
//
// A mark that has space before it and a word after it can open, one that has a word before it and space after
// it can close; the curved kinds add their direction. Within a line a stack pairs them; a closing mark drops
// the marks of other kinds that stayed open inside its pair. A double mark that opens while one of its kind
// is open says that the first was never closed: scraped articles are one line, and paragraphs that open anew
// are not rare. What is open at the line's end may be closed in one of the next lines, unless that line opens
// anew.
#include <array>

#include "text/marks.h"
#include "text/read.h"

namespace ukti::text {
namespace {

namespace code = unicode::code;

// How far an open quotation may wait for its closing mark, in lines.
constexpr std::uint32_t kLinesAcross = 12;
// A quotation of fewer tokens may be closed by a mark that stands after a comma, loosely.
constexpr TokenIndex kQuickRemark = 40;
// A writer's remark after a quotation is no longer.
constexpr TokenIndex kRemarkTokens = 12;

class Pairing {
 public:
  Pairing(const Tables& tables, Scratch& scratch, Text& out)
      : tables_(tables), scratch_(scratch), out_(out), stack_(scratch.open_marks) {}

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
    if (role != Role::kCloses && precedes_remark(t)) role = Role::kCloses;
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
    if (open_[group] == 0) return waits_for(group) || (group == kDouble && doubled_single_open());
    const bool introduced = t > begin_ && is_introduction(out_.tokens[t - 1]);
    return !introduced || t - stack_.back() < kQuickRemark;
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

  // …, "তিনি বলেন।: a closing mark with its space on the wrong side, before the writer's remark.
  bool precedes_remark(TokenIndex t) const {
    if (t < begin_ + 2 || !out_.tokens[t].space_before) return false;
    const Token& before = out_.tokens[t - 1];
    if (before.kind != TokenKind::kPunct || (before.mark != ',' && !is_terminator(before))) return false;
    if (tables_.is(out_.form(t - 2), kSays)) return false;  // বলেন, "…
    bool says = false;
    for (TokenIndex next = t + 1; next < end_ && next < t + kRemarkTokens; ++next) {
      const Token& token = out_.tokens[next];
      if (token.kind == TokenKind::kQuote || token.mark == ',' || token.mark == ':') return false;
      if (is_terminator(token)) return says && next + 1 == end_;
      says = tables_.is(out_.form(next), kSays);
    }
    return false;
  }

  void close(TokenIndex t, Group group) {
    if (group == kDouble && open_[kDouble] == 0 && !waits_for(kDouble) && doubled_single_open()) {
      pop();
      group = kSingle;
    }
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

  // ''…": a double mark closes two single ones that opened at one place.
  bool doubled_single_open() const {
    if (open_[kSingle] < 2 || stack_.size() < 2) return false;
    const TokenIndex inner = stack_.back(), outer = stack_[stack_.size() - 2];
    return outer + 1 == inner && !out_.tokens[inner].space_before &&
           group_of(out_.tokens[inner].mark) == kSingle && group_of(out_.tokens[outer].mark) == kSingle;
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

  const Tables& tables_;
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

}  // namespace

void pair_marks(const Tables& tables, Scratch& scratch, Text& out) { Pairing(tables, scratch, out).run(); }

}  // namespace ukti::text
