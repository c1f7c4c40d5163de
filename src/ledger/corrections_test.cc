// Corrections: what each does, undone, in any order with the documents it is about.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "ledger/correction_json.h"
#include "ledger/impl.h"
#include "ledger/overview.h"
#include "ledger/testing.h"
#include "ledger/told_rows.h"

namespace ukti::ledger {
namespace {

using testing::Report;
using testing::Scratch;
using testing::trawler_news;

CorrectionRequest request(CorrectionKind kind, std::vector<std::string> targets,
                          std::vector<std::string> others = {}, std::string label = {}) {
  return {kind, std::move(targets), std::move(others), std::move(label), "রাফি", "2031-06-01", "পড়ে দেখা"};
}

std::vector<Matter> matters(Scratch& ledger, bool corrected = true) {
  MatterQuery query;
  query.all = true;
  query.corrected = corrected;
  auto all = ledger->matters(query);
  EXPECT_TRUE(all);
  return std::move(*all);
}

bool tells(const Matter& matter, std::string_view document) {
  return std::any_of(matter.mentions.begin(), matter.mentions.end(),
                     [&](const MatterMention& m) { return m.document == document; });
}

// The first matter that a document tells.
Matter told_by(Scratch& ledger, std::string_view document) {
  for (Matter& matter : matters(ledger))
    if (tells(matter, document)) return std::move(matter);
  ADD_FAILURE() << "no matter of " << document;
  return {};
}

std::string bytes(const MatterMention& m) {
  return m.document + ":" + std::to_string(m.span.start) + "-" + std::to_string(m.span.end);
}

// A correction changes the answers and says so; undone, they are as before; asked for, they are as before.
void expect_undoable(Scratch& ledger, const CorrectionRequest& wanted) {
  const std::string before = ledger.answers();
  const auto number = ledger->correct(wanted);
  ASSERT_TRUE(number) << number.error().message;
  EXPECT_NE(ledger.answers(), before);
  EXPECT_NE(ledger.answers().find("\"reason\": \"পড়ে দেখা\""), std::string::npos);
  ASSERT_TRUE(ledger->undo(*number, "নীলা", "2031-06-02"));
  EXPECT_EQ(ledger.answers(), before);
  EXPECT_FALSE(ledger->undo(*number, "নীলা", "2031-06-02"));
  ASSERT_TRUE(ledger->correct(wanted));
}

TEST(Corrections, MergedMattersAreOneWhateverForbidsIt) {
  Scratch ledger(trawler_news());
  const std::string bus = told_by(ledger, "d1").id, trawler = told_by(ledger, "a1").id;
  ASSERT_NE(bus, trawler);
  expect_undoable(ledger, request(CorrectionKind::kMerge, {trawler}, {bus}));
  const Matter both = told_by(ledger, "d1");
  EXPECT_TRUE(tells(both, "a1"));
  ASSERT_EQ(both.corrections.size(), 1u);
  EXPECT_EQ(both.corrections[0].author, "রাফি");
  EXPECT_EQ(matters(ledger, false).size(), matters(ledger).size() + 1);
  // A day before the other was told there is nothing to merge.
  EXPECT_EQ(ledger.answers("2031-05-03"), Scratch({trawler_news()[0], trawler_news()[1]}).answers());
}

TEST(Corrections, WhatIsSplitOffStaysApart) {
  Scratch ledger(trawler_news());
  const Matter whole = told_by(ledger, "a1");
  ASSERT_TRUE(tells(whole, "b1"));
  expect_undoable(ledger, request(CorrectionKind::kSplit, {whole.id}, {"b1"}));
  EXPECT_FALSE(tells(told_by(ledger, "a1"), "b1"));
  EXPECT_FALSE(told_by(ledger, "b1").corrections.empty());
  // A later word goes before an earlier one.
  ASSERT_TRUE(ledger->correct(
      request(CorrectionKind::kMerge, {told_by(ledger, "a1").id}, {told_by(ledger, "b1").id})));
  EXPECT_TRUE(tells(told_by(ledger, "a1"), "b1"));
}

TEST(Corrections, WhatIsRetractedCountsNoMore) {
  Scratch ledger(trawler_news());
  const Matter matter = told_by(ledger, "a1");
  ASSERT_FALSE(matter.positions.empty());
  ASSERT_FALSE(matter.figures.empty());
  const auto& cue = matter.positions[0].sources[0];
  const auto& figure = matter.figures[0].sources[0];
  const auto at = [](const std::string& document, Span span) {
    return document + ":" + std::to_string(span.start) + "-" + std::to_string(span.end);
  };
  expect_undoable(ledger, request(CorrectionKind::kRetract, {"statement@" + at(cue.document, cue.cue)}));
  Scratch second(trawler_news());
  expect_undoable(second, request(CorrectionKind::kRetract, {"figure@" + at(figure.document, figure.span)}));
  EXPECT_EQ(told_by(second, "a1").figures.size() + 1, matter.figures.size());
  Scratch third(trawler_news());
  ASSERT_TRUE(third->correct(request(CorrectionKind::kRetract, {"event@" + bytes(matter.mentions[0])})));
  EXPECT_EQ(
      third.answers().find("\"start\": " + std::to_string(matter.mentions[0].span.start) +
                           ", \"end\": " + std::to_string(matter.mentions[0].span.end) + ", \"status\""),
      std::string::npos);
}

TEST(Corrections, LabelsAndNames) {
  Scratch ledger(trawler_news());
  const Matter matter = told_by(ledger, "a1");
  expect_undoable(ledger, request(CorrectionKind::kRelabel, {matter.id}, {}, "কক্সবাজারের ট্রলারডুবি"));
  EXPECT_EQ(told_by(ledger, "b1").label, "কক্সবাজারের ট্রলারডুবি");
  const std::string party = matter.positions.at(0).party.id;
  expect_undoable(ledger, request(CorrectionKind::kRelabel, {party}, {}, "Coast Guard Station 4"));
  EXPECT_EQ(told_by(ledger, "a1").positions.at(0).party.names.at(0), "Coast Guard Station 4");
  EXPECT_EQ(told_by(ledger, "a1").corrections.size(), 2u);
}

TEST(Corrections, AnotherPartyAnswers) {
  Scratch ledger(trawler_news());
  const Matter matter = told_by(ledger, "a1");
  const auto& position = matter.positions.at(0);
  const PartyName police = told_by(ledger, "d1").positions.at(0).party;
  ASSERT_NE(position.party.id, police.id);
  const auto& cue = position.sources.at(0);
  expect_undoable(ledger, request(CorrectionKind::kReattribute,
                                  {"statement@" + cue.document + ":" + std::to_string(cue.cue.start) + "-" +
                                   std::to_string(cue.cue.end)},
                                  {police.id}));
  const auto positions = told_by(ledger, "a1").positions;
  EXPECT_TRUE(std::any_of(positions.begin(), positions.end(),
                          [&](const MatterPosition& p) { return p.party.id == police.id; }));
  MatterQuery query;
  query.all = true;
  query.party = police.id;
  for (const auto& day : {std::optional<std::int32_t>(), parse_day("2031-05-04")}) {
    query.as_of.told = day;
    const auto listed = ledger->matters(query);
    ASSERT_TRUE(listed);
    EXPECT_TRUE(
        std::any_of(listed->begin(), listed->end(), [&](const Matter& m) { return m.id == matter.id; }));
  }
}

// The statement with this cue, among those of the party (everybody's where none is named).
std::optional<ToldStatement> told(Scratch& ledger, const MatterPosition::Source& source,
                                  std::string party = {}) {
  StatementQuery query;
  query.party = std::move(party);
  const auto all = ledger->statements(query, QueryReader(Lexicon::embedded()));
  EXPECT_TRUE(all) << (all ? "" : all.error().message);
  for (const ToldStatement& s : *all)
    if (s.document == source.document && s.cue == source.cue) return s;
  return std::nullopt;
}

TEST(Corrections, ListsOfTellingsSayWhatWasCorrected) {
  Scratch ledger(trawler_news());
  const MatterPosition position = told_by(ledger, "a1").positions.at(0);
  const PartyName police = told_by(ledger, "d1").positions.at(0).party;
  const MatterPosition::Source cue = position.sources.at(0);
  const std::string target =
      "statement@" + cue.document + ":" + std::to_string(cue.cue.start) + "-" + std::to_string(cue.cue.end);
  EXPECT_TRUE(told(ledger, cue)->corrections.empty());
  ASSERT_TRUE(ledger->correct(request(CorrectionKind::kReattribute, {target}, {police.id})));
  ASSERT_EQ(told(ledger, cue)->by.size(), 1u);
  EXPECT_EQ(told(ledger, cue)->by[0].id, police.id);
  EXPECT_EQ(told(ledger, cue)->corrections, std::vector<std::int64_t>{1});
  EXPECT_TRUE(told(ledger, cue, police.names.at(0)));
  EXPECT_FALSE(told(ledger, cue, position.party.names.at(0)));
  ASSERT_TRUE(ledger->correct(request(CorrectionKind::kRetract, {target})));
  EXPECT_TRUE(told(ledger, cue)->retracted);
  EXPECT_EQ(told(ledger, cue)->corrections, (std::vector<std::int64_t>{1, 2}));
  FigureQuery figures;
  const auto counted = ledger->figures(figures, QueryReader(Lexicon::embedded()));
  ASSERT_TRUE(counted);
  for (const ToldFigure& f : *counted) EXPECT_EQ(f.retracted, f.corrections.size() == 2) << f.text;
  // the same by row: a figure goes with its statement
  const QueryReader reader(Lexicon::embedded());
  const Expected<Overview> overview = Overview::load(ledger->impl().database);
  ASSERT_TRUE(overview);
  const Expected<Catalogue> all = catalogue(ledger->impl().database, *overview, std::nullopt);
  ASSERT_TRUE(all);
  ToldRows rows(ledger->impl().database, reader.impl(), *overview, *all, {});
  std::size_t retracted = 0;
  for (std::uint32_t v = 0; v < overview->versions.size(); ++v)
    for (const ToldRow& row : rows.figures_of_version(v)) {
      const ShownFigure f = rows.figure(row);
      EXPECT_EQ(f.retracted, f.corrections.size() == 2) << f.text;
      retracted += f.retracted ? 1 : 0;
    }
  EXPECT_GT(retracted, 0u);
}

TEST(Corrections, PartiesAreMergedAndSplit) {
  Scratch ledger(trawler_news());
  const PartyName guard = told_by(ledger, "a1").positions.at(0).party;
  const PartyName police = told_by(ledger, "d1").positions.at(0).party;
  expect_undoable(ledger, request(CorrectionKind::kMerge, {guard.id}, {police.id}));
  EXPECT_EQ(told_by(ledger, "d1").positions.at(0).party.id, guard.id);
  EXPECT_EQ(told_by(ledger, "d1").positions.at(0).party.names.at(0), guard.names.at(0));
  Scratch second(trawler_news());
  expect_undoable(second, request(CorrectionKind::kSplit, {guard.id}, {"b1"}));
  const auto positions = told_by(second, "b1").positions;
  EXPECT_TRUE(std::any_of(positions.begin(), positions.end(),
                          [&](const MatterPosition& p) { return p.party.id.starts_with("p-"); }));
}

TEST(Corrections, WrongRequestsAreRefusedInWords) {
  Scratch ledger(trawler_news());
  const std::string matter = told_by(ledger, "a1").id;
  for (const CorrectionRequest& wrong :
       {request(CorrectionKind::kMerge, {matter}), request(CorrectionKind::kMerge, {matter}, {"p1"}),
        request(CorrectionKind::kRetract, {"z9:1-2"}), request(CorrectionKind::kRetract, {"a1"}),
        request(CorrectionKind::kSplit, {matter}, {"d1"}), request(CorrectionKind::kRelabel, {matter}),
        request(CorrectionKind::kReattribute, {matter}, {matter}), request(CorrectionKind::kRetract, {})}) {
    const auto done = ledger->correct(wrong);
    ASSERT_FALSE(done);
    EXPECT_FALSE(done.error().message.empty());
  }
  CorrectionRequest nameless = request(CorrectionKind::kRetract, {matter});
  nameless.author.clear();
  EXPECT_FALSE(ledger->correct(nameless));
  EXPECT_TRUE(ledger->corrections()->empty());
}

TEST(Corrections, WithoutItsDocumentItIsAnOrphan) {
  Scratch ledger(trawler_news());
  ASSERT_TRUE(ledger->correct(request(CorrectionKind::kRelabel, {told_by(ledger, "d1").id}, {}, "বাস")));
  const Correction kept = ledger->corrections()->at(0);
  EXPECT_FALSE(kept.orphaned);
  Scratch other;
  ASSERT_TRUE(other->restore(kept));
  EXPECT_TRUE(other->corrections()->at(0).orphaned);
  other.add({trawler_news()[3]});
  EXPECT_FALSE(other->corrections()->at(0).orphaned);
  EXPECT_EQ(told_by(other, "d1").label, "বাস");
  // Erasing its only document takes it away.
  const auto erased = other->purge("d1", "2031-06-03");
  ASSERT_TRUE(erased);
  EXPECT_EQ(erased->corrections, 1u);
  EXPECT_TRUE(other->corrections()->empty());
}

TEST(Corrections, JsonAndBack) {
  Scratch ledger(trawler_news());
  ASSERT_TRUE(ledger->correct(
      request(CorrectionKind::kMerge, {told_by(ledger, "a1").id}, {told_by(ledger, "d1").id})));
  const Correction kept = ledger->corrections()->at(0);
  std::string json, again;
  append_json(kept, json);
  auto parsed = parse_correction(json);
  ASSERT_TRUE(parsed) << parsed.error().message;
  for (Anchor& a : parsed->anchors) a.name = "a1", a.found = true;
  for (std::size_t i = 0; i < kept.anchors.size(); ++i) {
    EXPECT_EQ(parsed->anchors[i].document, kept.anchors[i].document);
    EXPECT_EQ(parsed->anchors[i].span, kept.anchors[i].span);
  }
  for (const char* wrong : {"", "{}", "[]", R"({"kind":"merge"})", R"({"kind":"merge","anchors":[1]})"})
    EXPECT_FALSE(parse_correction(wrong)) << wrong;
}

// Any order of documents, and each correction before, between or after them.
TEST(Corrections, OrderDoesNotMatter) {
  Scratch first(trawler_news());
  const Matter a = told_by(first, "a1"), d = told_by(first, "d1");
  const std::string guard = a.positions.at(0).party.id, police = d.positions.at(0).party.id;
  for (const CorrectionRequest& one :
       {request(CorrectionKind::kMerge, {a.id}, {d.id}), request(CorrectionKind::kSplit, {a.id}, {"b1"}),
        request(CorrectionKind::kMerge, {guard}, {police}),
        request(CorrectionKind::kRelabel, {guard}, {}, "Coast Guard Station 4"),
        request(CorrectionKind::kRelabel, {a.id}, {}, "ট্রলারডুবি")})
    ASSERT_TRUE(first->correct(one));
  const std::vector<Correction> corrections = *first->corrections();
  for (unsigned seed = 0; seed < 24; ++seed) {
    std::mt19937 random(seed);
    std::vector<Report> reports = trawler_news();
    std::shuffle(reports.begin(), reports.end(), random);
    Scratch ledger;
    std::size_t next = 0;
    for (const Report& report : reports) {
      for (unsigned n = random() % 3; n > 0 && next < corrections.size(); --n)
        ASSERT_TRUE(ledger->restore(corrections[next++]));
      ledger.add({report});
    }
    while (next < corrections.size()) ASSERT_TRUE(ledger->restore(corrections[next++]));
    ASSERT_EQ(ledger.answers(), first.answers()) << "seed " << seed;
  }
}

}  // namespace
}  // namespace ukti::ledger
