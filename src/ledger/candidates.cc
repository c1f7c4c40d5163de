// See candidates.h.
#include "ledger/candidates.h"

#include <algorithm>
#include <utility>

namespace ukti::ledger {
namespace {

constexpr Day kReach = 60;  // days between the tellings of two mentions that are compared
constexpr Day kSpan = 32;   // days that are read at once
constexpr std::uint16_t kSharedBlocks = 2, kSharedStory = 4;
constexpr std::size_t kMostPostings = 6'000'000;  // in memory, some hundred megabytes
constexpr std::int64_t kMostRows = std::int64_t{1} << 60;

Day span_of(Day told) { return told >= 0 ? told / kSpan : -((-told + kSpan - 1) / kSpan); }

}  // namespace

void Postings::add(std::uint32_t hash, std::uint32_t owner) {
  if (nodes_.size() >= heads_.size()) {
    heads_.assign(std::max<std::size_t>(1024, heads_.size() * 2), kEnd);
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      std::uint32_t& head = heads_[nodes_[i].hash & (heads_.size() - 1)];
      nodes_[i].next = head;
      head = i;
    }
  }
  std::uint32_t& head = heads_[hash & (heads_.size() - 1)];
  nodes_.push_back({hash, owner, head});
  head = static_cast<std::uint32_t>(nodes_.size() - 1);
}

Candidates::Candidates(Database& database)
    : database_(database),
      versions_(database.prepare("SELECT v.id,v.told,l.mention,l.profile FROM version v JOIN likeness l ON "
                                 "l.version=v.id WHERE v.told BETWEEN ? AND ?")) {}

void Candidates::clear() {
  loaded_.clear(), here_.clear();
  versions_of_.clear(), mentions_of_.clear();
  story_.clear(), blocks_.clear();
}

void Candidates::put(std::int64_t version, std::int64_t mention, const VersionProfile& profile, Day told) {
  if (!here_.insert(version).second) return;
  const auto place = static_cast<std::uint32_t>(versions_of_.size());
  versions_of_.push_back({version, told});
  for (const std::uint32_t hash : story_blocks(profile.story)) story_.add(hash, place);
  for (const Profile& one : profile.mentions) {
    const auto owner = static_cast<std::uint32_t>(mentions_of_.size());
    mentions_of_.push_back({mention++, place});
    for (const std::uint32_t hash : blocks_of(one)) blocks_.add(hash, owner);
  }
}

void Candidates::add(std::int64_t version, std::int64_t mention, const VersionProfile& profile, Day told) {
  if (loaded_.contains(span_of(told))) put(version, mention, profile, told);
}

// All spans that a telling on this day is compared with.
void Candidates::load(Day told) {
  const Day first = span_of(told - kReach), last = span_of(told + kReach);
  if (story_.size() + blocks_.size() > kMostPostings) clear();
  for (Day span = first; span <= last; ++span) {
    if (!loaded_.insert(span).second) continue;
    versions_.bind(1, std::int64_t{span} * kSpan).bind(2, std::int64_t{span} * kSpan + kSpan - 1);
    while (versions_.step())
      if (const auto profile = unpack_version(versions_.blob(3));
          profile && versions_.integer(2) > 0 && versions_.integer(2) < kMostRows)
        put(versions_.integer(0), versions_.integer(2), *profile, static_cast<Day>(versions_.integer(1)));
    versions_.reset();
  }
}

Candidates::Found Candidates::find(const VersionProfile& wanted, Day told) {
  load(told);
  Found out;
  counts_.resize(std::max({counts_.size(), versions_of_.size(), mentions_of_.size()}));
  const auto near = [&](const Version& version) {
    return version.told >= told - kReach && version.told <= told + kReach;
  };
  const auto count = [&](std::uint32_t owner) {
    if (counts_[owner]++ == 0) counted_.push_back(owner);
  };
  for (const std::uint32_t hash : story_blocks(wanted.story)) story_.each(hash, count);
  for (const std::uint32_t owner : counted_)
    if (std::exchange(counts_[owner], 0) >= kSharedStory && near(versions_of_[owner]))
      out.versions.push_back(versions_of_[owner].id);
  counted_.clear();
  for (const Profile& profile : wanted.mentions) {
    std::vector<Found::Mention>& like = out.mentions.emplace_back();
    for (const std::uint32_t hash : blocks_of(profile)) blocks_.each(hash, count);
    for (const std::uint32_t owner : counted_) {
      const Version& version = versions_of_[mentions_of_[owner].version];
      if (std::exchange(counts_[owner], 0) >= kSharedBlocks && near(version))
        like.push_back({mentions_of_[owner].id, version.id});
    }
    counted_.clear();
  }
  return out;
}

}  // namespace ukti::ledger
