// What holds for the links of every text.
#include "speech/links.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <string>
#include <utility>

#include "record/testing.h"

namespace ukti::speech {
namespace {

using ukti::testing::ReadText;
using ukti::testing::report_like;

// Several reports in a row, so that there is something to link.
std::string several() {
  std::string text;
  for (int i = 0; i < 4; ++i) text += *report_like() + " ";
  return text;
}

RC_GTEST_PROP(LinksProperty, AreEachThereOnce, ()) {
  ReadText r(several());
  std::set<std::pair<Id, Id>> seen;
  for (const Link& l : r.record.links) {
    RC_ASSERT(l.from != l.to);
    RC_ASSERT(seen.insert({l.from, l.to}).second);
    RC_ASSERT(l.why.rule.starts_with("link."));
  }
}

RC_GTEST_PROP(LinksProperty, StayNear, ()) {
  ReadText r(several());
  for (const Link& l : r.record.links) {
    const Id apart = l.from < l.to ? l.to - l.from : l.from - l.to;
    RC_ASSERT(apart <= 2 * Linker::kReach);  // from a denial to its target, and on to what its side says next
  }
}

RC_GTEST_PROP(LinksProperty, RepeatAndUpdateOneSideOnly, ()) {
  ReadText r(several());
  for (const Link& l : r.record.links) {
    if (l.kind != LinkKind::kRepeats && l.kind != LinkKind::kUpdates) continue;
    const Statement& from = r.record.statements[l.from];
    const Statement& to = r.record.statements[l.to];
    // a headline may name nobody; its body then does
    const bool nameless_headline = l.why.rule == "link.headline" && to.source.empty();
    RC_ASSERT(nameless_headline || (from.source.empty() && to.source.empty()) ||
              same_side(r.record, from, to));
  }
}

TEST(Sides, ASpokespersonStandsForTheBody) {
  ReadText r("কাঞ্চনপুর পৌরসভা জানায়, কাজ চলছে। পৌরসভার মুখপাত্র রাশেদ মাহমুদ বলেন, কাজ শেষ।");
  ASSERT_EQ(r.record.statements.size(), 2u);
  EXPECT_TRUE(same_side(r.record, r.record.statements[0], r.record.statements[1]));
  EXPECT_FALSE(same_speaker(r.record.statements[0], r.record.statements[1]));
}

TEST(Sides, TwoCountriesAreTwo) {
  ReadText r("ভারত জানায়, আলোচনা চলছে। চীন বলেছে, আলোচনা শেষ।");
  ASSERT_EQ(r.record.statements.size(), 2u);
  EXPECT_FALSE(same_side(r.record, r.record.statements[0], r.record.statements[1]));
}

}  // namespace
}  // namespace ukti::speech
