// Quotations: pairs by place, forgotten and stray marks, apostrophes, lines.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "text/testing.h"

namespace ukti::text {
namespace {

// The quotations' words, by their opening marks; "…" at the end of an unclosed one, ">" for each level of
// depth.
std::string quotations(std::string_view utf8) {
  const Reading r(utf8);
  std::string out;
  for (const Quotation& q : r.text.quotations) {
    if (!out.empty()) out += " # ";
    out += std::string(q.depth, '>') + r.words(q.open, q.end);
    if (q.close == kNoToken) out += "…";
  }
  return out;
}

TEST(Quotations, PairEachKind) {
  EXPECT_EQ(quotations("তিনি বলেন, ‘যাব’।"), "‘যাব’");
  EXPECT_EQ(quotations("তিনি বলেন, “যাব”।"), "“যাব”");
  EXPECT_EQ(quotations("তিনি বলেন, \"যাব\"।"), "\"যাব\"");
  EXPECT_EQ(quotations("তিনি বলেন, 'যাব'।"), "'যাব'");
  EXPECT_EQ(quotations("তিনি বলেন, «যাব»।"), "«যাব»");
  EXPECT_EQ(quotations("তিনি বলেন, „যাব“।"), "„যাব“");
}

TEST(Quotations, TakeATwinForItsMark) {
  EXPECT_EQ(quotations("“যাব“ বলেন তিনি।"), "“যাব“");
  EXPECT_EQ(quotations("”যাব” বলেন তিনি।"), "”যাব”");
  EXPECT_EQ(quotations("‘যাব' বলেন তিনি।"), "‘যাব'");
}

TEST(Quotations, NestOneKindInAnother) {
  EXPECT_EQ(quotations("“ও বলে, ‘না’।” তাই"), "“ও বলে, ‘না’।” # >‘না’");
  EXPECT_EQ(quotations("‘‘যাব’’"), "‘‘যাব’’ # >‘যাব’");
  EXPECT_EQ(quotations("‘আমাদের ‘জয়’ নামের নৌকা’ ডুবেছে"), "‘আমাদের ‘জয়’ নামের নৌকা’ # >‘জয়’");
}

TEST(Quotations, SurviveApostrophes) {
  EXPECT_EQ(quotations("‘দু’দিন পর বিএনপি’র সভা’ হবে, জানান নেতা’রা।"), "‘দু’দিন পর বিএনপি’র সভা’");
  EXPECT_EQ(quotations("'দু'দিন পর সভা' হবে।"), "'দু'দিন পর সভা'");
  EXPECT_EQ(quotations("৩শ’ টাকা, ক’ জন, হ’ল।"), "");
  EXPECT_EQ(quotations("’৭১-এর পর ‘নতুন’ দেশ, ’৯০-এর আগে।"), "‘নতুন’");
}

TEST(Quotations, CloseBeforeASuffix) {
  EXPECT_EQ(quotations("‘আলো’র ও “সমকাল”-এর খবর"), "‘আলো’ # “সমকাল”");
  EXPECT_EQ(quotations("\"আলো\"কে দেওয়া"), "\"আলো\"");
}

TEST(Quotations, RunOverSentencesAndLines) {
  EXPECT_EQ(quotations("বলেন, ‘এক। দুই। তিন।’ চার।"), "‘এক। দুই। তিন।’");
  EXPECT_EQ(quotations("বলেন, “এক।\nদুই।” তিন।"), "“এক।\nদুই।”");
  EXPECT_EQ(quotations("“এক।\n“দুই।” তিন।"), "“এক।… # “দুই।”");
}

TEST(Quotations, AForgottenMarkEndsWithItsSentence) {
  EXPECT_EQ(quotations("বলেন, \"এক। দুই। তিনি বলেন, \"তিন।\" চার।"), "\"এক।… # \"তিন।\"");
}

TEST(Quotations, RunOnWhereNobodyElseSpeaks) {
  EXPECT_EQ(quotations("তিনি বলেন, ‘এক। দুই। তিন।"), "‘এক। দুই। তিন।…");
  EXPECT_EQ(quotations("তিনি বলেন, \"এক। দুই। \"তিন।\""), "\"এক। দুই।… # \"তিন।\"");
  EXPECT_EQ(quotations("তিনি বলেন, ‘এক। দুই। রফিক বলেন, তিন।"), "‘এক।…");
  EXPECT_EQ(quotations("এটি আসলে ‘এক কাজ। দুই তিন।"), "");
}

TEST(Quotations, CloseBeforeARemarkWithTheSpaceOnTheWrongSide) {
  EXPECT_EQ(quotations("\"কাজ হবে, \"তিনি বলেন।"), "\"কাজ হবে, \"");
  EXPECT_EQ(quotations("“কাজ হবে, \"কারখানার মালিক বলেন।"), "“কাজ হবে, \"");
  EXPECT_EQ(quotations("তিনি বলেন, \"মন্ত্রী কাল বলেন।\""), "\"মন্ত্রী কাল বলেন।\"");
}

TEST(Quotations, ADoubleMarkClosesTwoSingleOnes) {
  EXPECT_EQ(quotations("তিনি বলেন, ''কাজ হবে।\"সবাই খুশি।"), "''কাজ হবে।\"");
}

TEST(Quotations, StrayMarksAreNone) {
  EXPECT_EQ(quotations("এক’ দুই” তিন।"), "");
  EXPECT_EQ(quotations("সাদ' নামের ছেলে।"), "");
}

TEST(Quotations, CountDepth) {
  const Reading r("ক “খ ‘গ’ ঘ” ঙ");
  EXPECT_EQ(r.text.quote_depth, (std::vector<std::uint32_t>{0, 1, 1, 2, 2, 2, 1, 1, 0}));
}

RC_GTEST_PROP(QuotationsProperty, PartnersAreMutualAndDepthsFit, ()) {
  const Reading r(*news_like());
  const Text& text = r.text;
  RC_ASSERT(text.quote_partner.size() == text.tokens.size());
  RC_ASSERT(text.quote_depth.size() == text.tokens.size());
  std::vector<std::uint32_t> depth(text.tokens.size(), 0);
  TokenIndex before = 0;
  for (const Quotation& q : text.quotations) {
    RC_ASSERT(q.open >= before);
    before = q.open;
    RC_ASSERT(q.end > q.open && q.end <= text.tokens.size());
    RC_ASSERT(text.tokens[q.open].kind == TokenKind::kQuote);
    if (q.close != kNoToken) {
      RC_ASSERT(text.quote_partner[q.open] == q.close && text.quote_partner[q.close] == q.open &&
                q.end == q.close + 1);
    }
    for (TokenIndex t = q.open; t < q.end; ++t) ++depth[t];
  }
  RC_ASSERT(depth == text.quote_depth);
}

}  // namespace
}  // namespace ukti::text
