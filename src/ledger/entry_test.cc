#include "ledger/entry.h"

#include <gtest/gtest.h>

namespace ukti::ledger {
namespace {

Event event_at(Span trigger, EventType type) {
  Event e;
  e.type = type;
  e.trigger = trigger;
  return e;
}

TEST(Entry, EventsOnTheSameWordsHaveKeysOfTheirOwn) {
  Record record;
  record.id = "a";
  record.sha256 = "00";
  record.published = "2031-05-02";
  record.sentences = {{{0, 20}, 0}};
  record.events = {event_at({2, 8}, EventType::kRequest), event_at({2, 8}, EventType::kAccuse),
                   event_at({2, 8}, EventType::kRequest), event_at({9, 12}, EventType::kRequest)};
  const Preparer preparer(Lexicon::embedded());
  const auto entry = preparer.prepare(record, "0123456789 123456789", {}, "2031-05-02");
  ASSERT_TRUE(entry);
  const auto& keys = entry->impl().keys;
  ASSERT_EQ(keys.size(), 4u);
  for (std::size_t i = 0; i < keys.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) EXPECT_NE(keys[i], keys[k]) << i << " " << k;
}

}  // namespace
}  // namespace ukti::ledger
