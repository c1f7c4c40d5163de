// Which parties of a matter are one.
#include "ledger/matter_parties.h"

#include <gtest/gtest.h>

namespace ukti::ledger {
namespace {

using Same = std::unordered_map<std::int64_t, std::int64_t>;

TEST(MatterParties, ABareOfficeIsTheOnlyOneThatHasAPlace) {
  const MatterParty bare{1, "g:district administration"}, sherpur{2, "h:Sherpur district administration"};
  EXPECT_EQ(same_in_matter({bare, sherpur}, {}), (Same{{1, 2}}));
  EXPECT_EQ(same_in_matter({bare, sherpur, {3, "h:Jamalpur district administration"}}, {}), Same{});
  EXPECT_EQ(same_in_matter({bare, {4, "h:Sherpur district police"}}, {}), Same{});
}

TEST(MatterParties, BarePoliceMayBeAnyPolice) {
  EXPECT_EQ(same_in_matter({{1, "g:police"}, {3, "h:Sherpur district police"}, {5, "p:polas mia"}}, {}),
            Same{});
}

TEST(MatterParties, WhoSpeaksForOneBodyIsHeardForIt) {
  const MatterParty person{1, "p:rahima khatun"}, body{2, "b:sramik oikko"}, other{3, "b:malik somiti"};
  EXPECT_EQ(same_in_matter({person, body}, {{1, 2}, {0, 2}}), (Same{{1, 2}}));
  EXPECT_EQ(same_in_matter({person, body, other}, {{1, 2}, {1, 3}}), Same{});
}

TEST(MatterParties, WhoHeadsABareOfficeIsHeardForTheOneWithAPlace) {
  const std::vector<MatterParty> parties = {
      {1, "p:rahima khatun"}, {2, "g:district administration"}, {3, "h:Sherpur district administration"}};
  EXPECT_EQ(same_in_matter(parties, {{1, 2}, {1, 3}}), (Same{{1, 3}, {2, 3}}));
}

TEST(MatterParties, ALongerNameIsTheSameBody) {
  const MatterParty own{1, "g:relative committee", true, {"relative committee", "স্বজন কমিটি"}};
  const MatterParty told{2, "g:committee", true, {"committee", "স্বজনদের একটি কমিটি"}};
  const MatterParty inquiry{3, "g:inquiry committee", true, {"inquiry committee", "তদন্ত কমিটি"}};
  EXPECT_EQ(same_in_matter({own, told, inquiry}, {}), (Same{{2, 1}}));
  // near misses: a bare noun, two that could be meant, people
  EXPECT_EQ(same_in_matter({own, {4, "g:committee", true, {"committee", "কমিটি"}}}, {}), Same{});
  EXPECT_EQ(same_in_matter({own, told, {5, "b:x", true, {"নিহতের স্বজন কমিটি"}}}, {}), Same{});
  EXPECT_EQ(same_in_matter({{6, "g:a", false, {"পোশাক শ্রমিক"}}, {7, "g:b", false, {"আহত পোশাক শ্রমিক"}}}, {}),
            Same{});
}

TEST(MatterParties, ABareCompanyIsTheOneThatItsSpokesmanSpeaksFor) {
  const MatterParty person{1, "p:salma khatun"}, company{2, "g:company", true},
      named{3, "b:meghbari dying", true};
  EXPECT_EQ(same_in_matter({person, company, named}, {{1, 2}, {1, 3}}), (Same{{1, 3}, {2, 3}}));
  const MatterParty other{4, "p:karim mia"}, second{5, "b:sorisa textail", true};
  EXPECT_EQ(same_in_matter({person, company, named, other, second}, {{1, 2}, {1, 3}, {4, 2}, {4, 5}}),
            Same{});
}

}  // namespace
}  // namespace ukti::ledger
