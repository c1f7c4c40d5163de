// See party_finder.h.
#include "ledger/party_finder.h"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/digest.h"
#include "ledger/names_text.h"
#include "ledger/party_id.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kKept = 100'000;  // names in memory

// Writers part words as they like: কোস্ট গার্ড, কোস্টগার্ড.
std::string without_spaces(std::string key) {
  std::erase(key, ' ');
  return key;
}

}  // namespace

PartyFinder::PartyFinder(Database& database, std::optional<Day> as_of)
    : as_of_(as_of),
      by_key_(database.prepare("SELECT id,names FROM party WHERE hash=? AND key=?")),
      written_(database.prepare("SELECT id,names FROM party WHERE instr(names,?)>0")),
      all_(database.prepare("SELECT id,names FROM party")),
      names_(database.prepare("SELECT hash,names FROM party WHERE id=?")) {}

void PartyFinder::add(const std::string& key, std::vector<std::int64_t>& out) {
  by_key_.bind(1, static_cast<std::int64_t>(party_hash(key))).bind(2, key);
  if (by_key_.step() && !names_by(by_key_.text(1), as_of_).empty()) out.push_back(by_key_.integer(0));
  by_key_.reset();
}

std::vector<std::int64_t> PartyFinder::find(std::string_view name, const ListedNames& names) {
  std::vector<std::int64_t> out;
  const std::string wanted = names.key_of(name);
  if (wanted.empty()) return out;
  for (const lexicon::EntryId row : names.find(wanted)) add(fmt::format("n:{}", names.english(row)), out);
  if (out.empty()) {
    // As digest_parties.cc makes keys of names without a row: persons, bodies, places.
    int words = 0;
    const std::string sounds = parts::sounds(name, words);
    for (const std::string_view kind : {"p:", "b:", "l:"})
      if (!sounds.empty()) add(std::string(kind) + sounds, out);
    // A body that goes by what it heads ("h:") has that name too, and the key by its sounds can be nobody's.
    written_.bind(1, name);
    while (written_.step()) {
      const std::vector<std::string> all = names_by(written_.text(1), as_of_);
      if (std::find(all.begin(), all.end(), name) != all.end()) out.push_back(written_.integer(0));
    }
    written_.reset();
  }
  if (out.empty()) {
    const std::string joined = without_spaces(wanted);
    while (all_.step())
      for (const std::string& other : names_by(all_.text(1), as_of_))
        if (without_spaces(names.key_of(other)) == joined) {
          out.push_back(all_.integer(0));
          break;
        }
    all_.reset();
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

const PartyName& PartyFinder::named(std::int64_t party) {
  if (known_.size() > kKept) known_.clear();
  const auto [at, fresh] = known_.try_emplace(party);
  if (fresh) {
    names_.bind(1, party);
    if (names_.step())
      at->second = {print_party(static_cast<std::uint64_t>(names_.integer(0))),
                    names_by(names_.text(1), as_of_)};
    names_.reset();
  }
  return at->second;
}

PartyName PartyFinder::name_of(std::int64_t party, const std::vector<std::int64_t>& speakers) {
  PartyName out = named(party);
  out.own = out.names.size();
  for (const std::int64_t speaker : speakers)
    for (const std::string& name : named(speaker).names) out.names.push_back(name);
  return out;
}

}  // namespace ukti::ledger
