// File names that no id can escape from, and records that appear whole.
#include "cli/sinks.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace ukti::cli {
namespace {

TEST(FileName, NoPathEscapes) {
  EXPECT_EQ(file_name_for("bbc-617"), "bbc-617");
  EXPECT_EQ(file_name_for("../../etc/passwd"), "%2E.%2F..%2Fetc%2Fpasswd");
  EXPECT_EQ(file_name_for("."), "%2E");
  EXPECT_EQ(file_name_for(""), "%");
  EXPECT_EQ(file_name_for("খবর ১"), "খবর%20১");
  EXPECT_EQ(file_name_for("a%b"), "a%25b");
}

TEST(FileName, LongIdsStayApart) {
  const std::string a(400, 'a'), b = a + "b";
  EXPECT_LT(file_name_for(a).size(), 240u);
  EXPECT_NE(file_name_for(a), file_name_for(b));
}

RC_GTEST_PROP(FileNameProperty, IsOneHarmlessComponentAndTellsIdsApart, (std::string a, std::string b)) {
  const std::string name = file_name_for(a);
  RC_ASSERT(!name.empty() && name.size() < 240 && name.front() != '.');
  for (const char c : name) RC_ASSERT(c != '/' && c != '\0' && static_cast<unsigned char>(c) > 0x20);
  RC_ASSERT((a == b) == (name == file_name_for(b)));
}

TEST(RecordFolder, WritesEachIdOnce) {
  const auto path = std::filesystem::temp_directory_path() / "ukti-sinks-test";
  std::filesystem::remove_all(path);
  auto folder = RecordFolder::open(path.string());
  ASSERT_TRUE(folder);
  EXPECT_TRUE(folder->write("a/b", "{}"));
  EXPECT_FALSE(folder->write("a/b", "{}"));
  std::ifstream file(path / "a%2Fb.json");
  EXPECT_EQ((std::string{std::istreambuf_iterator<char>(file), {}}), "{}\n");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(path), {}), 1);
  std::filesystem::remove_all(path);
}

}  // namespace
}  // namespace ukti::cli
