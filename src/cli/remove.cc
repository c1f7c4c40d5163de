// `ukti remove LEDGER DOCUMENT…`: hides documents, shows them again, or erases them for good.
#include <fmt/format.h>

#include <memory>

#include "cli/clock.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/sinks.h"
#include "cli/terminal.h"
#include "ukti/ledger.h"

namespace ukti::cli {
namespace {

struct RemoveOptions {
  std::string ledger, day;
  std::vector<std::string> documents;
  bool undo = false, purge = false;
};

bool remove(Ledger& ledger, const std::string& document, const RemoveOptions& o) {
  if (!o.purge) {
    if (const Expected<void> done = ledger.hide(document, !o.undo); !done) {
      complain(document, done.error().message);
      return false;
    }
    put(fmt::format("{}  {}\n", o.undo ? "shown again" : "hidden", visible(document)));
    return true;
  }
  const Expected<Erased> erased = ledger.purge(document, o.day.empty() ? today() : o.day);
  if (!erased) {
    complain(document, erased.error().message);
    return false;
  }
  put(fmt::format("erased  {}  ({} versions, {} corrections)\n", visible(document), erased->versions,
                  erased->corrections));
  if (!erased->finished)
    complain(document,
             "others are reading the ledger; its bytes are in the file until `ukti remove --purge` "
             "is run again without a document");
  return erased->finished;
}

int run(const RemoveOptions& o) {
  if (o.documents.empty() && !o.purge) {
    complain("remove", "names no document");
    return kWrongUse;
  }
  Expected<Ledger> ledger = Ledger::open(o.ledger, Ledger::Access::kWrite);
  if (!ledger) {
    complain("remove", ledger.error().message);
    return kWrongUse;
  }
  bool good = true;
  for (const std::string& document : o.documents) good = remove(*ledger, document, o) && good;
  if (o.documents.empty())
    if (const Expected<void> done = ledger->vacuum(); !done) {
      complain(o.ledger, done.error().message);
      good = false;
    }
  return good ? kDone : kSomeFailed;
}

}  // namespace

void add_remove(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("remove", "Hide documents of a ledger, or erase them for good");
  const auto options = std::make_shared<RemoveOptions>();
  command->add_option("LEDGER", options->ledger, "The ledger's file")->required();
  command->add_option("DOCUMENT", options->documents, "Its id in the ledger, or its URL");
  CLI::Option* undo = command->add_flag("--undo", options->undo, "Show hidden documents again");
  command
      ->add_flag("--purge", options->purge,
                 "Erase text, index and record from the file; kept is a hash, so that it is not added again")
      ->excludes(undo);
  command->add_option("--today", options->day, "The day that a purge is dated with")->type_name("DATE");
  command->footer(
      "Examples:\n"
      "  ukti remove news.ukti river-port-0412          hides it; --undo shows it again\n"
      "  ukti remove news.ukti river-port-0412 --purge  cannot be undone\n"
      "Exit code: 0 done, 1 some documents failed, 2 wrong use.");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace ukti::cli
