// What a terminal gets: widths as terminals count them, lines that fit, and nothing that a terminal obeys.
#include "cli/terminal.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace ukti::cli {
namespace {

TEST(Cells, CountBanglaAsTerminalsDo) {
  EXPECT_EQ(cells("ab c"), 4);
  EXPECT_EQ(cells("কত"), 2);
  EXPECT_EQ(cells("কু"), 1);                   // ু has no advance
  EXPECT_EQ(cells("ক্ষ"), 2);                  // hasanta has none
  EXPECT_EQ(cells("কাঁ"), 2);                  // া takes a cell, chandrabindu none
  EXPECT_EQ(cells("র‍্যাব"), 4);  // the joiner is invisible
  EXPECT_EQ(cells("য়"), cells("য়"));          // one code point or two
  EXPECT_EQ(cells("北"), 2);
}

TEST(Visible, ShowsControlsInsteadOfSendingThem) {
  EXPECT_EQ(visible("ক\x1b[31mখ"), "ক\\x1b[31mখ");
  EXPECT_EQ(visible("a\u202Eb\u2066c\u0085"), "a\\u202eb\\u2066c\\u0085");
  EXPECT_EQ(visible("ক\xFFখ\xE0\xA6"), "ক\\xffখ\\xe0\\xa6");
  EXPECT_EQ(visible("  ক \n\t খ\u00A0গ "), "ক খ গ");
  EXPECT_EQ(visible("র‍্যাব"), "র‍্যাব");
}

RC_GTEST_PROP(VisibleProperty, HoldsNoControlWhateverComesIn, ()) {
  const auto bytes = *rc::gen::string<std::string>();
  for (const char c : visible(bytes)) RC_ASSERT(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F);
}

TEST(Wrapped, BreaksAtSpacesAndFits) {
  EXPECT_EQ(wrapped("কত দিন পরে", 6), (std::vector<std::string>{"কত দিন", "পরে"}));
  EXPECT_EQ(wrapped("", 10), std::vector<std::string>{});
  EXPECT_EQ(wrapped("abcdefgh ij", 4), (std::vector<std::string>{"abcd", "efgh", "ij"}));
}

RC_GTEST_PROP(WrappedProperty, LosesNothingAndFits, ()) {
  const auto words = *rc::gen::container<std::vector<std::string>>(
      rc::gen::element<std::string>("ক", "কত", "পুলিশ", "a", "বিশ্ববিদ্যালয়"));
  const int width = *rc::gen::inRange(8, 40);
  std::string text, joined;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  for (const auto& line : wrapped(text, width)) {
    RC_ASSERT(cells(line) <= width);
    joined += line;
  }
  const auto letters = [](std::string s) {
    s.erase(std::remove(s.begin(), s.end(), ' '), s.end());
    return s;
  };
  RC_ASSERT(letters(joined) == letters(text));
}

TEST(Shortened, CutsAtAWordAndSaysSo) {
  EXPECT_EQ(shortened("কত দিন", 10), "কত দিন");
  EXPECT_EQ(shortened("কত দিন পরে এল", 9), "কত দিন …");
  EXPECT_LE(cells(shortened("বিশ্ববিদ্যালয়ে", 6)), 6);
}

}  // namespace
}  // namespace ukti::cli
