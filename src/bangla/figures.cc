#include "bangla/figures.h"

#include "bangla/figures_reader.h"

namespace ukti::bangla {

bool FigureReader::read(const Number& n, quantity::FoundFigure& f) {
  const Number& to = n.range_to != kNone ? numbers_.all[n.range_to] : n;
  const std::uint32_t last = to.last;
  f.code_begin = pieces_[n.first].begin;
  f.code_end = pieces_[last - 1].end;
  f.begin = pieces_[n.first].token;
  f.end = pieces_[last - 1].last_token + 1;
  f.entry = n.entry;
  f.rule = n.range_to != kNone ? "figure.range"
           : n.fold            ? "figure.fold"
           : n.percent         ? "figure.percent"
                               : "figure.number";
  if (is_label(n, last) || is_score(n, last) || is_article(n)) return false;
  bounds(n, last, to.value, f);
  counts(n, last, f);
  return true;
}

void FigureFinder::find(const text::Text& text, const clause::Words& words, const Numbers& numbers,
                        std::span<const time::FoundTime> times,
                        std::vector<quantity::FoundFigure>& out) const {
  const std::vector<Piece>& pieces = numbers.pieces.all;
  const std::size_t before = out.size();
  std::size_t next_time = 0, sentence = 0, out_sentence = 0;
  for (const Number& n : numbers.all) {
    if (n.range_end) continue;
    const std::uint32_t last = n.range_to != kNone ? numbers.all[n.range_to].last : n.last;
    const std::uint32_t begin = pieces[n.first].begin, end = pieces[last - 1].end;
    while (next_time < times.size() && times[next_time].code_end <= begin) ++next_time;
    if (next_time < times.size() && times[next_time].code_begin < end) continue;
    while (numbers.pieces.sentence[sentence + 1] <= n.first) ++sentence;
    FigureReader reader(lexicon_, words_, text, words, numbers, numbers.pieces.sentence[sentence],
                        numbers.pieces.sentence[sentence + 1],
                        out.size() > before && sentence - out_sentence <= 1 ? &out.back() : nullptr);
    quantity::FoundFigure f;
    if (!reader.read(n, f)) continue;
    if (reader.includes(n, f)) out.back().rule = "figure.included";
    out.push_back(std::move(f));
    out_sentence = sentence;
  }
}

}  // namespace ukti::bangla
