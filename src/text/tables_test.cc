// The text layer's tables: each row of the lexicon is understood, and small sets filled by hand behave.
#include "text/tables.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "lexicon/view.h"
#include "text/testing.h"
#include "ukti/lexicon.h"

namespace ukti::text {
namespace {

TEST(Tables, UnderstandEveryFurniturePattern) {
  const lexicon::View& view = Lexicon::embedded().view();
  const auto rows = view.rows("bn/furniture.tsv");
  ASSERT_GT(rows.count, 100u);
  for (lexicon::EntryId id = rows.first; id < rows.first + rows.count; ++id) {
    Patterns patterns;
    EXPECT_TRUE(patterns.add(view.cell(id, "pattern"), view.cell(id, "kind"), view.cell(id, "place"), id))
        << view.where(id);
  }
}

TEST(Tables, UnderstandEveryUse) {
  const lexicon::View& view = Lexicon::embedded().view();
  const auto rows = view.rows("bn/abbreviations.tsv");
  ASSERT_GT(rows.count, 40u);
  for (lexicon::EntryId id = rows.first; id < rows.first + rows.count; ++id) {
    std::istringstream uses{std::string(view.cell(id, "uses"))};
    std::size_t known = 0;
    for (std::string use; uses >> use; ++known)
      EXPECT_NE(use_named(use), 0) << use << " in " << view.where(id);
    EXPECT_GT(known, 0u) << view.where(id);
  }
}

TEST(Tables, RefuseBrokenPatterns) {
  Patterns patterns;
  EXPECT_FALSE(patterns.add("", "share", "line", 0));
  EXPECT_FALSE(patterns.add("ক || খ", "share", "line", 0));
  EXPECT_FALSE(patterns.add("*x ক", "share", "line", 0));
  EXPECT_FALSE(patterns.add("*0 ক", "share", "line", 0));
  EXPECT_FALSE(patterns.add("ক", "nonsense", "line", 0));
  EXPECT_FALSE(patterns.add("ক", "share", "nowhere", 0));
  EXPECT_TRUE(patterns.add("?ক *3 খ|গ : <n> <code> / ।$", "share", "piece", 0));
}

TEST(Tables, MergeTheUsesOfAWord) {
  Tables tables;
  tables.add("বড়", kSuffix);
  tables.add("ব\u09A1\u09BC", kElision);
  tables.finish();
  EXPECT_EQ(tables.uses(unicode::fold("বড়")), kSuffix | kElision);
  EXPECT_EQ(tables.uses("x"), 0);
  EXPECT_EQ(tables.uses(""), 0);
  EXPECT_EQ(Tables().uses("x"), 0);
}

TEST(Tables, KnowLetterCodes) {
  const auto code = [](std::string_view word) { return tables().is_letter_code(unicode::fold(word)); };
  EXPECT_TRUE(code("এমওএস"));
  EXPECT_TRUE(code("এসিবি"));
  EXPECT_TRUE(code("জেডএইচ"));
  EXPECT_FALSE(code("এম"));
  EXPECT_FALSE(code("এমন"));
  EXPECT_FALSE(code("টিকা"));
}

// The layer must work without any table: a lexicon of a user's own may lack these.
TEST(Tables, MayBeEmpty) {
  const Tables none;
  const std::string original = "মো. রহিম বলেন, ‘আমি বিবিসি’র লোক।’ ঠিক?";
  unicode::Folded folded;
  unicode::fold(original, folded);
  Scratch scratch;
  Text text;
  read_text(none, original, folded, {}, scratch, text);
  EXPECT_FALSE(text.tokens.empty());
  EXPECT_EQ(text.sentences.back().end, text.tokens.size());
}

}  // namespace
}  // namespace ukti::text
