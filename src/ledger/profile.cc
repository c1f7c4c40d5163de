// See profile.h.
#include "ledger/profile.h"

#include <algorithm>

#include "lexicon/hash.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kBlockWords = 6, kStoryBlocks = 32;

std::uint32_t hash32(std::string_view bytes) { return static_cast<std::uint32_t>(lexicon::hash(bytes)); }

std::vector<Participant> participants(const Digest& digest, const std::vector<std::uint32_t>& places) {
  std::vector<Participant> out;
  for (const std::uint32_t place : places) {
    const PartyDraft& party = digest.parties[place];
    out.push_back({hash32(party.key), party.country.empty() ? 0 : hash32(party.country), party.reach,
                   party.type == EntityType::kCountry, party.police, party.armed && !party.police});
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::uint32_t block(EventType type, std::uint32_t what, std::uint32_t hash) {
  const std::uint64_t mixed = lexicon::hash_step(static_cast<std::uint32_t>(type) << 8 | what, hash);
  return static_cast<std::uint32_t>(mixed ^ mixed >> 32);
}

// Types that one happening is told under ("seized", "arrested"; "sank", "a disaster").
EventType family(EventType type) {
  switch (type) {
    case EventType::kDisaster:
      return EventType::kAccident;
    case EventType::kAssault:
      return EventType::kCoerce;
    case EventType::kConcede:
    case EventType::kCooperate:
      return EventType::kRetreat;
    default:
      return type;
  }
}

}  // namespace

Profile profile_of(const Digest& digest, std::size_t m, std::string_view identity, std::string_view sha256,
                   Day told) {
  const MentionDraft& mention = digest.mentions[m];
  Profile p;
  p.type = mention.type;
  p.status = mention.status;
  p.harms = mention.harms;
  p.past = mention.past;
  p.dated = mention.dated;
  p.mode = mention.mode.empty() ? 0 : hash32(mention.mode);
  p.document = hash32(identity);
  p.version = hash32(sha256);
  p.told = told;
  p.days = mention.days;
  // Where a mishap struck stands where other happenings have their doers: two factories burn twice.
  std::vector<std::uint32_t> doers = mention.actors;
  doers.insert(doers.end(), mention.struck.begin(), mention.struck.end());
  p.actors = participants(digest, doers);
  p.recipients = participants(digest, mention.recipients);
  p.sites = mention.sites;
  p.regions = mention.regions;
  p.kind = mention.kind;
  p.scene = mention.scene;
  p.context = mention.context;
  for (const FigureDraft& f : digest.figures)
    if (f.mention == m && f.low && f.high)
      p.figures.push_back(hash32(std::to_string(static_cast<int>(f.counts)) + " " + std::to_string(*f.low) +
                                 " " + std::to_string(*f.high)));
  std::sort(p.figures.begin(), p.figures.end());
  return p;
}

std::vector<std::uint32_t> story_blocks(const std::vector<Feature>& story) {
  std::vector<std::uint32_t> out;
  for (const Feature& f : story)
    if (f.weight == 3 && out.size() < kStoryBlocks) out.push_back(f.hash);
  return out;
}

std::vector<std::uint32_t> blocks_of(const Profile& p) {
  const EventType type = family(p.type);
  std::vector<std::uint32_t> out;
  for (const Participant& who : p.actors)
    if (who.reach == Reach::kKnown) out.push_back(block(type, 1, who.party));
  for (const Participant& who : p.recipients)
    if (who.reach == Reach::kKnown) out.push_back(block(type, 2, who.party));
  for (const std::uint32_t site : p.sites) out.push_back(block(type, 3, site));
  for (const Feature& stem : p.kind) out.push_back(block(type, 4, stem.hash));
  std::size_t words = kBlockWords;
  for (const Feature& f : p.context)
    if (f.weight == 3 && words > 0) {
      out.push_back(block(type, 5, f.hash));
      --words;
    }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace ukti::ledger
