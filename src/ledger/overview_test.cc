#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "ledger/catalogue.h"
#include "ledger/impl.h"
#include "ledger/matter_loader.h"
#include "ledger/matter_picker.h"
#include "ledger/origins.h"
#include "ledger/testing.h"

namespace ukti::ledger {
namespace {

using testing::Scratch;
using testing::trawler_news;

std::set<std::string> ids_by_overview(Ledger& ledger, std::optional<Day> as_of) {
  const Expected<Overview> overview = Overview::load(ledger.impl().database);
  EXPECT_TRUE(overview);
  const Expected<Catalogue> all = catalogue(ledger.impl().database, *overview, as_of);
  EXPECT_TRUE(all);
  std::set<std::string> out;
  for (const MatterBrief& brief : all->matters) out.insert(print_key(brief.key));
  return out;
}

std::set<std::string> ids_by_ledger(Ledger& ledger, std::optional<Day> as_of) {
  MatterQuery query;
  query.all = true;
  query.as_of.told = as_of;
  const Expected<std::vector<Matter>> all = ledger.matters(query);
  EXPECT_TRUE(all);
  std::set<std::string> out;
  for (const Matter& matter : *all) out.insert(matter.id);
  return out;
}

TEST(Overview, ListsTheMattersOfEveryDayAsTheLedgerDoes) {
  Scratch ledger(trawler_news());
  for (const char* day : {"2031-05-01", "2031-05-02", "2031-05-03", "2031-05-04", "2031-06-01"})
    EXPECT_EQ(ids_by_overview(*ledger, parse_day(day)), ids_by_ledger(*ledger, parse_day(day))) << day;
  EXPECT_EQ(ids_by_overview(*ledger, std::nullopt), ids_by_ledger(*ledger, std::nullopt));
}

TEST(Overview, LeavesOutWhatIsHiddenAndOldVersions) {
  Scratch ledger(trawler_news());
  ledger.add({{"d1", "2031-05-06", "নদীর খবর",
               "রাঙামাটিতে রোববার বাস খাদে পড়ে চারজন নিহত হয়েছেন বলে জানিয়েছে পুলিশ।"}});
  ASSERT_TRUE(ledger->hide("a1", true));
  EXPECT_EQ(ids_by_overview(*ledger, std::nullopt), ids_by_ledger(*ledger, std::nullopt));
  EXPECT_EQ(ids_by_overview(*ledger, parse_day("2031-05-05")),
            ids_by_ledger(*ledger, parse_day("2031-05-05")));
  const Expected<Overview> overview = Overview::load(ledger->impl().database);
  ASSERT_TRUE(overview);
  EXPECT_EQ(overview->speaking(std::nullopt).size(), 3U);
}

// All that an overview says, without the places of its rows.
std::string printed(const Overview& o) {
  std::string out;
  for (const Overview::Version& v : o.versions)
    out += fmt::format("v{} {} {} {}{}{} {}/{}/{} {}\n", v.id, v.told, v.told_second, v.latest, v.hidden,
                       v.dated, v.statements, v.events, v.figures, o.sources[v.source]);
  for (std::uint32_t i = 0; i < o.mentions.size(); ++i) {
    const Overview::Mention& m = o.mentions[i];
    out += fmt::format("m{} of {} in {}/{} {}", m.id, o.versions[m.version].id, m.component, m.matter,
                       fmt::join(m.stances, ","));
    for (const auto& part : o.parts_of(i))
      out += fmt::format(" {}:{}", part.party, static_cast<int>(part.role));
    out += '\n';
  }
  for (std::uint32_t i = 0; i < o.statements.size(); ++i) {
    out += fmt::format("s{} of {}", o.statements[i].id, o.versions[o.statements[i].version].id);
    for (const auto& voice : o.voices_of(i)) out += fmt::format(" {}/{}", voice.party, voice.speaker);
    for (const auto& told : o.tellings_of(i))
      out += fmt::format(" m{}={}", o.mentions[told.mention].id, told.stance);
    out += '\n';
  }
  for (const auto& in : o.involved) out += fmt::format("i{} {}\n", in.party, o.mentions[in.mention].id);
  for (const auto& [row, party] : std::map(o.parties.begin(), o.parties.end()))
    out += fmt::format("p{} {} {}\n", row, party.statements, party.names);
  return out;
}

TEST(Overview, TakesOverWhatWasReadBefore) {
  Scratch ledger({trawler_news()[0], trawler_news()[3]});
  ledger::Database& database = ledger->impl().database;
  Expected<Overview> before = Overview::load(database);
  ASSERT_TRUE(before);
  const auto follow = [&] {
    Expected<Overview> next = Overview::load(database, &*before), whole = Overview::load(database);
    ASSERT_TRUE(next && whole);
    EXPECT_EQ(printed(*next), printed(*whole));
    before = std::move(next);
  };
  follow();
  // Told before what is there, and after it; another version; names; corrections; what goes and comes again.
  ledger.add({trawler_news()[1],
              {"e1", "2031-04-30", "ভাটির কাগজ", "পুলিশ জানায়, কক্সবাজারে ট্রলার ডুবে দুজন নিহত হয়েছেন।"}});
  follow();
  ledger.add({trawler_news()[2],
              {"d1", "2031-05-06", "নদীর খবর",
               "রাঙামাটিতে রোববার বাস খাদে পড়ে চারজন নিহত হয়েছেন বলে জানিয়েছে পুলিশ।"}});
  follow();
  ASSERT_TRUE(ledger->hide("a1", true));
  follow();
  ASSERT_TRUE(ledger->hide("a1", false));
  follow();
  const std::int64_t epoch_before = *epoch(database);
  ASSERT_TRUE(ledger->purge("b1", "2031-06-01"));
  EXPECT_GT(*epoch(database), epoch_before);
  follow();
  ledger.add(
      {{"f1", "2031-05-07", "উপকূল বার্তা", "কক্সবাজারে ট্রলার ডুবে আটজন নিহত হয়েছেন বলে জানিয়েছে কোস্টগার্ড।"}});
  follow();
}

// What a list shows of a matter, picked by its mentions, is what the ledger answers.
void expect_picked_as_answered(Ledger& ledger, std::optional<Day> as_of) {
  Database& database = ledger.impl().database;
  const Expected<Overview> overview = Overview::load(database);
  ASSERT_TRUE(overview);
  const Expected<Catalogue> all = catalogue(database, *overview, as_of);
  ASSERT_TRUE(all);
  MatterPicker picker(database, *overview, *all, as_of);
  for (const MatterBrief& brief : all->matters) {
    const auto picked = picker.pick(brief);
    const auto answered = ledger.matter(print_key(brief.key), {as_of});
    ASSERT_TRUE(picked && answered);
    std::string a, b;
    append_json(picked->matter, a), append_json(*answered, b);
    EXPECT_EQ(a, b);
    const auto place = place_of(*overview, *all, brief);
    EXPECT_EQ(place ? overview->name_of(*place, as_of).id : "",
              picked->matter.places.empty() ? "" : picked->matter.places.front().id);
    EXPECT_EQ(brief.first, parse_day(picked->matter.first_told));
    EXPECT_EQ(brief.last, parse_day(picked->matter.last_told));
    EXPECT_EQ(brief.days ? print_day(brief.days->from) : "", picked->matter.from);
  }
}

TEST(Overview, PicksMattersAsTheLedgerAnswersThem) {
  Scratch ledger(trawler_news());
  const auto on_all_days = [&] {
    expect_picked_as_answered(*ledger, std::nullopt);
    for (const char* day : {"2031-05-02", "2031-05-03", "2031-05-04"})
      expect_picked_as_answered(*ledger, parse_day(day));
  };
  on_all_days();
  MatterQuery query;
  query.all = true;
  const auto matters = ledger->matters(query);
  ASSERT_TRUE(matters && matters->size() > 1);
  CorrectionRequest relabel{CorrectionKind::kRelabel,
                            {matters->front().id},
                            {},
                            "ট্রলারডুবি",
                            "রাফি",
                            "2031-06-01T00:00:00Z",
                            "plain"};
  ASSERT_TRUE(ledger->correct(relabel));
  on_all_days();
  CorrectionRequest merge{CorrectionKind::kMerge,
                          {matters->front().id},
                          {matters->back().id},
                          "",
                          "রাফি",
                          "2031-06-02T00:00:00Z",
                          "one"};
  ASSERT_TRUE(ledger->correct(merge));
  on_all_days();
}

TEST(Overview, KnowsPartiesByTheirIds) {
  Scratch ledger(trawler_news());
  const Expected<Overview> overview = Overview::load(ledger->impl().database);
  ASSERT_TRUE(overview);
  for (const auto& [row, party] : overview->parties) {
    const PartyName name = overview->name_of(row, std::nullopt);
    EXPECT_EQ(overview->party(name.id), row);
    EXPECT_FALSE(name.names.empty());
  }
  EXPECT_FALSE(overview->party("p0000000000000000"));
  EXPECT_FALSE(overview->party("nobody"));
}

TEST(Origins, CopiesOfOneTextAreOne) {
  const std::string text =
      "গতকাল বৃহস্পতিবার কক্সবাজারের উপকূলে একটি ট্রলার ডুবে সাতজন জেলে নিহত হয়েছেন বলে জানিয়েছে কোস্টগার্ড তারা আরও "
      "জানায় উদ্ধারকাজ চলছে";
  const TextSketch whole = sketch_of(text);
  EXPECT_TRUE(is_copy(whole, whole));
  EXPECT_TRUE(is_copy(whole, sketch_of("আমাদের প্রতিনিধি জানান " + text + " বলে জানা গেছে")));
  EXPECT_FALSE(is_copy(
      whole, sketch_of("কক্সবাজারের উপকূলে বৃহস্পতিবার ট্রলার ডুবে নয়জন জেলে নিহত হয়েছেন বলে জানিয়েছে কোস্টগার্ড")));
  EXPECT_FALSE(is_copy(whole, sketch_of("")));
  EXPECT_FALSE(is_copy(sketch_of(""), sketch_of("")));
}

}  // namespace
}  // namespace ukti::ledger
