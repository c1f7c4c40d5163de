// One matter of a component that is known: the matter itself and the rows of its mentions.
#pragma once

#include <optional>
#include <vector>

#include "ledger/matter_loader.h"

namespace ukti::ledger {

struct PickedMatter {
  Matter matter;
  std::vector<std::int64_t> mentions;  // rows, in the order of Matter::mentions
};

// Loads many matters by one set of prepared queries.
class MatterPicker {
 public:
  // `rulings` must outlive it.
  MatterPicker(Database& database, const Rulings& rulings, std::optional<Day> as_of)
      : as_of_(as_of), reader_(database, rulings), loader_(database, rulings, as_of) {}

  // The matter that holds the mention with this key, as of the day; none where it was not told by then.
  std::optional<PickedMatter> pick(std::int64_t component, std::uint64_t key);

 private:
  const std::optional<Day> as_of_;
  ComponentReader reader_;
  MatterLoader loader_;
};

}  // namespace ukti::ledger
