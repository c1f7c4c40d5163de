// What holds for the statements of every text: spans that slice it, contents beside their cues, parents
// around their children, and readings that depend on the text alone.
#include "speech/statements.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "record/testing.h"
#include "speech/contents.h"

namespace ukti::speech {
namespace {

using ukti::testing::printed;
using ukti::testing::ReadText;
using ukti::testing::report_like;

bool slices(std::string_view text, Span s) {
  const auto starts = [&](std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u;
  };
  return s.start < s.end && s.end <= text.size() && starts(s.start) && starts(s.end);
}

bool overlap(Span a, Span b) { return a.start < b.end && b.start < a.end; }
bool holds(Span outer, Span inner) { return outer.start <= inner.start && inner.end <= outer.end; }

RC_GTEST_PROP(StatementsProperty, SliceTheText, ()) {
  ReadText r(*report_like());
  const std::string_view text = r.text().original;
  for (const Statement& s : r.record.statements) {
    RC_ASSERT(slices(text, s.cue));
    for (const Span piece : s.content) RC_ASSERT(slices(text, piece));
    if (s.source_span) RC_ASSERT(slices(text, *s.source_span));
  }
}

RC_GTEST_PROP(StatementsProperty, KeepTheirCueOutOfTheirContent, ()) {
  ReadText r(*report_like());
  for (const Statement& s : r.record.statements) {
    for (std::size_t i = 0; i < s.content.size(); ++i) {
      RC_ASSERT(!overlap(s.content[i], s.cue));
      if (i > 0) RC_ASSERT(s.content[i - 1].end <= s.content[i].start);
    }
  }
}

RC_GTEST_PROP(StatementsProperty, LieInTheirParents, ()) {
  ReadText r(*report_like());
  const std::vector<Statement>& all = r.record.statements;
  for (const Statement& s : all) {
    if (s.parent == kNoId) continue;
    RC_ASSERT(s.parent < all.size());
    const Statement& parent = all[s.parent];
    RC_ASSERT(std::any_of(parent.content.begin(), parent.content.end(),
                          [&](Span piece) { return holds(piece, s.cue); }));
  }
  for (Id id = 0; id < all.size(); ++id) {  // no statement is its own ancestor
    std::size_t steps = 0;
    for (Id at = id; at != kNoId; at = all[at].parent) RC_ASSERT(++steps <= all.size());
  }
}

RC_GTEST_PROP(StatementsProperty, NameEntitiesThatAreThere, ()) {
  ReadText r(*report_like());
  const auto known = [&](Id id) { return id < r.record.entities.size(); };
  for (const Statement& s : r.record.statements) {
    RC_ASSERT(std::all_of(s.source.begin(), s.source.end(), known));
    RC_ASSERT(std::all_of(s.via.begin(), s.via.end(), known));
    RC_ASSERT(std::all_of(s.addressee.begin(), s.addressee.end(), known));
    RC_ASSERT(!s.why.rule.empty());
  }
  for (const Link& l : r.record.links)
    RC_ASSERT(l.from < r.record.statements.size() && l.to < r.record.statements.size() && l.from != l.to);
}

RC_GTEST_PROP(StatementsProperty, DependOnTheTextAlone, ()) {
  const std::vector<std::string> texts = *rc::gen::container<std::vector<std::string>>(3, report_like());
  Workspace together;
  for (const std::string& text : texts) {
    Workspace fresh;
    const std::string apart = printed(text, fresh);
    RC_ASSERT(printed(text, together) == apart);
    RC_ASSERT(printed(text, fresh) == apart);
  }
}

TEST(Holder, IsTheInnermostStatement) {
  ReadText r("মন্ত্রী বলেন, পুলিশ বলেছে, পাঁচজন ধরা পড়েছে। আহত তিনজন।");
  ASSERT_EQ(r.record.statements.size(), 2u);
  ASSERT_FALSE(r.record.figures.empty());
  EXPECT_EQ(Contents(r.record).innermost(r.record.figures[0].span), 1u);
  EXPECT_EQ(r.record.statements[1].parent, 0u);
}

TEST(Holder, IsNobodyOutsideContents) {
  ReadText r("পুলিশ বলেছে, পাঁচজন ধরা পড়েছে।");
  ASSERT_EQ(r.record.statements.size(), 1u);
  EXPECT_EQ(Contents(r.record).innermost(r.record.statements[0].cue), kNoId);
}

}  // namespace
}  // namespace ukti::speech
