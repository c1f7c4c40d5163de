// Entities of one record as parties: one key for one person or body, however it is spelled.
//
// A listed name is its English name. A person without an entry is the sounds of the full name (শফিকুল,
// সফিকুল); a surname alone, a bare role or a group is no more than its words, and holds among the
// mentions of one matter only (Reach::kLocal). A body without an entry is its words.
#include <algorithm>

#include "ledger/digest.h"
#include "mention/sound_key.h"
#include "unicode/fold.h"

namespace ukti::ledger::parts {

std::string sounds(std::string_view name, int& words) {
  const std::string codes = unicode::fold(name);
  std::string out, key;
  words = 0;
  std::size_t at = 0;
  while (at < codes.size()) {
    const std::size_t end = std::min(codes.find(' ', at), codes.size());
    if (end > at) {
      mention::sound_key(std::string_view(codes).substr(at, end - at), key);
      if (!key.empty()) {
        if (!out.empty()) out += ' ';
        out += key;
        ++words;
      }
    }
    at = end + 1;
  }
  return out;
}

namespace {

bool is_latin(std::string_view name) {
  return !name.empty() && static_cast<unsigned char>(name.front()) < 0x80;
}

std::string lower(std::string_view name) {
  std::string out;
  for (const char c : name) out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  return out;
}

// Without a count at its head: "11 fishermen", "several fishermen".
std::string_view without_count(std::string_view name) {
  constexpr std::string_view kSeveral = "several ";
  if (name.starts_with(kSeveral)) name.remove_prefix(kSeveral.size());
  while (!name.empty() &&
         ((name.front() >= '0' && name.front() <= '9') || name.front() == ' ' || name.front() == ','))
    name.remove_prefix(1);
  return name;
}

// Drops the names that end in another one of the list.
void drop_longer(std::vector<std::string>& names) {
  const std::vector<std::string> all = names;
  std::erase_if(names, [&](const std::string& name) {
    return std::any_of(all.begin(), all.end(),
                       [&](const std::string& end) { return name.ends_with(" " + end); });
  });
}

bool is_listed(const Entity& e) {
  return std::any_of(e.why.lexicon.begin(), e.why.lexicon.end(),
                     [](const std::string& where) { return where.starts_with("names/"); });
}

// A body that the tables do not list, by its English name.
bool is_police(const Entity& e) {
  return e.type == EntityType::kOrganisation && !e.names.empty() &&
         e.names.front().find("police") != std::string::npos;
}

PartyDraft draft_of(const Entity& e) {
  PartyDraft party;
  party.type = e.type;
  party.names = e.names;
  party.police = e.code.ends_with("/COP") || is_police(e);
  party.media = e.code.ends_with("MED");
  party.armed = party.police || e.code.ends_with("/MIL");
  if (e.code.size() >= 3 && (e.code.size() == 3 || e.code[3] == '/')) party.country = e.code.substr(0, 3);
  if (e.names.empty()) return party;
  const std::string& first = e.names.front();
  if (e.type == EntityType::kCountry || (is_listed(e) && is_latin(first) && e.type != EntityType::kGroup)) {
    party.key = "n:" + first;
    return party;
  }
  if (e.type == EntityType::kPerson && !is_latin(first)) {
    int words = 0;
    party.key = "p:" + sounds(first, words);
    party.reach = words >= 2 ? Reach::kKnown : Reach::kLocal;
    return party;
  }
  if (e.type == EntityType::kOrganisation && !is_latin(first)) {
    int words = 0;
    party.key = "b:" + sounds(first, words);
    party.reach = words >= 2 ? Reach::kKnown : Reach::kLocal;
    return party;
  }
  if (e.type == EntityType::kPlace && !is_latin(first)) {
    int words = 0;
    party.key = "l:" + sounds(first, words);
    return party;
  }
  // "11 fishermen" of one report are the "fishermen" of the next, and its names are without the number too:
  // "১১ জেলে", "জেলে".
  const std::string plain(without_count(first));
  if (plain != first) drop_longer(party.names);
  party.key = "g:" + lower(plain);
  party.reach = Reach::kLocal;
  if (!plain.empty()) party.names.front() = plain;
  return party;
}

}  // namespace

std::uint32_t put_party(PartyDraft draft, Digest& out) {
  const auto same = std::find_if(out.parties.begin(), out.parties.end(),
                                 [&](const PartyDraft& p) { return p.key == draft.key; });
  const auto place = static_cast<std::uint32_t>(same - out.parties.begin());
  if (same == out.parties.end()) {
    out.parties.push_back(std::move(draft));
    return place;
  }
  same->armed |= draft.armed;
  same->police |= draft.police;
  if (draft.reach == Reach::kKnown) same->reach = Reach::kKnown;
  for (std::string& name : draft.names)
    if (std::find(same->names.begin(), same->names.end(), name) == same->names.end())
      same->names.push_back(std::move(name));
  return place;
}

void parties(const Record& record, Digest& out, std::vector<std::uint32_t>& party_of_entity) {
  party_of_entity.clear();
  for (const Entity& e : record.entities) {
    party_of_entity.push_back(put_party(draft_of(e), out));
    out.named.push_back({party_of_entity.back(), e.mentions});
  }
}

}  // namespace ukti::ledger::parts
