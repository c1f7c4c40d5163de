// Sentences: that they cover the text, and headlines. Where they end is in tests/cases/text/sentences.case.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/testing.h"

namespace ukti::text {
namespace {

TEST(Headline, IsTheTitle) {
  const Reading r("সেতু খুলছে কাল? জানাল সরকার\nসেতু খুলে দেওয়া হবে।", "সেতু খুলছে কাল? জানাল সরকার");
  ASSERT_EQ(r.text.sentences.size(), 3u);
  EXPECT_TRUE(r.text.sentences[0].headline);
  EXPECT_TRUE(r.text.sentences[1].headline);
  EXPECT_FALSE(r.text.sentences[2].headline);
}

TEST(Headline, IsAFirstLineWithoutADanda) {
  EXPECT_TRUE(Reading("সেতু খুলছে কাল\nসেতু খুলে দেওয়া হবে।").text.sentences[0].headline);
  EXPECT_FALSE(Reading("সেতু খুলছে কাল।\nসবাই খুশি।").text.sentences[0].headline);
  EXPECT_FALSE(Reading("সেতু খুলছে কাল").text.sentences[0].headline);
}

TEST(Sentences, CountParagraphs) {
  const Reading r("এক।\n\n\nদুই। তিন।\nচার।");
  EXPECT_EQ(r.text.paragraphs, 3u);
  ASSERT_EQ(r.text.sentences.size(), 4u);
  EXPECT_EQ(r.text.sentences[2].paragraph, 1u);
  EXPECT_EQ(r.text.sentences[3].paragraph, 2u);
}

RC_GTEST_PROP(SentencesProperty, CoverAllTokensInOrder, ()) {
  const Reading r(*news_like());
  TokenIndex at = 0;
  std::uint32_t paragraph = 0;
  for (std::uint32_t s = 0; s < r.text.sentences.size(); ++s) {
    const Sentence& sentence = r.text.sentences[s];
    RC_ASSERT(sentence.begin == at && sentence.end > at);
    RC_ASSERT(sentence.paragraph >= paragraph && sentence.paragraph < r.text.paragraphs);
    for (TokenIndex t = at; t < sentence.end; ++t) RC_ASSERT(r.text.sentence_of[t] == s);
    at = sentence.end;
    paragraph = sentence.paragraph;
  }
  RC_ASSERT(at == r.text.tokens.size());
}

RC_GTEST_PROP(SentencesProperty, FurnitureLiesInsideSentences, ()) {
  const Reading r(*news_like());
  for (const FurnitureItem& f : r.text.furniture) {
    RC_ASSERT(f.begin < f.end && f.end <= r.text.tokens.size());
    RC_ASSERT(r.text.sentence_of[f.begin] == r.text.sentence_of[f.end - 1]);
  }
}

}  // namespace
}  // namespace ukti::text
