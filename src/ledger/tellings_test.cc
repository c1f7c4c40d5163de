#include "ledger/tellings.h"

#include <gtest/gtest.h>

#include "ledger/telling_json.h"
#include "ledger/testing.h"

namespace ukti::ledger {
namespace {

using testing::Scratch;

const QueryReader& query_reader() {
  static const QueryReader reader(Lexicon::embedded());
  return reader;
}

// "document act: text" of each, in order.
std::string told(Scratch& ledger, const StatementQuery& query) {
  const auto found = ledger->statements(query, query_reader());
  if (!found) return found.error().message;
  std::string out;
  for (const ToldStatement& s : *found) out += s.document + " ";
  return out;
}

StatementQuery by(const char* party) {
  StatementQuery query;
  query.party = party;
  return query;
}

TEST(Tellings, StatementsAreNewestFirstWithTextsAndMatters) {
  Scratch ledger(testing::trawler_news());
  const auto all = ledger->statements({}, query_reader());
  ASSERT_TRUE(all);
  ASSERT_GE(all->size(), 5U);
  EXPECT_EQ(all->front().told, "2031-05-04");
  EXPECT_EQ(all->back().document, "a1");
  for (const ToldStatement& s : *all) {
    EXPECT_FALSE(s.by.empty());
    for (const std::string& id : s.matters) EXPECT_TRUE(ledger->matter(id, {})) << id;
  }
  for (const ToldStatement& s : *all) {
    if (s.document != "b1") continue;
    EXPECT_EQ(s.text, "কক্সবাজারের উপকূলে বৃহস্পতিবার ট্রলার ডুবে নয়জন জেলে নিহত হয়েছেন");
    EXPECT_FALSE(s.matters.empty());
  }
}

TEST(Tellings, APartyByAnyOfItsNames) {
  Scratch ledger(testing::trawler_news());
  for (const char* name : {"কোস্টগার্ড", "কোস্ট গার্ড", "Coast guard"})
    EXPECT_EQ(told(ledger, by(name)).substr(0, 3), "b1 ") << name;
  EXPECT_EQ(told(ledger, by("নাজিম উদ্দিন শাহ")), "a1 ");  // who spoke for it
  EXPECT_EQ(told(ledger, by("নাযিম উদ্দিন শাহ")), "a1 ");  // by the sounds
  EXPECT_EQ(told(ledger, by("ডাক বিভাগ")), "the ledger knows no party by the name “ডাক বিভাগ”");
}

TEST(Tellings, ActsAndDays) {
  Scratch ledger(testing::trawler_news());
  StatementQuery query;
  query.act = Act::kDeny;
  EXPECT_EQ(told(ledger, query), "c1 ");
  query = {};
  query.telling.to = *parse_day("2031-05-02");
  query.limit = 1;
  EXPECT_EQ(told(ledger, query), "a1 ");
  query = {};
  query.telling.as_of.told = *parse_day("2031-05-03");
  EXPECT_EQ(told(ledger, query).substr(0, 6), "b1 a1 ");
}

TEST(Tellings, AsOfADayIsALedgerOfThatDay) {
  std::vector<testing::Report> reports = testing::trawler_news();
  Scratch whole(reports);
  reports.resize(2);
  Scratch then(reports);
  StatementQuery query;
  query.telling.as_of.told = *parse_day("2031-05-03");
  const auto a = whole->statements(query, query_reader()), b = then->statements({}, query_reader());
  ASSERT_TRUE(a && b);
  ASSERT_EQ(a->size(), b->size());
  for (std::size_t i = 0; i < a->size(); ++i) {
    EXPECT_EQ((*a)[i].document, (*b)[i].document);
    EXPECT_EQ((*a)[i].matters, (*b)[i].matters);
  }
}

TEST(Tellings, FiguresWithTheirSentences) {
  Scratch ledger(testing::trawler_news());
  FigureQuery query;
  query.counts = Counts::kKilled;
  auto found = ledger->figures(query, query_reader());
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 3U);
  EXPECT_EQ((*found)[0].document, "d1");
  EXPECT_EQ((*found)[1].low, 9.0);
  EXPECT_NE((*found)[1].sentence.find((*found)[1].text), std::string::npos);
  EXPECT_TRUE(ledger->matter((*found)[1].matter, {}));
  query.party = "কোস্টগার্ড";
  query.counts = Counts::kMissing;
  found = ledger->figures(query, query_reader());
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 1U);
  EXPECT_EQ((*found)[0].low, 4.0);
}

}  // namespace
}  // namespace ukti::ledger
