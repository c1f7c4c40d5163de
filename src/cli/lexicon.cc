// `ukti lexicon`: look words up, check tables, build a blob of them.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <optional>

#include "bangla/lookup.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/sinks.h"
#include "cli/terminal.h"
#include "lexicon/compile.h"
#include "lexicon/view.h"
#include "record/preparers.h"

namespace ukti::cli {
namespace {

struct LookupOptions {
  std::vector<std::string> words;
  std::string lexicon;
};

// A word with its readings, a line each; false in `listed` where all of them are guesses.
std::string describe(const lexicon::View& view, const std::string& word, bool& listed) {
  std::string out = visible(word) + "\n";
  const std::vector<bangla::LookedUp> readings = bangla::lookup(view, word);
  listed = std::any_of(readings.begin(), readings.end(), bangla::is_listed);
  if (!listed) out += "    not listed\n";
  for (const bangla::LookedUp& reading : readings)
    out += fmt::format("    {}\n", visible(to_string(reading)));
  return out;
}

int look_up(const LookupOptions& options) {
  std::optional<Lexicon> own;
  const Lexicon* lexicon = choose_lexicon(options.lexicon, own);
  if (lexicon == nullptr) return kWrongUse;
  bool all_listed = true;
  for (const std::string& word : options.words) {
    bool listed = false;
    if (!put(describe(lexicon->view(), word, listed))) return kSomeFailed;
    all_listed = all_listed && listed;
  }
  return all_listed ? kDone : kSomeFailed;
}

int check(const std::string& directory) {
  const Expected<lexicon::Report> report = lexicon::check(directory);
  if (!report) {
    complain(directory, report.error().message);
    return kSomeFailed;
  }
  for (const lexicon::Problem& problem : report->problems) complain(directory, lexicon::to_string(problem));
  const bool told = put(fmt::format(
      "{} tables, {} rows, {} forms, {} phrases: {}\n", report->tables, report->rows, report->forms,
      report->phrases, report->good() ? "good" : fmt::format("{} faults", report->problems.size())));
  return report->good() && told ? kDone : kSomeFailed;
}

int build(const std::string& directory, const std::string& out) {
  const Expected<std::string> blob = lexicon::build(directory, record::preparers());
  if (!blob) {
    complain(directory, blob.error().message);
    return kSomeFailed;
  }
  std::ofstream file(out, std::ios::binary);
  file.write(blob->data(), static_cast<std::streamsize>(blob->size()));
  file.close();
  if (file) return kDone;
  complain(out, "cannot be written");
  return kSomeFailed;
}

}  // namespace

void add_lexicon(CLI::App& app, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("lexicon", "Look words up in the lexicon, check and build its tables");
  command->require_subcommand(1);

  CLI::App* lookup = command->add_subcommand(
      "lookup", "Show how words and phrases read, and which line of which table says so");
  const auto words = std::make_shared<LookupOptions>();
  lookup->add_option("WORD", words->words, "One or several words")->required();
  lookup->add_option("--lexicon", words->lexicon, "Lay the tables of a folder over the built-in lexicon")
      ->type_name("DIR");
  lookup->callback([words, &exit_code] { exit_code = look_up(*words); });

  const auto directory = std::make_shared<std::string>(), out = std::make_shared<std::string>();
  CLI::App* checker = command->add_subcommand("check", "Check tables: every fault by file, line and column");
  checker->add_option("DIR", *directory, "A folder of tables, laid out as lexicon/")->required();
  checker->callback([directory, &exit_code] { exit_code = check(*directory); });

  CLI::App* builder = command->add_subcommand("build", "Compile tables into a lexicon file");
  builder->add_option("DIR", *directory, "A folder of tables, laid out as lexicon/")->required();
  builder->add_option("OUT", *out, "The file to write")->required();
  builder->callback([directory, out, &exit_code] { exit_code = build(*directory, *out); });
}

}  // namespace ukti::cli
