#include "speech/certainty.h"

#include "lexicon/features.h"

namespace ukti::speech {
namespace {

using lexicon::Feature;
using text::TokenIndex;

// Words at the end of a sentence that can be its predicate's modal.
constexpr TokenIndex kPredicateReach = 4;

bool hedged(const Input& in, const clause::TokenRange& piece) {
  for (TokenIndex t = piece.begin; t < piece.end; ++t) {
    const std::uint64_t f = in.words.features[in.text.tokens[t].form];
    if (lexicon::has(f, Feature::kHedge)) return true;
    if (lexicon::has(f, Feature::kModal) && t + kPredicateReach >= piece.end) {
      for (const clause::Reading& r : in.words.of(in.text, t)) {
        if (r.morph.verb_form == clause::VerbForm::kFinite && !r.morph.negative) return true;  // -তে পারে
      }
    }
  }
  return false;
}

}  // namespace

Certainty certainty_of(const Input& in, const clause::ReportFrame& frame,
                       const std::vector<clause::TokenRange>& content) {
  if (frame.act == Act::kDoubt) return Certainty::kDoubted;
  if (!content.empty() && hedged(in, content.front())) return Certainty::kPossible;
  if (frame.act == Act::kBelieve || frame.act == Act::kEstimate) return Certainty::kProbable;
  return Certainty::kCertain;
}

}  // namespace ukti::speech
