// Documents hidden, shown again, erased.
#include <gtest/gtest.h>

#include "ledger/testing.h"

namespace ukti::ledger {
namespace {

using testing::Report;
using testing::Scratch;
using testing::trawler_news;

std::vector<Report> without(std::vector<Report> reports, std::string_view id) {
  std::erase_if(reports, [&](const Report& r) { return r.id == id; });
  return reports;
}

TEST(Remove, AHiddenDocumentIsAsIfItWereNotThere) {
  for (const Report& report : trawler_news()) {
    Scratch all(trawler_news()), rest(without(trawler_news(), report.id));
    const std::string before = all.answers();
    ASSERT_TRUE(all->hide(report.id, true));
    EXPECT_EQ(all.answers(), rest.answers());
    EXPECT_EQ(all.answers("2031-05-03"), rest.answers("2031-05-03"));
    ASSERT_TRUE(all->hide(report.id, false));
    EXPECT_EQ(all.answers(), before);
  }
}

TEST(Remove, AnErasedDocumentIsAsIfItHadNeverBeenThere) {
  for (const Report& report : trawler_news()) {
    Scratch all(trawler_news()), rest(without(trawler_news(), report.id));
    const auto erased = all->purge(report.id, "2031-06-01");
    ASSERT_TRUE(erased) << erased.error().message;
    EXPECT_TRUE(erased->finished);
    EXPECT_EQ(erased->versions, 1u);
    EXPECT_EQ(all.answers(), rest.answers());
    all.add({{"e1", "2031-05-05", "উপকূল বার্তা",
              "কক্সবাজারের উপকূলে ট্রলার ডুবে ১০ জন নিহত হয়েছেন বলে জানিয়েছে কোস্টগার্ড।"}});
    rest.add({{"e1", "2031-05-05", "উপকূল বার্তা",
               "কক্সবাজারের উপকূলে ট্রলার ডুবে ১০ জন নিহত হয়েছেন বলে জানিয়েছে কোস্টগার্ড।"}});
    EXPECT_EQ(all.answers(), rest.answers());
  }
}

TEST(Remove, TheBytesAreGoneFromTheFile) {
  Scratch all(trawler_news());
  const Report erased = trawler_news()[3];
  // Its text, its outlet's id and the names that no other document brings.
  const std::vector<std::string> words = {erased.text, "খাদে পড়ে", "মাহফুজা আলম চৌধুরী"};
  for (const std::string& word : words) EXPECT_NE(all.bytes().find(word), std::string::npos) << word;
  EXPECT_NE(all.bytes().find("কোস্টগার্ড"), std::string::npos);
  ASSERT_TRUE(all->purge(erased.id, "2031-06-01"));
  for (const std::string& word : words) EXPECT_EQ(all.bytes().find(word), std::string::npos) << word;
  EXPECT_NE(all.bytes().find("কোস্টগার্ড"), std::string::npos);
}

TEST(Remove, AnErasedDocumentIsRefusedWithTheReason) {
  Scratch all(trawler_news());
  ASSERT_TRUE(all->purge("d1", "2031-06-01"));
  ASSERT_TRUE(all->begin());
  const auto again = all->add(testing::entry_of(trawler_news()[3]));
  ASSERT_FALSE(again);
  EXPECT_NE(again.error().message.find("2031-06-01"), std::string::npos);
  ASSERT_TRUE(all->commit());
}

TEST(Remove, ADocumentThatIsNotThereIsNamed) {
  Scratch all(trawler_news());
  const auto done = all->hide("z9", true);
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().message.find("z9"), std::string::npos);
  EXPECT_FALSE(all->purge("a1", "someday"));
}

}  // namespace
}  // namespace ukti::ledger
