// The network of who speaks of whom, and the map of where matters happened. See api.h.
#include <algorithm>

#include "clause/closed_lists.h"
#include "ledger/impl.h"
#include "ledger/matter_picker.h"
#include "serve/api.h"
#include "serve/documents.h"
#include "serve/speaking_of.h"

namespace ukti::serve {
namespace {

constexpr std::string_view kStances[] = {"asserts", "confirms", "denies", "disputes", "withholds"};
constexpr std::size_t kMatterIds = 50;

// The parties with most arrows, at most `limit`; `centre` is always among them.
std::set<std::int64_t> most_connected(const Arrows& all, std::size_t limit, const std::int64_t* centre) {
  std::map<std::int64_t, std::uint64_t> weight;
  for (const auto& [ends, arrow] : all) {
    const bool near = centre == nullptr || ends.first == *centre || ends.second == *centre;
    // Of a party's own network those come first whom it speaks of or who speak of it.
    weight[ends.first] += near && centre != nullptr ? arrow.n * 1000ULL : arrow.n;
    weight[ends.second] += near && centre != nullptr ? arrow.n * 1000ULL : arrow.n;
  }
  std::vector<std::pair<std::uint64_t, std::int64_t>> order;
  for (const auto& [party, n] : weight)
    order.emplace_back(centre != nullptr && *centre == party ? ~std::uint64_t{0} : n, party);
  std::sort(order.rbegin(), order.rend());
  std::set<std::int64_t> out;
  for (std::size_t i = 0; i < std::min(limit, order.size()); ++i) out.insert(order[i].second);
  return out;
}

void put_link(JsonWriter& w, std::string_view from, std::string_view to, const Arrow& arrow) {
  w.open('{'), put_text(w, "source", from), put_text(w, "target", to);
  put_number(w, "n", arrow.n), w.key("stances"), w.open('{');
  for (std::size_t i = 0; i < 5; ++i) put_number(w, kStances[i], arrow.stances[i]);
  w.close('}'), w.key("acts"), w.open('{');
  for (const auto& [act, n] : arrow.acts)
    if (const auto word = clause::at<Act>(act)) put_number(w, clause::name(*word), n);
  w.close('}'), w.close('}');
}

}  // namespace

Reply Api::network(Asked& asked) {
  Params& p = asked.params;
  const ledger::Overview& overview = asked.state.overview();
  const auto as_of = p.day("as_of");
  const auto key = p.matter("matter");
  const auto party_id = p.party("party");
  const std::size_t limit = p.number("limit", 1, 300, 80);
  if (auto refusal = p.refusal()) return *refusal;
  const auto catalogue = asked.state.catalogue(asked.ledger, as_of);
  if (!catalogue) return failed(catalogue.error());
  std::optional<std::vector<std::int64_t>> mentions;
  const auto party = party_id ? overview.party(*party_id) : std::nullopt;
  if (party_id && !party) return fault(404, "not_found", "there is no such party");
  if (party) {
    mentions = mentions_with(overview, *party);
  }
  if (key) {
    const ledger::MatterBrief* brief = asked.state.find(**catalogue, *key);
    if (brief == nullptr)
      return fault(404, "not_found", "there is no such matter, or nothing was told of it by then");
    std::vector<std::int64_t> of_matter;
    for (std::uint32_t i = brief->begin; i < brief->end; ++i) {
      const std::int64_t id = overview.mentions[(*catalogue)->members[i]].id;
      if (!mentions || std::find(mentions->begin(), mentions->end(), id) != mentions->end())
        of_matter.push_back(id);
    }
    mentions = std::move(of_matter);
  }
  const ledger::Snapshot snapshot(asked.database);
  const Arrows all =
      arrows(asked.database, overview, speaking_set(overview, as_of), mentions ? &*mentions : nullptr);
  const std::set<std::int64_t> shown = most_connected(all, limit, party ? &*party : nullptr);
  std::map<std::int64_t, std::uint64_t> count;
  for (const auto& [ends, arrow] : all) count[ends.first] += arrow.n, count[ends.second] += arrow.n;
  std::string out;
  JsonWriter w(out);
  w.open('{'), w.key("nodes"), w.open('[');
  std::map<std::int64_t, std::string> ids;
  for (const std::int64_t id : shown) {
    const PartyName name = overview.name_of(id, as_of);
    ids[id] = name.id;
    w.open('{'), put_text(w, "id", name.id),
        put_text(w, "name", name.names.empty() ? name.id : name.names.front());
    w.put("name_bn", bangla_name(name.names)), w.put("kind", clause::name(kinds_.kind(overview.key_of(id))));
    put_number(w, "n", count[id]), w.close('}');
  }
  w.close(']'), w.key("links"), w.open('[');
  for (const auto& [ends, arrow] : all)
    if (shown.contains(ends.first) && shown.contains(ends.second))
      put_link(w, ids[ends.first], ids[ends.second], arrow);
  w.close(']');
  put_flag(w, "more", count.size() > shown.size()), w.close('}');
  return json_reply(std::move(out));
}

Reply Api::map(Asked& asked) {
  Params& p = asked.params;
  const ledger::Overview& overview = asked.state.overview();
  const auto as_of = p.day("as_of");
  if (auto refusal = p.refusal()) return *refusal;
  const auto catalogue = asked.state.catalogue(asked.ledger, as_of);
  if (!catalogue) return failed(catalogue.error());
  struct Spot {
    PartyName place;
    std::vector<const ledger::MatterBrief*> matters;
  };
  std::map<std::string, Spot> spots;  // by the place's id
  std::size_t unplaced = 0;
  const ledger::Snapshot snapshot(asked.database);
  ledger::MatterPicker picker(asked.database, overview.rulings, as_of);
  for (const ledger::MatterBrief& brief : (*catalogue)->matters) {
    if (brief.documents < 2 && !brief.answered()) continue;  // as in the list of matters
    const auto picked = picker.pick(brief.component, brief.key);
    if (!picked || picked->matter.places.empty()) {
      ++unplaced;
      continue;
    }
    const PartyName& place = picked->matter.places.front();
    Spot& spot = spots[place.id];
    spot.place = place;
    spot.matters.push_back(&brief);
  }
  std::string out;
  JsonWriter w(out);
  w.open('{'), w.key("places"), w.open('[');
  for (auto& [id, spot] : spots) {
    std::sort(spot.matters.begin(), spot.matters.end(), [](const auto* a, const auto* b) {
      return a->last != b->last ? a->last > b->last : a->key < b->key;
    });
    w.open('{'), put_place_members(w, spot.place, coordinates_);
    put_number(w, "n", spot.matters.size());
    put_number(w, "contested",
               static_cast<std::uint64_t>(std::count_if(spot.matters.begin(), spot.matters.end(),
                                                        [](const auto* m) { return m->against() > 0; })));
    w.key("matters"), w.open('[');
    for (std::size_t i = 0; i < std::min(kMatterIds, spot.matters.size()); ++i)
      w.text(ledger::print_key(spot.matters[i]->key));
    w.close(']'), w.close('}');
  }
  w.close(']'), put_number(w, "unplaced", unplaced), w.close('}');
  return json_reply(std::move(out));
}

}  // namespace ukti::serve
