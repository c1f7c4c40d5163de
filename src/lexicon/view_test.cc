// Blobs from outside: damage of any kind is an error, never a wild read. Where the checksum is made right
// again after the damage, the view opens or not, but every look-up stays inside.
#include "lexicon/view.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "bangla/morphology.h"
#include "lexicon/hash.h"
#include "lexicon/testing.h"
#include "ukti/lexicon.h"
#include "unicode/fold.h"

namespace ukti::lexicon {
namespace {

struct Aligned {
  explicit Aligned(std::string_view blob) : words(blob.size() / 8 + 1), size(blob.size()) {
    std::memcpy(words.data(), blob.data(), blob.size());
  }
  char* data() { return reinterpret_cast<char*>(words.data()); }
  std::string_view view() { return {data(), size}; }
  std::vector<std::uint64_t> words;
  std::size_t size;
};

std::string small_blob() {
  return compile({{"bn/words.tsv",
                   "word\tpos\tfeatures\tvariants\nদেশ\tnoun\tplace\tদ্যাশ\nনতুন দেশ\tnoun\t-\t-\n"},
                  {"bn/suffixes.tsv",
                   "# role: suffixes\n# stack: number case\n# class: c=শ\nsuffix\tslot\tafter\ton\ttags\n"
                   "ের\tcase\tc\tnoun\tgen\nগুলো\tnumber\tany\tnoun\tplural\n"}})
      .blob;
}

void touch_everything(const View& v) {
  std::size_t sum = 0;
  for (FormId f = 0; f < v.arrays().forms.size(); ++f) {
    sum += v.codes(f).size() + v.readings(f).size() + v.form(v.codes(f)) + v.loose_form(v.codes(f)) +
           v.step(0, f);
  }
  for (EntryId e = 0; e < v.arrays().entries.size(); ++e) {
    sum += v.where(e).size() + v.table_name(e).size() + v.cell(e, "word").size() + v.features(e);
  }
  for (Node n = 0; n < v.arrays().node_ends.size(); ++n) sum += v.ends(n).size();
  sum += bangla::Morphology(v).analyse(unicode::fold("দেশগুলোর")).size();
  EXPECT_GE(sum + 1, 1u);
}

TEST(View, OpensWhatTheCompilerMade) {
  Aligned blob(small_blob());
  ASSERT_TRUE(View::open(blob.view()));
}

TEST(View, RefusesEveryTruncation) {
  const std::string whole = small_blob();
  for (std::size_t n = 0; n < whole.size(); ++n) {
    Aligned blob(std::string_view(whole).substr(0, n));
    EXPECT_FALSE(View::open(blob.view())) << n;
  }
}

TEST(View, RefusesAnotherVersionAndMisalignment) {
  Aligned blob(small_blob());
  reinterpret_cast<blob::Header*>(blob.data())->format += 1;
  EXPECT_EQ(View::open(blob.view()).error().message, "lexicon blob: made by another version");
  EXPECT_FALSE(View::open(std::string_view(blob.data() + 1, blob.size - 1)));
}

RC_GTEST_PROP(View, AnyFlippedByteIsNoticed, ()) {
  Aligned blob(small_blob());
  const auto at = *rc::gen::inRange<std::size_t>(0, blob.size);
  blob.data()[at] = static_cast<char>(blob.data()[at] ^ *rc::gen::inRange(1, 256));
  RC_ASSERT(!View::open(blob.view()));
}

RC_GTEST_PROP(View, DamageBehindARightChecksumStaysInside, ()) {
  Aligned blob(small_blob());
  const auto flips = *rc::gen::inRange(1, 6);
  for (int i = 0; i < flips; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(offsetof(blob::Header, content), blob.size);
    blob.data()[at] = *rc::gen::arbitrary<char>();
  }
  auto* header = reinterpret_cast<blob::Header*>(blob.data());
  header->checksum = hash(blob.view().substr(offsetof(blob::Header, content)));
  if (const Expected<View> view = View::open(blob.view())) touch_everything(*view);
}

TEST(Embedded, OpensAndHasAVersion) {
  const Lexicon& lexicon = Lexicon::embedded();
  EXPECT_EQ(lexicon.version().size(), 16u);
  EXPECT_EQ(&lexicon, &Lexicon::embedded());
  EXPECT_GT(lexicon.view().rows("bn/verbs.tsv").count, 600u);
}

}  // namespace
}  // namespace ukti::lexicon
