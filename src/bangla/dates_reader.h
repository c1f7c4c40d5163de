// One sentence's reader of time phrases; see dates.h. Split over dates_calendar.cc (dates and clock times)
// and dates_spans.cc (durations, shifts, sets, decades).
#pragma once

#include "bangla/dates.h"

namespace ukti::bangla {

class DateReader {
 public:
  DateReader(const text::Text& text, const clause::Words& analysed, const NumeralWords& words,
             const Numbers& numbers, std::uint32_t begin, std::uint32_t end)
      : text_(text),
        analysed_(analysed),
        words_(words),
        numbers_(numbers),
        pieces_(numbers.pieces.all),
        begin_(begin),
        end_(end) {}

  // The longest phrase that begins at piece i: its piece past the end, or i where there is none.
  std::uint32_t read(std::uint32_t i, time::Phrase& out);

  const Lexeme* is(std::uint32_t i, Is what) const {
    return i >= begin_ && i < end_ ? words_.as(pieces_[i], what) : nullptr;
  }
  const Piece& piece(std::uint32_t i) const { return pieces_[i]; }

 private:
  // dates_calendar.cc
  std::uint32_t calendar(std::uint32_t i, time::Phrase& p);
  std::uint32_t element(std::uint32_t i, time::Phrase& p);
  std::uint32_t relation(std::uint32_t i, time::Phrase& p);
  std::uint32_t day_month(std::uint32_t i, time::Phrase& p);
  std::uint32_t month(std::uint32_t i, time::Phrase& p);
  std::uint32_t year(std::uint32_t i, time::Phrase& p);
  std::uint32_t clock(std::uint32_t i, time::Phrase& p);
  std::uint32_t daypart(std::uint32_t i, time::Phrase& p);
  std::uint32_t day_word(std::uint32_t i, time::Phrase& p);
  std::uint32_t numeric_date(std::uint32_t i, time::Phrase& p);
  std::uint32_t year_after_month(std::uint32_t i, time::Phrase& p);
  std::uint32_t edge(std::uint32_t i) const;
  std::uint32_t holiday(std::uint32_t i, time::Phrase& p);
  bool complete(std::uint32_t i, std::uint32_t j, const time::Phrase& p) const;
  const Lexeme* month_word(std::uint32_t i, bool firm_only) const;
  int year_number(std::uint32_t i) const;
  // dates_spans.cc
  std::uint32_t spans(std::uint32_t i, time::Phrase& p);
  std::uint32_t duration(std::uint32_t i, time::Phrase& p);
  std::uint32_t frequency(std::uint32_t i, time::Phrase& p);
  std::uint32_t every(std::uint32_t i, time::Phrase& p);
  std::uint32_t decade(std::uint32_t i, time::Phrase& p);
  std::uint32_t year_range(std::uint32_t i, time::Phrase& p);
  std::uint32_t reference(std::uint32_t i, time::Phrase& p);
  std::uint32_t amount(std::uint32_t i, time::Phrase& p);
  std::uint32_t unit_first(std::uint32_t i, time::Phrase& p);
  std::uint32_t ago_or_later(std::uint32_t i, std::uint32_t after, time::Phrase& p);
  std::uint32_t year_by_word(std::uint32_t i, time::Phrase& p);
  bool rate(std::uint32_t i, const Number& n, const Lexeme& unit) const;
  bool owned(std::uint32_t i) const;
  bool adjective_place(std::uint32_t i) const;
  bool age_context(std::uint32_t i, std::uint32_t j) const;
  bool timetable(std::uint32_t i) const;

  const Number* number(std::uint32_t i) const {
    return i < end_ && numbers_.at[i] != kNone ? &numbers_.all[numbers_.at[i]] : nullptr;
  }
  unsigned char mark(std::uint32_t i) const { return i < end_ ? pieces_[i].mark : 0; }
  bool dash(std::uint32_t i) const {
    const unsigned char m = mark(i);
    return m == '-' || m == unicode::code::kEnDash || m == unicode::code::kEmDash;
  }
  static time::Unit unit_of(const Lexeme& l);

  const text::Text& text_;
  const clause::Words& analysed_;
  const NumeralWords& words_;
  const Numbers& numbers_;
  const std::vector<Piece>& pieces_;
  std::uint32_t begin_, end_;
};

}  // namespace ukti::bangla
