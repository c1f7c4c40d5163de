// See overview.h.
#include "ledger/overview.h"

#include <algorithm>

#include "ledger/names_text.h"
#include "ledger/party_id.h"

namespace ukti::ledger {
namespace {

// The entries of one owner: from where its own begin to where the next one's do.
template <typename Entry, typename Owner>
std::span<const Entry> entries_of(const std::vector<Entry>& entries, const std::vector<Owner>& owners,
                                  std::uint32_t Owner::* first, std::uint32_t place) {
  const std::size_t begin = owners[place].*first;
  const std::size_t end = place + std::size_t{1} < owners.size() ? owners[place + 1].*first : entries.size();
  return std::span(entries).subspan(begin, end - begin);
}

// Among rows sorted by id. They are mostly without gaps: what is sought stands where its number says.
template <typename Row>
std::optional<std::uint32_t> row_at(const std::vector<Row>& rows, std::int64_t id) {
  if (id > 0 && static_cast<std::uint64_t>(id) <= rows.size() &&
      rows[static_cast<std::size_t>(id - 1)].id == id)
    return static_cast<std::uint32_t>(id - 1);
  const auto at = std::lower_bound(rows.begin(), rows.end(), id,
                                   [](const Row& row, std::int64_t wanted) { return row.id < wanted; });
  if (at == rows.end() || at->id != id) return std::nullopt;
  return static_cast<std::uint32_t>(at - rows.begin());
}

}  // namespace

std::optional<std::uint32_t> Overview::version_at(std::int64_t id) const {
  const auto at = std::lower_bound(version_places_.begin(), version_places_.end(), std::pair(id, 0U));
  if (at == version_places_.end() || at->first != id) return std::nullopt;
  return at->second;
}

std::optional<std::uint32_t> Overview::mention_at(std::int64_t id) const { return row_at(mentions, id); }

std::optional<std::uint32_t> Overview::statement_at(std::int64_t id) const { return row_at(statements, id); }

std::span<const Overview::Participant> Overview::parts_of(std::uint32_t mention) const {
  return entries_of(parts, mentions, &Mention::part, mention);
}

std::span<const Overview::Voice> Overview::voices_of(std::uint32_t statement) const {
  return entries_of(voices, statements, &Statement::voice, statement);
}

std::span<const Overview::Telling> Overview::tellings_of(std::uint32_t statement) const {
  return entries_of(tellings, statements, &Statement::telling, statement);
}

std::optional<std::int64_t> Overview::party(std::string_view id) const {
  const auto parsed = parse_party(id);
  if (!parsed) return std::nullopt;
  if (parsed->correction > 0) {
    const std::int64_t split = -parsed->correction;
    return parties.contains(rulings.row_of(split)) ? std::optional(split) : std::nullopt;
  }
  const auto at = party_by_hash.find(parsed->hash);
  return at == party_by_hash.end() ? std::nullopt : std::optional(at->second);
}

std::optional<std::int64_t> Overview::meant(std::int64_t row, std::uint32_t version) const {
  if (rulings.empty()) return row;
  std::set<std::int64_t> touched;
  const std::int64_t party = rulings.party(row, versions[version].id, touched);
  return rulings.retracted_party(party) ? std::nullopt : std::optional(party);
}

PartyName Overview::name_of(std::int64_t party, std::optional<Day> as_of) const {
  PartyName out;
  std::set<std::int64_t> touched;
  if (const std::string* given = rulings.name_of_party(party, touched)) out.names.push_back(*given);
  const auto row = parties.find(rulings.row_of(party));
  out.id = party < 0 ? print_split_party(-party) : row == parties.end() ? "" : print_party(row->second.hash);
  const auto add = [&](std::int64_t one) {
    const auto at = parties.find(rulings.row_of(one));
    if (at == parties.end()) return;
    for (std::string& name : names_by(at->second.names, as_of))
      if (std::find(out.names.begin(), out.names.end(), name) == out.names.end())
        out.names.push_back(std::move(name));
  };
  if (rulings.empty())
    add(party);
  else
    for (const std::int64_t one : rulings.one_with(party)) add(one);
  return out;
}

std::string_view Overview::key_of(std::int64_t party) const {
  const auto row = parties.find(rulings.row_of(party));
  return row == parties.end() ? std::string_view() : row->second.key;
}

std::vector<std::uint32_t> Overview::speaking(std::optional<Day> as_of) const {
  std::vector<std::uint32_t> out;
  std::vector<bool> seen(documents + 1);  // have spoken: the newest first
  for (std::uint32_t i = 0; i < versions.size(); ++i) {
    const Version& v = versions[i];
    if (v.hidden) continue;
    if (!as_of && v.latest) out.push_back(i);
    if (!as_of || v.told > *as_of || seen[v.nth_document]) continue;
    seen[v.nth_document] = true;
    out.push_back(i);
  }
  return out;
}

}  // namespace ukti::ledger
