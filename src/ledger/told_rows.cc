// See told_rows.h.
#include "ledger/told_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "ledger/matter_loader.h"
#include "ledger/told_reading.h"

namespace ukti::ledger {
ToldRows::ToldRows(Database& database, const QueryReader::Impl& reader, const Overview& overview,
                   const Catalogue& catalogue, AsOf as_of)
    : database_(database),
      overview_(overview),
      catalogue_(catalogue),
      telling_(database, reader.names, as_of),
      statement_(database.prepare(
          fmt::format("SELECT v.title,{} FROM statement s JOIN version v ON v.id=s.version JOIN document d "
                      "ON d.id=v.document WHERE s.id=?",
                      kStatementColumns))),
      figure_(database.prepare(
          fmt::format("SELECT v.title,f.mention,f.statement,{} FROM figure f JOIN version v ON "
                      "v.id=f.version JOIN document d ON d.id=v.document LEFT JOIN statement s ON "
                      "s.id=f.statement WHERE f.id=?",
                      kFigureColumns))) {}

std::vector<ToldRow> ToldRows::rows(const std::string& sql) {
  std::vector<ToldRow> out;
  Query query = database_.prepare(sql);
  while (query.step())
    if (const auto at = overview_.version_at(query.integer(1)))
      out.push_back({*at, query.integer(2), query.integer(0), query.integer(3)});
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// The rows that a party is made of, as an SQL list.
std::string ToldRows::rows_of_party(std::int64_t party) const {
  std::vector<std::int64_t> ids;
  for (const std::int64_t one : overview_.rulings.one_with(party))
    ids.push_back(overview_.rulings.row_of(one));
  if (ids.empty()) ids.push_back(overview_.rulings.row_of(party));
  return fmt::format("({})", fmt::join(ids, ","));
}

std::vector<ToldRow> ToldRows::statements_of_party(std::int64_t party) {
  return rows(
      fmt::format("SELECT id,version,place,act FROM statement WHERE id IN (SELECT statement FROM speaks "
                  "WHERE party IN {0} "
                  "UNION SELECT statement FROM speaks WHERE speaker IN {0})",
                  rows_of_party(party)));
}

std::vector<ToldRow> ToldRows::figures_of_party(std::int64_t party) {
  return rows(
      fmt::format("SELECT id,version,place,counts FROM figure WHERE statement IN (SELECT statement FROM "
                  "speaks WHERE party "
                  "IN {0} UNION SELECT statement FROM speaks WHERE speaker IN {0})",
                  rows_of_party(party)));
}

std::vector<ToldRow> ToldRows::statements_of_version(std::uint32_t version) {
  return rows(fmt::format("SELECT id,version,place,act FROM statement WHERE version={}",
                          overview_.versions[version].id));
}

std::vector<ToldRow> ToldRows::figures_of_version(std::uint32_t version) {
  return rows(fmt::format("SELECT id,version,place,counts FROM figure WHERE version={}",
                          overview_.versions[version].id));
}

std::vector<ToldRow> ToldRows::statements_of_mentions(std::span<const std::int64_t> mentions) {
  return rows(
      fmt::format("SELECT id,version,place,act FROM statement WHERE id IN (SELECT statement FROM mention "
                  "WHERE id IN ({0}) "
                  "UNION SELECT statement FROM stance WHERE mention IN ({0}))",
                  fmt::join(mentions, ",")));
}

std::vector<ToldRow> ToldRows::figures_of_mentions(std::span<const std::int64_t> mentions) {
  return rows(fmt::format("SELECT id,version,place,counts FROM figure WHERE mention IN ({})",
                          fmt::join(mentions, ",")));
}

ShownStatement ToldRows::statement(const ToldRow& row) {
  ShownStatement s;
  s.place = row.place;
  statement_.bind(1, row.id);
  if (statement_.step()) {
    static_cast<ToldStatement&>(s) = read_statement(statement_, 1);
    s.title = statement_.text(0);
  }
  statement_.reset();
  complete(telling_, overview_.versions[row.version].id, row.id, s);
  s.matters = matters_of(row.id);
  return s;
}

ShownFigure ToldRows::figure(const ToldRow& row) {
  ShownFigure f;
  f.place = row.place;
  figure_.bind(1, row.id);
  std::int64_t statement = 0;
  if (figure_.step()) {
    static_cast<ToldFigure&>(f) = read_figure(figure_, 3);
    f.title = figure_.text(0);
    if (!figure_.is_null(1)) f.matter = matter_of_mention(figure_.integer(1));
    if (!figure_.is_null(2)) statement = figure_.integer(2);
  }
  figure_.reset();
  complete(telling_, overview_.versions[row.version].id, row.place, statement, f);
  return f;
}

std::optional<Stance> ToldRows::stance_on(std::int64_t statement,
                                          std::span<const std::int64_t> mentions) const {
  const auto place = overview_.statement_at(statement);
  if (!place) return std::nullopt;
  int strongest = -1;
  for (const Overview::Telling& telling : overview_.tellings_of(*place))
    if (telling.stance > strongest &&
        std::find(mentions.begin(), mentions.end(), overview_.mentions[telling.mention].id) != mentions.end())
      strongest = telling.stance;
  return strongest < 0 ? std::nullopt : std::optional(static_cast<Stance>(strongest));
}

std::string ToldRows::matter_of_mention(std::int64_t mention) const {
  const auto at = overview_.mention_at(mention);
  return at ? matter_at(*at) : std::string();
}

std::string ToldRows::matter_at(std::uint32_t mention) const {
  const std::uint32_t matter = catalogue_.matter_of[mention];
  return matter == Catalogue::kNoMatter ? std::string() : print_key(catalogue_.matters[matter].key);
}

std::vector<std::string> ToldRows::matters_of(std::int64_t statement) const {
  std::vector<std::string> out;
  if (const auto place = overview_.statement_at(statement))
    for (const Overview::Telling& telling : overview_.tellings_of(*place))
      if (std::string id = matter_at(telling.mention); !id.empty()) out.push_back(std::move(id));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace ukti::ledger
