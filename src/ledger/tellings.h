// The lists of what was told: statements and figures, the newest first.
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "ledger/component.h"
#include "ledger/party_finder.h"
#include "ledger/search_plan.h"
#include "ledger/sqlite.h"
#include "ukti/ledger.h"

namespace ukti::ledger {

Expected<std::vector<ToldStatement>> statements(Database& database, const StatementQuery& query,
                                                const QueryReader::Impl& reader);
Expected<std::vector<ToldFigure>> figures(Database& database, const FigureQuery& query,
                                          const QueryReader::Impl& reader);

// The ids of matters by their mentions, as of a day: what was told later may have made one matter of two.
class MatterIds {
 public:
  MatterIds(Database& database, AsOf as_of);
  std::string of_mention(std::int64_t mention);
  // Of the mentions that a statement tells or takes a stance on; each once, sorted.
  std::vector<std::string> of_statement(std::int64_t version, std::int64_t statement);

 private:
  void load(std::int64_t component);

  AsOf as_of_;
  const Rulings rulings_;
  ComponentReader reader_;
  Query now_, component_, told_by_;
  std::unordered_map<std::int64_t, std::uint64_t> then_;  // keys of matters by mention, as of the day
};

// What every list of tellings asks: who answers for a statement, by the corrections in force too, and the
// text that a span is cut from.
class TellingRows {
 public:
  TellingRows(Database& database, const ListedNames& names, AsOf as_of);

  // Statements of the party as a condition on `statement`: an SQL list of rows, "" for everybody. Fails where
  // nobody has the name.
  Expected<std::string> party_list(std::string_view name);
  // Numbers of the corrections that made a difference go into `touched`.
  std::vector<PartyName> speakers_of(std::int64_t statement, std::int64_t version,
                                     std::set<std::int64_t>& touched);
  // The text of a version; holds until another version's is asked for.
  std::string_view text_of(std::int64_t version);
  const Rulings& rulings() const { return rulings_; }

 private:
  PartyName name_of(std::int64_t party, std::int64_t speaker, std::set<std::int64_t>& touched);

  const ListedNames& names_;
  const Rulings rulings_;
  PartyFinder parties_;
  Query speaks_, text_;
  std::int64_t version_ = 0;
};

// Notes on a telling which corrections touch it.
template <typename Told>
void note(const std::set<std::int64_t>& touched, std::optional<std::int64_t> retracted_by, Told& told) {
  told.retracted = retracted_by.has_value();
  told.corrections.assign(touched.begin(), touched.end());
  if (retracted_by && !touched.contains(*retracted_by)) told.corrections.push_back(*retracted_by);
  std::sort(told.corrections.begin(), told.corrections.end());
}

}  // namespace ukti::ledger
