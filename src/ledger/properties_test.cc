// What must hold of a ledger whatever it is given: the order of adding decides nothing, a day's answers are
// those of a ledger that holds only what was told by then, adding twice changes nothing.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "ledger/entry.h"
#include "ledger/matter_json.h"
#include "ledger/party_id.h"
#include "ledger/telling_json.h"
#include "ledger/testing.h"
#include "synthetic_news.h"

namespace ukti::ledger {
namespace {

constexpr std::int32_t kFirstDay = 22'000;  // of the invented news
constexpr int kDays = 8;

// A dense little world, so that most documents have something in common; some documents come in two versions.
std::vector<LedgerEntry> entries(std::uint64_t seed, std::size_t count) {
  synthetic::Shape shape;
  shape.documents = count;
  shape.statements = 3, shape.events = 4, shape.figures = 2;
  shape.days = kDays;
  shape.largest = 8;
  shape.parties = 5;
  shape.words = 4000;
  synthetic::News news(seed, shape);
  std::vector<LedgerEntry> out;
  std::vector<std::pair<std::string, std::string>> names;
  for (std::size_t i = 0; i < count; ++i) {
    synthetic::Report report = news.next();
    if (i > 2 && i % 3 == 0)  // another version of an earlier document
      std::tie(report.record.url, report.record.id) = names[i / 2];
    // Names that not every document uses.
    for (Entity& entity : report.record.entities)
      if (entity.names.size() > 1) entity.names.push_back("name " + std::to_string(i % 4));
    names.emplace_back(report.record.url, report.record.id);
    auto entry = testing::preparer().prepare(report.record, report.text, report.terms, "2031-05-01");
    EXPECT_TRUE(entry);
    out.push_back(std::move(*entry));
  }
  return out;
}

// In memory: what is asked here does not depend on the disk.
struct Kept {
  Expected<Ledger> ledger = Ledger::open(":memory:", Ledger::Access::kCreate);
  Ledger& operator*() { return *ledger; }
  Ledger* operator->() { return &*ledger; }
};

// In batches of so many; before those whose bit is set in `forgets` the writer drops what it holds in memory.
void add(Ledger& ledger, const std::vector<const LedgerEntry*>& entries, std::size_t batch,
         std::uint64_t forgets = 0) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i % batch == 0) {
      ASSERT_TRUE(ledger.begin());
      if ((forgets >> (i / batch) % 64 & 1) != 0) {
        ASSERT_TRUE(ledger.begin());  // the batch that was begun is given up
      }
    }
    const auto added = ledger.add(*entries[i]);
    EXPECT_TRUE(added) << (added ? "" : added.error().message);
    if (i % batch == batch - 1 || i + 1 == entries.size()) {
      ASSERT_TRUE(ledger.commit());
    }
  }
}

std::vector<const LedgerEntry*> all_of(const std::vector<LedgerEntry>& entries) {
  std::vector<const LedgerEntry*> out;
  for (const LedgerEntry& entry : entries) out.push_back(&entry);
  return out;
}

template <typename Answers>
void append(const Expected<Answers>& answers, std::string& out) {
  if (!answers) out += answers.error().message;
  if (answers)
    for (const auto& answer : *answers) append_json(answer, out), out += '\n';
}

// Matters, statements and figures, as printed.
std::string answers(const Ledger& ledger, std::optional<std::int32_t> told = {}, bool all = true) {
  static const QueryReader reader(Lexicon::embedded());
  std::string out;
  MatterQuery matters;
  matters.all = all;
  matters.as_of.told = told;
  append(ledger.matters(matters), out);
  StatementQuery statements;
  statements.telling.as_of.told = told;
  append(ledger.statements(statements, reader), out);
  FigureQuery figures;
  figures.telling.as_of.told = told;
  append(ledger.figures(figures, reader), out);
  return out;
}

// Where two answers part, with what stands around; empty where they are equal.
std::string parting(std::string_view a, std::string_view b) {
  if (a == b) return {};
  const auto at =
      static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const std::size_t from = at - std::min<std::size_t>(at, 150);
  return std::string(a.substr(from, 400)) + "\n  against\n" +
         std::string(b.substr(std::min(from, b.size()), 400));
}

// The whole range of numbers, whatever the size that RapidCheck has in mind.
rc::Gen<std::uint64_t> any_number() {
  return rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>()));
}

RC_GTEST_PROP(LedgerProperties, AnyOrderOfAddingGivesEqualAnswers, ()) {
  const std::vector<LedgerEntry> all = entries(*any_number(), 11);
  std::vector<const LedgerEntry*> order = all_of(all);
  Kept straight, shuffled;
  add(*straight, order, order.size());
  std::shuffle(order.begin(), order.end(), std::mt19937_64(*any_number()));
  add(*shuffled, order, *rc::gen::inRange<std::size_t>(1, order.size()), *any_number());
  RC_ASSERT(parting(answers(*straight), answers(*shuffled)) == "");
  RC_ASSERT(parting(answers(*straight, {}, false), answers(*shuffled, {}, false)) == "");
  const std::int32_t day = kFirstDay + *rc::gen::inRange(0, kDays);
  RC_ASSERT(parting(answers(*straight, day), answers(*shuffled, day)) == "");
}

RC_GTEST_PROP(LedgerProperties, AsOfADayIsALedgerOfWhatWasToldByThen, ()) {
  const std::vector<LedgerEntry> all = entries(*any_number(), 11);
  const std::int32_t day = kFirstDay + *rc::gen::inRange(0, kDays);
  std::mt19937_64 random(*any_number());
  std::vector<const LedgerEntry*> some, early;
  for (const LedgerEntry& entry : all) {
    if (random() % 8 == 0) continue;
    some.push_back(&entry);
    if (entry.impl().told.day <= day) early.push_back(&entry);
  }
  Kept whole, until;
  add(*whole, some, *rc::gen::inRange<std::size_t>(1, 6));
  std::shuffle(early.begin(), early.end(), random);
  add(*until, early, *rc::gen::inRange<std::size_t>(1, 6));
  RC_ASSERT(parting(answers(*whole, day), answers(*until)) == "");
  RC_ASSERT(parting(answers(*whole, day), answers(*until, day)) == "");
  RC_ASSERT(parting(answers(*whole, day, false), answers(*until, {}, false)) == "");
}

RC_GTEST_PROP(LedgerProperties, AddingTwiceChangesNothing, ()) {
  const std::vector<LedgerEntry> all = entries(*any_number(), 8);
  Kept ledger;
  std::string once;
  for (int round = 0; round < 2; ++round) {
    ASSERT_TRUE(ledger->begin());
    for (const LedgerEntry& entry : all) {
      const auto added = ledger->add(entry);
      ASSERT_TRUE(added);
      RC_ASSERT((*added == Added::kSame) == (round == 1));
    }
    ASSERT_TRUE(ledger->commit());
    if (round == 0) once = answers(*ledger);
  }
  RC_ASSERT(parting(answers(*ledger), once) == "");
}

std::vector<std::string> ids(const Expected<std::vector<Matter>>& matters) {
  std::vector<std::string> out;
  EXPECT_TRUE(matters);
  if (matters)
    for (const Matter& matter : *matters) out.push_back(matter.id);
  return out;
}

// Whom a matter shows: who takes part, takes a stance, gives a number.
template <typename Is>
bool shows(const Matter& matter, Is is) {
  return std::any_of(matter.actors.begin(), matter.actors.end(), is) ||
         std::any_of(matter.recipients.begin(), matter.recipients.end(), is) ||
         std::any_of(matter.positions.begin(), matter.positions.end(),
                     [&](const MatterPosition& p) { return is(p.party); }) ||
         std::any_of(matter.figures.begin(), matter.figures.end(),
                     [&](const MatterFigure& f) { return f.by && is(*f.by); });
}

// Does a document that tells of the matter name the party? One whom a matter shows as another ("police" as
// those of the district) is found under both.
bool is_named_in(const Matter& matter, const std::string& party, const std::vector<LedgerEntry>& entries) {
  const auto names = [&](const LedgerEntry& entry) {
    const auto& parties = entry.impl().digest.parties;
    return std::any_of(parties.begin(), parties.end(),
                       [&](const PartyDraft& p) { return print_party(party_hash(p.key)) == party; });
  };
  return std::any_of(matter.mentions.begin(), matter.mentions.end(), [&](const MatterMention& m) {
    return std::any_of(entries.begin(), entries.end(), [&](const LedgerEntry& entry) {
      return entry.impl().name == m.document && names(entry);
    });
  });
}

// What a query narrows the list to is what filtering the whole list leaves; today and on any day.
RC_GTEST_PROP(LedgerProperties, AQueryIsAFilterOfTheWholeList, ()) {
  const std::vector<LedgerEntry> all = entries(*any_number(), 10);
  Kept ledger;
  add(*ledger, all_of(all), 4);
  MatterQuery query;
  query.all = true;
  if (*rc::gen::arbitrary<bool>()) query.as_of.told = kFirstDay + *rc::gen::inRange(3, kDays);
  const auto whole = ledger->matters(query);
  ASSERT_TRUE(whole);
  for (const Matter& matter : *whole) {
    const auto alone = ledger->matter(matter.id, query.as_of);
    ASSERT_TRUE(alone);
    std::string listed, shown;
    append_json(matter, listed), append_json(*alone, shown);
    RC_ASSERT(listed == shown);
    MatterQuery narrow = query;
    narrow.type = matter.type;
    if (!matter.from.empty()) narrow.on = {parse_day(matter.from), parse_day(matter.from)};
    if (!matter.actors.empty()) narrow.party = matter.actors.front().id;
    const auto found = ledger->matters(narrow);
    std::vector<std::string> wanted;
    for (const Matter& other : *whole) {
      if (other.type != matter.type) continue;
      if (narrow.on.any() && (other.from.empty() || other.from > matter.from || other.to < matter.from))
        continue;
      const bool is_found =
          std::any_of(found->begin(), found->end(), [&](const Matter& one) { return one.id == other.id; });
      if (narrow.party.empty() || shows(other, [&](const PartyName& p) { return p.id == narrow.party; }) ||
          (is_found && is_named_in(other, narrow.party, all)))
        wanted.push_back(other.id);
    }
    RC_ASSERT(ids(found) == wanted);
    narrow.told = {parse_day(matter.first_told), parse_day(matter.first_told)};
    narrow.party.clear();
    const auto then = ids(ledger->matters(narrow));
    RC_ASSERT(std::find(then.begin(), then.end(), matter.id) != then.end());
  }
}

TEST(Ledger, ListsMattersByPartyPlaceAndDays) {
  testing::Scratch ledger(testing::trawler_news());
  const QueryReader names(Lexicon::embedded());
  MatterQuery all;
  all.all = true;
  const std::vector<std::string> every = ids(ledger->matters(all));
  const auto narrowed = [&](auto set) {
    MatterQuery query = all;
    set(query);
    return ids(ledger->matters(query, names));
  };
  const auto guard = narrowed([](MatterQuery& q) { q.party = "কোস্ট গার্ড"; });
  EXPECT_FALSE(guard.empty());
  EXPECT_LT(guard.size(), every.size());
  const auto coast = narrowed([](MatterQuery& q) { q.place = "Cox's Bazar"; });
  EXPECT_EQ(coast, narrowed([](MatterQuery& q) { q.place = "কক্সবাজার"; }));
  EXPECT_FALSE(coast.empty());
  EXPECT_LT(coast.size(), every.size());
  EXPECT_TRUE(narrowed([](MatterQuery& q) { q.place = "ঢাকা"; }).empty());
  const auto thursday =
      narrowed([](MatterQuery& q) { q.on = {parse_day("2031-05-01"), parse_day("2031-05-01")}; });
  EXPECT_FALSE(thursday.empty());
  EXPECT_TRUE(
      narrowed([](MatterQuery& q) { q.on = {parse_day("2031-02-01"), parse_day("2031-02-28")}; }).empty());
  EXPECT_TRUE(narrowed([](MatterQuery& q) { q.told = {{}, parse_day("2031-05-01")}; }).empty());
  MatterQuery nobody;
  nobody.party = "p0000000000000001";
  EXPECT_FALSE(ledger->matters(nobody));

  StatementQuery statements;
  statements.telling.on = {parse_day("2031-05-01"), parse_day("2031-05-01")};
  const auto told = ledger->statements(statements, names);
  ASSERT_TRUE(told);
  ASSERT_FALSE(told->empty());
  for (const ToldStatement& statement : *told)
    EXPECT_TRUE(std::any_of(statement.matters.begin(), statement.matters.end(), [&](const std::string& id) {
      return std::find(thursday.begin(), thursday.end(), id) != thursday.end();
    }));
  statements.telling.as_of.told = parse_day("2031-05-02");
  EXPECT_FALSE(ledger->statements(statements, names)->empty());
  FigureQuery figures;
  figures.telling.on = statements.telling.on;
  EXPECT_FALSE(ledger->figures(figures, names)->empty());
  Workspace workspace;
  SearchQuery search{"ট্রলার", {}, 20};
  search.telling.on = statements.telling.on;
  EXPECT_FALSE(ledger->search(search, names, workspace)->hits.empty());
  search.telling.on = {parse_day("2031-02-01"), parse_day("2031-02-28")};
  EXPECT_TRUE(ledger->search(search, names, workspace)->hits.empty());
}

// It counts and takes no side, and is known by what it heads.
TEST(Ledger, ListsAMatterByWhoOnlyGivesANumber) {
  testing::Scratch ledger(
      {{"b1", "2031-05-05", "নদীর খবর",
        "শেরপুরে শনিবার নৌকাডুবির ঘটনা ঘটে। শেরপুর জেলা প্রশাসন জানায়, উদ্ধার হওয়া মরদেহের সংখ্যা ছয়।"}});
  const QueryReader names(Lexicon::embedded());
  MatterQuery query;
  query.all = true;
  for (const char* name : {"শেরপুর জেলা প্রশাসন", "Sherpur district administration"}) {
    query.party = name;
    EXPECT_EQ(ids(ledger->matters(query, names)).size(), 1) << name;
    query.as_of.told = parse_day("2031-05-05");
    EXPECT_EQ(ids(ledger->matters(query, names)).size(), 1) << name;
    query.as_of.told.reset();
  }
}

TEST(Ledger, APartyShowsNamesToldByTheDayAskedFor) {
  testing::Scratch ledger(
      {{"a1", "2031-05-02", "নদীর খবর", "কোস্টগার্ড জানিয়েছে, ট্রলার ডুবে সাতজন নিহত হয়েছেন।"}});
  const auto names = [&](std::string_view day) {
    std::vector<std::string> out;
    StatementQuery query;
    query.telling.as_of.told = parse_day(day);
    const auto statements = ledger->statements(query, QueryReader(Lexicon::embedded()));
    EXPECT_TRUE(statements);
    for (const PartyName& party : statements->at(0).by) out = party.names;
    return out;
  };
  const std::vector<std::string> before = names("2031-05-02");
  ledger.add({{"b1", "2031-05-03", "উপকূল বার্তা", "কোস্ট গার্ড জানিয়েছে, ট্রলার ডুবে নয়জন নিহত হয়েছেন।"}});
  EXPECT_EQ(names("2031-05-02"), before);
  EXPECT_NE(names("2031-05-03"), before);
}

}  // namespace
}  // namespace ukti::ledger
