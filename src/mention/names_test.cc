// Names: listed ones with every ending, unknown ones by each sign, and words that only look like names.
#include <gtest/gtest.h>

#include "mention/testing.h"

namespace ukti::mention {
namespace {

using Names = std::vector<std::string>;

TEST(ListedNames, TakeEveryCaseEnding) {
  for (const char* form :
       {"রাশিয়া", "রাশিয়ার", "রাশিয়াকে", "রাশিয়ায়", "রাশিয়াতে", "রাশিয়াও", "রাশিয়াই", "রাশিয়ায়ও"}) {
    ReadText r(std::string("গতকাল ") + form + " নিয়ে কথা হয়েছে।");
    EXPECT_TRUE(r.finds(form)) << form;
    const Record record = r.finish();
    ASSERT_NE(ReadText::named(record, "Russia"), nullptr) << form;
    EXPECT_EQ(ReadText::named(record, "Russia")->type, EntityType::kCountry);
    EXPECT_EQ(ReadText::named(record, "Russia")->code, "RUS");
  }
}

TEST(ListedNames, AreOneEntityInEverySpelling) {
  ReadText r("ইসরায়েল তা জানে। ইসরাইলের কথা আলাদা। ইজরায়েলকে বলা হয়েছে।");
  const Record record = r.finish();
  const Entity* e = ReadText::named(record, "Israel");
  ASSERT_NE(e, nullptr);
  EXPECT_EQ(e->mentions.size(), 3u);
}

TEST(ListedNames, LongestWins) {
  ReadText r("দক্ষিণ কোরিয়ার সেনাপ্রধান এলেন।");
  EXPECT_TRUE(r.finds("দক্ষিণ কোরিয়ার"));
  const Record record = r.finish();
  EXPECT_NE(ReadText::named(record, "South Korea"), nullptr);
  EXPECT_EQ(ReadText::named(record, "North Korea"), nullptr);
}

TEST(ListedNames, DetachedSuffixBelongsToTheMention) {
  ReadText r("তিনি পিয়ংইয়ং -এ ছিলেন।");
  EXPECT_TRUE(r.finds("পিয়ংইয়ং -এ"));
}

TEST(ListedNames, DhakaIsBelievedAlthoughItReadsAsAVerb) {
  ReadText r("ঢাকায় সভা হয়েছে। ঢাকার মেয়র ছিলেন।");
  EXPECT_TRUE(r.finds("ঢাকায়"));
  EXPECT_TRUE(r.finds("ঢাকার"));
}

TEST(ListedNames, AnInflectedOrdinaryWordIsNoSurname) {
  // "রুটে" is "on the route" here, not Mark Rutte.
  ReadText r("এই রুটে দুটি ট্রেন চলে।");
  EXPECT_FALSE(r.finds("রুটে"));
  ReadText named("মার্ক রুটে এলেন। পরে রুটে বলেন, কাজ হবে।");
  EXPECT_TRUE(named.finds("মার্ক রুটে"));
}

TEST(UnknownPersons, ByTitle) {
  ReadText r("ড. ফেরদাউসুল করিম জানান, কাজ শেষ হয়নি।");
  EXPECT_TRUE(r.finds("ফেরদাউসুল করিম"));
}

TEST(UnknownPersons, ByRoleBeforeASayingVerb) {
  ReadText r("বন্দরের মুখপাত্র ভিক্টোর স্তেপানেনকো বলেন, জাহাজ ছেড়ে গেছে।");
  EXPECT_TRUE(r.finds("ভিক্টোর স্তেপানেনকো"));
}

TEST(UnknownPersons, ByNamingWord) {
  ReadText r("ঝুমকালতা নামের এক তরুণী এ অভিযোগ করেন।");
  EXPECT_TRUE(r.finds("ঝুমকালতা"));
}

TEST(UnknownPersons, ByAge) {
  ReadText r("নিহত ব্যক্তি হলেন শফিকুজ্জামান খন্দকার (৪৫)।");
  EXPECT_TRUE(r.finds("শফিকুজ্জামান খন্দকার"));
}

TEST(UnknownPersons, InitialsAndJointsBelongToTheName) {
  ReadText r("উপাচার্য এ কে এম নাজমুল হাসান বলেন, ক্লাস চলবে।");
  EXPECT_TRUE(r.finds("এ কে এম নাজমুল হাসান"));
  ReadText joint("ওসি মাহবুবুর রশীদ জানান, মামলা হয়েছে।");
  EXPECT_TRUE(joint.finds("মাহবুবুর রশীদ"));
}

TEST(UnknownPersons, CaseEndingIsInTheSpanAndNotInTheName) {
  ReadText r("ড. ফেরদাউসুল করিমের বাড়ি রংপুরে।");
  EXPECT_TRUE(r.finds("ফেরদাউসুল করিমের"));
  const Record record = r.finish();
  EXPECT_NE(ReadText::named(record, "ফেরদাউসুল করিম"), nullptr);
  EXPECT_EQ(ReadText::named(record, "ফেরদাউসুল করিমের"), nullptr);
}

TEST(UnknownPersons, OrdinaryWordsBesideAVerbAreNoName) {
  ReadText r("নতুন সড়ক দ্রুত চালু হবে। খুব ভালো কাজ হয়েছে।");
  EXPECT_EQ(r.found(), Names{});
}

TEST(UnknownPersons, AnOfficeThatIsAGivenNameTooStaysOutside) {
  ReadText r("দলের আমির জহুরুল করিম বলেন, সভা হবে।");
  EXPECT_TRUE(r.finds("জহুরুল করিম")) << ::testing::PrintToString(r.found());
}

TEST(UnknownPersons, APersonBeforeABodysNounIsNoBody) {
  ReadText r("মন্ত্রী সুব্রত কর্মকার দফতরে আসেন।");
  EXPECT_TRUE(r.finds("সুব্রত কর্মকার")) << ::testing::PrintToString(r.found());
}

TEST(UnknownPersons, AHalfOfAWordPairIsNone) {
  ReadText r("সন্তান লালন-পালন সহজ নয়।");
  EXPECT_EQ(r.found(), Names{});
}

TEST(UnknownPersons, AliasNamesTheSamePerson) {
  ReadText r("শাহরিয়ার কবির ওরফে রাজীব হাসান গ্রেপ্তার হয়েছেন।");
  ASSERT_EQ(r.names.size(), 2u);
  EXPECT_EQ(r.names[0].entity, r.names[1].entity);
}

TEST(UnknownBodies, ByTheirHeadNoun) {
  ReadText r("ফুলকুমারী থানার ওসি ছিলেন। পরে ফুলকুমারী থানায় মামলা হয়।");
  EXPECT_TRUE(r.finds("ফুলকুমারী থানার"));
  const Record record = r.finish();
  const Entity* e = ReadText::named(record, "ফুলকুমারী থানা");
  ASSERT_NE(e, nullptr);
  EXPECT_EQ(e->type, EntityType::kOrganisation);
  EXPECT_EQ(e->mentions.size(), 2u);
}

TEST(UnknownBodies, ACountryInTheGenitiveStaysAMentionOfItsOwn) {
  ReadText r("উগান্ডার একীকরণ মন্ত্রণালয় জানিয়েছে, সভা হবে।");
  EXPECT_TRUE(r.finds("উগান্ডার"));
}

TEST(UnknownBodies, WhatOnlyQualifiesThemIsNoPartOfTheName) {
  ReadText r("সর্বশেষ রংপুর মেডিকেল কলেজে ভর্তি হন তিনি।");
  for (const std::string& n : r.found()) EXPECT_EQ(n.find("সর্বশেষ"), std::string::npos) << n;
}

TEST(UnknownBodies, TheGlossInParenthesesNamesTheSame) {
  ReadText r("ন্যাশনাল জুরিস্টস ফোরাম (এনজেএফ) সভা ডেকেছে। এনজেএফের নেতারা আসেন।");
  const Record record = r.finish();
  const Entity* e = ReadText::named(record, "এনজেএফ");
  ASSERT_NE(e, nullptr);
  EXPECT_GE(e->mentions.size(), 2u);
}

TEST(UnknownPersons, AndBetweenTwoIsNoInitial) {
  ReadText r("মো. জালাল ইউনুস আর মো. আকরাম খান সভায় ছিলেন।");
  EXPECT_FALSE(r.finds("মো. জালাল ইউনুস আর মো. আকরাম খান"));
  ReadText two("জালাল ইউনুস আর আকরাম খান সভায় ছিলেন।");
  EXPECT_TRUE(two.finds("জালাল ইউনুস")) << ::testing::PrintToString(two.found());
}

TEST(UnknownBodies, ANumberMakesOneOfItsOwn) {
  ReadText r(
      "র‍্যাব-৭ এর অধিনায়ক জানান, অভিযান "
      "চলছে। "
      "র‍্যাব "
      "পরে "
      "ব্রিফ "
      "করবে।");
  EXPECT_TRUE(r.finds("র‍্যাব-৭ এর") || r.finds("র‍্যাব-৭"))
      << ::testing::PrintToString(r.found());
}

TEST(UnknownPlaces, ByTheirHeadNoun) {
  ReadText r("আগুন লাগে ঝিকরাপাতি গ্রামে।");
  EXPECT_TRUE(r.finds("ঝিকরাপাতি গ্রামে"));
  const Record record = r.finish();
  EXPECT_NE(ReadText::named(record, "ঝিকরাপাতি"), nullptr);
}

TEST(UnknownPlaces, PartsOfACountry) {
  ReadText r("পূর্ব ইউক্রেনের কয়েকটি শহরে লড়াই চলছে।");
  EXPECT_TRUE(r.finds("পূর্ব ইউক্রেনের"));
}

TEST(Names, AreOrderedAndWithinTheText) {
  ReadText r("ঢাকা থেকে ড. ফেরদাউসুল করিম দিল্লি যান, পরে রাশিয়ার মস্কোতে।");
  for (std::size_t i = 0; i < r.names.size(); ++i) {
    EXPECT_LT(r.names[i].range.begin, r.names[i].range.end);
    EXPECT_LE(r.names[i].range.end, r.tokens.tokens.size());
    if (i > 0) {
      EXPECT_LE(r.names[i - 1].range.begin, r.names[i].range.begin);
    }
  }
}

}  // namespace
}  // namespace ukti::mention
