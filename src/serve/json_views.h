// What the API says of parties, matters, figures and statements, as JSON: one function for each schema of
// openapi.json.
#pragma once

#include <string>
#include <string_view>

#include "ledger/headline.h"
#include "ledger/json_writer.h"
#include "ledger/overview.h"
#include "ledger/told_rows.h"
#include "serve/coordinates.h"
#include "serve/names.h"
#include "ukti/ledger.h"

namespace ukti::serve {

using ledger::JsonWriter;

// What the words of answers come from.
struct Words {
  const ledger::Headlines& headlines;
  const Coordinates& coordinates;
  const Names& names;
};

// Counts as the page shows them beside a matter, and the figure that says most of it.
struct MatterFacts {
  std::uint32_t mentions = 0, documents = 0, origins = 0;
  std::optional<MatterFigure> lead;
};
// `origins`: of each report, from 0.
MatterFacts facts_of(const Matter& matter, std::uint32_t documents,
                     const std::vector<std::uint32_t>& origins);

void put_number(JsonWriter& w, std::string_view name, std::uint64_t value);
void put_flag(JsonWriter& w, std::string_view name, bool value);
void put_strings(JsonWriter& w, std::string_view name, const std::vector<std::string>& values);
// A string that is never null.
void put_text(JsonWriter& w, std::string_view name, std::string_view value);

// The members of a PartyRef.
void put_party_ref(JsonWriter& w, const PartyName& party, const Names::Shown& shown);
void put_party(JsonWriter& w, const PartyName& party, const Words& words);
void put_parties(JsonWriter& w, std::string_view name, const std::vector<PartyName>& parties,
                 const Words& words);
void put_place(JsonWriter& w, const PartyName& place, const Words& words);
void put_place_members(JsonWriter& w, const PartyName& place, const Words& words);
void put_figure(JsonWriter& w, const MatterFigure& figure, const Words& words);
void put_figure(JsonWriter& w, const ledger::ShownFigure& figure, const Words& words);
void put_statement(JsonWriter& w, const ledger::ShownStatement& statement, std::string_view stance,
                   const Words& words);
// The members of a MatterItem, without its brackets.
void put_matter_members(JsonWriter& w, const Matter& matter, const MatterFacts& facts, const Words& words);
void put_matter(JsonWriter& w, const Matter& matter, const MatterFacts& facts, const Words& words);
void put_labels(JsonWriter& w, const Matter& matter, const Words& words);

// "statement@R03:120-141": what a correction of these bytes names.
std::string target_of(std::string_view layer, std::string_view document, Span span);

}  // namespace ukti::serve
