// The public face of the ledger: see include/ukti/ledger.h.
#include "ukti/ledger.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "ledger/component.h"
#include "ledger/impl.h"
#include "ledger/matter_list.h"
#include "ledger/matter_loader.h"
#include "ledger/schema.h"
#include "ledger/search.h"
#include "ledger/tellings.h"

namespace ukti {

Ledger::Ledger(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Ledger::~Ledger() = default;
Ledger::Ledger(Ledger&&) noexcept = default;

Expected<Ledger> Ledger::open(const std::string& path, Access access) {
  using ledger::Database;
  const Database::Access way = access == Access::kRead    ? Database::Access::kRead
                               : access == Access::kWrite ? Database::Access::kWrite
                                                          : Database::Access::kCreate;
  Expected<Database> database = Database::open(path, way);
  if (!database) return std::unexpected(database.error());
  auto impl = std::make_unique<Impl>(std::move(*database));
  if (auto good = ledger::prepare_schema(impl->database, path, way); !good)
    return std::unexpected(good.error());
  impl->database.execute("PRAGMA cache_size=-65536");
  if (access != Access::kRead) {
    impl->database.execute("PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON");
    impl->writer.emplace(impl->database);
  }
  if (auto good = impl->database.check(); !good) return std::unexpected(good.error());
  return Ledger(std::move(impl));
}

Expected<void> Ledger::begin() {
  if (!impl_->writer) return ledger::read_only();
  impl_->transaction.emplace(impl_->database);
  impl_->writer->refresh();
  return impl_->database.check();
}

Expected<Added> Ledger::add(const LedgerEntry& entry) {
  if (!impl_->writer || !impl_->transaction) return ledger::read_only();
  return impl_->writer->add(entry.impl());
}

Expected<void> Ledger::commit() {
  if (!impl_->writer || !impl_->transaction) return ledger::read_only();
  Expected<void> done;
  if (const auto reread = std::exchange(impl_->reread, std::nullopt))
    done = impl_->writer->finish_rereading(*reread);
  if (done) done = impl_->writer->settle();
  if (done) done = impl_->transaction->commit();
  impl_->transaction.reset();
  if (done) impl_->writer->committed();
  return done;
}

Expected<std::vector<Matter>> Ledger::matters(const MatterQuery& query) const {
  return ledger::matters(impl_->database, query, nullptr);
}

Expected<std::vector<Matter>> Ledger::matters(const MatterQuery& query, const QueryReader& reader) const {
  return ledger::matters(impl_->database, query, &reader.impl());
}

Expected<Matter> Ledger::matter(std::string_view id, AsOf as_of) const {
  const auto none = [&] {
    return std::unexpected(Error{ErrorCode::kMalformedInput, "there is no matter " + std::string(id)});
  };
  const auto key = ledger::parse_key(id);
  if (!key) return none();
  const ledger::Snapshot snapshot(impl_->database);
  ledger::Query find = impl_->database.prepare("SELECT component FROM mention WHERE key=?");
  find.bind(1, static_cast<std::int64_t>(*key));
  if (!find.step()) return none();
  const ledger::Rulings rulings = ledger::Rulings::load(impl_->database);
  ledger::ComponentReader reader(impl_->database, rulings);
  const ledger::Component component = reader.load(find.integer(0), as_of.told);
  for (std::size_t group = 0; group < component.groups.size(); ++group)
    for (const std::uint32_t i : component.groups[group])
      if (component.rows[i].key == *key)
        return ledger::MatterLoader(impl_->database, rulings, as_of.told).load(component, group);
  return none();
}

Expected<SearchAnswer> Ledger::search(const SearchQuery& query, const QueryReader& reader,
                                      Workspace& workspace) const {
  return ledger::search(impl_->database, query, reader.impl(), workspace);
}

Expected<std::vector<ToldStatement>> Ledger::statements(const StatementQuery& query,
                                                        const QueryReader& reader) const {
  return ledger::statements(impl_->database, query, reader.impl());
}

Expected<std::vector<ToldFigure>> Ledger::figures(const FigureQuery& query, const QueryReader& reader) const {
  return ledger::figures(impl_->database, query, reader.impl());
}

}  // namespace ukti
