// Chunks: where noun phrases begin and end, which case they stand in, and who of them can speak.
#include "bangla/chunks.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "record/testing.h"

namespace ukti::bangla {
namespace {

using clause::Case;
using ukti::testing::ReadText;

class Chunked {
 public:
  explicit Chunked(std::string_view text) : read(text) {
    Workspace::Impl& w = read.stages();
    std::vector<clause::TokenRange> barriers;
    for (const clause::ReportFrame& f : w.frames) barriers.push_back(f.cue);
    chunk(w.text, w.words, w.report_scratch.tags, w.names, barriers, 0,
          static_cast<text::TokenIndex>(w.text.tokens.size()), false, chunks);
  }
  std::string words() {
    std::string out;
    for (const Chunk& c : chunks) out += (out.empty() ? "" : " | ") + read.words(c.begin, c.end);
    return out;
  }
  // The chunk with exactly these words.
  const Chunk* at(std::string_view wanted) {
    for (const Chunk& c : chunks) {
      if (read.words(c.begin, c.end) == wanted) return &c;
    }
    ADD_FAILURE() << "no chunk “" << wanted << "” in " << words();
    return nullptr;
  }

  ReadText read;
  std::vector<Chunk> chunks;
};

std::string chunks(std::string_view text) { return Chunked(text).words(); }

TEST(Chunks, EndAtTheCaseEnding) { EXPECT_EQ(chunks("পুলিশ ঘটনাস্থলে গেছে।"), "পুলিশ | ঘটনাস্থলে"); }

TEST(Chunks, KeepGenitivesWithTheirHead) {
  EXPECT_EQ(chunks("শিক্ষা মন্ত্রণালয়ের সচিব ঢাকায় আছেন।"), "শিক্ষা মন্ত্রণালয়ের সচিব | ঢাকায়");
}

TEST(Chunks, KeepTitlesWithTheirName) {
  Chunked c("অর্থমন্ত্রী রাশেদ মাহমুদ ঢাকায় ফিরেছেন।");
  const Chunk* subject = c.at("অর্থমন্ত্রী রাশেদ মাহমুদ");
  ASSERT_NE(subject, nullptr);
  EXPECT_EQ(subject->kind, ChunkKind::kPerson);
  EXPECT_TRUE(subject->subject());
}

TEST(Chunks, KnowTheirCase) {
  Chunked c("সরকার শ্রমিকদের দাবি কমিশনকে ঢাকায় জানিয়েছে।");
  ASSERT_FALSE(c.chunks.empty());
  EXPECT_EQ(c.at("সরকার")->kase, Case::kBare);
  EXPECT_EQ(c.at("ঢাকায়")->kase, Case::kLocative);
}

TEST(Chunks, WithAPostpositionAreNoSubjects) {
  Chunked c("পুলিশের সঙ্গে তারা কথা বলেছে।");
  bool any = false;
  for (const Chunk& one : c.chunks) {
    if (one.postposition == text::kNoToken) continue;
    any = true;
    EXPECT_FALSE(one.subject());
  }
  EXPECT_TRUE(any);
}

TEST(Chunks, OfTimesAreTimes) {
  Chunked c("গত সোমবার পুলিশ এসেছে।");
  const Chunk* time = c.at("গত সোমবার");
  ASSERT_NE(time, nullptr);
  EXPECT_EQ(time->kind, ChunkKind::kTime);
  EXPECT_FALSE(time->subject());
}

TEST(Chunks, AreJoinedByAnd) {
  Chunked c("পুলিশ ও সেনাবাহিনী এসেছে।");
  const Chunk* first = c.at("পুলিশ");
  ASSERT_NE(first, nullptr);
  EXPECT_TRUE(first->joined);
}

TEST(Chunks, KnowTheRespectedPronoun) {
  Chunked c("তিনি ঢাকায় ফিরেছেন।");
  const Chunk* he = c.at("তিনি");
  ASSERT_NE(he, nullptr);
  EXPECT_EQ(he->kind, ChunkKind::kPronoun);
  EXPECT_TRUE(he->respected);
}

TEST(Chunks, KnowTheSpeakersOwnPerson) {
  Chunked c("আমরা ঢাকায় ফিরেছি।");
  const Chunk* we = c.at("আমরা");
  ASSERT_NE(we, nullptr);
  EXPECT_EQ(we->kind, ChunkKind::kFirstPerson);
}

TEST(Chunks, HoldNoWordOfACue) {
  Chunked c("পুলিশ হামলার দাবি অস্বীকার করেছে।");
  for (const Chunk& one : c.chunks) {
    for (const clause::ReportFrame& f : c.read.stages().frames)
      EXPECT_TRUE(one.end <= f.cue.begin || one.begin >= f.cue.end) << c.read.words(one.begin, one.end);
  }
}

RC_GTEST_PROP(ChunksProperty, StandInOrderInsideTheText, ()) {
  Chunked c(*ukti::testing::report_like());
  text::TokenIndex at = 0;
  for (const Chunk& one : c.chunks) {
    RC_ASSERT(one.begin >= at && one.begin < one.end);
    RC_ASSERT(one.head >= one.begin && one.head < one.end);
    at = one.end;
  }
  RC_ASSERT(at <= c.read.text().tokens.size());
}

}  // namespace
}  // namespace ukti::bangla
