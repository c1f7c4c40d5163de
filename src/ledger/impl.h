// What a Ledger holds; shared by the files that implement it, each a part of its calls.
#pragma once

#include <optional>

#include "ledger/store.h"
#include "ukti/ledger.h"

namespace ukti {

struct Ledger::Impl {
  explicit Impl(ledger::Database&& opened) : database(std::move(opened)) {}
  ledger::Database database;
  std::optional<ledger::Writer> writer;
  std::optional<ledger::Transaction> transaction;
  std::optional<std::int64_t> reread;  // versions reread in the transaction, where it is one of rereading
};

namespace ledger {

inline std::unexpected<Error> read_only() {
  return std::unexpected(Error{ErrorCode::kIo, "the ledger is open for reading only"});
}

}  // namespace ledger
}  // namespace ukti
