// See matter_parties.h.
#include "ledger/matter_parties.h"

#include <algorithm>
#include <map>
#include <set>

#include "unicode/fold.h"

namespace ukti::ledger {
namespace {

constexpr std::string_view kPolice = "police", kStation = "police station";

std::string lower(std::string_view name) {
  std::string out;
  for (const char c : name) out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  return out;
}

bool is_bare(std::string_view key) { return key.starts_with("g:"); }

// Does the name end in such words, with others before them?
bool ends_in(std::string_view name, std::string_view words) {
  return name.size() > words.size() && name.ends_with(words) && name[name.size() - words.size() - 1] == ' ';
}

// Can the party be what the bare noun means?
bool is_meant(std::string_view noun, const MatterParty& other) {
  if (other.key.size() < 2 || other.key[1] != ':') return false;
  const std::string name = lower(std::string_view(other.key).substr(2));
  if (is_bare(other.key) || noun.find(' ') == noun.npos) return false;  // "police", "the company" may be any
  // "the district police", "the fire service": the one with its place, or by its whole name
  return ends_in(name, noun) || name.starts_with(std::string(noun) + " ");
}

using Words = std::vector<std::string>;
using Same = std::unordered_map<std::int64_t, std::int64_t>;

Words words_of(std::string_view name) {
  Words out;
  const std::string folded = unicode::fold(name);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) out.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// All words of `less` open words of `more`, in their order, the last one its last.
bool holds(const Words& more, const Words& less) {
  if (less.size() < 2 || more.size() <= less.size() || !more.back().starts_with(less.back())) return false;
  std::size_t at = 0;
  for (const std::string& word : more)
    if (at < less.size() && word.starts_with(less[at])) ++at;
  return at == less.size();
}

bool holds(const MatterParty& more, const MatterParty& less) {
  return std::any_of(less.names.begin(), less.names.end(), [&](const std::string& name) {
    const Words words = words_of(name);
    return words.size() >= 2 && static_cast<unsigned char>(words.front().front()) >= 0x80 &&
           std::any_of(more.names.begin(), more.names.end(),
                       [&](const std::string& other) { return holds(words_of(other), words); });
  });
}

// The bare noun of an office or of police: the only party that it can mean.
void find_meant(const std::vector<MatterParty>& parties, Same& out) {
  for (const MatterParty& bare : parties) {
    if (!is_bare(bare.key)) continue;
    const std::string_view noun = std::string_view(bare.key).substr(2);
    const MatterParty* only = nullptr;
    bool several = false;
    for (const MatterParty& other : parties) {
      if (other.id == bare.id || !is_meant(noun, other)) continue;
      several |= only != nullptr && only->id != other.id;
      only = &other;
    }
    if (only != nullptr && !several) out.emplace(bare.id, only->id);
  }
}

// A longer name of one body: neither may hold, or be held by, a third. Two listed bodies are two.
void find_longer_names(const std::vector<MatterParty>& parties, Same& out) {
  std::map<std::int64_t, std::vector<const MatterParty*>> held, holding;
  for (const MatterParty& more : parties)
    for (const MatterParty& less : parties) {
      if (more.id == less.id || !more.body || !less.body || !holds(more, less)) continue;
      if (more.key.starts_with("n:") || more.key.starts_with("h:")) continue;
      held[more.id].push_back(&less);
      holding[less.id].push_back(&more);
    }
  for (const auto& [more, less] : held)
    if (less.size() == 1 && holding[less.front()->id].size() == 1) out.emplace(more, less.front()->id);
}

std::int64_t last(const Same& same, std::int64_t id) {
  for (int steps = 0; steps < 4; ++steps) {
    const auto at = same.find(id);
    if (at == same.end()) break;
    id = at->second;
  }
  return id;
}

// Who speaks for one body with a name, and for bare ones: they are that body, unless another says otherwise.
void find_spoken_for(const std::vector<MatterParty>& parties, const std::vector<SpokenFor>& spoken,
                     Same& out) {
  std::map<std::int64_t, const MatterParty*> by_id;
  for (const MatterParty& p : parties) by_id[p.id] = &p;
  std::map<std::int64_t, std::set<std::int64_t>> bodies;  // of each speaker
  for (const SpokenFor& s : spoken)
    if (s.speaker != 0 && s.speaker != s.party) bodies[s.speaker].insert(last(out, s.party));
  std::map<std::int64_t, std::set<std::int64_t>> meant;  // by bare bodies
  for (const auto& [speaker, of] : bodies) {
    std::vector<std::int64_t> named, bare;
    for (const std::int64_t id : of) {
      const auto at = by_id.find(id);
      const bool noun =
          at != by_id.end() && is_bare(at->second->key) && at->second->key.find(' ') == std::string::npos;
      (noun ? bare : named).push_back(id);
    }
    if (named.size() != 1) continue;
    for (const std::int64_t id : bare) meant[id].insert(named.front());
  }
  for (const auto& [bare, named] : meant)
    if (named.size() == 1) out.emplace(bare, *named.begin());
  for (const auto& [speaker, of] : bodies) {
    std::set<std::int64_t> whom;
    for (const std::int64_t id : of) whom.insert(last(out, id));
    if (whom.size() == 1 && !whom.contains(speaker)) out.emplace(speaker, *whom.begin());
  }
}

}  // namespace

bool is_police_key(std::string_view key) {
  if (key.size() < 2 || key[1] != ':' || key[0] == 'p') return false;
  const std::string name = lower(key.substr(2));
  return name == kPolice || name == kStation || ends_in(name, kPolice) || ends_in(name, kStation);
}

std::unordered_map<std::int64_t, std::int64_t> same_in_matter(const std::vector<MatterParty>& parties,
                                                              const std::vector<SpokenFor>& spoken) {
  Same found, out;
  find_meant(parties, found);
  find_longer_names(parties, found);
  find_spoken_for(parties, spoken, found);
  // "police" who are the "district police", who are those of a district
  for (const auto& [from, to] : found)
    if (const std::int64_t end = last(found, to); end != from && !found.contains(end)) out.emplace(from, end);
  return out;
}

}  // namespace ukti::ledger
