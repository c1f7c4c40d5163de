#include "ledger/overview.h"

#include <gtest/gtest.h>

#include <set>

#include "ledger/impl.h"
#include "ledger/matter_loader.h"
#include "ledger/origins.h"
#include "ledger/testing.h"

namespace ukti::ledger {
namespace {

using testing::Scratch;
using testing::trawler_news;

std::set<std::string> ids_by_overview(Ledger& ledger, std::optional<Day> as_of) {
  const Expected<Overview> overview = Overview::load(ledger.impl().database);
  EXPECT_TRUE(overview);
  const Expected<Catalogue> all = catalogue(ledger.impl().database, *overview, as_of);
  EXPECT_TRUE(all);
  std::set<std::string> out;
  for (const MatterBrief& brief : all->matters) out.insert(print_key(brief.key));
  return out;
}

std::set<std::string> ids_by_ledger(Ledger& ledger, std::optional<Day> as_of) {
  MatterQuery query;
  query.all = true;
  query.as_of.told = as_of;
  const Expected<std::vector<Matter>> all = ledger.matters(query);
  EXPECT_TRUE(all);
  std::set<std::string> out;
  for (const Matter& matter : *all) out.insert(matter.id);
  return out;
}

TEST(Overview, ListsTheMattersOfEveryDayAsTheLedgerDoes) {
  Scratch ledger(trawler_news());
  for (const char* day : {"2031-05-01", "2031-05-02", "2031-05-03", "2031-05-04", "2031-06-01"})
    EXPECT_EQ(ids_by_overview(*ledger, parse_day(day)), ids_by_ledger(*ledger, parse_day(day))) << day;
  EXPECT_EQ(ids_by_overview(*ledger, std::nullopt), ids_by_ledger(*ledger, std::nullopt));
}

TEST(Overview, LeavesOutWhatIsHiddenAndOldVersions) {
  Scratch ledger(trawler_news());
  ledger.add({{"d1", "2031-05-06", "নদীর খবর",
               "রাঙামাটিতে রোববার বাস খাদে পড়ে চারজন নিহত হয়েছেন বলে জানিয়েছে পুলিশ।"}});
  ASSERT_TRUE(ledger->hide("a1", true));
  EXPECT_EQ(ids_by_overview(*ledger, std::nullopt), ids_by_ledger(*ledger, std::nullopt));
  EXPECT_EQ(ids_by_overview(*ledger, parse_day("2031-05-05")),
            ids_by_ledger(*ledger, parse_day("2031-05-05")));
  const Expected<Overview> overview = Overview::load(ledger->impl().database);
  ASSERT_TRUE(overview);
  EXPECT_EQ(overview->speaking(std::nullopt).size(), 3U);
}

TEST(Overview, KnowsPartiesByTheirIds) {
  Scratch ledger(trawler_news());
  const Expected<Overview> overview = Overview::load(ledger->impl().database);
  ASSERT_TRUE(overview);
  for (const auto& [row, party] : overview->parties) {
    const PartyName name = overview->name_of(row, std::nullopt);
    EXPECT_EQ(overview->party(name.id), row);
    EXPECT_FALSE(name.names.empty());
  }
  EXPECT_FALSE(overview->party("p0000000000000000"));
  EXPECT_FALSE(overview->party("nobody"));
}

TEST(Origins, CopiesOfOneTextAreOne) {
  const std::string text =
      "গতকাল বৃহস্পতিবার কক্সবাজারের উপকূলে একটি ট্রলার ডুবে সাতজন জেলে নিহত হয়েছেন বলে জানিয়েছে কোস্টগার্ড তারা আরও "
      "জানায় উদ্ধারকাজ চলছে";
  const TextSketch whole = sketch_of(text);
  EXPECT_TRUE(is_copy(whole, whole));
  EXPECT_TRUE(is_copy(whole, sketch_of("আমাদের প্রতিনিধি জানান " + text + " বলে জানা গেছে")));
  EXPECT_FALSE(is_copy(
      whole, sketch_of("কক্সবাজারের উপকূলে বৃহস্পতিবার ট্রলার ডুবে নয়জন জেলে নিহত হয়েছেন বলে জানিয়েছে কোস্টগার্ড")));
  EXPECT_FALSE(is_copy(whole, sketch_of("")));
  EXPECT_FALSE(is_copy(sketch_of(""), sketch_of("")));
}

}  // namespace
}  // namespace ukti::ledger
