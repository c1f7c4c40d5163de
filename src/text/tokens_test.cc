// Tokens: what is one word, what hangs on it, and that every token lies whole in the text.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <string_view>

#include "text/read.h"
#include "text/testing.h"

namespace ukti::text {
namespace {

// `expected` may spell its letters as it likes.
void splits(std::string_view text, std::string expected) {
  for (const auto& [pair, letter] :
       {std::pair{"\u09AF\u09BC", "\u09DF"}, {"\u09A1\u09BC", "\u09DC"}, {"\u09A2\u09BC", "\u09DD"}})
    for (std::size_t at = 0; (at = expected.find(pair, at)) != std::string::npos;)
      expected.replace(at, 6, letter);
  EXPECT_EQ(tokens(text), expected);
}

TEST(Tokens, SplitsAtSpacesAndMarks) {
  splits("মন্ত্রী বলেন, কাজ হবে।", "মন্ত্রী বলেন+, কাজ হবে+।");
  splits("রাশিয়া-ইউক্রেন যুদ্ধ", "রাশিয়া+-+ইউক্রেন যুদ্ধ");
  splits("আসে।তারপর", "আসে+।+তারপর");
}

TEST(Tokens, JoinsDetachedSuffixes) {
  splits("পিয়ংইয়াং -এ X-এর ইউনিসেফ-কে", "পিয়ংইয়াং‿এ x‿এর ইউনিসেফ‿কে");
  splits("২০২৪-এর ১০-টি", "2024‿এর 10‿টি");
  splits("বিবিসি'র এএফপি’র", "বিবিসি‿র এএফপি‿র");
  splits("সন্ত্রাস–সহ", "সন্ত্রাস‿সহ");
}

TEST(Tokens, LeavesOtherHyphensAlone) {
  splits("কেনা-বেচা কে-কে এ-কে ৪৭", "কেনা+-+বেচা কে‿কে এ+-+কে 47");
  splits("তিনি – এর আগেও", "তিনি – এর আগেও");
  splits("ঢাকা -এরশাদ", "ঢাকা -+এরশাদ");
}

TEST(Tokens, KeepsApostrophesInsideWords) {
  splits("দু’দিন হ'ল", "দুদিন হল");
  splits("৩শ’ জন দু’ দিন", "3|শ জন দু দিন");
  splits("O’Brien", "obrien");
}

TEST(Tokens, ClosesAQuotationBeforeASuffix) {
  splits("‘প্রথম আলো’র ও ‘সমকাল’-এর", "‘+প্রথম আলো+’+‿র ও ‘+সমকাল+’+‿এর");
  splits("“আলো”কে", "“+আলো+”+‿কে");
  splits("‘আমরা বিবিসি’র কাছে যাব’", "‘+আমরা বিবিসি‿র কাছে যাব+’");
  splits("‘প্রার্থীদের দু’দিন সময়’", "‘+প্রার্থীদের দুদিন সময়+’");
}

TEST(Tokens, HangsASuffixOnABracket) {
  splits("পার্টি (এনসিপি)-এর (বাসস)র", "পার্টি (+এনসিপি+)+‿এর (+বাসস+)+‿র");
  splits("(বাসস)রাত", "(+বাসস+)+রাত");
}

TEST(Tokens, ReadsNumbers) {
  splits("১০,০০০-১২,০০০", "10,000+-+12,000");
  splits("১,০০,০০০ ৬.৫ ১০.৩০", "1,00,000 6.5 10.30");
  splits("২০১৮,২০১৯ ১,২,৩", "2018+,+2019 1+,+2+,+3");
  splits("৫টি ১০টায় ১৯শে 5G", "5|টি 10|টায় 19|শে 5|g");
  splits("৫. ১২.৫.২০২৬।", "5+. 12.5.2026+।");
  splits("জি২০ জি৭-এর মিগ২৯", "জি20 জি7‿এর মিগ29");
  splits("জানুয়ারি২০২৬ সালের৫টি", "জানুয়ারি+2026 সালের+5|টি");
}

TEST(Tokens, ReadsTheVisargaInAllItsSpellings) {
  splits("মোঃ মো: দু:খ নি:শর্ত", "মোঃ মোঃ দুঃখ নিঃশর্ত");
  splits("সূত্র:বিবিসি মেয়র: না", "সূত্র+:+বিবিসি মেয়র+: না");
}

TEST(Tokens, LeavesColonsAfterOtherWords) {
  splits("১২ মে: প্রথম ম্যাচ", "12 মে+: প্রথম ম্যাচ");
  splits("ক- খ- গ- সব", "ক+- খ+- গ+- সব");
}

TEST(Tokens, LeavesCompoundsApart) { splits("ইরান-সমর্থিত গণ-অভ্যুত্থান", "ইরান+-+সমর্থিত গণ+-+অভ্যুত্থান"); }

TEST(Tokens, RepairsTheLostConjunct) {
  splits("কারাদ- ম-িত কর্মকা-ের", "কারাদণ্ড মণ্ডিত কর্মকাণ্ডের");
  splits("বাংলাদেশ- ভারত", "বাংলাদেশ+- ভারত");
}

TEST(Tokens, MixesScripts) {
  splits("WHOএর CJP-র F16", "who|এর cjp‿র f16");
  splits("мир 平和 ✌✌", "λλλ λλ □□");
}

TEST(Tokens, OfEmptyTextAreNone) {
  splits("", "");
  splits(" \n\n \t", "");
}

TEST(Tokens, GiveEqualFormsEqualIds) {
  Reading r("বিবিসি’র খবর বিবিসির খ\u09AC\u09B0 ব\u09DFস ব\u09AF\u09BCস");
  const auto& t = r.text.tokens;
  ASSERT_EQ(t.size(), 6u);
  EXPECT_EQ(t[0].form, t[2].form);
  EXPECT_EQ(t[1].form, t[3].form);
  EXPECT_EQ(t[4].form, t[5].form);
  EXPECT_NE(t[0].form, t[1].form);
}

RC_GTEST_PROP(TokensProperty, LieInOrderInsideSentencesAndCoverAllInk, ()) {
  const Reading r(*news_like());
  const Text& text = r.text;
  std::uint32_t at = 0;
  for (const Token& t : text.tokens) {
    RC_ASSERT(t.begin >= at);
    RC_ASSERT(t.end > t.begin);
    RC_ASSERT(t.core_end >= t.begin && t.core_end <= t.end);
    for (std::uint32_t i = at; i < t.begin; ++i)
      RC_ASSERT(r.folded.codes[i] == ' ' || r.folded.codes[i] == '\n');
    RC_ASSERT(t.begin == 0 || at == 0 || t.space_before == (t.begin > at));
    at = t.end;
  }
  for (std::uint32_t i = at; i < r.folded.codes.size(); ++i)
    RC_ASSERT(r.folded.codes[i] == ' ' || r.folded.codes[i] == '\n');
}

RC_GTEST_PROP(TokensProperty, CutNoGrapheme, ()) {
  const Reading r(*news_like());
  for (const Token& t : r.text.tokens) {
    const auto first = static_cast<unsigned char>(r.folded.codes[t.begin]);
    const bool after_letter =
        t.begin > 0 && unicode::is_bangla(static_cast<unsigned char>(r.folded.codes[t.begin - 1]));
    RC_ASSERT(!(unicode::is_dependent(first) && after_letter));
  }
}

RC_GTEST_PROP(TokensProperty, AreTheSameInReusedMemory, ()) {
  const std::string first = *news_like(), second = *news_like();
  Reading reused(first);
  reused.read(second);
  const Reading fresh(second);
  RC_ASSERT(reused.dump() == fresh.dump());
}

}  // namespace
}  // namespace ukti::text
