#include "record/preparers.h"

#include <array>

#include "bangla/happening_rows.h"
#include "bangla/happening_status.h"
#include "bangla/name_words.h"
#include "bangla/predicates.h"
#include "bangla/word_sets.h"
#include "mention/name_rows.h"
#include "mention/offices.h"
#include "mention/term_rows.h"

namespace ukti::record {

std::span<const lexicon::Preparer> preparers() {
  static const std::array kAll = {
      bangla::Predicates::kPreparer,       bangla::HappeningRows::kPreparer, bangla::StatusWords::kPreparer,
      bangla::ParticipantWords::kPreparer, bangla::NameWords::kPreparer,     mention::NameRows::kPreparer,
      bangla::WordSets::kPreparer,         mention::Offices::kPreparer,      mention::TermRows::kPreparer};
  return kAll;
}

}  // namespace ukti::record
