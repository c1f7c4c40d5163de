// Lexicon::from_directory: a user's tables on top of the embedded ones.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "lexicon/view.h"
#include "ukti/lexicon.h"
#include "unicode/fold.h"

namespace ukti {
namespace {

namespace fs = std::filesystem;

class OverlayDirectory : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        fs::path(::testing::TempDir()) /
        ("ukti-overlay-" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::create_directories(folder_ / "bn");
  }
  void TearDown() override { fs::remove_all(folder_); }
  void write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  fs::path folder_;
};

TEST_F(OverlayDirectory, AddsAWordToTheEmbeddedOnes) {
  write("bn/words_mine.tsv", "word\tpos\tfeatures\nঝিঙেফুলিয়া\tnoun\tplace\n");
  const Expected<Lexicon> lexicon = Lexicon::from_directory(folder_);
  ASSERT_TRUE(lexicon) << lexicon.error().message;
  const lexicon::View& v = lexicon->view();
  EXPECT_EQ(v.readings(v.form(unicode::fold("ঝিঙেফুলিয়া"))).size(), 1u);
  EXPECT_FALSE(v.readings(v.form(unicode::fold("জানিয়েছেন"))).empty())
      << "the embedded verbs are still there";
  EXPECT_NE(lexicon->version(), Lexicon::embedded().version());
}

TEST_F(OverlayDirectory, SaysWhereItsFaultsAre) {
  write("bn/words_mine.tsv", "word\tpos\nঘর\tnuon\n");
  const Expected<Lexicon> lexicon = Lexicon::from_directory(folder_);
  ASSERT_FALSE(lexicon);
  EXPECT_EQ(lexicon.error().code, ErrorCode::kLexicon);
  EXPECT_EQ(lexicon.error().message, "user/bn/words_mine.tsv:2:4: unknown part of speech 'nuon'");
}

TEST_F(OverlayDirectory, NoSuchFolderIsAnError) {
  const Expected<Lexicon> lexicon = Lexicon::from_directory((folder_ / "nowhere").string());
  ASSERT_FALSE(lexicon);
  EXPECT_EQ(lexicon.error().code, ErrorCode::kIo);
}

}  // namespace
}  // namespace ukti
