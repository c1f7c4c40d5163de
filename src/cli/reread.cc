// `ukti reread LEDGER`: what was derived is made anew from the stored texts, by this program's lexicon.
//
// One connection reads what is kept, the other writes in one transaction: others see the ledger as it was
// until all is done, and an interrupt leaves it so.
#include <fmt/format.h>

#include <memory>

#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/sinks.h"
#include "ukti/ledger.h"

namespace ukti::cli {
namespace {

struct RereadOptions {
  std::string ledger, lexicon;
  unsigned jobs = 1;
};

Expected<std::size_t> reread(const RereadOptions& o, const Lexicon& lexicon) {
  Expected<Ledger> kept = Ledger::open(o.ledger, Ledger::Access::kRead);
  if (!kept) return std::unexpected(kept.error());
  Expected<Ledger> ledger = Ledger::open(o.ledger, Ledger::Access::kWrite);
  if (!ledger) return std::unexpected(ledger.error());
  const Reader reader(lexicon);
  const Preparer preparer(lexicon);
  if (auto begun = ledger->begin(); !begun) return std::unexpected(begun.error());
  DocumentCursor documents = kept->documents();
  StoredDocument document;
  std::optional<Error> fault;
  std::size_t count = 0;
  const auto take = [&](intake::Input& input) {
    if (!documents.next(document)) return false;
    input.name = document.id, input.id = document.id, input.url = document.url;
    input.source = document.source, input.published = document.published;
    input.title = document.title, input.text = document.text, input.note = document.added;
    return true;
  };
  const auto work = [&](const intake::Input& input, Workspace& workspace, Result& result) {
    result.name = input.name;
    result.error.reset();
    result.entry.reset();
    const Expected<Record> record = reader.read(input.document(), workspace);
    if (!record) {
      result.error = record.error();
      return;
    }
    std::vector<Term> terms;
    reader.terms(workspace, terms);
    Expected<LedgerEntry> entry = preparer.prepare(*record, input.text, terms, input.note);
    if (entry)
      result.entry = std::move(*entry);
    else
      result.error = entry.error();
  };
  const auto keep = [&](Result& result) {
    if (!result.error)
      if (auto done = ledger->reread(*result.entry); !done) result.error = done.error();
    if (result.error)
      fault = Error{result.error->code, fmt::format("{}: {}", result.name, result.error->message)};
    ++count;
    return !result.error;
  };
  run_in_order(take, work, keep, o.jobs);
  if (fault) return std::unexpected(*fault);
  if (auto good = documents.check(); !good) return std::unexpected(good.error());
  if (auto done = ledger->commit(); !done) return std::unexpected(done.error());
  return count;
}

int run(const RereadOptions& o) {
  std::optional<Lexicon> own;
  const Lexicon* lexicon = choose_lexicon(o.lexicon, own);
  if (lexicon == nullptr) return kWrongUse;
  const Expected<std::size_t> count = reread(o, *lexicon);
  if (!count) {
    complain(o.ledger, fmt::format("{}; the ledger is as it was", count.error().message));
    return kSomeFailed;
  }
  put(fmt::format("{} texts read again\n", *count));
  return kDone;
}

}  // namespace

void add_reread(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("reread", "Read the texts of a ledger again, by the lexicon of now");
  const auto options = std::make_shared<RereadOptions>();
  command->add_option("LEDGER", options->ledger, "The ledger's file")->required();
  command->add_option("-j,--jobs", options->jobs, "Threads")->type_name("N")->check(CLI::Range(1, 1024));
  command->add_option("--lexicon", options->lexicon, "Lay the tables of a folder over the built-in lexicon")
      ->type_name("DIR");
  command->footer(
      "Texts, dates, corrections and ids stay; `ukti corrections` lists those that find their bytes no "
      "more.\n"
      "Exit code: 0 done, 1 nothing was changed, 2 wrong use.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace ukti::cli
