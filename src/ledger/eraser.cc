// See eraser.h.
#include "ledger/eraser.h"

#include <algorithm>

#include "ledger/compressed.h"
#include "ledger/edges.h"
#include "ledger/involved.h"
#include "ledger/likeness_store.h"
#include "ledger/named.h"
#include "ledger/names_text.h"
#include "ledger/search_index.h"
#include "record/parse.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kLargestRecord = std::size_t{256} << 20;

// Of each of `parties` that a version names, the names it gives there, as adding it took them.
std::map<std::int64_t, std::vector<std::string>> names_given(const std::vector<Named>& named,
                                                             std::string_view stored,
                                                             const std::set<std::int64_t>& parties) {
  std::map<std::int64_t, std::vector<std::string>> out;
  const Expected<std::string> json = decompress(stored, kLargestRecord);
  if (!json) return out;
  const Expected<Record> record = record::parse_json(*json);
  if (!record) return out;
  Digest digest;
  std::vector<std::uint32_t> party_of_entity;
  parts::parties(*record, digest, party_of_entity);
  for (std::size_t i = 0; i < named.size() && i < party_of_entity.size(); ++i)
    if (parties.contains(named[i].party)) out[named[i].party] = digest.parties[party_of_entity[i]].names;
  return out;
}

bool names_any(const std::vector<Named>& named, const std::set<std::int64_t>& parties) {
  return std::any_of(named.begin(), named.end(), [&](const Named& n) { return parties.contains(n.party); });
}

}  // namespace

void Eraser::erase_rows(std::int64_t version) {
  forget_involved(version);
  forget_edges(version);
  for (const char* sql : {"DELETE FROM takes_part WHERE mention IN (SELECT id FROM mention WHERE version=?)",
                          "DELETE FROM stance WHERE mention IN (SELECT id FROM mention WHERE version=?)",
                          "DELETE FROM speaks WHERE statement IN (SELECT id FROM statement WHERE version=?)",
                          "DELETE FROM withheld WHERE version=?", "DELETE FROM figure WHERE version=?",
                          "DELETE FROM mention WHERE version=?", "DELETE FROM statement WHERE version=?",
                          "DELETE FROM likeness WHERE version=?"})
    database_.prepare(sql).bind(1, version).run();
}

void Eraser::forget_involved(std::int64_t version) {
  Query who = database_.prepare(
      "WITH told(mention,statement) AS (SELECT s.mention,s.statement FROM mention m JOIN stance s ON "
      "s.mention=m.id WHERE m.version=?1 UNION SELECT mention,statement FROM figure WHERE version=?1 AND "
      "mention IS NOT NULL AND statement IS NOT NULL) "
      "SELECT t.party,m.id FROM mention m JOIN takes_part t ON t.mention=m.id WHERE m.version=?1 UNION "
      "SELECT k.party,told.mention FROM told JOIN speaks k ON k.statement=told.statement UNION "
      "SELECT k.speaker,told.mention FROM told JOIN speaks k ON k.statement=told.statement WHERE k.speaker "
      "IS NOT NULL");
  Query drop = database_.prepare("DELETE FROM involved WHERE what=? AND told=? AND mention=?");
  Query profile = database_.prepare(
      "SELECT v.told,l.mention,l.profile FROM version v JOIN likeness l ON l.version=v.id WHERE v.id=?");
  if (!profile.bind(1, version).step()) return;
  const std::int64_t told = profile.integer(0), first = profile.integer(1);
  who.bind(1, version);
  while (who.step()) drop.bind(1, who.integer(0)).bind(2, told).bind(3, who.integer(1)).run();
  if (const auto unpacked = unpack_version(profile.blob(2)))
    for (std::size_t m = 0; m < unpacked->mentions.size(); ++m)
      for (const std::uint32_t site : unpacked->mentions[m].sites)
        drop.bind(1, number_of_site(site)).bind(2, told).bind(3, first + static_cast<std::int64_t>(m)).run();
}

// What others hold of being like its mentions: rows may be numbered again.
void Eraser::forget_edges(std::int64_t version) {
  std::set<std::int64_t> gone, components;
  Query mentions = database_.prepare("SELECT id,component FROM mention WHERE version=?");
  mentions.bind(1, version);
  while (mentions.step()) gone.insert(mentions.integer(0)), components.insert(mentions.integer(1));
  Query held = database_.prepare("SELECT id,edges FROM mention WHERE component=?");
  Query put = database_.prepare("UPDATE mention SET edges=? WHERE id=?");
  for (const std::int64_t component : components) {
    std::map<std::int64_t, std::string> changed;
    held.bind(1, component);
    while (held.step()) {
      std::vector<Edge> edges = unpack_edges(held.blob(1));
      if (std::erase_if(edges, [&](const Edge& edge) { return gone.contains(edge.other); }) > 0)
        changed[held.integer(0)] = pack_edges(std::move(edges));
    }
    held.reset();
    for (const auto& [mention, edges] : changed) put.bind_blob(1, edges).bind(2, mention).run();
  }
}

void Eraser::erase(std::int64_t document) {
  std::vector<std::int64_t> versions;
  std::set<std::int64_t> parties;
  std::set<Day> days;
  Query find = database_.prepare("SELECT id,named,told FROM version WHERE document=?");
  find.bind(1, document);
  while (find.step()) {
    versions.push_back(find.integer(0));
    days.insert(static_cast<Day>(find.integer(2)));
    for (const Named& named : unpack_named(find.blob(1))) parties.insert(named.party);
  }
  SearchIndex index(database_);
  for (const std::int64_t version : versions) {
    index.erase(version);
    erase_rows(version);
  }
  for (const char* sql : {"DELETE FROM version WHERE document=?", "DELETE FROM document WHERE id=?"})
    database_.prepare(sql).bind(1, document).run();
  database_.execute("INSERT INTO epoch DEFAULT VALUES");
  versions_ += versions.size();
  forget_parties(parties, days);
}

// A party that no other document names goes. Of the others those are named anew for which a name counts from
// a day of the erased document: another document may have told it that day, or only later, or never.
void Eraser::forget_parties(const std::set<std::int64_t>& parties, const std::set<Day>& days) {
  std::set<std::int64_t> elsewhere;
  Query all = database_.prepare("SELECT named FROM version");
  while (all.step())
    for (const Named& named : unpack_named(all.blob(0)))
      if (parties.contains(named.party)) elsewhere.insert(named.party);
  Query drop = database_.prepare("DELETE FROM party WHERE id=?");
  Query names_of = database_.prepare("SELECT names FROM party WHERE id=?");
  std::set<std::int64_t> doubtful;
  for (const std::int64_t party : parties) {
    if (!elsewhere.contains(party)) {
      drop.bind(1, party).run();
      continue;
    }
    names_of.reset();
    if (!names_of.bind(1, party).step()) continue;
    const std::vector<KnownName> names = split_names(names_of.text(0));
    if (std::any_of(names.begin(), names.end(), [&](const KnownName& name) {
          return days.contains(name.told) || (name.usual && days.contains(*name.usual));
        }))
      doubtful.insert(party);
  }
  if (!doubtful.empty()) rename(doubtful);
}

// The names that the remaining documents give, put together as adding them would have.
void Eraser::rename(const std::set<std::int64_t>& parties) {
  std::map<std::int64_t, std::vector<KnownName>> cells;
  Query all = database_.prepare("SELECT named,record,told FROM version");
  while (all.step()) {
    const std::vector<Named> named = unpack_named(all.blob(0));
    if (!names_any(named, parties)) continue;
    for (const auto& [party, names] : names_given(named, all.blob(1), parties))
      unite_names(cells[party], names_told(names, static_cast<Day>(all.integer(2))));
  }
  Query put = database_.prepare("UPDATE party SET names=? WHERE id=?");
  for (const auto& [party, known] : cells) {
    const std::string cell = join_names(known);
    put.bind(1, cell).bind(2, party).run();
  }
}

}  // namespace ukti::ledger
