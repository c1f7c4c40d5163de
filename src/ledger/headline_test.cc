#include "ledger/headline.h"

#include <gtest/gtest.h>

#include "ukti/lexicon.h"

namespace ukti::ledger {
namespace {

Matter strike() {
  Matter m;
  m.type = EventType::kAssault;
  m.actors = {{"p1", {"police", "পুলিশ"}}};
  m.recipients = {{"p2", {"শ্রমিক", "workers"}}, {"p3", {"রফিকুল ইসলাম"}}, {"p4", {"owners"}}};
  m.places = {{"p5", {"Kanchanpur", "কাঞ্চনপুর"}}};
  m.word = "গুলি";
  return m;
}

TEST(Headline, SaysWhoToWhomWhatWhere) {
  const Headlines headlines(Lexicon::embedded().view());
  EXPECT_EQ(headlines.of(strike(), false), "police → workers, রফিকুল ইসলাম: attack “গুলি”, Kanchanpur");
  EXPECT_EQ(headlines.of(strike(), true), "পুলিশ → শ্রমিক, রফিকুল ইসলাম: গুলি, কাঞ্চনপুর");
}

TEST(Headline, ThoseWhoFightEachOtherStandOnce) {
  Matter m = strike();
  m.actors.push_back(m.recipients.front());
  m.recipients = {m.actors.back(), m.actors.front()};
  const Headlines headlines(Lexicon::embedded().view());
  EXPECT_EQ(headlines.of(m, false), "police, workers: attack “গুলি”, Kanchanpur");
}

TEST(Headline, OfAnAccidentNamesWhatAndWhere) {
  Matter m = strike();
  m.type = EventType::kAccident;
  m.word = "বাস উল্টে";
  const Headlines headlines(Lexicon::embedded().view());
  EXPECT_EQ(headlines.of(m, true), "বাস উল্টে, কাঞ্চনপুর");
}

TEST(Headline, NamesAPartyAsNewsDoes) {
  const PartyName party{"p1", {"India", "ইন্ডিয়া", "ভারত", "ভারতবর্ষ"}};
  EXPECT_EQ(name_in(party, true), "ভারত");
  EXPECT_EQ(name_in(party, false), "India");
  EXPECT_EQ(name_in({"p2", {"রেজাউল করিম"}}, false), "রেজাউল করিম");
  // Who speaks for it is not it.
  // the noun alone says less than the English name does
  EXPECT_EQ(name_in({"p4", {"port workers' union", "বন্দর শ্রমিক ইউনিয়ন", "ইউনিয়ন"}}, true),
            "বন্দর শ্রমিক ইউনিয়ন");
  EXPECT_EQ(name_in({"p5", {"workers", "আহত দুই শ্রমিক", "শ্রমিক"}}, true), "শ্রমিক");
  EXPECT_EQ(name_in({"p3", {"কাঞ্চনপুর থানা", "Rezaul Karim"}, 1}, false), "কাঞ্চনপুর থানা");
}

TEST(Headline, IsALabelThatAPersonGave) {
  Matter m = strike();
  m.label = "ঘাটের ঘটনা";
  EXPECT_EQ(Headlines(Lexicon::embedded().view()).of(m, false), "ঘাটের ঘটনা");
}

TEST(Headline, EveryTypeHasWords) {
  const Headlines headlines(Lexicon::embedded().view());
  for (int type = 0; type <= static_cast<int>(EventType::kDisaster); ++type) {
    Matter m;
    m.type = static_cast<EventType>(type);
    EXPECT_FALSE(headlines.of(m, true).empty()) << type;
    EXPECT_FALSE(headlines.of(m, false).empty()) << type;
  }
}

TEST(SharedWord, IsTheOneThatMostTellingsBeginWith) {
  EXPECT_EQ(shared_word({"ডুবে যায়", "লঞ্চডুবির", "লঞ্চডুবি", "লঞ্চডুবিতে"}), "লঞ্চডুবি");
  EXPECT_EQ(shared_word({"আটক", "ধরে নিয়ে যায়"}), "আটক");
  EXPECT_EQ(shared_word({}), "");
}

}  // namespace
}  // namespace ukti::ledger
