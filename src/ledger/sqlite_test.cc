#include "ledger/sqlite.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "ledger/testing.h"

namespace ukti::ledger {
namespace {

TEST(LedgerFile, ASecondWriterThatWaitedLongEnoughSaysWho) {
  testing::Scratch ledger;
  auto second = Database::open(ledger.path(), Database::Access::kWrite);
  ASSERT_TRUE(second);
  sqlite3_busy_timeout(second->handle(), 1);  // half a minute is long enough for the program
  ASSERT_TRUE(ledger->begin());
  {
    Transaction blocked(*second);
    const auto said = blocked.commit();
    ASSERT_FALSE(said);
    EXPECT_NE(said.error().message.find("another program is writing"), std::string::npos);
  }
  ASSERT_TRUE(ledger->commit());
  Transaction free(*second);
  EXPECT_TRUE(free.commit());
}

TEST(LedgerFile, ASnapshotStaysWhileOthersWrite) {
  testing::Scratch ledger(testing::trawler_news());
  auto reader = Database::open(ledger.path(), Database::Access::kRead);
  ASSERT_TRUE(reader);
  const auto documents = [&] {
    Query count = reader->prepare("SELECT count(*) FROM document");
    return count.step() ? count.integer(0) : -1;
  };
  {
    const Snapshot snapshot(*reader);
    EXPECT_EQ(documents(), 4);
    ledger.add({{"e1", "2031-05-06", "নদীর খবর", "পুলিশ জানায়, চট্টগ্রামে আগুনে দুজন আহত হয়েছেন।"}});
    EXPECT_EQ(documents(), 4);
  }
  EXPECT_EQ(documents(), 5);
}

TEST(LedgerFile, TwoWritersTakeTurns) {
  testing::Scratch ledger;
  auto second = Ledger::open(ledger.path(), Ledger::Access::kWrite);
  ASSERT_TRUE(second);
  for (const testing::Report& report : testing::trawler_news()) {
    ledger.add({report});
    ASSERT_TRUE(second->begin());
    const auto added = second->add(testing::entry_of(report));
    ASSERT_TRUE(added) << added.error().message;
    EXPECT_EQ(*added, Added::kSame);
    ASSERT_TRUE(second->commit());
  }
}

TEST(LedgerFile, WordsOfClosedListsStayInTheirList) {
  EXPECT_EQ(word_of(2, EventStatus::kPossible), EventStatus::kPlanned);
  EXPECT_EQ(word_of(4, EventStatus::kPossible), EventStatus::kActual);
  EXPECT_EQ(word_of(-1, EventStatus::kPossible), EventStatus::kActual);
}

}  // namespace
}  // namespace ukti::ledger
