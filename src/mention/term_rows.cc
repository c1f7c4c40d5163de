#include "mention/term_rows.h"

#include <vector>

#include "lexicon/features.h"
#include "mention/name_rows.h"

namespace ukti::mention {

using lexicon::bit;
using lexicon::Feature;

namespace {

constexpr std::uint64_t kWanted =
    bit(Feature::kRole) | bit(Feature::kSpokesperson) | bit(Feature::kOfficial) | bit(Feature::kHuman) |
    bit(Feature::kGroup) | bit(Feature::kOrganisation) | bit(Feature::kForces) | bit(Feature::kGovernment) |
    bit(Feature::kCourt) | bit(Feature::kParty) | bit(Feature::kMedia) | bit(Feature::kPlatform) |
    bit(Feature::kKin) | bit(Feature::kSourceWord);

}  // namespace

const lexicon::Preparer TermRows::kPreparer{"names.terms", &TermRows::prepare};

std::string TermRows::prepare(const lexicon::View& view) {
  const NameRows names(view);
  std::vector<std::uint8_t> kind(view.arrays().entries.size(), kNone);
  for (lexicon::EntryId e = 0; e < kind.size(); ++e) {
    const std::string_view pos = view.cell(e, "pos");
    if (pos == "det" || pos == "num" || pos == "pron" || (view.features(e) & kWanted) == 0 ||
        names.is_name(e))
      continue;
    kind[e] = pos == "adj" ? kAdjective : kNoun;
  }
  lexicon::Packer packer;
  packer.array(kind);
  return packer.take();
}

TermRows::TermRows(const lexicon::View& view)
    : prepared_(view, kPreparer, [&](lexicon::Prepared& from) {
        return from.array(kind_) && kind_.size() == view.arrays().entries.size();
      }) {}

}  // namespace ukti::mention
