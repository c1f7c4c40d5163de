// See search.h.
//
// The index hands out versions from the best down; whether one may be seen (it is the version that speaks,
// told in the days asked for, not hidden) is looked up only for those, until there are enough. Equal scores,
// as copies of one text have them, are gathered and put in the order of telling.
#include "ledger/search.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "ledger/day.h"
#include "ledger/telling.h"

namespace ukti::ledger {
namespace {

// A word in the title says more of what a text is about; an outlet's name says nothing of it.
constexpr const char* kRanked =
    "SELECT rowid,bm25(search,4.0,0.0,1.0) AS score FROM search WHERE search MATCH ? ORDER BY score";
constexpr double kEqual = 1e-6;

struct Found {
  std::int64_t version = 0, told = 0, told_second = 0;
  double score = 0.0;
  std::string document;
};

class Searcher {
 public:
  Searcher(Database& database, const SearchQuery& query)
      : limit_(query.limit),
        ranked_(database.prepare(kRanked)),
        visible_(database.prepare("SELECT v.told,v.told_second,d.name FROM version v JOIN document d ON "
                                  "d.id=v.document WHERE v.id=?4 AND " +
                                  telling_condition(query.telling))) {
    bind_telling(query.telling, visible_);
  }

  // The best `limit`, and one more where there is one.
  std::vector<Found> best(const std::string& expression) {
    ranked_.bind(1, expression);
    std::vector<Found> out;
    std::size_t equals = 0;  // where the last run of equal scores begins
    while (ranked_.step()) {
      const double score = ranked_.real(1);
      if (!out.empty() && score - out.back().score > kEqual) {
        sort_from(equals, out);
        equals = out.size();
        if (out.size() > limit_) break;
      }
      visible_.bind(4, ranked_.integer(0));
      if (visible_.step())
        out.push_back({ranked_.integer(0), visible_.integer(0), visible_.integer(1), score,
                       std::string(visible_.text(2))});
      visible_.reset();
    }
    ranked_.reset();
    sort_from(equals, out);
    if (out.size() > limit_ + 1) out.resize(limit_ + 1);
    return out;
  }

 private:
  static void sort_from(std::size_t begin, std::vector<Found>& out) {
    std::sort(
        out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(), [](const Found& a, const Found& b) {
          return std::tie(b.told, b.told_second, a.document) < std::tie(a.told, a.told_second, b.document);
        });
  }

  const std::size_t limit_;
  Query ranked_, visible_;
};

}  // namespace

Expected<SearchAnswer> search(Database& database, const SearchQuery& query, const QueryReader::Impl& reader,
                              Workspace& workspace) {
  const Expected<SearchPlan> plan = plan_search(query.words, reader, workspace);
  if (!plan) return std::unexpected(plan.error());
  std::vector<Found> found = Searcher(database, query).best(match_expression(*plan));
  SearchAnswer answer;
  answer.more = found.size() > query.limit;
  if (answer.more) found.pop_back();
  Query shown = database.prepare(
      "SELECT d.source,d.url,v.title,v.text FROM version v JOIN document d ON d.id=v.document WHERE v.id=?");
  for (Found& f : found) {
    shown.bind(1, f.version);
    if (shown.step()) {
      SearchHit hit;
      hit.document = std::move(f.document);
      hit.source = shown.text(0);
      hit.url = shown.text(1);
      hit.title = shown.text(2);
      hit.told = print_day(static_cast<Day>(f.told));
      hit.score = -f.score;
      const std::string_view text = shown.text(3);
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
