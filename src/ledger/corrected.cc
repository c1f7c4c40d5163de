// See corrected.h. The rows of a version stand in the order of its record's lists (`place`).
#include "ledger/corrected.h"

#include <algorithm>

#include "ledger/named.h"
#include "ledger/names_text.h"

namespace ukti::ledger {
namespace {

// Takes the marked ones out of a list; for each old place the new one, kNoId where it is gone.
template <typename T>
std::vector<Id> take_out(std::vector<T>& list, const std::set<Id>& gone) {
  std::vector<Id> place(list.size(), kNoId);
  std::vector<T> kept;
  for (Id i = 0; i < list.size(); ++i) {
    if (gone.contains(i)) continue;
    place[i] = static_cast<Id>(kept.size());
    kept.push_back(std::move(list[i]));
  }
  list = std::move(kept);
  return place;
}

void redirect(Id& id, const std::vector<Id>& place) {
  if (id != kNoId) id = place[id];
}

}  // namespace

RecordCorrector::RecordCorrector(Database& database, const Rulings& rulings)
    : database_(database), rulings_(rulings) {}

std::set<std::int64_t> RecordCorrector::correct(std::string_view identity, std::string_view sha256,
                                                Record& record) {
  touched_.clear();
  if (rulings_.empty()) return touched_;
  Query find = database_.prepare(
      "SELECT v.id FROM document d JOIN version v ON v.document=d.id WHERE d.identity=? AND v.sha256=?");
  if (!find.bind(1, identity).bind(2, sha256).step()) return touched_;
  const std::int64_t version = find.integer(0);
  rename_parties(version, record);
  drop_figures(version, record);
  drop_events(version, record);
  correct_statements(version, record);
  return touched_;
}

void RecordCorrector::drop_events(std::int64_t version, Record& record) {
  std::set<Id> gone;
  Query rows = database_.prepare("SELECT id,place FROM mention WHERE version=?");
  rows.bind(1, version);
  while (rows.step())
    if (const auto by = rulings_.retracted_mention(rows.integer(0))) {
      gone.insert(static_cast<Id>(rows.integer(1)));
      touched_.insert(*by);
    }
  if (gone.empty()) return;
  const std::vector<Id> place = take_out(record.events, gone);
  for (Figure& f : record.figures) redirect(f.event, place);
}

void RecordCorrector::drop_figures(std::int64_t version, Record& record) {
  std::set<Id> gone;
  for (Id i = 0; i < record.figures.size(); ++i)
    if (const auto by = rulings_.retracted_figure(version, i)) {
      gone.insert(i);
      touched_.insert(*by);
    }
  if (gone.empty()) return;
  const std::vector<Id> place = take_out(record.figures, gone);
  for (Figure& f : record.figures) redirect(f.part_of, place);
}

void RecordCorrector::correct_statements(std::int64_t version, Record& record) {
  std::set<Id> gone;
  Query rows = database_.prepare("SELECT id,place FROM statement WHERE version=?");
  rows.bind(1, version);
  while (rows.step()) {
    const auto at = static_cast<Id>(rows.integer(1));
    if (at >= record.statements.size()) continue;
    if (const auto by = rulings_.retracted_statement(rows.integer(0))) {
      gone.insert(at);
      touched_.insert(*by);
    } else if (const auto who = rulings_.answers_for(rows.integer(0), touched_)) {
      Entity party;
      party.names = names_of(*who);
      record.statements[at].source = {static_cast<Id>(record.entities.size())};
      record.statements[at].source_span.reset();
      record.entities.push_back(std::move(party));
    }
  }
  if (gone.empty()) return;
  const std::vector<Id> place = take_out(record.statements, gone);
  for (Statement& s : record.statements) redirect(s.parent, place);
  for (Event& e : record.events) redirect(e.statement, place);
  std::erase_if(record.figures,
                [&](const Figure& f) { return f.statement != kNoId && gone.contains(f.statement); });
  for (Figure& f : record.figures) redirect(f.statement, place);
  std::erase_if(record.links, [&](const Link& k) { return gone.contains(k.from) || gone.contains(k.to); });
  for (Link& k : record.links) redirect(k.from, place), redirect(k.to, place);
}

void RecordCorrector::rename_parties(std::int64_t version, Record& record) {
  Query rows = database_.prepare("SELECT named FROM version WHERE id=?");
  if (!rows.bind(1, version).step()) return;
  const std::vector<Named> named = unpack_named(rows.blob(0));
  for (std::size_t i = 0; i < named.size() && i < record.entities.size(); ++i) {
    const std::int64_t party = rulings_.party(named[i].party, version, touched_);
    std::vector<std::string>& names = record.entities[i].names;
    std::vector<std::string> first;
    if (const std::string* name = rulings_.name_of_party(party, touched_)) first.push_back(*name);
    if (party != named[i].party && rulings_.row_of(party) != named[i].party && first.empty())
      first = names_of(party);
    if (first.empty()) continue;
    std::erase_if(names, [&](const std::string& name) {
      return std::find(first.begin(), first.end(), name) != first.end();
    });
    names.insert(names.begin(), first.begin(), first.end());
  }
}

std::vector<std::string> RecordCorrector::names_of(std::int64_t party) {
  std::vector<std::string> out;
  if (const std::string* name = rulings_.name_of_party(party, touched_)) out.push_back(*name);
  Query row = database_.prepare("SELECT names FROM party WHERE id=?");
  if (row.bind(1, rulings_.row_of(party)).step())
    for (std::string& name : names_by(row.text(0), std::nullopt))
      if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(std::move(name));
  return out;
}

}  // namespace ukti::ledger
