// Exports: what each form can hold, the crosswalk to CAMEO, and that no text breaks a column.
#include "record/exports.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <simdjson.h>

#include <algorithm>

#include "clause/closed_lists.h"
#include "ukti/lexicon.h"

namespace ukti::record {
namespace {

const Crosswalk& crosswalk() {
  static const Crosswalk crosswalk(Lexicon::embedded().view());
  return crosswalk;
}

std::string exported(const Record& r, Export form, std::string_view text = "0123456789") {
  std::string out;
  append_events(r, text, crosswalk(), form, out);
  return out;
}

std::size_t columns(std::string_view line) {
  return 1 + static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
}

// Two states and a group; a raid that the first state denies, told by the second.
Record raid() {
  Record r;
  r.id = "a";
  r.sha256 = "00000000010000";
  r.published = "2026-04-08";
  r.entities.push_back({{"Norway"}, EntityType::kCountry, "NOR", "", kNoId, {{0, 2}}, {}});
  r.entities.push_back({{"Navy"}, EntityType::kOrganisation, "ISL/MIL", "", kNoId, {{2, 4}}, {}});
  r.entities.push_back({{"fishers"}, EntityType::kGroup, "", "", kNoId, {{4, 6}}, {}});
  Statement told;
  told.source = {0};
  r.statements.push_back(told);
  Event e;
  e.type = EventType::kCoerce;
  e.mode = "arrest";
  e.trigger = {6, 9};
  e.actors = {1};
  e.recipients = {0, 2};
  e.statement = 0;
  r.events.push_back(e);
  return r;
}

TEST(Crosswalk, EveryTypeOfPloverHasACodeAndTheTwoBesideHaveNone) {
  for (std::size_t i = 0; i < clause::Names<EventType>::list.size(); ++i) {
    const auto type = static_cast<EventType>(i);
    const bool plover = type != EventType::kAccident && type != EventType::kDisaster;
    EXPECT_EQ(crosswalk().find(type, "") != nullptr, plover) << clause::name(type);
  }
  EXPECT_EQ(crosswalk().find(EventType::kAssault, "suicide-attack")->cameo, "1831");
  EXPECT_EQ(crosswalk().find(EventType::kAssault, "no such mode")->cameo, "180");
}

TEST(Exports, PloverSaysWhoTellsItAndWhoDeniesIt) {
  Record r = raid();
  Statement denial;
  denial.source = {1};
  r.statements.push_back(denial);
  r.links.push_back({1, 0, LinkKind::kDenies, {}});
  EXPECT_EQ(
      exported(r, Export::kPlover),
      R"({"id":"a#V1","date":"2026-04-08","actor":[{"code":"ISL","sector":"MIL","entity_text":"23",)"
      R"("identifier_text":"Navy"}],"recipient":[{"code":"NOR","sector":"","entity_text":"01",)"
      R"("identifier_text":"Norway"},{"code":"","sector":"","entity_text":"45","identifier_text":"fishers"}],)"
      R"("event":["COERCE"],"event_text":["678"],"quad_code":"4","mode":["arrest"],"told_by":["Norway"],)"
      R"("denied_by":["Navy"],"cameo":"173"})"
      "\n");
}

TEST(Exports, ColumnsHoldNothingThatIsDeniedOrNotDone) {
  Record r = raid();
  EXPECT_NE(exported(r, Export::kPolecat), "");
  r.events[0].status = EventStatus::kPossible;
  EXPECT_EQ(exported(r, Export::kPolecat), "");
  EXPECT_EQ(exported(r, Export::kGdelt), "");
  EXPECT_NE(exported(r, Export::kPlover).find("\"context\":[\"hypothetical\"]"), std::string::npos);
  r.events[0].status = EventStatus::kActual;
  r.statements.emplace_back();
  r.links.push_back({1, 0, LinkKind::kDisputes, {}});
  EXPECT_EQ(exported(r, Export::kGdelt), "");
}

TEST(Exports, AccidentsStayInTheRecord) {
  Record r = raid();
  r.events[0].type = EventType::kAccident;
  EXPECT_EQ(exported(r, Export::kPlover), "");
}

TEST(Exports, GdeltHasALineForEachPair) {
  const std::string lines = exported(raid(), Export::kGdelt);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
  EXPECT_TRUE(lines.starts_with("1000101\t20260408\t202604\t2026\t2026.3507\tISLMIL\tNavy\tISL")) << lines;
}

RC_GTEST_PROP(ExportsProperty, EveryLineHasAsManyColumnsAsItsNames,
              (const std::string& name, const std::string& url)) {
  Record r = raid();
  r.entities[0].names = {name};
  r.url = url;
  r.source = name;
  for (const Export form : {Export::kPolecat, Export::kGdelt}) {
    const std::string names = column_names(form);
    const std::string lines = exported(r, form);
    std::size_t begin = 0;
    while (begin < lines.size()) {
      const std::size_t end = lines.find('\n', begin);
      RC_ASSERT(end != std::string::npos);
      RC_ASSERT(columns(std::string_view(lines).substr(begin, end - begin)) == columns(names));
      begin = end + 1;
    }
  }
  simdjson::dom::parser parser;
  RC_ASSERT(!parser.parse(exported(r, Export::kPlover)).error());
}

}  // namespace
}  // namespace ukti::record
