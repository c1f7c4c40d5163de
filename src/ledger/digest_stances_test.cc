// Who takes which stance on what one report tells.
#include <gtest/gtest.h>

#include <algorithm>

#include "ledger/testing.h"

namespace ukti::ledger {
namespace {

using testing::Scratch;
using Lines = std::vector<std::string>;

// "party stance" of each position on matters of this type.
Lines positions(EventType type, const char* text) {
  Scratch ledger({{"r1", "2031-06-03", "নদীর খবর", text}});
  MatterQuery query;
  query.all = true;
  Lines out;
  const auto matters = ledger->matters(query);
  if (!matters) return {matters.error().message};
  for (const Matter& m : *matters)
    for (const MatterPosition& p : m.positions)
      if (m.type == type) out.push_back(p.party.names.front() + " " + p.stance);
  std::sort(out.begin(), out.end());
  return out;
}

TEST(DigestStances, WhoDisputesHisOwnDeedDeniesIt) {
  EXPECT_EQ(positions(EventType::kRetreat,
                      "টেকনাফের টিলা থেকে বিজিবি সরে গেছে বলে যে খবর এসেছে, তা নাকচ করেছে বাহিনীটি।"),
            (Lines{"Border Guard Bangladesh denies"}));
  // near miss: another's deed
  EXPECT_EQ(positions(EventType::kRetreat,
                      "টেকনাফের টিলা থেকে বিজিবি সরে গেছে বলে যে খবর এসেছে, তা নাকচ করেছে কোস্টগার্ড।"),
            (Lines{"coast guard disputes"}));
}

TEST(DigestStances, TheSilenceOfAnOfficialIsTheBodyThatWasAsked) {
  EXPECT_EQ(
      positions(
          EventType::kAssault,
          "রাতে টেকনাফ সীমান্তে গুলি চালানো হয়েছে।\n\nএ বিষয়ে বিজিবির সঙ্গে যোগাযোগ করা হলে এক কর্মকর্তা গুলি "
          "চালানোর বিষয়ে মন্তব্য করতে রাজি হননি।"),
      (Lines{"Border Guard Bangladesh withholds"}));
}

}  // namespace
}  // namespace ukti::ledger
