// The list of statements. See tellings.h.
#include <fmt/format.h>

#include "ledger/telling.h"
#include "ledger/tellings.h"
#include "ledger/told_reading.h"

namespace ukti::ledger {
namespace {

std::string sql_for(const StatementQuery& query, const std::string& of_party) {
  std::string sql = fmt::format("SELECT s.id,v.id,{} FROM ", kStatementColumns);
  if (of_party.empty())
    sql += "version v JOIN statement s ON s.version=v.id ";
  else
    sql += of_party + " k CROSS JOIN statement s ON s.id=k.statement JOIN version v ON v.id=s.version ";
  sql += "JOIN document d ON d.id=v.document WHERE " + telling_condition(query.telling);
  if (query.act) sql += fmt::format(" AND s.act={}", static_cast<int>(*query.act));
  if (query.telling.on.any())
    sql +=
        " AND s.id IN (SELECT m.statement FROM temp.happened h JOIN mention m ON m.id=h.mention WHERE "
        "m.statement IS NOT NULL UNION SELECT t.statement FROM temp.happened h JOIN stance t ON "
        "t.mention=h.mention)";
  sql += " ORDER BY v.told DESC,v.told_second DESC,d.name,s.place";
  if (query.limit > 0) sql += fmt::format(" LIMIT {}", query.limit);
  return sql;
}

}  // namespace

Expected<std::vector<ToldStatement>> statements(Database& database, const StatementQuery& query,
                                                const QueryReader::Impl& reader) {
  if (auto good = prepare_telling(database, query.telling); !good) return std::unexpected(good.error());
  TellingRows rows(database, reader.names, query.telling.as_of);
  const Expected<std::string> of_party = rows.party_list(query.party);
  if (!of_party) return std::unexpected(of_party.error());
  Query found = database.prepare(sql_for(query, *of_party));
  bind_telling(query.telling, found);
  MatterIds matters(database, query.telling.as_of);
  std::vector<ToldStatement> out;
  while (found.step()) {
    ToldStatement s = read_statement(found, 2);
    complete(rows, found.integer(1), found.integer(0), s);
    s.matters = matters.of_statement(found.integer(1), found.integer(0));
    out.push_back(std::move(s));
  }
  if (auto good = database.check(); !good) return std::unexpected(good.error());
  return out;
}

}  // namespace ukti::ledger
