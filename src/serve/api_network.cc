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

// The parties with most statements, at most `limit`; `centre` is always among them.
std::set<std::int64_t> most_connected(const std::unordered_map<std::int64_t, std::uint64_t>& weight,
                                      std::size_t limit, std::optional<std::int64_t> centre) {
  std::vector<std::pair<std::uint64_t, std::int64_t>> order;
  for (const auto& [party, n] : weight) order.emplace_back(centre == party ? ~std::uint64_t{0} : n, party);
  const std::size_t shown = std::min(limit, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(shown), order.end(),
                    std::greater<>());
  std::set<std::int64_t> out;
  for (std::size_t i = 0; i < shown; ++i) out.insert(order[i].second);
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
  const auto party = party_id ? overview.party(*party_id) : std::nullopt;
  if (party_id && !party) return fault(404, "not_found", "there is no such party");
  std::optional<std::vector<bool>> mentions;
  if (party) mentions = mentions_with(overview, party);
  if (key) {
    const ledger::MatterBrief* brief = asked.state.find(**catalogue, *key);
    if (brief == nullptr)
      return fault(404, "not_found", "there is no such matter, or nothing was told of it by then");
    std::vector<bool> of_matter(overview.mentions.size());
    for (const std::uint32_t place : (*catalogue)->members_of(*brief))
      of_matter[place] = !mentions || (*mentions)[place];
    mentions = std::move(of_matter);
  }
  const std::vector<bool> speaks = speaking_set(overview, as_of);
  const SpeakingOf speaking(overview, speaks, mentions ? &*mentions : nullptr);
  const auto count = speaking.weights();
  auto weight = count;
  if (party)  // of a party's own network those come first whom it speaks of or who speak of it
    speaking.each([&](const Speaking& one) {
      if (one.from == *party || one.to == *party) weight[one.from] += 999, weight[one.to] += 999;
    });
  const std::set<std::int64_t> shown = most_connected(weight, limit, party);
  const std::vector<ArrowBetween> all = speaking.arrows({shown.begin(), shown.end()});
  std::string out;
  JsonWriter w(out);
  w.open('{'), w.key("nodes"), w.open('[');
  std::map<std::int64_t, std::string> ids;
  for (const std::int64_t id : shown) {
    const PartyName name = overview.name_of(id, as_of);
    ids[id] = name.id;
    w.open('{'), put_party_ref(w, name, asked.words.names.of(name));
    put_number(w, "n", count.at(id)), w.close('}');
  }
  w.close(']'), w.key("links"), w.open('[');
  for (const ArrowBetween& arrow : all) put_link(w, ids[arrow.from], ids[arrow.to], arrow);
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
  std::map<std::int64_t, std::vector<const ledger::MatterBrief*>> spots;  // by the place's party
  std::size_t unplaced = 0;
  for (const ledger::MatterBrief& brief : (*catalogue)->matters) {
    if (brief.documents < 2 && !brief.answered()) continue;  // as in the list of matters
    if (const auto place = ledger::place_of(overview, **catalogue, brief))
      spots[*place].push_back(&brief);
    else
      ++unplaced;
  }
  std::vector<std::pair<PartyName, std::vector<const ledger::MatterBrief*>*>> order;  // by the place's id
  for (auto& [party, matters] : spots) order.emplace_back(overview.name_of(party, as_of), &matters);
  std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first.id < b.first.id; });
  std::string out;
  JsonWriter w(out);
  w.open('{'), w.key("places"), w.open('[');
  for (const auto& [place, listed] : order) {
    std::vector<const ledger::MatterBrief*>& matters = *listed;
    std::sort(matters.begin(), matters.end(), [](const auto* a, const auto* b) {
      return a->last != b->last ? a->last > b->last : a->key < b->key;
    });
    w.open('{'), put_place_members(w, place, asked.words);
    put_number(w, "n", matters.size());
    put_number(w, "contested",
               static_cast<std::uint64_t>(std::count_if(matters.begin(), matters.end(),
                                                        [](const auto* m) { return m->against() > 0; })));
    w.key("matters"), w.open('[');
    for (std::size_t i = 0; i < std::min(kMatterIds, matters.size()); ++i)
      w.text(ledger::print_key(matters[i]->key));
    w.close(']'), w.close('}');
  }
  w.close(']'), put_number(w, "unplaced", unplaced), w.close('}');
  return json_reply(std::move(out));
}

}  // namespace ukti::serve
