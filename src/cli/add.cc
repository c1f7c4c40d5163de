// `ukti add LEDGER FILE…`: reads documents and keeps their records in a ledger.
//
// Workers read and make entries ready; the caller's thread writes them in batches. A document is acknowledged
// (its line printed) only after the batch that holds it is on the disk; an interrupt ends after the batch in
// hand.
#include <fmt/format.h>
#include <simdjson.h>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <memory>
#include <utility>

#include "cli/batch.h"
#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/sinks.h"
#include "cli/terminal.h"
#include "ledger/day.h"
#include "ukti/ledger.h"

namespace ukti::cli {
namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);
void interrupt(int) { interrupted = true; }

struct AddOptions {
  DocumentOptions documents;
  std::string ledger, day;
  bool quiet = false;
};

// The day on which an exported ledger had added a document; else the day of now.
std::string added_day(std::string_view note, const std::string& day) {
  simdjson::dom::parser parser;
  std::string_view added;
  if (parser.parse(note.data(), note.size())["added"].get(added) != simdjson::SUCCESS) return day;
  return std::string(added);
}

// Takes results in order and keeps them batch by batch.
class Keeper {
 public:
  Keeper(Ledger& ledger, bool quiet) : ledger_(ledger), quiet_(quiet) {}

  Expected<void> take(Result& result) {
    if (interrupted)
      return std::unexpected(Error{ErrorCode::kStopped, "stopped before this document; add again to go on"});
    if (!result.note.empty()) return adopt(result);
    if (waiting_.empty()) {
      if (Expected<void> begun = ledger_.begin(); !begun) return stop(begun.error());
      began_ = std::chrono::steady_clock::now();
    }
    const Expected<Added> added = ledger_.add(*result.entry);
    if (!added) {
      if (added.error().code == ErrorCode::kMalformedInput) {
        if (waiting_.empty()) return finish_with(added.error());
        return std::unexpected(added.error());
      }
      return stop(added.error());
    }
    static constexpr std::array<std::string_view, 3> kWords = {"added", "new version", "already there"};
    waiting_.push_back(
        fmt::format("{}  {}\n", kWords[static_cast<std::size_t>(*added)], visible(result.name)));
    ++pending_[static_cast<std::size_t>(*added)];
    if (batch_.full(waiting_.size(), std::chrono::steady_clock::now() - began_)) return commit();
    return {};
  }

  // A line of an exported ledger that is no document; the documents before it are kept first.
  Expected<void> adopt(const Result& result) {
    if (Expected<void> done = commit(); !done) return done;
    if (Expected<void> done = ledger_.adopt(result.note); !done) return done;
    if (!quiet_) put(fmt::format("taken over  {}\n", visible(result.name)));
    return {};
  }

  Expected<void> commit() {
    if (waiting_.empty()) return {};
    const auto written = std::chrono::steady_clock::now();
    if (Expected<void> done = ledger_.commit(); !done) return stop(done.error());
    batch_.committed(std::chrono::steady_clock::now() - written);
    if (!quiet_)
      for (const std::string& line : waiting_) put(line);
    waiting_.clear();
    for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += std::exchange(pending_[i], 0);
    return {};
  }

  std::string summary() const {
    return fmt::format("{} added, {} new versions, {} already there\n", counts_[0], counts_[1], counts_[2]);
  }

 private:
  // A refused document alone in its batch: what was begun is closed.
  Expected<void> finish_with(const Error& error) {
    if (Expected<void> done = ledger_.commit(); !done) return stop(done.error());
    return std::unexpected(error);
  }
  Expected<void> stop(Error error) {
    error.code = ErrorCode::kStopped;
    if (waiting_.size() > 1)
      error.message +=
          fmt::format(" (and the {} documents before it in its batch are not kept)", waiting_.size());
    waiting_.clear();
    return std::unexpected(std::move(error));
  }

  Ledger& ledger_;
  const bool quiet_;
  std::vector<std::string> waiting_;                 // lines for what is added and not yet on the disk
  std::array<std::size_t, 3> counts_{}, pending_{};  // by outcome: on the disk, and not yet
  Batch batch_;
  std::chrono::steady_clock::time_point began_;
};

int run(const AddOptions& o) {
  std::optional<Lexicon> own;
  const Lexicon* lexicon = choose_lexicon(o.documents.lexicon, own);
  if (lexicon == nullptr) return kWrongUse;
  const std::string day = o.day.empty() ? today() : o.day;
  if (!ledger::parse_day(day)) {
    complain("--today", "takes a day: 2026-03-09");
    return kWrongUse;
  }
  Expected<Ledger> ledger = Ledger::open(o.ledger, Ledger::Access::kCreate);
  if (!ledger) {
    complain("add", ledger.error().message);
    return kWrongUse;
  }
  const Reader reader(*lexicon);
  const Preparer preparer(*lexicon);
  std::signal(SIGINT, interrupt);
  Keeper keeper(*ledger, o.quiet);
  const auto work = [&](const intake::Input& input, Workspace& workspace, Result& result) {
    if (input.text.empty() && !input.note.empty()) {
      result.note = input.note;
      return;
    }
    const Expected<Record> record = reader.read(input.document(), workspace);
    if (!record) {
      result.error = record.error();
      return;
    }
    std::vector<Term> terms;
    reader.terms(workspace, terms);
    std::string buffer;
    Expected<LedgerEntry> entry =
        preparer.prepare(*record, intake::text_to_read(input.document(), buffer), terms,
                         input.note.empty() ? day : added_day(input.note, day));
    if (entry)
      result.entry = std::move(*entry);
    else
      result.error = entry.error();
  };
  const int code = for_each_document(o.documents, work, [&](Result& result) { return keeper.take(result); });
  if (const Expected<void> done = keeper.commit(); !done) {
    complain(o.ledger, done.error().message);
    return kSomeFailed;
  }
  put(keeper.summary());
  return code;
}

}  // namespace

void add_add(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("add", "Read texts and keep their records in a ledger");
  const auto options = std::make_shared<AddOptions>();
  command->add_option("LEDGER", options->ledger, "The ledger's file; made where there is none")->required();
  options->documents.add_to(*command);
  command->add_option("--today", options->day, "The day on which documents without a date count as told")
      ->type_name("DATE");
  command->add_flag("--quiet", options->quiet, "No line for each document");
  command->footer(
      "Examples:\n"
      "  ukti add news.ukti article.txt --published 2026-03-09 --source river-port\n"
      "  ukti add news.ukti news.jsonl -j 4\n"
      "A line is printed for a document once it is on the disk.\n"
      "Exit code: 0 all kept, 1 some documents failed (named on standard error, the others are kept), 2 "
      "wrong use.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace ukti::cli
