// Kinds of event types.
#pragma once

#include <optional>

#include "clause/event_types.h"
#include "ukti/record.h"

namespace ukti::event {

using clause::force;
using clause::harms;
using clause::mishap;
using clause::speaks;

// Words, and no deed like an inquiry that somebody makes: "তদন্তের নির্দেশ".
inline bool only_speaks(const Event& e) { return speaks(e.type) && e.mode != "investigate"; }

// The event that an act of speech is by itself; nothing where it only tells.
constexpr std::optional<EventType> verbal_type(Act act) {
  switch (act) {
    case Act::kAccuse:
    case Act::kCondemn:
      return EventType::kAccuse;
    case Act::kDemand:
    case Act::kOrder:
      return EventType::kRequest;
    case Act::kDeny:
    case Act::kDispute:
      return EventType::kReject;
    case Act::kPraise:
      return EventType::kSupport;
    case Act::kAgree:
      return EventType::kAgree;
    default:
      return std::nullopt;
  }
}

}  // namespace ukti::event
