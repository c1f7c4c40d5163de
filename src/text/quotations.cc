// Quotations: how far each one reaches, and how many a token stands in.
//
// A closed quotation reaches to its closing mark. One that stays open is the rest of its paragraph or its
// first sentence: a forgotten mark must not swallow the rest of an article.
#include <algorithm>

#include "text/marks.h"
#include "text/read.h"

namespace ukti::text {
namespace {

// A line of more tokens is no single paragraph: an open quotation ends with its sentence.
constexpr TokenIndex kParagraphTokens = 120;
// Elsewhere, an open quotation of fewer tokens may run on over its first sentence.
constexpr TokenIndex kRunOnTokens = 80;

// Where the quotation ends that the mark at `t` opens and nothing closes: not beyond the next mark of its
// kind. Up to there if it opens its paragraph, or if what follows its first sentence is short and never tells
// who speaks.
TokenIndex unclosed_end(const Tables& tables, const Scratch& scratch, const Text& out, TokenIndex t) {
  const Sentence& sentence = out.sentences[out.sentence_of[t]];
  const TokenIndex line = scratch.paragraph_begin[sentence.paragraph];
  const TokenIndex line_end = scratch.paragraph_begin[sentence.paragraph + 1];
  const TokenIndex far = std::min(line_end, t + (t == line ? kParagraphTokens : kRunOnTokens));
  TokenIndex next = t + 1;
  while (next < far && out.tokens[next].kind == TokenKind::kQuote) ++next;  // the mark doubled: ‘‘
  const auto is_mark = [&](TokenIndex k) {
    return out.tokens[k].kind == TokenKind::kQuote &&
           group_of(out.tokens[k].mark) == group_of(out.tokens[t].mark);
  };
  bool told = false;
  for (; next < far && !is_mark(next); ++next)
    told = told || (next >= sentence.end && tables.is(out.form(next), kSays));
  if (next <= sentence.end) return next;
  const bool introduced = t == line || is_introduction(out.tokens[t - 1]);
  const bool whole = introduced && (next == line_end || (next < far && is_terminator(out.tokens[next - 1])));
  return whole && (t == line || !told) ? next : sentence.end;
}

}  // namespace

void find_quotations(const Tables& tables, Scratch& scratch, Text& out) {
  const auto size = static_cast<TokenIndex>(out.tokens.size());
  auto& change = scratch.depth_change;
  change.assign(size + 1, 0);
  const auto quote = [&](TokenIndex open, TokenIndex close, TokenIndex end) {
    out.quotations.push_back({.open = open, .close = close, .end = end});
    ++change[open];
    --change[end];
  };
  for (const TokenIndex t : scratch.unclosed)
    if (out.quote_partner[t] == kNoToken) quote(t, kNoToken, unclosed_end(tables, scratch, out, t));
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
