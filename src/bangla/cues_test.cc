// Cues: which words are the cue, and what their verb says of negation, honour and person.
#include "bangla/cues.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "record/testing.h"

namespace ukti::bangla {
namespace {

using ukti::testing::ReadText;

class Found {
 public:
  explicit Found(std::string_view text) : read_(text) {
    static const Predicates predicates(Lexicon::embedded().view());
    const CueFinder finder(predicates);
    Workspace::Impl& w = read_.stages();
    finder.find(w.text, w.words, w.report_scratch.tags, 0,
                static_cast<text::TokenIndex>(w.text.tokens.size()), cues);
  }
  // The cues' words, joined by " | ".
  std::string words() {
    std::string out;
    for (const Cue& c : cues) out += (out.empty() ? "" : " | ") + read_.words(c.range);
    return out;
  }
  std::optional<Cue> only() const { return cues.size() == 1 ? std::optional(cues.front()) : std::nullopt; }

  std::vector<Cue> cues;

 private:
  ReadText read_;
};

std::string cues(std::string_view text) { return Found(text).words(); }

TEST(Cues, TakeTheLightVerbWithThem) {
  EXPECT_EQ(cues("সরকার খবরটি নিশ্চিত করেছে।"), "নিশ্চিত করেছে");
  EXPECT_EQ(cues("সরকার উদ্বেগ প্রকাশ করেছে।"), "উদ্বেগ প্রকাশ করেছে");
}

TEST(Cues, TakeAuxiliariesAndNegationWithThem) {
  EXPECT_EQ(cues("প্রতিবেদনে বলা হয়েছে, কাজ শেষ।"), "বলা হয়েছে");
  EXPECT_EQ(cues("পুলিশ কারণ জানাতে পারেনি, তবে বলেছে, তদন্ত চলছে।"), "জানাতে পারেনি | বলেছে");
  EXPECT_EQ(cues("তিনি মন্তব্য করতে রাজি হননি।"), "মন্তব্য করতে রাজি হননি");
}

TEST(Cues, TakeWordsBetweenNounAndVerb) {
  EXPECT_EQ(cues("তিনি একই দাবি আবারও করেছেন।"), "দাবি আবারও করেছেন");
}

TEST(Cues, AreFoundForEachAct) {
  EXPECT_EQ(cues("দলটি নিন্দা জানিয়ে বিচার দাবি করেছে।"), "নিন্দা জানিয়ে | দাবি করেছে");
}

TEST(Cues, OfNeitherNorAreOne) {
  const Found found("সেনাবাহিনী খবরটি নিশ্চিত বা অস্বীকার করেনি।");
  ASSERT_TRUE(found.only());
  EXPECT_TRUE(found.only()->neither_nor);
  EXPECT_TRUE(found.only()->negated);
}

TEST(Cues, KnowWhetherTheyAreNegated) {
  const Found denied("পরিচালক অভিযোগটি অস্বীকার করেছেন।"), kept("পরিচালক অভিযোগটি অস্বীকার করেননি।");
  ASSERT_TRUE(denied.only() && kept.only());
  EXPECT_FALSE(denied.only()->negated);
  EXPECT_TRUE(kept.only()->negated);
}

TEST(Cues, KnowTheHonourOfTheirVerb) {
  const Found person("তিনি বলেন, কাজ চলছে।"), body("সংস্থাটি বলেছে, কাজ চলছে।");
  ASSERT_TRUE(person.only() && body.only());
  EXPECT_TRUE(person.only()->respected);
  EXPECT_FALSE(person.only()->plain_person);
  EXPECT_FALSE(body.only()->respected);
  EXPECT_TRUE(body.only()->plain_person);
}

TEST(Cues, OfTheCommonestVerbAreFoundInEachPerson) {
  EXPECT_EQ(cues("পুলিশ জানায়, আগুন লেগেছে।"), "জানায়");
  EXPECT_EQ(cues("তিনি জানান, আগুন লেগেছে।"), "জানান");
  EXPECT_EQ(cues("পুলিশ জানিয়েছে, আগুন লেগেছে।"), "জানিয়েছে");
}

TEST(Cues, OfIdiomsSaySo) {
  for (const char* text : {"তারা অনেক ত্যাগ স্বীকার করেছে।", "প্রশাসন পর্যটকদের নিরাপত্তা নিশ্চিত করেছে।"}) {
    const Found found(text);
    ASSERT_TRUE(found.only()) << text;
    EXPECT_EQ(found.only()->predicate->frame, Frame::kIdiom) << text;
  }
}

TEST(Cues, AreNotInTheFutureNorInAPossibility) {
  EXPECT_EQ(cues("কমিশন কাল ফল ঘোষণা করবে।"), "");
  EXPECT_EQ(cues("কমিশন কাল ফল ঘোষণা করতে পারে।"), "");
}

TEST(Cues, AreNotTheSpeakersOwnDoing) {
  const Found found("আমি নিন্দা জানাচ্ছি।");
  for (const Cue& c : found.cues) EXPECT_TRUE(c.performed);
}

RC_GTEST_PROP(CuesProperty, StandInOrderAndApart, ()) {
  const Found found(*ukti::testing::report_like());
  text::TokenIndex at = 0;
  for (const Cue& c : found.cues) {
    RC_ASSERT(c.range.begin >= at && c.range.end > c.range.begin);
    RC_ASSERT(c.predicate != nullptr);
    at = c.range.end;
  }
}

}  // namespace
}  // namespace ukti::bangla
