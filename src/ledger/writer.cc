// Rows for one document. See store.h.
#include <fmt/format.h>

#include <algorithm>

#include "ledger/named.h"
#include "ledger/names_text.h"
#include "ledger/party_id.h"
#include "ledger/rulings.h"
#include "ledger/spans.h"
#include "ledger/store.h"
#include "record/sha256.h"

namespace ukti::ledger {
namespace {

std::int64_t signed_key(std::uint64_t key) { return static_cast<std::int64_t>(key); }

template <typename E>
std::int64_t place_of(E value) {
  return static_cast<std::int64_t>(value);
}

}  // namespace

Writer::Writer(Database& database)
    : database_(database),
      joiner_(database),
      index_(database),
      involved_(database),
      find_document_(database.prepare("SELECT id FROM document WHERE identity=?")),
      find_name_(database.prepare("SELECT identity FROM document WHERE name=?")),
      put_document_(database.prepare("INSERT INTO document(identity,name,url,source) VALUES(?,?,?,?)")),
      find_version_(database.prepare("SELECT id FROM version WHERE document=? AND sha256=?")),
      put_version_(database.prepare(
          "INSERT INTO version(document,sha256,published,told,told_second,dated,added,latest,"
          "title,text,record,lexicon,named) VALUES(?,?,?,?,?,?,?,0,?,?,?,?,?)")),
      find_purged_(database.prepare("SELECT day FROM purged WHERE hash=?")),
      find_anchor_(database.prepare("SELECT DISTINCT correction FROM anchor WHERE document=?")),
      find_party_(database.prepare("SELECT id,type,country,names FROM party WHERE hash=? AND key=?")),
      put_party_(database.prepare("INSERT INTO party(hash,key,type,country,names) VALUES(?,?,?,?,?)")),
      merge_party_(database.prepare("UPDATE party SET type=?,country=?,names=? WHERE id=?")),
      put_statement_(database.prepare(
          "INSERT INTO statement(version,place,act,polarity,certainty,said_from,said_to,said_at,"
          "cue_start,cue_end,content) VALUES(?,?,?,?,?,?,?,?,?,?,?)")),
      put_speaks_(database.prepare("INSERT OR IGNORE INTO speaks(statement,party,speaker) VALUES(?,?,?)")),
      put_mention_(database.prepare(
          "INSERT INTO mention(version,place,key,type,status,start,stop,time,statement,component,"
          "matter,frame,edges,id) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)")),
      next_mention_(database.prepare("SELECT coalesce(max(id),0)+1 FROM mention")),
      put_takes_part_(database.prepare("INSERT OR IGNORE INTO takes_part(mention,party,role) VALUES(?,?,?)")),
      put_stance_(
          database.prepare("INSERT OR IGNORE INTO stance(mention,statement,stance,hedged) VALUES(?,?,?,?)")),
      put_figure_(database.prepare(
          "INSERT INTO figure(version,place,mention,statement,part_of,low,high,approx,counts,unit,"
          "start,stop,taken_back) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)")),
      put_withheld_(database.prepare("INSERT INTO withheld VALUES(?,?,?,?,?,?,?,?)")),
      set_latest_(database.prepare("UPDATE version SET latest=1 WHERE id=?")),
      data_version_(database.prepare("PRAGMA data_version")) {}

Expected<std::int64_t> Writer::document_for(const LedgerEntry::Impl& entry, bool& is_new) {
  find_document_.reset();
  is_new = !find_document_.bind(1, entry.identity).step();
  if (!is_new) return find_document_.integer(0);
  const std::string hash = record::sha256(entry.identity);
  find_purged_.reset();
  if (find_purged_.bind(1, hash).step())
    return std::unexpected(Error{ErrorCode::kMalformedInput,
                                 fmt::format("the document was erased on {} and must not be kept again",
                                             print_day(static_cast<Day>(find_purged_.integer(0))))});
  find_name_.reset();
  if (find_name_.bind(1, entry.name).step())
    return std::unexpected(
        Error{ErrorCode::kMalformedInput,
              fmt::format("the id “{}” is taken by another document ({}); this one is {}", entry.name,
                          readable_identity(find_name_.text(0)), readable_identity(entry.identity))});
  put_document_.bind(1, entry.identity).bind(2, entry.name).bind(3, entry.url).bind(4, entry.source).run();
  return database_.last_id();
}

bool Writer::same_version(std::int64_t document, const LedgerEntry::Impl& entry) {
  find_version_.reset();
  return find_version_.bind(1, document).bind(2, entry.sha256).step();
}

Expected<Added> Writer::add(const LedgerEntry::Impl& entry) {
  bool is_new = false;
  const Expected<std::int64_t> document = document_for(entry, is_new);
  if (!document) return std::unexpected(document.error());
  if (!is_new && same_version(*document, entry)) return Added::kSame;
  std::vector<std::int64_t> parties;
  for (const PartyDraft& party : entry.digest.parties) parties.push_back(party_id(party, entry.told.day));
  const std::string named = pack_named(entry.digest, parties);
  put_version_.bind(1, *document)
      .bind(2, entry.sha256)
      .bind(3, entry.published)
      .bind(4, std::int64_t{entry.told.day});
  put_version_.bind(5, std::int64_t{entry.told.second})
      .bind(6, std::int64_t{entry.dated})
      .bind(7, std::int64_t{entry.added});
  put_version_.bind(8, entry.title)
      .bind(9, entry.text)
      .bind_blob(10, entry.record)
      .bind(11, entry.lexicon)
      .bind_blob(12, named)
      .run();
  const std::int64_t version = database_.last_id();
  put_rows(version, *document, is_new, parties, entry);
  index_.put(version, entry.words);
  if (is_new) {
    set_latest_.bind(1, version).run();
  } else {
    choose_name(*document, version, entry);
    choose_latest(*document);
  }
  apply_corrections(entry.identity);
  if (Expected<void> good = database_.check(); !good) return std::unexpected(good.error());
  return is_new ? Added::kNew : Added::kNewVersion;
}

void Writer::apply(const Correction& correction) {
  const std::vector<std::int64_t> mentions = Rulings::mentions_of(database_, correction);
  if (correction.kind == CorrectionKind::kMerge && correction.undone_at.empty()) joiner_.unite(mentions);
  Query component = database_.prepare("SELECT component FROM mention WHERE id=?");
  for (const std::int64_t mention : mentions) {
    component.reset();
    if (component.bind(1, mention).step()) joiner_.touch(component.integer(0));
  }
}

// Corrections that were made before their document came (or came again) find it now.
void Writer::apply_corrections(std::string_view identity) {
  std::unordered_set<std::int64_t> numbers;
  find_anchor_.reset();
  find_anchor_.bind(1, identity);
  while (find_anchor_.step()) numbers.insert(find_anchor_.integer(0));
  find_anchor_.reset();
  if (numbers.empty()) return;
  for (const Correction& correction : read_corrections(database_))
    if (numbers.contains(correction.number)) apply(correction);
}

void Writer::refresh() {
  const std::int64_t version = data_version_.step() ? data_version_.integer(0) : -1;
  data_version_.reset();
  if (version != seen_ || in_doubt_) forget();
  seen_ = version;
  in_doubt_ = true;
}

void Writer::forget() {
  parties_.clear();
  joiner_.forget();
}

std::int64_t Writer::party_id(const PartyDraft& party, Day told) {
  constexpr std::size_t kMost = 200'000;  // in memory
  if (parties_.size() > kMost) parties_.clear();
  const auto [at, fresh] = parties_.try_emplace(party.key);
  PartyState& state = at->second;
  if (fresh) {
    find_party_.reset();
    const std::int64_t hash = signed_key(party_hash(party.key));
    if (find_party_.bind(1, hash).bind(2, party.key).step()) {
      state = {find_party_.integer(0), find_party_.integer(1), std::string(find_party_.text(2)),
               split_names(find_party_.text(3))};
    } else {
      state = {0, place_of(party.type), party.country, names_told(party.names, told)};
      const std::string names = join_names(state.names);
      put_party_.bind(1, hash).bind(2, party.key).bind(3, state.type).bind(4, state.country);
      put_party_.bind(5, names).run();
      return state.id = database_.last_id();
    }
  }
  // Where documents differ the least stands: what came first must not decide.
  bool changed = unite_names(state.names, names_told(party.names, told));
  if (place_of(party.type) < state.type) state.type = place_of(party.type), changed = true;
  if (!party.country.empty() && (state.country.empty() || party.country < state.country))
    state.country = party.country, changed = true;
  if (changed) {
    const std::string names = join_names(state.names);
    merge_party_.bind(1, state.type).bind(2, state.country).bind(3, names).bind(4, state.id).run();
  }
  return state.id;
}

void Writer::put_rows(std::int64_t version, std::int64_t document, bool speaks,
                      const std::vector<std::int64_t>& parties, const LedgerEntry::Impl& entry) {
  const std::vector<std::int64_t> statements = put_statements(version, parties, entry.digest);
  const std::vector<std::int64_t> mentions =
      put_mentions(version, document, speaks, parties, statements, entry);
  involved_.put(entry, parties, mentions);
  for (const StanceDraft& s : entry.digest.stances)
    put_stance_.bind(1, mentions[s.mention])
        .bind(2, statements[s.statement])
        .bind(3, place_of(s.stance))
        .bind(4, std::int64_t{s.hedged})
        .run();
  put_figures(version, statements, mentions, entry.digest);
}

std::vector<std::int64_t> Writer::put_statements(std::int64_t version,
                                                 const std::vector<std::int64_t>& parties, const Digest& d) {
  std::vector<std::int64_t> statements;
  for (std::size_t i = 0; i < d.statements.size(); ++i) {
    const StatementDraft& s = d.statements[i];
    put_statement_.bind(1, version)
        .bind(2, static_cast<std::int64_t>(i))
        .bind(3, place_of(s.act))
        .bind(4, place_of(s.polarity));
    put_statement_.bind(5, place_of(s.certainty))
        .bind(8, s.said_at)
        .bind(9, std::int64_t{s.cue.start})
        .bind(10, std::int64_t{s.cue.end});
    if (s.said.from == kNoDay) {
      put_statement_.bind_null(6).bind_null(7);
    } else {
      put_statement_.bind(6, std::int64_t{s.said.from}).bind(7, std::int64_t{s.said.to});
    }
    const std::string content = pack_spans(s.content);
    put_statement_.bind_blob(11, content).run();
    statements.push_back(database_.last_id());
    for (std::size_t p = 0; p < s.parties.size(); ++p) {
      put_speaks_.bind(1, statements.back()).bind(2, parties[s.parties[p]]);
      if (s.speakers[p] == kNone)
        put_speaks_.bind_null(3);
      else
        put_speaks_.bind(3, parties[s.speakers[p]]);
      put_speaks_.run();
    }
  }
  return statements;
}

std::vector<std::int64_t> Writer::put_mentions(std::int64_t version, std::int64_t document, bool speaks,
                                               const std::vector<std::int64_t>& parties,
                                               const std::vector<std::int64_t>& statements,
                                               const LedgerEntry::Impl& entry) {
  const std::int64_t first = next_mention_.step() ? next_mention_.integer(0) : 1;
  next_mention_.reset();
  const std::vector<Joiner::Joined> joined = joiner_.add(version, document, first, entry, parties, speaks);
  std::vector<std::int64_t> mentions;
  for (std::size_t i = 0; i < joined.size(); ++i) {
    const MentionDraft& m = entry.digest.mentions[i];
    mentions.push_back(first + static_cast<std::int64_t>(i));
    put_mention_.bind(1, version).bind(2, static_cast<std::int64_t>(i)).bind(3, signed_key(entry.keys[i]));
    put_mention_.bind(4, place_of(m.type)).bind(5, place_of(m.status)).bind(6, std::int64_t{m.span.start});
    put_mention_.bind(7, std::int64_t{m.span.end}).bind(8, m.time);
    if (m.statement == kNone)
      put_mention_.bind_null(9);
    else
      put_mention_.bind(9, statements[m.statement]);
    put_mention_.bind(10, joined[i].component).bind(11, joined[i].matter);
    put_mention_.bind_blob(12, joined[i].frame).bind_blob(13, joined[i].edges);
    put_mention_.bind(14, mentions.back()).run();
    const auto take_part = [&](const std::vector<std::uint32_t>& places, Part part) {
      for (const std::uint32_t p : places)
        put_takes_part_.bind(1, mentions.back()).bind(2, parties[p]).bind(3, place_of(part)).run();
    };
    take_part(m.actors, Part::kActor), take_part(m.recipients, Part::kRecipient);
    take_part(m.places, Part::kPlace);
  }
  return mentions;
}

void Writer::put_figures(std::int64_t version, const std::vector<std::int64_t>& statements,
                         const std::vector<std::int64_t>& mentions, const Digest& d) {
  for (std::size_t i = 0; i < d.figures.size(); ++i) {
    const FigureDraft& f = d.figures[i];
    put_figure_.bind(1, version)
        .bind(2, static_cast<std::int64_t>(i))
        .bind(8, place_of(f.approx))
        .bind(9, place_of(f.counts));
    put_figure_.bind(10, f.unit).bind(11, std::int64_t{f.span.start}).bind(12, std::int64_t{f.span.end});
    if (f.mention == kNone)
      put_figure_.bind_null(3);
    else
      put_figure_.bind(3, mentions[f.mention]);
    if (f.statement == kNone)
      put_figure_.bind_null(4);
    else
      put_figure_.bind(4, statements[f.statement]);
    if (f.part_of == kNone)
      put_figure_.bind_null(5);
    else
      put_figure_.bind(5, std::int64_t{f.part_of});
    if (f.low)
      put_figure_.bind(6, *f.low);
    else
      put_figure_.bind_null(6);
    if (f.high)
      put_figure_.bind(7, *f.high);
    else
      put_figure_.bind_null(7);
    put_figure_.bind(13, std::int64_t{f.taken_back}).run();
  }
  for (std::size_t i = 0; i < d.withheld.size(); ++i) {
    const FigureDraft& f = d.withheld[i];
    put_withheld_.bind(1, version)
        .bind(2, static_cast<std::int64_t>(i))
        .bind(3, mentions[f.mention])
        .bind(4, statements[f.statement]);
    put_withheld_.bind(5, place_of(f.counts))
        .bind(6, f.unit)
        .bind(7, std::int64_t{f.span.start})
        .bind(8, std::int64_t{f.span.end})
        .run();
  }
}

void Writer::touch(std::int64_t document) {
  Query old = database_.prepare(
      "SELECT DISTINCT m.component FROM version v JOIN mention m ON m.version=v.id "
      "WHERE v.document=? AND v.latest=1");
  old.bind(1, document);
  while (old.step()) joiner_.touch(old.integer(0));
}

// A document goes by the id and the source of the version told first, so that neither the order of adding nor
// what came later decides; by an id that is taken it cannot go.
void Writer::choose_name(std::int64_t document, std::int64_t version, const LedgerEntry::Impl& entry) {
  Query first =
      database_.prepare("SELECT id FROM version WHERE document=? ORDER BY told,told_second,sha256 LIMIT 1");
  if (!first.bind(1, document).step() || first.integer(0) != version) return;
  first.reset();
  database_.prepare("UPDATE document SET source=? WHERE id=?").bind(1, entry.source).bind(2, document).run();
  database_.prepare("UPDATE OR IGNORE document SET name=? WHERE id=?")
      .bind(1, entry.name)
      .bind(2, document)
      .run();
}

// The version told last speaks for the document; of two told at one time the greater hash, so that the order
// of adding decides nothing.
void Writer::choose_latest(std::int64_t document) {
  touch(document);
  Query set = database_.prepare(
      "UPDATE version SET latest=(id=(SELECT id FROM version WHERE document=?1 "
      "ORDER BY told DESC,told_second DESC,sha256 DESC LIMIT 1)) WHERE document=?1");
  set.bind(1, document).run();
}

}  // namespace ukti::ledger
