#include "event/told.h"

#include <algorithm>

namespace ukti::event {

EventStatus as_told(const Statement& by, const clause::HappeningFrame& frame, EventType type, bool open,
                    bool beside) {
  const EventStatus status = frame.status;
  if (status == EventStatus::kPlanned) {
    const bool wished = by.act == Act::kDemand || by.act == Act::kOrder || by.act == Act::kAsk ||
                        by.act == Act::kBelieve || by.act == Act::kWorry || by.act == Act::kDoubt;
    return wished ? EventStatus::kPossible : status;
  }
  if (status == EventStatus::kPossible && frame.claimed && frame.verbal && by.act == Act::kClaim)
    return EventStatus::kActual;
  if (status != EventStatus::kActual || frame.presupposed) return status;
  // the accusation that a denial answers was made
  if (by.polarity == Polarity::kNegated && type != EventType::kAccuse) return EventStatus::kNegated;
  // what stands in quotation marks was said
  if (beside && by.act == Act::kWithhold && by.form == Form::kIndirect) return EventStatus::kPossible;
  if (by.certainty == Certainty::kDoubted) return EventStatus::kPossible;
  const bool asked = by.act == Act::kDemand || by.act == Act::kOrder || by.act == Act::kAsk;
  // "কারাদণ্ড দিয়ে | রায় ঘোষণা করেন": the sentence is what the order is
  const bool sentence = by.act == Act::kOrder && type == EventType::kSanction && frame.leads;
  if (open && asked && !sentence) return EventStatus::kPossible;
  if (open && by.act == Act::kPromise) return EventStatus::kPlanned;
  return status;
}

bool to_come(std::string_view time, std::string_view published) {
  if (time == "FUTURE_REF") return true;
  constexpr std::size_t kDay = 10;  // "2025-04-28"
  if (published.size() < kDay || time.size() < 4 || time[0] < '0' || time[0] > '9') return false;
  time = time.substr(0, kDay);
  if (time.find('W') != time.npos || time.find('X') != time.npos) return false;
  return time > published.substr(0, time.size());
}

}  // namespace ukti::event
