// Who is meant: short forms, roles by apposition and by date, pronouns, coordination, groups, and nobody
// invented.
#include "mention/resolver.h"

#include <gtest/gtest.h>

#include "mention/state.h"
#include "mention/testing.h"

namespace ukti::mention {
namespace {

using Names = std::vector<std::string>;

std::string key(std::string_view word) {
  std::string out;
  sound_key(unicode::fold(word), out);
  return out;
}

TEST(SoundKey, SpellingsOfOneNameMeet) {
  EXPECT_TRUE(near_key(key("শোইগু"), key("শয়েগু")));
  EXPECT_TRUE(near_key(key("জেলেনস্কি"), key("জেলেন্সকী")));
  EXPECT_TRUE(near_key(key("পুতিন"), key("পুটিন")));
  EXPECT_TRUE(near_key(key("ভলোদিমির"), key("ভলোডিমির")));
}

TEST(SoundKey, DifferentNamesStayApart) {
  EXPECT_FALSE(near_key(key("করিম"), key("রহিম")));
  EXPECT_FALSE(near_key(key("হাসান"), key("হোসেন")));
  EXPECT_FALSE(near_key(key("সেলিনা"), key("সেলিম")));
  EXPECT_FALSE(near_key(key("কিম"), key("কাম")));
  EXPECT_FALSE(near_key(key("কামাল"), key("জামাল")));
  EXPECT_FALSE(near_key(key("সালমা"), key("সালমান")));
  EXPECT_FALSE(near_key(key("জামিল"), key("জামিলা")));
  EXPECT_FALSE(near_key(key("শফিকুল"), key("শফিউল")));
  EXPECT_TRUE(near_key(key("আব্দুল্লাহ"), key("আব্দুল্লা")));
  EXPECT_TRUE(near_key(key("মোহাম্মদ"), key("মহম্মদ")));
}

TEST(ShortForms, FallToTheFullNameBeforeAndAfter) {
  ReadText r(
      "স্তেপানেনকোর বক্তব্য এসেছে। মুখপাত্র ভিক্টোর স্তেপানেনকো বলেন, জাহাজ গেছে। স্তেপানেনকো আরও বলেন, ভয় নেই।");
  const Record record = r.finish();
  const Entity* e = ReadText::named(record, "ভিক্টোর স্তেপানেনকো");
  ASSERT_NE(e, nullptr);
  EXPECT_EQ(e->mentions.size(), 3u);
}

TEST(ShortForms, AnotherSpellingOfTheSurnameIsTheSamePerson) {
  ReadText r("সের্গেই শোইগু বৈঠক করেন। পরে শয়েগু ফিরে যান।");
  EXPECT_EQ(r.means("শয়েগু"), r.means("সের্গেই শোইগু"));
}

TEST(ShortForms, ASharedSurnameGoesToTheOneNamedLast) {
  ReadText r("ড. ফেরদাউসুল করিম এলেন। পরে ড. জাহানুর করিম এলেন। করিম বলেন, কাজ হবে।");
  EXPECT_EQ(r.means("করিম", Slot::kSource, 3), r.means("জাহানুর করিম"));
  EXPECT_NE(r.means("করিম", Slot::kSource, 3), r.means("ফেরদাউসুল করিম"));
}

TEST(Roles, GoToWhoeverHoldsThemInTheText) {
  ReadText r("বন্দরের চেয়ারম্যান ভিক্টোর স্তেপানেনকো সভা ডাকেন। চেয়ারম্যান বলেন, কাজ চলবে।");
  EXPECT_EQ(r.means("চেয়ারম্যান", Slot::kSource, 2), Names{"ভিক্টোর স্তেপানেনকো"});
}

TEST(Roles, AFieldMinisterIsTheMinisterOfALaterSentence) {
  ReadText r("রেলপথমন্ত্রী ভিক্টোর স্তেপানেনকো ও প্রধানমন্ত্রী জাহানুর করিম ছিলেন। মন্ত্রী বলেন, ট্রেন চলবে।");
  EXPECT_EQ(r.means("মন্ত্রী বলেন").size(), 0u);  // a verb is no head
  EXPECT_EQ(r.means("মন্ত্রী", Slot::kSource, 3), Names{"ভিক্টোর স্তেপানেনকো"});
}

TEST(Roles, ByDateAndCountry) {
  const std::string text = "বাংলাদেশের প্রধানমন্ত্রী এ কথা বলেন।";
  EXPECT_EQ(ReadText(text, "2023-02-19").means("বাংলাদেশের প্রধানমন্ত্রী"), Names{"Sheikh Hasina"});
  EXPECT_NE(ReadText(text, "2025-01-10").means("বাংলাদেশের প্রধানমন্ত্রী"), Names{"Sheikh Hasina"});
}

TEST(Roles, AFormerHolderIsNotTheHolder) {
  ReadText r("বাংলাদেশের সাবেক প্রধানমন্ত্রী এ কথা বলেন।", "2023-02-19");
  EXPECT_EQ(ReadText::named(r.finish(), "Sheikh Hasina"), nullptr);
}

TEST(Roles, AnUnnamedSpokesmanIsAPersonOfTheBody) {
  ReadText r("পুলিশের মুখপাত্র জানান, তদন্ত চলছে।");
  EXPECT_EQ(r.means("পুলিশের মুখপাত্র").size(), 1u);
  const Record record = r.finish();
  const Entity* e = ReadText::named(record, "পুলিশের মুখপাত্র");
  ASSERT_NE(e, nullptr);
  EXPECT_EQ(e->type, EntityType::kPerson);
  ASSERT_NE(e->role_of, kNoId);
  EXPECT_EQ(record.entities[e->role_of].type, EntityType::kOrganisation);
}

TEST(Pronouns, GoToTheLastSpeaker) {
  ReadText r("মুখপাত্র ভিক্টোর স্তেপানেনকো বলেন, জাহাজ গেছে। তিনি বলেন, ভয় নেই।");
  r.speaks("ভিক্টোর স্তেপানেনকো");
  EXPECT_EQ(r.means("তিনি"), Names{"ভিক্টোর স্তেপানেনকো"});
  const Record record = r.finish();
  const Entity* e = ReadText::named(record, "ভিক্টোর স্তেপানেনকো");
  ASSERT_NE(e, nullptr);
  EXPECT_EQ(e->mentions.size(), 2u);  // the pronoun is a mention, as it is the source
  for (const std::string& name : e->names) EXPECT_NE(name, "তিনি");
}

TEST(Pronouns, WithoutAnybodyBeforeMeanNobody) {
  ReadText r("তিনি বলেন, ভয় নেই।");
  EXPECT_EQ(r.means("তিনি"), Names{});
}

TEST(Pronouns, GoToTheSubjectBehindTheVerbOfTheSentenceBefore) {
  ReadText r("মুখপাত্র ভিক্টোর স্তেপানেনকো বলেন, জাহাজ গেছে। এরপর ব্রিফ করেন জাহানুর করিম। তিনি বলেন, ভয় নেই।");
  r.speaks("ভিক্টোর স্তেপানেনকো");
  EXPECT_EQ(r.means("তিনি"), Names{"জাহানুর করিম"});
}

TEST(Pronouns, PluralGoesToTheLastBodyOrGroup) {
  ReadText r("বিক্ষোভকারীরা সড়ক ছাড়েননি। তারা জানান, দাবি মানতে হবে।");
  EXPECT_EQ(r.means("তারা"), r.means("বিক্ষোভকারীরা"));
}

TEST(Phrases, CoordinationIsSplit) {
  ReadText r("রাশিয়া, চীন ও ইরান এ কথা জানায়।");
  EXPECT_EQ(r.means("রাশিয়া, চীন ও ইরান"), (Names{"Russia", "China", "Iran"}));
}

TEST(Phrases, JoinedCountriesOwnOneGroup) {
  ReadText r("রাশিয়া, চীন এবং ইরানের কর্মকর্তারা এ কথা জানান।");
  EXPECT_EQ(r.means("রাশিয়া, চীন এবং ইরানের কর্মকর্তারা").size(), 1u);
}

TEST(Phrases, ATitleAndARoleLeadToTheName) {
  ReadText r("রাশিয়ার রাষ্ট্রপতি ভ্লাদিমির পুতিন এ কথা বলেন।");
  EXPECT_EQ(r.means("রাশিয়ার রাষ্ট্রপতি ভ্লাদিমির পুতিন"), Names{"Vladimir Putin"});
}

TEST(Phrases, ADocumentIsNotTheSourceItsOwnerIs) {
  ReadText r("ইউনিসেফের প্রতিবেদনে বলা হয়, শিশুরা ঝুঁকিতে।");
  EXPECT_EQ(r.means("ইউনিসেফের প্রতিবেদনে").size(), 1u);
  ReadText nobody("এক প্রতিবেদনে বলা হয়, শিশুরা ঝুঁকিতে।");
  EXPECT_EQ(nobody.means("এক প্রতিবেদনে"), Names{});
}

TEST(Phrases, AnUnnamedGroupIsNamedByItsPhraseWithoutItsEnding) {
  ReadText r("ইউক্রেনীয় কর্মকর্তারা জানান, হামলা হয়েছে।");
  r.means("ইউক্রেনীয় কর্মকর্তারা");
  const Record record = r.finish();
  const Entity* e = ReadText::named(record, "ইউক্রেনীয় কর্মকর্তা");
  ASSERT_NE(e, nullptr);
  EXPECT_EQ(e->type, EntityType::kGroup);
  EXPECT_EQ(e->names.front(), "Ukrainian officials");
}

// Whom no name tells goes by each phrase that the text has for him: without what points to him and without
// the ending, and no phrase of pronouns.
TEST(Phrases, WhomNoNameTellsGoesByEachPhraseOfTheText) {
  ReadText r("কারখানার এক যুবককে আটক করে পুলিশ। পরে ওই যুবককে ছেড়ে দেয়। তিনি কথা বলেননি।");
  EXPECT_EQ(r.means("কারখানার এক যুবককে", Slot::kRecipient), r.means("ওই যুবককে", Slot::kRecipient));
  const Record record = r.finish();
  EXPECT_NE(ReadText::named(record, "কারখানার এক যুবক"), nullptr);
  EXPECT_EQ(ReadText::named(record, "কারখানার এক যুবক"), ReadText::named(record, "যুবক"));
  for (const std::string_view wrong : {"ওই যুবক", "এক যুবককে", "যুবককে", "তিনি"})
    EXPECT_EQ(ReadText::named(record, wrong), nullptr) << wrong;
}

TEST(Phrases, WhatPointsAtAGroupMeansTheOneThatWasCounted) {
  ReadText r("দুই শ্রমিককে আটক করে পুলিশ। পরে ওই শ্রমিকদের ছেড়ে দেয়। শ্রমিকদের বেতন বাকি ছিল।");
  EXPECT_EQ(r.means("ওই শ্রমিকদের", Slot::kRecipient), r.means("দুই শ্রমিককে", Slot::kRecipient));
  EXPECT_NE(r.means("শ্রমিকদের", Slot::kRecipient, 2), r.means("দুই শ্রমিককে", Slot::kRecipient));
}

TEST(Phrases, WhatIsNoPersonOrBodyMeansNobody) {
  ReadText r("সকালের বৃষ্টি এ কথা মনে করিয়ে দেয়।");
  EXPECT_EQ(r.means("সকালের বৃষ্টি"), Names{});
}

TEST(Groups, ANumberMakesAGroupOfTheNoun) {
  ReadText r("হামলায় তিন শ্রমিক নিহত হন।");
  const Record record = r.finish();
  EXPECT_NE(ReadText::named(record, "তিন শ্রমিক"), nullptr);
}

TEST(Groups, ANounThatQualifiesAnotherIsNone) {
  ReadText r("সন্ত্রাসী হামলার নিন্দা জানানো হয়।");
  EXPECT_TRUE(r.finish().entities.empty());
}

TEST(Bodies, ThePartyPointedAtIsTheOneNamed) {
  ReadText r("আওয়ামী লীগ সভা ডেকেছে। দলটি জানায়, কর্মসূচি চলবে।");
  EXPECT_EQ(r.means("দলটি"), r.means("আওয়ামী লীগ"));
}

TEST(Bodies, TheMinistryOfAnotherCountryIsNotTheListedOne) {
  ReadText r("ইরানের প্রতিরক্ষা মন্ত্রক জানায়, মহড়া হবে।");
  const Record record = r.finish();
  EXPECT_EQ(ReadText::named(record, "India's Ministry of Defence"), nullptr);
  EXPECT_NE(ReadText::named(record, "ইরানের প্রতিরক্ষা মন্ত্রক"), nullptr);
}

TEST(Roles, JoinedCountriesHaveOneHolderEach) {
  ReadText r(
      "রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন ও ইউক্রেনের প্রেসিডেন্ট ভলোদিমির জেলেনস্কি এলেন। রাশিয়া ও ইউক্রেনের "
      "প্রেসিডেন্ট কথা বলেন।");
  EXPECT_EQ(r.means("রাশিয়া ও ইউক্রেনের প্রেসিডেন্ট").size(), 2u);
}

TEST(Groups, CountedPeopleAreNotTheGroupBeforeThem) {
  ReadText r("বন্দিরা অভিযোগ করেন। পরে ১৪ জন বন্দি আদালতে আসেন।");
  EXPECT_NE(r.means("১৪ জন বন্দি"), r.means("বন্দিরা"));
}

TEST(Phrases, AnUnnamedSourceIsCalledByTheWholePhrase) {
  ReadText r("পুলিশের একটি সূত্র জানায়, তদন্ত চলছে।");
  r.means("পুলিশের একটি সূত্র");
  EXPECT_NE(ReadText::named(r.finish(), "পুলিশের একটি সূত্র"), nullptr);
}

TEST(Memory, TheDroppedSourceMayBeWhoActedInTheSentenceBefore) {
  ReadText r("মুখপাত্র ভিক্টোর স্তেপানেনকো জাহাজ ঘুরে দেখেন। পরে সাংবাদিকদের বলেন, ভয় নেই। কেউ কেউ বলেন, ভয় আছে।");
  EXPECT_NE(r.resolver.last_speaker(true, r.range("বলেন").begin), kNoId);
  EXPECT_EQ(r.resolver.last_speaker(true, r.range("বলেন", 2).begin), kNoId);
}

TEST(Memory, TheDroppedSourceIsTheLastRespectedSpeaker) {
  ReadText r("মুখপাত্র ভিক্টোর স্তেপানেনকো বলেন, জাহাজ গেছে। আরও বলেন, ভয় নেই।");
  EXPECT_EQ(r.resolver.last_speaker(false, r.range("আরও").begin), kNoId);
  r.speaks("ভিক্টোর স্তেপানেনকো");
  const Id who = r.resolver.last_speaker(true, r.range("আরও").begin);
  ASSERT_NE(who, kNoId);
  EXPECT_EQ(r.finish().entities[who].names.front(), "ভিক্টোর স্তেপানেনকো");
}

TEST(Memory, PeopleQuotedInPassingDoNotGoOnSpeaking) {
  ReadText r("বন্দিরা বলেন, খাবার নেই। সভা শেষ হয়েছে। সড়ক বন্ধ ছিল। আরও জানান, ভয় নেই।");
  r.speaks("বন্দিরা");
  EXPECT_EQ(r.resolver.last_speaker(false, r.range("আরও").begin), kNoId);
  EXPECT_NE(r.resolver.last_speaker(false, r.range("শেষ").begin), kNoId);
}

TEST(Pronouns, TheSubjectOfTheSentenceBeforeComesBeforeAnEarlierSpeaker) {
  ReadText r(
      "মুখপাত্র ভিক্টোর স্তেপানেনকো বলেন, জাহাজ গেছে। পরে ভ্লাদিমির পুতিন সভায় যোগ দেন। তিনি বলেন, আলোচনা চলবে।");
  r.speaks("ভিক্টোর স্তেপানেনকো");
  EXPECT_EQ(r.means("তিনি"), std::vector<std::string>{"Vladimir Putin"});
}

TEST(Bodies, AUnitsPoliceAreNotThePoliceBeforeThem) {
  ReadText r("পুলিশ অভিযান চালায়। পরে রাশিয়ার পুলিশ তদন্ত শুরু করে।");
  EXPECT_NE(r.means("রাশিয়ার পুলিশ"), r.means("পুলিশ"));
}

TEST(Groups, TheAccusedDoNotQualifyACourt) {
  ReadText r("আসামি আদালতকে জানান, তিনি নির্দোষ।");
  EXPECT_EQ(ReadText::named(r.finish(), "আসামি আদালত"), nullptr);
}

TEST(Memory, ADocumentLeavesNothingForTheNext) {
  ReadText first("রাশিয়া জানায়, সভা হবে।");
  NameFinder finder(first.view);
  Resolver resolver(first.view);
  std::vector<NamedMention> names;
  finder.find(first.tokens, first.words, names);
  resolver.begin(first.tokens, first.words, names, "");
  ReadText second("চীন জানায়, সভা হবে।");
  finder.find(second.tokens, second.words, names);
  resolver.begin(second.tokens, second.words, names, "");
  Record record;
  resolver.finish(record);
  ASSERT_EQ(record.entities.size(), 1u);
  EXPECT_EQ(record.entities[0].names.front(), "China");
}

}  // namespace
}  // namespace ukti::mention
