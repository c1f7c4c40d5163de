// Page furniture: pieces of a page that are no article (credits, buttons, share lines, bylines), set aside.
//
// Patterns of the lexicon are tried where a sentence begins. A match is cut off as a sentence of its own, as
// scraped articles run together: "আরও পড়ুন" stands in the middle of a line. What the table cannot say is here:
// paragraphs that a scrape doubles, and the headlines under a line that says "read more". A dateline is named
// but stays in its sentence. Precision goes first: what is taken for furniture by mistake is lost for every
// stage below.
#include <algorithm>

#include "text/chars.h"
#include "text/read.h"

namespace ukti::text {
namespace {

namespace code = unicode::code;

constexpr std::size_t kLongestPeriod = 8;    // sentences of a doubled paragraph
constexpr TokenIndex kShortestDouble = 7;    // tokens; shorter repetitions are rhetoric
constexpr TokenIndex kLongestHeadline = 18;  // tokens of a headline in a list
constexpr std::uint32_t kMostHeadlines = 8;  // in a list under "read more"
constexpr std::uint32_t kBodyStart = 10;     // lines among which the article's first may be

class Finder {
 public:
  Finder(const Tables& tables, Scratch& scratch, Text& out)
      : tables_(tables), scratch_(scratch), out_(out), found_(scratch.sentences) {}

  void run() {
    found_.clear();
    scratch_.is_anchor.clear();
    for (const std::string_view form : out_.forms)
      scratch_.is_anchor.push_back(tables_.patterns().is_anchor(form));
    for (const Sentence& sentence : out_.sentences) pieces(sentence);
    out_.sentences.swap(found_);
    lists_of_headlines();
    doubles();
    for (std::uint32_t s = 0; s < out_.sentences.size(); ++s)
      for (TokenIndex t = out_.sentences[s].begin; t < out_.sentences[s].end; ++t) out_.sentence_of[t] = s;
    std::sort(out_.furniture.begin(), out_.furniture.end(),
              [](const FurnitureItem& a, const FurnitureItem& b) {
                return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
              });
  }

 private:
  static bool is_stop(const Token& token) {
    return token.kind == TokenKind::kPunct &&
           (token.mark == code::kDanda || token.mark == code::kDoubleDanda || token.mark == '?' ||
            token.mark == '!' || token.mark == '.');
  }

  // How many of the last tokens of [begin, end) are terminators with their closing marks.
  TokenIndex stops(TokenIndex begin, TokenIndex end) const {
    TokenIndex t = end;
    while (t > begin && (is_stop(out_.tokens[t - 1]) || out_.tokens[t - 1].kind == TokenKind::kQuote)) --t;
    return t < end && is_stop(out_.tokens[t]) ? end - t : 0;
  }

  // Cuts furniture off the front of a sentence, piece by piece.
  void pieces(Sentence sentence) {
    if (sentence.paragraph != line_) {
      line_ = sentence.paragraph;
      line_fresh_ = true;
    }
    const TokenIndex stop_tokens = stops(sentence.begin, sentence.end);
    while (sentence.begin < sentence.end) {
      Patterns::Match match = best_match(sentence, stop_tokens);
      if (!match || (sentence.headline && match.end < sentence.end)) break;
      if (match.end + stop_tokens == sentence.end) match.end = sentence.end;  // its terminator goes with it
      const Pattern& pattern = *match.pattern;
      out_.furniture.push_back(
          {sentence.begin, match.end, pattern.furniture, pattern.entry, "furniture.pattern"});
      if (pattern.furniture == FurnitureKind::kDateline) break;
      Sentence piece = sentence;
      piece.end = match.end;
      piece.furniture = true;
      piece.headline = false;
      found_.push_back(piece);
      sentence.begin = match.end;
    }
    if (sentence.begin == sentence.end) return;
    found_.push_back(sentence);
    line_fresh_ = false;
  }

  Patterns::Match best_match(const Sentence& s, TokenIndex stop_tokens) const {
    Patterns::Match best;
    const TokenIndex near = std::min(s.end, s.begin + tables_.patterns().reach());
    bool anchored = false;
    for (TokenIndex t = s.begin; t < near; ++t)
      anchored = anchored || scratch_.is_anchor[out_.tokens[t].form];
    const auto consider = [&](Place place) {
      const Patterns::Match m =
          tables_.patterns().match(tables_, out_, place, s.begin, s.end, stop_tokens, anchored);
      if (m.end > best.end) best = m;
    };
    consider(Place::kPiece);
    if (line_fresh_) consider(Place::kLine);
    if (line_fresh_ && s.paragraph < kBodyStart) consider(Place::kText);
    if (s.end == out_.tokens.size() && s.begin > 0 && stop_tokens == 0 && ends_before(s.begin))
      consider(Place::kEnd);
    return best;
  }

  // Does a sentence or a line end right before the token?
  bool ends_before(TokenIndex t) const {
    const Token& before = out_.tokens[t - 1];
    if (is_stop(before)) return true;
    if (before.kind == TokenKind::kQuote) return t >= 2 && is_stop(out_.tokens[t - 2]);
    return line_fresh_;
  }

  // Lines after a line that says "read more" and nothing else: headlines, until a line is a real paragraph.
  void lists_of_headlines() {
    std::uint32_t left = 0;
    patterns_end_ = out_.furniture.size();
    auto& sentences = out_.sentences;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      Sentence& s = sentences[i];
      const bool whole_line = s.begin == scratch_.paragraph_begin[s.paragraph] &&
                              s.end == scratch_.paragraph_begin[s.paragraph + 1];
      if (s.furniture) {
        left = whole_line && says_read_more(s) ? kMostHeadlines : left;
        continue;
      }
      if (left == 0) continue;
      if (!whole_line || stops(s.begin, s.end) > 0 || s.end - s.begin > kLongestHeadline) {
        left = 0;
        continue;
      }
      s.furniture = true;
      out_.furniture.push_back({s.begin, s.end, FurnitureKind::kReadMore, ~0u, "furniture.headlines"});
      --left;
    }
  }
  // The items before `patterns_end_` stand in order, and so do the sentences that ask.
  bool says_read_more(const Sentence& s) {
    while (item_ < patterns_end_ && out_.furniture[item_].begin < s.begin) ++item_;
    return item_ < patterns_end_ && out_.furniture[item_].begin == s.begin &&
           out_.furniture[item_].kind == FurnitureKind::kReadMore;
  }

  // Runs of sentences that repeat the run right before them.
  void doubles() {
    auto& sentences = out_.sentences;
    for (std::size_t i = 1; i < sentences.size(); ++i) {
      const std::size_t most = std::min({kLongestPeriod, i, sentences.size() - i});
      for (std::size_t period = 1; period <= most; ++period) {
        if (!repeats(i, period)) continue;
        for (std::size_t k = i; k < i + period; ++k) {
          if (sentences[k].furniture) continue;
          sentences[k].furniture = true;
          out_.furniture.push_back(
              {sentences[k].begin, sentences[k].end, FurnitureKind::kDuplicate, ~0u, "furniture.duplicate"});
        }
        i += period - 1;
        break;
      }
    }
  }

  bool repeats(std::size_t i, std::size_t period) const {
    const auto& s = out_.sentences;
    TokenIndex tokens = 0;
    for (std::size_t k = i; k < i + period; ++k) {
      const Sentence &a = s[k - period], &b = s[k];
      if (a.headline || a.end - a.begin != b.end - b.begin) return false;
      for (TokenIndex t = 0; t < b.end - b.begin; ++t)
        if (out_.tokens[a.begin + t].form != out_.tokens[b.begin + t].form) return false;
      tokens += b.end - b.begin;
    }
    return tokens >= kShortestDouble;
  }

  const Tables& tables_;
  Scratch& scratch_;
  Text& out_;
  std::vector<Sentence>& found_;
  std::size_t item_ = 0, patterns_end_ = 0;
  std::uint32_t line_ = ~0u;
  bool line_fresh_ = true;  // nothing but furniture so far in the line
};

}  // namespace

void find_furniture(const Tables& tables, Scratch& scratch, Text& out) { Finder(tables, scratch, out).run(); }

}  // namespace ukti::text
