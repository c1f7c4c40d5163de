// See likeness.h. The weights are chosen so that kind alone joins nothing: it takes the kind and two more of
// actor, recipient, day, place and shared words; precision before recall, as a wrong join puts words about
// one happening into the mouth of those who spoke of another.
#include "ledger/likeness.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "lexicon/hash.h"

namespace ukti::ledger {
namespace {

template <typename T>
bool share(const std::vector<T>& a, const std::vector<T>& b) {
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (*i == *j) return true;
    if (*i < *j)
      ++i;
    else
      ++j;
  }
  return false;
}

bool is_taking(const Profile& p, std::uint32_t arrest, std::uint32_t abduct) {
  return p.mode == arrest || p.mode == abduct;
}

std::uint32_t mode(std::string_view name) { return static_cast<std::uint32_t>(lexicon::hash(name)); }

// Types under which one happening is told.
bool same_family(const Profile& a, const Profile& b) {
  if (a.type == b.type) return true;
  static const std::uint32_t arrest = mode("arrest"), abduct = mode("abduct");
  const auto both = [&](EventType x, EventType y) {
    return (a.type == x && b.type == y) || (a.type == y && b.type == x);
  };
  if (both(EventType::kAccident, EventType::kDisaster)) return true;
  if (both(EventType::kAssault, EventType::kCoerce))
    return is_taking(a, arrest, abduct) && is_taking(b, arrest, abduct);
  return both(EventType::kConcede, EventType::kRetreat) || both(EventType::kConcede, EventType::kCooperate);
}

bool is_mishap(const Profile& p) { return p.type == EventType::kAccident || p.type == EventType::kDisaster; }

int kind_score(const Profile& a, const Profile& b) {
  if (share(a.kind, b.kind)) return 300;
  if (a.type != b.type) return a.mode != 0 && b.mode != 0 ? 200 : 120;
  if (a.mode != 0 && a.mode == b.mode) return 240;
  if (is_mishap(a)) return 200;  // "sank", "died": one mishap in two words
  return a.mode == b.mode ? 140 : 60;
}

int participants_score(const std::vector<Participant>& a, const std::vector<Participant>& b, int same,
                       int clash) {
  if (a.empty() || b.empty()) return 0;
  int best = 0;
  bool shared_country = false;
  for (const Participant& x : a)
    for (const Participant& y : b) {
      if (x.party == y.party) best = std::max(best, x.reach == Reach::kKnown ? same : same / 2);
      shared_country |= x.country != 0 && x.country == y.country && (x.is_country || y.is_country);
    }
  if (best > 0) return best;
  if (shared_country) return same / 3;
  return participants_clash(a, b) ? -clash : 0;
}

// Cosine of the shared words, weighted by what sharing them says.
double overlap(const std::vector<Feature>& a, const std::vector<Feature>& b) {
  double both = 0, of_a = 0, of_b = 0;
  for (const Feature& f : a) of_a += static_cast<double>(f.weight) * f.weight;
  for (const Feature& f : b) of_b += static_cast<double>(f.weight) * f.weight;
  if (of_a == 0 || of_b == 0) return 0;
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (i->hash == j->hash) {
      both += static_cast<double>(i->weight) * j->weight;
      ++i, ++j;
    } else if (i->hash < j->hash) {
      ++i;
    } else {
      ++j;
    }
  }
  return both / std::sqrt(of_a * of_b);
}

}  // namespace

bool days_meet(const DayRange& a, const DayRange& b) {
  constexpr Day kSlack = 1;  // "last night" and the calendar
  return a.from <= b.to + kSlack && b.from <= a.to + kSlack;
}

bool participants_clash(const std::vector<Participant>& a, const std::vector<Participant>& b) {
  bool known_a = false, known_b = false;
  for (const Participant& x : a) known_a |= x.reach == Reach::kKnown;
  for (const Participant& y : b) known_b |= y.reach == Reach::kKnown;
  if (!known_a || !known_b) return false;
  for (const Participant& x : a)
    for (const Participant& y : b) {
      if (x.party == y.party) return false;
      if (x.country != 0 && x.country == y.country && (x.is_country || y.is_country)) return false;
    }
  return true;
}

bool regions_clash(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return !a.empty() && !b.empty() && !share(a, b);
}

Likeness compare(const Profile& a, const Profile& b) {
  Likeness like;
  const bool same_document = a.document == b.document;
  like.forbidden = !same_family(a, b) || (!is_mishap(a) && a.harms != b.harms) ||
                   !days_meet(a.days, b.days) || regions_clash(a.regions, b.regions) ||
                   participants_clash(a.actors, b.actors);
  if (like.forbidden) return like;
  like.kind = kind_score(a, b);
  like.actors = participants_score(a.actors, b.actors, 220, 400);
  like.recipients = participants_score(a.recipients, b.recipients, 160, 250);
  if (a.dated && b.dated)
    like.days = 180;
  else if (a.dated != b.dated)
    like.days = 40;
  if (share(a.sites, b.sites)) like.sites = 120;
  const double near = overlap(a.context, b.context), story = same_document ? 0.3 : overlap(a.story, b.story);
  like.context =
      static_cast<int>(std::lround(300 * std::min(1.0, near * 1.5) + 300 * std::min(1.0, story * 1.5)));
  if (share(a.figures, b.figures)) like.figures = 120;
  return like;
}

std::string Likeness::reasons() const {
  if (forbidden) return "forbidden";
  std::string out;
  const auto add = [&](const char* what, int weight) {
    if (weight == 0) return;
    if (!out.empty()) out += ", ";
    fmt::format_to(std::back_inserter(out), "{} {:+}", what, weight);
  };
  add("kind", kind), add("actor", actors), add("recipient", recipients), add("day", days),
      add("place", sites);
  add("words", context), add("figure", figures);
  return out;
}

}  // namespace ukti::ledger
