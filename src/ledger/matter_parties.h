// Which parties of one matter are one.
//
// The idea: reports of one happening name its few parties in several ways. A person whom one report shows to
// speak for a body speaks for it in the report that names him alone; "the district police" of one report are
// the only police of a district that another names; bare "police" are the only body of police in the matter;
// a name that holds all words of another one's ("স্বজনদের একটি কমিটি", "স্বজন কমিটি") is that one's; "the
// company" whose spokesman speaks elsewhere for a company with a name is that company. What holds here need
// not hold elsewhere, so the ledger's parties stay as they are.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ukti::ledger {

struct MatterParty {
  std::int64_t id = 0;
  std::string key;  // as digests make it
  bool body = false;
  std::vector<std::string> names = {};
};

// Somebody who speaks, and the party that answers for it.
struct SpokenFor {
  std::int64_t speaker = 0, party = 0;
};

// For each party that is another one here, that one.
std::unordered_map<std::int64_t, std::int64_t> same_in_matter(const std::vector<MatterParty>& parties,
                                                              const std::vector<SpokenFor>& spoken);

// Is the party one of police, by its key?
bool is_police_key(std::string_view key);

}  // namespace ukti::ledger
