#include "speech/certainty.h"

namespace ukti::speech {

// The speaker's own words ("হতে পারে") tell more than the predicate that reports them ("ধারণা করছে").
Certainty certainty_of(const clause::ReportFrame& frame) {
  if (frame.act == Act::kDoubt) return Certainty::kDoubted;
  if (frame.hedge != Certainty::kCertain) return frame.hedge;
  if (frame.act == Act::kBelieve || frame.act == Act::kEstimate) return Certainty::kProbable;
  return Certainty::kCertain;
}

}  // namespace ukti::speech
