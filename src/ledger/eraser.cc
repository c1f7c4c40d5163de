// See eraser.h.
#include "ledger/eraser.h"

#include <algorithm>

#include "ledger/compressed.h"
#include "ledger/involved.h"
#include "ledger/named.h"
#include "ledger/names_text.h"
#include "ledger/profile.h"
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
  Query mentions = database_.prepare("SELECT id,profile FROM mention WHERE version=?");
  Query blocks = database_.prepare("DELETE FROM block WHERE hash=? AND told=? AND mention=?");
  Query who = database_.prepare(
      "SELECT party FROM takes_part WHERE mention=?1 UNION SELECT k.party FROM stance s JOIN speaks k ON "
      "k.statement=s.statement WHERE s.mention=?1 UNION SELECT k.speaker FROM stance s JOIN speaks k ON "
      "k.statement=s.statement WHERE s.mention=?1 AND k.speaker IS NOT NULL");
  Query involved = database_.prepare("DELETE FROM involved WHERE what=? AND told=? AND mention=?");
  Query back = database_.prepare("DELETE FROM edge WHERE b=?1 AND a IN (SELECT b FROM edge WHERE a=?1)");
  mentions.bind(1, version);
  while (mentions.step()) {
    const std::int64_t mention = mentions.integer(0);
    const auto profile = unpack(mentions.blob(1));
    const auto forget = [&](std::int64_t what) {
      if (profile) involved.bind(1, what).bind(2, std::int64_t{profile->told}).bind(3, mention).run();
    };
    who.bind(1, mention);
    while (who.step()) forget(who.integer(0));
    who.reset();
    if (profile)
      for (const std::uint32_t hash : profile->sites) forget(number_of_site(hash));
    if (profile)
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
