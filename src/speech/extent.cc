#include "speech/extent.h"

#include "text/text.h"

namespace ukti::speech {

using clause::ReportFrame;
using text::TokenIndex;
using text::TokenKind;

clause::TokenRange sentence_content(const text::Text& text, std::uint32_t sentence) {
  const text::Sentence& s = text.sentences[sentence];
  TokenIndex b = s.begin, e = s.end;
  while (e > b && text.tokens[e - 1].kind == TokenKind::kPunct) --e;
  bool word = false;
  for (TokenIndex t = b; t < e; ++t) {
    const TokenKind k = text.tokens[t].kind;
    word = word || k == TokenKind::kWord || k == TokenKind::kLatin || k == TokenKind::kNumber;
  }
  return {b, word ? s.end : s.begin};
}

bool stands_alone(const Input& in, std::uint32_t sentence) {
  const text::Sentence& s = in.text.sentences[sentence];
  if (s.headline || s.furniture) return false;
  TokenIndex first = s.begin, last = s.end;
  while (last > first && in.text.tokens[last - 1].kind == TokenKind::kPunct) --last;
  if (last < first + 4 || in.text.tokens[first].kind != TokenKind::kQuote) return false;
  return in.text.quote_partner[first] == last - 1;
}

SentenceRange pointed_at(const Input& in, std::uint32_t index, const std::vector<bool>& taken) {
  const ReportFrame& f = in.frames[index];
  const auto& sentences = in.text.sentences;
  std::uint32_t begin = f.sentence;
  if (f.credit) {
    // its own paragraph, or where it stands alone in one, those before
    const auto own = sentences[f.sentence].paragraph;
    const bool alone = begin == 0 || sentences[begin - 1].paragraph != own;
    while (begin > 0 && f.sentence - begin < 6 && !sentences[begin - 1].furniture &&
           !sentences[begin - 1].headline && (alone || sentences[begin - 1].paragraph == own)) {
      --begin;
    }
    return {begin, f.sentence};
  }
  while (begin > 0 && f.sentence - begin < 5) {
    const text::Sentence& s = sentences[begin - 1];
    if (s.furniture || s.headline || taken[begin - 1]) break;
    --begin;
  }
  return {begin, f.sentence};
}

}  // namespace ukti::speech
