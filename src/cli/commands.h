// The program's subcommands: each adds itself to the command line and, where it is the one asked for, leaves
// its exit code: 0 done, 1 some documents failed (listed, the rest done), 2 wrong use.
#pragma once

#include <CLI/CLI.hpp>

namespace ukti::cli {

inline constexpr int kDone = 0, kSomeFailed = 1, kWrongUse = 2;

void add_read(CLI::App& app, int& exit_code);
void add_explain(CLI::App& app, int& exit_code);
void add_add(CLI::App& app, int& exit_code);
void add_matters(CLI::App& app, int& exit_code);
void add_search(CLI::App& app, int& exit_code);
void add_statements(CLI::App& app, int& exit_code);
void add_figures(CLI::App& app, int& exit_code);
void add_correct(CLI::App& app, int& exit_code);
void add_export(CLI::App& app, int& exit_code);
void add_reread(CLI::App& app, int& exit_code);
void add_remove(CLI::App& app, int& exit_code);
void add_serve(CLI::App& app, int& exit_code);
void add_lexicon(CLI::App& app, int& exit_code);
void add_version(CLI::App& app, int& exit_code);

}  // namespace ukti::cli
