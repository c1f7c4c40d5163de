// See candidates.h.
#include "ledger/candidates.h"

#include <algorithm>
#include <utility>

namespace ukti::ledger {
namespace {

constexpr Day kReach = 60;  // days between the tellings of two mentions that are compared
constexpr Day kSpan = 32;   // days that are read and held together
constexpr std::uint16_t kSharedBlocks = 2, kSharedStory = 4;
constexpr std::size_t kMostNodes = 6'000'000;  // in memory, of sixteen bytes and what leads to them
constexpr std::int64_t kMostRows = std::int64_t{1} << 60;

Day span_of(Day told) { return told >= 0 ? told / kSpan : -((-told + kSpan - 1) / kSpan); }

}  // namespace

void Postings::add(std::uint32_t hash, std::uint32_t owner) {
  if (2 * hashes_ >= heads_.size()) {
    std::vector<Head> old(std::max<std::size_t>(1024, heads_.size() * 2));
    old.swap(heads_);
    for (const Head& head : old)
      if (head.node != kEnd) heads_[slot(head.hash)] = head;
  }
  Head& head = heads_[slot(hash)];
  if (head.node == kEnd) {
    head.hash = hash;
    ++hashes_;
  } else {
    for (std::uint32_t& place : nodes_[head.node].owners)
      if (place == kEnd) {
        place = owner;
        return;
      }
  }
  nodes_.push_back({head.node, {owner, kEnd, kEnd}});
  head.node = static_cast<std::uint32_t>(nodes_.size() - 1);
}

Candidates::Candidates(Database& database)
    : versions_(database.prepare("SELECT v.id,v.told,l.mention,l.profile FROM version v JOIN likeness l ON "
                                 "l.version=v.id WHERE v.told BETWEEN ? AND ?")) {}

void Candidates::put(std::int64_t version, std::int64_t mention, const VersionProfile& profile, Day told,
                     Span& span) {
  if (!span.here.insert(version).second) return;
  const auto place = static_cast<std::uint32_t>(span.versions.size());
  span.versions.push_back({version, told});
  for (const std::uint32_t hash : story_blocks(profile.story)) span.story.add(hash, place);
  for (const Profile& one : profile.mentions) {
    const auto owner = static_cast<std::uint32_t>(span.mentions.size());
    span.mentions.push_back({mention++, place});
    for (const std::uint32_t hash : blocks_of(one)) span.blocks.add(hash, owner);
  }
}

void Candidates::add(std::int64_t version, std::int64_t mention, const VersionProfile& profile, Day told) {
  if (const auto at = spans_.find(span_of(told)); at != spans_.end())
    put(version, mention, profile, told, at->second);
}

Candidates::Span& Candidates::load(Day day) {
  const auto [at, fresh] = spans_.try_emplace(day);
  Span& span = at->second;
  if (!fresh) return span;
  versions_.bind(1, std::int64_t{day} * kSpan).bind(2, std::int64_t{day} * kSpan + kSpan - 1);
  while (versions_.step())
    if (const auto profile = unpack_version(versions_.blob(3));
        profile && versions_.integer(2) > 0 && versions_.integer(2) < kMostRows)
      put(versions_.integer(0), versions_.integer(2), *profile, static_cast<Day>(versions_.integer(1)), span);
  versions_.reset();
  return span;
}

Candidates::Found Candidates::find(const VersionProfile& wanted, Day told) {
  const Day first = span_of(told - kReach), last = span_of(told + kReach);
  if (std::size_t held = 0; !spans_.contains(last)) {
    for (const auto& [day, span] : spans_) held += span.size();
    if (held > kMostNodes)
      std::erase_if(spans_, [&](const auto& entry) { return entry.first < first || entry.first > last; });
  }
  Found out;
  out.mentions.resize(wanted.mentions.size());
  for (Day day = first; day <= last; ++day) find(load(day), wanted, told, out);
  return out;
}

void Candidates::find(const Span& span, const VersionProfile& wanted, Day told, Found& out) {
  if (span.versions.empty()) return;
  counts_.resize(std::max({counts_.size(), span.versions.size(), span.mentions.size()}));
  const auto near = [&](const Version& version) {
    return version.told >= told - kReach && version.told <= told + kReach;
  };
  const auto count = [&](std::uint32_t owner) {
    if (counts_[owner]++ == 0) counted_.push_back(owner);
  };
  for (const std::uint32_t hash : story_blocks(wanted.story)) span.story.each(hash, count);
  for (const std::uint32_t owner : counted_)
    if (std::exchange(counts_[owner], 0) >= kSharedStory && near(span.versions[owner]))
      out.versions.push_back(span.versions[owner].id);
  counted_.clear();
  for (std::size_t m = 0; m < wanted.mentions.size(); ++m) {
    for (const std::uint32_t hash : blocks_of(wanted.mentions[m])) span.blocks.each(hash, count);
    for (const std::uint32_t owner : counted_) {
      if (std::exchange(counts_[owner], 0) < kSharedBlocks) continue;
      const Version& version = span.versions[span.mentions[owner].version];
      if (near(version)) out.mentions[m].push_back({span.mentions[owner].id, version.id});
    }
    counted_.clear();
  }
}

}  // namespace ukti::ledger
