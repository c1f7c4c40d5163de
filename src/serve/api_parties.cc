// People and bodies: the list, and one with what it said and who contradicts it. See api.h.
#include <algorithm>
#include <map>
#include <tuple>

#include "clause/closed_lists.h"
#include "ledger/impl.h"
#include "ledger/matter_picker.h"
#include "ledger/told_rows.h"
#include "serve/api.h"
#include "serve/documents.h"
#include "serve/speaking_of.h"

namespace ukti::serve {
namespace {

using ledger::Overview;

constexpr std::size_t kRecent = 20, kMostMatters = 60, kMostOthers = 30, kMostContradictions = 60;

// Cases of Latin letters are one.
std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool has_name(const PartyName& party, const std::string& wanted) {
  return std::any_of(party.names.begin(), party.names.end(),
                     [&](const std::string& name) { return lower(name).find(wanted) != std::string::npos; });
}

// Matters that each party is in.
std::unordered_map<std::int64_t, std::uint32_t> matters_by_party(const Overview& overview,
                                                                 const ledger::Catalogue& catalogue) {
  std::unordered_map<std::int64_t, std::uint32_t> out;
  std::vector<std::size_t> counted_for(catalogue.matters.size());  // by matter: the party, from 1 on
  std::size_t nth = 0;
  for (std::size_t begin = 0, end = 0; begin < overview.involved.size(); begin = end) {
    const std::int64_t party = overview.involved[begin].party;
    std::uint32_t matters = 0;
    ++nth;
    for (; end < overview.involved.size() && overview.involved[end].party == party; ++end) {
      const std::uint32_t m = catalogue.matter_of[overview.involved[end].mention];
      if (m == ledger::Catalogue::kNoMatter || counted_for[m] == nth) continue;
      counted_for[m] = nth;
      ++matters;
    }
    if (matters > 0) out[party] = matters;
  }
  return out;
}

}  // namespace

void Api::put_party_members(JsonWriter& w, const Overview& overview, std::int64_t party,
                            std::optional<ledger::Day> as_of, std::uint32_t matters,
                            const Words& words) const {
  const PartyName name = overview.name_of(party, as_of);
  const auto row = overview.parties.find(overview.rulings.row_of(party));
  put_party_ref(w, name, words.names.of(name)), put_strings(w, "names", name.names);
  w.put("code", kinds_.code(overview.key_of(party)));
  put_number(w, "statements", row == overview.parties.end() ? 0 : row->second.statements);
  put_number(w, "matters", matters);
}

Reply Api::parties(Asked& asked) {
  Params& p = asked.params;
  const Overview& overview = asked.state.overview();
  const auto q = p.text("q", 200);
  const auto kind = p.one_of("kind", clause::Names<EntityType>::list);
  const std::size_t limit = p.number("limit", 1, 200, 50), cursor = p.cursor();
  if (auto refusal = p.refusal()) return *refusal;
  const auto catalogue = asked.state.catalogue(asked.ledger, std::nullopt);
  if (!catalogue) return failed(catalogue.error());
  auto matters = matters_by_party(overview, **catalogue);
  const std::string wanted = q ? lower(*q) : std::string();
  struct Listed {
    std::uint32_t statements = 0, matters = 0;
    std::string_view key;
    std::int64_t id = 0;
  };
  std::vector<Listed> listed;
  for (const auto& [id, party] : overview.parties) {
    if (kind && kinds_.kind(party.key) != static_cast<EntityType>(*kind)) continue;
    const auto in = matters.find(id);
    if (party.statements == 0 && in == matters.end()) continue;
    std::set<std::int64_t> touched;
    if (overview.rulings.party(id, 0, touched) != id) continue;  // merged into another
    if (!wanted.empty() && !has_name(overview.name_of(id, std::nullopt), wanted)) continue;
    listed.push_back({party.statements, in == matters.end() ? 0 : in->second, party.key, id});
  }
  std::sort(listed.begin(), listed.end(), [](const Listed& a, const Listed& b) {
    return std::tie(b.statements, b.matters, a.key) < std::tie(a.statements, a.matters, b.key);
  });
  return json_reply(page_of(listed.size(), cursor, limit, [&](JsonWriter& w, std::size_t i) {
    w.open('{'), put_party_members(w, overview, listed[i].id, std::nullopt, listed[i].matters, asked.words),
        w.close('}');
  }));
}

namespace {

// Denies or disputes against asserts or confirms.
bool against(std::string_view a, std::string_view b) {
  const auto no = [](std::string_view s) { return s == "denies" || s == "disputes"; };
  const auto yes = [](std::string_view s) { return s == "asserts" || s == "confirms"; };
  return (no(a) && yes(b)) || (yes(a) && no(b));
}

void put_counted(JsonWriter& w, std::string_view name, const std::map<std::int64_t, std::uint32_t>& counts,
                 const Overview& overview, std::optional<ledger::Day> as_of, const Words& words) {
  std::vector<std::pair<std::uint32_t, std::int64_t>> order;
  for (const auto& [id, n] : counts) order.emplace_back(n, id);
  std::sort(order.rbegin(), order.rend());
  if (order.size() > kMostOthers) order.resize(kMostOthers);
  w.key(name), w.open('[');
  for (const auto& [n, id] : order) {
    w.open('{'), w.key("party"), put_party(w, overview.name_of(id, as_of), words), put_number(w, "n", n),
        w.close('}');
  }
  w.close(']');
}

}  // namespace

Reply Api::party(Asked& asked) {
  Params& p = asked.params;
  const Overview& overview = asked.state.overview();
  const auto as_of = p.day("as_of");
  if (auto refusal = p.refusal()) return *refusal;
  const auto id = overview.party(asked.request.path[3]);
  if (!id) return fault(404, "not_found", "there is no such party");
  const auto catalogue = asked.state.catalogue(asked.ledger, as_of);
  if (!catalogue) return failed(catalogue.error());

  std::set<std::uint32_t> in;
  auto at = std::lower_bound(overview.involved.begin(), overview.involved.end(), Overview::Involved{*id, 0});
  for (; at != overview.involved.end() && at->party == *id; ++at)
    if (const std::uint32_t m = (*catalogue)->matter_of[at->mention]; m != ledger::Catalogue::kNoMatter)
      in.insert(m);
  std::vector<std::uint32_t> newest(in.begin(), in.end());
  std::sort(newest.begin(), newest.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto &x = (*catalogue)->matters[a], &y = (*catalogue)->matters[b];
    return x.last != y.last ? x.last > y.last : x.key < y.key;
  });

  const ledger::Snapshot snapshot(asked.database);
  ledger::ToldRows rows(asked.database, store_.queries().impl(), overview, **catalogue, {as_of});
  const auto speaks = speaking_set(overview, as_of);
  std::vector<ledger::ToldRow> said = rows.statements_of_party(*id);
  std::erase_if(said, [&](const ledger::ToldRow& s) { return !speaks[s.version]; });

  std::string out;
  JsonWriter w(out);
  w.open('{'),
      put_party_members(w, overview, *id, as_of, static_cast<std::uint32_t>(newest.size()), asked.words);
  w.key("place");
  const EntityType kind = kinds_.kind(overview.key_of(*id));
  const PartyName self = overview.name_of(*id, as_of);
  if (kind == EntityType::kPlace || kind == EntityType::kCountry)
    put_place(w, self, asked.words);
  else
    w.raw("null");
  std::map<std::int64_t, std::uint32_t> acts;
  for (const ledger::ToldRow& s : said) ++acts[s.kind];
  w.key("acts"), w.open('[');
  for (const auto& [act, n] : acts)
    if (const auto word = clause::at<Act>(act)) {
      w.open('{'), w.put("act", clause::name(*word)), put_number(w, "n", n), w.close('}');
    }
  w.close(']');
  w.key("recent"), w.open('[');
  for (std::size_t i = 0; i < std::min(said.size(), kRecent); ++i)
    put_statement(w, rows.statement(said[i]), {}, asked.words);
  w.close(']');

  ledger::MatterPicker picker(asked.database, overview, **catalogue, as_of);
  std::string positions, part, contradictions;
  JsonWriter wp(positions), wt(part), wc(contradictions);
  wp.open('['), wt.open('['), wc.open('[');
  std::size_t contradicted = 0;
  const std::string& own_id = self.id;
  for (std::size_t i = 0; i < std::min(newest.size(), kMostMatters); ++i) {
    const ledger::MatterBrief& brief = (*catalogue)->matters[newest[i]];
    const auto card = store_.cards().find(asked.database, overview, **catalogue, brief, as_of, picker);
    if (!card) continue;
    const Matter& m = card->matter;
    const auto is_own = [&](const PartyName& party) { return party.id == own_id; };
    const auto own = std::find_if(m.positions.begin(), m.positions.end(),
                                  [&](const MatterPosition& x) { return is_own(x.party); });
    if (std::any_of(m.actors.begin(), m.actors.end(), is_own) ||
        std::any_of(m.recipients.begin(), m.recipients.end(), is_own))
      put_matter(wt, m, card->facts, asked.words);
    if (own == m.positions.end()) continue;
    wp.open('{'), wp.key("matter"), put_matter(wp, m, card->facts, asked.words);
    wp.put("stance", own->stance), wp.put("since", own->since), put_flag(wp, "hedged", own->hedged),
        wp.close('}');
    for (const MatterPosition& other : m.positions) {
      if (!against(own->stance, other.stance) || contradicted++ >= kMostContradictions) continue;
      wc.open('{'), wc.key("party"), put_party(wc, other.party, asked.words), put_text(wc, "matter", m.id),
          put_labels(wc, m, asked.words);
      wc.put("stance", own->stance), wc.put("their_stance", other.stance), wc.close('}');
    }
  }
  wp.close(']'), wt.close(']'), wc.close(']');
  w.key("positions"), w.raw(positions), w.key("takes_part"), w.raw(part);
  w.key("contradicted_by"), w.raw(contradictions);
  const std::vector<bool> mentions = mentions_with(overview, id);
  std::map<std::int64_t, std::uint32_t> speaks_of, spoken_of_by;
  SpeakingOf(overview, speaks, &mentions).each([&](const Speaking& one) {
    if (one.from == *id) ++speaks_of[one.to];
    if (one.to == *id) ++spoken_of_by[one.from];
  });
  put_counted(w, "speaks_of", speaks_of, overview, as_of, asked.words);
  put_counted(w, "spoken_of_by", spoken_of_by, overview, as_of, asked.words);
  w.close('}');
  return json_reply(std::move(out));
}

}  // namespace ukti::serve
