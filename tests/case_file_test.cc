// The runner of text cases must itself be able to fail: faults in files, and differences in records.
#include "case_file.h"

#include <gtest/gtest.h>

#include "case_match.h"

namespace ukti::cases {
namespace {

constexpr std::string_view kText = "পুলিশ জানায়, ৫ জন নিহত।";
Span span_of(std::string_view words) {
  const auto at = static_cast<std::uint32_t>(kText.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

Record record() {
  Record r;
  r.entities.push_back({{"Police", "পুলিশ"}, EntityType::kOrganisation, "", "", kNoId, {span_of("পুলিশ")}, {}});
  Statement s;
  s.source = {0};
  s.cue = span_of("জানায়");
  s.content = {span_of("৫ জন নিহত")};
  r.statements.push_back(s);
  r.figures.push_back({span_of("৫ জন"), 5, 5, Approx::kNone, Counts::kKilled, "people", 0, kNoId, kNoId, {}});
  return r;
}

// The mismatches of one case with these expectations.
std::vector<std::string> against(std::string_view expectations) {
  auto cases =
      parse_cases("x.case", "=== t\n" + std::string(kText) + "\n---\n" + std::string(expectations) + "\n");
  EXPECT_TRUE(cases) << cases.error().message;
  return mismatches(cases->front(), record(), kText);
}

TEST(CaseMatch, HoldsWhatIsThere) {
  EXPECT_TRUE(
      against("statement জানায়\n  source: police\n  content: ৫ জন নিহত\n  act: say\n  via: -").empty());
  EXPECT_TRUE(against("figure ৫ জন = 5 killed unit=people by=জানায়").empty());
  EXPECT_TRUE(against("statements 1\nno time\nno statement নিহত\nname পুলিশ = Police organisation").empty());
}

TEST(CaseMatch, ToldApartFromWhatIsNot) {
  for (const char* wrong : {"statement জানায়\n  act: claim",
                            "statement জানায়\n  source: -",
                            "statement জানায়\n  content: ৫ জন",
                            "statement জানায়\n  acts: say",
                            "statement পুলিশ",
                            "statement নেই",
                            "statements 2",
                            "no statement",
                            "no statement জানায়",
                            "figure ৫ জন = 6",
                            "figure ৫ জন = 5 about",
                            "figure ৫ জন = 5 injured",
                            "figure ৫ জন = 5 by=-",
                            "figure ৫ = 5",
                            "name পুলিশ = Army",
                            "name পুলিশ = Police person",
                            "time ৫ = 2026",
                            "refused empty",
                            "sentence পুলিশ",
                            "furniture পুলিশ"})
    EXPECT_EQ(against(wrong).size(), 1u) << wrong;
}

TEST(CaseMatch, RefusalsAreExpectedByTheirName) {
  const auto wants = [](std::string_view expectations) {
    return *parse_cases("x.case", "=== t\nabc\n---\n" + std::string(expectations));
  };
  const Expected<Record> refused = std::unexpected(Error{ErrorCode::kUtf16, "why"});
  EXPECT_TRUE(mismatches(wants("refused utf16").front(), refused, "abc").empty());
  EXPECT_FALSE(mismatches(wants("refused binary").front(), refused, "abc").empty());
  EXPECT_FALSE(mismatches(wants("statements 0").front(), refused, "abc").empty());
}

TEST(CaseFile, KeepsTheTextAsItIs) {
  const auto cases = parse_cases("x.case",
                                 "# about\n=== one\npublished: 2026-01-01\n\nক।\n\n  খ "
                                 "\\u{200c}\\x{ff}\n\n---\ntimes 0\n=== two\nগ\n---\nno time\n");
  ASSERT_TRUE(cases);
  ASSERT_EQ(cases->size(), 2u);
  EXPECT_EQ(cases->front().text, "ক।\n\n  খ \u200C\xFF");
  EXPECT_EQ(cases->front().published, "2026-01-01");
  EXPECT_EQ(cases->back().text, "গ");
  EXPECT_TRUE(cases->back().expectations.front().absent);
}

TEST(CaseFile, NamesTheLineOfAFault) {
  for (const auto& [content, line] : std::initializer_list<std::pair<const char*, const char*>>{
           {"text\n", "x.case:1:"},
           {"=== a\nb\n", "x.case:2:"},
           {"=== a\nb\n---\n", "x.case:3:"},
           {"=== a\nb\n---\nstatment x\n", "x.case:4:"},
           {"===\n", "x.case:1:"},
           {"=== a\nb\n---\n  act: say\n", "x.case:4:"}}) {
    const auto cases = parse_cases("x.case", content);
    ASSERT_FALSE(cases) << content;
    EXPECT_TRUE(cases.error().message.starts_with(line)) << cases.error().message;
  }
}

}  // namespace
}  // namespace ukti::cases
