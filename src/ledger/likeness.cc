// See likeness.h. The weights are chosen so that kind alone joins nothing: it takes the kind and two more of
// actor, recipient, day, place and shared words; precision before recall, as a wrong join puts words about
// one happening into the mouth of those who spoke of another.
#include "ledger/likeness.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "clause/event_types.h"
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

bool is_arrest(const Profile& p) {
  static const std::uint32_t arrest = mode("arrest");
  return p.type == EventType::kCoerce && p.mode == arrest;
}

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
  return both(EventType::kConcede, EventType::kRetreat);
}

bool is_mishap(const Profile& p) { return clause::mishap(p.type); }

// The weight of the most telling stem that both triggers hold; -1: none.
int shared_stem(const Profile& a, const Profile& b) {
  int best = -1;
  for (const Feature& x : a.kind)
    for (const Feature& y : b.kind)
      if (x.hash == y.hash) best = std::max(best, static_cast<int>(std::min(x.weight, y.weight)));
  return best;
}

// Types that are acts of speech: with other words they are other acts.
bool is_verbal(EventType type) {
  return type == EventType::kRequest || type == EventType::kAccuse || type == EventType::kReject ||
         type == EventType::kThreaten || type == EventType::kSupport;
}

int kind_score(const Profile& a, const Profile& b) {
  if (const int weight = shared_stem(a, b); weight >= 0) return 260 + 30 * weight;
  if (a.type != b.type) return a.mode != 0 && b.mode != 0 ? 200 : 120;
  if (a.mode != 0 && a.mode == b.mode) return 220;
  if (is_mishap(a)) return 200;  // "sank", "died": one mishap in two words
  if ((a.mode != 0 && b.mode != 0) || is_verbal(a.type)) return 0;
  return 100;
}

// Reports of one happening come close together.
int told_score(Day a, Day b) {
  const Day apart = a < b ? b - a : a - b;
  return apart <= 2 ? 60 : apart <= 7 ? 40 : apart <= 21 ? 20 : 0;
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

// What is shared against what the shorter of the two has, weighted by what sharing says.
double overlap(const std::vector<Feature>& a, const std::vector<Feature>& b) {
  std::uint64_t both = 0, of_a = 0, of_b = 0;
  const auto square = [](const Feature& f) { return std::uint64_t{f.weight} * f.weight; };
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    const bool is_a = i->hash <= j->hash, is_b = j->hash <= i->hash;
    if (is_a && is_b) both += std::uint64_t{i->weight} * j->weight;
    if (is_a) of_a += square(*i++);
    if (is_b) of_b += square(*j++);
  }
  for (; i != a.end(); ++i) of_a += square(*i);
  for (; j != b.end(); ++j) of_b += square(*j);
  if (of_a == 0 || of_b == 0) return 0;
  constexpr std::uint64_t kLeast = 60;  // of a text of few words no more than a part can be known
  return std::min(1.0,
                  static_cast<double>(both) / static_cast<double>(std::max(kLeast, std::min(of_a, of_b))));
}

// Told of two regions of one country.
bool elsewhere(const std::vector<Feature>& a, const std::vector<Feature>& b) {
  bool one_country = false;
  for (const Feature& x : a)
    for (const Feature& y : b) {
      if (x.hash == y.hash) return false;
      one_country |= x.weight == y.weight;
    }
  return one_country;
}

// One side names only police, the other forces and no police: two services, even where they are not named.
bool services_clash(const std::vector<Participant>& a, const std::vector<Participant>& b) {
  const auto only = [](const std::vector<Participant>& side, bool Participant::* service) {
    return !side.empty() && std::ranges::all_of(side, [&](const Participant& p) { return p.*service; });
  };
  const auto some = [](const std::vector<Participant>& side, bool Participant::* service) {
    return std::ranges::any_of(side, [&](const Participant& p) { return p.*service; });
  };
  const auto apart = [&](bool Participant::* mine, bool Participant::* theirs) {
    return (only(a, mine) && some(b, theirs) && !some(b, mine)) ||
           (only(b, mine) && some(a, theirs) && !some(a, mine));
  };
  return apart(&Participant::police, &Participant::military) ||
         apart(&Participant::military, &Participant::police);
}

// Deeds in two words, of one giver or one text, to others: handing back the captured is not handing over the
// dead, nor is either taking the tents down.
bool two_deeds(const Profile& a, const Profile& b, const Likeness& like) {
  const auto gives = [](const Profile& p) {
    return p.type == EventType::kConcede || p.type == EventType::kRetreat;
  };
  if (!gives(a) || !gives(b) || like.recipients > 0) return false;
  return a.document == b.document || a.type != b.type;
}

}  // namespace

bool days_meet(const DayRange& a, const DayRange& b) {
  return a.from <= b.to + kSlack && b.from <= a.to + kSlack;
}

bool participants_clash(const std::vector<Participant>& a, const std::vector<Participant>& b) {
  if (services_clash(a, b)) return true;
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

double same_story(const std::vector<Feature>& a, const std::vector<Feature>& b) { return overlap(a, b); }

Likeness compare(const Profile& a, const Profile& b, double story) {
  constexpr double kFullStory = 0.30, kFullWords = 0.45;  // shares from which the evidence is complete
  constexpr int kOneDay = 180, kMostStory = 260, kMostWords = 260, kOneDocument = 220, kElsewhere = -200;
  Likeness like;
  like.forbidden = !same_family(a, b) || (!is_mishap(a) && a.harms != b.harms) ||
                   !days_meet(a.days, b.days) || regions_clash(a.regions, b.regions) ||
                   participants_clash(a.actors, b.actors) || (a.past != b.past && !a.dated && !b.dated);
  if (like.forbidden) return like;
  const bool same_document = a.document == b.document;
  const auto part = [](double share, double full, int most) {
    return static_cast<int>(std::lround(most * std::min(1.0, share / full)));
  };
  like.kind = kind_score(a, b);
  // Two kinds of one type ("shot", "beat"; two accusations) are two happenings.
  if (like.kind == 0) {
    like.forbidden = true;
    return like;
  }
  like.actors = participants_score(a.actors, b.actors, 220, 400);
  like.recipients = participants_score(a.recipients, b.recipients, 160, 250);
  like.days = a.dated && b.dated ? kOneDay : a.dated != b.dated ? 40 : 0;
  like.told = same_document ? 0 : told_score(a.told, b.told);
  like.sites = share(a.sites, b.sites) ? 120 : elsewhere(a.scene, b.scene) ? kElsewhere : 0;
  like.story = same_document ? kOneDocument : part(story, kFullStory, kMostStory);
  like.figures = share(a.figures, b.figures) ? 120 : 0;
  // The dearest question comes last, and only where its answer can matter.
  if (like.score() + kMostWords >= kJoin)
    like.words = part(overlap(a.context, b.context), kFullWords, kMostWords);
  // Police arrest somebody every day: without anything of the same story the kind and the actor say nothing.
  constexpr int kLeastStory = 120;
  const int around = like.words + like.story + like.sites + like.figures + std::max(0, like.recipients);
  if (!same_document && around < kLeastStory) like.forbidden = true;
  // Nor does the story, where it tells of several arrests: whom, how many, where or when must agree.
  const bool somebody = like.recipients > 0 || like.figures > 0 || like.sites > 0 || like.days >= kOneDay;
  if (!same_document && is_arrest(a) && is_arrest(b) && !somebody) like.forbidden = true;
  if (shared_stem(a, b) < 0 && two_deeds(a, b, like)) like.forbidden = true;
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
  add("kind", kind), add("actor", actors), add("recipient", recipients), add("day", days), add("told", told),
      add("place", sites);
  add("words", words), add("story", story), add("figure", figures);
  return out;
}

}  // namespace ukti::ledger
