// The reporting table as it is compiled: found by last words, longest first, with acts, frames and flags.
#include "bangla/predicates.h"

#include <gtest/gtest.h>

#include <string>

#include "lexicon/view.h"
#include "ukti/lexicon.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

const lexicon::View& view() { return Lexicon::embedded().view(); }
const Predicates& predicates() {
  static const Predicates predicates(view());
  return predicates;
}

std::string joined(const Predicate& p) {
  std::string out;
  for (const std::string_view w : p.noun) out += (out.empty() ? "" : " ") + unicode::unfold(w);
  return out;
}

const Predicate* longest(const char* last_word, std::size_t words) {
  const auto hits = predicates().ending_in(unicode::fold(last_word));
  for (const std::uint32_t i : hits) {
    if (predicates().at(i).noun.size() == words) return &predicates().at(i);
  }
  return nullptr;
}

TEST(Predicates, AreFoundByTheLastWordOfTheNoun) {
  const auto hits = predicates().ending_in(unicode::fold("অস্বীকার"));
  ASSERT_FALSE(hits.empty());
  for (const std::uint32_t i : hits) EXPECT_TRUE(predicates().at(i).noun.back() == unicode::fold("অস্বীকার"));
}

TEST(Predicates, StandLongestFirst) {
  const auto hits = predicates().ending_in(unicode::fold("নিশ্চিত"));
  ASSERT_GT(hits.size(), 2u);
  for (std::size_t i = 0; i + 1 < hits.size(); ++i)
    EXPECT_GE(predicates().at(hits[i]).noun.size(), predicates().at(hits[i + 1]).noun.size())
        << joined(predicates().at(hits[i]));
}

TEST(Predicates, AreNotFoundByOtherWords) {
  const auto hits = predicates().ending_in(unicode::fold("দোকান"));
  EXPECT_TRUE(hits.empty());
}

TEST(Predicates, ToldApartByTheirVerb) {
  // দাবি করা claims, দাবি জানানো demands.
  const auto hits = predicates().ending_in(unicode::fold("দাবি"));
  bool claims = false, demands = false;
  for (const std::uint32_t i : hits) {
    claims = claims || predicates().at(i).act == Act::kClaim;
    demands = demands || predicates().at(i).act == Act::kDemand;
  }
  EXPECT_TRUE(claims && demands);
}

TEST(Predicates, DoAnotherActWhereNegated) {
  const Predicate* p = longest("নিশ্চিত", 1);
  ASSERT_NE(p, nullptr);
  EXPECT_EQ(p->act, Act::kConfirm);
  EXPECT_EQ(p->negated_act, Act::kWithhold);
}

TEST(Predicates, KeepTheirActWhereTheTableSaysNoOther) {
  const Predicate* p = longest("প্রকাশ", 2);  // উদ্বেগ প্রকাশ, শোক প্রকাশ …
  ASSERT_NE(p, nullptr);
  EXPECT_EQ(p->act, p->negated_act);
}

TEST(Predicates, HoldIdiomsThatReportNothing) {
  const Predicate* p = longest("স্বীকার", 2);
  ASSERT_NE(p, nullptr);
  const auto hits = predicates().ending_in(unicode::fold("স্বীকার"));
  bool idiom = false;
  for (const std::uint32_t i : hits)
    idiom = idiom || (joined(predicates().at(i)) == unicode::unfold(unicode::fold("ত্যাগ স্বীকার")) &&
                      predicates().at(i).frame == Frame::kIdiom);
  EXPECT_TRUE(idiom);
}

TEST(Predicates, OfPlainVerbsAreFoundByTheVerb) {
  std::size_t found = 0;
  for (const lexicon::FormReading& r : view().readings(view().form(unicode::fold("জানায়")))) {
    const Predicate* p = predicates().plain(r.entry);
    if (p == nullptr) continue;
    ++found;
    EXPECT_TRUE(p->noun.empty());
  }
  EXPECT_GT(found, 0u);
}

TEST(Predicates, OfEveryRowHaveAVerbOrReportAlone) {
  const lexicon::View::Rows rows = view().rows("bn/reporting.tsv");
  ASSERT_GT(rows.count, 100u);
  for (std::uint32_t i = 0; i < rows.count; ++i) {
    const Predicate& p = predicates().at(i);
    const bool wants_verb = view().cell(p.entry, "verbs") != "-" && !view().cell(p.entry, "verbs").empty();
    EXPECT_EQ(wants_verb, !p.verbs.empty() || !p.verb_forms.empty()) << view().where(p.entry);
    EXPECT_FALSE(p.noun.empty() && p.verbs.empty()) << view().where(p.entry);
  }
}

}  // namespace
}  // namespace ukti::bangla
