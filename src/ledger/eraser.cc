// See eraser.h.
#include "ledger/eraser.h"

#include <simdjson.h>

#include <algorithm>

#include "ledger/compressed.h"
#include "ledger/named.h"
#include "ledger/names_text.h"
#include "ledger/profile.h"
#include "ledger/search_index.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kLargestRecord = std::size_t{256} << 20;

// The names of each entity of a stored record.
std::vector<std::vector<std::string>> entity_names(std::string_view stored) {
  std::vector<std::vector<std::string>> out;
  const Expected<std::string> json = decompress(stored, kLargestRecord);
  if (!json) return out;
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  simdjson::dom::array entities;
  if (parser.parse(*json).get(root) != simdjson::SUCCESS ||
      root["entities"].get(entities) != simdjson::SUCCESS)
    return out;
  for (const simdjson::dom::element entity : entities) {
    std::vector<std::string>& names = out.emplace_back();
    simdjson::dom::array list;
    if (entity["names"].get(list) != simdjson::SUCCESS) continue;
    for (const simdjson::dom::element name : list) {
      std::string_view text;
      if (name.get(text) == simdjson::SUCCESS) names.emplace_back(text);
    }
  }
  return out;
}

// Of each of `parties` that a version names, the names it gives there, the first one first.
std::map<std::int64_t, std::vector<std::string>> names_given(const std::vector<Named>& named,
                                                             std::string_view record,
                                                             const std::set<std::int64_t>& parties) {
  std::map<std::int64_t, std::vector<std::string>> out;
  const auto names = entity_names(record);
  for (std::size_t i = 0; i < named.size() && i < names.size(); ++i)
    if (parties.contains(named[i].party)) {
      std::vector<std::string>& all = out[named[i].party];
      all.insert(all.end(), names[i].begin(), names[i].end());
    }
  return out;
}

bool names_any(const std::vector<Named>& named, const std::set<std::int64_t>& parties) {
  return std::any_of(named.begin(), named.end(), [&](const Named& n) { return parties.contains(n.party); });
}

}  // namespace

void Eraser::erase_rows(std::int64_t version) {
  Query mentions = database_.prepare("SELECT id,profile FROM mention WHERE version=?");
  Query blocks = database_.prepare("DELETE FROM block WHERE hash=? AND told=? AND mention=?");
  Query back = database_.prepare("DELETE FROM edge WHERE b=?1 AND a IN (SELECT b FROM edge WHERE a=?1)");
  mentions.bind(1, version);
  while (mentions.step()) {
    const std::int64_t mention = mentions.integer(0);
    if (const auto profile = unpack(mentions.blob(1)))
      for (const std::uint64_t block : blocks_of(*profile))
        blocks.bind(1, static_cast<std::int64_t>(block))
            .bind(2, std::int64_t{profile->told})
            .bind(3, mention)
            .run();
    back.bind(1, mention).run();
    for (const char* sql : {"DELETE FROM edge WHERE a=?", "DELETE FROM takes_part WHERE mention=?",
                            "DELETE FROM stance WHERE mention=?"})
      database_.prepare(sql).bind(1, mention).run();
  }
  Query story = database_.prepare("DELETE FROM story WHERE hash=? AND told=? AND version=?");
  Query told = database_.prepare("SELECT told,story FROM version WHERE id=?");
  told.bind(1, version);
  if (told.step())
    if (const auto features = unpack_features(told.blob(1)))
      for (const std::uint32_t hash : story_blocks(*features))
        story.bind(1, std::int64_t{hash}).bind(2, told.integer(0)).bind(3, version).run();
  for (const char* sql : {"DELETE FROM speaks WHERE statement IN (SELECT id FROM statement WHERE version=?)",
                          "DELETE FROM figure WHERE version=?", "DELETE FROM mention WHERE version=?",
                          "DELETE FROM statement WHERE version=?"})
    database_.prepare(sql).bind(1, version).run();
}

void Eraser::erase(std::int64_t document) {
  std::vector<std::int64_t> versions;
  std::set<std::int64_t> parties;
  Query find = database_.prepare("SELECT id,named FROM version WHERE document=?");
  find.bind(1, document);
  while (find.step()) {
    versions.push_back(find.integer(0));
    for (const Named& named : unpack_named(find.blob(1))) parties.insert(named.party);
  }
  SearchIndex index(database_);
  for (const std::int64_t version : versions) {
    index.erase(version);
    erase_rows(version);
  }
  for (const char* sql : {"DELETE FROM version WHERE document=?", "DELETE FROM document WHERE id=?"})
    database_.prepare(sql).bind(1, document).run();
  versions_ += versions.size();
  forget_parties(parties);
}

// Two passes over the other documents: who of the parties is named there at all, and by which names. The
// second opens a record only for a name that no earlier one has given.
void Eraser::forget_parties(const std::set<std::int64_t>& parties) {
  std::set<std::int64_t> elsewhere;
  Query all = database_.prepare("SELECT id,named FROM version");
  while (all.step())
    for (const Named& named : unpack_named(all.blob(1)))
      if (parties.contains(named.party)) elsewhere.insert(named.party);
  Query drop = database_.prepare("DELETE FROM party WHERE id=?");
  Query names_of = database_.prepare("SELECT names FROM party WHERE id=?");
  std::map<std::int64_t, std::set<std::string>> unproven;
  std::set<std::int64_t> open;
  for (const std::int64_t party : parties) {
    if (!elsewhere.contains(party)) {
      drop.bind(1, party).run();
      continue;
    }
    names_of.reset();
    if (!names_of.bind(1, party).step()) continue;
    for (std::string& name : split_names(names_of.text(0))) unproven[party].insert(std::move(name));
    open.insert(party);
  }
  Query records = database_.prepare("SELECT record FROM version WHERE id=?");
  all.reset();
  while (!open.empty() && all.step()) {
    const std::vector<Named> named = unpack_named(all.blob(1));
    if (!names_any(named, open)) continue;
    records.reset();
    if (!records.bind(1, all.integer(0)).step()) continue;
    for (const auto& [party, names] : names_given(named, records.blob(0), open)) {
      for (const std::string& name : names) unproven[party].erase(name);
      if (unproven[party].empty()) open.erase(party);
    }
  }
  if (!open.empty()) rename(open);
}

// The names that the remaining documents give, put together as adding them would have.
void Eraser::rename(const std::set<std::int64_t>& parties) {
  std::map<std::int64_t, std::string> cells;
  Query all = database_.prepare("SELECT named,record FROM version");
  while (all.step()) {
    const std::vector<Named> named = unpack_named(all.blob(0));
    if (!names_any(named, parties)) continue;
    for (const auto& [party, names] : names_given(named, all.blob(1), parties))
      cells[party] = unite_names(cells[party], join_names(names));
  }
  Query put = database_.prepare("UPDATE party SET names=? WHERE id=?");
  for (const auto& [party, cell] : cells) put.bind(1, cell).bind(2, party).run();
}

}  // namespace ukti::ledger
