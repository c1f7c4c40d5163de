// See component_writer.h.
#include "ledger/component_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "ledger/likeness_store.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kMostHeld = 40'000'000;  // pairs in memory, of twelve bytes

}  // namespace

ComponentWriter::ComponentWriter(Database& database)
    : database_(database),
      members_(database.prepare(
          fmt::format("SELECT {},m.matter,d.hidden=0 AND v.latest=1 FROM mention m JOIN version v ON "
                      "v.id=m.version JOIN document d ON d.id=v.document WHERE m.component=?",
                      kMemberColumns))),
      edges_(database.prepare("SELECT id,edges FROM mention WHERE component=? AND edges<>x''")),
      count_(database.prepare("SELECT count(*) FROM mention WHERE component=?")),
      move_(database.prepare("UPDATE mention SET component=? WHERE component=?")),
      drop_matter_(database.prepare("DELETE FROM matter WHERE id=?")),
      set_matter_(database.prepare("UPDATE mention SET matter=? WHERE id=?")),
      put_matter_(database.prepare("INSERT OR REPLACE INTO matter(id,key,type,first_told,last_told,from_day,"
                                   "to_day,documents,noted) VALUES(?,?,?,?,?,?,?,?,?)")),
      voices_(database.prepare("SELECT s.statement,s.stance,k.party FROM stance s JOIN speaks k ON "
                               "k.statement=s.statement WHERE s.mention=?1 UNION ALL SELECT statement,1,0 "
                               "FROM figure WHERE mention=?1 AND statement IS NOT NULL")) {}

std::int64_t ComponentWriter::root(std::int64_t component) {
  for (auto at = parent_.find(component); at != parent_.end(); at = parent_.find(component))
    component = at->second;
  return component;
}

void ComponentWriter::append(Kept& kept, const Component::Row& row, const Voices& voices) {
  kept.place[row.id] = static_cast<std::uint32_t>(kept.component.rows.size());
  kept.component.rows.push_back(row);
  kept.matters.push_back(0);
  kept.voices.push_back(voices);
  held_ += kRowWeight;
}

void ComponentWriter::take_over(Kept& into, Kept&& from) {
  const auto shift = static_cast<std::uint32_t>(into.component.rows.size());
  for (Component::Row& row : from.component.rows) into.component.rows.push_back(std::move(row));
  into.matters.insert(into.matters.end(), from.matters.begin(), from.matters.end());
  into.voices.insert(into.voices.end(), from.voices.begin(), from.voices.end());
  for (const Pair& pair : from.pairs) into.pairs.push_back({pair.a + shift, pair.b + shift, pair.score});
  for (const auto& [id, place] : from.place) into.place[id] = place + shift;
  into.written.merge(from.written);
  into.missing.insert(into.missing.end(), from.missing.begin(), from.missing.end());
  for (const Kept::Waiting& one : from.waiting) into.waiting.push_back({one.place + shift, one.edge});
}

// `component` becomes one with `into`, both roots.
void ComponentWriter::join(std::int64_t into, std::int64_t component) {
  if (into == component) return;
  parent_[component] = into;
  // Of a component that is not in memory no part is: all of them are read when it is settled.
  const auto parts = [&](std::int64_t root) {
    std::vector<std::int64_t> out = moved_[root];
    out.push_back(root);
    return out;
  };
  const std::vector<std::int64_t> parts_into = parts(into), parts_from = parts(component);
  const auto from = kept_.find(component), to = kept_.find(into);
  if (from != kept_.end() && to != kept_.end()) {
    if (from->second.pairs.size() > to->second.pairs.size()) std::swap(from->second, to->second);
    take_over(to->second, std::move(from->second));
    kept_.erase(from);
  } else if (to != kept_.end()) {
    std::vector<std::int64_t>& missing = to->second.missing;
    missing.insert(missing.end(), parts_from.begin(), parts_from.end());
  } else if (from != kept_.end()) {
    std::vector<std::int64_t>& missing = from->second.missing;
    missing.insert(missing.end(), parts_into.begin(), parts_into.end());
    auto node = kept_.extract(from);
    node.key() = into;
    kept_.insert(std::move(node));
  }
  std::vector<std::int64_t>& moved = moved_[into];
  moved.insert(moved.end(), parts_from.begin(), parts_from.end());
  moved_.erase(component);
  if (touched_.erase(component)) touched_.insert(into);
}

ComponentWriter::Place ComponentWriter::add(std::int64_t mention, const Component::Row* row,
                                            const Voices& voices, const std::vector<Edge>& edges,
                                            const std::vector<std::int64_t>& components) {
  std::int64_t into = components.empty() ? mention : root(components.front());
  if (components.empty()) {
    if (row != nullptr) kept_.try_emplace(mention);
  }
  for (const std::int64_t component : components) join(into, root(component));
  touched_.insert(into);
  const auto at = kept_.find(into);
  if (at == kept_.end()) return {into, 0};
  if (row == nullptr) {  // held back by a later version; the table will say
    kept_.erase(at);
    return {into, 0};
  }
  Kept& kept = at->second;
  append(kept, *row, voices);
  const auto place = static_cast<std::uint32_t>(kept.component.rows.size() - 1);
  std::int64_t& matter = kept.matters.back();
  int best = 0;
  for (const Edge& edge : edges) {
    const auto other = kept.place.find(edge.other);
    if (other == kept.place.end()) {
      if (!kept.missing.empty()) kept.waiting.push_back({place, edge});
      continue;
    }
    kept.pairs.push_back({other->second, place, edge.score});
    ++held_;
    if (edge.score > best) best = edge.score, matter = kept.matters[other->second];
  }
  if (matter == 0) matter = mention;
  return {into, matter};
}

void ComponentWriter::unite(const std::vector<std::int64_t>& components) {
  if (components.empty()) return;
  const std::int64_t into = root(components.front());
  for (const std::int64_t component : components) join(into, root(component));
  touched_.insert(into);
}

void ComponentWriter::touch(std::int64_t component) {
  component = root(component);
  touched_.insert(component);
  kept_.erase(component);
}

void ComponentWriter::forget() {
  parent_.clear(), moved_.clear(), touched_.clear(), kept_.clear();
  held_ = 0;
}

// Brings the table's numbers of a component to one: that of its largest part, which need not move.
std::int64_t ComponentWriter::move_to_largest(std::int64_t component) {
  const auto at = moved_.find(component);
  if (at == moved_.end() || at->second.empty()) return component;
  std::vector<std::int64_t> parts = std::move(at->second);
  moved_.erase(at);
  parts.push_back(component);
  std::int64_t largest = component, most = -1;
  for (const std::int64_t part : parts) {
    count_.bind(1, part);
    const std::int64_t n = count_.step() ? count_.integer(0) : 0;
    count_.reset();
    if (n > most) largest = part, most = n;
  }
  for (const std::int64_t part : parts)
    if (part != largest) move_.bind(1, largest).bind(2, part).run();
  if (largest != component) {
    parent_.erase(largest);
    parent_[component] = largest;
    if (auto kept = kept_.extract(component)) {
      kept.key() = largest;
      kept_.insert(std::move(kept));
    }
  }
  return largest;
}

Voices ComponentWriter::voices_of(std::int64_t mention, const Rulings& rulings) {
  Voices out;
  voices_.bind(1, mention);
  while (voices_.step()) {
    if (rulings.retracted_statement(voices_.integer(0))) continue;
    if (voices_.integer(1) != 0) out.noted = true;
    if (voices_.integer(2) > 0) out.add(voices_.integer(2));
  }
  voices_.reset();
  return out;
}

// Adds what the table has of a component and `kept` has not.
void ComponentWriter::load(std::int64_t component, const Rulings& rulings, Kept& kept) {
  const std::size_t rows = kept.component.rows.size(), pairs = kept.pairs.size();
  members_.bind(1, component);
  std::vector<std::pair<std::int64_t, std::int64_t>> silent;  // mentions of no matter any more
  while (members_.step()) {
    const std::int64_t mention = members_.integer(0), matter = members_.integer(kMemberColumnCount);
    if (kept.place.contains(mention)) continue;  // added in this batch
    if (matter != 0) kept.written.try_emplace(matter);
    const bool told = members_.integer(kMemberColumnCount + 1) != 0 && !rulings.retracted_mention(mention);
    const std::optional<Component::Row> row = told ? read_member(members_) : std::nullopt;
    if (!row) {
      if (matter != 0) silent.emplace_back(mention, matter);
      continue;
    }
    append(kept, *row, voices_of(mention, rulings));
    kept.matters.back() = matter;
  }
  members_.reset();
  for (const auto& [mention, matter] : silent) set_matter_.bind(1, std::int64_t{0}).bind(2, mention).run();
  edges_.bind(1, component);
  while (edges_.step()) {
    const auto one = kept.place.find(edges_.integer(0));
    if (one == kept.place.end() || one->second < rows) continue;
    for (const Edge& edge : unpack_edges(edges_.blob(1)))
      if (const auto other = kept.place.find(edge.other); other != kept.place.end() && other != one)
        kept.pairs.push_back({other->second, one->second, edge.score});
  }
  edges_.reset();
  held_ += kept.pairs.size() - pairs;
}

// Reads the parts that are only in the table, before their rows move there.
void ComponentWriter::fill(Kept& kept, const Rulings& rulings) {
  for (const std::int64_t part : std::exchange(kept.missing, {})) load(part, rulings, kept);
  for (const Kept::Waiting& one : std::exchange(kept.waiting, {}))
    if (const auto other = kept.place.find(one.edge.other);
        other != kept.place.end() && other->second != one.place) {
      kept.pairs.push_back({other->second, one.place, one.edge.score});
      ++held_;
    }
}

void ComponentWriter::put_matter(Kept& kept, const std::vector<std::uint32_t>& group,
                                 const Rulings& rulings) {
  const std::vector<Component::Row>& rows = kept.component.rows;
  const Component::Row& first = rows[group.front()];
  Written now{first.key, first.told, rows[group.back()].told, {}, 0, false};
  std::vector<std::int64_t> documents;
  Voices voices;
  for (const std::uint32_t i : group) {
    documents.push_back(rows[i].document);
    voices.add(kept.voices[i]);
    if (kept.matters[i] != first.id) set_matter_.bind(1, first.id).bind(2, rows[i].id).run();
    kept.matters[i] = first.id;
  }
  std::sort(documents.begin(), documents.end());
  now.documents =
      static_cast<std::size_t>(std::unique(documents.begin(), documents.end()) - documents.begin());
  // Corrections may make two parties of one.
  now.noted = voices.noted || voices.teller == Voices::kMany || (voices.teller != 0 && !rulings.empty());
  const auto days = days_of_group(kept.component, group);
  if (days) now.days = *days;
  Written& written = kept.written[first.id];
  if (written == now) return;
  written = now;
  put_matter_.bind(1, first.id)
      .bind(2, static_cast<std::int64_t>(first.key))
      .bind(3, static_cast<std::int64_t>(first.profile.type));
  put_matter_.bind(4, std::int64_t{now.first_told}).bind(5, std::int64_t{now.last_told});
  if (days)
    put_matter_.bind(6, std::int64_t{days->from}).bind(7, std::int64_t{days->to});
  else
    put_matter_.bind_null(6).bind_null(7);
  put_matter_.bind(8, static_cast<std::int64_t>(now.documents)).bind(9, std::int64_t{now.noted}).run();
}

void ComponentWriter::cluster_and_write(Kept& kept, const Rulings& rulings) {
  const std::vector<Component::Row>& rows = kept.component.rows;
  std::vector<Member> members;
  members.reserve(rows.size());
  for (const Component::Row& row : rows) members.push_back({row.key, &row.profile});
  sort_pairs(members, kept.sorted, kept.pairs);
  kept.sorted = kept.pairs.size();
  const std::vector<std::uint32_t> group_of =
      cluster(members, kept.pairs, decisions_on(kept.component, rulings));
  std::vector<std::uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
    const Component::Row &a = rows[x], &b = rows[y];
    return std::tie(a.told, a.told_second, a.key, a.id) < std::tie(b.told, b.told_second, b.key, b.id);
  });
  std::vector<std::vector<std::uint32_t>> groups;
  std::vector<std::uint32_t> group(rows.size(), ~std::uint32_t{0});
  for (const std::uint32_t i : order) {
    std::uint32_t& at = group[group_of[i]];
    if (at == ~std::uint32_t{0}) {
      at = static_cast<std::uint32_t>(groups.size());
      groups.emplace_back();
    }
    groups[at].push_back(i);
  }
  std::unordered_set<std::int64_t> matters;
  for (const std::vector<std::uint32_t>& one : groups) {
    put_matter(kept, one, rulings);
    matters.insert(rows[one.front()].id);
  }
  for (auto at = kept.written.begin(); at != kept.written.end();) {
    if (matters.contains(at->first)) {
      ++at;
      continue;
    }
    drop_matter_.bind(1, at->first).run();
    at = kept.written.erase(at);
  }
}

Expected<void> ComponentWriter::settle() {
  if (touched_.empty()) return database_.check();
  ++settled_;
  const Rulings rulings = Rulings::load(database_);
  std::vector<std::int64_t> components(touched_.begin(), touched_.end());
  std::sort(components.begin(), components.end());
  touched_.clear();
  for (const std::int64_t component : components) {
    if (const auto held = kept_.find(component); held != kept_.end()) fill(held->second, rulings);
    const std::int64_t at = move_to_largest(component);
    const auto [kept, fresh] = kept_.try_emplace(at);
    if (fresh) load(at, rulings, kept->second);
    cluster_and_write(kept->second, rulings);
    kept->second.used = settled_;
  }
  if (held_ > kMostHeld) drop_old();
  return database_.check();
}

// The components that were not touched lately go, and more of them until half is free.
void ComponentWriter::drop_old() {
  for (std::size_t lately = 16; held_ > kMostHeld / 2; lately /= 2) {
    held_ = 0;
    for (auto at = kept_.begin(); at != kept_.end();) {
      if (at->second.used + lately <= settled_) {
        at = kept_.erase(at);
      } else {
        held_ += at->second.weight();
        ++at;
      }
    }
    if (lately == 0) return;
  }
}

}  // namespace ukti::ledger
