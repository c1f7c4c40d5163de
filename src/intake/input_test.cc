// Files to documents: what a container says, what it may get wrong, and that no fault stops the others.
#include "intake/input.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <vector>

namespace ukti::intake {
namespace {

class Intake : public testing::Test {
 protected:
  std::vector<Input> read(const std::string& name, const std::string& content, Format format = Format::kAuto,
                          std::size_t max = 1000) {
    const auto folder = std::filesystem::temp_directory_path() / ("ukti-intake-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    const auto path = folder / name;
    std::ofstream(path, std::ios::binary) << content;
    std::vector<Input> all;
    Stream stream(path.string(), format, max);
    for (Input input; stream.next(input);) all.push_back(input);
    std::filesystem::remove_all(folder);
    return all;
  }
};

TEST_F(Intake, PlainTextIsOneDocumentNamedAfterItsFile) {
  const auto all = read("news.today.txt", "ক\r\nখ");
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].id, "news.today");
  EXPECT_EQ(all[0].text, "ক\r\nখ");
  EXPECT_EQ(read("empty.txt", "").size(), 1u);
}

TEST_F(Intake, JsonLinesBringTheirFields) {
  const auto all =
      read("a.jsonl",
           "\xEF\xBB\xBF{\"text\":\"\\u0995\",\"id\":\"x\",\"url\":\"u\",\"source\":\"s\",\"date\":\"2026-01-"
           "01\",\"title\":null}\r\n\n"
           "{\"id\":7,\"published\":\"2026-01-02\",\"date\":\"2026-01-01\",\"text\":\"খ\",\"other\":[1]}");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_FALSE(all[0].error) << all[0].error->message;
  EXPECT_EQ(all[0].text, "ক");
  EXPECT_EQ(all[0].published, "2026-01-01");
  EXPECT_EQ(all[1].id, "7");
  EXPECT_EQ(all[1].published, "2026-01-02");
  EXPECT_TRUE(all[1].url.empty());
}

TEST_F(Intake, AFaultNamesItsLineAndTheOthersGoOn) {
  const auto all =
      read("a.jsonl", "{\"text\":\"ক\"}\n{bad\n[1]\n{\"id\":\"q\"}\n{\"text\":5}\n{\"text\":\"খ\"}");
  ASSERT_EQ(all.size(), 6u);
  for (const std::size_t i : {1u, 2u, 3u, 4u}) {
    ASSERT_TRUE(all[i].error) << i;
    EXPECT_EQ(all[i].error->code, ErrorCode::kMalformedInput);
    EXPECT_TRUE(all[i].name.ends_with(":" + std::to_string(i + 1)));
  }
  EXPECT_FALSE(all[0].error || all[5].error);
  EXPECT_EQ(all[5].id, "a-6");
}

TEST_F(Intake, JudgesOtherNamesByTheBeginning) {
  EXPECT_EQ(read("a", "{\"text\":\"ক\"}\n{\"text\":\"খ\"}").size(), 2u);
  EXPECT_EQ(read("a", "{ক} খ\nগ").size(), 1u);
  EXPECT_EQ(read("a.txt", "{\"text\":\"ক\"}\n").at(0).text, "{\"text\":\"ক\"}\n");
  EXPECT_EQ(read("a.txt", "{\"text\":\"ক\"}\n", Format::kJsonLines).at(0).text, "ক");
}

TEST_F(Intake, RefusesWhatIsTooLarge) {
  EXPECT_EQ(read("a.txt", std::string(11, 'a'), Format::kAuto, 10).at(0).error->code, ErrorCode::kTooLarge);
  EXPECT_FALSE(read("a.txt", std::string(10, 'a'), Format::kAuto, 10).at(0).error);
  const auto all = read("a.jsonl", "{\"text\":\"" + std::string(3 << 20, 'a') + "\"}\n{\"text\":\"ক\"}",
                        Format::kAuto, 10);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].error->code, ErrorCode::kTooLarge);
  EXPECT_LE(all[0].text.size(), 10u);
  EXPECT_FALSE(all[1].error);
}

TEST_F(Intake, AFileThatCannotBeReadIsADocumentThatFailed) {
  Stream stream("/nowhere/at/all", Format::kAuto, 10);
  Input input;
  ASSERT_TRUE(stream.next(input));
  EXPECT_EQ(input.error->code, ErrorCode::kIo);
  EXPECT_FALSE(stream.next(input));
}

TEST(TextToRead, PutsTheTitleBeforeATextWithoutIt) {
  std::string buffer;
  EXPECT_EQ(text_to_read({"", "", "", "", "ক", "ক। খ"}, buffer), "ক। খ");
  EXPECT_EQ(text_to_read({"", "", "", "", "ক", "খ"}, buffer), "ক\nখ");
  EXPECT_EQ(text_to_read({"", "", "", "", "", "খ"}, buffer), "খ");
}

}  // namespace
}  // namespace ukti::intake
