// The text layer on what no newsroom writes: a million marks, controls, walls of one sign. That time is
// linear shows bench/text_bench.cc; here only that the result is whole.
#include <gtest/gtest.h>

#include <string>

#include "text/testing.h"

namespace ukti::text {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

TEST(Robust, AMillionNestedQuotations) {
  constexpr std::size_t kMany = 1'000'000;
  const Reading r(repeated("“", kMany) + repeated("”", kMany));
  ASSERT_EQ(r.text.quotations.size(), kMany);
  EXPECT_EQ(r.text.quote_partner[0], 2 * kMany - 1);
  EXPECT_EQ(r.text.quotations.back().depth, kMany - 1);
}

// What never ends is cut, so that no stage works on an endless sentence; at a comma where there is one.
TEST(Robust, AnEndlessSentenceIsCut) {
  const Reading commas(repeated("ক খ, ", 10'000)), none(repeated("ক ", 10'000));
  for (const Reading* r : {&commas, &none}) {
    for (const Sentence& s : r->text.sentences) EXPECT_LE(s.end - s.begin, 800u);
  }
  for (const Sentence& s : commas.text.sentences) EXPECT_EQ(commas.text.tokens[s.end - 1].mark, ',');
  EXPECT_EQ(Reading(repeated("ক ", 500)).text.sentences.size(), 1u);
}

TEST(Robust, AMillionMarksThatNothingCloses) {
  for (const char* mark : {"“", "‘", "\"", "'", "«", "“ ক ", "‘ক “খ "}) {
    const Reading r(repeated(mark, 200'000));
    EXPECT_LE(r.text.quotations.size(), r.text.tokens.size()) << mark;
  }
}

TEST(Robust, Controls) {
  const Reading r("খবর\x01\x1b[31m লাল\x7f \u202Eউল্টো\u202C।");
  ASSERT_EQ(r.text.sentences.size(), 1u);
  for (const Token& t : r.text.tokens) {
    if (t.kind == TokenKind::kOther) {
      EXPECT_EQ(t.mark, unicode::code::kControl);
    }
  }
}

TEST(Robust, WallsOfOneSign) {
  for (const char* sign : {"।",  "?",  ".",        "|",         "-",       "’",    ":",     ",",    "১,",
                           "১.", "ক’", "ক-",       "/",         "(",       ")",    "\n",    "্",     "া",
                           "়",   "ে",  "আরও পড়ুন ", "আরও পড়ুন\n", "বিজ্ঞাপন", "মো: ", "১,২২,", "ক?’ ", "ক।\n"}) {
    const Reading r(repeated(sign, 50'000));
    TokenIndex at = 0;
    for (const Sentence& s : r.text.sentences) {
      ASSERT_EQ(s.begin, at) << sign;
      at = s.end;
    }
    EXPECT_EQ(at, r.text.tokens.size()) << sign;
  }
}

TEST(Robust, OneWordOfManyLetters) {
  const Reading r(repeated("ক", 1'000'000));
  ASSERT_EQ(r.text.tokens.size(), 1u);
  EXPECT_EQ(r.text.form(0).size(), 1'000'000u);
}

TEST(Robust, TitlesThatAreNoTitle) {
  EXPECT_FALSE(Reading("খবর এল।", "অন্য").text.sentences[0].headline);
  EXPECT_TRUE(Reading("খবর", "খবর").text.sentences[0].headline);
  EXPECT_EQ(Reading("", "খবর").text.sentences.size(), 0u);
}

}  // namespace
}  // namespace ukti::text
