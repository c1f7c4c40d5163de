// `ukti figures LEDGER`: how many, and who says so, as it was told, the newest first.
#include <fmt/format.h>

#include <memory>

#include "clause/closed_lists.h"
#include "cli/telling_options.h"

namespace ukti::cli {
namespace {

struct FigureOptions : TellingOptions {
  std::string counts;
};

std::string range(const ToldFigure& f) {
  const auto number = [](std::optional<double> value) { return value ? fmt::format("{}", *value) : "…"; };
  if (!f.low && !f.high) return "?";
  return f.low == f.high ? number(f.low) : fmt::format("{}–{}", number(f.low), number(f.high));
}

std::string entry(const ToldFigure& f) {
  std::string out = fmt::format("{}  {}", f.told, visible(f.document));
  if (!f.source.empty()) out += fmt::format("  {}", visible(f.source));
  out += fmt::format("\n  {} {}", clause::name(f.counts), range(f));
  if (f.approx != Approx::kNone) out += fmt::format(" ({})", clause::name(f.approx));
  if (!f.unit.empty()) out += fmt::format(" {}", visible(f.unit));
  const std::string by = readable(f.by);
  if (f.act) out += fmt::format(" · {} · {}", by.empty() ? "(nobody named)" : by, clause::name(*f.act));
  if (!f.said_at.empty()) out += fmt::format(" · said {}", visible(f.said_at));
  out += fmt::format("\n    {}\n", visible(f.sentence));
  if (!f.matter.empty()) out += fmt::format("    of {}\n", f.matter);
  out += corrected(f.retracted, f.corrections);
  return out;
}

int run(const FigureOptions& o) {
  FigureQuery query;
  if (!o.counts.empty()) query.counts = clause::named<Counts>(o.counts);
  return list_tellings("figures", o, std::move(query), &Ledger::figures, entry);
}

}  // namespace

void add_figures(CLI::App& app, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("figures", "List how many, and who says so, the newest telling first");
  const auto options = std::make_shared<FigureOptions>();
  command->add_option("LEDGER", options->ledger, "The ledger's file")->required();
  const auto& counts = clause::Names<Counts>::list;
  command->add_option("--counts", options->counts, "killed, injured, deployed, … only")
      ->check(CLI::IsMember(std::vector<std::string>(counts.begin(), counts.end())))
      ->type_name("KIND");
  command->add_option("--party", options->party, "Told by this party, by any of its names")
      ->type_name("NAME");
  options->add_to(*command, 50);
  command->callback([options, &exit_code] { exit_code = run(*options); });
}

}  // namespace ukti::cli
