// See overview.h.
#include "ledger/overview.h"

#include <algorithm>
#include <unordered_map>

#include "ledger/component.h"
#include "ledger/names_text.h"
#include "ledger/party_id.h"

namespace ukti::ledger {
namespace {

class Loader {
 public:
  Loader(Database& database, Overview& out) : database_(database), out_(out) {}

  Expected<void> run() {
    out_.rulings = Rulings::load(database_);
    versions();
    mentions();
    matters();
    stances();
    parties();
    involved();
    return database_.check();
  }

 private:
  void versions() {
    std::unordered_map<std::string, std::uint32_t> source_at;
    Query rows = database_.prepare(
        "SELECT v.id,v.document,v.told,v.latest,d.hidden,v.dated,d.source FROM version v JOIN document d ON "
        "d.id=v.document ORDER BY v.told DESC,v.told_second DESC,v.sha256 DESC,d.name");
    while (rows.step()) {
      Overview::Version v;
      v.id = rows.integer(0), v.document = rows.integer(1), v.told = static_cast<Day>(rows.integer(2));
      v.latest = rows.integer(3) != 0, v.hidden = rows.integer(4) != 0, v.dated = rows.integer(5) != 0;
      const auto [at, fresh] =
          source_at.try_emplace(std::string(rows.text(6)), static_cast<std::uint32_t>(out_.sources.size()));
      if (fresh) out_.sources.push_back(at->first);
      v.source = at->second;
      out_.version_at[v.id] = static_cast<std::uint32_t>(out_.versions.size());
      out_.versions.push_back(v);
    }
    count("SELECT version,count(*) FROM statement GROUP BY version", &Overview::Version::statements);
    count("SELECT version,count(*) FROM mention GROUP BY version", &Overview::Version::events);
    count("SELECT version,count(*) FROM figure GROUP BY version", &Overview::Version::figures);
  }

  void count(const char* sql, std::uint32_t Overview::Version::* what) {
    Query rows = database_.prepare(sql);
    while (rows.step())
      if (const auto at = out_.version_at.find(rows.integer(0)); at != out_.version_at.end())
        out_.versions[at->second].*what = static_cast<std::uint32_t>(rows.integer(1));
  }

  void mentions() {
    Query rows =
        database_.prepare("SELECT id,version,component,matter,key,type FROM mention ORDER BY component,id");
    while (rows.step()) {
      const auto version = out_.version_at.find(rows.integer(1));
      if (version == out_.version_at.end()) continue;  // a damaged file
      Overview::Mention m;
      m.id = rows.integer(0), m.component = rows.integer(2), m.matter = rows.integer(3);
      m.key = static_cast<std::uint64_t>(rows.integer(4));
      m.type = word_of(rows.integer(5), EventType::kDisaster);
      m.version = version->second;
      out_.mention_at[m.id] = static_cast<std::uint32_t>(out_.mentions.size());
      out_.mentions.push_back(m);
    }
  }

  void matters() {
    Query rows = database_.prepare("SELECT id,key,from_day,to_day FROM matter");
    while (rows.step()) {
      Overview::MatterRow row{static_cast<std::uint64_t>(rows.integer(1)), std::nullopt};
      if (!rows.is_null(2) && !rows.is_null(3))
        row.days = DayRange{static_cast<Day>(rows.integer(2)), static_cast<Day>(rows.integer(3))};
      out_.matters.emplace(rows.integer(0), row);
    }
  }

  void stances() {
    Query rows = database_.prepare("SELECT mention,statement,stance FROM stance");
    while (rows.step()) {
      const auto at = out_.mention_at.find(rows.integer(0));
      const std::int64_t stance = rows.integer(2);
      if (at == out_.mention_at.end() || stance < 0 || stance > 4) continue;
      if (out_.rulings.retracted_statement(rows.integer(1))) continue;
      std::uint8_t& n = out_.mentions[at->second].stances[static_cast<std::size_t>(stance)];
      if (n < 255) ++n;
    }
  }

  void parties() {
    Query rows = database_.prepare("SELECT id,hash,key,names FROM party");
    while (rows.step()) {
      const auto hash = static_cast<std::uint64_t>(rows.integer(1));
      out_.party_by_hash.emplace(hash, rows.integer(0));
      out_.parties.emplace(rows.integer(0),
                           Overview::Party{hash, std::string(rows.text(2)), std::string(rows.text(3)), 0});
    }
    Query spoke = database_.prepare(
        "SELECT k.party,count(*) FROM speaks k JOIN statement s ON s.id=k.statement JOIN version v ON "
        "v.id=s.version JOIN document d ON d.id=v.document WHERE v.latest=1 AND d.hidden=0 GROUP BY k.party");
    while (spoke.step())
      if (const auto at = out_.parties.find(spoke.integer(0)); at != out_.parties.end())
        at->second.statements = static_cast<std::uint32_t>(spoke.integer(1));
  }

  void involve(const char* sql) {
    std::set<std::int64_t> touched;
    Query rows = database_.prepare(sql);
    while (rows.step()) {
      const auto at = out_.mention_at.find(rows.integer(0));
      if (at == out_.mention_at.end() || rows.is_null(1)) continue;
      const std::int64_t version = out_.versions[out_.mentions[at->second].version].id;
      const std::int64_t party =
          out_.rulings.empty() ? rows.integer(1) : out_.rulings.party(rows.integer(1), version, touched);
      out_.involved.push_back({party, at->second});
    }
  }

  void involved() {
    involve("SELECT mention,party FROM takes_part");
    involve("SELECT s.mention,k.party FROM stance s JOIN speaks k ON k.statement=s.statement");
    involve(
        "SELECT s.mention,k.speaker FROM stance s JOIN speaks k ON k.statement=s.statement WHERE k.speaker "
        "IS "
        "NOT NULL");
    std::sort(out_.involved.begin(), out_.involved.end());
    out_.involved.erase(std::unique(out_.involved.begin(), out_.involved.end()), out_.involved.end());
    out_.involved.shrink_to_fit();
  }

  Database& database_;
  Overview& out_;
};

// Matters of one component, made of mentions that are grouped already.
class Maker {
 public:
  Maker(const Overview& overview, Catalogue& out) : overview_(overview), out_(out) {
    out_.matter_of.assign(overview.mentions.size(), Catalogue::kNoMatter);
  }

  void add(std::uint64_t key, EventType type, std::optional<DayRange> days,
           const std::vector<std::uint32_t>& members) {
    MatterBrief brief;
    brief.key = key, brief.type = type, brief.days = days;
    brief.begin = static_cast<std::uint32_t>(out_.members.size());
    documents_.clear();
    for (const std::uint32_t place : members) {
      const Overview::Mention& m = overview_.mentions[place];
      const Overview::Version& v = overview_.versions[m.version];
      brief.component = m.component;
      brief.first = brief.first == kNoDay ? v.told : std::min(brief.first, v.told);
      brief.last = brief.last == kNoDay ? v.told : std::max(brief.last, v.told);
      for (std::size_t i = 0; i < brief.stances.size(); ++i) brief.stances[i] += m.stances[i];
      documents_.push_back(v.document);
      out_.members.push_back(place);
      out_.matter_of[place] = static_cast<std::uint32_t>(out_.matters.size());
    }
    std::sort(documents_.begin(), documents_.end());
    brief.documents =
        static_cast<std::uint32_t>(std::unique(documents_.begin(), documents_.end()) - documents_.begin());
    brief.end = static_cast<std::uint32_t>(out_.members.size());
    out_.matters.push_back(brief);
  }

 private:
  const Overview& overview_;
  Catalogue& out_;
  std::vector<std::int64_t> documents_;
};

class Cataloguer {
 public:
  Cataloguer(Database& database, const Overview& overview, std::optional<Day> as_of)
      : overview_(overview), as_of_(as_of), reader_(database, overview.rulings), maker_(overview, out_) {
    speaks_.resize(overview.versions.size());
    for (const std::uint32_t place : overview.speaking(as_of)) speaks_[place] = true;
  }

  Catalogue run() {
    const auto& all = overview_.mentions;
    for (std::uint32_t begin = 0, end = 0; begin < all.size(); begin = end) {
      while (end < all.size() && all[end].component == all[begin].component) ++end;
      component(begin, end);
    }
    return std::move(out_);
  }

 private:
  void component(std::uint32_t begin, std::uint32_t end) {
    bool any = false, same = true;
    for (std::uint32_t i = begin; i < end; ++i) {
      const Overview::Version& v = overview_.versions[overview_.mentions[i].version];
      const bool now = v.latest && !v.hidden, then = speaks_[overview_.mentions[i].version];
      any = any || then;
      same = same && now == then;
    }
    if (!any) return;
    if (same)
      as_now(begin, end);
    else
      anew(begin, end);
  }

  void as_now(std::uint32_t begin, std::uint32_t end) {
    std::unordered_map<std::int64_t, std::vector<std::uint32_t>> groups;
    for (std::uint32_t i = begin; i < end; ++i)
      if (overview_.mentions[i].matter != 0) groups[overview_.mentions[i].matter].push_back(i);
    for (const auto& [id, members] : groups) {
      const auto row = overview_.matters.find(id);
      if (row == overview_.matters.end()) continue;
      EventType type = overview_.mentions[members.front()].type;
      for (const std::uint32_t i : members)
        if (overview_.mentions[i].id == id) type = overview_.mentions[i].type;  // a matter's row is its first
      maker_.add(row->second.key, type, row->second.days, members);
    }
  }

  void anew(std::uint32_t begin, std::uint32_t end) {
    const Component loaded = reader_.load(overview_.mentions[begin].component, as_of_);
    std::unordered_map<std::int64_t, std::uint32_t> at;
    for (std::uint32_t i = begin; i < end; ++i) at[overview_.mentions[i].id] = i;
    for (const std::vector<std::uint32_t>& group : loaded.groups) {
      std::optional<DayRange> days;
      std::vector<std::uint32_t> members;
      for (const std::uint32_t i : group) {
        const Component::Row& row = loaded.rows[i];
        if (const auto place = at.find(row.id); place != at.end()) members.push_back(place->second);
        if (!row.profile.dated) continue;
        if (!days) days = row.profile.days;
        days->from = std::min(days->from, row.profile.days.from);
        days->to = std::max(days->to, row.profile.days.to);
      }
      const Component::Row& first = loaded.rows[group.front()];
      if (!members.empty()) maker_.add(first.key, first.profile.type, days, members);
    }
  }

  const Overview& overview_;
  const std::optional<Day> as_of_;
  ComponentReader reader_;
  Catalogue out_;
  Maker maker_;
  std::vector<bool> speaks_;  // by place in Overview::versions
};

}  // namespace

Expected<Overview> Overview::load(Database& database) {
  const Snapshot snapshot(database);
  Overview out;
  if (Expected<void> good = Loader(database, out).run(); !good) return std::unexpected(good.error());
  return out;
}

std::optional<std::int64_t> Overview::party(std::string_view id) const {
  const auto parsed = parse_party(id);
  if (!parsed) return std::nullopt;
  if (parsed->correction > 0) {
    const std::int64_t split = -parsed->correction;
    return parties.contains(rulings.row_of(split)) ? std::optional(split) : std::nullopt;
  }
  const auto at = party_by_hash.find(parsed->hash);
  return at == party_by_hash.end() ? std::nullopt : std::optional(at->second);
}

PartyName Overview::name_of(std::int64_t party, std::optional<Day> as_of) const {
  PartyName out;
  std::set<std::int64_t> touched;
  if (const std::string* given = rulings.name_of_party(party, touched)) out.names.push_back(*given);
  const auto row = parties.find(rulings.row_of(party));
  out.id = party < 0 ? print_split_party(-party) : row == parties.end() ? "" : print_party(row->second.hash);
  if (row != parties.end())
    for (std::string& name : names_by(row->second.names, as_of))
      if (std::find(out.names.begin(), out.names.end(), name) == out.names.end())
        out.names.push_back(std::move(name));
  return out;
}

std::string_view Overview::key_of(std::int64_t party) const {
  const auto row = parties.find(rulings.row_of(party));
  return row == parties.end() ? std::string_view() : row->second.key;
}

std::vector<std::uint32_t> Overview::speaking(std::optional<Day> as_of) const {
  std::vector<std::uint32_t> out;
  std::set<std::int64_t> seen;  // documents that have spoken: the newest first
  for (std::uint32_t i = 0; i < versions.size(); ++i) {
    const Version& v = versions[i];
    if (v.hidden) continue;
    if (!as_of && v.latest) out.push_back(i);
    if (as_of && v.told <= *as_of && seen.insert(v.document).second) out.push_back(i);
  }
  return out;
}

Expected<Catalogue> catalogue(Database& database, const Overview& overview, std::optional<Day> as_of) {
  const Snapshot snapshot(database);
  Catalogue out = Cataloguer(database, overview, as_of).run();
  if (Expected<void> good = database.check(); !good) return std::unexpected(good.error());
  return out;
}

}  // namespace ukti::ledger
