// Which matter a figure belongs to, and whose it is.
#include <gtest/gtest.h>

#include <algorithm>

#include "clause/closed_lists.h"
#include "ledger/testing.h"

namespace ukti::ledger {
namespace {

using testing::Report;
using testing::Scratch;

// "type: by counts low" of each figure of each matter, sorted; a part with "/low of its whole".
std::vector<std::string> told(const std::vector<Report>& reports) {
  Scratch ledger(reports);
  MatterQuery query;
  query.all = true;
  std::vector<std::string> out;
  const auto matters = ledger->matters(query);
  if (!matters) return {matters.error().message};
  for (const Matter& m : *matters)
    for (const MatterFigure& f : m.figures) {
      std::string line(clause::name(m.type));
      line += ": " + (f.by ? f.by->names.back() : "-") + " " + std::string(clause::name(f.counts)) + " " +
              std::to_string(static_cast<int>(*f.low));
      if (f.part_of) line += "/" + std::to_string(static_cast<int>(*m.figures[*f.part_of].low));
      out.push_back(std::move(line));
    }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> told(const char* text) { return told({{"r1", "2031-06-03", "নদীর খবর", text}}); }

using Lines = std::vector<std::string>;

TEST(MatterFigures, WhatStandsApartFromTheMishapIsItsToll) {
  EXPECT_EQ(told("পদ্মায় রোববার রাতে একটি ট্রলার ডুবে গেছে।\n\nকোস্টগার্ড জানায়, নদী থেকে উদ্ধার করা লাশ আটটি।"),
            (Lines{"ACCIDENT: কোস্টগার্ড killed 8"}));
}

TEST(MatterFigures, WhomAVesselCarriedBelongsToItsSinking) {
  EXPECT_EQ(told("পদ্মায় রোববার রাতে একটি লঞ্চ ডুবে গেছে।\n\nকোস্টগার্ড জানায়, লঞ্চে ৯০ জন মানুষ ছিলেন।"),
            (Lines{"ACCIDENT: কোস্টগার্ড people 90"}));
  // near miss: who speaks is not counted
  EXPECT_EQ(told("পদ্মায় রোববার রাতে একটি লঞ্চ ডুবে গেছে।\n\nচার যাত্রী অভিযোগ করেছেন, চালক ঘুমিয়ে ছিলেন।"),
            Lines{});
}

TEST(MatterFigures, WhoCameTogetherBelongsToTheProtest) {
  EXPECT_EQ(told("রাজশাহীতে সোমবার সড়ক অবরোধ করেছেন শ্রমিকেরা।\n\nপুলিশ জানায়, কর্মসূচিতে ৪০০ মানুষ অংশ নেন।"),
            (Lines{"PROTEST: পুলিশ people 400"}));
}

TEST(MatterFigures, TheOneWhoTakesANumberApartAnswersForIt) {
  EXPECT_EQ(told("পদ্মায় লঞ্চডুবির ঘটনায় মৃতের সংখ্যা বেড়ে ১২ হয়েছে। কোস্টগার্ড জানায়, নদী থেকে উদ্ধার করা "
                 "১০টি মরদেহের বাইরে হাসপাতালে মারা গেছেন দুজন।"),
            (Lines{"ACCIDENT: কোস্টগার্ড killed 10/12", "ACCIDENT: কোস্টগার্ড killed 12",
                   "ACCIDENT: কোস্টগার্ড killed 2/12"}));
  // near miss: they do not add up
  EXPECT_EQ(told("পদ্মায় লঞ্চডুবির ঘটনায় মৃতের সংখ্যা বেড়ে ১৩ হয়েছে। কোস্টগার্ড জানায়, নদী থেকে উদ্ধার করা "
                 "১০টি মরদেহের বাইরে হাসপাতালে মারা গেছেন দুজন।")
                .front(),
            "ACCIDENT: - killed 13");
}

TEST(MatterFigures, PartsAreHisWhoTellsTheWhole) {
  EXPECT_EQ(told("নাফ নদী থেকে ১২ জেলেকে আটক করেছে নৌবাহিনী বলে জানিয়েছে কোস্টগার্ড। তাঁদের মধ্যে চারজন কিশোর।"),
            (Lines{"COERCE: কোস্টগার্ড detained 12", "COERCE: কোস্টগার্ড detained 4/12"}));
}

TEST(MatterFigures, WhatMakesTheWholeIsAPartOfIt) {
  EXPECT_EQ(told("পদ্মায় লঞ্চডুবিতে ১৫ জন নিহত হয়েছেন বলে জানায় কোস্টগার্ড। তাঁদের ১১ জন মারা গেছেন নদীতে, চারজন "
                 "হাসপাতালে।"),
            (Lines{"ACCIDENT: কোস্টগার্ড killed 11/15", "ACCIDENT: কোস্টগার্ড killed 15",
                   "ACCIDENT: কোস্টগার্ড killed 4/15"}));
}

TEST(MatterFigures, AnInquiryHasMembers) {
  EXPECT_EQ(told("ঘটনা তদন্তে তিন সদস্যের কমিটি গঠন করেছে জেলা প্রশাসন।"), (Lines{"ACCUSE: - people 3"}));
}

TEST(MatterFigures, WhoWereInAHouseBelongToItsFire) {
  EXPECT_EQ(
      told("ফেনীতে রোববার রাতে একটি কারখানায় আগুন লেগেছে।\n\nকোস্টগার্ড জানায়, আগুন নেভাতে কাজ করছে সাতটি ইউনিট। "
           "কোস্টগার্ড জানায়, ভেতরে ৯০ জন শ্রমিক ছিলেন।"),
      (Lines{"ACCIDENT: কোস্টগার্ড deployed 7", "ACCIDENT: কোস্টগার্ড people 90"}));
}

TEST(MatterFigures, ATollBelongsToTheMishapThatItsSentenceNames) {
  const Lines lines = told(
      "ফেনীতে মিছিলে হামলায় আহত নয়জন\n\nফেনীতে সোমবার মিছিলে হামলায় নয়জন আহত হয়েছেন।\n\nগত শুক্রবার শহরের একটি "
      "কারখানায় "
      "আগুন লাগে।\n\nএদিকে কোস্টগার্ড জানায়, আগুনে মৃতের সংখ্যা বেড়ে ১৪ হয়েছে।");
  EXPECT_NE(std::find(lines.begin(), lines.end(), "ACCIDENT: কোস্টগার্ড killed 14"), lines.end());
}

TEST(MatterFigures, ASumBelongsToThePromiseThatNamesIt) {
  EXPECT_EQ(told("নিহতদের পরিবারকে ৩০ হাজার টাকা করে দেওয়ার ঘোষণা দিয়েছে কোস্টগার্ড।"),
            (Lines{"AGREE: কোস্টগার্ড money 30000"}));
}

// "type: by counts" of what is withheld.
std::vector<std::string> withheld(const char* text) {
  Scratch ledger({{"r1", "2031-06-03", "নদীর খবর", text}});
  MatterQuery query;
  query.all = true;
  std::vector<std::string> out;
  const auto matters = ledger->matters(query);
  if (!matters) return {matters.error().message};
  for (const Matter& m : *matters)
    for (const MatterRefusal& r : m.withheld)
      out.push_back(std::string(clause::name(m.type)) + ": " + r.by.names.back() + " " +
                    std::string(clause::name(r.counts)));
  std::sort(out.begin(), out.end());
  return out;
}

TEST(MatterFigures, ARefusalToTellANumberIsKept) {
  EXPECT_EQ(withheld("সীমান্তে সোমবার জেলেদের আটক করেছে নৌবাহিনী। কতজনকে আটক করা হয়েছে, তা জানায়নি নৌবাহিনী।")
                .size(),
            1u);
  EXPECT_EQ(withheld("পদ্মায় রোববার রাতে একটি লঞ্চ ডুবে গেছে। মৃতের সংখ্যা জানাতে রাজি হয়নি কোস্টগার্ড।"),
            (Lines{"ACCIDENT: কোস্টগার্ড killed"}));
  // near misses: who could not say, and who refuses something else
  EXPECT_EQ(
      withheld("পদ্মায় রোববার রাতে একটি লঞ্চ ডুবে গেছে। লঞ্চে কতজন যাত্রী ছিলেন, তা জানাতে পারেনি কোস্টগার্ড।"),
      Lines{});
  EXPECT_EQ(withheld("পদ্মায় রোববার রাতে একটি লঞ্চ ডুবে গেছে। দুর্ঘটনার কারণ জানাতে রাজি হয়নি কোস্টগার্ড।"),
            Lines{});
}

// The figures of all matters that count the killed, "low by document[, document]", with "!" where retracted.
std::vector<std::string> killed(const std::vector<Report>& reports, std::string_view as_of) {
  Scratch ledger(reports);
  MatterQuery query;
  query.all = true;
  query.as_of.told = parse_day(as_of);
  std::vector<std::string> out;
  const auto matters = ledger->matters(query);
  if (!matters) return {matters.error().message};
  for (const Matter& m : *matters)
    for (const MatterFigure& f : m.figures)
      if (f.counts == Counts::kKilled)
        out.push_back((f.retracted ? "!" : "") + std::to_string(static_cast<int>(*f.low)));
  std::sort(out.begin(), out.end());
  return out;
}

TEST(MatterFigures, AnOutletTakesBackWhatItPrinted) {
  const std::vector<Report> reports = {
      {"a1", "2031-06-02", "নদীর খবর", "মাদারীপুরে রোববার রাতে লঞ্চডুবিতে ২৪ জন নিহত হয়েছেন।"},
      {"b1", "2031-06-03", "ভাটির কাগজ", "মাদারীপুরে রোববার রাতে লঞ্চডুবিতে ১৪ জন নিহত হয়েছেন।"},
      {"a2", "2031-06-04", "নদীর খবর",
       "সংশোধনী: মাদারীপুরে লঞ্চডুবিতে নিহতের সংখ্যা ২৪ নয়\n\nমাদারীপুরে রোববার রাতের লঞ্চডুবি নিয়ে আমাদের "
       "প্রতিবেদনে ভুলবশত নিহতের "
       "সংখ্যা ২৪ লেখা হয়েছিল। সঠিক সংখ্যা হবে ১৪।"},
  };
  EXPECT_EQ(killed(reports, "2031-06-03"), (Lines{"14", "24"}));
  EXPECT_EQ(killed(reports, "2031-06-04"), (Lines{"!24", "14"}));
  // near miss: another outlet's correction takes back only what that outlet printed
  std::vector<Report> others = reports;
  others[2].source = "চরের কথা";
  EXPECT_EQ(killed(others, "2031-06-04"), (Lines{"14", "24"}));
}

}  // namespace
}  // namespace ukti::ledger
