// Joining: candidates by shared blocks and by shared story, edges by likeness, components by edges, matters
// by clustering each touched component. See store.h, candidates.h, component_writer.h and cluster.h.
//
// Whether two mentions are compared and how alike they are is a property of the pair alone, so that the order
// of adding decides nothing. Edges join mentions of all versions, also of those that a later version
// superseded: whether a mention is told is asked when a component is clustered, so that the matters as of an
// earlier day come from the same edges.
#include <algorithm>
#include <unordered_set>

#include "ledger/likeness.h"
#include "ledger/store.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kRecent = 4'000;  // versions kept in memory
constexpr std::int64_t kMostRows = std::int64_t{1} << 60;

// Of each mention; as ComponentWriter reads them from the tables.
std::vector<Voices> voices_of(const Digest& digest, const std::vector<std::int64_t>& parties) {
  std::vector<Voices> out(digest.mentions.size());
  for (const StanceDraft& stance : digest.stances) {
    Voices& voices = out[stance.mention];
    voices.noted |= stance.stance != Stance::kAsserts;
    for (const std::uint32_t party : digest.statements[stance.statement].parties) voices.add(parties[party]);
  }
  for (const FigureDraft& figure : digest.figures)
    if (figure.mention != kNone && figure.statement != kNone) out[figure.mention].noted = true;
  return out;
}

// What clustering asks of a profile.
Profile frame_of(const Profile& profile) {
  Profile out;
  out.type = profile.type, out.told = profile.told;
  out.dated = profile.dated, out.days = profile.days;
  out.actors = profile.actors, out.regions = profile.regions;
  return out;
}

}  // namespace

Joiner::Joiner(Database& database)
    : candidates_(database),
      components_(database),
      put_profile_(database.prepare("INSERT INTO likeness(version,mention,profile) VALUES(?,?,?)")),
      find_profile_(database.prepare("SELECT mention,profile FROM likeness WHERE version=?")),
      components_of_(database.prepare("SELECT component FROM mention WHERE version=? ORDER BY id")),
      component_of_(database.prepare("SELECT component FROM mention WHERE id=?")) {}

void Joiner::forget() {
  candidates_.clear();
  components_.forget();
  recent_.clear();
}

// Null where the file does not hold what it should.
const Joiner::Told* Joiner::load(std::int64_t version) {
  const auto [at, fresh] = recent_.try_emplace(version);
  Told& told = at->second;
  if (fresh) {
    find_profile_.bind(1, version);
    if (find_profile_.step()) {
      told.mention = find_profile_.integer(0);
      if (auto profile = unpack_version(find_profile_.blob(1))) told.profile = std::move(*profile);
    }
    find_profile_.reset();
    components_of_.bind(1, version);
    while (components_of_.step()) told.components.push_back(components_of_.integer(0));
    components_of_.reset();
  }
  const bool sane =
      told.mention > 0 && told.mention < kMostRows && told.components.size() == told.profile.mentions.size();
  return sane ? &told : nullptr;
}

std::vector<Joiner::Joined> Joiner::add(std::int64_t version, std::int64_t document, std::int64_t mention,
                                        const LedgerEntry::Impl& entry,
                                        const std::vector<std::int64_t>& parties, bool speaks) {
  if (recent_.size() > kRecent) recent_.clear();
  Told own{mention, {entry.digest.story, entry.profiles}, {}};
  const Candidates::Found found = candidates_.find(own.profile, entry.told.day);
  struct Other {
    const Told* told = nullptr;
    double story = 0;
  };
  std::vector<Other> alike;  // versions of which every mention is compared
  std::unordered_set<std::int64_t> compared;
  for (const std::int64_t other : found.versions) {
    compared.insert(other);
    if (const Told* told = load(other))
      alike.push_back({told, same_story(entry.digest.story, told->profile.story)});
  }
  const std::vector<Voices> voices = voices_of(entry.digest, parties);
  std::vector<Joined> out;
  std::vector<Edge> edges;
  std::vector<std::int64_t> components;
  for (std::size_t m = 0; m < entry.profiles.size(); ++m) {
    const Profile& profile = entry.profiles[m];
    edges.clear(), components.clear();
    const auto take = [&](const Told& told, std::size_t i, double story) {
      const int score = compare(profile, told.profile.mentions[i], story).score();
      if (score < kJoin) return;
      edges.push_back({told.mention + static_cast<std::int64_t>(i), score});
      components.push_back(told.components[i]);
    };
    for (std::size_t k = 0; k < m; ++k) take(own, k, 0);
    const auto hold_against = [&](const Told& told, std::size_t i, double story) {
      if (told.profile.mentions[i].document != profile.document) take(told, i, story);
    };
    for (const Other& other : alike)
      for (std::size_t i = 0; i < other.told->components.size(); ++i)
        hold_against(*other.told, i, other.story);
    for (const auto& [like, of] : found.mentions[m]) {
      if (compared.contains(of)) continue;
      const Told* told = load(of);
      if (told == nullptr || like < told->mention) continue;
      const auto i = static_cast<std::size_t>(like - told->mention);
      if (i < told->components.size())
        hold_against(*told, i, same_story(entry.digest.story, told->profile.story));
    }
    Component::Row row{mention + static_cast<std::int64_t>(m),
                       entry.keys[m],
                       entry.told.day,
                       entry.told.second,
                       document,
                       version,
                       frame_of(profile)};
    const ComponentWriter::Place place =
        components_.add(row.id, speaks ? &row : nullptr, voices[m], edges, components);
    own.components.push_back(place.component);
    out.push_back({place.component, place.matter, pack_frame(profile), pack_edges(edges)});
  }
  put_profile_.bind(1, version).bind(2, mention);
  const std::string packed = pack(own.profile);
  put_profile_.bind_blob(3, packed).run();
  candidates_.add(version, mention, own.profile, entry.told.day);
  recent_.insert_or_assign(version, std::move(own));
  return out;
}

void Joiner::unite(const std::vector<std::int64_t>& mentions) {
  std::vector<std::int64_t> components;
  for (const std::int64_t mention : mentions) {
    component_of_.reset();
    if (component_of_.bind(1, mention).step()) components.push_back(component_of_.integer(0));
  }
  component_of_.reset();
  components_.unite(components);
}

Expected<void> Joiner::settle() { return components_.settle(); }

}  // namespace ukti::ledger
