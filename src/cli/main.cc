// The program `ukti`: the command line, and nothing that a library user would miss.
#include "cli/commands.h"

int main(int argc, char** argv) {
  CLI::App app{
      "Ukti reads Bangla news and keeps the record: who did what to whom, who says so, who confirms,\n"
      "denies or disputes it, how many, and when; every entry with the exact place in the text."};
  app.require_subcommand(1);
  app.footer(
      "Begin with:  ukti read article.txt --published 2025-04-28\n"
      "Every command explains itself:  ukti read --help");
  int exit_code = ukti::cli::kDone;
  ukti::cli::add_read(app, exit_code);
  ukti::cli::add_explain(app, exit_code);
  ukti::cli::add_add(app, exit_code);
  ukti::cli::add_matters(app, exit_code);
  ukti::cli::add_search(app, exit_code);
  ukti::cli::add_statements(app, exit_code);
  ukti::cli::add_figures(app, exit_code);
  ukti::cli::add_correct(app, exit_code);
  ukti::cli::add_export(app, exit_code);
  ukti::cli::add_reread(app, exit_code);
  ukti::cli::add_remove(app, exit_code);
  ukti::cli::add_serve(app, exit_code);
  ukti::cli::add_lexicon(app, exit_code);
  ukti::cli::add_version(app, exit_code);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& fault) {
    return app.exit(fault) == 0 ? ukti::cli::kDone : ukti::cli::kWrongUse;
  }
  return exit_code;
}
