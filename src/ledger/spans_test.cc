#include "ledger/spans.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ukti::ledger {
namespace {

TEST(Spans, SliceNothingWhereTheyDoNotFit) {
  const std::string text = "নদী";
  EXPECT_EQ(slice(text, {0, 3}), "ন");
  EXPECT_EQ(slice(text, {3, 3}), "");
  for (const Span bad : {Span{0, 1}, Span{1, 3}, Span{3, 0}, Span{0, 99}, Span{4'000'000'000, 5}})
    EXPECT_EQ(slice(text, bad), "");
}

TEST(Spans, UnpackNothingFromWhatIsNone) {
  EXPECT_TRUE(unpack_spans("\x80").empty());
  EXPECT_TRUE(unpack_spans(std::string(9, '\xFF')).empty());
  EXPECT_TRUE(unpack_spans(std::string("\x05", 1)).empty());
  EXPECT_TRUE(unpack_spans(std::string(100'000, '\0')).empty());
}

TEST(Spans, SentenceAround) {
  const std::string text = "ঝড় থেমেছে। জেলায় বারোজন আহত হয়েছেন! পথ খুলেছে।";
  const auto at = static_cast<std::uint32_t>(text.find("বারো"));
  EXPECT_EQ(slice(text, sentence_around(text, {at, at + 12}, 600).span), "জেলায় বারোজন আহত হয়েছেন!");
  EXPECT_EQ(slice(text, sentence_around(text, {at, at + 12}, 5).span), "বারো");
  EXPECT_EQ(sentence_around(text, {at + 1, at + 12}, 600).span, Span{});
}

TEST(Spans, LongSentencesAreCutBetweenWords) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "নদীর জল বাড়ছে ";
  const auto at = static_cast<std::uint32_t>(text.find("জল"));
  const Excerpt head = sentence_around(text, {at, at + 6}, 100);
  EXPECT_EQ(slice(text, head.span), "নদীর জল বাড়ছে নদীর জল বাড়ছে নদীর জল");
  EXPECT_FALSE(head.cut_before);
  EXPECT_TRUE(head.cut_after);
  for (std::uint32_t most = 0; most < 300; ++most) {
    const Excerpt e = sentence_around(text, {at + 380, at + 386}, most);
    EXPECT_LE(e.span.end - e.span.start, std::max(most, 6U));
    EXPECT_LE(e.span.start, at + 380);
    EXPECT_GE(e.span.end, at + 386);
  }
}

RC_GTEST_PROP(Spans, PackedAndUnpackedAreEqual,
              (const std::vector<std::pair<std::uint32_t, std::uint32_t>>& ends)) {
  std::vector<Span> spans;
  for (const auto& [a, b] : ends) spans.push_back({a, b});
  RC_ASSERT(unpack_spans(pack_spans(spans)) == spans);
}

}  // namespace
}  // namespace ukti::ledger
