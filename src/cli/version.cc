// `ukti version`: which program, which lexicon, which form of records.
#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/sinks.h"
#include "record/json.h"
#include "ukti/lexicon.h"

namespace ukti::cli {

void add_version(CLI::App& app, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("version", "Print the versions of the program, its lexicon and its records");
  command->callback([&exit_code] {
    const bool done = put(fmt::format("ukti {}\nlexicon {}\nrecords {}\n", UKTI_VERSION,
                                      Lexicon::embedded().version(), record::kSchema));
    exit_code = done ? kDone : kSomeFailed;
  });
}

}  // namespace ukti::cli
