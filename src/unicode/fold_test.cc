// Folding: each trap of Bangla spelling, and the properties of the map back to the original.
#include "unicode/fold.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "unicode/validate.h"

namespace ukti::unicode {
namespace {

void same(std::string_view a, std::string_view b) { EXPECT_EQ(fold(a), fold(b)) << a << " | " << b; }
void apart(std::string_view a, std::string_view b) { EXPECT_NE(fold(a), fold(b)) << a << " | " << b; }

TEST(Fold, MakesOneFormOfTheNuktaLetters) {
  same("হয়", "হ\u09AF\u09BC");
  same("বড়", "ব\u09A1\u09BC");
  same("মূঢ়", "মূ\u09A2\u09BC");
  apart("হয়", "হ\u09AF");
  same("হয়\u09BC", "হয়");  // the nukta twice
}

TEST(Fold, JoinsTheHalvesOfVowels) {
  same("ভোট", "ভ\u09C7\u09BEট");
  same("মৌন", "ম\u09C7\u09D7ন");
  same("আমি", "\u0985\u09BEমি");
  same("ভোট", "ভ\u09C7\u200C\u09BEট");  // a joiner between them
}

TEST(Fold, ReadsTheOldSpellingsOfKhandaTa) {
  same("চিকিৎসা", "চিকিত্সা");
  same("সাক্ষাৎকার", "সাক্ষাত্কার");
  same("উৎপাদন", "উত্পাদন");
  same("হঠাৎ", "হঠাত্");
  same("হঠাৎ তিনি", "হঠাত্ তিনি");
  same("উৎসব", "উত্\u200Dসব");
  apart("উত্তর", "উৎতর");
  apart("আত্মা", "আৎমা");
  same("বৎস", "বত্স");
}

TEST(Fold, DropsWhatIsInvisible) {
  same("র\u200D্যাব", "র্যাব");
  same("ব\u200C্যাট", "ব্যাট");
  same("\uFEFFখবর", "খবর");
  same("খ\u00ADবর", "খবর");
  same("খ\u202Eবর\u202C", "খবর");
  same("খ\u200Bবর", "খবর");
}

TEST(Fold, DropsASignAfterAnIndependentVowel) { same("ইসরাই\u09C7লের", "ইসরাইলের"); }

TEST(Fold, DropsASignThatIsTypedTwice) {
  same("য\u09C1\u09C1বক", "যুবক");
  same("বল\u09C7\u09C7ন", "বলেন");
}

TEST(Fold, ReadsDigitsOfBothScripts) {
  EXPECT_EQ(fold("২০২৬ 2026"), "2026 2026");
  EXPECT_EQ(fold("১০,০০০"), "10,000");
}

TEST(Fold, ReadsAllDandas) {
  EXPECT_EQ(fold("৷"), fold("।"));
  EXPECT_EQ(static_cast<unsigned char>(fold("॥")[0]), code::kDoubleDanda);
  EXPECT_EQ(fold("|"), "|");
}

TEST(Fold, ReadsLatinWithoutCaseAndAccents) {
  EXPECT_EQ(fold("Zürich ÉLYSÉE Łódź"), "zurich elysee lodz");
  EXPECT_EQ(fold("cafe\u0301"), "cafe");
  EXPECT_EQ(fold("ＡＢＣ１"), "abc1");
}

TEST(Fold, NamesMarks) {
  EXPECT_EQ(fold("‘’“”„«»–—…\n"), "\x01\x02\x03\x04\x05\x06\x07\x0B\x0C\x0E\n");
  EXPECT_EQ(fold("\r\n"), "\n");
  EXPECT_EQ(fold("\u00A0\u2009\t"), "   ");
  EXPECT_EQ(fold("৳€£₹"), "\x14\x15\x16\x17");
  EXPECT_EQ(fold("\x01"), "\x13");
}

TEST(Fold, MapsBackToBytes) {
  const std::string text = "ক\u09C7\u09BE \u200Cখ";
  Folded folded;
  fold(text, folded);
  ASSERT_EQ(folded.codes.size(), 4u);
  EXPECT_EQ(folded.at, (std::vector<std::uint32_t>{0, 3, 9, 13, 16}));
}

TEST(Fold, OfNothingIsNothing) {
  Folded folded;
  fold("", folded);
  EXPECT_TRUE(folded.codes.empty());
  EXPECT_EQ(folded.at, std::vector<std::uint32_t>{0});
}

// Characters that texts hold, and a few that they should not.
rc::Gen<std::string> any_text() {
  const auto character = rc::gen::oneOf(
      rc::gen::inRange<std::uint32_t>(0x980, 0xA00), rc::gen::inRange<std::uint32_t>(0x20, 0x7F),
      rc::gen::element<std::uint32_t>(0x9BC, 0x9BE, 0x9C7, 0x9D7, 0x9A4, 0x9CD, 0x9AF, 0x985, 0x200C, 0x200D,
                                      0xFEFF, 0x964),
      rc::gen::inRange<std::uint32_t>(0x2000, 0x2070), rc::gen::inRange<std::uint32_t>(0xA0, 0x250),
      rc::gen::inRange<std::uint32_t>(0x1, 0xD800), rc::gen::inRange<std::uint32_t>(0xE000, 0x110000));
  return rc::gen::map(rc::gen::container<std::vector<std::uint32_t>>(character),
                      [](const std::vector<std::uint32_t>& all) {
                        std::string text;
                        for (const std::uint32_t cp : all) {
                          if (cp < 0x80) {
                            text += static_cast<char>(cp);
                          } else if (cp < 0x800) {
                            text += static_cast<char>(0xC0 | (cp >> 6));
                            text += static_cast<char>(0x80 | (cp & 0x3F));
                          } else if (cp < 0x10000) {
                            text += static_cast<char>(0xE0 | (cp >> 12));
                            text += static_cast<char>(0x80 | ((cp >> 6) & 0x3F));
                            text += static_cast<char>(0x80 | (cp & 0x3F));
                          } else {
                            text += static_cast<char>(0xF0 | (cp >> 18));
                            text += static_cast<char>(0x80 | ((cp >> 12) & 0x3F));
                            text += static_cast<char>(0x80 | ((cp >> 6) & 0x3F));
                            text += static_cast<char>(0x80 | (cp & 0x3F));
                          }
                        }
                        return text;
                      });
}

RC_GTEST_PROP(FoldProperty, MapRunsUpwardOnCharacterBorders, ()) {
  const std::string text = *any_text();
  RC_ASSERT(!first_invalid(text));
  Folded folded;
  fold(text, folded);
  RC_ASSERT(folded.at.size() == folded.codes.size() + 1);
  RC_ASSERT(folded.at.back() == text.size());
  for (std::size_t i = 0; i + 1 < folded.at.size(); ++i) RC_ASSERT(folded.at[i] < folded.at[i + 1]);
  for (const std::uint32_t at : folded.at)
    RC_ASSERT(at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

RC_GTEST_PROP(FoldProperty, UnfoldedTextFoldsToItself, ()) {
  const std::string once = fold(*any_text());
  const std::string again = fold(unfold(once));
  RC_ASSERT(again == once);
}

RC_GTEST_PROP(FoldProperty, ReusedMemoryChangesNothing, ()) {
  const std::string first = *any_text(), second = *any_text();
  Folded reused, fresh;
  fold(first, reused);
  fold(second, reused);
  fold(second, fresh);
  RC_ASSERT(reused.codes == fresh.codes);
  RC_ASSERT(reused.at == fresh.at);
}

TEST(Validate, NamesTheFirstBadByte) {
  EXPECT_EQ(first_invalid("খবর"), std::nullopt);
  EXPECT_EQ(first_invalid(""), std::nullopt);
  EXPECT_EQ(first_invalid("ab\xFF"), 2u);
  EXPECT_EQ(first_invalid("খ\xE0\xA6"), 3u);
  EXPECT_EQ(first_invalid("\xC0\xAF"), 0u);
  EXPECT_EQ(first_invalid("a\xED\xA0\x80"), 1u);
  EXPECT_EQ(first_invalid("a\xF4\x90\x80\x80"), 1u);
}

RC_GTEST_PROP(ValidateProperty, FindsTheByteThatWasBroken, ()) {
  std::string text = *any_text();
  RC_PRE(!text.empty());
  const std::size_t at = *rc::gen::inRange<std::size_t>(0, text.size());
  text[at] = static_cast<char>(0xFF);
  const auto bad = first_invalid(text);
  RC_ASSERT(bad.has_value());
  RC_ASSERT(*bad <= at && at - *bad < 4);
}

}  // namespace
}  // namespace ukti::unicode
