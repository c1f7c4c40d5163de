#include <gtest/gtest.h>

#include "ledger/matter_loader.h"

namespace ukti::ledger {
namespace {

Vote vote(std::int64_t party, Stance stance, Day since, Day told, const char* document) {
  Vote v;
  v.party = party;
  v.stance = stance;
  v.since = since;
  v.told = told;
  v.document = document;
  return v;
}

TEST(Standings, ANewerStanceReplacesAnOlderOneFromItsDayOn) {
  const auto all = standings({vote(1, Stance::kWithholds, 10, 10, "a"), vote(1, Stance::kDenies, 12, 12, "b"),
                              vote(1, Stance::kConfirms, 24, 25, "c")});
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].stance, Stance::kConfirms);
  EXPECT_EQ(all[0].since, 24);
  ASSERT_EQ(all[0].sources.size(), 1u);
  EXPECT_EQ(all[0].sources[0].document, "c");
}

TEST(Standings, ALaterReportOfAnEarlierWordDoesNotReplace) {
  // "On the 12th it had denied", told on the 25th beside the confirmation of the 24th.
  const auto all =
      standings({vote(1, Stance::kConfirms, 24, 25, "c"), vote(1, Stance::kDenies, 12, 25, "c")});
  EXPECT_EQ(all[0].stance, Stance::kConfirms);
}

TEST(Standings, RepeatingKeepsTheFirstDay) {
  const auto all = standings({vote(1, Stance::kDenies, 12, 12, "a"), vote(1, Stance::kDenies, 17, 17, "b")});
  EXPECT_EQ(all[0].since, 12);
  EXPECT_EQ(all[0].sources.size(), 2u);
}

TEST(Standings, SilenceAndAssertingTakeNoConfirmationBack) {
  const auto silent =
      standings({vote(1, Stance::kDenies, 12, 12, "a"), vote(1, Stance::kWithholds, 14, 14, "b")});
  EXPECT_EQ(silent[0].stance, Stance::kDenies);
  EXPECT_EQ(silent[0].sources.size(), 1u);
  const auto again =
      standings({vote(1, Stance::kConfirms, 12, 12, "a"), vote(1, Stance::kAsserts, 14, 14, "b")});
  EXPECT_EQ(again[0].stance, Stance::kConfirms);
  EXPECT_EQ(again[0].since, 12);
}

TEST(Standings, PartiesStandInTheOrderOfTheirDays) {
  const auto all = standings({vote(2, Stance::kDenies, 12, 12, "b"), vote(1, Stance::kAsserts, 9, 9, "a")});
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].party, 1);
}

FigureRow figure(std::int64_t party, double number, Day told, const char* document, std::int64_t version) {
  FigureRow f;
  f.party = party;
  f.low = f.high = number;
  f.counts = Counts::kKilled;
  f.told = told;
  f.document = document;
  f.version = version;
  return f;
}

TEST(Series, AClaimantsNextNumberSupersedesItsLast) {
  const auto all = series({figure(1, 14, 9, "a", 1), figure(2, 50, 11, "b", 2), figure(1, 27, 11, "b", 2)});
  ASSERT_EQ(all.size(), 3u);
  EXPECT_FALSE(all[0].supersedes);
  for (const SeriesEntry& e : all)
    if (e.first.party == 1 && *e.first.low == 27)
      EXPECT_EQ(e.supersedes, std::optional<std::size_t>{0});
    else
      EXPECT_FALSE(e.supersedes);
}

TEST(Series, ARepeatedNumberIsOneEntryAndAHeadlineIsItsClaimants) {
  FigureRow headline = figure(0, 14, 9, "a", 1);
  FigureRow said = figure(1, 14, 9, "a", 1);
  said.place = 1;
  const auto all = series({headline, said, figure(1, 14, 10, "b", 2), figure(0, 14, 11, "c", 3)});
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].first.party, 1);
  EXPECT_EQ(all[0].sources.size(), 3u);
}

TEST(Series, APartSupersedesNothing) {
  FigureRow part = figure(1, 11, 13, "b", 2);
  part.place = 1;
  part.part_of = 0;
  const auto all = series({figure(1, 21, 10, "a", 1), figure(1, 29, 13, "b", 2), part});
  ASSERT_EQ(all.size(), 3u);
  for (const SeriesEntry& e : all)
    if (*e.first.low == 11) {
      EXPECT_TRUE(e.part_of);
      EXPECT_FALSE(e.supersedes);
    }
}

TEST(Standings, WhoConfirmsPartAndDeniesPartInOneTextStandsBothWays) {
  Vote north = vote(1, Stance::kConfirms, 12, 12, "a"), gate = vote(1, Stance::kDenies, 12, 12, "a");
  north.mention = {10, 20};
  gate.mention = {40, 50};
  const auto both = standings({north, gate});
  ASSERT_EQ(both.size(), 2u);
  EXPECT_NE(both[0].stance, both[1].stance);
  // Denying the one part again takes the word on the other not back; another stance does.
  EXPECT_EQ(standings({north, gate, vote(1, Stance::kDenies, 14, 14, "b")}).size(), 2u);
  const auto later = standings({north, gate, vote(1, Stance::kDisputes, 14, 14, "b")});
  ASSERT_EQ(later.size(), 1u);
  EXPECT_EQ(later[0].stance, Stance::kDisputes);
}

}  // namespace
}  // namespace ukti::ledger
