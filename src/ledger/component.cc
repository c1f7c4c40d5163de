// See component.h.
#include "ledger/component.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "ledger/likeness_store.h"

namespace ukti::ledger {
namespace {

// Of each document the version that speaks on the day: the one told last by then.
constexpr const char* kMembersAsOf =
    "SELECT m.id,m.key,v.told,v.told_second,v.document,m.frame,v.id,m.type FROM mention m JOIN version v ON "
    "v.id=m.version "
    "JOIN document d ON d.id=v.document WHERE m.component=?1 AND d.hidden=0 AND v.told<=?2 AND v.id=(SELECT "
    "w.id FROM "
    "version w WHERE w.document=v.document AND w.told<=?2 ORDER BY w.told DESC,w.told_second DESC,w.sha256 "
    "DESC LIMIT 1)";
constexpr const char* kMembers =
    "SELECT m.id,m.key,v.told,v.told_second,v.document,m.frame,v.id,m.type FROM mention m JOIN version v ON "
    "v.id=m.version "
    "JOIN document d ON d.id=v.document WHERE m.component=?1 AND d.hidden=0 AND v.latest=1";

constexpr const char* kMembersOfMatter =
    "SELECT m.id,m.key,v.told,v.told_second,v.document,m.frame,v.id,m.type FROM mention m JOIN version v ON "
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
      edges_(database.prepare("SELECT edges FROM mention WHERE id=?")) {}

std::vector<Edge> ComponentReader::edges_of(std::int64_t mention) {
  std::vector<Edge> out;
  if (edges_.bind(1, mention).step()) out = unpack_edges(edges_.blob(0));
  edges_.reset();
  return out;
}

std::vector<Pair> ComponentReader::pairs(const Component& component) {
  std::vector<Pair> out;
  if (component.rows.size() < 2) return out;
  std::unordered_map<std::int64_t, std::uint32_t> place;
  for (std::uint32_t i = 0; i < component.rows.size(); ++i) place[component.rows[i].id] = i;
  for (std::uint32_t i = 0; i < component.rows.size(); ++i)
    for (const Edge& edge : edges_of(component.rows[i].id))
      if (const auto other = place.find(edge.other); other != place.end() && other->second != i)
        out.push_back({std::min(i, other->second), std::max(i, other->second), edge.score});
  return out;
}

void ComponentReader::read_members(Query& query, Component& component) {
  while (query.step()) {
    if (rulings_.retracted_mention(query.integer(0))) continue;
    Component::Row row{query.integer(0),
                       static_cast<std::uint64_t>(query.integer(1)),
                       static_cast<Day>(query.integer(2)),
                       query.integer(3),
                       query.integer(4),
                       query.integer(6),
                       {}};
    row.profile.type = word_of(query.integer(7), EventType::kDisaster);
    if (unpack_frame(query.blob(5), row.told, row.profile)) component.rows.push_back(std::move(row));
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
  return of_rows(std::move(component.rows));
}

Component ComponentReader::of_rows(std::vector<Component::Row> rows) {
  Component component;
  component.rows = std::move(rows);
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
  std::vector<Pair> alike = pairs(component);
  sort_pairs(members, alike);
  const std::vector<std::uint32_t> group_of = cluster(members, alike, decisions_on(component, rulings_));
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

std::vector<Decision> decisions_on(const Component& component, const Rulings& rulings) {
  std::vector<Decision> out;
  if (rulings.on_mentions().empty()) return out;
  std::unordered_map<std::int64_t, std::uint32_t> place;
  for (std::uint32_t i = 0; i < component.rows.size(); ++i) place[component.rows[i].id] = i;
  for (const MentionRuling& ruling : rulings.on_mentions()) {
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
  std::unordered_map<std::int64_t, std::set<std::int64_t>> like_retracted;  // corrections by mention
  if (!rulings_.retracted_mentions().empty()) {
    for (const auto& [mention, correction] : rulings_.retracted_mentions())
      for (const Edge& edge : edges_of(mention)) like_retracted[edge.other].insert(correction);
    for (const Component::Row& row : component.rows)
      for (const Edge& edge : edges_of(row.id))
        if (const auto correction = rulings_.retracted_mention(edge.other))
          like_retracted[row.id].insert(*correction);
  }
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
    if (like_retracted.empty()) continue;
    for (const std::int64_t id : ids)
      if (const auto at = like_retracted.find(id); at != like_retracted.end())
        component.corrections[g].insert(at->second.begin(), at->second.end());
  }
}

}  // namespace ukti::ledger
