// See component.h.
#include "ledger/component.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace ukti::ledger {
namespace {

// Of each document the version that speaks on the day: the one told last by then.
constexpr const char* kMembersAsOf =
    "SELECT m.id,m.key,v.told,v.told_second,v.document,m.profile,v.id FROM mention m JOIN version v ON "
    "v.id=m.version "
    "JOIN document d ON d.id=v.document WHERE m.component=?1 AND d.hidden=0 AND v.told<=?2 AND v.id=(SELECT "
    "w.id FROM "
    "version w WHERE w.document=v.document AND w.told<=?2 ORDER BY w.told DESC,w.told_second DESC,w.sha256 "
    "DESC LIMIT 1)";
constexpr const char* kMembers =
    "SELECT m.id,m.key,v.told,v.told_second,v.document,m.profile,v.id FROM mention m JOIN version v ON "
    "v.id=m.version "
    "JOIN document d ON d.id=v.document WHERE m.component=?1 AND d.hidden=0 AND v.latest=1";

constexpr const char* kMembersOfMatter =
    "SELECT m.id,m.key,v.told,v.told_second,v.document,m.profile,v.id FROM mention m JOIN version v ON "
    "v.id=m.version "
    "JOIN document d ON d.id=v.document WHERE m.matter=?1 AND d.hidden=0 AND v.latest=1";

}  // namespace

std::optional<DayRange> days_of_group(const Component& component, const std::vector<std::uint32_t>& group) {
  std::optional<DayRange> days;
  for (const std::uint32_t i : group) {
    const Profile& p = component.rows[i].profile;
    if (!p.dated) continue;
    if (!days) days = p.days;
    days->from = std::min(days->from, p.days.from);
    days->to = std::max(days->to, p.days.to);
  }
  return days;
}

ComponentReader::ComponentReader(Database& database, const Rulings& rulings)
    : rulings_(rulings),
      members_(database.prepare(kMembers)),
      members_as_of_(database.prepare(kMembersAsOf)),
      members_of_matter_(database.prepare(kMembersOfMatter)),
      edges_(database.prepare("SELECT b,score FROM edge WHERE a=?")) {}

std::vector<Pair> ComponentReader::edges(const Component& component) {
  std::vector<Pair> out;
  if (component.rows.size() < 2) return out;
  std::unordered_map<std::int64_t, std::uint32_t> place;
  for (std::uint32_t i = 0; i < component.rows.size(); ++i) place[component.rows[i].id] = i;
  for (std::uint32_t i = 0; i < component.rows.size(); ++i) {
    edges_.bind(1, component.rows[i].id);
    while (edges_.step()) {
      const auto other = place.find(edges_.integer(0));
      if (other != place.end() && other->second > i)
        out.push_back({i, other->second, static_cast<int>(edges_.integer(1))});
    }
    edges_.reset();
  }
  return out;
}

void ComponentReader::read_members(Query& query, Component& component) {
  while (query.step()) {
    if (rulings_.retracted_mention(query.integer(0))) continue;
    auto profile = unpack(query.blob(5));
    if (!profile) continue;
    component.rows.push_back({query.integer(0), static_cast<std::uint64_t>(query.integer(1)),
                              static_cast<Day>(query.integer(2)), query.integer(3), query.integer(4),
                              query.integer(6), std::move(*profile)});
  }
  query.reset();
  std::sort(
      component.rows.begin(), component.rows.end(), [](const Component::Row& a, const Component::Row& b) {
        // Two events of one document may stand on one word: their rows keep its order.
        return std::tie(a.told, a.told_second, a.key, a.id) < std::tie(b.told, b.told_second, b.key, b.id);
      });
}

Component ComponentReader::load_matter(std::int64_t matter) {
  Component component;
  read_members(members_of_matter_.bind(1, matter), component);
  if (component.rows.empty()) return component;
  std::vector<std::uint32_t>& all = component.groups.emplace_back();
  for (std::uint32_t i = 0; i < component.rows.size(); ++i) all.push_back(i);
  component.corrections.resize(1);
  if (!rulings_.empty()) note_corrections(component);
  return component;
}

Component ComponentReader::load(std::int64_t id, std::optional<Day> as_of) {
  Component component;
  Query& query = as_of ? members_as_of_ : members_;
  query.bind(1, id);
  if (as_of) query.bind(2, std::int64_t{*as_of});
  read_members(query, component);
  std::vector<Member> members;
  for (const Component::Row& row : component.rows) members.push_back({row.key, &row.profile});
  const std::vector<std::uint32_t> group_of = cluster(members, edges(component), decisions(component));
  std::unordered_map<std::uint32_t, std::size_t> group;
  for (std::uint32_t i = 0; i < group_of.size(); ++i) {
    const auto [at, fresh] = group.try_emplace(group_of[i], component.groups.size());
    if (fresh) component.groups.emplace_back();
    component.groups[at->second].push_back(i);
  }
  component.corrections.resize(component.groups.size());
  if (!rulings_.empty()) note_corrections(component);
  return component;
}

std::vector<Decision> ComponentReader::decisions(const Component& component) const {
  std::vector<Decision> out;
  if (rulings_.on_mentions().empty()) return out;
  std::unordered_map<std::int64_t, std::uint32_t> place;
  for (std::uint32_t i = 0; i < component.rows.size(); ++i) place[component.rows[i].id] = i;
  for (const MentionRuling& ruling : rulings_.on_mentions()) {
    Decision decision{ruling.together, {}};
    for (const int side : {0, 1})
      for (const std::int64_t mention : ruling.sides[side])
        if (const auto at = place.find(mention); at != place.end())
          decision.sides[side].push_back(at->second);
    if (!decision.sides[0].empty() && !decision.sides[1].empty()) out.push_back(std::move(decision));
  }
  return out;
}

// A matter is touched by what joined or parted its mentions, and by the retraction of a mention that one of
// its own is like.
void ComponentReader::note_corrections(Component& component) {
  for (std::size_t g = 0; g < component.groups.size(); ++g) {
    std::set<std::int64_t> ids;
    for (const std::uint32_t i : component.groups[g]) ids.insert(component.rows[i].id);
    const auto has = [&](const std::vector<std::int64_t>& side) {
      return std::any_of(side.begin(), side.end(), [&](std::int64_t id) { return ids.contains(id); });
    };
    for (const MentionRuling& ruling : rulings_.on_mentions()) {
      const bool first = has(ruling.sides[0]), second = has(ruling.sides[1]);
      if (ruling.together ? first && second : first || second)
        component.corrections[g].insert(ruling.correction);
    }
    for (const std::int64_t id : ids) {
      edges_.bind(1, id);
      while (edges_.step())
        if (const auto correction = rulings_.retracted_mention(edges_.integer(0)))
          component.corrections[g].insert(*correction);
      edges_.reset();
    }
  }
}

ComponentWriter::ComponentWriter(Database& database)
    : database_(database),
      rulings_(Rulings::load(database)),
      reader_(database, rulings_),
      drop_matters_(
          database.prepare("DELETE FROM matter WHERE id IN (SELECT matter FROM mention WHERE component=?)")),
      clear_(database.prepare("UPDATE mention SET matter=0 WHERE component=? AND matter<>0")),
      set_matter_(database.prepare("UPDATE mention SET matter=? WHERE id=?")),
      put_matter_(database.prepare(
          "INSERT INTO matter(id,key,type,first_told,last_told,from_day,to_day,documents,noted) "
          "VALUES(?,?,?,?,?,?,?,?,?)")),
      noted_(database.prepare(
          "SELECT s.statement,s.stance,k.party FROM stance s JOIN speaks k ON "
          "k.statement=s.statement WHERE s.mention=?1 UNION ALL SELECT statement,1,0 FROM figure "
          "WHERE mention=?1 AND statement IS NOT NULL")) {}

void ComponentWriter::settle(std::int64_t id) {
  drop_matters_.bind(1, id).run();
  clear_.bind(1, id).run();
  const Component component = reader_.load(id, std::nullopt);
  for (const std::vector<std::uint32_t>& group : component.groups) put_matter(component, group);
}

void ComponentWriter::put_matter(const Component& component, const std::vector<std::uint32_t>& group) {
  const Component::Row& first = component.rows[group.front()];
  std::set<std::int64_t> documents;
  const std::optional<DayRange> days = days_of_group(component, group);
  // May the matter be listed though one report tells it (matter_list.cc)? Corrections may make two of one
  // party.
  bool noted = false;
  std::int64_t teller = 0;
  for (const std::uint32_t i : group) {
    const Component::Row& row = component.rows[i];
    documents.insert(row.document);
    set_matter_.bind(1, first.id).bind(2, row.id).run();
    for (noted_.bind(1, row.id); !noted && noted_.step();) {
      if (rulings_.retracted_statement(noted_.integer(0))) continue;
      const std::int64_t party = noted_.integer(2);
      noted = noted_.integer(1) != 0 || (teller != 0 && teller != party) || !rulings_.empty();
      teller = party;
    }
    noted_.reset();
  }
  const Day last = component.rows[group.back()].told;
  put_matter_.bind(1, first.id)
      .bind(2, static_cast<std::int64_t>(first.key))
      .bind(3, static_cast<std::int64_t>(first.profile.type));
  put_matter_.bind(4, std::int64_t{first.told}).bind(5, std::int64_t{last});
  if (days)
    put_matter_.bind(6, std::int64_t{days->from}).bind(7, std::int64_t{days->to});
  else
    put_matter_.bind_null(6).bind_null(7);
  put_matter_.bind(8, static_cast<std::int64_t>(documents.size())).bind(9, std::int64_t{noted}).run();
}

}  // namespace ukti::ledger
