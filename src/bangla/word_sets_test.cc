// Word sets: whole words, what words begin with, and nothing for any other.
#include "bangla/word_sets.h"

#include <gtest/gtest.h>

#include "ukti/lexicon.h"

namespace ukti::bangla {
namespace {

const WordSets& sets() {
  static const WordSets kSets(Lexicon::embedded().view());
  return kSets;
}

TEST(WordSets, HoldWholeWords) {
  EXPECT_EQ(sets().of(unicode::fold("পিঠে")), bit(WordSet::kBodyPart));
  EXPECT_EQ(sets().of(unicode::fold("পিঠেও")), 0u) << "only as it is listed";
}

TEST(WordSets, HoldWhateverBeginsWithAListedPart) {
  EXPECT_EQ(sets().of(unicode::fold("মহাসড়কের")), bit(WordSet::kRoad));
  EXPECT_EQ(sets().of(unicode::fold("মহা")), 0u) << "shorter than what is listed";
}

TEST(WordSets, GiveEverySetThatAWordIsIn) {
  const std::uint64_t found = sets().of(unicode::fold("ঘোষিত"));
  EXPECT_EQ(found, bit(WordSet::kCalled) | bit(WordSet::kSigned));
}

TEST(WordSets, HaveNoneForOtherWords) {
  for (const char* word : {"", "ক", "নদী", "river", "১২"})
    EXPECT_EQ(sets().of(unicode::fold(word)), 0u) << word;
}

TEST(WordSets, AreNeverEmpty) {
  const lexicon::View& view = Lexicon::embedded().view();
  std::uint64_t all = 0;
  const lexicon::View::Rows rows = view.rows("bn/word_sets.tsv");
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    std::string_view word = view.cell(e, "word");
    if (word.ends_with('~')) word.remove_suffix(1);
    all |= sets().of(unicode::fold(word));
  }
  for (std::size_t i = 0; i < kWordSetNames.size(); ++i)
    EXPECT_TRUE((all >> i & 1) != 0) << kWordSetNames[i] << " holds no word";
}

}  // namespace
}  // namespace ukti::bangla
