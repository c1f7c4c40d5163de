// `ukti statements LEDGER`: who said what, as it was told, the newest first.
#include <fmt/format.h>

#include <memory>

#include "clause/closed_lists.h"
#include "cli/telling_options.h"

namespace ukti::cli {
namespace {

struct StatementOptions : TellingOptions {
  std::string act;
};

std::string entry(const ToldStatement& s) {
  std::string out = fmt::format("{}  {}", s.told, visible(s.document));
  if (!s.source.empty()) out += fmt::format("  {}", visible(s.source));
  const std::string by = readable(s.by);
  out += fmt::format("\n  {} · {}{}", by.empty() ? "(nobody named)" : by, clause::name(s.act),
                     s.polarity == Polarity::kNegated && s.act != Act::kDeny ? " (not)" : "");
  if (s.certainty != Certainty::kCertain) out += fmt::format(" · {}", clause::name(s.certainty));
  if (!s.said_at.empty()) out += fmt::format(" · said {}", visible(s.said_at));
  out += '\n';
  out += fmt::format("    {}\n", visible(s.text.empty() ? s.sentence : s.text));
  if (!s.matters.empty()) out += fmt::format("    of {}\n", fmt::join(s.matters, ", "));
  out += corrected(s.retracted, s.corrections);
  return out;
}

int run(const StatementOptions& o) {
  StatementQuery query;
  if (!o.act.empty()) query.act = clause::named<Act>(o.act);
  return list_tellings("statements", o, std::move(query), &Ledger::statements, entry);
}

}  // namespace

void add_statements(CLI::App& app, int& exit_code) {
  CLI::App* command = app.add_subcommand("statements", "List who said what, the newest telling first");
  const auto options = std::make_shared<StatementOptions>();
  command->add_option("LEDGER", options->ledger, "The ledger's file")->required();
  command
      ->add_option("--party", options->party, "Of this party, or of a person who speaks for it, by any name")
      ->type_name("NAME");
  const auto& acts = clause::Names<Act>::list;
  command->add_option("--act", options->act, "say, confirm, deny, withhold, … only")
      ->check(CLI::IsMember(std::vector<std::string>(acts.begin(), acts.end())))
      ->type_name("ACT");
  options->add_to(*command, 50);
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace ukti::cli
