// What the commands that list tellings share: the ledger, the days, and how the answer is printed.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "cli/documents.h"
#include "cli/sinks.h"
#include "cli/terminal.h"
#include "ukti/ledger.h"

namespace ukti::cli {

struct TellingOptions {
  std::string ledger, from, to, as_of, lexicon;
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

}  // namespace ukti::cli
