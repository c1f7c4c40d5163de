// Matters: the list by any filter and order, and one with all that is told of it. See api.h.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "clause/closed_lists.h"
#include "ledger/impl.h"
#include "ledger/matter_picker.h"
#include "ledger/spans.h"
#include "serve/api.h"
#include "serve/documents.h"
#include "serve/speaking_of.h"

namespace ukti::serve {
namespace {

using ledger::Catalogue;
using ledger::MatterBrief;
using ledger::Overview;

constexpr std::string_view kSorts[] = {"new", "contested", "size"};
constexpr std::size_t kMostFound = 20'000;  // documents that words may find for a list of matters

// Which matters a list is of.
struct MatterFilter {
  std::optional<EventType> type;
  std::optional<ledger::Day> from, to, on;
  std::optional<std::uint32_t> outlet;
  std::optional<std::vector<bool>> versions;  // by place; some of them must tell it
  std::vector<std::vector<bool>> mentions;    // of each one must be in it
  bool contested = false, all = false;

  bool takes(const MatterBrief& m, const Overview& overview, const Catalogue& catalogue) const {
    if (type && m.type != *type) return false;
    if (contested && m.against() == 0) return false;
    if (!all && m.documents < 2 && !m.answered()) return false;
    if (on && (!m.days || *on < m.days->from || *on > m.days->to)) return false;
    if (from && m.last < *from) return false;
    if (to && m.first > *to) return false;
    const auto some = [&](const auto& test) {
      return std::any_of(catalogue.members.begin() + m.begin, catalogue.members.begin() + m.end, test);
    };
    const auto version = [&](std::uint32_t mention) -> const Overview::Version& {
      return overview.versions[overview.mentions[mention].version];
    };
    if ((from || to) && !some([&](std::uint32_t i) {
          return (!from || version(i).told >= *from) && (!to || version(i).told <= *to);
        }))
      return false;
    if (outlet && !some([&](std::uint32_t i) { return version(i).source == *outlet; })) return false;
    if (versions && !some([&](std::uint32_t i) { return (*versions)[overview.mentions[i].version]; }))
      return false;
    return std::all_of(mentions.begin(), mentions.end(), [&](const std::vector<bool>& set) {
      return some([&](std::uint32_t i) { return set[i]; });
    });
  }
};

void sort_by(std::size_t order, std::vector<const MatterBrief*>& matters) {
  const auto rank = [order](const MatterBrief& m) -> std::uint32_t {
    return order == 1 ? m.against() : order == 2 ? m.documents : 0;
  };
  std::sort(matters.begin(), matters.end(), [&](const MatterBrief* a, const MatterBrief* b) {
    if (rank(*a) != rank(*b)) return rank(*a) > rank(*b);
    if (a->last != b->last) return a->last > b->last;
    if (a->documents != b->documents) return a->documents > b->documents;
    return a->key < b->key;
  });
}

}  // namespace

Reply Api::matters(Asked& asked) {
  Params& p = asked.params;
  const Overview& overview = asked.state.overview();
  const auto as_of = p.day("as_of");
  MatterFilter filter;
  if (const auto type = p.one_of("type", clause::Names<EventType>::list))
    filter.type = static_cast<EventType>(*type);
  filter.from = p.day("from"), filter.to = p.day("to"), filter.on = p.day("on");
  filter.contested = p.flag("contested"), filter.all = p.flag("all");
  const auto party = p.party("party"), place = p.party("place");
  const auto outlet = p.text("outlet", 400), q = p.text("q", 400);
  const std::size_t order = p.one_of("sort", kSorts).value_or(0);
  const std::size_t limit = p.number("limit", 1, 200, 50), cursor = p.cursor();
  if (auto refusal = p.refusal()) return *refusal;

  const auto catalogue = asked.state.catalogue(asked.ledger, as_of);
  if (!catalogue) return failed(catalogue.error());
  for (const auto& id : {party, place})
    if (id) filter.mentions.push_back(mentions_with(overview, overview.party(*id)));
  if (outlet) {
    const auto at = std::find(overview.sources.begin(), overview.sources.end(), *outlet);
    filter.outlet = static_cast<std::uint32_t>(at - overview.sources.begin());
  }
  if (q) {
    Telling telling{{as_of}, {}, {}};
    const auto found = found_versions(asked.database, store_, overview, *q, telling, kMostFound);
    if (!found) return failed(found.error());
    filter.versions.emplace(overview.versions.size());
    for (const std::uint32_t version : *found) (*filter.versions)[version] = true;
  }
  std::vector<const MatterBrief*> listed;
  for (const MatterBrief& brief : (*catalogue)->matters)
    if (filter.takes(brief, overview, **catalogue)) listed.push_back(&brief);
  sort_by(order, listed);

  const ledger::Snapshot snapshot(asked.database);
  ledger::MatterPicker picker(asked.database, overview, **catalogue, as_of);
  return json_reply(page_of(listed.size(), cursor, limit, [&](JsonWriter& w, std::size_t i) {
    const MatterBrief& brief = *listed[i];
    if (const auto card = store_.cards().find(asked.database, overview, **catalogue, brief, as_of, picker))
      put_matter(w, card->matter, card->facts, asked.words);
  }));
}

namespace {

// A statement that takes a stance on the matter.
struct Vote {
  const ledger::ShownStatement* said = nullptr;
  ledger::Stance stance = ledger::Stance::kAsserts;
  std::string since;  // day of saying, else of telling
};
// By the party that answers for it, in the order of saying.
using Votes = std::map<std::string, std::vector<Vote>>;

std::string since_of(const ledger::ShownStatement& s) {
  const auto said = ledger::days_of(s.said_at);
  return said ? std::min(ledger::print_day(said->from), s.told) : s.told;
}

// The position's own last word, as the ledger decides it: one accused that says so itself confirms.
std::string_view stance_of(const Vote& vote, const MatterPosition& position) {
  const bool last = std::any_of(position.sources.begin(), position.sources.end(), [&](const auto& source) {
    return source.document == vote.said->document && source.cue == vote.said->cue;
  });
  return last ? std::string_view(position.stance) : ledger::name_of(vote.stance);
}

// Every stance that the party took: of equal ones in a row the first.
void put_steps(JsonWriter& w, const MatterPosition& position, const Votes& votes) {
  w.key("steps"), w.open('[');
  const auto own = votes.find(position.party.id);
  static const std::vector<Vote> kNone;
  const std::vector<Vote>& all = own == votes.end() ? kNone : own->second;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t next = i + 1;
    while (next < all.size() && stance_of(all[next], position) == stance_of(all[i], position)) ++next;
    const ledger::ShownStatement& s = *all[i].said;
    w.open('{'), w.put("stance", stance_of(all[i], position));
    put_flag(w, "hedged", s.certainty != Certainty::kCertain), w.put("since", all[i].since);
    w.put("until", next < all.size() ? all[next].since : std::string()), w.put("told", s.told);
    put_text(w, "document", s.document), put_text(w, "statement", fmt::format("S{}", s.place + 1));
    w.put("cue", s.cue), put_text(w, "text", s.text), w.close('}');
    i = next;
  }
  w.close(']');
}

// The party that corrections make of one that was read.
std::string current_id(const Overview& overview, const std::string& read) {
  const auto row = overview.party(read);
  if (!row) return read;
  std::set<std::int64_t> touched;
  return overview.name_of(overview.rulings.party(*row, 0, touched), std::nullopt).id;
}

// The words of the tellings of a matter, by document and bytes.
using Tellings = std::map<std::pair<std::string, Span>, std::string>;

void put_position(JsonWriter& w, const MatterPosition& p, const Overview& overview,
                  std::optional<ledger::Day> as_of, const Votes& votes, const Tellings& tellings,
                  const Words& words) {
  w.open('{'), w.key("party"), put_party(w, p.party, words);
  // The names beyond the party's own are those of persons who spoke for it.
  std::vector<std::string> speakers;
  const auto id = overview.party(p.party.id);
  if (id) {
    const std::vector<std::string> own = overview.name_of(*id, as_of).names;
    for (const std::string& name : p.party.names)
      if (std::find(own.begin(), own.end(), name) == own.end()) speakers.push_back(name);
  }
  put_strings(w, "speakers", speakers);
  w.put("stance", p.stance), w.put("since", p.since), put_flag(w, "hedged", p.hedged);
  const auto about = p.about ? tellings.find({p.about->document, p.about->cue}) : tellings.end();
  w.put("about", about == tellings.end() ? std::string() : about->second);
  std::vector<std::string> documents;
  for (const auto& source : p.sources)
    if (std::find(documents.begin(), documents.end(), source.document) == documents.end())
      documents.push_back(source.document);
  put_strings(w, "documents", documents);
  put_steps(w, p, votes), w.close('}');
}

// A number that somebody will not tell.
void put_refusal(JsonWriter& w, const MatterRefusal& refusal, const Words& words) {
  w.open('{'), w.key("by"), put_party(w, refusal.by, words);
  w.put("counts", clause::name(refusal.counts)), w.put("unit", refusal.unit), w.put("since", refusal.since);
  w.key("mentions"), w.open('[');
  for (const auto& source : refusal.sources) {
    w.open('{'), put_text(w, "document", source.document), w.put_ends(source.span), w.close('}');
  }
  w.close(']'), w.close('}');
}

// Each mention with when it happened, as its text says, and the words that tell it.
void put_tellings(JsonWriter& w, const ledger::PickedMatter& picked, ledger::Database& database,
                  Tellings& tellings) {
  ledger::Query row = database.prepare(
      "SELECT m.place,m.time,v.text FROM mention m JOIN version v ON v.id=m.version WHERE m.id=?");
  w.key("tellings"), w.open('[');
  for (std::size_t i = 0; i < picked.mentions.size() && i < picked.matter.mentions.size(); ++i) {
    const MatterMention& m = picked.matter.mentions[i];
    row.bind(1, picked.mentions[i]);
    if (row.step()) {
      w.open('{'), put_text(w, "document", m.document);
      put_text(w, "event", fmt::format("V{}", row.integer(0) + 1));
      put_text(w, "target", target_of("event", m.document, m.span)), w.put_ends(m.span);
      const std::string_view words = ledger::slice(row.text(2), m.span);
      tellings.emplace(std::pair(m.document, m.span), words);
      put_text(w, "text", words), w.put("status", clause::name(m.status));
      w.put("time", row.text(1)), w.put("told", m.told), w.close('}');
    }
    row.reset();
  }
  w.close(']');
}

}  // namespace

Reply Api::matter(Asked& asked) {
  Params& p = asked.params;
  const auto as_of = p.day("as_of");
  if (auto refusal = p.refusal()) return *refusal;
  const auto key = ledger::parse_key(asked.request.path[3]);
  const Overview& overview = asked.state.overview();
  const auto catalogue = asked.state.catalogue(asked.ledger, as_of);
  if (!catalogue) return failed(catalogue.error());
  const MatterBrief* brief = key ? asked.state.find(**catalogue, *key) : nullptr;
  const ledger::Snapshot snapshot(asked.database);
  ledger::MatterPicker picker(asked.database, overview, **catalogue, as_of);
  const auto picked = brief != nullptr ? picker.pick(*brief) : std::nullopt;
  if (!picked)
    return fault(
        404, "not_found",
        as_of ? "there is no such matter, or nothing was told of it by then" : "there is no such matter");
  const Matter& m = picked->matter;
  ledger::ToldRows rows(asked.database, store_.queries().impl(), overview, **catalogue, {as_of});
  std::vector<ledger::ShownStatement> statements;
  std::vector<std::optional<ledger::Stance>> taken;
  const auto speaks = speaking_set(overview, as_of);
  for (const ledger::ToldRow& row : rows.statements_of_mentions(picked->mentions)) {
    if (!speaks[row.version]) continue;
    statements.push_back(rows.statement(row));
    taken.push_back(rows.stance_on(row.id, picked->mentions));
  }
  Votes votes;
  for (std::size_t i = 0; i < statements.size(); ++i)
    if (taken[i])
      for (const PartyName& party : statements[i].by)
        votes[current_id(overview, party.id)].push_back({&statements[i], *taken[i], since_of(statements[i])});
  for (auto& [party, cast] : votes)
    std::stable_sort(cast.begin(), cast.end(), [](const Vote& a, const Vote& b) {
      return std::tie(a.since, a.said->told) < std::tie(b.since, b.said->told);
    });

  std::string out;
  JsonWriter w(out);
  const std::vector<std::uint32_t> reports = (*catalogue)->reports_of(*brief, overview);
  const std::vector<std::uint32_t> origins = store_.cards().origins(asked.database, overview, reports);
  w.open('{'), put_matter_members(w, m, facts_of(m, brief->documents, origins), asked.words);
  put_parties(w, "actors", m.actors, asked.words), put_parties(w, "recipients", m.recipients, asked.words);
  w.key("places"), w.open('[');
  for (const PartyName& place : m.places) put_place(w, place, asked.words);
  w.close(']');
  w.key("reports"), w.open('[');
  DocumentRows documents(asked.database, overview);
  for (std::size_t i = 0; i < reports.size(); ++i) documents.put_item(w, reports[i], origins[i]);
  w.close(']');
  Tellings tellings;
  put_tellings(w, *picked, asked.database, tellings);
  w.key("positions"), w.open('[');
  for (const MatterPosition& position : m.positions)
    put_position(w, position, overview, as_of, votes, tellings, asked.words);
  w.close(']');
  w.key("statements"), w.open('[');
  for (std::size_t i = 0; i < statements.size(); ++i)
    put_statement(w, statements[i], taken[i] ? ledger::name_of(*taken[i]) : std::string_view(), asked.words);
  w.close(']');
  w.key("figures"), w.open('[');
  for (const MatterFigure& figure : m.figures) put_figure(w, figure, asked.words);
  w.close(']');
  w.key("withheld"), w.open('[');
  for (const MatterPosition& position : m.positions)
    if (position.stance == "withholds")
      put_position(w, position, overview, as_of, votes, tellings, asked.words);
  w.close(']');
  w.key("refusals"), w.open('[');
  for (const MatterRefusal& refusal : m.withheld) put_refusal(w, refusal, asked.words);
  w.close(']');
  w.key("corrections"), w.open('[');
  for (const Correction& correction : m.corrections) put_correction(w, correction);
  w.close(']'), w.close('}');
  return json_reply(std::move(out));
}

}  // namespace ukti::serve
