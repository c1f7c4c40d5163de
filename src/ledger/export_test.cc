// Exported, added again, read again: the same ledger.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "intake/input.h"
#include "ledger/export_jsonl.h"
#include "ledger/testing.h"

namespace ukti::ledger {
namespace {

using testing::entry_of;
using testing::Report;
using testing::Scratch;
using testing::trawler_news;

std::string exported(Scratch& ledger) {
  std::string out, hidden;
  DocumentCursor documents = ledger->documents();
  for (StoredDocument document; documents.next(document);) {
    append_line(document, out);
    if (document.hidden && document.latest) append_hidden_line(document.identity, hidden);
  }
  EXPECT_TRUE(documents.check());
  out += hidden;
  for (const Stub& stub : ledger->erased()) append_line(stub, out);
  const auto corrections = ledger->corrections();
  for (const Correction& correction : *corrections) append_line(correction, out);
  return out;
}

// As `ukti add` takes it.
void import(Scratch& ledger, const std::string& lines) {
  const std::string path = ledger.path() + ".jsonl";
  std::ofstream(path) << lines;
  intake::Stream stream(path, intake::Format::kJsonLines, 1 << 20);
  for (intake::Input input; stream.next(input);) {
    ASSERT_FALSE(input.error) << input.error->message;
    if (input.text.empty()) {
      const auto taken = ledger->adopt(input.note);
      EXPECT_TRUE(taken) << taken.error().message;
      continue;
    }
    const std::size_t day = input.note.find("20");
    ASSERT_TRUE(ledger->begin());
    EXPECT_TRUE(ledger->add(
        entry_of({input.id, input.published, input.source, input.text}, input.note.substr(day, 10))));
    ASSERT_TRUE(ledger->commit());
  }
  std::filesystem::remove(path);
}

// Versions, an undated document, one hidden, one erased, and corrections of which one was undone.
void fill(Scratch& ledger) {
  ledger.add(trawler_news());
  Report undated = {"u1", "", "উপকূল বার্তা",
                    "কক্সবাজারের উপকূলে ট্রলার ডুবে ১১ জন নিহত হয়েছেন বলে জানিয়েছে কোস্টগার্ড।"};
  ASSERT_TRUE(ledger->begin());
  ASSERT_TRUE(ledger->add(entry_of(undated, "2031-05-06")));
  ASSERT_TRUE(ledger->commit());
  Report later = trawler_news()[1];
  later.published = "2031-05-05";
  later.text += " উদ্ধারকাজ চলছে।";
  ledger.add(
      {later,
       {"h1", "2031-05-05", "ভাটির কাগজ", "রাঙামাটিতে বাস খাদে পড়ে চারজন নিহত হয়েছেন বলে জানিয়েছে পুলিশ।"},
       {"e1", "2031-05-05", "ভাটির কাগজ", "রাঙামাটিতে পাহাড় ধসে একজন নিহত হয়েছেন বলে জানিয়েছে পুলিশ।"}});
  ASSERT_TRUE(ledger->hide("h1", true));
  ASSERT_TRUE(ledger->purge("e1", "2031-06-01"));
  MatterQuery query;
  query.all = true;
  const auto matters = *ledger->matters(query);
  ASSERT_GT(matters.size(), 1u);
  CorrectionRequest request{CorrectionKind::kMerge, {matters[0].id}, {matters.back().id}, "", "রাফি",
                            "2031-06-01",           "এক ঘটনা"};
  ASSERT_TRUE(ledger->correct(request));
  request = {CorrectionKind::kRelabel, {matters[0].id}, {}, "ট্রলারডুবি", "রাফি", "2031-06-02", "নাম"};
  ASSERT_TRUE(ledger->correct(request));
  ASSERT_TRUE(ledger->correct(request));
  ASSERT_TRUE(ledger->undo(3, "নীলা", "2031-06-03"));
}

TEST(Export, AddedAgainItIsTheSameLedger) {
  Scratch ledger, copy;
  fill(ledger);
  const std::string lines = exported(ledger);
  import(copy, lines);
  EXPECT_EQ(copy.answers(), ledger.answers());
  for (const char* day : {"2031-05-02", "2031-05-04", "2031-05-05", "2031-05-06"})
    EXPECT_EQ(copy.answers(day), ledger.answers(day)) << day;
  EXPECT_EQ(exported(copy), lines);
}

TEST(Export, WhatIsNoLineOfALedgerIsRefused) {
  Scratch ledger(trawler_news());
  for (const char* note : {"", "1", "{}", R"({"hidden":"z9"})", R"({"purged":"ab","day":"2031-06-01"})",
                           R"({"correction":{}})", R"({"correction":{"kind":"merge","anchors":[]}})"})
    EXPECT_FALSE(ledger->adopt(note)) << note;
}

TEST(Export, AnErasureIsNotTakenOverAgainstAnExistingDocument) {
  Scratch ledger(trawler_news()), other(trawler_news());
  ASSERT_TRUE(other->purge("a1", "2031-06-01"));
  std::string line;
  append_line(other->erased().at(0), line);
  const auto taken = ledger->adopt(line.substr(9, line.size() - 11));
  ASSERT_FALSE(taken);
  EXPECT_NE(taken.error().message.find("a1"), std::string::npos);
}

Expected<void> reread(Scratch& ledger, std::size_t most) {
  std::vector<StoredDocument> all;
  {
    DocumentCursor documents = ledger->documents();
    for (StoredDocument document; documents.next(document);) all.push_back(document);
  }
  if (auto begun = ledger->begin(); !begun) return begun;
  for (std::size_t i = 0; i < all.size() && i < most; ++i)
    if (auto done =
            ledger->reread(entry_of({all[i].id, all[i].published, all[i].source, all[i].text}, all[i].added));
        !done)
      return done;
  return ledger->commit();
}

TEST(Reread, BySameLexiconAllIsAsBefore) {
  Scratch ledger;
  fill(ledger);
  const std::string before = ledger.answers(), lines = exported(ledger);
  const auto done = reread(ledger, 99);
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_EQ(ledger.answers(), before);
  EXPECT_EQ(ledger.answers("2031-05-04"), ledger.answers("2031-05-04"));
  EXPECT_EQ(exported(ledger), lines);
  ledger.add(
      {{"f1", "2031-05-06", "ভাটির কাগজ", "রাঙামাটিতে বাস খাদে পড়ে পাঁচজন নিহত হয়েছেন বলে জানিয়েছে পুলিশ।"}});
  EXPECT_NE(ledger.answers(), before);
}

TEST(Reread, HalfDoneIsNotDone) {
  Scratch ledger;
  fill(ledger);
  const std::string before = ledger.answers();
  EXPECT_FALSE(reread(ledger, 2));
  EXPECT_EQ(ledger.answers(), before);
}

}  // namespace
}  // namespace ukti::ledger
