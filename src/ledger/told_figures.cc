// The list of figures. See tellings.h.
#include <fmt/format.h>

#include "ledger/telling.h"
#include "ledger/tellings.h"
#include "ledger/told_reading.h"

namespace ukti::ledger {
namespace {

std::string sql_for(const FigureQuery& query, const std::string& of_party) {
  std::string sql = fmt::format(
      "SELECT v.id,f.statement,f.mention,f.place,{} FROM version v JOIN document d ON d.id=v.document JOIN "
      "figure f ON f.version=v.id LEFT JOIN statement s ON s.id=f.statement WHERE {}",
      kFigureColumns, telling_condition(query.telling));
  if (query.counts) sql += fmt::format(" AND f.counts={}", static_cast<int>(*query.counts));
  if (!of_party.empty()) sql += " AND f.statement IN " + of_party;
  if (query.telling.on.any()) sql += " AND f.mention IN (SELECT mention FROM temp.happened)";
  sql += " ORDER BY v.told DESC,v.told_second DESC,d.name,f.place";
  if (query.limit > 0) sql += fmt::format(" LIMIT {}", query.limit);
  return sql;
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
    ToldFigure f = read_figure(found, 4);
    complete(rows, found.integer(0), found.integer(3), found.is_null(1) ? 0 : found.integer(1), f);
    if (!found.is_null(2)) f.matter = matters.of_mention(found.integer(2));
    out.push_back(std::move(f));
  }
  if (auto good = database.check(); !good) return std::unexpected(good.error());
  return out;
}

}  // namespace ukti::ledger
