// See catalogue.h.
#include "ledger/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "ledger/component.h"

namespace ukti::ledger {
namespace {

// Matters of one component, made of mentions that are grouped already.
class Maker {
 public:
  Maker(const Overview& overview, Catalogue& out) : overview_(overview), out_(out) {
    out_.matter_of.assign(overview.mentions.size(), Catalogue::kNoMatter);
    out_.members.reserve(overview.mentions.size());
  }

  void add(std::vector<std::uint32_t>& members) {
    std::sort(members.begin(), members.end(),
              [&](std::uint32_t a, std::uint32_t b) { return order_of(a) < order_of(b); });
    const Overview::Mention& first = overview_.mentions[members.front()];
    MatterBrief brief;
    brief.key = first.key, brief.type = first.type, brief.component = first.component;
    brief.first = overview_.versions[first.version].told;
    brief.last = overview_.versions[overview_.mentions[members.back()].version].told;
    brief.begin = static_cast<std::uint32_t>(out_.members.size());
    documents_.clear();
    for (const std::uint32_t place : members) {
      const Overview::Mention& m = overview_.mentions[place];
      for (std::size_t i = 0; i < brief.stances.size(); ++i) brief.stances[i] += m.stances[i];
      if (m.days) {
        if (!brief.days) brief.days = m.days;
        brief.days->from = std::min(brief.days->from, m.days->from);
        brief.days->to = std::max(brief.days->to, m.days->to);
      }
      documents_.push_back(overview_.versions[m.version].document);
      out_.members.push_back(place);
      out_.matter_of[place] = static_cast<std::uint32_t>(out_.matters.size());
    }
    std::sort(documents_.begin(), documents_.end());
    brief.documents =
        static_cast<std::uint32_t>(std::unique(documents_.begin(), documents_.end()) - documents_.begin());
    brief.end = static_cast<std::uint32_t>(out_.members.size());
    out_.matters.push_back(brief);
  }

 private:
  // As components have their rows.
  std::tuple<Day, std::int32_t, std::uint64_t, std::int64_t> order_of(std::uint32_t place) const {
    const Overview::Mention& m = overview_.mentions[place];
    const Overview::Version& v = overview_.versions[m.version];
    return {v.told, v.told_second, m.key, m.id};
  }

  const Overview& overview_;
  Catalogue& out_;
  std::vector<std::int64_t> documents_;
};

class Cataloguer {
 public:
  Cataloguer(Database& database, const Overview& overview, std::optional<Day> as_of)
      : overview_(overview), reader_(database, overview.rulings), maker_(overview, out_) {
    speaks_.resize(overview.versions.size());
    for (const std::uint32_t place : overview.speaking(as_of)) speaks_[place] = true;
  }

  Catalogue run() {
    const auto component_of = [&](std::size_t i) {
      return overview_.mentions[overview_.by_component[i]].component;
    };
    const std::size_t all = overview_.by_component.size();
    for (std::size_t begin = 0, end = 0; begin < all; begin = end) {
      while (end < all && component_of(end) == component_of(begin)) ++end;
      component(std::span(overview_.by_component).subspan(begin, end - begin));
    }
    return std::move(out_);
  }

 private:
  void component(std::span<const std::uint32_t> members) {
    bool any = false, same = true;
    for (const std::uint32_t i : members) {
      const std::uint32_t version = overview_.mentions[i].version;
      const bool now = overview_.versions[version].speaks_now(), then = speaks_[version];
      any = any || then;
      same = same && now == then;
    }
    if (!any) return;
    if (same)
      as_now(members);
    else
      anew(members);
  }

  void as_now(std::span<const std::uint32_t> members) {
    sorted_.clear();
    for (const std::uint32_t i : members)
      if (overview_.mentions[i].matter != 0) sorted_.emplace_back(overview_.mentions[i].matter, i);
    std::sort(sorted_.begin(), sorted_.end());
    for (std::size_t begin = 0, end = 0; begin < sorted_.size(); begin = end) {
      group_.clear();
      for (; end < sorted_.size() && sorted_[end].first == sorted_[begin].first; ++end)
        group_.push_back(sorted_[end].second);
      maker_.add(group_);
    }
  }

  void anew(std::span<const std::uint32_t> members) {
    std::vector<Component::Row> rows;
    for (const std::uint32_t i : members) {
      const Overview::Mention& m = overview_.mentions[i];
      if (!speaks_[m.version]) continue;
      const Overview::Version& v = overview_.versions[m.version];
      Component::Row& row = rows.emplace_back();
      row.id = m.id, row.key = m.key, row.told = v.told, row.told_second = v.told_second;
      row.document = v.document, row.version = v.id, row.profile.type = m.type;
    }
    const Component loaded = reader_.of_mentions(std::move(rows));
    for (const std::vector<std::uint32_t>& group : loaded.groups) {
      group_.clear();
      for (const std::uint32_t i : group)
        if (const auto place = overview_.mention_at(loaded.rows[i].id)) group_.push_back(*place);
      if (!group_.empty()) maker_.add(group_);
    }
  }

  const Overview& overview_;
  ComponentReader reader_;
  Catalogue out_;
  Maker maker_;
  std::vector<bool> speaks_;  // by place in Overview::versions
  std::vector<std::pair<std::int64_t, std::uint32_t>> sorted_;
  std::vector<std::uint32_t> group_;
};

}  // namespace

std::vector<std::uint32_t> Catalogue::reports_of(const MatterBrief& brief, const Overview& overview) const {
  std::vector<std::uint32_t> out;
  for (const std::uint32_t place : members_of(brief)) out.push_back(overview.mentions[place].version);
  std::sort(out.rbegin(), out.rend());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Expected<Catalogue> catalogue(Database& database, const Overview& overview, std::optional<Day> as_of) {
  const Snapshot snapshot(database);
  Catalogue out = Cataloguer(database, overview, as_of).run();
  if (Expected<void> good = database.check(); !good) return std::unexpected(good.error());
  return out;
}

std::optional<std::int64_t> place_of(const Overview& overview, const Catalogue& catalogue,
                                     const MatterBrief& brief) {
  std::map<std::int64_t, int> count;
  for (const std::uint32_t place : catalogue.members_of(brief))
    for (const Overview::Participant& part : overview.parts_of(place))
      if (part.role == Part::kPlace)
        if (const auto party = overview.meant(part.party, overview.mentions[place].version)) ++count[*party];
  std::optional<std::int64_t> best;
  const auto rank = [&](std::int64_t party) {
    return std::tuple(-count[party], overview.key_of(party), party < 0 ? -party : 0);
  };
  for (const auto& [party, n] : count)
    if (!best || rank(party) < rank(*best)) best = party;
  return best;
}

}  // namespace ukti::ledger
