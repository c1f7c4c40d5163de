// Rules are literals in the code, and each has its line in docs/rules.md: users ask for the reason of an
// entry.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Rules, EachHasItsLineInTheDocument) {
  const std::filesystem::path root = UKTI_SOURCE_DIR;
  const std::string document = content_of(root / "docs" / "rules.md");
  const std::regex literal(
      R"re("((?:report|time|figure|name|body|group|person|role|office|phrase|link|event|furniture)\.[a-z_]+)")re");
  std::set<std::string> rules;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "src")) {
    const std::string name = entry.path().filename().string();
    if (!entry.is_regular_file() || name.ends_with("_test.cc")) continue;
    const std::string code = content_of(entry.path());
    for (std::sregex_iterator at(code.begin(), code.end(), literal), end; at != end; ++at)
      rules.insert((*at)[1]);
  }
  EXPECT_GT(rules.size(), 30u);
  for (const std::string& rule : rules)
    EXPECT_NE(document.find("`" + rule + "`"), std::string::npos) << "docs/rules.md says nothing of " << rule;
}

}  // namespace
