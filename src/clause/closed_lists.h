// The closed lists of a record by the names that tables, JSON and text cases write.
//
// One array an enum, in the enum's order, so that a name costs an index; the way back is a linear search, for
// tables and cases, not for the hot path.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ukti/record.h"

namespace ukti::clause {

template <typename E>
struct Names;  // Names<E>::list: the names in the enum's order

template <>
struct Names<EntityType> {
  static constexpr std::array<std::string_view, 7> list{"person", "organisation", "country", "place",
                                                        "group",  "agreement",    "other"};
  static constexpr EntityType last = EntityType::kOther;
};
template <>
struct Names<TimeType> {
  static constexpr std::array<std::string_view, 4> list{"DATE", "TIME", "DURATION", "SET"};
  static constexpr TimeType last = TimeType::kSet;
};
template <>
struct Names<Approx> {
  static constexpr std::array<std::string_view, 6> list{"",        "about",     "at_least",
                                                        "at_most", "more_than", "less_than"};
  static constexpr Approx last = Approx::kLessThan;
};
template <>
struct Names<Counts> {
  static constexpr std::array<std::string_view, 17> list{
      "killed", "injured", "killed_or_injured", "missing",  "detained", "deployed", "displaced", "people",
      "money",  "percent", "weapons",           "vehicles", "votes",    "distance", "area",      "age",
      "other"};
  static constexpr Counts last = Counts::kOther;
};
template <>
struct Names<Act> {
  static constexpr std::array<std::string_view, 20> list{
      "say",      "announce", "confirm", "deny",    "dispute", "withhold", "claim",
      "estimate", "believe",  "accuse",  "condemn", "praise",  "demand",   "order",
      "ask",      "promise",  "agree",   "warn",    "doubt",   "worry"};
  static constexpr Act last = Act::kWorry;
};
template <>
struct Names<Form> {
  static constexpr std::array<std::string_view, 3> list{"direct", "indirect", "mixed"};
  static constexpr Form last = Form::kMixed;
};
template <>
struct Names<Polarity> {
  static constexpr std::array<std::string_view, 2> list{"affirmed", "negated"};
  static constexpr Polarity last = Polarity::kNegated;
};
template <>
struct Names<Certainty> {
  static constexpr std::array<std::string_view, 4> list{"certain", "probable", "possible", "doubted"};
  static constexpr Certainty last = Certainty::kDoubted;
};
template <>
struct Names<EventType> {
  static constexpr std::array<std::string_view, 18> list{
      "AGREE",  "CONSULT",  "SUPPORT", "CONCEDE",  "COOPERATE", "AID",    "RETREAT", "REQUEST",  "ACCUSE",
      "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE",  "COERCE", "ASSAULT", "ACCIDENT", "DISASTER"};
  static constexpr EventType last = EventType::kDisaster;
};
template <>
struct Names<EventStatus> {
  static constexpr std::array<std::string_view, 4> list{"actual", "negated", "planned", "possible"};
  static constexpr EventStatus last = EventStatus::kPossible;
};
template <>
struct Names<LinkKind> {
  static constexpr std::array<std::string_view, 5> list{"confirms", "denies", "disputes", "repeats",
                                                        "updates"};
  static constexpr LinkKind last = LinkKind::kUpdates;
};
template <>
struct Names<FurnitureKind> {
  static constexpr std::array<std::string_view, 11> list{
      "photo_credit", "button", "share",         "read_more", "byline", "dateline",
      "source_line",  "advert", "reporter_code", "duplicate", "other"};
  static constexpr FurnitureKind last = FurnitureKind::kOther;
};

// The name of `value`; Approx::kNone is "".
template <typename E>
constexpr std::string_view name(E value) {
  static_assert(Names<E>::list.size() == static_cast<std::size_t>(Names<E>::last) + 1);
  return Names<E>::list[static_cast<std::size_t>(value)];
}

// The value with that name, or nothing.
template <typename E>
constexpr std::optional<E> named(std::string_view wanted) {
  for (std::size_t i = 0; i < Names<E>::list.size(); ++i)
    if (Names<E>::list[i] == wanted) return static_cast<E>(i);
  return std::nullopt;
}

// The value at a place in the list, as files store it; nothing where the list ends before it.
template <typename E>
constexpr std::optional<E> at(std::int64_t place) {
  if (place < 0 || place > static_cast<std::int64_t>(Names<E>::last)) return std::nullopt;
  return static_cast<E>(place);
}

}  // namespace ukti::clause
