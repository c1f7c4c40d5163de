// Morphology with the real grammar tables and a handful of words of the test's own, so that wider word tables
// change nothing here. Readings are compared as lookup() spells them: "lemma pos morph".
#include "bangla/morphology.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "bangla/lookup.h"
#include "lexicon/features.h"
#include "lexicon/testing.h"
#include "text/read.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using lexicon::Source;
using Readings = std::vector<std::string>;

// Letters as lookup() spells them.
std::string spelled(const char* text) { return unicode::unfold(unicode::fold(text)); }

constexpr const char* kWords =
    "word\tpos\tfeatures\tvariants\n"
    "সৈন্য\tnoun\thuman\t-\n"
    "অঞ্চল\tnoun\tplace\t-\n"
    "ফ্রন্ট\tnoun\tplace\t-\n"
    "বছর\tnoun\ttime_unit\t-\n"
    "কমিশনার\tnoun\thuman role\t-\n"
    "দেশ\tnoun\tplace\t-\n"
    "ভাই\tnoun\tkin\t-\n"
    "মা\tnoun\tkin\t-\n"
    "কর\tnoun\tunit\t-\n"
    "শিশু\tnoun\thuman\t-\n"
    "কর্মকর্তা\tnoun\tofficial\t-\n"
    "পর্যবেক্ষক\tnoun\thuman\t-\n"
    "সেনা\tnoun\tforces\t-\n"
    "ঘাঁটি\tnoun\tplace\t-\n"
    "প্রতিরক্ষা\tnoun\t-\t-\n"
    "মন্ত্রী\tnoun\trole\t-\n"
    "মন্ত্রণালয়\tnoun\torganisation\tমন্ত্রনালয়\n"
    "সূত্র\tnoun\tsource_word\t-\n"
    "শান্তিপূর্ণ\tadj\t-\t-\n"
    "রাজনীতি\tnoun\t-\t-\n"
    "এখন\tadv\t-\t-\n"
    "দুই\tnum\t-\t-\n"
    "দু\tnum\t-\t-\n"
    "যদিও\tconj\talthough\t-\n"
    "নতুন\tadj\t-\t-\n";
constexpr const char* kNames =
    "name\tenglish\ttype\tvariants\n"
    "রাশিয়া\tRussia\tcountry\t-\n"
    "পিয়ংইয়ং\tPyongyang\tplace\tপিয়ংইয়াং\n"
    "কিম জং উন\tKim Jong Un\tperson\t-\n";

const lexicon::View& view() {
  static const lexicon::TestLexicon* const lexicon = [] {
    auto grammar = lexicon::read_directory(UKTI_SOURCE_DIR "/lexicon", false);
    std::vector<Source> sources;
    for (Source& s : *grammar) {
      for (const char* name : {"bn/suffixes.tsv", "bn/paradigms.tsv", "bn/verb_classes.tsv", "bn/verbs.tsv",
                               "bn/forms.tsv", "bn/spelling.tsv", "bn/parts.tsv"}) {
        if (s.name == name) sources.push_back(std::move(s));
      }
    }
    sources.push_back({"bn/words.tsv", kWords});
    sources.push_back({"names/names.tsv", kNames});
    return new lexicon::TestLexicon(std::move(sources));
  }();
  return lexicon->view();
}

Readings read(const char* word) {
  Readings out;
  for (const LookedUp& r : lookup(view(), word))
    out.push_back(r.lemma + " " + r.pos + (r.morph.empty() ? "" : " " + r.morph));
  return out;
}

::testing::AssertionResult reads(const char* word, const char* as) {
  const Readings all = read(word);
  if (std::find(all.begin(), all.end(), spelled(as)) != all.end()) return ::testing::AssertionSuccess();
  auto failure = ::testing::AssertionFailure() << word << " is not '" << as << "' but";
  for (const std::string& r : all) failure << " '" << r << "'";
  return failure;
}

TEST(Endings, StacksOfTheFieldGuide) {
  EXPECT_TRUE(reads("সৈন্যদেরকেও", "সৈন্য noun obj plural emph_o"));
  EXPECT_TRUE(reads("অঞ্চলটিকে", "অঞ্চল noun def obj"));
  EXPECT_TRUE(reads("ফ্রন্টগুলিতে", "ফ্রন্ট noun loc plural"));
  EXPECT_TRUE(reads("রাশিয়ায়ও", "রাশিয়া name loc emph_o"));
  EXPECT_TRUE(reads("বছরেরও", "বছর noun gen emph_o"));
  EXPECT_TRUE(reads("পিয়ংইয়াংয়ের", "পিয়ংইয়ং name gen"));
  EXPECT_TRUE(reads("পিয়ংইয়াংএর", "পিয়ংইয়ং name gen"));
  EXPECT_TRUE(reads("কমিশনারকেও", "কমিশনার noun obj emph_o"));
  EXPECT_TRUE(reads("দেশগুলোর", "দেশ noun gen plural"));
  EXPECT_TRUE(reads("ভাইয়ের", "ভাই noun gen"));
  EXPECT_TRUE(reads("মায়ের", "মা noun gen"));
  EXPECT_TRUE(reads("শিশুসহ", "শিশু noun with"));
  EXPECT_TRUE(reads("কর্মকর্তারা", "কর্মকর্তা noun plural"));
  EXPECT_TRUE(reads("পর্যবেক্ষকেরা", "পর্যবেক্ষক noun plural"));
  EXPECT_TRUE(reads("এখনকার", "এখন adv gen"));
  EXPECT_TRUE(reads("দুইজনকে", "দুই num person obj"));
  EXPECT_TRUE(reads("দুটো", "দু num def"));
}

TEST(Endings, OnlyWhereTheStemAllowsThem) {
  EXPECT_FALSE(reads("রাশিয়াের", "রাশিয়া name gen"));
  EXPECT_FALSE(reads("দেশর", "দেশ noun gen"));
  EXPECT_FALSE(reads("দেশরারা", "দেশ noun plural"));
  EXPECT_FALSE(reads("যদিওকে", "যদিও conj obj"));
}

TEST(Endings, NoEmphaticInsideAListedWord) {
  EXPECT_EQ(read("দুই"), Readings{spelled("দুই num")});
  EXPECT_EQ(read("ভাই"), Readings{spelled("ভাই noun")});
  EXPECT_EQ(read("যদিও"), Readings{spelled("যদিও conj")});
}

TEST(Endings, OnVerbalNounsAndVerbs) {
  EXPECT_TRUE(reads("পাঠানোর", "পাঠানো verb vn gen"));
  EXPECT_TRUE(reads("করায়", "করা verb vn loc"));
  EXPECT_TRUE(reads("বলাকে", "বলা verb vn obj"));
  EXPECT_TRUE(reads("করার", "করা verb vn gen"));
  EXPECT_TRUE(reads("বলেছেনও", "বলা verb pres.perf hon emph_o"));
  EXPECT_TRUE(reads("বলেই", "বলা verb conv emph_i"));
  EXPECT_TRUE(reads("হলেও", "হওয়া verb cond emph_o"));
  EXPECT_TRUE(reads("করাই", "করা verb vn emph_i"));
  EXPECT_TRUE(reads("হয়না", "হওয়া verb pres 3 neg"));
  EXPECT_EQ(read("মানা"), Readings{spelled("মানা verb vn")});
}

struct Form {
  const char *word, *reading;
};

TEST(Verbs, FormsOfEachClass) {
  const Form forms[] = {{"শুনছেন", "শোনা verb pres.cont hon"},
                        {"শোনেনি", "শোনা verb perf.neg 3 neg"},
                        {"লিখেছে", "লেখা verb pres.perf 3"},
                        {"লিখতে", "লেখা verb inf"},
                        {"থেকেছেন", "থাকা verb pres.perf hon"},
                        {"এনেছিল", "আনা verb past.perf 3"},
                        {"উঠেছিলেন", "ওঠা verb past.perf hon"},
                        {"এসেছে", "আসা verb pres.perf 3"},
                        {"এলেন", "আসা verb past hon"},
                        {"এলো", "আসা verb past 3"},
                        {"জানিয়েছিলেন", "জানানো verb past.perf hon"},
                        {"জানাচ্ছে", "জানানো verb pres.cont 3"},
                        {"জানাননি", "জানানো verb perf.neg hon neg"},
                        {"শুনিয়ে", "শোনানো verb conv"},
                        {"শিখিয়েছে", "শেখানো verb pres.perf 3"},
                        {"খাইয়ে", "খাওয়ানো verb conv"},
                        {"এগিয়ে", "এগোনো verb conv"},
                        {"এগোচ্ছে", "এগোনো verb pres.cont 3"},
                        {"খেয়েছে", "খাওয়া verb pres.perf 3"},
                        {"চাইলেন", "চাওয়া verb past hon"},
                        {"চাচ্ছে", "চাওয়া verb pres.cont 3"},
                        {"রয়েছে", "রওয়া verb pres.perf 3"},
                        {"ধুয়ে", "ধোয়া verb conv"},
                        {"দেয়নি", "দেওয়া verb perf.neg 3 neg"},
                        {"দেয়া", "দেওয়া verb vn"},
                        {"নেয়ার", "নেওয়া verb vn gen"},
                        {"দিবেন", "দেওয়া verb fut hon"},
                        {"হলো", "হওয়া verb past 3"},
                        {"হ'ল", "হওয়া verb past 3"},
                        {"হোক", "হওয়া verb imp 3"},
                        {"হতো", "হওয়া verb past.hab 3"},
                        {"গেছে", "যাওয়া verb pres.perf 3"},
                        {"গিয়েছে", "যাওয়া verb pres.perf 3"},
                        {"গেছিল", "যাওয়া verb past.perf 3"},
                        {"বলবার", "বলা verb vn gen"},
                        {"যাবার", "যাওয়া verb vn gen"},
                        {"করলুম", "করা verb past 1"},
                        {"ছিলেন", "আছে verb past hon"},
                        {"নেই", "নেই verb pres neg"},
                        {"নন", "নয় verb pres hon neg"}};
  for (const Form& f : forms) EXPECT_TRUE(reads(f.word, f.reading));
}

TEST(Homographs, KeepAllReadings) {
  EXPECT_TRUE(reads("করে", "করা verb conv"));
  EXPECT_TRUE(reads("করে", "করা verb pres 3"));
  EXPECT_TRUE(reads("করে", "কর noun loc"));
  EXPECT_TRUE(reads("বললে", "বলা verb cond"));
  EXPECT_TRUE(reads("বললে", "বলা verb past 2fam"));
  EXPECT_TRUE(reads("তার", "সে pron gen"));
  EXPECT_TRUE(reads("তার", "তিনি pron gen"));
}

TEST(Pronouns, CasesAndNumber) {
  EXPECT_TRUE(reads("তাঁদেরকে", "তিনি pron obj plural"));
  EXPECT_TRUE(reads("এটির", "এটি pron def gen"));
  EXPECT_TRUE(reads("সেগুলোর", "সেগুলো pron gen plural"));
  EXPECT_TRUE(reads("নিজেদের", "নিজ pron gen plural"));
  EXPECT_TRUE(reads("তিনিও", "তিনি pron hon emph_o"));
  for (const std::string& r : read("যেতে")) EXPECT_EQ(r.find("pron"), std::string::npos) << r;
}

TEST(Compounds, TwoListedStems) {
  EXPECT_EQ(read("সেনাঘাঁটিতে"), Readings{spelled("সেনাঘাঁটি noun loc compound")});
  EXPECT_EQ(read("প্রতিরক্ষামন্ত্রীর"), Readings{spelled("প্রতিরক্ষামন্ত্রী noun gen compound")});
  const auto found = Morphology(view()).analyse(unicode::fold("মন্ত্রণালয়সূত্র"));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(view().cell(found[0].entry, "word"), "সূত্র");
  EXPECT_EQ(found[0].stem, 0u) << "no key for phrases of its last part";
}

TEST(Compounds, BoundParts) {
  EXPECT_EQ(read("শান্তিপূর্ণভাবে"), Readings{spelled("শান্তিপূর্ণভাবে adv compound")});
  EXPECT_EQ(read("রাশিয়াপন্থীদের"), Readings{spelled("রাশিয়াপন্থী adj gen plural compound")});
  EXPECT_EQ(read("উপকমিশনার"), Readings{spelled("উপকমিশনার noun compound")});
}

TEST(Spelling, IsForgivenWhereNothingElseFits) {
  EXPECT_TRUE(reads("কর্মকর্ত্তা", "কর্মকর্ত্তা name")) << "not every slip is";
  EXPECT_TRUE(reads("শান্তিপূর্ন", "শান্তিপূর্ণ adj"));
  EXPECT_TRUE(reads("মন্ত্রীর", "মন্ত্রী noun gen"));
  EXPECT_TRUE(reads("মন্ত্রির", "মন্ত্রী noun gen"));
  EXPECT_TRUE(reads("দাড়িয়েছে", "দাঁড়ানো verb pres.perf 3"));
  EXPECT_FALSE(reads("ঘাটিতে", "ঘাঁটি noun loc"))
      << "a short word in loose spelling is too often another word";
}

TEST(Guesses, GiveTheCasesThatTheEndAllows) {
  EXPECT_EQ(read("জেলেনস্কিকে"), (Readings{spelled("জেলেনস্কি name obj"), spelled("জেলেনস্কিকে name"),
                                          spelled("জেলেনস্কিক name loc")}));
  EXPECT_EQ(read("ট্রাম্পের").front(), spelled("ট্রাম্প name gen"));
  EXPECT_EQ(read("আবে").front(), spelled("আবে name"));
  for (const clause::Reading& r : Morphology(view()).analyse(unicode::fold("জেলেনস্কিকে"))) {
    EXPECT_EQ(r.entry, lexicon::kNoEntry);
    EXPECT_EQ(r.stem, 0u);
  }
}

TEST(Guesses, WhatIsTooLongForAWordCostsNothing) {
  std::string word;
  while (word.size() < 4'000'000) word += unicode::fold("সেনা");
  const auto readings = Morphology(view()).analyse(word);
  ASSERT_EQ(readings.size(), 1u);
  EXPECT_EQ(readings[0].entry, lexicon::kNoEntry);
}

TEST(Phrases, AreLookedUpWithAnInflectedLastWord) {
  EXPECT_EQ(read("কিম জং উনের"), Readings{spelled("কিম জং উন phrase gen")});
  EXPECT_TRUE(read("কিম জং").empty());
}

TEST(Phrases, LastWordIsKnownByItsStem) {
  const auto found = Morphology(view()).analyse(unicode::fold("উনকে"));
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].entry, lexicon::kNoEntry);
  EXPECT_EQ(found[0].stem, view().form(unicode::fold("উন")));
  EXPECT_EQ(found[0].morph.kase, clause::Case::kObjective);
}

TEST(Numbers, WithGluedEndings) {
  EXPECT_EQ(read("৫টি"), Readings{spelled("5 num def")});
  EXPECT_EQ(read("২০২৪এর"), Readings{spelled("2024 num gen")});
  EXPECT_EQ(read("১০টায়"), Readings{spelled("10 num def loc")});
  EXPECT_EQ(read("৩জনকে"), Readings{spelled("3 num person obj")});
  EXPECT_EQ(read("১০০"), Readings{spelled("100 num")});
}

TEST(Latin, TakesBanglaEndings) {
  EXPECT_EQ(read("CJPর").front(), spelled("cjp name gen"));
  EXPECT_EQ(read("NATOএর").front(), spelled("nato name gen"));
}

TEST(Text, TokensOfOneFormShareReadings) {
  unicode::Folded folded;
  const std::string original = "নতুন দেশগুলোর কমিশনার বলেছেন, নতুন দেশ।";
  unicode::fold(original, folded);
  text::Scratch scratch;
  text::Text text;
  text::read_text({}, original, folded, {}, scratch, text);
  clause::Words words;
  Morphology(view()).analyse(text, words);
  ASSERT_EQ(words.by_form.size(), text.forms.size());
  const auto first = words.of(text, 0), again = words.of(text, 5);
  EXPECT_EQ(first.data(), again.data());
  EXPECT_TRUE(lexicon::has(words.features[text.tokens[2].form], lexicon::Feature::kRole));
  EXPECT_EQ(words.exact[text.tokens[0].form], view().form(unicode::fold("নতুন")));
  EXPECT_EQ(words.exact[text.tokens[1].form], 0u);
}

TEST(Text, KnownWordsReadAsNewOnes) {
  const Morphology morphology(view());
  KnownWords known;
  for (const char* line : {"সেনা কমিশনারের ঘাঁটি", "নতুন সেনা ঘাঁটি", "সেনাদের ঘাঁটি নতুন"}) {
    unicode::Folded folded;
    unicode::fold(line, folded);
    text::Scratch scratch;
    text::Text text;
    text::read_text({}, line, folded, {}, scratch, text);
    clause::Words fresh, again;
    morphology.analyse(text, fresh);
    morphology.analyse(text, known, again);
    EXPECT_EQ(again.exact, fresh.exact);
    EXPECT_EQ(again.features, fresh.features);
    ASSERT_EQ(again.readings.size(), fresh.readings.size());
    for (std::size_t r = 0; r < fresh.readings.size(); ++r) {
      EXPECT_EQ(again.readings[r].entry, fresh.readings[r].entry);
      EXPECT_EQ(again.readings[r].morph, fresh.readings[r].morph);
    }
  }
}

// Whatever the letters: no crash, stems inside the word, listed readings before guesses, the same answer
// twice.
RC_GTEST_PROP(Text, AnyWordHasOrderedReadings, ()) {
  const auto word = *rc::gen::container<std::string>(
      rc::gen::oneOf(rc::gen::inRange<char>(-128, -1), rc::gen::inRange<char>(' ', '~')));
  const Morphology morphology(view());
  const auto readings = morphology.analyse(word);
  bool guessed = false;
  for (const clause::Reading& r : readings) {
    RC_ASSERT(r.stem_length <= word.size());
    if (r.entry == lexicon::kNoEntry)
      guessed = true;
    else
      RC_ASSERT(!guessed);
  }
  RC_ASSERT(morphology.analyse(word).size() == readings.size());
}

}  // namespace
}  // namespace ukti::bangla
