// See names.h.
#include "serve/names.h"

#include <algorithm>
#include <tuple>

#include "ledger/names_text.h"

namespace ukti::serve {
namespace {

// Letters of the Bengali block: E0 A6 80 – E0 A7 BF.
bool is_bangla(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '\xE0' && (text[i + 1] == '\xA6' || text[i + 1] == '\xA7')) return true;
  return false;
}

}  // namespace

GroupWords::GroupWords(const lexicon::View& view) {
  const lexicon::View::Rows rows = view.rows("bn/words_function.tsv");
  for (lexicon::EntryId row = rows.first; row < rows.first + rows.count; ++row)
    if (view.cell(row, "pos") == "det") words_.emplace(view.cell(row, "word"));
}

std::string_view GroupWords::bare(std::string_view name) const {
  for (;;) {
    const std::size_t end = name.find(' ');
    if (!words_.contains(std::string(name.substr(0, end)))) return name;
    if (end == name.npos) return {};
    name.remove_prefix(end + 1);
  }
}

// Of its names the one with fewest words; of those the one told first. Who is more than the noun in English
// ("port workers' union") is not called by the noun alone ("ইউনিয়ন").
std::string Names::usual_of_group(const PartyName& named, std::int64_t row) const {
  const auto party = overview_.parties.find(row);
  if (party == overview_.parties.end()) return {};
  std::tuple<std::ptrdiff_t, ledger::Day, std::size_t, std::string> best{};
  bool any = false;
  const auto all = ledger::split_names(party->second.names);
  const bool qualified = !named.names.empty() && named.names.front().find(' ') != std::string::npos;
  const auto noun_alone = [&](std::string_view name) {
    return name.find(' ') == name.npos &&
           std::any_of(all.begin(), all.end(), [&](const ledger::KnownName& o) {
             const std::string_view other = o.name;
             return other.size() > name.size() && other.ends_with(name) &&
                    other[other.size() - name.size() - 1] == ' ';
           });
  };
  for (const ledger::KnownName& known : all) {
    if (!is_bangla(known.name) || (as_of_ && known.told > *as_of_)) continue;
    const std::string_view bare = words_.bare(known.name);
    if (bare.empty() || (qualified && noun_alone(bare))) continue;
    std::tuple rank{std::count(bare.begin(), bare.end(), ' '), known.told, bare.size(), std::string(bare)};
    if (!any || rank < best) best = std::move(rank);
    any = true;
  }
  return std::get<3>(best);
}

std::string Names::usual_bangla(const PartyName& party, std::int64_t row) const {
  std::set<std::int64_t> touched;
  const auto id = overview_.party(party.id);
  const std::string* given = id ? overview_.rulings.name_of_party(*id, touched) : nullptr;
  if (given != nullptr && is_bangla(*given)) return *given;
  const std::string_view key = overview_.key_of(row);
  if (key.starts_with("n:"))
    if (const std::string_view listed = kinds_.bangla(key); !listed.empty()) return std::string(listed);
  if (key.starts_with("g:"))
    if (std::string usual = usual_of_group(party, row); !usual.empty()) return usual;
  const std::size_t own = party.own == 0 ? party.names.size() : std::min(party.own, party.names.size());
  for (std::size_t i = 0; i < own; ++i)
    if (is_bangla(party.names[i])) return party.names[i];
  return {};
}

const Names::Shown& Names::of(const PartyName& party) const {
  const auto [at, fresh] = known_.try_emplace(party.id);
  if (!fresh) return at->second;
  const auto id = overview_.party(party.id);
  const std::int64_t row = id ? overview_.rulings.row_of(*id) : 0;
  at->second.name = party.names.empty() ? party.id : party.names.front();
  at->second.bangla = usual_bangla(party, row);
  at->second.kind = kinds_.kind(overview_.key_of(row));
  return at->second;
}

PartyName Names::plain(const PartyName& party) const {
  const Shown& shown = of(party);
  PartyName out{party.id, {shown.name}};
  if (!shown.bangla.empty() && shown.bangla != shown.name) {
    // What stands first in Bangla is not always the usual one.
    if (is_bangla(shown.name))
      out.names.front() = shown.bangla;
    else
      out.names.push_back(shown.bangla);
  }
  return out;
}

}  // namespace ukti::serve
