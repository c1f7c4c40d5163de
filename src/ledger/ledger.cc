// The public face of the ledger: see include/ukti/ledger.h.
#include "ukti/ledger.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "ledger/component.h"
#include "ledger/matter_loader.h"
#include "ledger/schema.h"
#include "ledger/search.h"
#include "ledger/store.h"
#include "ledger/tellings.h"

namespace ukti {

struct Ledger::Impl {
  explicit Impl(ledger::Database&& opened) : database(std::move(opened)) {}
  ledger::Database database;
  std::optional<ledger::Writer> writer;
  std::optional<ledger::Transaction> transaction;
};

Ledger::Ledger(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Ledger::~Ledger() = default;
Ledger::Ledger(Ledger&&) noexcept = default;

Expected<Ledger> Ledger::open(const std::string& path, Access access) {
  using ledger::Database;
  Expected<Database> database = Database::open(path, access == Access::kRead    ? Database::Access::kRead
                                                     : access == Access::kWrite ? Database::Access::kWrite
                                                                                : Database::Access::kCreate);
  if (!database) return std::unexpected(database.error());
  auto impl = std::make_unique<Impl>(std::move(*database));
  if (auto good = ledger::prepare_schema(impl->database, path, access == Access::kCreate); !good)
    return std::unexpected(good.error());
  impl->database.execute("PRAGMA cache_size=-65536");
  if (access != Access::kRead) {
    impl->database.execute("PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON");
    impl->writer.emplace(impl->database);
  }
  if (auto good = impl->database.check(); !good) return std::unexpected(good.error());
  return Ledger(std::move(impl));
}

namespace {
std::unexpected<Error> read_only() {
  return std::unexpected(Error{ErrorCode::kIo, "the ledger is open for reading only"});
}
}  // namespace

Expected<void> Ledger::begin() {
  if (!impl_->writer) return read_only();
  impl_->transaction.emplace(impl_->database);
  return impl_->database.check();
}

Expected<Added> Ledger::add(const LedgerEntry& entry) {
  if (!impl_->writer || !impl_->transaction) return read_only();
  return impl_->writer->add(entry.impl());
}

Expected<void> Ledger::commit() {
  if (!impl_->writer || !impl_->transaction) return read_only();
  Expected<void> done = impl_->writer->settle();
  if (done) done = impl_->transaction->commit();
  impl_->transaction.reset();
  return done;
}

Expected<std::vector<Matter>> Ledger::matters(const MatterQuery& query) const {
  ledger::Database& database = impl_->database;
  ledger::ComponentReader reader(database);
  ledger::MatterLoader loader(database);
  std::vector<std::int64_t> components;
  ledger::Query all = database.prepare("SELECT DISTINCT component FROM mention ORDER BY component");
  while (all.step()) components.push_back(all.integer(0));
  std::vector<std::tuple<std::string, std::string, Matter>> out;
  for (const std::int64_t id : components) {
    const ledger::Component component = reader.load(id, query.as_of.told);
    for (const auto& group : component.groups) {
      Matter matter = loader.load(component, group);
      std::set<std::string> documents;
      for (const MatterMention& m : matter.mentions) documents.insert(m.document);
      const bool answered = std::any_of(matter.positions.begin(), matter.positions.end(),
                                        [](const MatterPosition& p) { return p.stance != "asserts"; });
      if (query.all || documents.size() > 1 || answered)
        out.emplace_back(matter.first_told, matter.id, std::move(matter));
    }
  }
  if (auto good = database.check(); !good) return std::unexpected(good.error());
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
  });
  std::vector<Matter> matters;
  for (auto& [told, id, matter] : out) matters.push_back(std::move(matter));
  return matters;
}

Expected<Matter> Ledger::matter(std::string_view id, AsOf as_of) const {
  const auto none = [&] {
    return std::unexpected(Error{ErrorCode::kMalformedInput, "there is no matter " + std::string(id)});
  };
  const auto key = ledger::parse_key(id);
  if (!key) return none();
  ledger::Query find = impl_->database.prepare("SELECT component FROM mention WHERE key=?");
  find.bind(1, static_cast<std::int64_t>(*key));
  if (!find.step()) return none();
  ledger::ComponentReader reader(impl_->database);
  const ledger::Component component = reader.load(find.integer(0), as_of.told);
  for (const auto& group : component.groups)
    for (const std::uint32_t i : group)
      if (component.rows[i].key == *key) return ledger::MatterLoader(impl_->database).load(component, group);
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
