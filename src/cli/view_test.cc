// The view: what a person must be able to see at once, and nothing that harms the terminal.
#include "cli/view.h"

#include <gtest/gtest.h>

#include "cli/terminal.h"

namespace ukti::cli {
namespace {

constexpr std::string_view kText = "শিরোনাম\nসরকার অস্বীকার করেছে, ৫ জন নিহত।";
Span span_of(std::string_view words) {
  const auto at = static_cast<std::uint32_t>(kText.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

Record record() {
  Record r;
  r.id = "x";
  r.published = "2026-03-09";
  r.entities.push_back(
      {{"Government", "সরকার"}, EntityType::kOrganisation, "", "", kNoId, {span_of("সরকার")}, {}});
  Statement s;
  s.source = {0};
  s.cue = span_of("অস্বীকার করেছে");
  s.content = {span_of("৫ জন নিহত")};
  s.act = Act::kDeny;
  s.said_at = "2026-03-08TNI";
  r.statements.push_back(s);
  r.figures.push_back({span_of("৫ জন"), 5, 5, Approx::kAtLeast, Counts::kKilled, "people", 0, {}});
  return r;
}

TEST(View, SaysWhoDidWhatWithAClaim) {
  EXPECT_EQ(
      view(record(), kText, {}),
      "শিরোনাম\n9 March 2026 · x\n\n✗ Government denies · 8 March 2026, night [1]\n  ৫ জন নিহত\n\n"
      "Figures\n  at least 5 people killed “৫ জন নিহত।” · Government [1]\n\nNames\n  Bodies: Government\n");
  EXPECT_EQ(view(record(), kText, {Language::kBangla}),
            "শিরোনাম\n৯ মার্চ ২০২৬ · x\n\n✗ সরকার — অস্বীকার · ৮ মার্চ ২০২৬, রাত [1]\n  ৫ জন নিহত\n\n"
            "সংখ্যা\n  অন্তত ৫ নিহত “৫ জন নিহত।” · সরকার [1]\n\nনাম\n  প্রতিষ্ঠান: সরকার\n");
}

// "শত শত মানুষ নিহত": a hundred or more, though no word says so.
TEST(View, SaysThatANumberIsOpen) {
  Record r = record();
  r.figures[0].low = 100, r.figures[0].high.reset(), r.figures[0].approx = Approx::kNone;
  EXPECT_NE(view(r, kText, {}).find("at least 100 people killed"), std::string::npos);
  r.figures[0].high = 100, r.figures[0].low.reset();
  EXPECT_NE(view(r, kText, {}).find("at most 100 people killed"), std::string::npos);
}

TEST(View, ColoursOnlyWhereAsked) {
  ViewStyle style;
  EXPECT_EQ(view(record(), kText, style).find('\x1b'), std::string::npos);
  style.colour = true;
  EXPECT_NE(view(record(), kText, style).find("\x1b[31m✗"), std::string::npos);
}

TEST(View, PassesNothingOnThatATerminalObeys) {
  Record r = record();
  r.id = "x\x1b]0;title\x07";
  r.title = "\u202Eশিরোনাম\x1b[2J";
  r.source = "a\nb";
  r.entities[0].names = {"\x9b[31m"};
  const std::string shown = view(r, kText, {});
  for (const char* bad : {"\x1b", "\x07", "\u202E", "\x9b"}) EXPECT_EQ(shown.find(bad), std::string::npos);
  EXPECT_NE(shown.find("\\u202e"), std::string::npos);
}

TEST(View, FitsTheWidth) {
  Record r = record();
  for (const int width : {24, 40, 60, 80}) {
    ViewStyle style;
    style.width = width;
    const std::string shown = view(r, kText, style);
    for (std::size_t at = 0; at < shown.size();) {
      const std::size_t end = shown.find('\n', at);
      EXPECT_LE(cells(shown.substr(at, end - at)), width);
      at = end + 1;
    }
  }
}

TEST(TimeWords, ReadsTimex) {
  const auto en = [](std::string_view t, bool set = false) { return time_words(t, Language::kEnglish, set); };
  EXPECT_EQ(en("2025-04"), "April 2025");
  EXPECT_EQ(en("XXXX-02-12"), "12 February");
  EXPECT_EQ(en("XXXX-WXX-1"), "Monday");
  EXPECT_EQ(en("2025-W17"), "week 17 of 2025");
  EXPECT_EQ(en("2025-04-28T15:00"), "28 April 2025, 15:00");
  EXPECT_EQ(en("P2D"), "2 days");
  EXPECT_EQ(en("PT24H"), "24 hours");
  EXPECT_EQ(en("PXM"), "some months");
  EXPECT_EQ(en("P1D", true), "every day");
  EXPECT_EQ(en("PAST_REF"), "in the past");
  EXPECT_EQ(time_words("P3Y", Language::kBangla), "৩ বছর");
  for (const char* odd : {"", "P", "PT", "P1DE", "2025-", "2025-1", "2025-13", "2025-W", "XXXX", "T",
                          "----------", "2025-04-2x"})
    (void)en(odd);
}

TEST(ActWord, AgreesWithItsSource) {
  for (int act = 0; act <= static_cast<int>(Act::kWorry); ++act) {
    const std::string one = act_word(static_cast<Act>(act), Language::kEnglish);
    const std::string several = act_word(static_cast<Act>(act), Language::kEnglish, true);
    EXPECT_NE(one, several);
    EXPECT_NE(several.back(), 's');
    EXPECT_EQ(one.substr(0, 2) == several.substr(0, 2), one != "is worried") << one;
  }
  EXPECT_EQ(act_word(Act::kAccuse, Language::kEnglish, true), "accuse");
  EXPECT_EQ(act_word(Act::kPromise, Language::kEnglish, true), "promise");
}

TEST(BoundsWords, GroupsAsTheLanguageDoes) {
  Figure f;
  f.low = f.high = 1234567;
  EXPECT_EQ(bounds_words(f, Language::kEnglish), "1,234,567");
  EXPECT_EQ(bounds_words(f, Language::kBangla), "১২,৩৪,৫৬৭");
  f.low = 10000, f.high = 12000, f.approx = Approx::kAbout;
  EXPECT_EQ(bounds_words(f, Language::kEnglish), "about 10,000–12,000");
  f.low = 2.5, f.high = std::nullopt, f.approx = Approx::kMoreThan;
  EXPECT_EQ(bounds_words(f, Language::kEnglish), "more than 2.5");
  f.low = 1e300;
  (void)bounds_words(f, Language::kBangla);
}

}  // namespace
}  // namespace ukti::cli
