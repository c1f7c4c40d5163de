// See matter_list.h.
#include "ledger/matter_list.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>
#include <unordered_set>

#include "ledger/component.h"
#include "ledger/involved.h"
#include "ledger/matter_loader.h"
#include "ledger/party_finder.h"
#include "ledger/party_id.h"

namespace ukti::ledger {
namespace {

constexpr std::int64_t kFirstDay = std::numeric_limits<Day>::min(),
                       kLastDay = std::numeric_limits<Day>::max();

bool overlaps(const std::optional<DayRange>& days, const Days& wanted) {
  if (!wanted.any()) return true;
  return days && days->from <= wanted.to.value_or(kLastDay) && days->to >= wanted.from.value_or(kFirstDay);
}

// Told by two reports, or by one in which two parties speak of it, one answers or one gives a number.
bool is_noted(const Matter& matter) {
  for (const MatterMention& m : matter.mentions)
    if (m.document != matter.mentions.front().document) return true;
  if (matter.positions.size() > 1) return true;
  return std::any_of(matter.positions.begin(), matter.positions.end(),
                     [](const MatterPosition& p) { return p.stance != "asserts"; }) ||
         std::any_of(matter.figures.begin(), matter.figures.end(),
                     [](const MatterFigure& f) { return f.by.has_value(); });
}

class MatterLister {
 public:
  MatterLister(Database& database, const MatterQuery& query, const QueryReader::Impl* reader)
      : database_(database),
        query_(query),
        names_(reader),
        rulings_(query.corrected ? Rulings::load(database) : Rulings()),
        reader_(database, rulings_),
        loader_(database, rulings_, query.as_of.told) {}

  Expected<std::vector<Matter>> run() {
    if (auto good = find_involved(); !good) return std::unexpected(good.error());
    const bool now = !query_.as_of.told && (query_.corrected || has_no_corrections());
    if (now)
      list_now();
    else
      list_then();
    if (auto good = database_.check(); !good) return std::unexpected(good.error());
    std::sort(out_.begin(), out_.end(), [](const Matter& a, const Matter& b) {
      return std::tie(a.first_told, a.id) < std::tie(b.first_told, b.id);
    });
    return std::move(out_);
  }

 private:
  bool has_no_corrections() { return !database_.prepare("SELECT 1 FROM correction LIMIT 1").step(); }

  // One condition for the party and one for the place.
  Expected<void> find_involved() {
    if (!query_.party.empty()) {
      const std::vector<std::int64_t> rows = party_rows();
      if (rows.empty())
        return std::unexpected(
            Error{ErrorCode::kMalformedInput,
                  fmt::format("the ledger knows no party by the name “{}”", query_.party)});
      involved_.push_back(told_of(rows) + given_to(rows));
    }
    if (!query_.place.empty()) {
      if (names_ == nullptr)
        return std::unexpected(Error{ErrorCode::kMalformedInput, "a place needs a reader of names"});
      involved_.push_back(told_of(sites_named(query_.place, names_->names)));
    }
    return {};
  }

  std::vector<std::int64_t> party_rows() {
    std::vector<std::int64_t> rows;
    if (const auto id = parse_party(query_.party); id && id->correction == 0) {
      Query find = database_.prepare("SELECT id FROM party WHERE hash=?");
      if (find.bind(1, static_cast<std::int64_t>(id->hash)).step()) rows.push_back(find.integer(0));
    } else if (names_ != nullptr) {
      rows = PartyFinder(database_, query_.as_of.told).find(query_.party, names_->names);
    }
    std::set<std::int64_t> all, ignored;  // with those that a correction made one with it
    for (const std::int64_t row : rows)
      for (const std::int64_t one : rulings_.one_with(rulings_.party(row, 0, ignored)))
        all.insert(rulings_.row_of(one));
    return {all.begin(), all.end()};
  }

  // The mentions that involve one of these; ?1 and ?2 are the days of telling.
  static std::string told_of(const std::vector<std::int64_t>& what) {
    return fmt::format("SELECT mention FROM involved WHERE what IN ({}) AND told BETWEEN ?1 AND ?2",
                       fmt::join(what, ","));
  }

  // With those on which it takes a stance because a correction gave the statement to it.
  std::string given_to(const std::vector<std::int64_t>& parties) const {
    std::vector<std::int64_t> statements;
    for (const auto& [statement, party] : rulings_.reattributed())
      if (std::find(parties.begin(), parties.end(), rulings_.row_of(party)) != parties.end())
        statements.push_back(statement);
    if (statements.empty()) return {};
    return fmt::format(
        " UNION SELECT s.mention FROM stance s JOIN mention m ON m.id=s.mention JOIN version v ON "
        "v.id=m.version WHERE s.statement IN ({}) AND v.told BETWEEN ?1 AND ?2",
        fmt::join(statements, ","));
  }

  bool narrowed() const { return !involved_.empty() || query_.told.any(); }

  // Conditions on the mentions that bring a matter into the list; `m` is the mention. For several conditions
  // several mentions of the matter may answer, for the days of telling and the party one must.
  std::string mentions_sql(const char* column) const {
    std::vector<std::string> sets;
    for (const std::string& mentions : involved_)
      sets.push_back(fmt::format("SELECT {} FROM mention WHERE id IN ({})", column, mentions));
    if (involved_.empty())
      sets.push_back(fmt::format(
          "SELECT m.{} FROM version v JOIN mention m ON m.version=v.id WHERE v.told BETWEEN ?1 AND ?2",
          column));
    return fmt::format("{}", fmt::join(sets, " INTERSECT "));
  }

  void bind_told(Query& q) const {
    std::int64_t last = query_.told.to.value_or(kLastDay);
    if (query_.as_of.told) last = std::min(last, std::int64_t{*query_.as_of.told});
    q.bind(1, query_.told.from ? std::int64_t{*query_.told.from} : kFirstDay).bind(2, last);
  }

  void list_now() {
    std::string sql = "SELECT x.id FROM matter x WHERE 1";
    if (narrowed()) sql += fmt::format(" AND x.id IN ({})", mentions_sql("matter"));
    if (query_.type) sql += fmt::format(" AND x.type={}", static_cast<int>(*query_.type));
    if (query_.on.from) sql += fmt::format(" AND x.to_day>={}", *query_.on.from);
    if (query_.on.to) sql += fmt::format(" AND x.from_day<={}", *query_.on.to);
    if (!query_.all) sql += " AND (x.documents>1 OR x.noted)";
    Query find = database_.prepare(sql);
    if (narrowed()) bind_told(find);
    std::vector<std::int64_t> matters;
    while (find.step()) matters.push_back(find.integer(0));
    if (!rulings_.empty()) return list_corrected(matters);
    for (const std::int64_t matter : matters) {
      const Component one = reader_.load_matter(matter);
      for (std::size_t group = 0; group < one.groups.size(); ++group) take(one, group);
    }
  }

  // What corrections do to a matter shows among the others of its component.
  void list_corrected(const std::vector<std::int64_t>& matters) {
    const std::unordered_set<std::int64_t> wanted(matters.begin(), matters.end());
    std::set<std::int64_t> components;
    Query find = database_.prepare("SELECT component FROM mention WHERE id=?");
    for (const std::int64_t matter : matters) {
      if (find.bind(1, matter).step()) components.insert(find.integer(0));
      find.reset();
    }
    for (const std::int64_t id : components) {
      const Component component = reader_.load(id, std::nullopt);
      for (std::size_t group = 0; group < component.groups.size(); ++group)
        if (wanted.contains(component.rows[component.groups[group].front()].id)) take(component, group);
    }
  }

  void list_then() {
    std::vector<std::int64_t> components;
    std::vector<std::unordered_set<std::int64_t>> told;  // of each condition a mention must be in the matter
    Query find = database_.prepare(
        narrowed() ? fmt::format("SELECT DISTINCT component FROM mention WHERE component IN ({}) ORDER BY 1",
                                 mentions_sql("component"))
                   : "SELECT DISTINCT component FROM mention ORDER BY 1");
    if (narrowed()) bind_told(find);
    while (find.step()) components.push_back(find.integer(0));
    if (narrowed()) told = mentions_wanted();
    for (const std::int64_t id : components) {
      const Component component = reader_.load(id, query_.as_of.told);
      for (std::size_t group = 0; group < component.groups.size(); ++group) {
        const auto has_one = [&](const std::unordered_set<std::int64_t>& wanted) {
          return std::any_of(component.groups[group].begin(), component.groups[group].end(),
                             [&](std::uint32_t i) { return wanted.contains(component.rows[i].id); });
        };
        if (std::all_of(told.begin(), told.end(), has_one)) take(component, group);
      }
    }
  }

  std::vector<std::unordered_set<std::int64_t>> mentions_wanted() {
    std::vector<std::unordered_set<std::int64_t>> out;
    const auto collect = [&](Query find) {
      bind_told(find);
      std::unordered_set<std::int64_t>& wanted = out.emplace_back();
      while (find.step()) wanted.insert(find.integer(0));
    };
    for (const std::string& mentions : involved_) collect(database_.prepare(mentions));
    if (involved_.empty())
      collect(database_.prepare(
          "SELECT m.id FROM version v JOIN mention m ON m.version=v.id WHERE v.told BETWEEN ?1 AND ?2"));
    return out;
  }

  void take(const Component& component, std::size_t place) {
    const std::vector<std::uint32_t>& group = component.groups[place];
    if (query_.type && component.rows[group.front()].profile.type != *query_.type) return;
    if (!overlaps(days_of_group(component, group), query_.on)) return;
    Matter matter = loader_.load(component, place);
    if (query_.all || is_noted(matter)) out_.push_back(std::move(matter));
  }

  Database& database_;
  const MatterQuery& query_;
  const QueryReader::Impl* names_;
  const Rulings rulings_;
  ComponentReader reader_;
  MatterLoader loader_;
  std::vector<std::string> involved_;  // queries for mentions, one for each condition
  std::vector<Matter> out_;
};

}  // namespace

Expected<std::vector<Matter>> matters(Database& database, const MatterQuery& query,
                                      const QueryReader::Impl* reader) {
  const Snapshot snapshot(database);
  return MatterLister(database, query, reader).run();
}

Expected<void> find_happened(Database& database, AsOf as_of, const Days& on) {
  database.execute(
      "PRAGMA temp_store=MEMORY;CREATE TEMP TABLE IF NOT EXISTS happened(mention INTEGER PRIMARY KEY);"
      "DELETE FROM temp.happened");
  const std::int64_t from = on.from ? std::int64_t{*on.from} : kFirstDay,
                     to = on.to ? std::int64_t{*on.to} : kLastDay;
  if (!as_of.told) {
    database
        .prepare(
            "INSERT INTO temp.happened SELECT m.id FROM matter x JOIN mention m ON m.matter=x.id WHERE "
            "x.from_day<=? AND x.to_day>=?")
        .bind(1, to)
        .bind(2, from)
        .run();
    return database.check();
  }
  const Rulings rulings = Rulings::load(database);
  ComponentReader reader(database, rulings);
  Query put = database.prepare("INSERT INTO temp.happened VALUES(?)");
  Query all = database.prepare("SELECT DISTINCT component FROM mention");
  std::vector<std::int64_t> components;
  while (all.step()) components.push_back(all.integer(0));
  for (const std::int64_t id : components) {
    const Component component = reader.load(id, as_of.told);
    for (const std::vector<std::uint32_t>& group : component.groups)
      if (overlaps(days_of_group(component, group), on))
        for (const std::uint32_t i : group) put.bind(1, component.rows[i].id).run();
  }
  return database.check();
}

}  // namespace ukti::ledger
