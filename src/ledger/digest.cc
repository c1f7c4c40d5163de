// See digest.h.
#include "ledger/digest.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ukti::ledger {
namespace {

bool is_named_person(const Entity& e) {
  return e.type == EntityType::kPerson && !e.names.empty() && e.why.rule != "person.noun" &&
         e.why.rule != "role.phrase";
}

// The bodies of a record that only the roles of their heads tell.
//
// The idea: the administration of a named district is one body wherever it is told of; without the district
// it is no more than "the administration" of one matter, unless the record names one district's only.
class HeadedOffices {
 public:
  HeadedOffices(const HeadedBodies& heads, const Record& record, std::vector<std::uint32_t>& party,
                Digest& out)
      : heads_(heads), record_(record), out_(out) {
    for (const Entity& e : record.entities)
      if (const HeadedBodies::Body* office = of(e); office != nullptr && place_of(e) != nullptr)
        placed_[office->english].insert(key(*office, *place_of(e)));
    // "জেলা প্রশাসন" in a report on one district
    for (std::uint32_t& p : party)
      for (const auto& [english, keys] : placed_)
        if (keys.size() == 1 && !out.parties[p].armed && out.parties[p].key == "g:" + english)
          p = parts::put_party(named(*keys.begin(), p), out);
  }

  // The party that the office of a role's holder is; kNone where it heads none.
  std::uint32_t party_of(const Entity& head) {
    const HeadedBodies::Body* office = of(head);
    if (office == nullptr) return kNone;
    PartyDraft draft;
    draft.type = EntityType::kOrganisation;
    draft.armed = office->armed;
    draft.police = office->armed && office->english.find("police") != std::string::npos;
    draft.names = {office->english};
    if (const Entity* place = place_of(head)) {
      draft.key = key(*office, *place);
      draft.names.insert(draft.names.begin(), place->names.front() + " " + office->english);
    } else if (const auto at = placed_.find(office->english); at != placed_.end() && at->second.size() == 1) {
      draft.key = *at->second.begin();
    } else {
      draft.key = "g:" + office->english;
      draft.reach = Reach::kLocal;
    }
    draft.names.insert(draft.names.end(), office->names.begin(), office->names.end());
    return parts::put_party(std::move(draft), out_);
  }

 private:
  const HeadedBodies::Body* of(const Entity& e) const {
    return e.type == EntityType::kPerson ? heads_.of(e.role_title) : nullptr;
  }
  const Entity* place_of(const Entity& head) const {
    if (head.role_of == kNoId) return nullptr;
    const Entity& place = record_.entities[head.role_of];
    return place.type == EntityType::kPlace && !place.names.empty() ? &place : nullptr;
  }
  static std::string key(const HeadedBodies::Body& office, const Entity& place) {
    return "h:" + place.names.front() + " " + office.english;
  }
  PartyDraft named(const std::string& key, std::uint32_t bare) const {
    PartyDraft draft = out_.parties[bare];
    draft.names.insert(draft.names.begin(), key.substr(2));
    draft.key = key;
    draft.reach = Reach::kKnown;
    return draft;
  }

  const HeadedBodies& heads_;
  const Record& record_;
  Digest& out_;
  std::map<std::string, std::set<std::string>>
      placed_;  // keys of the bodies that have a place, by English name
};

StatementDraft draft_of(const Record& record, const Statement& s, const std::vector<std::uint32_t>& party,
                        const HeadedBodies& heads, HeadedOffices& offices) {
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
    if (body == id && speaker.type == EntityType::kPerson)
      if (const std::uint32_t office = offices.party_of(speaker); office != kNone) answers = office;
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

Digest digest(const Record& record, std::span<const Term> terms, Day told, const Places& places,
              const HeadedBodies& heads) {
  Digest out;
  std::vector<std::uint32_t> party_of_entity;
  parts::parties(record, out, party_of_entity);
  HeadedOffices offices(heads, record, party_of_entity, out);
  for (const Statement& s : record.statements)
    out.statements.push_back(draft_of(record, s, party_of_entity, heads, offices));
  parts::mentions(record, terms, told, places, heads, party_of_entity, out);
  parts::stances(record, out);
  parts::figures(record, out);
  return out;
}

}  // namespace ukti::ledger
