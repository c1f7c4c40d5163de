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

// What befalls people with nobody's intent: beside PLOVER's sixteen types.
constexpr bool mishap(EventType type) { return type == EventType::kAccident || type == EventType::kDisaster; }

// A type that leaves casualties.
constexpr bool harms(EventType type) { return type == EventType::kAssault || mishap(type); }

}  // namespace ukti::clause
