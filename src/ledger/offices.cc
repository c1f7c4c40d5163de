// See offices.h.
#include "ledger/offices.h"

#include <algorithm>
#include <map>

#include "unicode/fold.h"

namespace ukti::ledger {
namespace {

// A blank, an opening quotation mark and no more than words of the quotation.
bool is_opening_quote(std::string_view gap) {
  const std::string folded = unicode::fold(gap);
  if (folded.size() < 2 || folded.front() != ' ') return false;
  const auto mark = static_cast<unsigned char>(folded[1]);
  const bool opens =
      mark == unicode::code::kLeftSingle || mark == unicode::code::kLeftDouble || mark == '\'' || mark == '"';
  return opens && std::all_of(folded.begin() + 2, folded.end(), [](char c) {
           const auto u = static_cast<unsigned char>(c);
           return c == ' ' || c == '-' || unicode::is_bangla(u) || unicode::is_digit(u);
         });
}

}  // namespace

Offices::Offices(const HeadedBodies& heads, const Places& places, const Record& record, std::string_view text,
                 std::vector<std::uint32_t>& party, Digest& out)
    : heads_(heads), places_(places), record_(record), out_(out), lead_(lead_district()) {
  for (Id id = 0; id < record.entities.size(); ++id) {
    const Entity& e = record.entities[id];
    if (e.type != EntityType::kOrganisation || e.names.empty()) continue;
    const std::string& name = e.names.front();
    if (const std::string same = heads.same_body(name); !same.empty()) {
      party[id] = put_country_body(same);
    } else if (const HeadedBodies::Branch branch = heads.branch(name);
               !branch.town.empty() && !places.english_of(branch.town).empty()) {
      party[id] = put_country_body(branch.body);
    } else if (const auto [place, office] = heads.of_place(name); office != nullptr) {
      if (const std::string_view english = places.english_of(place); !english.empty())
        party[id] = put(*office, std::string(english), Reach::kKnown);
    } else if (const HeadedBodies::Body* bare = office_of(e); bare != nullptr && bare->of_district) {
      party[id] = put(*bare, lead_, Reach::kLocal);
    }
  }
  name_in_apposition(text, party);
}

// "নিখোঁজদের পরিবারের সংগঠন ‘হারানো স্বজন কমিটি’": a noun, and in quotation marks behind it the name of the
// body.
void Offices::name_in_apposition(std::string_view text, std::vector<std::uint32_t>& party) const {
  constexpr std::uint32_t kName = 60;  // bytes of the name before what the record has of it
  for (Id noun = 0; noun < record_.entities.size(); ++noun) {
    const Entity& e = record_.entities[noun];
    if (e.type != EntityType::kOrganisation || e.why.rule != "body.noun") continue;
    for (Id named = 0; named < record_.entities.size(); ++named) {
      const Entity& other = record_.entities[named];
      if (named == noun || other.type != EntityType::kOrganisation || other.names.empty()) continue;
      for (const Span& a : e.mentions)
        for (const Span& b : other.mentions)
          if (b.start > a.end && b.start - a.end <= kName && b.end <= text.size() &&
              is_opening_quote(text.substr(a.end, b.start - a.end)))
            party[noun] = party[named];
    }
  }
}

std::uint32_t Offices::party_of(Id entity, Id statement) {
  const Entity& e = record_.entities[entity];
  const HeadedBodies::Body* office = office_of(e);
  if (office == nullptr) return kNone;
  if (const std::string place = place_of_role(e); !place.empty()) return put(*office, place, Reach::kKnown);
  if (!office->of_district) return put(*office, {}, Reach::kLocal);
  const std::string told = district_told(statement);
  return put(*office, told.empty() ? lead_ : told, Reach::kLocal);
}

// The body that the holder of an office heads, or the bare noun of one ("জেলা প্রশাসন").
const HeadedBodies::Body* Offices::office_of(const Entity& e) const {
  if (e.type == EntityType::kPerson) return heads_.of(e.role_title);
  return is_bare(e) ? heads_.named(e.names.front()) : nullptr;
}

bool Offices::is_bare(const Entity& e) const {
  return e.type == EntityType::kOrganisation && e.role_of == kNoId && !e.names.empty() &&
         e.why.rule == "body.noun" && heads_.named(e.names.front()) != nullptr;
}

std::string Offices::place_of_role(const Entity& e) const {
  if (e.role_of == kNoId) return {};
  const Entity& place = record_.entities[e.role_of];
  return place.type == EntityType::kPlace && !place.names.empty() ? place.names.front() : std::string();
}

std::string_view Offices::district_of(const Entity& place) const {
  if (place.type != EntityType::kPlace || place.names.empty()) return {};
  return places_.district(place.names.front());
}

// Of the districts of the title and the first paragraph the one that the report names most, the first of
// such.
std::string Offices::lead_district() const {
  std::uint32_t end = 0;
  for (const SentenceSpan& s : record_.sentences)
    if (s.paragraph <= 1) end = std::max(end, s.span.end);
  struct Named {
    std::uint32_t first = ~std::uint32_t{0};
    std::size_t often = 0;
  };
  std::map<std::string_view, Named> districts;
  for (const Entity& e : record_.entities) {
    const std::string_view district = district_of(e);
    if (district.empty()) continue;
    Named& named = districts[district];
    named.often += e.mentions.size();
    for (const Span& at : e.mentions) named.first = std::min(named.first, at.start);
  }
  std::string_view best;
  for (const auto& [district, named] : districts) {
    if (named.first >= end) continue;
    const Named* other = best.empty() ? nullptr : &districts[best];
    if (other == nullptr || named.often > other->often ||
        (named.often == other->often && named.first < other->first))
      best = district;
  }
  return std::string(best);
}

// The only district where something happened that the statement tells.
std::string Offices::district_told(Id statement) const {
  std::string_view only;
  for (const Event& event : record_.events) {
    if (event.statement != statement) continue;
    for (const Id id : event.place) {
      const std::string_view district = district_of(record_.entities[id]);
      if (district.empty() || district == only) continue;
      if (!only.empty()) return {};
      only = district;
    }
  }
  return std::string(only);
}

// The place as the text spells it; empty where the text does not name it.
std::string Offices::text_name(std::string_view english) const {
  for (const Entity& e : record_.entities)
    if (e.type == EntityType::kPlace && e.names.size() > 1 && e.names.front() == english) return e.names[1];
  return {};
}

std::uint32_t Offices::put(const HeadedBodies::Body& office, const std::string& place, Reach reach) {
  PartyDraft draft;
  draft.reach = reach;
  draft.type = EntityType::kOrganisation;
  draft.armed = office.armed;
  draft.police = office.armed && office.english.find("police") != std::string::npos;
  // A district's police are the state's as well: two names of police are not two services.
  if (draft.police) draft.reach = Reach::kLocal;
  if (place.empty()) {
    draft.key = "g:" + office.english;
    draft.names = {office.english};
    draft.names.insert(draft.names.end(), office.names.begin(), office.names.end());
    return parts::put_party(std::move(draft), out_);
  }
  draft.key = "h:" + place + " " + office.english;
  draft.names = {place + " " + office.english};
  const std::string local = text_name(place);
  for (const std::string& name : office.names) {
    const bool english = static_cast<unsigned char>(name.front()) < 0x80;
    if (english) draft.names.push_back(place + " " + name);
    if (!english && !local.empty()) draft.names.push_back(local + " " + name);
    if (!english) draft.names.push_back(name);
  }
  return parts::put_party(std::move(draft), out_);
}

std::uint32_t Offices::put_country_body(const std::string& english) {
  PartyDraft draft;
  draft.type = EntityType::kOrganisation;
  draft.key = "n:" + english;
  draft.names = {english};
  return parts::put_party(std::move(draft), out_);
}

}  // namespace ukti::ledger
