// Statements in the forms of others.
#include "record/statement_exports.h"

#include <gtest/gtest.h>
#include <simdjson.h>

namespace ukti::record {
namespace {

// "পুলিশ" tells, the ministry denies, somebody is quoted.
struct Sample {
  std::string text = "=পুলিশ, \"বলে\"\nনা";
  Record record;
  Sample() {
    record.id = "@a";
    record.sha256 = "ab";
    record.bytes = static_cast<std::uint32_t>(text.size());
    record.entities.push_back({{"-police"}, EntityType::kOrganisation, "", "", kNoId, {}, {}});
    Statement told;
    told.source = {0};
    told.cue = {19, 28};
    told.content = {{0, 16}};
    record.statements = {told, told, told};
    record.statements[1].act = Act::kDeny;
    record.statements[2].act = Act::kDeny;
    record.statements[2].form = Form::kDirect;
  }
};

std::vector<std::string> lines(const std::string& all) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = all.find('\n', at);
    out.push_back(all.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

TEST(Csv, NoCellIsAFormulaAndNoneBreaksALine) {
  Sample sample;
  sample.record.statements[0].content = {{0, static_cast<std::uint32_t>(sample.text.size())}};
  std::string out = csv_names();
  append_csv(sample.record, sample.text, "2 5", out);
  const auto all = lines(out);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_TRUE(all[1].starts_with("\"'@a\",")) << all[1];
  EXPECT_NE(all[1].find("\"'-police\""), std::string::npos);
  EXPECT_NE(all[1].find("\"'=পুলিশ, \"\"বলে\"\" না\""), std::string::npos) << all[1];
  EXPECT_TRUE(all[1].ends_with(",\"2 5\"\r"));
}

TEST(Annotations, CountCharactersAndQuote) {
  Sample sample;
  std::string out;
  append_annotations(sample.record, sample.text, out);
  const auto all = lines(out);
  ASSERT_EQ(all.size(), 3u);
  simdjson::dom::parser parser;
  const auto root = parser.parse(all[0]);
  std::string_view exact;
  std::uint64_t end = 0;
  ASSERT_EQ(root["target"].at(0)["selector"].at(0)["end"].get(end), simdjson::SUCCESS) << all[0];
  EXPECT_EQ(end, 6u);
  ASSERT_EQ(root["target"].at(0)["selector"].at(1)["exact"].get(exact), simdjson::SUCCESS);
  EXPECT_EQ(exact, "=পুলিশ");
}

TEST(Claims, WhatIsDeniedIsNoClaimOfTheOneWhoDenies) {
  Sample sample;
  std::string out;
  append_claims(sample.record, sample.text, out);
  const auto all = lines(out);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_NE(all[0].find("\"@type\":\"Claim\""), std::string::npos);
  EXPECT_NE(all[1].find("\"@type\":\"Quotation\""), std::string::npos);
  simdjson::dom::parser parser;
  for (const std::string& line : all) EXPECT_EQ(parser.parse(line).error(), simdjson::SUCCESS) << line;
}

}  // namespace
}  // namespace ukti::record
