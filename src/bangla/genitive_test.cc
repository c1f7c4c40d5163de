#include "bangla/genitive.h"

#include <gtest/gtest.h>

namespace ukti::bangla {
namespace {

TEST(Genitive, HangsOnTheLastLetter) {
  EXPECT_EQ(genitive("ইরান"), "ইরানের");
  EXPECT_EQ(genitive("রাশিয়া"), "রাশিয়ার");
  EXPECT_EQ(genitive("যুক্তরাষ্ট্র"), "যুক্তরাষ্ট্রের");
  EXPECT_EQ(genitive("মন্ত্রী"), "মন্ত্রীর");
  EXPECT_EQ(genitive("দুবাই"), "দুবাইয়ের");
  EXPECT_EQ(genitive("টোকিও"), "টোকিওর");
  EXPECT_EQ(genitive("হংকং"), "হংকংয়ের");
  EXPECT_EQ(genitive("বিদ্যুৎ"), "বিদ্যুতের");
  EXPECT_EQ(genitive("কার্যালয়"), "কার্যালয়ের");
}

TEST(Genitive, StandsApartFromWhatIsNoBanglaWord) {
  EXPECT_EQ(genitive("BBC"), "BBC-এর");
  EXPECT_EQ(genitive("র‍্যাব-৩"), "র‍্যাব-৩-এর");
}

}  // namespace
}  // namespace ukti::bangla
