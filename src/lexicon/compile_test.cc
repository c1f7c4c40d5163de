// The compiler: what a table may say, how each fault is named, what an overlay replaces.
#include "lexicon/compile.h"

#include "lexicon/features.h"
#include "lexicon/testing.h"
#include "unicode/fold.h"

namespace ukti::lexicon {
namespace {

using Messages = std::vector<std::string>;
using unicode::fold;

constexpr const char* kWords =
    "# word: the base form\n"
    "# key: word, pos\n"
    "word\tpos\tfeatures\tgloss\tvariants\n"
    "মন্ত্রণালয়\tnoun\torganisation org_head\tministry\tমন্ত্রনালয়|মিনিস্ট্রি\n"
    "পররাষ্ট্র\tnoun\t-\tforeign affairs\t-\n"
    "পররাষ্ট্র মন্ত্রণালয়\tnoun\torganisation\tforeign ministry\t-\n"
    "ড.\tnoun\ttitle\tDr\t-\n";

std::vector<FormId> ids(const View& view, std::initializer_list<const char*> words) {
  std::vector<FormId> out;
  for (const char* w : words) out.push_back(view.form(fold(w)));
  return out;
}

std::vector<std::string> phrase(const View& view, const std::vector<FormId>& words) {
  Node node = 0;
  for (FormId w : words) {
    node = view.step(node, w);
    if (node == kNoNode) return {};
  }
  std::vector<std::string> where;
  for (EntryId e : view.ends(node)) where.push_back(view.where(e));
  return where;
}

TEST(Compile, IndexesWordsVariantsAndPhrases) {
  TestLexicon lexicon({{"bn/words.tsv", kWords}});
  const View& v = lexicon.view();
  const FormId lemma = v.form(fold("মন্ত্রণালয়")), variant = v.form(fold("মন্ত্রনালয়"));
  ASSERT_NE(lemma, 0u);
  ASSERT_EQ(v.readings(variant).size(), 1u);
  EXPECT_EQ(v.readings(variant)[0].stem, lemma);
  const EntryId entry = v.readings(variant)[0].entry;
  EXPECT_EQ(v.where(entry), "bn/words.tsv:4");
  EXPECT_EQ(v.table_name(entry), "bn/words.tsv");
  EXPECT_EQ(v.cell(entry, "gloss"), "ministry");
  EXPECT_EQ(v.cell(entry, "nothing"), "");
  EXPECT_TRUE(has(v.features(entry), Feature::kOrgHead));
  EXPECT_FALSE(has(v.features(entry), Feature::kHuman));
  EXPECT_EQ(phrase(v, ids(v, {"পররাষ্ট্র", "মন্ত্রণালয়"})), (Messages{"bn/words.tsv:6"}));
  EXPECT_EQ(phrase(v, ids(v, {"মন্ত্রণালয়"})), (Messages{"bn/words.tsv:4"}));
  EXPECT_TRUE(v.ends_phrase(lemma));
  EXPECT_EQ(v.form(fold("অজানা")), 0u);
  EXPECT_EQ(v.step(0, 0), kNoNode);
}

TEST(Compile, AbbreviationReadsWithoutItsPoint) {
  TestLexicon lexicon({{"bn/words.tsv", kWords}});
  const View& v = lexicon.view();
  EXPECT_EQ(v.readings(v.form(fold("ড"))).size(), 1u);
  EXPECT_EQ(phrase(v, ids(v, {"ড", "."})), (Messages{"bn/words.tsv:7"}));
}

TEST(Compile, FindsOneWordInBothEncodingsOfItsLetters) {
  TestLexicon lexicon({{"bn/words.tsv", "word\tpos\nসময়\tnoun\n"}});  // য + nukta
  EXPECT_NE(lexicon.view().form(fold("সম\u09DF")), 0u);               // single letter
}

TEST(Compile, PlainTableIsReachableByRows) {
  TestLexicon lexicon({{"bn/months.tsv", "# index: month\nmonth\tnumber\nজানুয়ারি|জানুয়ারী\t1\nমে\t5\n"}});
  const View& v = lexicon.view();
  const View::Rows rows = v.rows("bn/months.tsv");
  ASSERT_EQ(rows.count, 2u);
  EXPECT_EQ(v.cell(rows.first + 1, "number"), "5");
  EXPECT_EQ(phrase(v, ids(v, {"জানুয়ারী"})), (Messages{"bn/months.tsv:3"}));
  EXPECT_TRUE(v.readings(v.form(fold("মে"))).empty()) << "no part of speech, no reading";
  EXPECT_EQ(v.rows("bn/nothing.tsv").count, 0u);
}

TEST(Compile, SameTablesSameBytes) {
  const std::vector<Source> a = {{"bn/words.tsv", kWords}, {"names/x.tsv", "name\tenglish\nঢাকা\tDhaka\n"}};
  const std::vector<Source> b = {a[1], a[0]};
  EXPECT_EQ(compile(a).blob, compile(b).blob);
}

// --- faults, one test a kind ---

TEST(Faults, WrongNumberOfCells) {
  EXPECT_EQ(problems_of({{"bn/words.tsv", "word\tpos\nক\tnoun\textra\nখ\n"}}),
            (Messages{"bn/words.tsv:2:8: 3 cells where the header names 2 columns",
                      "bn/words.tsv:3:2: 1 cells where the header names 2 columns"}));
}
TEST(Faults, UnknownFeatureAndPos) {
  EXPECT_EQ(problems_of({{"bn/words.tsv", "word\tpos\tfeatures\nঘর\tnuon\tplace humann\n"}}),
            (Messages{"bn/words.tsv:2:15: unknown feature 'humann'",
                      "bn/words.tsv:2:4: unknown part of speech 'nuon'"}));
}
TEST(Faults, SameKeyTwice) {
  EXPECT_EQ(problems_of({{"bn/words.tsv", "# key: word\nword\tpos\nঘর\tnoun\nঘর\tverb\n"}}),
            (Messages{"bn/words.tsv:4:1: 'ঘর' stands already in line 3"}));
}
TEST(Faults, InvalidUtf8NamesTheLine) {
  EXPECT_EQ(problems_of({{"bn/words.tsv", "word\tpos\n\xE0\xA6\tnoun\n"}}),
            (Messages{"bn/words.tsv:2:1: not valid UTF-8"}));
}
TEST(Faults, NothingLeftWhenFolded) {
  EXPECT_EQ(problems_of({{"bn/words.tsv", "word\tpos\n\u200C\tnoun\n"}}).size(), 1u);
}
TEST(Faults, NoHeader) {
  EXPECT_EQ(problems_of({{"bn/words.tsv", "# only a comment\n"}}),
            (Messages{"bn/words.tsv:1:1: no header row that names the columns"}));
}
TEST(Faults, ColumnTwiceOrWithoutName) { EXPECT_EQ(problems_of({{"x.tsv", "a\ta\t\n"}}).size(), 2u); }
TEST(Faults, DirectivesThatCannotBeUnderstood) {
  EXPECT_EQ(problems_of({{"x.tsv", "# index: b\n# role: magic\n# pos: nuon\n# closed: a\na\nx\n"}}),
            (Messages{"x.tsv:1:1: 'index' names no column 'b' of this table",
                      "x.tsv:2:1: unknown role 'magic'", "x.tsv:3:1: unknown part of speech 'nuon'",
                      "x.tsv:4:1: 'closed' wants COLUMN=value, value"}));
}
TEST(Faults, ClosedAndRequiredColumns) {
  EXPECT_EQ(
      problems_of({{"x.tsv", "# closed: kind=big, small\n# required: name\nname\tkind\n-\thuge\n"}}),
      (Messages{"x.tsv:4:3: 'huge' is no value of column 'kind'", "x.tsv:4:1: column 'name' is empty"}));
}
TEST(Faults, VerbTables) {
  const std::string classes =
      "# role: verb_classes\nclass\tparadigms\tstrip\thigh\tperfect\nকরা\tনেই\tা\t\t\n";
  const std::string verbs = "# role: verbs\nverb\tclass\nবলা\tকরা\nলেখা\tঅজানা\nযাই\tকরা\n";
  EXPECT_EQ(problems_of({{"bn/verb_classes.tsv", classes}, {"bn/verbs.tsv", verbs}}),
            (Messages{"bn/verb_classes.tsv:3:5: unknown paradigm 'নেই'",
                      "bn/verbs.tsv:3:1: 'বলা' does not end as class 'করা' wants",
                      "bn/verbs.tsv:4:6: unknown class 'অজানা'",
                      "bn/verbs.tsv:5:1: 'যাই' does not end as class 'করা' wants"}));
}
TEST(Faults, Endings) {
  const std::string table =
      "# role: suffixes\n# stack: case\n# class: "
      "c=ক\nsuffix\tslot\tafter\ton\ttags\nর\tcase\td\tmoon\tgenn\nরা\tnumber\tany\tnoun\t\n";
  EXPECT_EQ(
      problems_of({{"bn/suffixes.tsv", table}}),
      (Messages{"bn/suffixes.tsv:5:8: unknown class 'd'", "bn/suffixes.tsv:5:10: unknown kind of stem 'moon'",
                "bn/suffixes.tsv:5:15: unknown tag 'genn'",
                "bn/suffixes.tsv:6:4: slot 'number' is not in the stack"}));
}
TEST(Faults, EndingsThatStackWithoutEnd) {
  std::string table = "# role: suffixes\n# stack:";
  for (int i = 0; i < 20; ++i) table += " s" + std::to_string(i);
  table += "\nsuffix\tslot\tafter\ton\ttags\n";
  for (int i = 0; i < 20; ++i) table += "র\ts" + std::to_string(i) + "\tany\tnoun\tgen\n";
  EXPECT_EQ(problems_of({{"bn/suffixes.tsv", table}}),
            (Messages{"bn/suffixes.tsv:1:1: more than 100000 stacks of endings"}));
}
TEST(Faults, AllAreReportedAndNothingIsWritten) {
  const Compiled made = compile({{"a.tsv", "a\na\tb\n"}, {"b.tsv", "b\nb\tc\n"}});
  EXPECT_EQ(made.report.problems.size(), 2u);
  EXPECT_TRUE(made.blob.empty());
}

// --- overlays ---

TEST(Overlay, ReplacesByKeyAndAddsBehind) {
  TestLexicon lexicon({{"bn/words.tsv", kWords},
                       {"bn/words.tsv", "word\tgloss\tpos\nপররাষ্ট্র\tmine\tnoun\nনতুন\tnew\tadj\n", true}});
  const View& v = lexicon.view();
  const auto readings = v.readings(v.form(fold("পররাষ্ট্র")));
  ASSERT_EQ(readings.size(), 1u);
  EXPECT_EQ(v.where(readings[0].entry), "user/bn/words.tsv:2");
  EXPECT_EQ(v.cell(readings[0].entry, "gloss"), "mine") << "an overlay may order its columns as it likes";
  EXPECT_EQ(v.table_name(readings[0].entry), "bn/words.tsv");
  EXPECT_EQ(v.rows("bn/words.tsv").count, 5u);
  EXPECT_EQ(v.readings(v.form(fold("নতুন"))).size(), 1u);
  EXPECT_EQ(v.readings(v.form(fold("মন্ত্রণালয়"))).size(), 1u);
}

TEST(Overlay, EndingsAreReplacedAsAWhole) {
  const std::string endings =
      "# role: suffixes\n# stack: case\nsuffix\tslot\tafter\ton\ttags\nের\tcase\tany\tnoun\tgen\n";
  TestLexicon lexicon(
      {{"bn/suffixes.tsv", endings},
       {"bn/suffixes.tsv", "suffix\tslot\tafter\ton\ttags\nকে\tcase\tany\tnoun\tobj\n", true}});
  ASSERT_EQ(lexicon.view().arrays().suffixes.size(), 1u);
  EXPECT_EQ(lexicon.view().arrays().suffixes[0].morph.kase, clause::Case::kObjective);
}

TEST(Overlay, SourcesComeBackFromTheBlob) {
  const std::vector<Source> sources = {{"bn/words.tsv", kWords},
                                       {"names/x.tsv", "name\tenglish\nঢাকা\tDhaka\n"}};
  TestLexicon lexicon(sources);
  const std::vector<Source> again = sources_of(lexicon.view());
  ASSERT_EQ(again.size(), 2u);
  EXPECT_EQ(compile(again).blob, lexicon.compiled().blob);
}

}  // namespace
}  // namespace ukti::lexicon
