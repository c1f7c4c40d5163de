// See search.h.
//
// One query: of what the index finds, only versions that speak and were told in the days asked for count.
// Words are ranked by bm25, of equals, as copies of one text are, the newest first; an outlet's name alone
// ranks nothing, its documents are a list by days.
#include "ledger/search.h"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/day.h"
#include "ledger/telling.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kMostHits = 1'000'000;

// A word in the title says more of what a text is about; an outlet's name says nothing of it.
constexpr std::string_view kRank = "bm25(search,4.0,0.0,1.0)";

bool ranks(const SearchPlan& plan) {
  for (const std::vector<Item>& items : plan.either)
    for (const Item& item : items)
      if (!item.without && item.field != Field::kSource) return true;
  return false;
}

std::string sql_for(const SearchQuery& query, const SearchPlan& plan) {
  // The narrow index spares reading the rows that hold the texts.
  return fmt::format(
      "SELECT v.id,{} AS score FROM search CROSS JOIN version v INDEXED BY version_speaks ON "
      "v.id=search.rowid "
      "CROSS JOIN document d ON d.id=v.document WHERE search MATCH ?4 AND {}{} "
      "ORDER BY score,v.told DESC,v.told_second DESC,d.name LIMIT ?5",
      ranks(plan) ? kRank : "0.0", telling_condition(query.telling),
      query.telling.on.any() ? " AND v.id IN (SELECT m.version FROM temp.happened h JOIN mention m ON "
                               "m.id=h.mention)"
                             : "");
}

}  // namespace

Expected<std::vector<std::int64_t>> found_versions(Database& database, const SearchQuery& query,
                                                   const QueryReader::Impl& reader, Workspace& workspace) {
  const Expected<SearchPlan> plan = plan_search(query.words, reader, workspace);
  if (!plan) return std::unexpected(plan.error());
  if (auto good = prepare_telling(database, query.telling); !good) return std::unexpected(good.error());
  const std::string expression = match_expression(*plan);
  Query found = database.prepare(sql_for(query, *plan));
  bind_telling(query.telling, found);
  found.bind(4, expression).bind(5, static_cast<std::int64_t>(query.limit));
  std::vector<std::int64_t> out;
  while (found.step()) out.push_back(found.integer(0));
  if (auto good = database.check(); !good) return std::unexpected(good.error());
  return out;
}

Expected<SearchAnswer> search(Database& database, const SearchQuery& query, const QueryReader::Impl& reader,
                              Workspace& workspace) {
  const Expected<SearchPlan> plan = plan_search(query.words, reader, workspace);
  if (!plan) return std::unexpected(plan.error());
  if (auto good = prepare_telling(database, query.telling); !good) return std::unexpected(good.error());
  const std::string expression = match_expression(*plan);
  Query found = database.prepare(sql_for(query, *plan));
  bind_telling(query.telling, found);
  found.bind(4, expression).bind(5, static_cast<std::int64_t>(std::min(query.limit, kMostHits) + 1));
  Query shown = database.prepare(
      "SELECT d.name,d.source,d.url,v.title,v.told,v.text FROM version v JOIN document d ON d.id=v.document "
      "WHERE v.id=?");
  SearchAnswer answer;
  while (found.step()) {
    answer.more = answer.hits.size() == query.limit;
    if (answer.more) break;
    shown.bind(1, found.integer(0));
    if (shown.step()) {
      SearchHit hit;
      hit.document = shown.text(0);
      hit.source = shown.text(1);
      hit.url = shown.text(2);
      hit.title = shown.text(3);
      hit.told = print_day(static_cast<Day>(shown.integer(4)));
      hit.score = -found.real(1);
      const std::string_view text = shown.text(5);
      const std::size_t title_end = text.starts_with(hit.title) ? hit.title.size() : 0;
      hit.snippets = snippets(text, title_end, *plan, reader.reader, workspace);
      answer.hits.push_back(std::move(hit));
    }
    shown.reset();
  }
  if (auto good = database.check(); !good) return std::unexpected(good.error());
  return answer;
}

}  // namespace ukti::ledger
