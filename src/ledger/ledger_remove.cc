// Hiding and erasing documents: Ledger::hide, purge, vacuum.
#include <fmt/format.h>

#include <algorithm>

#include "ledger/corrections.h"
#include "ledger/day.h"
#include "ledger/eraser.h"
#include "ledger/impl.h"
#include "record/sha256.h"

namespace ukti {
namespace {

using ledger::Database;
using ledger::Query;

struct Found {
  std::int64_t id = 0;
  std::string identity;
};

Expected<Found> find_document(Database& database, std::string_view name) {
  Query find =
      database.prepare("SELECT id,identity FROM document WHERE name=?1 OR identity=?1 OR identity=?2");
  const std::string url = fmt::format("url:{}", name);
  if (find.bind(1, name).bind(2, url).step()) return Found{find.integer(0), std::string(find.text(1))};
  if (auto good = database.check(); !good) return std::unexpected(good.error());
  return std::unexpected(Error{ErrorCode::kMalformedInput, fmt::format("there is no document “{}”", name)});
}

// Foreign keys cannot be switched within a transaction; on again whatever happens.
class WithoutForeignKeys {
 public:
  explicit WithoutForeignKeys(Database& database) : database_(database) {
    database_.execute("PRAGMA foreign_keys=OFF;PRAGMA secure_delete=ON");
  }
  ~WithoutForeignKeys() { database_.execute("PRAGMA foreign_keys=ON;PRAGMA secure_delete=OFF"); }
  WithoutForeignKeys(const WithoutForeignKeys&) = delete;

 private:
  Database& database_;
};

}  // namespace

Expected<void> Ledger::hide(std::string_view document, bool hidden) {
  if (!impl_->writer) return ledger::read_only();
  Database& database = impl_->database;
  ledger::Transaction transaction(database);
  impl_->writer->refresh();
  const Expected<Found> found = find_document(database, document);
  if (!found) return std::unexpected(found.error());
  database.prepare("UPDATE document SET hidden=? WHERE id=?")
      .bind(1, std::int64_t{hidden})
      .bind(2, found->id)
      .run();
  impl_->writer->touch(found->id);
  if (Expected<void> done = impl_->writer->settle(); !done) return done;
  const Expected<void> done = transaction.commit();
  if (done) impl_->writer->committed();
  return done;
}

Expected<Erased> Ledger::purge(std::string_view document, std::string_view day) {
  if (!impl_->writer) return ledger::read_only();
  const auto when = ledger::parse_day(day);
  if (!when)
    return std::unexpected(Error{ErrorCode::kMalformedDate, fmt::format("the day is no date: “{}”", day)});
  if (auto good = hide(document, true); !good) return std::unexpected(good.error());
  Database& database = impl_->database;
  Erased out;
  {
    const WithoutForeignKeys off(database);
    ledger::Transaction transaction(database);
    impl_->writer->refresh();
    const Expected<Found> found = find_document(database, document);
    if (!found) return std::unexpected(found.error());
    ledger::Eraser eraser(database);
    std::vector<Correction> tied = ledger::read_corrections(database);
    std::erase_if(tied, [&](const Correction& c) {
      return std::none_of(c.anchors.begin(), c.anchors.end(),
                          [&](const Anchor& a) { return a.document == found->identity; });
    });
    eraser.erase(found->id);
    out.versions = eraser.versions();
    out.corrections = ledger::drop_anchors(database, found->identity);
    impl_->writer->forget();
    for (const Correction& correction : tied) impl_->writer->apply(correction);
    const std::string hash = record::sha256(found->identity);
    database.prepare("INSERT OR IGNORE INTO purged(hash,day) VALUES(?,?)")
        .bind(1, hash)
        .bind(2, std::int64_t{*when})
        .run();
    if (auto done = impl_->writer->settle(); !done) return std::unexpected(done.error());
    if (auto done = transaction.commit(); !done) return std::unexpected(done.error());
    impl_->writer->committed();
  }
  out.finished = vacuum().has_value();
  return out;
}

Expected<void> Ledger::vacuum() {
  if (!impl_->writer) return ledger::read_only();
  Database& database = impl_->database;
  database.reset_queries();
  database.execute("VACUUM");
  if (auto good = database.check(); !good) return good;
  Query checkpoint = database.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
  const bool busy = checkpoint.step() && checkpoint.integer(0) != 0;
  if (auto good = database.check(); !good) return good;
  if (busy)
    return std::unexpected(Error{
        ErrorCode::kIo, "others are reading the ledger; what was erased is in its file until they end"});
  return {};
}

}  // namespace ukti
