// How far contents reach, and what pointers point at: the functions alone. Whole texts are in
// tests/cases/speech/extents.case.
#include "speech/extent.h"

#include <gtest/gtest.h>

#include <string>

#include "record/testing.h"

namespace ukti::speech {
namespace {

using ukti::testing::ReadText;

// The sentence behind the last one of the first frame's content.
std::uint32_t reach(std::string_view text) {
  ReadText r(text);
  if (r.stages().frames.empty() || r.record.statements.empty()) {
    ADD_FAILURE() << "no report in: " << text;
    return 0;
  }
  return continuation_end(r.input(), 0, r.record.statements[0].source);
}

TEST(Extent, RunsOnWhileNobodyElseSpeaks) {
  EXPECT_EQ(reach("মেয়র বলেন, রাস্তা ভাঙা। এতে বাস চলে না। ফলে মানুষ হাঁটে।"), 3u);
}

TEST(Extent, EndsAtAnotherReport) { EXPECT_EQ(reach("মেয়র বলেন, রাস্তা ভাঙা। পুলিশ বলেছে, বাস চলে না।"), 1u); }

TEST(Extent, EndsAtANewParagraph) { EXPECT_EQ(reach("মেয়র বলেন, রাস্তা ভাঙা।\nশহরে বাস কম।"), 1u); }

TEST(Extent, OfACueBehindItsContentIsItsOwnSentence) {
  EXPECT_EQ(reach("রাস্তা ভাঙা বলে জানিয়েছেন মেয়র। এতে বাস চলে না।"), 1u);
}

TEST(Extent, OfAWholeQuotationEndsWithIt) {
  EXPECT_EQ(reach("মেয়র বলেন, ‘রাস্তা ভাঙা।’ এরপর তিনি মাঠ ছাড়েন।"), 1u);
}

TEST(Extent, OfAQuotationRunsToItsEnd) {
  EXPECT_EQ(reach("মেয়র বলেন, ‘রাস্তা ভাঙা। বাস চলে না। মানুষ হাঁটে।’ এরপর তিনি মাঠ ছাড়েন।"), 3u);
}

TEST(Extent, NeverReachesBehindTheText) { EXPECT_EQ(reach("মেয়র বলেন, রাস্তা ভাঙা।"), 1u); }

TEST(PointedAt, IsTheBareSentencesBefore) {
  ReadText r("সেতু ভেঙে গেছে। বাস চলছে না। মেয়র এ কথা বলেন।");
  ASSERT_EQ(r.stages().frames.size(), 1u);
  const SentenceRange range = pointed_at(r.input(), 0, {false, false, false});
  EXPECT_EQ(range.begin, 0u);
  EXPECT_EQ(range.end, 2u);
}

TEST(PointedAt, EndsAtASentenceThatAStatementHolds) {
  ReadText r("সেতু ভেঙে গেছে। বাস চলছে না। মেয়র এ কথা বলেন।");
  ASSERT_EQ(r.stages().frames.size(), 1u);
  const SentenceRange range = pointed_at(r.input(), 0, {true, false, false});
  EXPECT_EQ(range.begin, 1u);
  EXPECT_EQ(range.end, 2u);
  const SentenceRange none = pointed_at(r.input(), 0, {true, true, false});
  EXPECT_EQ(none.begin, none.end);
}

TEST(SentenceContent, IsEmptyWhereThereAreOnlyMarks) {
  ReadText r("সেতু ভেঙে গেছে।");
  const clause::TokenRange content = sentence_content(r.text(), 0);
  EXPECT_EQ(content.begin, 0u);
  EXPECT_FALSE(content.empty());
}

}  // namespace
}  // namespace ukti::speech
