// What two contents share, by whom a content is named, and the signs of contrast and pointing.
#include "speech/telling.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "record/testing.h"

namespace ukti::speech {
namespace {

using ukti::testing::ReadText;

std::vector<Telling> told(ReadText& r) { return tellings(r.input(), r.stages().drafts, r.record); }

TEST(Tellings, MeetInTheStemsOfTheirWords) {
  ReadText r("পুলিশ জানায়, কারখানার শ্রমিকেরা সড়ক অবরোধ করেছেন। মেয়র বলেন, শ্রমিকদের অবরোধে কারখানা বন্ধ।");
  const std::vector<Telling> t = told(r);
  ASSERT_EQ(t.size(), 2u);
  EXPECT_EQ(shared_words(t[0], t[1]), 3);  // কারখানা, শ্রমিক, অবরোধ
  EXPECT_FLOAT_EQ(shared(t[0], t[1]), shared(t[1], t[0]));
}

TEST(Tellings, ShareNoWordsOfGrammar) {
  ReadText r("কৃষক বলেন, এই সার তাঁরা পাচ্ছেন না। চালক বলেন, এই রাস্তা তাঁরা চেনেন না।");
  const std::vector<Telling> t = told(r);
  ASSERT_EQ(t.size(), 2u);
  EXPECT_EQ(shared_words(t[0], t[1]), 0);
}

TEST(Tellings, KnowWhomTheyName) {
  ReadText r("পুলিশ জানায়, দুজন ধরা পড়েছে। মেয়র বলেন, পুলিশের তালিকা ভুল।");
  const std::vector<Telling> t = told(r);
  ASSERT_EQ(t.size(), 2u);
  EXPECT_TRUE(names_speaker(t[1], t[0]));
  EXPECT_FALSE(names_speaker(t[0], t[1]));
}

TEST(Tellings, WeighLessWhatAllOfThemSay) {
  ReadText r("মেয়র বলেন, সেতু খুলবে। সচিব বলেন, সেতু টেকসই। চালক বলেন, সেতু সরু। কৃষক বলেন, সেতু উঁচু।");
  const std::vector<Telling> t = told(r);
  ASSERT_EQ(t.size(), 4u);
  EXPECT_EQ(shared_words(t[0], t[1]), 1);
  EXPECT_LT(shared(t[0], t[1]), 1.0f);
}

TEST(Signs, TellANegatedContent) {
  ReadText r("মেয়র বলেন, কোনো দোকান ভাঙা হয়নি। চালক বলেন, রাস্তা ভাঙা।");
  const std::vector<Telling> t = told(r);
  ASSERT_EQ(t.size(), 2u);
  EXPECT_TRUE(t[0].negated && t[0].did_not);
  EXPECT_FALSE(t[1].negated || t[1].did_not);
}

TEST(Signs, TellAContrastAroundTheContentAndNotInIt) {
  ReadText r("তবে মেয়র বলেন, কাজ চলছে। চালক বলেন, রাস্তা ভাঙা, কিন্তু চলা যায়।");
  const std::vector<Telling> t = told(r);
  ASSERT_EQ(t.size(), 2u);
  EXPECT_TRUE(t[0].contrast);
  EXPECT_FALSE(t[1].contrast);
}

TEST(Signs, TellWhatIsEarlier) {
  ReadText r("মেয়র বলেন, কাজ চলছে। এর আগে সচিব জানিয়েছিলেন, কাজ বন্ধ।");
  const std::vector<Telling> t = told(r);
  ASSERT_EQ(t.size(), 2u);
  EXPECT_FALSE(t[0].earlier || t[0].before_that);
  EXPECT_TRUE(t[1].earlier && t[1].before_that);
}

TEST(Signs, TellAPointerFromAPhraseOfItsOwn) {
  ReadText r("সচিব এ দাবি অস্বীকার করেছেন। মেয়র ঘুষ নেওয়ার অভিযোগ অস্বীকার করেছেন।");
  const std::vector<Telling> t = told(r);
  for (Id id = 0; id < t.size(); ++id) {
    const bool sachib = r.record.statements[id].cue.start < 80;
    if (r.record.statements[id].act == Act::kDeny) {
      EXPECT_EQ(t[id].points, sachib) << id;
      EXPECT_TRUE(t[id].report_noun) << id;
    }
  }
}

}  // namespace
}  // namespace ukti::speech
