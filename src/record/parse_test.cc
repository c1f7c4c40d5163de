// Records through JSON and back.
#include "record/parse.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "record/json.h"
#include "record/rule_names.h"
#include "record/testing.h"

namespace ukti::record {
namespace {

std::string printed(const Record& record, std::string_view text) {
  std::string out;
  append_json(record, text, {}, out);
  return out;
}

RC_GTEST_PROP(ParseProperty, ComesBackAsItWas, ()) {
  const std::string text = *testing::report_like();
  Workspace workspace;
  const auto record = testing::reader().read(testing::document(text), workspace);
  if (!record) return;
  std::string json;
  append_json(*record, text, {}, json);
  const auto back = parse_json(json);
  RC_ASSERT(back.has_value());
  RC_ASSERT(printed(*back, text) == printed(*record, text));
}

TEST(Parse, NamesOfRulesLastAndNothingElseDoes) {
  const std::string_view first = lasting_rule(std::string("report.comma"));
  EXPECT_EQ(first, "report.comma");
  EXPECT_EQ(first.data(), lasting_rule(std::string("report.comma")).data());
  EXPECT_EQ(lasting_rule("<script>"), "");
  EXPECT_EQ(lasting_rule(std::string(200, 'a')), "");
  EXPECT_EQ(lasting_rule(""), "");
}

TEST(Parse, WhatLeadsOutsideIsRefused) {
  const std::string text = "পুলিশ জানায়, আগুনে পাঁচজন নিহত হয়েছেন।";
  testing::ReadText read(text);
  std::string json;
  append_json(read.record, text, {}, json);
  ASSERT_TRUE(parse_json(json));
  for (const auto& [from, to] :
       {std::pair<std::string, std::string>{"\"source\":[\"E1\"]", "\"source\":[\"E9\"]"},
        {"\"bytes\":", "\"bytes\":1,\"b\":"},
        {"\"act\":\"say\"", "\"act\":\"sing\""}}) {
    std::string wrong = json;
    const std::size_t at = wrong.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    wrong.replace(at, from.size(), to);
    EXPECT_FALSE(parse_json(wrong)) << to;
  }
  EXPECT_FALSE(parse_json(""));
  EXPECT_FALSE(parse_json("{}"));
}

}  // namespace
}  // namespace ukti::record
