// What a ledger keeps of its documents, to be exported, adopted from an export, and read again.
#include <fmt/format.h>
#include <simdjson.h>

#include "ledger/compressed.h"
#include "ledger/corrected.h"
#include "ledger/correction_json.h"
#include "ledger/day.h"
#include "ledger/impl.h"
#include "record/parse.h"
#include "record/sha256.h"

namespace ukti {

using ledger::Database;
using ledger::Query;

struct DocumentCursor::Impl {
  Database& database;
  Query rows;
  ledger::Rulings rulings;
  std::optional<Error> fault;
};

DocumentCursor::DocumentCursor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
DocumentCursor::~DocumentCursor() = default;
DocumentCursor::DocumentCursor(DocumentCursor&&) noexcept = default;

namespace {

constexpr std::size_t kLargestRecord = std::size_t{256} << 20;

std::unexpected<Error> malformed(std::string message) {
  return std::unexpected(Error{ErrorCode::kMalformedInput, std::move(message)});
}

}  // namespace

DocumentCursor Ledger::documents() const {
  return DocumentCursor(std::make_unique<DocumentCursor::Impl>(DocumentCursor::Impl{
      impl_->database,
      impl_->database.prepare(
          "SELECT "
          "d.identity,d.name,d.url,d.source,v.published,v.title,v.text,v.added,v.sha256,v.lexicon,v.record,"
          "d.hidden,v.latest FROM version v JOIN document d ON d.id=v.document ORDER BY v.id"),
      ledger::Rulings::load(impl_->database), std::nullopt}));
}

bool DocumentCursor::next(StoredDocument& out) {
  Query& row = impl_->rows;
  if (impl_->fault || !row.step()) return false;
  out.identity = row.text(0), out.url = row.text(2), out.source = row.text(3);
  // Its name stands for an id that was never given; one would make it another document.
  const bool nameless = out.identity.starts_with("sha256:") && !out.source.empty();
  out.id = nameless ? std::string_view() : row.text(1);
  out.published = row.text(4), out.title = row.text(5), out.text = row.text(6);
  out.added = ledger::print_day(static_cast<ledger::Day>(row.integer(7)));
  out.sha256 = row.text(8), out.lexicon = row.text(9);
  out.hidden = row.integer(11) != 0, out.latest = row.integer(12) != 0;
  Expected<std::string> record = ledger::decompress(row.blob(10), kLargestRecord);
  if (!record) {
    impl_->fault = Error{record.error().code, fmt::format("{}: {}", row.text(1), record.error().message)};
    return false;
  }
  out.record = std::move(*record);
  return true;
}

Expected<CorrectedRecord> DocumentCursor::corrected(const StoredDocument& document) {
  Expected<Record> record = record::parse_json(document.record);
  if (!record) return std::unexpected(record.error());
  if (record->bytes != document.text.size()) return malformed("a stored record is not its text's");
  const std::set<std::int64_t> touched = ledger::RecordCorrector(impl_->database, impl_->rulings)
                                             .correct(document.identity, document.sha256, *record);
  return CorrectedRecord{std::move(*record), {touched.begin(), touched.end()}};
}

Expected<void> DocumentCursor::check() {
  if (impl_->fault) return std::unexpected(*impl_->fault);
  return impl_->database.check();
}

std::vector<Stub> Ledger::erased() const {
  std::vector<Stub> out;
  Query rows = impl_->database.prepare("SELECT hash,day FROM purged ORDER BY hash");
  while (rows.step())
    out.push_back({std::string(rows.text(0)), ledger::print_day(static_cast<ledger::Day>(rows.integer(1)))});
  return out;
}

namespace {

Expected<void> adopt_stub(Database& database, std::string_view hash, std::string_view day) {
  const auto when = ledger::parse_day(day);
  if (!when || hash.size() != 64) return malformed("an erased document needs a hash and a day");
  Query all = database.prepare("SELECT identity,name FROM document");
  while (all.step())
    if (record::sha256(all.text(0)) == hash)
      return malformed(fmt::format("the export has erased “{}”, which is in this ledger; erase it here first",
                                   all.text(1)));
  all.reset();
  database.prepare("INSERT OR IGNORE INTO purged(hash,day) VALUES(?,?)")
      .bind(1, hash)
      .bind(2, std::int64_t{*when})
      .run();
  return database.check();
}

}  // namespace

Expected<void> Ledger::adopt(std::string_view note) {
  if (!impl_->writer) return ledger::read_only();
  simdjson::dom::parser parser;
  simdjson::dom::element root, correction;
  if (parser.parse(note.data(), note.size()).get(root) != simdjson::SUCCESS) return malformed("no JSON");
  std::string_view text, day;
  if (root["hidden"].get(text) == simdjson::SUCCESS) return hide(text, true);
  if (root["purged"].get(text) == simdjson::SUCCESS && root["day"].get(day) == simdjson::SUCCESS)
    return adopt_stub(impl_->database, text, day);
  if (root["correction"].get(correction) == simdjson::SUCCESS) {
    const auto parsed = ledger::parse_correction(simdjson::minify(correction));
    if (!parsed) return std::unexpected(parsed.error());
    if (const auto number = restore(*parsed); !number) return std::unexpected(number.error());
    return {};
  }
  return malformed("the line is neither a document nor anything else that a ledger exports");
}

Expected<void> Ledger::reread(const LedgerEntry& entry) {
  if (!impl_->writer || !impl_->transaction) return ledger::read_only();
  if (!impl_->reread) {
    impl_->reread = 0;
    impl_->writer->forget_derived();
  }
  ++*impl_->reread;
  return impl_->writer->reread(entry.impl());
}

}  // namespace ukti
