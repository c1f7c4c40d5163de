// Entities that nothing needs go, and all references follow.
#include "record/compact.h"

#include <gtest/gtest.h>

namespace ukti::record {
namespace {

Entity named(const char* name, bool mentioned) {
  Entity e;
  e.names = {name};
  if (mentioned) e.mentions.push_back({0, 3});
  return e;
}

TEST(Compact, DropsWhatNobodyNamesAndRenumbersTheRest) {
  Record r;
  r.entities = {named("gone", false), named("a", true), named("office", false), named("gone too", false),
                named("b", true)};
  r.entities[4].role_of = 2;
  Statement s;
  s.source = {4};
  s.via = {1};
  r.statements.push_back(s);
  drop_unused_entities(r);
  ASSERT_EQ(r.entities.size(), 3u);
  EXPECT_EQ(r.entities[0].names.front(), "a");
  EXPECT_EQ(r.entities[2].role_of, 1u);
  EXPECT_EQ(r.statements[0].source, std::vector<Id>{2});
  EXPECT_EQ(r.statements[0].via, std::vector<Id>{0});
}

TEST(Compact, LeavesARecordAloneThatNeedsAll) {
  Record r;
  r.entities = {named("a", true)};
  drop_unused_entities(r);
  EXPECT_EQ(r.entities.size(), 1u);
}

}  // namespace
}  // namespace ukti::record
