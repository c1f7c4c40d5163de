// See told_reading.h.
#include "ledger/told_reading.h"

#include "clause/closed_lists.h"
#include "ledger/spans.h"

namespace ukti::ledger {
namespace {

constexpr std::uint32_t kAround = 600;  // bytes of the sentence that are shown

Span span_of(const Query& q, int column) {
  return {static_cast<std::uint32_t>(q.integer(column)), static_cast<std::uint32_t>(q.integer(column + 1))};
}

std::optional<double> number(const Query& q, int column) {
  if (q.is_null(column)) return std::nullopt;
  return q.real(column);
}

template <typename Told>
void read_document(const Query& row, int first, Told& told) {
  told.document = row.text(first);
  told.source = row.text(first + 1);
  told.told = print_day(static_cast<Day>(row.integer(first + 2)));
  told.said_at = row.text(first + 3);
}

}  // namespace

ToldStatement read_statement(const Query& row, int first) {
  ToldStatement s;
  read_document(row, first, s);
  s.act = clause::at<Act>(row.integer(first + 4)).value_or(Act::kSay);
  s.polarity = clause::at<Polarity>(row.integer(first + 5)).value_or(Polarity::kAffirmed);
  s.certainty = clause::at<Certainty>(row.integer(first + 6)).value_or(Certainty::kCertain);
  s.cue = span_of(row, first + 7);
  s.content = unpack_spans(row.blob(first + 9));
  return s;
}

ToldFigure read_figure(const Query& row, int first) {
  ToldFigure f;
  read_document(row, first, f);
  if (!row.is_null(first + 4)) f.act = clause::at<Act>(row.integer(first + 4));
  f.counts = clause::at<Counts>(row.integer(first + 5)).value_or(Counts::kOther);
  f.unit = row.text(first + 6);
  f.low = number(row, first + 7);
  f.high = number(row, first + 8);
  f.approx = clause::at<Approx>(row.integer(first + 9)).value_or(Approx::kNone);
  f.span = span_of(row, first + 10);
  return f;
}

void complete(TellingRows& rows, std::int64_t version, std::int64_t statement, ToldStatement& told) {
  const std::string_view text = rows.text_of(version);
  told.text = slices(text, told.content);
  told.sentence = slice(text, sentence_around(text, told.cue, kAround).span);
  std::set<std::int64_t> touched;
  told.by = rows.speakers_of(statement, version, touched);
  note(touched, rows.rulings().retracted_statement(statement), told);
}

void complete(TellingRows& rows, std::int64_t version, std::int64_t place, std::int64_t statement,
              ToldFigure& told) {
  const std::string_view text = rows.text_of(version);
  told.text = slice(text, told.span);
  told.sentence = slice(text, sentence_around(text, told.span, kAround).span);
  std::set<std::int64_t> touched;
  auto retracted = rows.rulings().retracted_figure(version, place);
  if (statement != 0) {
    told.by = rows.speakers_of(statement, version, touched);
    if (!retracted) retracted = rows.rulings().retracted_statement(statement);
  }
  note(touched, retracted, told);
}

}  // namespace ukti::ledger
