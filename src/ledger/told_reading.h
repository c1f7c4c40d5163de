// One statement or figure as the lists show it, read from the columns of a row.
#pragma once

#include <cstdint>
#include <string_view>

#include "ledger/tellings.h"

namespace ukti::ledger {

// Columns of `statement s`, `figure f` (whose statement, if any, is `s`), `version v` and `document d`.
inline constexpr std::string_view kStatementColumns =
    "d.name,d.source,v.told,s.said_at,s.act,s.polarity,s.certainty,s.cue_start,s.cue_end,s.content";
inline constexpr std::string_view kFigureColumns =
    "d.name,d.source,v.told,s.said_at,s.act,f.counts,f.unit,f.low,f.high,f.approx,f.start,f.stop";

// From the column on which those stand in the row; what the columns do not hold stays empty.
ToldStatement read_statement(const Query& row, int first);
ToldFigure read_figure(const Query& row, int first);

// Adds the words of the text, who answers and what corrections say. `statement` 0: the outlet's own figure,
// which stands at `place` in its record.
void complete(TellingRows& rows, std::int64_t version, std::int64_t statement, ToldStatement& told);
void complete(TellingRows& rows, std::int64_t version, std::int64_t place, std::int64_t statement,
              ToldFigure& told);

}  // namespace ukti::ledger
