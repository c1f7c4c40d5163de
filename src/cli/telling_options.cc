// See telling_options.h.
#include "cli/telling_options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "ledger/day.h"

namespace ukti::cli {
namespace {

bool is_latin(const std::string& name) {
  return !name.empty() && static_cast<unsigned char>(name.front()) < 0x80;
}

}  // namespace

bool parse_day(const char* option, const std::string& text, std::optional<std::int32_t>& out) {
  if (text.empty()) return true;
  out = ledger::parse_day(text);
  if (!out) complain(option, "takes a day: 2026-03-09");
  return out.has_value();
}

bool parse_days(const char* option, const std::string& text, Days& out) {
  if (text.empty()) return true;
  const std::size_t dots = text.find("..");
  const auto first = ledger::days_of(text.substr(0, dots));
  const auto last = dots == std::string::npos ? first : ledger::days_of(text.substr(dots + 2));
  if (!first || !last || last->to < first->from) {
    complain(option, "takes days: 2026-03-09, 2026-03, 2026-03-01..2026-03-31");
    return false;
  }
  out = {first->from, last->to};
  return true;
}

void TellingOptions::add_to(CLI::App& command, std::size_t shown) {
  limit = shown;
  command.add_option("--from", from, "Told on this day or later")->type_name("DATE");
  command.add_option("--to", to, "Told on this day or earlier")->type_name("DATE");
  command.add_option("--on", on, "Of matters that happened in these days: FROM..TO, a day, a month")
      ->type_name("DAYS");
  command.add_option("--as-of", as_of, "As known at the end of a day")->type_name("DATE");
  command.add_option("--limit", limit, "At most so many; 0: all")->capture_default_str();
  command.add_option("--lexicon", lexicon, "Tables laid over the built-in ones")->type_name("DIR");
  command.add_flag("--json", json, "A JSON array, one answer a line");
}

std::optional<Telling> TellingOptions::telling() const {
  Telling out;
  if (!parse_day("--as-of", as_of, out.as_of.told) || !parse_day("--from", from, out.from) ||
      !parse_day("--to", to, out.to) || !parse_days("--on", on, out.on))
    return std::nullopt;
  return out;
}

std::string readable(const std::vector<PartyName>& parties) {
  std::string out;
  for (const PartyName& party : parties) {
    if (party.names.empty()) continue;
    if (!out.empty()) out += "; ";
    const std::string& first = party.names.front();
    out += visible(first);
    const auto other = std::find_if(party.names.begin(), party.names.end(), [&](const std::string& name) {
      return is_latin(name) != is_latin(first);
    });
    if (other != party.names.end()) out += fmt::format(" ({})", visible(*other));
  }
  return out;
}

std::string corrected(bool retracted, const std::vector<std::int64_t>& corrections) {
  if (corrections.empty()) return {};
  return fmt::format("    ✎ {} by correction {}\n", retracted ? "retracted" : "corrected",
                     fmt::join(corrections, ", "));
}

}  // namespace ukti::cli
