// Kinds of event types that every room asks about.
#pragma once

#include "ukti/record.h"

namespace ukti::clause {

// A type that only words make: it happens when it is spoken, and where it is told to have been spoken.
constexpr bool speaks(EventType type) {
  return type == EventType::kRequest || type == EventType::kAccuse || type == EventType::kReject ||
         type == EventType::kSupport || type == EventType::kThreaten || type == EventType::kAgree;
}

// A type that strikes, holds or punishes somebody.
constexpr bool force(EventType type) {
  return type == EventType::kAssault || type == EventType::kCoerce || type == EventType::kSanction;
}

}  // namespace ukti::clause
