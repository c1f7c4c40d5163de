// What the commands that list tellings share: the ledger, the days, the asking, and how the answer is
// printed.
#pragma once

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <utility>

#include "cli/commands.h"
#include "cli/documents.h"
#include "cli/sinks.h"
#include "cli/terminal.h"
#include "ledger/telling_json.h"
#include "ukti/ledger.h"

namespace ukti::cli {

// A day, a month, a year, or two of them with ".." between: "2026-03-01..2026-03-31". False where it is none
// (complained of); nothing is done with an empty text.
bool parse_days(const char* option, const std::string& text, Days& out);
// A day, or nothing where the text is empty.
bool parse_day(const char* option, const std::string& text, std::optional<std::int32_t>& out);

struct TellingOptions {
  std::string ledger, party, from, to, as_of, on, lexicon;
  bool json = false;
  std::size_t limit = 0;
  Colour colour = Colour::kAuto;

  // `limit`: how many are shown where --limit does not say.
  void add_to(CLI::App& command, std::size_t shown);
  // The days that were asked for; nothing where one is none (complained of).
  std::optional<Telling> telling() const;
};

// The answers as a JSON array, one a line.
template <typename Answers>
std::string json_array(const Answers& answers,
                       void (*append)(const typename Answers::value_type&, std::string&)) {
  std::string out = "[";
  for (const auto& answer : answers) {
    out += out.size() == 1 ? "\n" : ",\n";
    append(answer, out);
  }
  return out + "\n]\n";
}

// "Ministry of Defence, প্রতিরক্ষা মন্ত্রণালয়; …" for a person: the first name of each party in each script.
std::string readable(const std::vector<PartyName>& parties);

// "    ✎ retracted by correction 3": a line where corrections touch a telling, else nothing.
std::string corrected(bool retracted, const std::vector<std::int64_t>& corrections);

// Completes `query` from the options, asks the ledger by `find` (Ledger::statements, Ledger::figures) and
// prints the answers, each as `entry` shows it. `command` names the command in messages. Returns the exit
// code.
template <typename Query, typename Answer>
int list_tellings(std::string_view command, const TellingOptions& o, Query query,
                  Expected<std::vector<Answer>> (Ledger::*find)(const Query&, const QueryReader&) const,
                  std::string (*entry)(const Answer&)) {
  const std::optional<Telling> telling = o.telling();
  if (!telling) return kWrongUse;
  query.telling = *telling;
  query.party = o.party;
  query.limit = o.limit > 0 ? o.limit + 1 : 0;
  std::optional<Lexicon> own;
  const Lexicon* lexicon = choose_lexicon(o.lexicon, own);
  if (lexicon == nullptr) return kWrongUse;
  const Expected<Ledger> ledger = Ledger::open(o.ledger, Ledger::Access::kRead);
  if (!ledger) {
    complain(command, ledger.error().message);
    return kWrongUse;
  }
  Expected<std::vector<Answer>> found = ((*ledger).*find)(query, QueryReader(*lexicon));
  if (!found) {
    complain(command, found.error().message);
    return kSomeFailed;
  }
  const bool more = o.limit > 0 && found->size() > o.limit;
  if (more) found->pop_back();
  if (o.json) {
    put(json_array(*found, ledger::append_json));
  } else {
    std::string out;
    for (const Answer& answer : *found) out += entry(answer);
    put(out);
    if (found->empty()) complain(command, "there are none");
  }
  if (more) complain(command, fmt::format("there are more than these {}; --limit N shows them", o.limit));
  return kDone;
}

}  // namespace ukti::cli
