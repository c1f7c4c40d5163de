// Files of other versions: older ones are brought up to date, newer ones refused. Most versions here are made
// up; a ledger of each version that was is brought to today's.
#include "ledger/schema.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "ledger/testing.h"

namespace ukti::ledger {
namespace {

constexpr const char* kFirst = "CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT) STRICT;";
constexpr const char* kSecond =
    "CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT, day INTEGER NOT NULL) STRICT;"
    "CREATE INDEX note_day ON note(day);";
constexpr const char* kThird = "CREATE TABLE remark(id INTEGER PRIMARY KEY, text TEXT) STRICT;";
constexpr Schema::Step kSteps[] = {
    {kFirst,
     "CREATE TABLE new_note(id INTEGER PRIMARY KEY, text TEXT, day INTEGER NOT NULL) STRICT;"
     "INSERT INTO new_note SELECT id,text,7 FROM note;DROP TABLE note;"
     "CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT, day INTEGER NOT NULL) STRICT;"
     "INSERT INTO note SELECT * FROM new_note;DROP TABLE new_note;CREATE INDEX note_day ON note(day);"},
    {kSecond,
     "CREATE TABLE remark(id INTEGER PRIMARY KEY, text TEXT) STRICT;"
     "INSERT INTO remark SELECT id,text||' '||day FROM note;DROP TABLE note;"}};
constexpr Schema kVersion1{1, kFirst, {}}, kVersion2{2, kSecond, {kSteps, 1}}, kVersion3{3, kThird, kSteps};

class SchemaFile : public ::testing::Test {
 protected:
  SchemaFile()
      : path_((std::filesystem::temp_directory_path() / ("ukti-schema-" + std::to_string(::getpid())))
                  .string()) {
    Database first = open();
    EXPECT_TRUE(prepare_schema(first, path_, Database::Access::kCreate, kVersion1));
    first.execute("INSERT INTO note VALUES(1,'kept')");
    EXPECT_TRUE(first.check());
  }
  ~SchemaFile() override {
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path_ + end);
  }
  Database open() { return std::move(*Database::open(path_, Database::Access::kCreate)); }
  std::string refused(Database::Access access, const Schema& schema) {
    Database database = std::move(*Database::open(path_, access));
    const auto done = prepare_schema(database, path_, access, schema);
    EXPECT_FALSE(done);
    return done ? "" : done.error().message;
  }

  const std::string path_;
};

TEST_F(SchemaFile, AnOlderOneIsBroughtThroughAllVersions) {
  Database database = open();
  ASSERT_TRUE(prepare_schema(database, path_, Database::Access::kWrite, kVersion3));
  Query kept = database.prepare("SELECT text FROM remark");
  ASSERT_TRUE(kept.step());
  EXPECT_EQ(kept.text(0), "kept 7");
  EXPECT_TRUE(prepare_schema(database, path_, Database::Access::kRead, kVersion3));
}

// Every matter, as printed.
std::string all_of(const Ledger& ledger, std::string_view as_of) {
  MatterQuery query;
  query.all = true;
  if (!as_of.empty()) query.as_of.told = parse_day(as_of);
  const auto matters = ledger.matters(query);
  if (!matters) return matters.error().message;
  std::string out;
  for (const Matter& matter : *matters) append_json(matter, out), out += '\n';
  return out;
}

TEST(Schema, ALedgerOfEveryVersionComesToTodays) {
  const Schema& today = current_schema();
  ASSERT_EQ(today.steps.size(), static_cast<std::size_t>(today.version - 1));
  for (std::int64_t version = 1; version < today.version; ++version) {
    const Schema then{version, today.steps[static_cast<std::size_t>(version - 1)].tables,
                      today.steps.first(static_cast<std::size_t>(version - 1))};
    testing::Scratch ledger(testing::trawler_news());
    const std::string answers = ledger.answers(), of_a_day = ledger.answers("2031-05-03");
    // The same rows under the tables of then.
    const std::string old = ledger.path() + ".old";
    {
      Database database = std::move(*Database::open(old, Database::Access::kCreate));
      ASSERT_TRUE(prepare_schema(database, old, Database::Access::kCreate, then));
      database.execute(("ATTACH '" + ledger.path() + "' AS now;PRAGMA foreign_keys=OFF;BEGIN").c_str());
      Query tables = database.prepare(
          "SELECT name FROM main.sqlite_schema WHERE type='table' AND name NOT LIKE 'search%'");
      std::vector<std::string> names;
      while (tables.step()) names.emplace_back(tables.text(0));
      tables.reset();
      for (const std::string& name : names)
        database.execute(
            ("DELETE FROM main." + name + ";INSERT INTO main." + name + " SELECT * FROM now." + name)
                .c_str());
      database.execute("COMMIT");
      ASSERT_TRUE(database.check());
    }
    EXPECT_FALSE(Ledger::open(old, Ledger::Access::kRead));
    Expected<Ledger> brought = Ledger::open(old, Ledger::Access::kCreate);
    ASSERT_TRUE(brought) << brought.error().message;
    ASSERT_TRUE(brought->begin());
    ASSERT_TRUE(brought->add(
        testing::entry_of({"x1", "2031-05-09", "নদীর খবর", "পুলিশ জানায়, বাস খাদে পড়ে দুজন নিহত হয়েছেন।"})));
    ASSERT_TRUE(brought->commit());
    EXPECT_TRUE(Ledger::open(old, Ledger::Access::kRead));
    EXPECT_EQ(all_of(*brought, "2031-05-03"), of_a_day);
    EXPECT_TRUE(brought->purge("x1", "2031-06-01"));
    EXPECT_EQ(all_of(*brought, {}), answers);
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(old + end);
  }
}

TEST_F(SchemaFile, AReaderIsToldToAddFirst) {
  EXPECT_NE(refused(Database::Access::kRead, kVersion2).find("version 1"), std::string::npos);
  Database database = open();
  EXPECT_TRUE(prepare_schema(database, path_, Database::Access::kRead, kVersion1));
}

TEST_F(SchemaFile, ANewerOneIsRefused) {
  Database database = open();
  ASSERT_TRUE(prepare_schema(database, path_, Database::Access::kWrite, kVersion2));
  EXPECT_NE(refused(Database::Access::kWrite, kVersion1).find("use a newer one"), std::string::npos);
}

TEST_F(SchemaFile, AStepThatFailsLeavesItAsItWas) {
  static constexpr Schema::Step kBroken[] = {{kFirst, "DELETE FROM note;CREATE TABLE note(x);"}};
  refused(Database::Access::kWrite, {2, kSecond, kBroken});
  static constexpr Schema::Step kElsewhere[] = {{kFirst, "DELETE FROM note;CREATE TABLE other(x);"}};
  EXPECT_NE(refused(Database::Access::kWrite, {2, kSecond, kElsewhere}).find("tables"), std::string::npos);
  Database database = open();
  Query kept = database.prepare("SELECT text FROM note");
  EXPECT_TRUE(kept.step());
  EXPECT_TRUE(prepare_schema(database, path_, Database::Access::kWrite, kVersion1));
}

TEST_F(SchemaFile, TriggersOfAnOlderOneAreNotRun) {
  {
    Database database = open();
    database.execute("CREATE TRIGGER mine AFTER DELETE ON note BEGIN INSERT INTO note VALUES(9,'mine'); END");
    ASSERT_TRUE(database.check());
  }
  EXPECT_NE(refused(Database::Access::kWrite, kVersion2).find("tables"), std::string::npos);
}

}  // namespace
}  // namespace ukti::ledger
