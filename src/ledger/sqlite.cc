// See sqlite.h.
#include "ledger/sqlite.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <filesystem>
#include <system_error>
#include <utility>

#include "ledger/tokenizer.h"

namespace ukti::ledger {
namespace {

constexpr int kBusyMilliseconds = 30'000;

// What a person can do about it, where SQLite's own words do not say.
std::string_view advice(int code) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "; another program is writing to it, try again when that is done";
    case SQLITE_FULL:
      return "; free some space and add again, what was acknowledged is kept";
    case SQLITE_READONLY:
      return "; the file or its folder may not be written";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "; it is no ledger, or it is damaged";
    default:
      return "";
  }
}

// Whether a file in WAL mode can be read beside a writer: that takes a file for what is shared, which cannot
// be made in a folder that may not be written.
bool can_share(sqlite3* handle) {
  const int code = sqlite3_exec(handle, "PRAGMA schema_version", nullptr, nullptr, nullptr);
  const int kind = code & 0xFF;
  return kind != SQLITE_CANTOPEN && kind != SQLITE_READONLY;
}

// All that was written is in the file itself.
bool is_settled(const std::string& path) {
  std::error_code none;
  const auto size = std::filesystem::file_size(path + "-wal", none);
  return none || size == 0;
}

std::string as_immutable(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '?' || c == '#' || c == '%')
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      uri += c;
  }
  return uri + "?immutable=1";
}

}  // namespace

Query::~Query() { sqlite3_finalize(handle_); }
Query::Query(Query&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)), database_(other.database_) {}
Query& Query::operator=(Query&& other) noexcept {
  std::swap(handle_, other.handle_);
  std::swap(database_, other.database_);
  return *this;
}

Query& Query::bind(int place, std::int64_t value) {
  if (handle_ != nullptr) sqlite3_bind_int64(handle_, place, value);
  return *this;
}
Query& Query::bind(int place, double value) {
  if (handle_ != nullptr) sqlite3_bind_double(handle_, place, value);
  return *this;
}
Query& Query::bind(int place, std::string_view text) {
  if (handle_ != nullptr)
    sqlite3_bind_text64(handle_, place, text.data() != nullptr ? text.data() : "", text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
  return *this;
}
Query& Query::bind_blob(int place, std::string_view bytes) {
  if (handle_ != nullptr)
    sqlite3_bind_blob64(handle_, place, bytes.data() != nullptr ? bytes.data() : "", bytes.size(),
                        SQLITE_STATIC);
  return *this;
}
Query& Query::bind_null(int place) {
  if (handle_ != nullptr) sqlite3_bind_null(handle_, place);
  return *this;
}

bool Query::step() {
  if (handle_ == nullptr) return false;
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_->note(code);
  return false;
}

bool Query::run() {
  while (step()) {
  }
  reset();
  return database_ != nullptr && database_->ok();
}

void Query::reset() {
  if (handle_ != nullptr) sqlite3_reset(handle_);
}

std::int64_t Query::integer(int column) const { return sqlite3_column_int64(handle_, column); }
double Query::real(int column) const { return sqlite3_column_double(handle_, column); }
std::string_view Query::text(int column) const {
  const auto* bytes = sqlite3_column_text(handle_, column);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes),
          static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}
std::string_view Query::blob(int column) const {
  const void* bytes = sqlite3_column_blob(handle_, column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}
bool Query::is_null(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }

Expected<Database> Database::open(const std::string& path, Access access) {
  Database database;
  database.path_ = path;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  if (access == Access::kRead) flags |= SQLITE_OPEN_READONLY;
  if (access == Access::kWrite) flags |= SQLITE_OPEN_READWRITE;
  if (access == Access::kCreate) flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  int code = sqlite3_open_v2(path.c_str(), &database.handle_, flags, nullptr);
  if (code == SQLITE_OK && access == Access::kRead && !can_share(database.handle_) && is_settled(path)) {
    // Nobody can write beside us where not even we may: the file is read as it stands.
    sqlite3_close_v2(std::exchange(database.handle_, nullptr));
    code = sqlite3_open_v2(as_immutable(path).c_str(), &database.handle_, flags | SQLITE_OPEN_URI, nullptr);
  }
  if (code != SQLITE_OK) {
    database.note(code);
    return std::unexpected(*database.fault_);
  }
  sqlite3_busy_timeout(database.handle_, kBusyMilliseconds);
  // What comes from elsewhere is hostile: no functions from its schema, no shadowed defences, bounded
  // lengths.
  sqlite3_db_config(database.handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(database.handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_limit(database.handle_, SQLITE_LIMIT_LENGTH, 256 << 20);
  if (Expected<void> known = register_tokenizer(database.handle_); !known)
    return std::unexpected(known.error());
  return database;
}

Database::~Database() { sqlite3_close_v2(handle_); }
Database::Database(Database&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)),
      fault_(std::move(other.fault_)),
      path_(std::move(other.path_)) {}

void Database::note(int code) {
  if (fault_) return;
  const char* words = handle_ != nullptr ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
  fault_ = Error{ErrorCode::kIo, fmt::format("{}: {}{}", path_, words, advice(code))};
}

Query Database::prepare(std::string_view sql) {
  Query query;
  query.database_ = this;
  const int code =
      sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), 0, &query.handle_, nullptr);
  if (code != SQLITE_OK) note(code);
  return query;
}

bool Database::execute(const char* sql) {
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) note(code);
  return code == SQLITE_OK;
}

void Database::reset_queries() {
  for (sqlite3_stmt* at = sqlite3_next_stmt(handle_, nullptr); at != nullptr;
       at = sqlite3_next_stmt(handle_, at))
    if (sqlite3_stmt_busy(at) != 0) sqlite3_reset(at);
}

bool Database::use_write_ahead_log() {
  constexpr int kPause = 20;  // milliseconds
  int code = SQLITE_BUSY;
  for (int waited = 0; (code & 0xFF) == SQLITE_BUSY && waited < kBusyMilliseconds; waited += kPause) {
    if (waited > 0) sqlite3_sleep(kPause);
    code = sqlite3_exec(handle_, "PRAGMA journal_mode=WAL", nullptr, nullptr, nullptr);
  }
  if (code != SQLITE_OK) note(code);
  return code == SQLITE_OK;
}

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(handle_); }
std::int64_t Database::changes() const { return sqlite3_changes64(handle_); }

Expected<void> Database::check() {
  if (!fault_) return {};
  Error error = std::move(*fault_);
  fault_.reset();
  return std::unexpected(std::move(error));
}

Snapshot::Snapshot(Database& database) : database_(database) {
  open_ = sqlite3_get_autocommit(database_.handle()) != 0 && database_.execute("BEGIN");
}
Snapshot::~Snapshot() {
  if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Transaction::Transaction(Database& database) : database_(database) {
  open_ = database_.execute("BEGIN IMMEDIATE");
}
Transaction::~Transaction() {
  if (open_) database_.execute("ROLLBACK");
}
Expected<void> Transaction::commit() {
  database_.reset_queries();
  if (open_ && database_.ok() && database_.execute("COMMIT")) open_ = false;
  return database_.check();
}

}  // namespace ukti::ledger
