// Numbers as properties: what is written in scales reads back as the number, in digits, in words and in both
// scripts.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "bangla/testing.h"

namespace ukti::bangla {
namespace {

std::string bangla_digits(std::uint64_t n) {
  std::string out;
  for (char c : std::to_string(n)) (out += "\xE0\xA7") += static_cast<char>(0xA6 + (c - '0'));
  return out;
}

// 23512500 → "২ কোটি ৩৫ লাখ ১২ হাজার ৫০০"
std::string in_scales(std::uint64_t n, bool latin) {
  std::string out;
  const auto term = [&](std::uint64_t scale, const char* word) {
    if (n < scale) return;
    out += (latin ? std::to_string(n / scale) : bangla_digits(n / scale)) + " " + word + " ";
    n %= scale;
  };
  term(10000000, "কোটি");
  term(100000, "লাখ");
  term(1000, "হাজার");
  if (n > 0) out += (latin ? std::to_string(n) : bangla_digits(n)) + " ";
  return out;
}

std::optional<double> only_figure(const std::string& text) {
  const testing::Reading reading(text);
  if (reading.figures.size() != 1 || reading.figures[0].low != reading.figures[0].high) return std::nullopt;
  return reading.figures[0].low;
}

TEST(Numerals, ScalesReadBack) {
  EXPECT_TRUE(rc::check([] {
    const auto n = *rc::gen::inRange<std::uint64_t>(2, 9999999999);
    const bool latin = *rc::gen::arbitrary<bool>();
    RC_ASSERT(only_figure("সেখানে " + in_scales(n, latin) + "জন আছেন।") == static_cast<double>(n));
  }));
}

TEST(Numerals, GroupedDigitsReadBack) {
  EXPECT_TRUE(rc::check([] {
    const auto n = *rc::gen::inRange<std::uint64_t>(1000, 99999999);
    std::string western = std::to_string(n);
    for (int at = static_cast<int>(western.size()) - 3; at > 0; at -= 3)
      western.insert(static_cast<std::size_t>(at), ",");
    RC_ASSERT(only_figure("সেখানে " + western + " জন আছেন।") == static_cast<double>(n));
  }));
}

// Every listed cardinal reads as its value, glued to a classifier and apart from it.
TEST(Numerals, EveryCardinalIsRead) {
  const lexicon::View& view = Lexicon::embedded().view();
  const auto rows = view.rows("bn/numerals.tsv");
  ASSERT_GT(rows.count, 100u);
  for (std::uint32_t r = 0; r < rows.count; ++r) {
    const lexicon::EntryId e = rows.first + r;
    const double value = std::stod("0" + std::string(view.cell(e, "value")));
    if (view.cell(e, "kind") != "cardinal" || value < 2) continue;
    std::string words(view.cell(e, "word"));
    for (std::size_t at = 0; at <= words.size();) {
      const std::size_t bar = std::min(words.find('|', at), words.size());
      const std::string word = words.substr(at, bar - at);
      EXPECT_EQ(only_figure("সেখানে " + word + "টি ঘর আছে।"), value) << word;
      EXPECT_EQ(only_figure("সেখানে " + word + " জন আছেন।"), value) << word;
      at = bar + 1;
    }
  }
}

TEST(Numerals, TablesHaveKnownKindsOnly) {
  const Numerals numerals(Lexicon::embedded().view());
  EXPECT_EQ(numerals.words().unknown_kinds(), 0u);
  EXPECT_GT(numerals.words().rows(), 300u);
}

// Spans fall on characters, in order, and nothing is told twice.
TEST(Numerals, SpansAreOrderedOverAnyMixture) {
  static const std::vector<std::string> kWords = {
      "সোমবার", "২৯",   "ডিসেম্বর", "(",   ")",    "২০২৫",  "সালের", "রাত",    "সাড়ে", "৮টায়",
      "তিন",    "দিন",  "আগে",     "পরে", "গত",   "আগামী", "হাজার", "কোটি",   "-",    "থেকে",
      "ও",      ",",    "শতাংশ",   "জন",  "একটি", "প্রায়",  "বেশি",  "টাকা",   "নিহত", "।",
      "দিবাগত", "মার্চ", "৫০-৫৩",   "শত",  "নয়",   "দু’",    "প্রতি",  "সপ্তাহে", "দশকে", "৯০-এর",
      "অর্থবছর", "বয়স",  "ধারা",    "১৪৪", ":",    "৩০",    "মিনিট"};
  EXPECT_TRUE(rc::check([] {
    const auto picks =
        *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, kWords.size()));
    std::string text;
    for (std::size_t k : picks) (text += kWords[k]) += ' ';
    const testing::Reading reading(text, "2025-04-28");
    std::uint32_t end = 0;
    for (const time::FoundTime& t : reading.times) {
      RC_ASSERT(t.code_begin >= end);
      RC_ASSERT(t.code_end > t.code_begin);
      RC_ASSERT(!t.value.empty());
      end = t.code_end;
    }
    end = 0;
    for (const quantity::FoundFigure& f : reading.figures) {
      RC_ASSERT(f.code_begin >= end);
      const bool bounded = f.low.has_value() || f.high.has_value();
      RC_ASSERT(bounded);
      const bool ordered = !f.low || !f.high || *f.low <= *f.high;
      RC_ASSERT(ordered);
      end = f.code_end;
    }
  }));
}

}  // namespace
}  // namespace ukti::bangla
