// See cluster.h. A group carries what its members together say: the days on which it can have been, the
// regions, the named actors; so a merge is checked in constant time and not against all members.
#include "ledger/cluster.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "ledger/likeness.h"

namespace ukti::ledger {
namespace {

struct Group {
  DayRange days;  // of the dated members: from the latest beginning to the earliest end
  bool dated = false;
  std::vector<std::uint32_t> regions;
  std::vector<Participant> actors;
};

template <typename T>
void unite(std::vector<T>& into, const std::vector<T>& from) {
  std::vector<T> all;
  std::set_union(into.begin(), into.end(), from.begin(), from.end(), std::back_inserter(all));
  into = std::move(all);
}

class Clusters {
 public:
  explicit Clusters(const std::vector<Member>& members) : parent_(members.size()), groups_(members.size()) {
    std::iota(parent_.begin(), parent_.end(), 0u);
    for (std::size_t i = 0; i < members.size(); ++i) {
      const Profile& p = *members[i].profile;
      groups_[i] = {p.days, p.dated, p.regions, p.actors};
    }
  }

  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    if (a == b) return;
    if (b < a) std::swap(a, b);
    Group &x = groups_[a], &y = groups_[b];
    if (x.dated && y.dated && !days_meet(x.days, y.days)) return;
    if (regions_clash(x.regions, y.regions) || participants_clash(x.actors, y.actors)) return;
    if (x.dated && y.dated) {
      x.days = {std::max(x.days.from, y.days.from), std::min(x.days.to, y.days.to)};
      if (x.days.from > x.days.to) std::swap(x.days.from, x.days.to);  // a day apart: both stand
    } else if (y.dated) {
      x.days = y.days;
    }
    x.dated |= y.dated;
    unite(x.regions, y.regions);
    unite(x.actors, y.actors);
    parent_[b] = a;
  }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<Group> groups_;
};

}  // namespace

std::vector<std::uint32_t> cluster(const std::vector<Member>& members, std::vector<Pair> pairs) {
  const auto rank = [&](const Pair& p) {
    const auto keys = std::minmax(members[p.a].key, members[p.b].key);
    return std::tuple(-p.score, keys.first, keys.second);
  };
  std::sort(pairs.begin(), pairs.end(), [&](const Pair& x, const Pair& y) { return rank(x) < rank(y); });
  Clusters clusters(members);
  for (const Pair& pair : pairs) clusters.join(pair.a, pair.b);
  std::vector<std::uint32_t> out(members.size());
  for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = clusters.find(i);
  return out;
}

}  // namespace ukti::ledger
