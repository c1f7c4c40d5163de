// What the lists of tellings share. See tellings.h.
#include "ledger/tellings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

#include "ledger/matter_loader.h"
#include "ledger/party_id.h"

namespace ukti::ledger {

MatterIds::MatterIds(Database& database, AsOf as_of)
    : as_of_(as_of),
      rulings_(Rulings::load(database)),
      reader_(database, rulings_),
      now_(database.prepare("SELECT x.key FROM mention m JOIN matter x ON x.id=m.matter WHERE m.id=?")),
      component_(database.prepare("SELECT component FROM mention WHERE id=?")),
      told_by_(database.prepare("SELECT id FROM mention WHERE version=?1 AND statement=?2 UNION SELECT "
                                "s.mention FROM mention m JOIN "
                                "stance s ON s.mention=m.id WHERE m.version=?1 AND s.statement=?2")) {}

void MatterIds::load(std::int64_t component) {
  const Component loaded = reader_.load(component, as_of_.told);
  for (const std::vector<std::uint32_t>& group : loaded.groups)
    for (const std::uint32_t i : group) then_[loaded.rows[i].id] = loaded.rows[group.front()].key;
}

std::string MatterIds::of_mention(std::int64_t mention) {
  std::string out;
  if (!as_of_.told) {
    if (now_.bind(1, mention).step()) out = print_key(static_cast<std::uint64_t>(now_.integer(0)));
    now_.reset();
    return out;
  }
  auto at = then_.find(mention);
  if (at == then_.end()) {
    if (component_.bind(1, mention).step()) load(component_.integer(0));
    component_.reset();
    at = then_.find(mention);
  }
  return at != then_.end() ? print_key(at->second) : out;
}

std::vector<std::string> MatterIds::of_statement(std::int64_t version, std::int64_t statement) {
  std::vector<std::string> out;
  told_by_.bind(1, version).bind(2, statement);
  while (told_by_.step()) {
    std::string id = of_mention(told_by_.integer(0));
    if (!id.empty()) out.push_back(std::move(id));
  }
  told_by_.reset();
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

TellingRows::TellingRows(Database& database, const ListedNames& names, AsOf as_of)
    : names_(names),
      rulings_(Rulings::load(database)),
      parties_(database, as_of.told),
      speaks_(database.prepare("SELECT party,speaker FROM speaks WHERE statement=?")),
      text_(database.prepare("SELECT text FROM version WHERE id=?")) {}

Expected<std::string> TellingRows::party_list(std::string_view name) {
  if (name.empty()) return std::string();
  std::set<std::int64_t> ids, meant, ignored;
  for (const std::int64_t row : parties_.find(name, names_)) {
    const std::int64_t party = rulings_.party(row, 0, ignored);
    meant.insert(party);
    for (const std::int64_t one : rulings_.one_with(party)) ids.insert(rulings_.row_of(one));
  }
  if (ids.empty())
    return std::unexpected(
        Error{ErrorCode::kMalformedInput, fmt::format("the ledger knows no party by the name “{}”", name)});
  std::string sql = fmt::format(
      "SELECT statement FROM speaks WHERE party IN ({0}) UNION SELECT statement FROM speaks WHERE speaker IN "
      "({0})",
      fmt::join(ids, ","));
  for (const auto& [statement, party] : rulings_.reattributed())
    sql += fmt::format(" {} SELECT {}", meant.contains(party) ? "UNION" : "EXCEPT", statement);
  return "(" + sql + ")";
}

PartyName TellingRows::name_of(std::int64_t party, std::int64_t speaker, std::set<std::int64_t>& touched) {
  std::vector<std::int64_t> speakers;
  if (speaker != 0) speakers.push_back(speaker);
  PartyName out = parties_.name_of(rulings_.row_of(party), speakers);
  if (party < 0) out.id = print_split_party(-party);
  for (const std::int64_t one : rulings_.one_with(party))
    if (one != party)
      for (const std::string& name : parties_.name_of(rulings_.row_of(one), {}).names)
        if (std::find(out.names.begin(), out.names.end(), name) == out.names.end())
          out.names.insert(out.names.begin() + static_cast<std::ptrdiff_t>(out.own++), name);
  if (const std::string* given = rulings_.name_of_party(party, touched)) {
    const auto at = std::find(out.names.begin(), out.names.end(), *given);
    if (at != out.names.end()) {
      if (static_cast<std::size_t>(at - out.names.begin()) < out.own) --out.own;
      out.names.erase(at);
    }
    out.names.insert(out.names.begin(), *given);
    ++out.own;
  }
  return out;
}

std::vector<PartyName> TellingRows::speakers_of(std::int64_t statement, std::int64_t version,
                                                std::set<std::int64_t>& touched) {
  std::vector<PartyName> out;
  if (const auto instead = rulings_.answers_for(statement, touched)) {
    out.push_back(name_of(*instead, 0, touched));
    return out;
  }
  speaks_.bind(1, statement);
  while (speaks_.step())
    out.push_back(name_of(rulings_.party(speaks_.integer(0), version, touched),
                          speaks_.is_null(1) ? 0 : speaks_.integer(1), touched));
  speaks_.reset();
  // Rows tell the order of adding, names and ids do not.
  std::sort(out.begin(), out.end(), [](const PartyName& a, const PartyName& b) {
    return std::tie(a.names, a.id) < std::tie(b.names, b.id);
  });
  return out;
}

std::string_view TellingRows::text_of(std::int64_t version) {
  if (version != version_) {
    text_.reset();
    version_ = text_.bind(1, version).step() ? version : 0;
  }
  return version_ != 0 ? text_.text(0) : std::string_view();
}

}  // namespace ukti::ledger
