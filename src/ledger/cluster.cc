// See cluster.h. A group carries what its members together say: the days on which it can have been, the
// regions, the named actors; so a merge is checked in constant time and not against all members.
#include "ledger/cluster.h"

#include <algorithm>
#include <deque>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

#include "ledger/likeness.h"

namespace ukti::ledger {
namespace {

// What most members say was said before: lists are those of a member until two that differ are united.
struct Group {
  DayRange days;  // from the latest beginning to the earliest end of what its members say
  const std::vector<std::uint32_t>* regions = nullptr;
  const std::vector<Participant>* actors = nullptr;
  std::vector<std::uint32_t> marks;  // sorted; 2n and 2n+1: the sides that decision n keeps apart
};

bool kept_apart(const Group& a, const Group& b) {
  return std::any_of(a.marks.begin(), a.marks.end(), [&](std::uint32_t mark) {
    return std::binary_search(b.marks.begin(), b.marks.end(), mark ^ 1u);
  });
}

void unite(std::vector<std::uint32_t>& into, const std::vector<std::uint32_t>& from) {
  if (from.empty()) return;
  std::vector<std::uint32_t> all;
  std::set_union(into.begin(), into.end(), from.begin(), from.end(), std::back_inserter(all));
  into = std::move(all);
}

// Both sorted; what is new is put into `made`.
template <typename T>
void unite(const std::vector<T>*& into, const std::vector<T>* from, std::deque<std::vector<T>>& made) {
  if (into == from || std::includes(into->begin(), into->end(), from->begin(), from->end())) return;
  if (std::includes(from->begin(), from->end(), into->begin(), into->end())) {
    into = from;
    return;
  }
  std::vector<T>& all = made.emplace_back();
  std::set_union(into->begin(), into->end(), from->begin(), from->end(), std::back_inserter(all));
  into = &all;
}

class Clusters {
 public:
  explicit Clusters(const std::vector<Member>& members) : parent_(members.size()), groups_(members.size()) {
    std::iota(parent_.begin(), parent_.end(), 0u);
    for (std::size_t i = 0; i < members.size(); ++i) {
      const Profile& p = *members[i].profile;
      groups_[i] = {p.days, &p.regions, &p.actors, {}};
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
    if (kept_apart(x, y)) return;
    if (std::max(x.days.from, y.days.from) > std::min(x.days.to, y.days.to) + kSlack) return;
    if (regions_clash(*x.regions, *y.regions) || participants_clash(*x.actors, *y.actors)) return;
    unite_groups(a, b);
  }

  void decide(const Decision& decision, std::uint32_t number) {
    if (decision.together) {
      std::optional<std::uint32_t> first;
      for (const auto& side : decision.sides)
        for (const std::uint32_t i : side) {
          const std::uint32_t a = find(first.value_or(i)), b = find(i);
          if (a != b && !kept_apart(groups_[a], groups_[b])) unite_groups(std::min(a, b), std::max(a, b));
          if (!first) first = i;
        }
      return;
    }
    std::set<std::uint32_t> roots[2];
    for (const int side : {0, 1})
      for (const std::uint32_t i : decision.sides[side]) roots[side].insert(find(i));
    for (const int side : {0, 1})
      for (const std::uint32_t root : roots[side])
        if (!roots[1 - side].contains(root))  // else a later decision has made them one
          groups_[root].marks.push_back(2 * number + static_cast<std::uint32_t>(side));
  }

 private:
  // `b` into `a`, which comes first.
  void unite_groups(std::uint32_t a, std::uint32_t b) {
    Group &x = groups_[a], &y = groups_[b];
    const DayRange days{std::max(x.days.from, y.days.from), std::min(x.days.to, y.days.to)};
    x.days = {std::min(days.from, days.to),
              std::max(days.from, days.to)};  // apart, by slack or decision: both stand
    unite(x.regions, y.regions, regions_);
    unite(x.actors, y.actors, actors_);
    unite(x.marks, y.marks);
    parent_[b] = a;
  }

  std::vector<std::uint32_t> parent_;
  std::vector<Group> groups_;
  std::deque<std::vector<std::uint32_t>> regions_;
  std::deque<std::vector<Participant>> actors_;
};

}  // namespace

void sort_pairs(const std::vector<Member>& members, std::size_t sorted, std::vector<Pair>& pairs) {
  const auto before = [&](const Pair& x, const Pair& y) {
    if (x.score != y.score) return x.score > y.score;
    return std::minmax(members[x.a].key, members[x.b].key) < std::minmax(members[y.a].key, members[y.b].key);
  };
  const auto middle = pairs.begin() + static_cast<std::ptrdiff_t>(sorted);
  std::sort(middle, pairs.end(), before);
  std::inplace_merge(pairs.begin(), middle, pairs.end(), before);
}

void sort_pairs(const std::vector<Member>& members, std::vector<Pair>& pairs) {
  sort_pairs(members, 0, pairs);
}

std::vector<std::uint32_t> cluster(const std::vector<Member>& members, const std::vector<Pair>& pairs,
                                   const std::vector<Decision>& decisions) {
  Clusters clusters(members);
  for (std::uint32_t n = 0; n < decisions.size(); ++n) clusters.decide(decisions[n], n);
  for (const Pair& pair : pairs) clusters.join(pair.a, pair.b);
  std::vector<std::uint32_t> out(members.size());
  for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = clusters.find(i);
  return out;
}

}  // namespace ukti::ledger
