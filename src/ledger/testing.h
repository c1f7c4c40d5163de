// For the tests of the ledger: a ledger in a file of its own, filled from a few lines.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/day.h"
#include "ledger/matter_json.h"
#include "ukti/ledger.h"

namespace ukti::ledger {

// As printed, with the headlines of the program's own tables.
inline void append_json(const Matter& matter, std::string& out) {
  static const Headlines headlines(Lexicon::embedded().view());
  append_json(matter, headlines, out);
}

}  // namespace ukti::ledger

namespace ukti::ledger::testing {

// A document as tests write it.
struct Report {
  std::string id, published, source, text;
};

inline const Reader& reader() {
  static const Reader reader(Lexicon::embedded());
  return reader;
}

inline const Preparer& preparer() {
  static const Preparer preparer(Lexicon::embedded());
  return preparer;
}

inline LedgerEntry entry_of(const Report& report, std::string_view added = "2031-05-01") {
  static Workspace workspace;
  const Document document{report.id, {}, report.source, report.published, {}, report.text};
  const Expected<Record> record = reader().read(document, workspace);
  EXPECT_TRUE(record) << (record ? "" : record.error().message);
  std::vector<Term> terms;
  reader().terms(workspace, terms);
  Expected<LedgerEntry> entry = preparer().prepare(*record, report.text, terms, added);
  EXPECT_TRUE(entry) << (entry ? "" : entry.error().message);
  return std::move(*entry);
}

// A ledger in a file that goes when it goes.
class Scratch {
 public:
  Scratch() : path_(fresh_path()), ledger_(Ledger::open(path_, Ledger::Access::kCreate)) {
    EXPECT_TRUE(ledger_) << (ledger_ ? "" : ledger_.error().message);
  }
  explicit Scratch(const std::vector<Report>& reports) : Scratch() { add(reports); }
  ~Scratch() {
    ledger_ = std::unexpected(Error{});
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path_ + end);
  }
  Scratch(const Scratch&) = delete;

  Ledger& operator*() { return *ledger_; }
  Ledger* operator->() { return &*ledger_; }
  const std::string& path() const { return path_; }

  void add(const std::vector<Report>& reports) {
    for (const Report& report : reports) {
      ASSERT_TRUE(ledger_->begin());
      const Expected<Added> added = ledger_->add(entry_of(report));
      EXPECT_TRUE(added) << (added ? "" : added.error().message);
      ASSERT_TRUE(ledger_->commit());
    }
  }

  // Every matter, as printed.
  std::string answers(std::string_view as_of = {}) {
    MatterQuery query;
    query.all = true;
    if (!as_of.empty()) query.as_of.told = parse_day(as_of);
    const auto matters = ledger_->matters(query);
    if (!matters) return matters.error().message;
    std::string out;
    for (const Matter& matter : *matters) append_json(matter, out), out += '\n';
    return out;
  }

  // All bytes of its files.
  std::string bytes() const {
    std::string all;
    for (const char* end : {"", "-wal"}) {
      std::ifstream file(path_ + end, std::ios::binary);
      all.append(std::istreambuf_iterator<char>(file), {});
    }
    return all;
  }

 private:
  static std::string fresh_path() {
    static std::atomic<int> count = 0;
    return (std::filesystem::temp_directory_path() /
            ("ukti-test-" + std::to_string(::getpid()) + "-" + std::to_string(count++) + ".ukti"))
        .string();
  }

  std::string path_;
  Expected<Ledger> ledger_;
};

// Invented news of one matter, told by three and answered by one, and of another.
inline std::vector<Report> trawler_news() {
  return {
      {"a1", "2031-05-02", "নদীর খবর",
       "গতকাল বৃহস্পতিবার কক্সবাজারের উপকূলে একটি ট্রলার ডুবে সাতজন জেলে নিহত হয়েছেন বলে জানিয়েছে কোস্টগার্ড। "
       "কোস্টগার্ডের মুখপাত্র নাজিম উদ্দিন শাহ বলেন, আরও চারজন নিখোঁজ রয়েছেন।"},
      {"b1", "2031-05-03", "উপকূল বার্তা",
       "কক্সবাজারের উপকূলে বৃহস্পতিবার ট্রলার ডুবে নয়জন জেলে নিহত হয়েছেন বলে জানিয়েছে কোস্টগার্ড।"},
      {"c1", "2031-05-04", "ভাটির কাগজ",
       "কক্সবাজারের উপকূলে ট্রলার ডুবে জেলে নিহত হওয়ার কথা অস্বীকার করেছে মৎস্য অধিদপ্তর।"},
      {"d1", "2031-05-04", "নদীর খবর",
       "রাঙামাটিতে রোববার বাস খাদে পড়ে তিনজন নিহত হয়েছেন বলে জানিয়েছে পুলিশ। "
       "রাঙামাটির পুলিশ সুপার মাহফুজা আলম চৌধুরী বলেন, দুজন আহত হয়েছেন।"},
  };
}

}  // namespace ukti::ledger::testing
