// Kinds of event types.
#pragma once

#include <optional>

#include "ukti/record.h"

namespace ukti::event {

// A type that only words make: where the statement does something else, its cue is no such event.
constexpr bool speaks(EventType type) {
  return type == EventType::kRequest || type == EventType::kAccuse || type == EventType::kReject ||
         type == EventType::kSupport || type == EventType::kThreaten || type == EventType::kAgree;
}

// A type that strikes, holds or punishes somebody.
constexpr bool force(EventType type) {
  return type == EventType::kAssault || type == EventType::kCoerce || type == EventType::kSanction;
}

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
