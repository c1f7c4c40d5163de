#include "ledger/search_plan.h"

#include <gtest/gtest.h>

namespace ukti::ledger {
namespace {

std::string parts_of(std::string_view query) {
  const auto parts = split_query(query);
  if (!parts) return parts.error().message;
  std::string out;
  for (const QueryPart& p : *parts) {
    if (!out.empty()) out += p.or_before ? " | " : " ";
    out += p.without ? "-" : "";
    out += std::array{"", "title:", "source:", "text:"}[static_cast<std::size_t>(p.field)];
    out += (p.quoted ? "«" : "") + std::string(p.words) + (p.quoted ? "»" : "") + (p.prefix ? "*" : "");
  }
  return out;
}

TEST(SearchPlan, SplitsQueriesBySigns) {
  EXPECT_EQ(parts_of("সেনা  প্রত্যাহার"), "সেনা প্রত্যাহার");
  EXPECT_EQ(parts_of("\"সেনা প্রত্যাহার\" নৌবা*"), "«সেনা প্রত্যাহার» নৌবা*");
  EXPECT_EQ(parts_of("“নদী বন্দর” -title:ঝড় OR source:\"নদীর খবর\""),
            "«নদী বন্দর» -title:ঝড় | source:«নদীর খবর»");
  EXPECT_EQ(parts_of("ঝড় AND বন্যা NOT খরা"), "ঝড় বন্যা -খরা");
  EXPECT_EQ(parts_of("১২:৩০ NATO: ORDER"), "১২:৩০ NATO: ORDER");
}

TEST(SearchPlan, SaysWhatIsWrong) {
  EXPECT_EQ(parts_of(""), "the query has no words");
  EXPECT_EQ(parts_of("OR ঝড়"), "the query has an OR without words before it");
  EXPECT_EQ(parts_of("ঝড় OR"), "the query ends with OR");
  EXPECT_EQ(parts_of("\"ঝড় ও বন্যা"), "the query has a quotation mark that nothing closes");
  EXPECT_EQ(parts_of("*"), "the query has a * after less than two letters: nearly everything begins so");
  EXPECT_EQ(parts_of("ক*"), parts_of("*"));
  EXPECT_EQ(parts_of("url:ঝড়"), "the query asks for a field “url:”; there are title:, source: and text:");
  EXPECT_EQ(parts_of("title: ঝড়"), "the query has no word after “title:”");
  EXPECT_EQ(parts_of("\xE0\xA6"), "the query is no UTF-8");
  EXPECT_FALSE(split_query(std::string(5'000, 'x')));
}

TEST(SearchPlan, QuotesWhatItPutsToTheIndex) {
  SearchPlan plan;
  plan.either = {
      {{Field::kTitle, false, {{{{"a\"b"}, {"c", "d"}}, true}}}, {Field::kAny, true, {{{{"e"}}, false}}}}};
  EXPECT_EQ(match_expression(plan),
            "((title : (\"a\"\"b c\x1f"
            "d\" *)) NOT ({title text} : (\"e\")))");
}

}  // namespace
}  // namespace ukti::ledger
