// See component.h.
#include "ledger/component.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "ledger/likeness_store.h"

namespace ukti::ledger {
namespace {

// The members under a condition on `mention m`, of documents that are not hidden.
std::string members_sql(std::string_view where) {
  return fmt::format(
      "SELECT {} FROM mention m JOIN version v ON v.id=m.version JOIN document d ON d.id=v.document WHERE {} "
      "AND d.hidden=0",
      kMemberColumns, where);
}

// Of each document the version that speaks on the day: the one told last by then.
constexpr std::string_view kAsOf =
    " AND v.told<=?2 AND v.id=(SELECT w.id FROM version w WHERE w.document=v.document AND w.told<=?2 ORDER "
    "BY w.told DESC,w.told_second DESC,w.sha256 DESC LIMIT 1)";
constexpr std::string_view kNow = " AND v.latest=1";

// In the order of telling. Two events of one document may stand on one word: their rows keep its order.
void sort_rows(std::vector<Component::Row>& rows) {
  std::sort(rows.begin(), rows.end(), [](const Component::Row& a, const Component::Row& b) {
    return std::tie(a.told, a.told_second, a.key, a.id) < std::tie(b.told, b.told_second, b.key, b.id);
  });
}

}  // namespace

std::optional<Component::Row> read_member(const Query& row) {
  Component::Row out{row.integer(0),
                     static_cast<std::uint64_t>(row.integer(1)),
                     static_cast<Day>(row.integer(2)),
                     row.integer(3),
                     row.integer(4),
                     row.integer(6),
                     {}};
  out.profile.type = word_of(row.integer(7), EventType::kDisaster);
  if (!unpack_frame(row.blob(5), out.told, out.profile)) return std::nullopt;
  return out;
}

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
      members_(database.prepare(members_sql("m.component=?1").append(kNow))),
      members_as_of_(database.prepare(members_sql("m.component=?1").append(kAsOf))),
      members_of_matter_(database.prepare(members_sql("m.matter=?1").append(kNow))),
      edges_(database.prepare("SELECT edges FROM mention WHERE id=?")),
      frame_(database.prepare("SELECT frame,edges FROM mention WHERE id=?")) {}

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
    if (auto row = read_member(query)) component.rows.push_back(std::move(*row));
  }
  query.reset();
  sort_rows(component.rows);
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
  group(component, pairs(component));
  return component;
}

Component ComponentReader::of_mentions(std::vector<Component::Row> rows) {
  Component component;
  std::vector<std::pair<std::int64_t, std::vector<Edge>>> edges;
  for (Component::Row& row : rows) {
    if (rulings_.retracted_mention(row.id)) continue;
    frame_.bind(1, row.id);
    if (frame_.step() && unpack_frame(frame_.blob(0), row.told, row.profile)) {
      edges.emplace_back(row.id, unpack_edges(frame_.blob(1)));
      component.rows.push_back(std::move(row));
    }
    frame_.reset();
  }
  sort_rows(component.rows);
  std::unordered_map<std::int64_t, std::uint32_t> place;
  for (std::uint32_t i = 0; i < component.rows.size(); ++i) place[component.rows[i].id] = i;
  std::vector<Pair> alike;
  for (const auto& [id, others] : edges)
    for (const Edge& edge : others)
      if (const auto other = place.find(edge.other); other != place.end() && other->first != id)
        alike.push_back({std::min(place[id], other->second), std::max(place[id], other->second), edge.score});
  group(component, std::move(alike));
  return component;
}

void ComponentReader::group(Component& component, std::vector<Pair> alike) {
  std::vector<Member> members;
  for (const Component::Row& row : component.rows) members.push_back({row.key, &row.profile});
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
