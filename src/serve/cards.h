// What lists show of a matter, kept from one state of the ledger to the next.
//
// A matter is put together from the rows of its mentions, and these never change: so what is shown of it
// changes only with its mentions, with corrections and with the names of parties. A card is kept under what
// it is made of, parties by their ids; their names are put in when it is shown, as of the day that is asked
// for. The thread that makes a state makes the cards that are missing then, so that after an addition only
// what it changed is made anew.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

#include "ledger/matter_picker.h"
#include "ledger/origins.h"
#include "serve/json_views.h"

namespace ukti::serve {

// As it is shown. Of `matter` nothing is left that a list does not show: no mentions, no sources, no figures.
struct Card {
  Matter matter;
  MatterFacts facts;
};

class Cards {
 public:
  // The card of a matter, with the names told by the day; none where its mentions are gone from the database.
  std::optional<Card> find(ledger::Database& database, const ledger::Overview& overview,
                           const ledger::Catalogue& catalogue, const ledger::MatterBrief& brief,
                           std::optional<ledger::Day> as_of, ledger::MatterPicker& picker);
  // Makes those of the matters that lists begin with, the newest first, until `enough`.
  void make(ledger::Database& database, const ledger::Overview& overview, const ledger::Catalogue& catalogue,
            const std::function<bool()>& enough);
  // The number of each report's origin, in the order of Catalogue::reports_of.
  std::vector<std::uint32_t> origins(ledger::Database& database, const ledger::Overview& overview,
                                     const std::vector<std::uint32_t>& reports);

 private:
  std::shared_ptr<const Card> kept(std::uint64_t key);
  std::shared_ptr<const Card> keep(std::uint64_t key, Card card);
  Card made(ledger::Database& database, const ledger::Overview& overview, const ledger::Catalogue& catalogue,
            const ledger::MatterBrief& brief, Matter matter);

  ledger::Origins origins_;
  std::mutex mutex_;
  std::unordered_map<std::uint64_t, std::shared_ptr<const Card>> cards_, older_;
};

}  // namespace ukti::serve
