// One sentence's reader of figures; see figures.h. Split over figures_bounds.cc (what is no figure, and
// bounds), figures_counts.cc (what is counted) and figures_asked.cc (what is counted without a number).
#pragma once

#include "bangla/figures.h"

namespace ukti::bangla {

class FigureReader {
 public:
  FigureReader(const lexicon::View& lexicon, const NumeralWords& words, const text::Text& text,
               const clause::Words& analysed, const Numbers& numbers, std::uint32_t begin, std::uint32_t end,
               const quantity::FoundFigure* previous)
      : lexicon_(lexicon),
        words_(words),
        text_(text),
        analysed_(analysed),
        numbers_(numbers),
        pieces_(numbers.pieces.all),
        begin_(begin),
        end_(end),
        previous_(previous) {}

  // False where the number is no figure.
  bool read(const Number& n, quantity::FoundFigure& out);
  // figures_asked.cc
  // Is piece k a number that is asked for, or named without a value: "কতজন আটক", "মৃতের সংখ্যা"?
  bool asked(std::uint32_t k, quantity::FoundFigure& out) const;
  // Is the figure before a part of this one: "দুই শিশুসহ ২৬ জন"?
  bool includes(const Number& n, const quantity::FoundFigure& f) const;

 private:
  // figures_bounds.cc
  bool is_label(const Number& n, std::uint32_t last) const;
  bool is_article(const Number& n) const;
  bool is_score(const Number& n, std::uint32_t last) const;
  void bounds(const Number& n, std::uint32_t last, double high, quantity::FoundFigure& f) const;
  Approx before(const Number& n, quantity::FoundFigure& f) const;
  Approx after(std::uint32_t last, std::uint16_t endings, quantity::FoundFigure& f) const;
  bool until(std::uint32_t last) const;
  bool superlative(const Number& n) const;
  bool second_of_name(std::uint32_t first) const;
  bool constituency(std::uint32_t place, std::uint32_t last) const;
  // "এক গ্রামে" is a village, "১০ গ্রাম" a weight.
  bool village(std::uint32_t i, const Number& n) const {
    const Lexeme* m = is(i, Is::kMeasure);
    return m && m->value == 2 && (!n.digits || (pieces_[i].endings & ~ending::kGenitive) != 0);
  }
  // figures_counts.cc
  void counts(const Number& n, std::uint32_t last, quantity::FoundFigure& f) const;
  bool age(const Number& n, std::uint32_t last) const;
  bool money_mark(const Number& n, quantity::FoundFigure& f) const;
  std::uint32_t noun(std::uint32_t last, bool human, quantity::FoundFigure& f) const;
  void noun_before(std::uint32_t first, bool thing, quantity::FoundFigure& f) const;
  bool with_others(std::uint32_t i) const;
  bool part_of_toll(const Number& n) const;
  bool rate() const;
  std::string_view setting(std::uint32_t first, std::uint32_t after, std::string_view rule) const;
  Counts outcome(std::uint32_t first, std::uint32_t after) const;
  std::string_view gloss(std::uint32_t i, Counts& kind) const;
  bool finite_verb(std::uint32_t i) const;
  bool reading(std::uint32_t i, clause::Pos pos) const;
  bool noun_reading(std::uint32_t i) const { return reading(i, clause::Pos::kNoun); }
  bool postposition(std::uint32_t i) const { return reading(i, clause::Pos::kPostposition); }
  bool genitive(std::uint32_t i) const;

  const Lexeme* is(std::uint32_t i, Is what) const {
    return i >= begin_ && i < end_ ? words_.as(pieces_[i], what) : nullptr;
  }
  unsigned char mark(std::uint32_t i) const { return i >= begin_ && i < end_ ? pieces_[i].mark : 0; }
  bool dash(std::uint32_t i) const {
    const unsigned char m = mark(i);
    return m == '-' || m == unicode::code::kEnDash || m == unicode::code::kEmDash;
  }
  bool number_at(std::uint32_t i) const { return i >= begin_ && i < end_ && numbers_.at[i] != kNone; }

  const lexicon::View& lexicon_;
  const NumeralWords& words_;
  const text::Text& text_;
  const clause::Words& analysed_;
  const Numbers& numbers_;
  const std::vector<Piece>& pieces_;
  std::uint32_t begin_, end_;
  const quantity::FoundFigure* previous_;  // the figure before, if it stands in this sentence or the last one
};

}  // namespace ukti::bangla
