// Numbers without a value: those that somebody asks for ("কতজন আটক") or names ("মৃতের সংখ্যা"). Who will not
// tell one is kept in the record of those who refuse.
#include <algorithm>

#include "bangla/figures_reader.h"

namespace ukti::bangla {

using quantity::FoundFigure;

bool FigureReader::asked(std::uint32_t k, FoundFigure& f) const {
  f.rule = "figure.asked";
  f.code_begin = pieces_[k].begin;
  f.code_end = pieces_[k].end;
  f.begin = pieces_[k].token;
  f.end = pieces_[k].last_token + 1;
  const auto take = [&](const Lexeme& l, std::string_view unit) {
    f.counts = static_cast<Counts>(l.sub);
    f.unit = unit;
    return true;
  };
  if (const Lexeme* carried = is(k, Is::kCarried); carried && carried->value == 1) {
    f.counts = Counts::kPeople;
    f.unit = carried->gloss;
    f.rule = "figure.aboard";
    return true;
  }
  if (const Lexeme* tally = is(k, Is::kTally); tally && tally->value == 1) {
    if (const Lexeme* outcome = is(k - 1, Is::kOutcome)) return take(*outcome, "people");
    const Lexeme* counted = is(k - 1, Is::kCounted);
    if (counted == nullptr || !take(*counted, counted->gloss)) return false;
    if (is(k - 1, Is::kCarried)) f.rule = "figure.aboard";
    return true;
  }
  const Lexeme* how = is(k, Is::kHowMany);
  if (how == nullptr) return false;
  Number n;
  n.first = k;
  n.last = k + 1;
  n.endings = static_cast<std::uint16_t>(pieces_[k].endings | (how->value == 1   ? ending::kHuman
                                                               : how->value == 2 ? ending::kThing
                                                                                 : 0));
  counts(n, k + 1, f);
  if (f.counts == Counts::kOther) return f.rule == "figure.shots";  // "কত বড়", "কত দিন"
  return f.counts != Counts::kAge && f.counts != Counts::kPercent;
}

void FigureFinder::asked(const text::Text& text, const clause::Words& words, const Numbers& numbers,
                         text::TokenIndex begin, text::TokenIndex end, std::vector<FoundFigure>& out) const {
  const std::vector<Piece>& pieces = numbers.pieces.all;
  const auto first = std::lower_bound(pieces.begin(), pieces.end(), begin,
                                      [](const Piece& p, text::TokenIndex t) { return p.token < t; });
  std::uint32_t sentence = begin < text.tokens.size() ? text.sentence_of[begin] : 0;
  for (auto k = static_cast<std::uint32_t>(first - pieces.begin());
       k < pieces.size() && pieces[k].token < end; ++k) {
    while (sentence + 2 < numbers.pieces.sentence.size() && numbers.pieces.sentence[sentence + 1] <= k)
      ++sentence;
    if (pieces[k].set == 0) continue;
    const FigureReader reader(lexicon_, words_, text, words, numbers, numbers.pieces.sentence[sentence],
                              numbers.pieces.sentence[sentence + 1], nullptr);
    FoundFigure f;
    if (reader.asked(k, f)) out.push_back(std::move(f));
  }
}

}  // namespace ukti::bangla
