// See matter_view.h.
#include "cli/matter_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "cli/terminal.h"
#include "ledger/corrections.h"

namespace ukti::cli {
namespace {

std::string name_of(const PartyName& party, Language language) {
  const std::string_view name = ledger::name_in(party, language == Language::kBangla);
  return name.empty() ? "?" : visible(name);
}

// ✓ ✗ ≠ ○ ·: what a stance does, without colour.
std::string_view stance_sign(std::string_view stance) {
  if (stance == "confirms") return "✓";
  if (stance == "denies") return "✗";
  if (stance == "disputes") return "≠";
  if (stance == "withholds") return "○";
  return "·";
}

std::string_view stance_word(std::string_view stance, Language language) {
  if (language == Language::kEnglish) return stance == "withholds" ? "does not say" : stance;
  if (stance == "confirms") return "নিশ্চিত করে";
  if (stance == "denies") return "অস্বীকার করে";
  if (stance == "disputes") return "ভিন্ন কথা বলে";
  if (stance == "withholds") return "কিছু বলে না";
  return "বলে";
}

std::string days_of(const Matter& m, Language language) {
  if (m.from.empty()) return {};
  const std::string from = time_words(m.from, language);
  return m.from == m.to ? from : from + " – " + time_words(m.to, language);
}

std::set<std::string> documents_of(const Matter& m) {
  std::set<std::string> out;
  for (const MatterMention& x : m.mentions) out.insert(x.document);
  return out;
}

template <typename Sources>
std::string documents_in(const Sources& sources) {
  std::string out;
  std::set<std::string> seen;
  for (const auto& source : sources)
    if (seen.insert(source.document).second) out += (out.empty() ? "" : ", ") + visible(source.document);
  return out;
}

void add_positions(const Matter& m, Language language, std::string& out) {
  if (m.positions.empty()) return;
  out += language == Language::kEnglish ? "\nWho says what\n" : "\nকে কী বলছে\n";
  for (const MatterPosition& p : m.positions)
    out += fmt::format("  {} {} {}{} · {} · {}\n", stance_sign(p.stance), name_of(p.party, language),
                       stance_word(p.stance, language), p.hedged ? " (?)" : "", time_words(p.since, language),
                       documents_in(p.sources));
}

void add_figures(const Matter& m, Language language, std::string& out) {
  if (m.figures.empty()) return;
  std::set<std::size_t> superseded;
  for (const MatterFigure& f : m.figures)
    if (f.supersedes) superseded.insert(*f.supersedes);
  out += language == Language::kEnglish ? "\nFigures\n" : "\nসংখ্যা\n";
  for (std::size_t i = 0; i < m.figures.size(); ++i) {
    const MatterFigure& f = m.figures[i];
    Figure number;
    number.low = f.low;
    number.high = f.high;
    number.approx = f.approx;
    number.counts = f.counts;
    number.unit = f.unit;
    out += fmt::format("  {} {} {} · {} · {} · {}\n",
                       f.retracted              ? "✗"
                       : superseded.contains(i) ? "˅"
                       : f.part_of              ? "⊂"
                                                : "·",
                       bounds_words(number, language), counts_word(f.counts, language),
                       f.by                             ? name_of(*f.by, language)
                       : language == Language::kEnglish ? "the outlet"
                                                        : "পত্রিকা",
                       time_words(f.published, language), documents_in(f.sources));
  }
}

// "✎ 3 merge · 2031-05-01 · রাফি: one and the same".
void add_corrections(const Matter& m, Language language, std::string& out) {
  if (m.corrections.empty()) return;
  out += language == Language::kEnglish ? "\nCorrected by hand\n" : "\nহাতে সংশোধিত\n";
  for (const Correction& c : m.corrections)
    out += "  ✎ " +
           visible(fmt::format("{} {} · {} · {}: {}", c.number, ledger::name_of(c.kind), c.time, c.author,
                               c.reason)) +
           "\n";
}

void add_withheld(const Matter& m, Language language, std::string& out) {
  if (m.withheld.empty()) return;
  out += language == Language::kEnglish ? "\nNot told\n" : "\nযা বলা হয়নি\n";
  for (const MatterRefusal& r : m.withheld)
    out += fmt::format("  ○ {} · {} · {} · {}\n", counts_word(r.counts, language), name_of(r.by, language),
                       time_words(r.since, language), documents_in(r.sources));
}

}  // namespace

std::string matter_line(const Matter& m, const ledger::Headlines& headlines, Language language) {
  std::string stances;
  for (const std::string_view stance : {"confirms", "denies", "disputes", "withholds"})
    if (std::any_of(m.positions.begin(), m.positions.end(),
                    [&](const MatterPosition& p) { return p.stance == stance; }))
      stances += stance_sign(stance);
  const std::size_t reports = documents_of(m).size();
  Figure count;
  count.low = count.high = static_cast<double>(reports);
  const std::string days = days_of(m, language);
  return fmt::format("{}  {}{}{} · {} {}{}{}{}\n", m.id,
                     visible(headlines.of(m, language == Language::kBangla)), days.empty() ? "" : " · ", days,
                     bounds_words(count, language),
                     language == Language::kBangla ? "প্রতিবেদন"
                     : reports == 1                ? "report"
                                                   : "reports",
                     stances.empty() ? "" : " · ", stances, m.corrections.empty() ? "" : " · ✎");
}

std::string matter_view(const Matter& m, const ledger::Headlines& headlines, Language language) {
  std::string out = visible(headlines.of(m, language == Language::kBangla)) + "\n" + m.id;
  if (const std::string days = days_of(m, language); !days.empty()) out += " · " + days;
  out += "\n";
  add_positions(m, language, out);
  add_figures(m, language, out);
  add_withheld(m, language, out);
  out += language == Language::kEnglish ? "\nTold in\n" : "\nযেখানে বলা হয়েছে\n";
  for (const MatterMention& x : m.mentions)
    out += fmt::format("  {} {} {}–{} · {}\n", status_sign(x.status), visible(x.document), x.span.start,
                       x.span.end, time_words(x.told, language));
  add_corrections(m, language, out);
  return out;
}

}  // namespace ukti::cli
