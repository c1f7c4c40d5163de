// direct, indirect, mixed: from quotation marks and from the speaker's own person (guidelines, convention 1).
#include "speech/form.h"

#include <gtest/gtest.h>

#include "record/testing.h"

namespace ukti::speech {
namespace {

using ukti::testing::ReadText;

// The form of the first statement's content, made anew from its frame.
Form form(std::string_view text) {
  ReadText r(text);
  if (r.stages().drafts.empty()) {
    ADD_FAILURE() << "no statement in: " << text;
    return Form::kIndirect;
  }
  const Draft& d = r.stages().drafts.front();
  return form_of(r.input(), r.stages().frames[d.frame], d.content);
}

TEST(Form, OfAQuotationIsDirect) {
  EXPECT_EQ(form("মেয়র বলেন, ‘রাস্তা ভাঙা।’"), Form::kDirect);
  EXPECT_EQ(form("“রাস্তা ভাঙা,” বলেন মেয়র।"), Form::kDirect);
}

TEST(Form, OfTheSpeakersPersonIsDirect) {
  EXPECT_EQ(form("মেয়র বলেন, আমরা রাস্তা সারাব।"), Form::kDirect);
  EXPECT_EQ(form("মেয়র বলেন, এই কাজে খুশি নই।"), Form::kDirect);
}

TEST(Form, OfTheThirdPersonIsIndirect) { EXPECT_EQ(form("মেয়র বলেন, তাঁরা রাস্তা সারাবেন।"), Form::kIndirect); }

TEST(Form, WithAQuotedPhraseIsMixed) {
  EXPECT_EQ(form("মেয়র বলেন, রাস্তাটি ছিল ‘মানুষ মারার ফাঁদ’ এবং তা সারানো হবে।"), Form::kMixed);
}

TEST(Form, WithOneQuotedWordStaysIndirect) {
  EXPECT_EQ(form("মেয়র বলেন, শহরে কোনো ‘সিন্ডিকেট’ কাজ করে না।"), Form::kIndirect);
}

TEST(Form, OfANounPhraseIsNotDirectByItsPerson) {
  EXPECT_NE(form("মেয়র আমাদের দাবি প্রত্যাখ্যান করেছেন।"), Form::kDirect);
}

}  // namespace
}  // namespace ukti::speech
