// See schema.h.
//
// What is told once (documents, versions, their texts and records) is the ledger; all other tables are
// derived from it and can be made anew. Words of closed lists are stored as their place in the list
// (include/ukti/record.h), days as days since 1970-01-01. Rows that are only looked up by their whole key
// have no row id of their own.
#include "ledger/schema.h"

#include <fmt/format.h>

namespace ukti::ledger {
namespace {

// Of version 1, to the letter.
constexpr const char* kFirst = R"sql(
CREATE TABLE document(
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  url TEXT NOT NULL,
  source TEXT NOT NULL,
  hidden INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE purged(
  hash TEXT PRIMARY KEY,
  day INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE version(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id),
  sha256 TEXT NOT NULL,
  published TEXT NOT NULL,
  told INTEGER NOT NULL,
  told_second INTEGER NOT NULL,
  dated INTEGER NOT NULL,
  added INTEGER NOT NULL,
  latest INTEGER NOT NULL,
  named BLOB NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  record BLOB NOT NULL,
  lexicon TEXT NOT NULL,
  UNIQUE(document, sha256)
) STRICT;
CREATE INDEX version_told ON version(told);
CREATE INDEX version_speaks ON version(id,document,told,told_second,latest);
CREATE TABLE correction(
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  label TEXT NOT NULL,
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  reason TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
) STRICT;
CREATE TABLE anchor(
  correction INTEGER NOT NULL REFERENCES correction(id),
  place INTEGER NOT NULL,
  side INTEGER NOT NULL,
  document TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  layer INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY(correction, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX anchor_document ON anchor(document);
CREATE TABLE party(
  id INTEGER PRIMARY KEY,
  hash INTEGER NOT NULL,
  key TEXT NOT NULL,
  type INTEGER NOT NULL,
  country TEXT NOT NULL,
  names TEXT NOT NULL
) STRICT;
CREATE INDEX party_hash ON party(hash);
CREATE TABLE statement(
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES version(id),
  place INTEGER NOT NULL,
  act INTEGER NOT NULL,
  polarity INTEGER NOT NULL,
  certainty INTEGER NOT NULL,
  said_from INTEGER,
  said_to INTEGER,
  said_at TEXT NOT NULL,
  cue_start INTEGER NOT NULL,
  cue_end INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;
CREATE INDEX statement_version ON statement(version);
CREATE TABLE speaks(
  statement INTEGER NOT NULL REFERENCES statement(id),
  party INTEGER NOT NULL REFERENCES party(id),
  speaker INTEGER REFERENCES party(id),
  PRIMARY KEY(statement, party)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaks_party ON speaks(party, statement);
CREATE INDEX speaks_speaker ON speaks(speaker, statement) WHERE speaker IS NOT NULL;
CREATE TABLE mention(
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES version(id),
  place INTEGER NOT NULL,
  key INTEGER NOT NULL,
  type INTEGER NOT NULL,
  status INTEGER NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  time TEXT NOT NULL,
  statement INTEGER,
  component INTEGER NOT NULL,
  matter INTEGER NOT NULL,
  frame BLOB NOT NULL,
  edges BLOB NOT NULL
) STRICT;
CREATE INDEX mention_version ON mention(version);
CREATE INDEX mention_key ON mention(key);
CREATE INDEX mention_component ON mention(component);
CREATE INDEX mention_matter ON mention(matter);
CREATE TABLE takes_part(
  mention INTEGER NOT NULL REFERENCES mention(id),
  party INTEGER NOT NULL REFERENCES party(id),
  role INTEGER NOT NULL,
  PRIMARY KEY(mention, party, role)
) STRICT, WITHOUT ROWID;
CREATE TABLE stance(
  mention INTEGER NOT NULL REFERENCES mention(id),
  statement INTEGER NOT NULL REFERENCES statement(id),
  stance INTEGER NOT NULL,
  hedged INTEGER NOT NULL,
  PRIMARY KEY(mention, statement)
) STRICT, WITHOUT ROWID;
CREATE TABLE figure(
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES version(id),
  place INTEGER NOT NULL,
  mention INTEGER,
  statement INTEGER,
  part_of INTEGER,
  low REAL,
  high REAL,
  approx INTEGER NOT NULL,
  counts INTEGER NOT NULL,
  unit TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  taken_back INTEGER NOT NULL
) STRICT;
CREATE INDEX figure_version ON figure(version);
CREATE INDEX figure_mention ON figure(mention);
CREATE TABLE withheld(
  version INTEGER NOT NULL REFERENCES version(id),
  place INTEGER NOT NULL,
  mention INTEGER NOT NULL REFERENCES mention(id),
  statement INTEGER NOT NULL REFERENCES statement(id),
  counts INTEGER NOT NULL,
  unit TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY(version, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX withheld_mention ON withheld(mention);
CREATE TABLE likeness(
  version INTEGER PRIMARY KEY,
  mention INTEGER NOT NULL,
  profile BLOB NOT NULL
) STRICT;
CREATE TABLE matter(
  id INTEGER PRIMARY KEY,
  key INTEGER NOT NULL,
  type INTEGER NOT NULL,
  first_told INTEGER NOT NULL,
  last_told INTEGER NOT NULL,
  from_day INTEGER,
  to_day INTEGER,
  documents INTEGER NOT NULL,
  noted INTEGER NOT NULL
) STRICT;
CREATE TABLE involved(
  what INTEGER NOT NULL,
  told INTEGER NOT NULL,
  mention INTEGER NOT NULL,
  PRIMARY KEY(what, told, mention)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5(title, source, text, content='', tokenize='ukti');
)sql";

// A row for each time that rows were taken away or numbered anew (erasing, rereading): who holds rows in
// memory and sees the same number of them need read only what was added since.
constexpr const char* kEpoch = "CREATE TABLE epoch(id INTEGER PRIMARY KEY) STRICT;";

std::int64_t pragma(Database& database, const char* name) {
  Query query = database.prepare(fmt::format("PRAGMA {}", name));
  return query.step() ? query.integer(0) : 0;
}

std::unexpected<Error> refuse(const std::string& path, std::string_view why) {
  return std::unexpected(Error{ErrorCode::kMalformedInput, fmt::format("{}: {}", path, why)});
}

// Every table, index, trigger and view as it is declared, in one order.
std::string declared(Database& database) {
  Query query = database.prepare(
      "SELECT type,name,tbl_name,coalesce(sql,'') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' "
      "ORDER BY type,name");
  std::string out;
  while (query.step())
    for (int column = 0; column < 4; ++column) out.append(query.text(column)) += '\n';
  return out;
}

// A file that says it is a ledger and holds triggers, views or tables of another make does not get to run
// them: its declarations must be those of its version to the letter.
Expected<void> check_declared(Database& database, const std::string& path, const char* tables) {
  const auto declared_by = [](const char* sql) {
    Expected<Database> fresh = Database::open(":memory:", Database::Access::kCreate);
    return fresh && fresh->execute(sql) ? declared(*fresh) : std::string();
  };
  static const std::string current = declared_by(current_schema().tables);
  const std::string ours = tables == current_schema().tables ? current : declared_by(tables);
  const std::string theirs = declared(database);
  if (Expected<void> good = database.check(); !good) return good;
  if (theirs != ours) return refuse(path, "says it is a ledger of Ukti, but its tables are others");
  return {};
}

void set_version(Database& database, std::int64_t version) {
  database.execute(
      fmt::format("PRAGMA application_id={};PRAGMA user_version={}", kApplicationId, version).c_str());
}

Expected<void> create(Database& database, const Schema& schema) {
  database.use_write_ahead_log();
  Transaction transaction(database);
  if (pragma(database, "application_id") == kApplicationId)
    return transaction.commit();  // another was faster
  database.execute(schema.tables);
  set_version(database, schema.version);
  return transaction.commit();
}

// One transaction: a step that fails leaves the file as it was.
Expected<void> migrate(Database& database, const std::string& path, const Schema& schema) {
  database.execute("PRAGMA foreign_keys=OFF");  // steps make tables anew; cannot be switched inside
  Transaction transaction(database);
  const std::int64_t from = pragma(database, "user_version");  // another may have been faster
  for (std::int64_t version = from; version < schema.version; ++version) {
    const Schema::Step& step = schema.steps[static_cast<std::size_t>(version - 1)];
    if (Expected<void> good = check_declared(database, path, step.tables); !good) return good;
    database.execute(step.to_next);
    set_version(database, version + 1);
  }
  if (Expected<void> good = check_declared(database, path, schema.tables); !good) return good;
  return transaction.commit();
}

}  // namespace

const Schema& current_schema() {
  static const std::string tables = std::string(kFirst) + kEpoch;
  static constexpr Schema::Step kSteps[] = {{kFirst, kEpoch}};
  static const Schema schema{2, tables.c_str(), kSteps};
  return schema;
}

Expected<void> prepare_schema(Database& database, const std::string& path, Database::Access access,
                              const Schema& schema) {
  const std::int64_t application = pragma(database, "application_id");
  const std::int64_t version = pragma(database, "user_version");
  const std::int64_t tables = pragma(database, "schema_version");
  if (Expected<void> good = database.check(); !good) return good;
  if (application != kApplicationId) {
    if (tables != 0 || access != Database::Access::kCreate) return refuse(path, "is no ledger of Ukti");
    return create(database, schema);
  }
  if (version > schema.version)
    return refuse(path,
                  fmt::format("is a ledger of version {}, this program knows version {}; use a newer one",
                              version, schema.version));
  if (version < 1) return refuse(path, fmt::format("is a ledger of version {}, which never was", version));
  if (version == schema.version) return check_declared(database, path, schema.tables);
  if (access == Database::Access::kRead)
    return refuse(path, fmt::format("is a ledger of version {}; add to it once, so that it is brought to "
                                    "version {}",
                                    version, schema.version));
  return migrate(database, path, schema);
}

}  // namespace ukti::ledger
