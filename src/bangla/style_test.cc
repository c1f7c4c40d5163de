// Style: which texts are told to be translated.
#include "bangla/style.h"

#include <gtest/gtest.h>

#include "record/testing.h"

namespace ukti::bangla {
namespace {

using ukti::testing::ReadText;

bool translated(std::string_view text) {
  static const Style style(Lexicon::embedded().view());
  ReadText read(text);
  Workspace::Impl& w = read.stages();
  return style.translated(w.text, w.words, w.report_scratch.tags);
}

TEST(Style, NativeNewsReportsWithAComma) {
  EXPECT_FALSE(
      translated("পুলিশ জানায়, বাসটি খাদে পড়ে যায়। এতে ৫ জন আহত হন। চালক পালিয়ে গেছেন বলে জানান স্থানীয়রা।"));
}

TEST(Style, OneSignProvesNothing) {
  EXPECT_FALSE(translated("মন্ত্রী বলেছেন যে সেতুটি জুনে খুলবে।"));
  EXPECT_FALSE(translated("দলটি ২-০ গোলে জিতেছে।"));
}

TEST(Style, TranslationHasThatAndLatinDigits) {
  EXPECT_TRUE(translated("কোম্পানি বলেছে যে 40 জন কর্মী কাজ হারাবেন। ইউনিয়ন বলেছে যে তারা ধর্মঘট করবে।"));
}

TEST(Style, TranslationChoosesOtherWords) {
  EXPECT_TRUE(translated("রাশিয়ান সৈন্যরা শহরটি ঘিরে ফেলেছে। এটি একটি হুমকি হিসাবে দেখা হচ্ছে।"));
}

TEST(Style, ALongNativeTextMayHoldAFew) {
  std::string text = "তিনি বলেছেন যে কাজ চলছে। তিনি জানিয়েছেন যে বরাদ্দ আছে।";
  for (int i = 0; i < 10; ++i) text += " মেয়র বলেন, নালা পরিষ্কার করা হয়েছে।";
  EXPECT_FALSE(translated(text));
}

}  // namespace
}  // namespace ukti::bangla
