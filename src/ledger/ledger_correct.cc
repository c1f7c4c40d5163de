// Corrections of a ledger: Ledger::correct, undo, corrections.
#include <algorithm>

#include "ledger/impl.h"
#include "ledger/targets.h"

namespace ukti {

Expected<std::int64_t> Ledger::correct(const CorrectionRequest& request) {
  if (!impl_->writer) return ledger::read_only();
  ledger::Database& database = impl_->database;
  ledger::Transaction transaction(database);
  impl_->writer->refresh();
  const ledger::Rulings rulings = ledger::Rulings::load(database);
  const Expected<Correction> wanted = ledger::TargetReader(database, rulings).read(request);
  if (!wanted) return std::unexpected(wanted.error());
  const Expected<std::int64_t> number = ledger::put_correction(database, *wanted);
  if (!number) return number;
  impl_->writer->apply(*wanted);
  if (auto done = impl_->writer->settle(); !done) return std::unexpected(done.error());
  if (auto done = transaction.commit(); !done) return std::unexpected(done.error());
  impl_->writer->committed();
  return number;
}

Expected<std::int64_t> Ledger::restore(const Correction& correction) {
  if (!impl_->writer) return ledger::read_only();
  ledger::Database& database = impl_->database;
  ledger::Transaction transaction(database);
  impl_->writer->refresh();
  const Expected<std::int64_t> number = ledger::put_correction(database, correction);
  if (!number) return number;
  impl_->writer->apply(correction);
  if (auto done = impl_->writer->settle(); !done) return std::unexpected(done.error());
  if (auto done = transaction.commit(); !done) return std::unexpected(done.error());
  impl_->writer->committed();
  return number;
}

Expected<void> Ledger::undo(std::int64_t number, std::string_view author, std::string_view time) {
  if (!impl_->writer) return ledger::read_only();
  ledger::Database& database = impl_->database;
  ledger::Transaction transaction(database);
  impl_->writer->refresh();
  if (auto done = ledger::undo_correction(database, number, author, time); !done) return done;
  for (const Correction& correction : ledger::read_corrections(database))
    if (correction.number == number) impl_->writer->apply(correction);
  if (auto done = impl_->writer->settle(); !done) return done;
  const Expected<void> done = transaction.commit();
  if (done) impl_->writer->committed();
  return done;
}

Expected<std::vector<Correction>> Ledger::corrections() const {
  std::vector<Correction> all = ledger::read_corrections(impl_->database);
  ledger::find_anchors(impl_->database, all);
  if (auto good = impl_->database.check(); !good) return std::unexpected(good.error());
  return all;
}

}  // namespace ukti
