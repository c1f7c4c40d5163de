// SQLite with errors as values: a connection, prepared statements, transactions.
//
// A thin cover over the C library, since what the ledger needs of a wrapper (Expected, no exceptions, blobs
// without copies) none of the well-kept ones gives. A Database and its Queries belong to one thread at a
// time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ukti/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace ukti::ledger {

class Database;

// A prepared statement. Bind, then step; `reset` to use it again. Views of columns hold until the next step
// or reset.
class Query {
 public:
  Query() = default;
  ~Query();
  Query(Query&& other) noexcept;
  Query& operator=(Query&& other) noexcept;

  Query& bind(int place, std::int64_t value);
  Query& bind(int place, double value);
  Query& bind(int place, std::string_view text);        // must live until the statement is reset
  Query& bind_blob(int place, std::string_view bytes);  // likewise
  Query& bind_null(int place);

  // True: a row is there. False: no more rows, or a fault, which the Database keeps (Database::fault).
  bool step();
  // Steps to the end and resets; false on a fault.
  bool run();
  void reset();

  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  bool is_null(int column) const;

 private:
  friend class Database;
  sqlite3_stmt* handle_ = nullptr;
  Database* database_ = nullptr;
};

class Database {
 public:
  enum class Access { kRead, kWrite, kCreate };
  static Expected<Database> open(const std::string& path, Access access);
  ~Database();
  Database(Database&& other) noexcept;
  Database& operator=(Database&&) = delete;

  // Prepared anew at each call; keep the Query where it is used often. Must not outlive or move from under
  // it: the Database stays in place once it has queries.
  Query prepare(std::string_view sql);
  bool execute(const char* sql);  // several statements
  // Turns the write-ahead log on. Two programs that do so at once get SQLITE_BUSY at once, whatever the busy
  // timeout; so it is tried again for as long as that.
  bool use_write_ahead_log();
  // Resets every query that stands on a row: one that is left there keeps the connection reading the file's
  // state of then, and from writing once another connection has written.
  void reset_queries();
  std::int64_t last_id() const;
  std::int64_t changes() const;

  // The first fault since the last call, as an Error; no value where all went well. Faults stick, so that a
  // run of calls is checked once, at its end.
  Expected<void> check();
  bool ok() const { return !fault_; }
  sqlite3* handle() { return handle_; }

 private:
  friend class Query;
  Database() = default;
  void note(int code);

  sqlite3* handle_ = nullptr;
  std::optional<Error> fault_;
  std::string path_;
};

// What is read between its making and its end is one state of the file, whatever is written meanwhile; and
// its locks are taken once. Does nothing inside a transaction.
class Snapshot {
 public:
  explicit Snapshot(Database& database);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;

 private:
  Database& database_;
  bool open_ = false;
};

// A word of a closed list from a stored number; the first where a damaged or hostile file holds another.
template <typename E>
E word_of(std::int64_t stored, E last) {
  return stored >= 0 && stored <= static_cast<std::int64_t>(last) ? static_cast<E>(stored) : E{};
}

// BEGIN IMMEDIATE … COMMIT; rolled back where `commit` was not reached.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Expected<void> commit();

 private:
  Database& database_;
  bool open_ = false;
};

}  // namespace ukti::ledger
