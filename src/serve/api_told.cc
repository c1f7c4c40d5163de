// What was said and how many: lists in the order of telling, the newest first. See api.h.
#include <algorithm>

#include "clause/closed_lists.h"
#include "ledger/impl.h"
#include "ledger/matter_picker.h"
#include "ledger/search.h"
#include "ledger/told_rows.h"
#include "serve/api.h"
#include "serve/documents.h"

namespace ukti::serve {
namespace {

using ledger::Overview;
using ledger::ToldRow;

constexpr std::string_view kStances[] = {"asserts", "confirms", "denies", "disputes", "withholds"};
constexpr std::size_t kMostLooked = 200'000;  // rows of versions that are looked through for one page
constexpr std::size_t kMostRead = 4'000;      // of those, rows whose words are read
constexpr std::size_t kMostFound = 20'000;    // documents that words may find

// What both lists ask.
struct TellingFilter {
  std::optional<ledger::Day> as_of, from, to;
  std::optional<std::uint64_t> matter;
  std::optional<std::string> party, document;
  std::size_t limit = 50, cursor = 0;

  explicit TellingFilter(Params& p)
      : as_of(p.day("as_of")),
        from(p.day("from")),
        to(p.day("to")),
        matter(p.matter("matter")),
        party(p.party("party")),
        document(p.text("document", 1000)),
        limit(p.number("limit", 1, 200, 50)),
        cursor(p.cursor()) {}
};

// Rows of a list: all of them where a matter or party names them, else as many as the page needs.
struct Listed {
  std::vector<ToldRow> rows;
  std::optional<std::size_t> total;
};

struct Source {
  std::vector<bool> speaks;
  std::optional<std::int64_t> document;
  std::optional<std::vector<bool>> found;  // by words
  const Overview& overview;
  const TellingFilter& filter;

  bool takes(std::uint32_t place) const {
    const Overview::Version& v = overview.versions[place];
    return speaks[place] && (!found || (*found)[place]) && (!filter.from || v.told >= *filter.from) &&
           (!filter.to || v.told <= *filter.to) &&
           (!filter.document || (document && v.document == *document));
  }
};

template <typename OfVersion, typename Takes>
Listed walk(const Source& source, std::uint32_t Overview::Version::* count, bool all_kinds,
            const OfVersion& of_version, const Takes& takes) {
  Listed out;
  std::size_t total = 0, looked = 0;
  const std::size_t wanted = source.filter.cursor + source.filter.limit + 1;
  for (std::uint32_t place = 0; place < source.overview.versions.size(); ++place) {
    if (!source.takes(place)) continue;
    const std::uint32_t n = source.overview.versions[place].*count;
    total += n;
    if (out.rows.size() >= wanted || looked > kMostLooked || n == 0) {
      if (!all_kinds && out.rows.size() >= wanted) break;
      continue;
    }
    // Versions before the page are only counted, where every row of theirs is in the list.
    if (all_kinds && out.rows.size() + n <= source.filter.cursor) {
      out.rows.resize(out.rows.size() + n);
      continue;
    }
    looked += n;
    for (const ToldRow& row : of_version(place))
      if (takes(row)) out.rows.push_back(row);
  }
  if (all_kinds) out.total = total;
  return out;
}

template <typename Put>
std::string told_page(const Listed& listed, const TellingFilter& filter, const Put& put) {
  std::string out;
  JsonWriter w(out);
  w.open('{'), w.key("items"), w.open('[');
  const std::size_t end = std::min(listed.rows.size(), filter.cursor + filter.limit);
  for (std::size_t i = filter.cursor; i < end; ++i) put(w, listed.rows[i]);
  w.close(']');
  w.put("next", end < listed.rows.size() ? cursor_after(end) : std::string());
  w.key("total"), w.raw(listed.total ? fmt::format("{}", *listed.total) : "null");
  w.close('}');
  return out;
}

}  // namespace

Reply Api::statements(Asked& asked) {
  Params& p = asked.params;
  const Overview& overview = asked.state.overview();
  const TellingFilter filter(p);
  const auto act = p.one_of("act", clause::Names<Act>::list);
  const auto stance = p.one_of("stance", kStances);
  const auto q = p.text("q", 400);
  if (auto refusal = p.refusal()) return *refusal;
  if (stance && !filter.matter) return fault(400, "bad_request", "the parameter “stance” needs “matter”");
  const auto catalogue = asked.state.catalogue(asked.ledger, filter.as_of);
  if (!catalogue) return failed(catalogue.error());
  const ledger::Snapshot snapshot(asked.database);
  ledger::ToldRows rows(asked.database, store_.queries().impl(), overview, **catalogue, {filter.as_of});
  std::optional<ledger::PickedMatter> matter;
  if (filter.matter) {
    const ledger::MatterBrief* brief = asked.state.find(**catalogue, *filter.matter);
    ledger::MatterPicker picker(asked.database, overview, **catalogue, filter.as_of);
    if (brief != nullptr) matter = picker.pick(*brief);
    if (!matter) return fault(404, "not_found", "there is no such matter, or nothing was told of it by then");
  }
  Source source{speaking_set(overview, filter.as_of), std::nullopt, std::nullopt, overview, filter};
  if (filter.document) source.document = document_row(asked.database, *filter.document);
  Workspace workspace;
  std::optional<ledger::SearchPlan> sought;
  if (q) {
    const auto found = found_versions(asked.database, store_, overview, *q,
                                      {{filter.as_of}, filter.from, filter.to}, kMostFound);
    auto plan = ledger::plan_search(*q, store_.queries().impl(), workspace);
    if (!found || !plan) return failed(found ? plan.error() : found.error());
    sought = std::move(*plan);
    source.found.emplace(overview.versions.size());
    for (const std::uint32_t place : *found) (*source.found)[place] = true;
  }
  std::size_t read = 0;
  // Its sentence, and what it says beyond that.
  const auto meets = [&](const ToldRow& row) {
    if (!sought) return true;
    if (read++ >= kMostRead) return false;
    const ledger::ShownStatement said = rows.statement(row);
    return ledger::meets(fmt::format("{}\n{}", said.sentence, said.text), *sought, store_.reader(),
                         workspace);
  };
  const auto stance_on = [&](const ToldRow& row) {
    return matter ? rows.stance_on(row.id, matter->mentions) : std::nullopt;
  };
  const auto takes = [&](const ToldRow& row) {
    if (act && row.kind != static_cast<std::int64_t>(*act)) return false;
    if (stance) {
      const auto taken = stance_on(row);
      if (!taken || static_cast<std::size_t>(*taken) != *stance) return false;
    }
    return meets(row);
  };
  const auto party = filter.party ? overview.party(*filter.party) : std::nullopt;
  if (filter.party && !party) return fault(404, "not_found", "there is no such party");
  Listed listed;
  if (party || matter) {
    std::vector<ToldRow> all =
        party ? rows.statements_of_party(*party) : rows.statements_of_mentions(matter->mentions);
    if (party && matter) {
      const std::vector<ToldRow> of_matter = rows.statements_of_mentions(matter->mentions);
      std::erase_if(all, [&](const ToldRow& row) {
        return !std::binary_search(of_matter.begin(), of_matter.end(), row);
      });
    }
    for (const ToldRow& row : all)
      if (source.takes(row.version) && takes(row)) listed.rows.push_back(row);
    if (read <= kMostRead) listed.total = listed.rows.size();
  } else {
    listed = walk(
        source, &Overview::Version::statements, !act && !q,
        [&](std::uint32_t place) { return rows.statements_of_version(place); }, takes);
  }
  return json_reply(told_page(listed, filter, [&](JsonWriter& w, const ToldRow& row) {
    const auto taken = stance_on(row);
    put_statement(w, rows.statement(row), taken ? ledger::name_of(*taken) : std::string_view(), asked.words);
  }));
}

Reply Api::figures(Asked& asked) {
  Params& p = asked.params;
  const Overview& overview = asked.state.overview();
  const TellingFilter filter(p);
  const auto counts = p.one_of("counts", clause::Names<Counts>::list);
  if (auto refusal = p.refusal()) return *refusal;
  const auto catalogue = asked.state.catalogue(asked.ledger, filter.as_of);
  if (!catalogue) return failed(catalogue.error());
  const ledger::Snapshot snapshot(asked.database);
  ledger::ToldRows rows(asked.database, store_.queries().impl(), overview, **catalogue, {filter.as_of});
  Source source{speaking_set(overview, filter.as_of), std::nullopt, std::nullopt, overview, filter};
  if (filter.document) source.document = document_row(asked.database, *filter.document);
  const auto takes = [&](const ToldRow& row) {
    return !counts || row.kind == static_cast<std::int64_t>(*counts);
  };
  Listed listed;
  std::vector<ToldRow> of_matter;
  if (filter.matter) {
    const ledger::MatterBrief* brief = asked.state.find(**catalogue, *filter.matter);
    ledger::MatterPicker picker(asked.database, overview, **catalogue, filter.as_of);
    const auto matter = brief != nullptr ? picker.pick(*brief) : std::nullopt;
    if (!matter) return fault(404, "not_found", "there is no such matter, or nothing was told of it by then");
    of_matter = rows.figures_of_mentions(matter->mentions);
  }
  const auto party = filter.party ? overview.party(*filter.party) : std::nullopt;
  if (filter.party && !party) return fault(404, "not_found", "there is no such party");
  if (party || filter.matter) {
    std::vector<ToldRow> all = party ? rows.figures_of_party(*party) : of_matter;
    if (party && filter.matter)
      std::erase_if(all, [&](const ToldRow& row) {
        return !std::binary_search(of_matter.begin(), of_matter.end(), row);
      });
    for (const ToldRow& row : all)
      if (source.takes(row.version) && takes(row)) listed.rows.push_back(row);
    listed.total = listed.rows.size();
  } else {
    listed = walk(
        source, &Overview::Version::figures, !counts,
        [&](std::uint32_t place) { return rows.figures_of_version(place); }, takes);
  }
  return json_reply(told_page(listed, filter, [&](JsonWriter& w, const ToldRow& row) {
    put_figure(w, rows.figure(row), asked.words);
  }));
}

}  // namespace ukti::serve
