// Screening beyond the text cases: bytes that no editor would keep, and publication dates.
#include "intake/screen.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace ukti::intake {
namespace {

// The code of the refusal, or nothing.
std::optional<ErrorCode> refusal(std::string_view bytes) {
  const auto result = screen(bytes);
  return result ? std::nullopt : std::optional(result.error().code);
}

std::string utf16(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t c : text) {
    const char low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

TEST(Screen, KnowsUtf16WithoutAMark) {
  const std::u16string text = u"মন্ত্রী বলেছেন, আলোচনা আগামী সপ্তাহে হবে।";
  EXPECT_EQ(refusal(utf16(text, true)), ErrorCode::kUtf16);
  EXPECT_EQ(refusal(utf16(text, false)), ErrorCode::kUtf16);
  EXPECT_EQ(refusal(utf16(u"The talks resume next week.", true)), ErrorCode::kUtf16);
}

TEST(Screen, TellsBinaryFromText) {
  EXPECT_EQ(refusal(std::string("খবর\0খবর", 13)), ErrorCode::kBinary);
  EXPECT_EQ(refusal("খবর " + std::string(40, '\x02')), ErrorCode::kBinary);
  EXPECT_EQ(refusal("\x89PNG\r\n\x1a\n" + std::string(20, '\0')), ErrorCode::kBinary);
  EXPECT_EQ(refusal("খবর\x1b[1m ও \x07 আরও খবর"), std::nullopt);
}

TEST(Screen, NamesTheOffsetOfABadByte) {
  const auto result = screen("খবর \xFF");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::kInvalidUtf8);
  EXPECT_EQ(result.error().message, "no UTF-8: byte 0xFF at offset 10");
}

TEST(Screen, NamesLanguages) {
  const auto named = [](std::string_view text, std::string_view language) {
    const auto result = screen(text);
    ASSERT_FALSE(result) << text;
    EXPECT_EQ(result.error().code, ErrorCode::kUnreadLanguage);
    EXPECT_NE(result.error().message.find(language), std::string::npos) << result.error().message;
  };
  named("The talks resume next week in Geneva.", "English");
  named("মুখ্যমন্ত্ৰীয়ে কৈছে", "Assamese");
  named("मंत्री ने कहा", "Hindi");
  named("அமைச்சர் கூறினார்", "Tamil");
  named("Министр заявил", "Russian");
  named("وزیر نے کہا", "Urdu");
  named("部長は述べた", "Japanese");
}

TEST(Screen, PassesBangla) {
  EXPECT_EQ(refusal("না"), std::nullopt);
  EXPECT_EQ(refusal("\xEF\xBB\xBFখবর"), std::nullopt);
  EXPECT_EQ(refusal("GDP বেড়েছে"), std::nullopt);
}

TEST(Screen, RefusesNothingness) {
  EXPECT_EQ(refusal(""), ErrorCode::kEmpty);
  EXPECT_EQ(refusal(" \n\t\r\n"), ErrorCode::kEmpty);
  EXPECT_EQ(refusal("...১২৩..."), ErrorCode::kEmpty);
}

RC_GTEST_PROP(ScreenProperty, JudgesAnyBytes, (const std::string& bytes)) {
  const auto result = screen(bytes);
  if (!result)
    RC_ASSERT(!result.error().message.empty() && result.error().message.find('\n') == std::string::npos);
}

RC_GTEST_PROP(ScreenProperty, JudgesTruncatedText, ()) {
  const std::string text = "মন্ত্রী বলেছেন, আলোচনা হবে।";
  const auto size = *rc::gen::inRange<std::size_t>(7, text.size() + 1);
  const auto code = refusal(std::string_view(text).substr(0, size));
  const bool whole = size == text.size() || (static_cast<unsigned char>(text[size]) & 0xC0) != 0x80;
  RC_ASSERT(code == (whole ? std::nullopt : std::optional(ErrorCode::kInvalidUtf8)));
}

TEST(Published, TakesDatesAndTimes) {
  for (const char* good :
       {"", "2025-04-28", "2024-02-29", "2025-04-28T10:00:00Z", "2025-04-28T10:00:00+06:00",
        "2025-04-28T10:00:00.123+05:30", "2025-04-28T10:00:00", "2025-04-28 10:00"})
    EXPECT_TRUE(check_published(good)) << good;
}

TEST(Published, RefusesOthers) {
  for (const char* bad : {"28-04-2025", "2025-4-28", "2025-13-01", "2025-02-29", "2025-00-10", "2025-04-31",
                          "yesterday", "2025-04-28T", "2025-04-28T25:00:00Z", "2025-04-28T10:61:00",
                          "2025-04-28T10:00:00+6", "2025-04-28T10:00:00.Z", "২০২৫-০৪-২৮", "2025-04-28x"}) {
    const auto result = check_published(bad);
    ASSERT_FALSE(result) << bad;
    EXPECT_EQ(result.error().code, ErrorCode::kMalformedDate);
  }
}

}  // namespace
}  // namespace ukti::intake
