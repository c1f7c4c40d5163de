// See json_views.h.
#include "serve/json_views.h"

#include <algorithm>
#include <array>
#include <set>

#include "clause/closed_lists.h"

namespace ukti::serve {
namespace {

constexpr std::array<std::string_view, 5> kStances = {"asserts", "confirms", "denies", "disputes",
                                                      "withholds"};
constexpr std::size_t kMostParties = 12;

void put_ends(JsonWriter& w, std::string_view document, Span span) {
  w.open('{'), w.put("document", document), w.put_ends(span), w.close('}');
}

// The number that says most of a matter in a list: the dead before the hurt, the newest of them.
const MatterFigure* lead(const Matter& m) {
  std::set<std::size_t> superseded;
  for (const MatterFigure& f : m.figures)
    if (f.supersedes) superseded.insert(*f.supersedes);
  const MatterFigure* best = nullptr;
  for (std::size_t i = 0; i < m.figures.size(); ++i) {
    const MatterFigure& f = m.figures[i];
    if (f.retracted || f.part_of || superseded.contains(i) || f.counts == Counts::kAge) continue;
    if (best == nullptr || f.counts < best->counts ||
        (f.counts == best->counts && f.published >= best->published))
      best = &f;
  }
  return best;
}

void put_days(JsonWriter& w, std::string_view name, const Matter& m) {
  w.key(name);
  if (m.from.empty()) return w.raw("null");
  w.open('{'), w.put("from", m.from), w.put("to", m.to), w.close('}');
}

void put_involved(JsonWriter& w, const Matter& m, const Words& words) {
  w.key("parties"), w.open('[');
  std::set<std::string_view> seen;
  const auto add = [&](const PartyName& party) {
    if (seen.size() < kMostParties && seen.insert(party.id).second) put_party(w, party, words);
  };
  for (const PartyName& party : m.actors) add(party);
  for (const PartyName& party : m.recipients) add(party);
  for (const MatterPosition& position : m.positions) add(position.party);
  w.close(']');
}

template <typename Told>
void put_told(JsonWriter& w, const Told& told, std::string_view letter, std::string_view layer, Span span,
              const Words& words) {
  put_text(w, "id", fmt::format("{}{}", letter, told.place + 1));
  put_text(w, "target", target_of(layer, told.document, span));
  put_text(w, "document", told.document), w.put("title", told.title), w.put("source", told.source);
  w.put("told", told.told), w.put("said_at", told.said_at);
  put_parties(w, "by", told.by, words), put_flag(w, "retracted", told.retracted);
}

}  // namespace

MatterFacts facts_of(const Matter& m, std::uint32_t documents, const std::vector<std::uint32_t>& origins) {
  MatterFacts out;
  out.mentions = static_cast<std::uint32_t>(m.mentions.size()), out.documents = documents;
  const auto most = std::max_element(origins.begin(), origins.end());
  out.origins = most == origins.end() ? 0 : *most + 1;
  if (const MatterFigure* figure = lead(m)) out.lead = *figure;
  return out;
}

void put_number(JsonWriter& w, std::string_view name, std::uint64_t value) {
  w.key(name), w.raw(fmt::format("{}", value));
}
void put_flag(JsonWriter& w, std::string_view name, bool value) {
  w.key(name), w.raw(value ? "true" : "false");
}
void put_strings(JsonWriter& w, std::string_view name, const std::vector<std::string>& values) {
  w.put(name, std::span<const std::string>(values));
}
void put_text(JsonWriter& w, std::string_view name, std::string_view value) { w.key(name), w.text(value); }

void put_party_ref(JsonWriter& w, const PartyName& party, const Names::Shown& shown) {
  put_text(w, "id", party.id), put_text(w, "name", shown.name), w.put("name_bn", shown.bangla);
  w.put("kind", clause::name(shown.kind));
}

void put_party(JsonWriter& w, const PartyName& party, const Words& words) {
  w.open('{'), put_party_ref(w, party, words.names.of(party)), w.close('}');
}

void put_parties(JsonWriter& w, std::string_view name, const std::vector<PartyName>& parties,
                 const Words& words) {
  w.key(name), w.open('[');
  for (const PartyName& party : parties) put_party(w, party, words);
  w.close(']');
}

void put_place(JsonWriter& w, const PartyName& place, const Words& words) {
  w.open('{'), put_place_members(w, place, words), w.close('}');
}

void put_place_members(JsonWriter& w, const PartyName& place, const Words& words) {
  put_party_ref(w, place, words.names.of(place));
  const Coordinates::Point* point = words.coordinates.find(place.names);
  w.put("code", point != nullptr ? std::string_view(point->code) : std::string_view());
  w.put("lat", point != nullptr ? std::optional(point->latitude) : std::nullopt);
  w.put("lon", point != nullptr ? std::optional(point->longitude) : std::nullopt);
}

void put_figure(JsonWriter& w, const MatterFigure& f, const Words& words) {
  w.open('{'), w.key("by");
  if (f.by)
    put_party(w, *f.by, words);
  else
    w.raw("null");
  w.put("counts", clause::name(f.counts)), w.put("unit", f.unit), w.put("low", f.low), w.put("high", f.high);
  w.put("approx", f.approx == Approx::kNone ? std::string_view() : clause::name(f.approx));
  w.put("said_at", f.said_at), w.put("published", f.published);
  const auto place = [&](std::string_view name, std::optional<std::size_t> at) {
    w.key(name), w.raw(at ? fmt::format("{}", *at) : "null");
  };
  place("supersedes", f.supersedes), place("part_of", f.part_of);
  put_flag(w, "retracted", f.retracted);
  std::vector<std::string> documents;
  for (const auto& source : f.sources)
    if (std::find(documents.begin(), documents.end(), source.document) == documents.end())
      documents.push_back(source.document);
  put_strings(w, "documents", documents);
  w.key("mentions"), w.open('[');
  for (const auto& source : f.sources) put_ends(w, source.document, source.span);
  w.close(']'), w.close('}');
}

void put_figure(JsonWriter& w, const ledger::ShownFigure& f, const Words& words) {
  w.open('{');
  put_told(w, f, "F", "figure", f.span, words);
  w.put("act", f.act ? clause::name(*f.act) : std::string_view());
  w.put("counts", clause::name(f.counts)), w.put("unit", f.unit), w.put("low", f.low), w.put("high", f.high);
  w.put("approx", f.approx == Approx::kNone ? std::string_view() : clause::name(f.approx));
  w.put("span", f.span), put_text(w, "text", f.text), put_text(w, "sentence", f.sentence);
  w.put("matter", f.matter), w.close('}');
}

void put_statement(JsonWriter& w, const ledger::ShownStatement& s, std::string_view stance,
                   const Words& words) {
  w.open('{');
  put_told(w, s, "S", "statement", s.cue, words);
  w.put("act", clause::name(s.act)), w.put("polarity", clause::name(s.polarity));
  w.put("certainty", clause::name(s.certainty)), w.put("stance", stance);
  w.put("cue", s.cue), w.put("content", std::span<const Span>(s.content));
  put_text(w, "text", s.text), put_text(w, "sentence", s.sentence);
  put_strings(w, "matters", s.matters), w.close('}');
}

void put_labels(JsonWriter& w, const Matter& m, const Words& words) {
  Matter plain;  // of the names those that readers use
  plain.label = m.label, plain.word = m.word, plain.type = m.type;
  const auto take = [&](const std::vector<PartyName>& from, std::vector<PartyName>& to) {
    for (const PartyName& party : from) to.push_back(words.names.plain(party));
  };
  take(m.actors, plain.actors), take(m.recipients, plain.recipients), take(m.places, plain.places);
  put_text(w, "label", words.headlines.of(plain, false));
  put_text(w, "label_bn", words.headlines.of(plain, true));
}

void put_matter_members(JsonWriter& w, const Matter& m, const MatterFacts& facts, const Words& words) {
  put_text(w, "id", m.id), put_labels(w, m, words);
  put_flag(w, "relabelled", std::any_of(m.corrections.begin(), m.corrections.end(), [](const Correction& c) {
             return c.kind == CorrectionKind::kRelabel && !c.label.empty();
           }));
  w.put("type", clause::name(m.type)), put_days(w, "happened", m);
  w.put("first_told", m.first_told), w.put("last_told", m.last_told);
  w.key("place");
  if (m.places.empty())
    w.raw("null");
  else
    put_place(w, m.places.front(), words);
  put_number(w, "mentions", facts.mentions), put_number(w, "documents", facts.documents);
  put_number(w, "origins", facts.origins);
  std::array<std::uint32_t, 5> stances{};
  for (const MatterPosition& position : m.positions)
    for (std::size_t i = 0; i < kStances.size(); ++i)
      if (position.stance == kStances[i]) ++stances[i];
  put_flag(w, "contested", stances[2] + stances[3] > 0);
  w.key("stances"), w.open('{');
  for (std::size_t i = 0; i < kStances.size(); ++i) put_number(w, kStances[i], stances[i]);
  w.close('}');
  put_involved(w, m, words);
  w.key("lead_figure");
  if (facts.lead)
    put_figure(w, *facts.lead, words);
  else
    w.raw("null");
}

void put_matter(JsonWriter& w, const Matter& m, const MatterFacts& facts, const Words& words) {
  w.open('{'), put_matter_members(w, m, facts, words), w.close('}');
}

std::string target_of(std::string_view layer, std::string_view document, Span span) {
  return fmt::format("{}@{}:{}-{}", layer, document, span.start, span.end);
}

}  // namespace ukti::serve
