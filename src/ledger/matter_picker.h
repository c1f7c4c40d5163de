// One matter that a Catalogue knows: the matter itself and the rows of its mentions.
//
// Which mentions it has the catalogue says, so that nothing is clustered here; only where a correction gave a
// label to some of them the others of their component are asked too, since one of several matters has it.
#pragma once

#include <optional>
#include <vector>

#include "ledger/catalogue.h"
#include "ledger/matter_loader.h"

namespace ukti::ledger {

struct PickedMatter {
  Matter matter;
  std::vector<std::int64_t> mentions;  // rows, in the order of Matter::mentions
};

// Loads many matters by one set of prepared queries.
class MatterPicker {
 public:
  // `overview` and `catalogue`, which is of it and of the same day, must outlive it.
  MatterPicker(Database& database, const Overview& overview, const Catalogue& catalogue,
               std::optional<Day> as_of)
      : overview_(overview),
        catalogue_(catalogue),
        as_of_(as_of),
        reader_(database, overview.rulings),
        loader_(database, overview.rulings, as_of) {}

  // None where the database has moved on and its mentions are gone.
  std::optional<PickedMatter> pick(const MatterBrief& brief);

 private:
  bool may_be_labelled(const MatterBrief& brief) const;
  std::optional<PickedMatter> pick_labelled(const MatterBrief& brief);

  const Overview& overview_;
  const Catalogue& catalogue_;
  const std::optional<Day> as_of_;
  ComponentReader reader_;
  MatterLoader loader_;
};

}  // namespace ukti::ledger
