#include "ledger/search.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ledger/search_index.h"
#include "ledger/testing.h"

namespace ukti::ledger {
namespace {

using testing::Report;
using testing::Scratch;

const QueryReader& query_reader() {
  static const QueryReader reader(Lexicon::embedded());
  return reader;
}

Expected<SearchAnswer> ask(Scratch& ledger, std::string_view words, Telling telling = {},
                           std::size_t limit = 20) {
  static Workspace workspace;
  return ledger->search({std::string(words), telling, limit}, query_reader(), workspace);
}

// The ids of what is found, in order.
std::string found(Scratch& ledger, std::string_view words, Telling telling = {}, std::size_t limit = 20) {
  const auto answer = ask(ledger, words, telling, limit);
  if (!answer) return answer.error().message;
  std::string out;
  for (const SearchHit& hit : answer->hits) out += (out.empty() ? "" : " ") + hit.document;
  return out + (answer->more ? " …" : "");
}

std::vector<Report> news() {
  return {
      {"border", "2031-05-02", "নদীর খবর",
       "সীমান্তে মোতায়েন সেনাদের একাংশ সরিয়ে নেওয়া হয়েছে বলে জানিয়েছেন এক কর্মকর্তা। স্থানীয়রা বলছেন, রাতেও গুলির "
       "শব্দ শোনা গেছে।"},
      {"israel", "2031-05-03", "উপকূল বার্তা",
       "ইসরায়েলের সঙ্গে চুক্তি নিয়ে আলোচনা চলছে বলে জানিয়েছে কাতার। যুদ্ধবিরতি চুক্তি সইয়ের দিন ঠিক হয়নি।"},
      {"pact", "2031-05-04", "ভাটির কাগজ",
       "চুক্তি হলে যুদ্ধবিরতি কার্যকর হবে এক সপ্তাহের মধ্যে, বলেছেন জাতিসংঘের দূত। ভারতের প্রধানমন্ত্রী মোদি তাঁকে স্বাগত "
       "জানান।"},
      {"port", "2031-05-05", "নদীর খবর",
       "বন্দরে নৌবাহিনীর দুটি জাহাজ ভিড়েছে বলে জানায় কর্তৃপক্ষ। মাস্টারমশায় সুধীর বলেন, ঢেউ বেড়েছে।"},
  };
}

TEST(Search, FindsAWordInItsFormsAndCodings) {
  Scratch ledger(news());
  EXPECT_EQ(found(ledger, "সেনা"), "border");
  EXPECT_EQ(found(ledger, "সেনাদেরকে"), "border");
  EXPECT_EQ(found(ledger, "মোতায়েন"), "border");             // য় as one code point
  EXPECT_EQ(found(ledger, "মোতা\u09AF\u09BCেন"), "border");  // and as two
  EXPECT_EQ(found(ledger, "জাহাজগুলো"), "port");
  EXPECT_EQ(found(ledger, "বিমান"), "");
}

TEST(Search, FindsListedNamesInEverySpellingAndScript) {
  Scratch ledger(news());
  for (const char* name : {"ইসরায়েল", "ইজরায়েল", "ইসরাইলের", "Israel", "israel"})
    EXPECT_EQ(found(ledger, name), "israel") << name;
  for (const char* name : {"রাষ্ট্রসংঘ", "United Nations", "UN"})
    EXPECT_EQ(found(ledger, name), "pact") << name;
  for (const char* name : {"Modi", "মোদী"}) EXPECT_EQ(found(ledger, name), "pact") << name;
}

TEST(Search, PhrasesPrefixesFieldsAndSigns) {
  Scratch ledger(news());
  EXPECT_EQ(found(ledger, "\"যুদ্ধবিরতি চুক্তি\""), "israel");
  EXPECT_EQ(found(ledger, "\"ইজরায়েলের সঙ্গে চুক্তি\""), "israel");  // spellings count in phrases too
  EXPECT_EQ(found(ledger, "নৌবা*"), "port");
  EXPECT_EQ(found(ledger, "চুক্তি -কাতার"), "pact");
  EXPECT_EQ(found(ledger, "source:নদীর বন্দর"), "port");
  EXPECT_EQ(found(ledger, "source:\"নদীর খবর\" -বন্দর"), "border");
  EXPECT_EQ(found(ledger, "title:সেনা"), "");
  EXPECT_EQ(found(ledger, "text:সেনা OR জাহাজ"), "port border");
}

TEST(Search, WritersPartCompoundsAsTheyLike) {
  Scratch ledger({{"joined", "2031-05-02", "ক", "যুদ্ধবিরতির কথা জানিয়েছে সেনাবাহিনী।"},
                  {"parted", "2031-05-03", "খ", "যুদ্ধ বিরতির কথা জানিয়েছে সেনা বাহিনী।"}});
  for (const char* query : {"যুদ্ধবিরতি", "যুদ্ধ বিরতি", "\"যুদ্ধবিরতির কথা\"", "সেনাবাহিনী", "সেনা বাহিনী"})
    EXPECT_EQ(found(ledger, query).size(), 13U) << query;
}

TEST(Search, TitlesCountMore) {
  Scratch ledger;
  const auto add = [&](const char* id, const char* title, const std::string& text) {
    static Workspace workspace;
    const std::string whole = std::string(title) + "\n" + text;
    const auto record = testing::reader().read({id, {}, "নদীর খবর", "2031-05-02", title, whole}, workspace);
    ASSERT_TRUE(record);
    std::vector<Term> terms;
    testing::reader().terms(workspace, terms);
    const auto entry = testing::preparer().prepare(*record, whole, terms, "2031-05-09");
    ASSERT_TRUE(entry && ledger->begin() && ledger->add(*entry) && ledger->commit());
  };
  add("below", "হাটের দিন বদল হলো", "হাটে ইলিশ এসেছে বলে জানান জেলেরা। দাম আগের মতোই।");
  add("above", "ইলিশ ধরা আবার শুরু", "নদীতে জেলেরা নেমেছেন বলে জানান কর্মকর্তা। দাম আগের মতোই।");
  EXPECT_EQ(found(ledger, "ইলিশ"), "above below");
  EXPECT_EQ(found(ledger, "title:ইলিশ"), "above");
  EXPECT_EQ(found(ledger, "text:ইলিশ"), "below");
  const auto above = ask(ledger, "title:ইলিশ");
  ASSERT_EQ(above->hits.at(0).snippets.size(), 1U);
  EXPECT_EQ(above->hits[0].snippets[0].text, "ইলিশ ধরা আবার শুরু");
}

TEST(Search, AsksOnlyTheVersionsThatSpeak) {
  Scratch ledger(news());
  Telling before, within;
  before.as_of.told = *parse_day("2031-05-03");
  within.from = within.to = *parse_day("2031-05-04");
  EXPECT_EQ(found(ledger, "চুক্তি", before), "israel");
  EXPECT_EQ(found(ledger, "চুক্তি", within), "pact");
  ledger.add({{"pact", "2031-05-06", "ভাটির কাগজ", "জাতিসংঘের দূত বলেছেন, আলোচনা ভেঙে গেছে।"}});
  EXPECT_EQ(found(ledger, "যুদ্ধবিরতি"), "israel");
  EXPECT_EQ(found(ledger, "ভেঙে"), "pact");
  EXPECT_EQ(found(ledger, "যুদ্ধবিরতি কার্যকর", within), "");
  before.as_of.told = *parse_day("2031-05-05");
  EXPECT_EQ(found(ledger, "যুদ্ধবিরতি কার্যকর", before), "pact");
  Expected<Database> database = Database::open(ledger.path(), Database::Access::kWrite);
  ASSERT_TRUE(database && database->execute("UPDATE document SET hidden=1 WHERE name='israel'"));
  EXPECT_EQ(found(ledger, "যুদ্ধবিরতি"), "");
}

TEST(Search, EqualsAreNewestFirstAndALimitSaysThatThereIsMore) {
  const char* text = "কোস্টগার্ড জানায়, ট্রলারটি ডুবে গেছে।";
  Scratch ledger({{"first", "2031-05-02", "ক", text},
                  {"third", "2031-05-04", "খ", text},
                  {"second", "2031-05-03", "গ", text}});
  EXPECT_EQ(found(ledger, "ট্রলার"), "third second first");
  EXPECT_EQ(found(ledger, "ট্রলার", {}, 2), "third second …");
  EXPECT_EQ(found(ledger, "ট্রলার", {}, 3), "third second first");
}

TEST(Search, SnippetsSliceTheText) {
  Scratch ledger(news());
  const auto answer = ask(ledger, "সেনা গুলি");
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->hits.size(), 1U);
  const std::string text = news()[0].text;
  std::string marked;
  for (const SearchHit::Snippet& s : answer->hits[0].snippets) {
    EXPECT_EQ(s.text, text.substr(s.span.start, s.span.end - s.span.start));
    for (const Span& mark : s.marks) marked += s.text.substr(mark.start, mark.end - mark.start) + " ";
  }
  EXPECT_EQ(marked, "সেনাদের গুলির ");
}

TEST(Search, ErasedWordsAreGone) {
  Scratch ledger(news());
  Expected<Database> database = Database::open(ledger.path(), Database::Access::kWrite);
  ASSERT_TRUE(database);
  {
    SearchIndex index(*database);
    Query id = database->prepare(
        "SELECT v.id FROM version v JOIN document d ON d.id=v.document WHERE d.name='port'");
    ASSERT_TRUE(id.step());
    index.erase(id.integer(0));
    id.reset();
    EXPECT_TRUE(database->check());
    EXPECT_TRUE(database->execute("INSERT INTO search(search) VALUES('integrity-check')"));
  }
  EXPECT_EQ(found(ledger, "জাহাজ"), "");
  EXPECT_EQ(found(ledger, "সেনা"), "border");
}

// Whatever is typed, the answer is documents or a complaint about the query, never one about the file.
RC_GTEST_PROP(Search, AnyQueryIsAnsweredOrRefusedInWords, ()) {
  static Scratch ledger(news());
  const auto piece = rc::gen::element<std::string>(
      "সেনা", "\"", "*", " ", "-", "OR", "title:", "source:", "(", ")", "চুক্তি*", "NOT", "'", "Israel", "^",
      "+", "{a b}:", "NEAR(", "\x1f", "জাতিসংঘ", "।");
  const auto pieces = *rc::gen::container<std::vector<std::string>>(piece);
  std::string query;
  for (const std::string& p : pieces) query += p;
  const auto answer = ask(ledger, query);
  if (!answer) RC_ASSERT(answer.error().code == ErrorCode::kMalformedInput);
}

}  // namespace
}  // namespace ukti::ledger
