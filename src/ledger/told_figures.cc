// The list of figures. See tellings.h.
#include <fmt/format.h>

#include "clause/closed_lists.h"
#include "ledger/spans.h"
#include "ledger/telling.h"
#include "ledger/tellings.h"

namespace ukti::ledger {
namespace {

constexpr std::uint32_t kAround = 600;  // bytes of the sentence that are shown

std::string sql_for(const FigureQuery& query, const std::string& of_party) {
  std::string sql =
      "SELECT v.id,d.name,d.source,v.told,t.said_at,f.statement,t.act,f.counts,f.unit,f.low,f.high,f.approx,"
      "f.start,f.stop,f.mention,f.place FROM version v JOIN document d ON d.id=v.document JOIN figure f ON "
      "f.version=v.id LEFT JOIN statement t ON t.id=f.statement WHERE " +
      telling_condition(query.telling);
  if (query.counts) sql += fmt::format(" AND f.counts={}", static_cast<int>(*query.counts));
  if (!of_party.empty()) sql += " AND f.statement IN " + of_party;
  if (query.telling.on.any()) sql += " AND f.mention IN (SELECT mention FROM temp.happened)";
  sql += " ORDER BY v.told DESC,v.told_second DESC,d.name,f.place";
  if (query.limit > 0) sql += fmt::format(" LIMIT {}", query.limit);
  return sql;
}

std::optional<double> number(const Query& q, int column) {
  if (q.is_null(column)) return std::nullopt;
  return q.real(column);
}

}  // namespace

Expected<std::vector<ToldFigure>> figures(Database& database, const FigureQuery& query,
                                          const QueryReader::Impl& reader) {
  if (auto good = prepare_telling(database, query.telling); !good) return std::unexpected(good.error());
  TellingRows rows(database, reader.names, query.telling.as_of);
  const Expected<std::string> of_party = rows.party_list(query.party);
  if (!of_party) return std::unexpected(of_party.error());
  Query found = database.prepare(sql_for(query, *of_party));
  bind_telling(query.telling, found);
  MatterIds matters(database, query.telling.as_of);
  std::vector<ToldFigure> out;
  while (found.step()) {
    ToldFigure f;
    f.document = found.text(1);
    f.source = found.text(2);
    f.told = print_day(static_cast<Day>(found.integer(3)));
    f.said_at = found.text(4);
    std::set<std::int64_t> touched;
    auto retracted = rows.rulings().retracted_figure(found.integer(0), found.integer(15));
    if (!found.is_null(5)) {
      f.by = rows.speakers_of(found.integer(5), found.integer(0), touched);
      f.act = clause::at<Act>(found.integer(6));
      if (!retracted) retracted = rows.rulings().retracted_statement(found.integer(5));
    }
    note(touched, retracted, f);
    f.counts = clause::at<Counts>(found.integer(7)).value_or(Counts::kOther);
    f.unit = found.text(8);
    f.low = number(found, 9);
    f.high = number(found, 10);
    f.approx = clause::at<Approx>(found.integer(11)).value_or(Approx::kNone);
    f.span = {static_cast<std::uint32_t>(found.integer(12)), static_cast<std::uint32_t>(found.integer(13))};
    const std::string_view text = rows.text_of(found.integer(0));
    f.text = slice(text, f.span);
    f.sentence = slice(text, sentence_around(text, f.span, kAround).span);
    if (!found.is_null(14)) f.matter = matters.of_mention(found.integer(14));
    out.push_back(std::move(f));
  }
  if (auto good = database.check(); !good) return std::unexpected(good.error());
  return out;
}

}  // namespace ukti::ledger
