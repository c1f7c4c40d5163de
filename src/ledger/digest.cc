// See digest.h.
#include "ledger/digest.h"

#include <algorithm>
#include <array>

#include "ledger/offices.h"

namespace ukti::ledger {
namespace {

bool is_named_person(const Entity& e) {
  return e.type == EntityType::kPerson && !e.names.empty() && e.why.rule != "person.noun" &&
         e.why.rule != "role.phrase";
}

StatementDraft draft_of(const Record& record, Id number, const std::vector<std::uint32_t>& party,
                        const HeadedBodies& heads, Offices& offices) {
  const Statement& s = record.statements[number];
  StatementDraft draft;
  draft.act = s.act;
  draft.polarity = s.polarity;
  draft.certainty = s.certainty;
  draft.said_at = s.said_at;
  draft.cue = s.cue;
  draft.content = s.content;
  if (const auto said = days_of(s.said_at)) draft.said = *said;
  for (const Id id : s.source) {
    const Entity& speaker = record.entities[id];
    // An official who is not named speaks of the body, not for it; whose silence it is, the body's.
    const bool unnamed_official = speaker.type == EntityType::kPerson && !is_named_person(speaker) &&
                                  speaker.role_title == "official" && s.act != Act::kWithhold;
    const Id body = unnamed_official ? id : body_of(record, heads, id);
    std::uint32_t answers = party[body];
    if (body == id || record.entities[body].type == EntityType::kOrganisation)
      if (const std::uint32_t office = offices.party_of(body, number); office != kNone) answers = office;
    if (std::find(draft.parties.begin(), draft.parties.end(), answers) != draft.parties.end()) continue;
    draft.parties.push_back(answers);
    draft.speakers.push_back(answers != party[id] && is_named_person(speaker) ? party[id] : kNone);
  }
  return draft;
}

}  // namespace

static_assert(kNone == kNoId);

// The body for which an entity speaks, as far up as the record knows it ("commander of a battalion of BGB").
// Who holds an office of a country speaks as that person: a government is many.
Id body_of(const Record& record, const HeadedBodies& heads, Id id) {
  for (int depth = 0; depth < 4 && record.entities[id].role_of != kNoId; ++depth) {
    const Id of = record.entities[id].role_of;
    if (of == id) break;
    const bool agency =
        depth > 0 && record.entities[of].code == "IGO";  // of the United Nations, and yet itself
    if (record.entities[of].type != EntityType::kOrganisation || agency) break;
    const Entity& e = record.entities[id];
    if (e.type == EntityType::kOrganisation && heads.stands_alone(e.names)) break;
    id = of;
  }
  return id;
}

std::string_view name_of(Stance stance) {
  static constexpr std::array<std::string_view, 5> kNames = {"asserts", "confirms", "denies", "disputes",
                                                             "withholds"};
  return kNames[static_cast<std::size_t>(stance)];
}

Digest digest(const Record& record, std::string_view text, std::span<const Term> terms, Day told,
              const Tables& tables) {
  Digest out;
  std::vector<std::uint32_t> party_of_entity;
  parts::parties(record, out, party_of_entity);
  for (Id id = 0; id < record.entities.size(); ++id)
    if (std::string unnamed = tables.anonymity.name_of(record.entities[id], text); !unnamed.empty())
      out.parties[party_of_entity[id]].names.push_back(std::move(unnamed));
  Offices offices(tables.heads, tables.places, record, text, party_of_entity, out);
  for (Id id = 0; id < record.entities.size(); ++id) out.named[id].party = party_of_entity[id];
  for (Id s = 0; s < record.statements.size(); ++s)
    out.statements.push_back(draft_of(record, s, party_of_entity, tables.heads, offices));
  parts::mentions(record, text, terms, told, tables, party_of_entity, out);
  parts::stances(record, out);
  parts::figures(record, terms, out);
  return out;
}

}  // namespace ukti::ledger
