#include "record/preparers.h"

#include <array>

#include "bangla/happening_rows.h"
#include "bangla/predicates.h"

namespace ukti::record {

std::span<const lexicon::Preparer> preparers() {
  static const std::array kAll = {bangla::Predicates::kPreparer, bangla::HappeningRows::kPreparer};
  return kAll;
}

}  // namespace ukti::record
