// `ukti lexicon`: look words up in the lexicon.
#include <fmt/format.h>

#include <memory>
#include <optional>

#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/sinks.h"
#include "cli/terminal.h"
#include "lexicon/features.h"
#include "lexicon/view.h"
#include "unicode/fold.h"

namespace ukti::cli {
namespace {

struct LookupOptions {
  std::vector<std::string> words;
  std::string lexicon;
};

std::string describe(const lexicon::View& view, const std::string& word) {
  const lexicon::FormId form = view.form(unicode::fold(word));
  std::string out = visible(word) + "\n";
  if (form == 0) return out + "    not in the lexicon\n";
  for (const lexicon::FormReading& reading : view.readings(form)) {
    out +=
        fmt::format("    {}  stem {}", view.where(reading.entry), unicode::unfold(view.codes(reading.stem)));
    for (std::size_t f = 0; f < lexicon::kFeatureNames.size(); ++f)
      if (lexicon::has(view.features(reading.entry), static_cast<lexicon::Feature>(f)))
        out += fmt::format(" {}", lexicon::kFeatureNames[f]);
    out += '\n';
  }
  return out;
}

int look_up(const LookupOptions& options) {
  std::optional<Lexicon> own;
  const Lexicon* lexicon = choose_lexicon(options.lexicon, own);
  if (lexicon == nullptr) return kWrongUse;
  bool all_known = true;
  for (const std::string& word : options.words) {
    all_known = all_known && lexicon->view().form(unicode::fold(word)) != 0;
    if (!put(describe(lexicon->view(), word))) return kSomeFailed;
  }
  return all_known ? kDone : kSomeFailed;
}

}  // namespace

void add_lexicon(CLI::App& app, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("lexicon", "Look words up in the lexicon, check and build its tables");
  command->require_subcommand(1);
  CLI::App* lookup = command->add_subcommand("lookup", "Show how words are listed");
  const auto options = std::make_shared<LookupOptions>();
  lookup->add_option("WORD", options->words, "One or several words")->required();
  lookup->add_option("--lexicon", options->lexicon, "Lay the tables of a folder over the built-in lexicon")
      ->type_name("DIR");
  lookup->callback([options, &exit_code] { exit_code = look_up(*options); });
}

}  // namespace ukti::cli
