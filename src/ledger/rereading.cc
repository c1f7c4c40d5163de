// Rereading: the derived tables made anew from entries of the stored texts. See Writer in store.h.
#include <fmt/format.h>

#include "ledger/named.h"
#include "ledger/rulings.h"
#include "ledger/store.h"

namespace ukti::ledger {

void Writer::forget_derived() {
  for (const char* table : {"involved", "matter", "likeness", "takes_part", "stance", "speaks", "withheld",
                            "figure", "mention", "statement", "party"})
    database_.execute(fmt::format("DELETE FROM {}", table).c_str());
  database_.execute("INSERT INTO epoch DEFAULT VALUES");
  index_.clear();
  forget();
}

Expected<void> Writer::reread(const LedgerEntry::Impl& entry) {
  Query find = database_.prepare(
      "SELECT v.id,d.id,v.latest=1 AND d.hidden=0 FROM document d JOIN version v ON v.document=d.id WHERE "
      "d.identity=? AND v.sha256=?");
  if (!find.bind(1, entry.identity).bind(2, entry.sha256).step())
    return std::unexpected(
        Error{ErrorCode::kMalformedInput, fmt::format("“{}” is not what the ledger holds", entry.name)});
  const std::int64_t version = find.integer(0), document = find.integer(1);
  const bool speaks = find.integer(2) != 0;
  find.reset();
  std::vector<std::int64_t> parties;
  for (const PartyDraft& party : entry.digest.parties) parties.push_back(party_id(party, entry.told.day));
  const std::string named = pack_named(entry.digest, parties);
  database_.prepare("UPDATE version SET record=?,lexicon=?,named=? WHERE id=?")
      .bind_blob(1, entry.record)
      .bind(2, entry.lexicon)
      .bind_blob(3, named)
      .bind(4, version)
      .run();
  put_rows(version, document, speaks, parties, entry);
  index_.put(version, entry.words);
  return database_.check();
}

Expected<void> Writer::finish_rereading(std::int64_t versions) {
  Query count = database_.prepare("SELECT count(*) FROM version");
  if (count.step() && count.integer(0) != versions)
    return std::unexpected(Error{
        ErrorCode::kMalformedInput,
        fmt::format("{} of {} texts were read again; the ledger is as it was", versions, count.integer(0))});
  count.reset();
  for (const Correction& correction : read_corrections(database_)) apply(correction);
  return database_.check();
}

}  // namespace ukti::ledger
