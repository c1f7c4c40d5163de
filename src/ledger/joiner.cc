// Joining: candidates by shared blocks, edges by likeness, components by edges, matters by clustering each
// touched component. See store.h and cluster.h.
//
// Edges join mentions of all versions, also of those that a later version superseded: whether a mention is
// told is asked when a component is clustered, so that the matters as of an earlier day come from the same
// edges.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "ledger/cluster.h"
#include "ledger/component.h"
#include "ledger/likeness.h"
#include "ledger/store.h"

namespace ukti::ledger {
namespace {

constexpr Day kReach = 60;               // days between the tellings of two mentions that are compared
constexpr int kSharedBlocks = 2;         // that two mentions must share to be compared
constexpr std::size_t kRecent = 50'000;  // profiles kept in memory

}  // namespace

Joiner::Joiner(Database& database)
    : database_(database),
      find_block_(database.prepare("SELECT mention FROM block WHERE hash=? AND told BETWEEN ? AND ?")),
      put_block_(database.prepare("INSERT OR IGNORE INTO block(hash,told,mention) VALUES(?,?,?)")),
      put_edge_(database.prepare("INSERT OR IGNORE INTO edge(a,b,score) VALUES(?,?,?)")),
      find_profile_(database.prepare("SELECT profile FROM mention WHERE id=?")),
      component_of_(database.prepare("SELECT component FROM mention WHERE id=?")),
      move_component_(database.prepare("UPDATE mention SET component=? WHERE component=?")) {}

void Joiner::load_profile(std::int64_t mention, Profile& out) {
  find_profile_.reset();
  if (find_profile_.bind(1, mention).step())
    if (auto profile = unpack(find_profile_.blob(0))) out = std::move(*profile);
}

void Joiner::add(std::int64_t mention, const Profile& profile) {
  const std::vector<std::uint64_t> blocks = blocks_of(profile);
  std::unordered_map<std::int64_t, int> shared;
  for (const std::uint64_t block : blocks) {
    find_block_.bind(1, static_cast<std::int64_t>(block)).bind(2, std::int64_t{profile.told - kReach});
    find_block_.bind(3, std::int64_t{profile.told + kReach});
    while (find_block_.step()) ++shared[find_block_.integer(0)];
    find_block_.reset();
  }
  for (const std::uint64_t block : blocks)
    put_block_.bind(1, static_cast<std::int64_t>(block))
        .bind(2, std::int64_t{profile.told})
        .bind(3, mention)
        .run();
  if (recent_.size() > kRecent) recent_.clear();
  std::vector<std::int64_t> components;
  for (const auto& [other, count] : shared) {
    if (count < kSharedBlocks) continue;
    auto at = recent_.find(other);
    if (at == recent_.end()) {
      at = recent_.try_emplace(other).first;
      load_profile(other, at->second);
    }
    if (at->second.document == profile.document && at->second.version != profile.version) continue;
    const int score = compare(profile, at->second).score();
    if (score < kJoin) continue;
    put_edge_.bind(1, mention).bind(2, other).bind(3, std::int64_t{score}).run();
    put_edge_.bind(1, other).bind(2, mention).bind(3, std::int64_t{score}).run();
    component_of_.reset();
    if (component_of_.bind(1, other).step()) components.push_back(component_of_.integer(0));
  }
  recent_.insert_or_assign(mention, profile);
  merge_components(std::move(components), mention);
}

// The new mention and all that it is like become one component, named by its least mention.
void Joiner::merge_components(std::vector<std::int64_t> components, std::int64_t mention) {
  components.push_back(mention);
  Query set = database_.prepare("UPDATE mention SET component=?1 WHERE id=?1");
  set.bind(1, mention).run();
  move_components(std::move(components));
}

void Joiner::unite(const std::vector<std::int64_t>& mentions) {
  std::vector<std::int64_t> components;
  for (const std::int64_t mention : mentions) {
    component_of_.reset();
    if (component_of_.bind(1, mention).step()) components.push_back(component_of_.integer(0));
  }
  component_of_.reset();
  if (!components.empty()) move_components(std::move(components));
}

void Joiner::move_components(std::vector<std::int64_t> components) {
  std::sort(components.begin(), components.end());
  components.erase(std::unique(components.begin(), components.end()), components.end());
  const std::int64_t target = components.front();
  for (const std::int64_t old : components) {
    if (old == target) continue;
    touched_.erase(old);
    move_component_.bind(1, target).bind(2, old).run();
  }
  touched_.insert(target);
}

void Joiner::touch(std::int64_t component) { touched_.insert(component); }

Expected<void> Joiner::settle() {
  ComponentWriter writer(database_);
  std::vector<std::int64_t> components(touched_.begin(), touched_.end());
  std::sort(components.begin(), components.end());
  for (const std::int64_t component : components) writer.settle(component);
  touched_.clear();
  return database_.check();
}

}  // namespace ukti::ledger
