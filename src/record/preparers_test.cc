// Prepared tables: the blob's are those that would be made now, and damaged ones are made anew.
#include "record/preparers.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstddef>
#include <cstring>

#include "bangla/happening_rows.h"
#include "bangla/happening_status.h"
#include "bangla/name_words.h"
#include "bangla/predicates.h"
#include "bangla/word_sets.h"
#include "lexicon/compile.h"
#include "lexicon/hash.h"
#include "mention/name_rows.h"
#include "mention/offices.h"
#include "mention/term_rows.h"
#include "ukti/lexicon.h"
#include "unicode/fold.h"

extern "C" const char ukti_lexicon_begin[];
extern "C" const char ukti_lexicon_end[];

namespace ukti::record {
namespace {

using lexicon::View;

const View& embedded() { return Lexicon::embedded().view(); }

TEST(Embedded, PassesTheChecksThatStartingSkips) {
  const std::string_view blob(ukti_lexicon_begin,
                              static_cast<std::size_t>(ukti_lexicon_end - ukti_lexicon_begin));
  EXPECT_TRUE(View::open(blob));
}

TEST(Prepared, OfTheEmbeddedLexiconAreThoseMadeNow) {
  for (const lexicon::Preparer& p : preparers())
    EXPECT_EQ(embedded().prepared(p.name), p.prepare(embedded()));
}

// A small lexicon with a row for each kind of table.
std::string small_blob(std::span<const lexicon::Preparer> with) {
  const lexicon::Compiled made = lexicon::compile(
      {{"bn/paradigms.tsv",
        "# role: paradigms\nparadigm\ttags\tstem\tendings\nc\tvn\troot\tা\nc\tpres 3\troot\tে\n"},
       {"bn/verb_classes.tsv",
        "# role: verb_classes\nclass\tparadigms\tstrip\thigh\tperfect\nc\tc\tা\t-\t-\n"},
       {"bn/verbs.tsv", "# role: verbs\nverb\tclass\tvariants\tgloss\nকরা\tc\t-\tdo\n"},
       {"bn/reporting.tsv",
        "noun\tverbs\tact\tneg_act\tframe\tflags\nদাবি\tকরা\tclaim\t-\tsay\tto\n-"
        "\tকরা\tsay\tdeny\tsay\t-\n"},
       {"bn/happening_status.tsv", "words\tway\tstatus\nহামলার পরিকল্পনা\tof\tplanned\n"},
       {"bn/participant_words.tsv", "words\trole\nওপর\ton\n"},
       {"bn/word_sets.tsv", "word\tset\nপিঠে\tbody_part\nমহাসড়ক~\troad\n"},
       {"bn/name_endings.tsv", "ending\tkind\tleast\nপুর\tplace\t2\nউদ্দিন\tperson\t1\n"},
       {"bn/name_marks.tsv", "word\tuse\nএম\tinitial\nBGD\thome\nচৌধুরী\tpart\n"},
       {"names/countries.tsv",
        "name\tenglish\ttype\tcode\tof\tvariants\nবাংলাদেশ\tBangladesh\tcountry\tBGD\t-\t-\n"},
       {"names/leaders.tsv",
        "name\tenglish\ttype\tcode\tof\tvariants\n"
        "রহিম করিম\tRahim Karim\tperson\t-\tBangladesh\t-\n"},
       {"names/offices.tsv",
        "title\tof\tperson\tfrom\tto\nপ্রধানমন্ত্রী\tBangladesh\tRahim Karim\t2024-01-01\t-\n"},
       {"bn/happenings_force.tsv",
        "noun\tverb\ttype\tmode\twho\tto\towner\talone\tflags\n"
        "বড় "
        "হামলা|আঘাত\tকরা\tASSAULT\tbeat\tdo\ton\tactor\tyes\twide\n-\tকরা\tAID\t-\tdo\tobj\t-\tno\t-"
        "\n"}},
      with);
  for (const lexicon::Problem& p : made.report.problems) ADD_FAILURE() << lexicon::to_string(p);
  return made.blob;
}

struct Aligned {
  explicit Aligned(const std::string& blob) : words(blob.size() / 8 + 1), size(blob.size()) {
    std::memcpy(words.data(), blob.data(), blob.size());
  }
  char* data() { return reinterpret_cast<char*>(words.data()); }
  std::string_view view() { return {data(), size}; }
  std::vector<std::uint64_t> words;
  std::size_t size;
};

std::size_t look_at_all(const View& view) {
  std::size_t sum = 0;
  const bangla::HappeningRows happenings(view);
  const bangla::Predicates predicates(view);
  const bangla::StatusWords status(view);
  const bangla::ParticipantWords participants(view);
  const bangla::WordSets sets(view);
  const bangla::NameWords name_words(view);
  const mention::NameRows names(view);
  const mention::Offices offices(view);
  const mention::TermRows terms(view);
  for (const char* word : {"প্রধানমন্ত্রী", "রহিম", "করিম", "পিঠে", "মহাসড়কে"})
    sum += sets.of(unicode::fold(word)) + offices.of(unicode::fold(word)).size() +
           (name_words.name_part(unicode::fold(word)) ? 1 : 0);
  sum += names.by_english("Rahim Karim") + names.country("BGD") + names.by_english("nobody");
  for (const char* word : {"হামলা", "আঘাত", "দাবি", "বড়"}) {
    for (const std::uint32_t i : happenings.ending_in(unicode::fold(word))) {
      const bangla::Happening& row = happenings.at(i);
      sum += row.noun.front().size() + row.verbs.size() + row.mode.size();
      for (const lexicon::EntryId v : row.verbs) sum += v;
    }
    for (const std::uint32_t i : predicates.ending_in(unicode::fold(word)))
      sum += predicates.at(i).noun.back().size() + predicates.at(i).verbs.size();
  }
  for (lexicon::EntryId e = 0; e < view.arrays().entries.size(); ++e) {
    sum += happenings.plain(e).size() + (terms.is_term(e) ? 1 : 0) + (terms.is_adjective(e) ? 1 : 0);
    if (names.is_name(e)) sum += names.owner(e) + names.adjective(e) + (names.at_home(e) ? 1 : 0);
    if (const bangla::Predicate* p = predicates.plain(e)) sum += p->flags;
  }
  return sum;
}

TEST(Prepared, GiveTheSameWithAndWithoutTheBlobsOwn) {
  Aligned with(small_blob(preparers())), without(small_blob({}));
  const auto a = View::open(with.view()), b = View::open(without.view());
  ASSERT_TRUE(a && b);
  EXPECT_FALSE(a->prepared("bn.happenings").empty());
  EXPECT_TRUE(b->prepared("bn.happenings").empty());
  EXPECT_EQ(look_at_all(*a), look_at_all(*b));
  EXPECT_EQ(mention::Offices(*a).of(unicode::fold("প্রধানমন্ত্রী")).size(), 1u);
  EXPECT_TRUE(bangla::NameWords(*a).name_part(unicode::fold("করিম")));
  EXPECT_EQ(bangla::HappeningRows(*a).ending_in(unicode::fold("হামলা")).size(), 1u);
}

RC_GTEST_PROP(Prepared, NeverReadOutsideWhereTheyAreDamaged, ()) {
  static const std::string whole = small_blob(preparers());
  Aligned blob(whole);
  auto* header = reinterpret_cast<lexicon::blob::Header*>(blob.data());
  const lexicon::blob::Range bytes = header->sections[lexicon::blob::kPreparedBytes];
  for (int i = 0, n = *rc::gen::inRange(1, 6); i < n; ++i)
    blob.data()[bytes.first + *rc::gen::inRange<std::uint32_t>(0, bytes.count)] = *rc::gen::arbitrary<char>();
  header->checksum = lexicon::hash(blob.view().substr(offsetof(lexicon::blob::Header, content)));
  const auto view = View::open(blob.view());
  RC_ASSERT(view.has_value());
  RC_ASSERT(look_at_all(*view) + 1 > 0);
}

}  // namespace
}  // namespace ukti::record
