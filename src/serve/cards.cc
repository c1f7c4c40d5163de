// See cards.h.
#include "serve/cards.h"

#include <xxhash.h>

#include <algorithm>

namespace ukti::serve {
namespace {

using ledger::Catalogue;
using ledger::MatterBrief;
using ledger::Overview;

constexpr std::size_t kMostCards = 30'000;  // twice as many are held, of some kilobyte

std::uint64_t key_of(const Overview& overview, const Catalogue& catalogue, const MatterBrief& brief) {
  std::vector<std::int64_t> rows{static_cast<std::int64_t>(overview.basis())};
  for (const std::uint32_t place : catalogue.members_of(brief)) rows.push_back(overview.mentions[place].id);
  return XXH3_64bits(rows.data(), rows.size() * sizeof rows.front());
}

void name(PartyName& party, const Overview& overview, std::optional<ledger::Day> as_of) {
  if (const auto row = overview.party(party.id)) party = overview.name_of(*row, as_of);
}

// Kept by ids alone.
void forget_names(PartyName& party) {
  party.names.clear();
  party.own = 0;
}

template <typename Visit>
void each_party(Card& card, const Visit& visit) {
  for (auto* list : {&card.matter.actors, &card.matter.recipients, &card.matter.places})
    for (PartyName& party : *list) visit(party);
  for (MatterPosition& position : card.matter.positions) visit(position.party);
  if (card.facts.lead && card.facts.lead->by) visit(*card.facts.lead->by);
}

}  // namespace

std::shared_ptr<const Card> Cards::kept(std::uint64_t key) {
  const std::lock_guard lock(mutex_);
  if (const auto at = cards_.find(key); at != cards_.end()) return at->second;
  const auto at = older_.find(key);
  return at == older_.end() ? nullptr : cards_.emplace(key, at->second).first->second;
}

std::shared_ptr<const Card> Cards::keep(std::uint64_t key, Card card) {
  auto made = std::make_shared<const Card>(std::move(card));
  const std::lock_guard lock(mutex_);
  if (cards_.size() > kMostCards) {
    older_ = std::move(cards_);
    cards_.clear();
  }
  return cards_.try_emplace(key, made).first->second;
}

std::vector<std::uint32_t> Cards::origins(ledger::Database& database, const Overview& overview,
                                          const std::vector<std::uint32_t>& reports) {
  std::vector<ledger::Origins::Report> asked;
  for (const std::uint32_t place : reports) {
    const Overview::Version& v = overview.versions[place];
    asked.push_back({v.id, v.source, !overview.sources[v.source].empty()});
  }
  return origins_.of(database, asked);
}

Card Cards::made(ledger::Database& database, const Overview& overview, const Catalogue& catalogue,
                 const MatterBrief& brief, Matter matter) {
  Card card{std::move(matter), {}};
  const std::vector<std::uint32_t> of = origins(database, overview, catalogue.reports_of(brief, overview));
  card.facts = facts_of(card.matter, brief.documents, of);
  Matter& m = card.matter;
  m.mentions = {}, m.figures = {}, m.withheld = {};
  for (MatterPosition& position : m.positions) position.sources = {};
  for (Correction& correction : m.corrections) correction.anchors = {};
  each_party(card, forget_names);
  return card;
}

std::optional<Card> Cards::find(ledger::Database& database, const Overview& overview,
                                const Catalogue& catalogue, const MatterBrief& brief,
                                std::optional<ledger::Day> as_of, ledger::MatterPicker& picker) {
  const std::uint64_t key = key_of(overview, catalogue, brief);
  std::shared_ptr<const Card> card = kept(key);
  if (!card) {
    auto picked = picker.pick(brief);
    if (!picked) return std::nullopt;
    card = keep(key, made(database, overview, catalogue, brief, std::move(picked->matter)));
  }
  Card shown = *card;
  each_party(shown, [&](PartyName& party) { name(party, overview, as_of); });
  return shown;
}

void Cards::make(ledger::Database& database, const Overview& overview, const Catalogue& catalogue,
                 const std::function<bool()>& enough) {
  std::vector<const MatterBrief*> listed;
  for (const MatterBrief& brief : catalogue.matters)
    if (brief.documents > 1 || brief.answered()) listed.push_back(&brief);
  std::sort(listed.begin(), listed.end(),
            [](const MatterBrief* a, const MatterBrief* b) { return a->last > b->last; });
  if (listed.size() > kMostCards) listed.resize(kMostCards);
  const ledger::Snapshot snapshot(database);
  ledger::MatterPicker picker(database, overview, catalogue, std::nullopt);
  for (const MatterBrief* brief : listed) {
    if (enough()) return;
    const std::uint64_t key = key_of(overview, catalogue, *brief);
    if (kept(key)) continue;
    if (auto picked = picker.pick(*brief))
      keep(key, made(database, overview, catalogue, *brief, std::move(picked->matter)));
  }
}

}  // namespace ukti::serve
