// Joining: candidates by shared blocks and by shared story, edges by likeness, components by edges, matters
// by clustering each touched component. See store.h and cluster.h.
//
// Two mentions are compared where their documents share telling words (then every mention of the one is held
// against every mention of the other), or where they themselves share two blocks: an actor, a place, a kind.
// Both are properties of the pair alone, so that the order of adding decides nothing. Edges join mentions of
// all versions, also of those that a later version superseded: whether a mention is told is asked when a
// component is clustered, so that the matters as of an earlier day come from the same edges.
#include <algorithm>

#include "ledger/component.h"
#include "ledger/likeness.h"
#include "ledger/store.h"

namespace ukti::ledger {
namespace {

constexpr Day kReach = 60;  // days between the tellings of two mentions that are compared
constexpr int kSharedBlocks = 2, kSharedStory = 4;
constexpr std::size_t kRecent = 4'000;  // versions kept in memory

}  // namespace

Joiner::Joiner(Database& database)
    : database_(database),
      find_block_(database.prepare("SELECT mention FROM block WHERE hash=? AND told BETWEEN ? AND ?")),
      put_block_(database.prepare("INSERT OR IGNORE INTO block(hash,told,mention) VALUES(?,?,?)")),
      find_story_(database.prepare("SELECT version FROM story WHERE hash=? AND told BETWEEN ? AND ?")),
      put_story_(database.prepare("INSERT OR IGNORE INTO story(hash,told,version) VALUES(?,?,?)")),
      put_edge_(database.prepare("INSERT OR IGNORE INTO edge(a,b,score) VALUES(?,?,?)")),
      find_version_(database.prepare("SELECT story FROM version WHERE id=?")),
      find_profiles_(database.prepare("SELECT id,profile FROM mention WHERE version=? ORDER BY place")),
      version_of_(database.prepare("SELECT version FROM mention WHERE id=?")),
      component_of_(database.prepare("SELECT component FROM mention WHERE id=?")),
      move_component_(database.prepare("UPDATE mention SET component=? WHERE component=?")),
      set_component_(database.prepare("UPDATE mention SET component=? WHERE id=?")) {}

const Joiner::Told& Joiner::load(std::int64_t version) {
  const auto [at, fresh] = recent_.try_emplace(version);
  Told& told = at->second;
  if (!fresh) return told;
  find_version_.bind(1, version);
  if (find_version_.step())
    if (auto story = unpack_features(find_version_.blob(0))) told.story = std::move(*story);
  find_version_.reset();
  find_profiles_.bind(1, version);
  while (find_profiles_.step())
    if (auto profile = unpack(find_profiles_.blob(1))) {
      told.mentions.push_back(find_profiles_.integer(0));
      told.profiles.push_back(std::move(*profile));
    }
  find_profiles_.reset();
  return told;
}

// Versions of other documents that share enough telling words with this one.
std::vector<std::int64_t> Joiner::versions_like(const LedgerEntry::Impl& entry) {
  std::unordered_map<std::int64_t, int> shared;
  for (const std::uint32_t hash : story_blocks(entry.digest.story)) {
    find_story_.bind(1, std::int64_t{hash}).bind(2, std::int64_t{entry.told.day - kReach});
    find_story_.bind(3, std::int64_t{entry.told.day + kReach});
    while (find_story_.step()) ++shared[find_story_.integer(0)];
    find_story_.reset();
  }
  std::vector<std::int64_t> out;
  for (const auto& [version, count] : shared)
    if (count >= kSharedStory) out.push_back(version);
  return out;
}

std::vector<std::int64_t> Joiner::mentions_like(const Profile& profile) {
  std::unordered_map<std::int64_t, int> shared;
  for (const std::uint64_t block : blocks_of(profile)) {
    find_block_.bind(1, static_cast<std::int64_t>(block)).bind(2, std::int64_t{profile.told - kReach});
    find_block_.bind(3, std::int64_t{profile.told + kReach});
    while (find_block_.step()) ++shared[find_block_.integer(0)];
    find_block_.reset();
  }
  std::vector<std::int64_t> out;
  for (const auto& [mention, count] : shared)
    if (count >= kSharedBlocks) out.push_back(mention);
  return out;
}

void Joiner::put_blocks(std::int64_t version, const LedgerEntry::Impl& entry,
                        const std::vector<std::int64_t>& mentions) {
  for (const std::uint32_t hash : story_blocks(entry.digest.story))
    put_story_.bind(1, std::int64_t{hash}).bind(2, std::int64_t{entry.told.day}).bind(3, version).run();
  for (std::size_t m = 0; m < mentions.size(); ++m)
    for (const std::uint64_t block : blocks_of(entry.profiles[m]))
      put_block_.bind(1, static_cast<std::int64_t>(block))
          .bind(2, std::int64_t{entry.told.day})
          .bind(3, mentions[m])
          .run();
}

void Joiner::join(std::int64_t mention, std::int64_t other, int score,
                  std::vector<std::int64_t>& components) {
  if (score < kJoin) return;
  put_edge_.bind(1, mention).bind(2, other).bind(3, std::int64_t{score}).run();
  put_edge_.bind(1, other).bind(2, mention).bind(3, std::int64_t{score}).run();
  component_of_.bind(1, other);
  if (component_of_.step()) components.push_back(component_of_.integer(0));
  component_of_.reset();
}

void Joiner::add(std::int64_t version, const LedgerEntry::Impl& entry,
                 const std::vector<std::int64_t>& mentions) {
  if (recent_.size() > kRecent) recent_.clear();
  std::unordered_map<std::int64_t, double> story;  // of the versions compared with
  for (const std::int64_t other : versions_like(entry))
    story[other] = same_story(entry.digest.story, load(other).story);
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    const Profile& profile = entry.profiles[m];
    std::vector<std::int64_t> components;
    set_component_.bind(1, mentions[m]).bind(2, mentions[m]).run();
    for (std::size_t k = 0; k < m; ++k)
      join(mentions[m], mentions[k], compare(profile, entry.profiles[k], 0).score(), components);
    const auto hold_against = [&](const Told& told, std::size_t i, double likeness) {
      if (told.profiles[i].document == profile.document) return;
      join(mentions[m], told.mentions[i], compare(profile, told.profiles[i], likeness).score(), components);
    };
    for (const auto& [other, likeness] : story) {
      const Told& told = load(other);
      for (std::size_t i = 0; i < told.mentions.size(); ++i) hold_against(told, i, likeness);
    }
    for (const std::int64_t like : mentions_like(profile)) {
      version_of_.bind(1, like);
      const std::int64_t other = version_of_.step() ? version_of_.integer(0) : 0;
      version_of_.reset();
      if (story.contains(other)) continue;
      const Told& told = load(other);
      const auto at = std::find(told.mentions.begin(), told.mentions.end(), like);
      if (at != told.mentions.end())
        hold_against(told, static_cast<std::size_t>(at - told.mentions.begin()),
                     same_story(entry.digest.story, told.story));
    }
    merge_components(std::move(components), mentions[m]);
  }
  put_blocks(version, entry, mentions);
  recent_[version] = {entry.digest.story, mentions, entry.profiles};
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
