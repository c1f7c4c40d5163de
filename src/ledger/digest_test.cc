// Who answers for a statement, and which statements take a side.
#include "ledger/digest.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "ledger/entry.h"
#include "ledger/testing.h"

namespace ukti::ledger {
namespace {

using testing::entry_of;

Digest digest_of(const std::string& text) {
  return entry_of({"a-1", "2031-05-02", "barta", text}).impl().digest;
}

std::string teller(const Digest& d, std::size_t statement = 0) {
  const auto& parties = d.statements.at(statement).parties;
  return parties.empty() ? "" : d.parties[parties.front()].key;
}

TEST(Digest, AnOfficeOfANamedDistrictIsOneBodyEverywhere) {
  const Digest d = digest_of("কুড়িগ্রামের জেলা প্রশাসক রহিমা খাতুন বলেন, নৌকাডুবিতে দুজন মারা গেছেন।");
  ASSERT_FALSE(d.statements.empty());
  EXPECT_EQ(teller(d), "h:Kurigram district administration");
  EXPECT_EQ(d.parties[d.statements[0].parties[0]].reach, Reach::kKnown);
}

TEST(Digest, SeveralAreTheSameAsThoseWhoAreCounted) {
  for (const char* who : {"১১ জেলে", "কয়েকজন জেলে"}) {
    const Digest d = digest_of(std::string(who) + " নৌবাহিনীর হাতে আটক হয়েছেন বলে জানায় পুলিশ।");
    EXPECT_TRUE(std::ranges::any_of(d.parties, [](const auto& p) { return p.key == "g:fishermen"; })) << who;
  }
}

TEST(Digest, WithoutADistrictItIsThatOfItsMatterOnly) {
  const Digest d = digest_of("জেলা প্রশাসক রহিমা খাতুন বলেন, নৌকাডুবিতে দুজন মারা গেছেন।");
  ASSERT_FALSE(d.statements.empty());
  EXPECT_EQ(teller(d), "g:district administration");
  EXPECT_EQ(d.parties[d.statements[0].parties[0]].reach, Reach::kLocal);
}

TEST(Digest, AnOfficeWithoutAPlaceIsThatOfTheReportsDistrict) {
  const Digest d = digest_of(
      "নেত্রকোনায় নৌকাডুবিতে দুজন নিহত হয়েছেন।\n\nজেলা প্রশাসক রহিমা খাতুন বলেন, নৌকাডুবিতে দুজন মারা গেছেন।");
  ASSERT_FALSE(d.statements.empty());
  EXPECT_EQ(teller(d), "h:Netrokona district administration");
  const PartyDraft& party = d.parties[d.statements[0].parties[0]];
  EXPECT_EQ(party.reach, Reach::kLocal);  // the text does not say so itself
  EXPECT_NE(std::find(party.names.begin(), party.names.end(), "নেত্রকোনা জেলা প্রশাসন"), party.names.end());
}

TEST(Digest, AnOfficialSpeaksOfHisOwnDistrict) {
  const Digest d = digest_of(
      "নেত্রকোনায় নৌকাডুবিতে দুজন নিহত হয়েছেন।\n\nএদিকে শনিবার রাতে শেরপুরে বাস উল্টে তিনজন নিহত হয়েছেন বলে "
      "জানিয়েছে "
      "সেখানকার জেলা প্রশাসন।");
  ASSERT_FALSE(d.statements.empty());
  EXPECT_EQ(teller(d, d.statements.size() - 1), "h:Sherpur district administration");
}

TEST(Digest, ThePoliceOfADistrictBearItsNameInShort) {
  const Digest d = digest_of("শেরপুরের পুলিশ সুপার করিম উদ্দিন বলেন, তিনজনকে আটক করা হয়েছে।");
  ASSERT_FALSE(d.statements.empty());
  const std::vector<std::string>& names = d.parties[d.statements[0].parties[0]].names;
  EXPECT_NE(std::find(names.begin(), names.end(), "Sherpur police"), names.end());
}

TEST(Digest, AStationOfATownIsTheBodyOfTheCountry) {
  const Digest d = digest_of("শেরপুর ফায়ার সার্ভিসের উপপরিচালক করিম উদ্দিন বলেন, আগুনে তিনজন মারা গেছেন।");
  ASSERT_FALSE(d.statements.empty());
  EXPECT_EQ(teller(d), "n:Fire Service and Civil Defence");
}

TEST(Digest, AnAgencyThatCarriesAClaimTakesNoSide) {
  const Digest d =
      digest_of("এএফপি জানিয়েছে, বাস উল্টে দুজন নিহত হয়েছেন। পুলিশ জানিয়েছে, বাস উল্টে তিনজন নিহত হয়েছেন।");
  ASSERT_EQ(d.statements.size(), 2u);
  EXPECT_FALSE(d.stances.empty());
  for (const StanceDraft& stance : d.stances) EXPECT_EQ(stance.statement, 1u);
}

TEST(Digest, ABodyIsTheOneNamedRightBehindIt) {
  const Digest d =
      digest_of("নৌকাডুবিতে ২০ জন মারা গেছেন বলে দাবি করেছে নিখোঁজদের পরিবারের সংগঠন ‘হারানো স্বজন কমিটি’।");
  ASSERT_FALSE(d.statements.empty());
  EXPECT_NE(teller(d).find("committee"), std::string::npos) << teller(d);
}

TEST(Digest, WhoWantsNoNameIsShownSo) {
  const Digest d = digest_of("নাম প্রকাশে অনিচ্ছুক এক পুলিশ কর্মকর্তা বলেন, নৌকাডুবিতে দুজন মারা গেছেন।");
  ASSERT_FALSE(d.statements.empty());
  ASSERT_FALSE(d.statements[0].parties.empty());
  const std::vector<std::string>& names = d.parties[d.statements[0].parties[0]].names;
  EXPECT_TRUE(std::any_of(names.begin(), names.end(),
                          [](const std::string& name) { return name.starts_with("নাম প্রকাশে অনিচ্ছুক "); }));
  // near miss: an official of whom the text does not say so
  for (const PartyDraft& p : digest_of("এক পুলিশ কর্মকর্তা বলেন, নৌকাডুবিতে দুজন মারা গেছেন।").parties)
    for (const std::string& name : p.names) EXPECT_FALSE(name.starts_with("নাম")) << name;
}

TEST(Digest, WhatIsToldOfThatTimeIsOfThatDay) {
  const Digest d = digest_of(
      "২০২৯ সালের ৩ মার্চ রাতে হরিণছড়া সীমান্তে কোস্টগার্ডের গুলিতে দুই জেলে নিহত হন।\n\nসে সময় পুলিশ তিনজন আহত "
      "হওয়ার কথা "
      "জানিয়েছিল।");
  ASSERT_GE(d.mentions.size(), 2u);
  EXPECT_EQ(print_day(d.mentions.back().days.from), "2029-03-03");
  EXPECT_TRUE(d.mentions.back().taken);
}

TEST(Digest, ThatNightIsNoTimeLongAgo) {
  const Digest that = digest_of("বিজিবি বলছে, ওই রাতে তাদের টহল দল অন্তত পাঁচটি গুলির শব্দ শুনেছে।");
  ASSERT_FALSE(that.mentions.empty());
  EXPECT_FALSE(that.mentions.front().past);
  const Digest once = digest_of("সম্প্রতি সীমান্তে গুলিতে এক জেলে নিহত হয়েছেন।");
  ASSERT_FALSE(once.mentions.empty());
  EXPECT_TRUE(once.mentions.front().past);
}

TEST(Digest, AMishapStrikesTheBodyWhereItWas) {
  const Digest d = digest_of("মেঘবাড়ি টেক্সটাইলে আগুন লেগে দুজন মারা গেছেন।");
  ASSERT_FALSE(d.mentions.empty());
  EXPECT_EQ(d.mentions.front().struck.size(), 1u);
}

TEST(Digest, AnInquiryCommitteeSpeaksForItself) {
  const HeadedBodies heads(Lexicon::embedded().view());
  EXPECT_TRUE(
      heads.stands_alone({"inquiry committee of district administration", "জেলা প্রশাসনের তদন্ত কমিটি"}));
  EXPECT_FALSE(heads.stands_alone({"২২ ব্যাটালিয়ন"}));
}

TEST(Digest, AGroupIsNamedWithoutItsNumber) {
  const Digest d = digest_of("১১ জেলেকে ধরে নিয়ে গেছে বিজিবি।");
  for (const PartyDraft& p : d.parties)
    for (const std::string& name : p.names) EXPECT_EQ(name.find("১১"), name.npos) << name;
}

}  // namespace
}  // namespace ukti::ledger
