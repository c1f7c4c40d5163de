// `ukti matters LEDGER` and `ukti matter LEDGER ID`: what the reports of a ledger tell of one happening.
#include <map>
#include <memory>
#include <optional>

#include "clause/closed_lists.h"
#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/matter_view.h"
#include "cli/sinks.h"
#include "cli/telling_options.h"
#include "ledger/matter_json.h"
#include "ukti/ledger.h"

namespace ukti::cli {
namespace {

struct MatterOptions {
  std::string ledger, id, as_of;
  std::string party, place, type, on, from, to;
  bool json = false, all = false, uncorrected = false;
  std::optional<Language> language;
};

const std::map<std::string, Language> kLanguages{{"bn", Language::kBangla}, {"en", Language::kEnglish}};

void define(CLI::App& command, MatterOptions& o) {
  command.add_flag("--json", o.json, "Print as JSON, in the form of docs/ledger.md");
  command.add_option("--as-of", o.as_of, "As known at the end of a day")->type_name("DATE");
  command.add_option("--lang", o.language, "The view's own words: bn or en (default: the locale's)")
      ->transform(CLI::CheckedTransformer(kLanguages).description(""))
      ->type_name("LANG");
}

std::optional<Ledger> opened(const std::string& path) {
  Expected<Ledger> ledger = Ledger::open(path, Ledger::Access::kRead);
  if (ledger) return std::move(*ledger);
  complain("ledger", ledger.error().message);
  return std::nullopt;
}

// What the options ask for; nothing where one cannot be read (complained of).
std::optional<MatterQuery> query_of(const MatterOptions& o) {
  MatterQuery query;
  query.all = o.all;
  query.corrected = !o.uncorrected;
  query.party = o.party;
  query.place = o.place;
  if (!o.type.empty()) query.type = clause::named<EventType>(o.type);
  if (!parse_day("--as-of", o.as_of, query.as_of.told) || !parse_day("--from", o.from, query.told.from) ||
      !parse_day("--to", o.to, query.told.to) || !parse_days("--on", o.on, query.on))
    return std::nullopt;
  return query;
}

int list(const MatterOptions& o) {
  const std::optional<MatterQuery> query = query_of(o);
  if (!query) return kWrongUse;
  const std::optional<Ledger> ledger = opened(o.ledger);
  if (!ledger) return kWrongUse;
  const bool names = !o.party.empty() || !o.place.empty();
  const Expected<std::vector<Matter>> matters =
      names ? ledger->matters(*query, QueryReader(Lexicon::embedded())) : ledger->matters(*query);
  if (!matters) {
    complain(o.ledger, matters.error().message);
    return kSomeFailed;
  }
  const Language language = o.language.value_or(language_of_locale());
  const ledger::Headlines headlines(Lexicon::embedded().view());
  std::string out;
  for (const Matter& matter : *matters) {
    if (o.json) {
      out += out.empty() ? "[\n" : ",\n";
      ledger::append_json(matter, headlines, out);
    } else {
      out += matter_line(matter, headlines, language);
    }
  }
  if (o.json) out += out.empty() ? "[]\n" : "\n]\n";
  const bool narrowed = names || query->type || query->told.any() || query->on.any();
  if (!o.json && out.empty() && narrowed) complain("matters", "there are none");
  if (!o.json && out.empty() && !narrowed)
    out = language == Language::kEnglish
              ? "No matter is told by two reports or answered by anybody yet; --all lists what single "
                "reports tell.\n"
              : "একাধিক প্রতিবেদনে বলা বা কারও উত্তর আছে, এমন কিছু এখনো নেই; --all দিলে সব দেখা যাবে।\n";
  put(out);
  return kDone;
}

int show(const MatterOptions& o) {
  AsOf as_of;
  if (!parse_day("--as-of", o.as_of, as_of.told)) return kWrongUse;
  const std::optional<Ledger> ledger = opened(o.ledger);
  if (!ledger) return kWrongUse;
  const Expected<Matter> matter = ledger->matter(o.id, as_of);
  if (!matter) {
    complain(o.ledger, matter.error().message);
    return kSomeFailed;
  }
  const ledger::Headlines headlines(Lexicon::embedded().view());
  std::string out;
  if (o.json) {
    ledger::append_json(*matter, headlines, out);
    out += '\n';
  } else {
    out = matter_view(*matter, headlines, o.language.value_or(language_of_locale()));
  }
  put(out);
  return kDone;
}

}  // namespace

void add_matters(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<MatterOptions>();
  CLI::App* all =
      app.add_subcommand("matters", "List the matters of a ledger: what its reports tell of one happening");
  all->add_option("LEDGER", options->ledger, "The ledger's file")->required();
  all->add_flag("--all", options->all, "Also what one report tells and nobody answers");
  all->add_flag("--uncorrected", options->uncorrected, "As if nothing had been corrected");
  all->add_option("--party", options->party,
                  "In which this party takes part or takes a stance, by its id or any name")
      ->type_name("NAME");
  all->add_option("--place", options->place, "That were at this place or in it, by any name")
      ->type_name("NAME");
  const auto& types = clause::Names<EventType>::list;
  all->add_option("--type", options->type, "ASSAULT, PROTEST, … only")
      ->transform(CLI::IsMember(std::vector<std::string>(types.begin(), types.end()), CLI::ignore_case))
      ->type_name("TYPE");
  all->add_option("--on", options->on, "That happened in these days: FROM..TO, a day, a month")
      ->type_name("DAYS");
  all->add_option("--from", options->from, "Told of on this day or later")->type_name("DATE");
  all->add_option("--to", options->to, "Told of on this day or earlier")->type_name("DATE");
  define(*all, *options);
  all->footer(
      "A line has the matter's id, who did what to whom, when, in how many reports, and ✓ ✗ ≠ ○ where "
      "somebody\n"
      "confirms, denies, disputes or does not say.");
  all->callback([options, &exit_code] { exit_code = list(*options); });
  const auto single = std::make_shared<MatterOptions>();
  CLI::App* one =
      app.add_subcommand("matter", "Show one matter: who says what since when, the figures, the reports");
  one->add_option("LEDGER", single->ledger, "The ledger's file")->required();
  one->add_option("ID", single->id, "The matter's id, or one that it had before")->required();
  define(*one, *single);
  one->callback([single, &exit_code] { exit_code = show(*single); });
}

}  // namespace ukti::cli
