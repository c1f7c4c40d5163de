#include "ledger/likeness.h"

#include <gtest/gtest.h>

#include "ledger/cluster.h"
#include "ledger/likeness_store.h"
#include "lexicon/hash.h"

namespace ukti::ledger {
namespace {

// Shots at a border, told within days.
Profile shots(std::uint32_t document, Day told) {
  Profile p;
  p.type = EventType::kAssault;
  p.document = document;
  p.told = told;
  p.days = {told - 45, told};
  p.kind = {{7, 3}};
  p.context = {{20, 3}, {21, 3}, {22, 2}};
  return p;
}
constexpr double kOneStory = 0.3, kOtherStory = 0.0;

TEST(Likeness, OneStoryAndKindAreOneHappening) {
  EXPECT_GE(compare(shots(1, 100), shots(2, 102), kOneStory).score(), kJoin);
  const Likeness there = compare(shots(1, 100), shots(2, 102), kOneStory),
                 back = compare(shots(2, 102), shots(1, 100), kOneStory);
  EXPECT_EQ(there.score(), back.score());
}

TEST(Likeness, KindAndActorAloneAreNot) {
  Profile a = shots(1, 100), b = shots(2, 102);
  a.actors = b.actors = {{5, 0, Reach::kKnown, false}};
  a.context = {{20, 3}};
  b.context = {{30, 3}};
  EXPECT_LT(compare(a, b, kOtherStory).score(), kJoin);
}

TEST(Likeness, ForbidsOtherDaysRegionsActorsAndTheHarmBesideTheDeed) {
  const Profile a = shots(1, 100);
  Profile other_day = shots(2, 102);
  other_day.days = {10, 10};
  other_day.dated = true;
  EXPECT_TRUE(compare(a, other_day, kOneStory).forbidden);
  Profile here = a, there = shots(2, 102);
  here.regions = {1};
  there.regions = {2};
  EXPECT_TRUE(compare(here, there, kOneStory).forbidden);
  Profile one = a, another = shots(2, 102);
  one.actors = {{5, 0, Reach::kKnown, false}};
  another.actors = {{6, 0, Reach::kKnown, false}};
  EXPECT_TRUE(compare(one, another, kOneStory).forbidden);
  another.actors = {{6, 0, Reach::kLocal, false}};  // "guards": may be the same
  EXPECT_FALSE(compare(one, another, kOneStory).forbidden);
  Profile harm = shots(2, 102);
  harm.harms = true;
  EXPECT_TRUE(compare(a, harm, kOneStory).forbidden);
}

TEST(Likeness, OfTwoArrestsSomethingMustAgree) {
  Profile a = shots(1, 100), b = shots(2, 102);
  a.type = b.type = EventType::kCoerce;
  a.mode = b.mode = static_cast<std::uint32_t>(lexicon::hash("arrest"));
  EXPECT_TRUE(compare(a, b, kOneStory).forbidden);
  a.figures = b.figures = {3};
  EXPECT_FALSE(compare(a, b, kOneStory).forbidden);
}

TEST(Likeness, WhatIsGivenInOtherWordsToOthersIsAnotherGift) {
  Profile a = shots(1, 100), b = shots(1, 100);
  a.type = b.type = EventType::kConcede;
  EXPECT_FALSE(compare(a, b, kOneStory).forbidden);
  b.kind = {{8, 3}};
  EXPECT_TRUE(compare(a, b, kOneStory).forbidden);
  a.recipients = b.recipients = {{5, 0, Reach::kKnown, false}};
  EXPECT_FALSE(compare(a, b, kOneStory).forbidden);
}

TEST(Likeness, PoliceAndForcesAreTwoServices) {
  Profile a = shots(1, 100), b = shots(2, 102);
  a.actors = {{5, 0, Reach::kKnown, false, false, true}};
  b.actors = {{6, 0, Reach::kLocal, false, true, false}};
  EXPECT_TRUE(compare(a, b, kOneStory).forbidden);
  b.actors.push_back({7, 0, Reach::kLocal, false, false, false});  // whoever else is told with the forces
  EXPECT_TRUE(compare(a, b, kOneStory).forbidden);
  b.actors.push_back({8, 0, Reach::kLocal, false, false, true});
  EXPECT_FALSE(compare(a, b, kOneStory).forbidden);  // police and forces together
}

TEST(Cluster, WhatAMatterSaysForbidsWhatAPairAllows) {
  Profile ninth = shots(1, 100), undated = shots(2, 101), nineteenth = shots(3, 120);
  ninth.days = {99, 99};
  nineteenth.days = {119, 119};
  undated.days = {60, 130};
  const std::vector<Member> members{{11, &ninth}, {12, &undated}, {13, &nineteenth}};
  // The undated one is like both, more like the first.
  const auto groups = cluster(members, {{0, 1, 700}, {1, 2, 600}}, {});
  EXPECT_EQ(groups[0], groups[1]);
  EXPECT_NE(groups[0], groups[2]);
}

Profile with_everything() {
  Profile p = shots(1, 100);
  p.actors = {{5, 9, Reach::kLocal, true, false, true}};
  p.recipients = {{6, 0, Reach::kKnown, false, true, false}};
  p.regions = {3, 4};
  p.scene = {{3, 77}, {4, 77}};
  p.past = true;
  p.days = {70, 140};
  return p;
}

TEST(Profile, PacksAndRefusesDamage) {
  const VersionProfile v{{{3, 1}, {900, 3}}, {with_everything(), shots(1, 100)}};
  const std::string bytes = pack(v);
  EXPECT_EQ(unpack_version(bytes), v);
  for (std::size_t cut = 0; cut < bytes.size(); ++cut)
    EXPECT_FALSE(unpack_version(std::string_view(bytes).substr(0, cut)));
  EXPECT_FALSE(unpack_version(bytes + "x"));
}

TEST(Profile, AFrameHoldsWhatClusteringAsks) {
  const Profile p = with_everything();
  const std::string bytes = pack_frame(p);
  Profile frame;
  ASSERT_TRUE(unpack_frame(bytes, p.told, frame));
  EXPECT_EQ(frame.days, p.days);
  EXPECT_EQ(frame.dated, p.dated);
  EXPECT_EQ(frame.actors, p.actors);
  EXPECT_EQ(frame.regions, p.regions);
  for (std::size_t cut = 0; cut < bytes.size(); ++cut)
    EXPECT_FALSE(unpack_frame(std::string_view(bytes).substr(0, cut), p.told, frame));
}

}  // namespace
}  // namespace ukti::ledger
