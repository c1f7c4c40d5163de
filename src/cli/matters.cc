// `ukti matters LEDGER` and `ukti matter ID LEDGER`: what the reports of a ledger tell of one happening.
#include <fmt/format.h>

#include <memory>

#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/sinks.h"
#include "ledger/day.h"
#include "ledger/matter_json.h"
#include "ukti/ledger.h"

namespace ukti::cli {
namespace {

struct MatterOptions {
  std::string ledger, as_of;
  bool json = false, all = false, uncorrected = false;
};

int run(const MatterOptions& o) {
  MatterQuery query;
  query.all = o.all;
  query.corrected = !o.uncorrected;
  if (!o.as_of.empty()) {
    query.as_of.told = ledger::parse_day(o.as_of);
    if (!query.as_of.told) {
      complain("--as-of", "takes a day: 2026-03-09");
      return kWrongUse;
    }
  }
  Expected<Ledger> ledger = Ledger::open(o.ledger, Ledger::Access::kRead);
  if (!ledger) {
    complain("matters", ledger.error().message);
    return kWrongUse;
  }
  const Expected<std::vector<Matter>> matters = ledger->matters(query);
  if (!matters) {
    complain(o.ledger, matters.error().message);
    return kSomeFailed;
  }
  std::string out = "[";
  for (const Matter& matter : *matters) {
    out += out.size() == 1 ? "\n" : ",\n";
    ledger::append_json(matter, out);
  }
  out += "\n]\n";
  put(out);
  return kDone;
}

}  // namespace

void add_matters(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("matters", "List the matters of a ledger");
  const auto options = std::make_shared<MatterOptions>();
  command->add_option("LEDGER", options->ledger, "The ledger's file")->required();
  command->add_flag("--json", options->json, "Print all of each matter as JSON");
  command->add_flag("--all", options->all, "Also what one document tells and nobody answers");
  command->add_flag("--uncorrected", options->uncorrected, "As if nothing had been corrected");
  command->add_option("--as-of", options->as_of, "As known at the end of a day")->type_name("DATE");
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace ukti::cli
