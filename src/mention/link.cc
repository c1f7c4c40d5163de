// Names to entities. A row of the name tables is one entity; an unlisted name is one with another where its
// words are the other's in the same order (a surname alone, a name without "মো.") and their types agree.
// Nobody is merged by a surname that two persons of the text share: the one named last before it is meant,
// but not he whose kin alone is told of ("X-এর ছেলে Y").
#include <algorithm>
#include <tuple>

#include "mention/state.h"

namespace ukti::mention {

namespace {

// How many names away a person is still looked for.
constexpr std::size_t kNameReach = 1000;

// The English name of the country whose name or whose people's adjective stands at t.
std::string_view country_at(const Sight& s, TokenIndex t) {
  for (const Reading& r : s.readings(t)) {
    if (r.entry == lexicon::kNoEntry || s.view->cell(r.entry, "type") != "country") continue;
    const bool people = (s.view->features(r.entry) & bit(Feature::kDemonym)) != 0;
    return s.view->cell(r.entry, people ? "of" : "english");
  }
  return {};
}

// Words of the name as sound keys; the last one without its ending.
void name_keys(const Sight& s, const NamedMention& n, std::vector<std::string>& out) {
  out.clear();
  std::string key;
  for (TokenIndex t = n.range.begin; t < n.range.end; ++t) {
    if (!s.is_word(t) && s.token(t).kind != text::TokenKind::kNumber) continue;
    if (n.type == EntityType::kPerson && s.any(t, bit(Feature::kTitle)) &&
        !s.any(t, bit(Feature::kGivenName)) && t + 1 < n.range.end)
      continue;
    // "চীনা উপকূল রক্ষী বাহিনী" is "চীনের উপকূল রক্ষী বাহিনী".
    if (t == n.range.begin && n.type == EntityType::kOrganisation && n.entry == lexicon::kNoEntry)
      if (const auto country = country_at(s, t); !country.empty()) {
        out.emplace_back(country);
        continue;
      }
    unicode::Codes form = s.text->form(t);
    if (t + 1 == n.range.end && n.last_stem != 0) form = form.substr(0, n.last_stem);
    // "ঝাড়খণ্ডের হাইকোর্ট" is "ঝাড়খণ্ড হাইকোর্ট".
    if (t + 1 < n.range.end && n.type == EntityType::kOrganisation)
      for (const Reading& r : s.readings(t))
        if (r.morph.pos == Pos::kName && r.morph.kase == Case::kGenitive && r.entry != lexicon::kNoEntry &&
            r.stem_length < form.size())
          form = form.substr(0, r.stem_length);
    sound_key(form, key);
    if (!key.empty()) out.push_back(key);
  }
}

// What the person is called, without the titles before it: "হোসেন" of "মি. হোসেন".
TokenRange without_titles(const Sight& s, TokenRange range) {
  TokenIndex t = range.begin;
  while (t + 1 < range.end &&
         (s.is_punct(t, '.') || (s.any(t, bit(Feature::kTitle)) && !s.any(t, bit(Feature::kGivenName)))))
    ++t;
  return {t, range.end};
}

// `part` stands in `whole` in the same order; both ways of spelling one word count as the same.
bool words_within(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  if (part.empty()) return false;
  std::size_t i = 0;
  for (const std::string& w : whole)
    if (i < part.size() && near_key(part[i], w)) ++i;
  return i == part.size();
}

}  // namespace

void Resolver::State::link_names() {
  std::vector<NamedMention>& list = *names;
  std::vector<std::string> keys;

  const auto new_entity = [&](NamedMention& n) {
    const Id id = add(n.type, n.rule);
    Ent& e = pool[id];
    e.named = true;
    e.entry = n.entry;
    e.words = keys;
    n.entity = id;
  };

  // The entity of a listed row; a people's adjective and a seat of government are handled by their owner's
  // row.
  const auto listed = [&](NamedMention& n) {
    lexicon::EntryId row = n.entry;
    const std::uint64_t features = view->features(row);
    if ((features & bit(Feature::kDemonym)) != 0 && rows.owner(row) != lexicon::kNoEntry && !people(n)) {
      row = rows.owner(row);
      n.type = rows.type(row);
    }
    if (row == n.entry && (features & bit(Feature::kDemonym)) != 0 && n.type == EntityType::kCountry)
      n.type = EntityType::kGroup;
    const auto [found, fresh] = by_entry.try_emplace(row, kNoId);
    if (fresh) {
      name_keys(s, n, keys);
      new_entity(n);
      pool[n.entity].entry = row;
      found->second = n.entity;
    }
    n.entity = found->second;
  };

  // Longer names first, so that a short form finds its full name wherever that stands: "মি. হোসেন" is one
  // word long, its title is none.
  const auto is_short = [&](const NamedMention& n) {
    if (n.range.end - n.range.begin == 1) return true;
    if (n.type != EntityType::kPerson || n.entry != lexicon::kNoEntry) return false;
    name_keys(s, n, keys);
    return keys.size() == 1;
  };
  for (int pass = 0; pass < 2; ++pass) {
    for (NamedMention& n : list) {
      if (n.entity != kNoId || n.weak || (n.gloss_of != clause::kNoName) || is_short(n) != (pass == 1))
        continue;
      if (n.entry != lexicon::kNoEntry) {
        // A surname that the tables give to somebody else belongs to the person whom the text names in full.
        if (pass == 1 && n.type == EntityType::kPerson && !told_himself(n)) {
          if (const Id own = person_like(n, true); own != kNoId) {
            n.entity = own;
            continue;
          }
        }
        listed(n);
        continue;
      }
      if (n.type == EntityType::kPerson) {
        if (const Id known = person_like(n, false); known != kNoId) {
          n.entity = known;
          Ent& e = pool[known];
          name_keys(s, n, keys);
          if (keys.size() > e.words.size()) e.words = keys;
          continue;
        }
      } else {
        name_keys(s, n, keys);
        for (Id id = oldest(); id < count && n.entity == kNoId; ++id) {
          const Ent& e = pool[id];
          if (!e.named || e.type != n.type || e.entry != lexicon::kNoEntry) continue;
          if (e.words == keys ||
              (keys.size() >= 2 && words_within(keys, e.words) && keys.back() == e.words.back()))
            n.entity = id;
        }
        if (n.entity != kNoId) continue;
      }
      name_keys(s, n, keys);
      new_entity(n);
    }
  }
  for (NamedMention& n : list) {
    if (n.entity != kNoId || n.gloss_of == clause::kNoName) continue;
    const NamedMention& full = list[n.gloss_of];
    if (n.weak && n.type == EntityType::kPerson) n.entity = person_like(n, false);
    if (n.entity == kNoId) n.entity = full.entity;
    // What the parenthesis holds may be listed where the long name is not.
    if (n.entry != lexicon::kNoEntry && n.entity != kNoId) {
      const auto known = by_entry.find(n.entry);
      if (known == by_entry.end()) {
        by_entry.emplace(n.entry, n.entity);
        if (pool[n.entity].entry == lexicon::kNoEntry) pool[n.entity].entry = n.entry;
      } else if (known->second != n.entity) {
        const Id spare = n.entity;
        for (NamedMention& m : list)
          if (m.entity == spare) m.entity = known->second;
      }
    }
  }
  for (NamedMention& n : list) {
    if (n.entity == kNoId) continue;
    Ent& e = pool[n.entity];
    if (is_adjective(n)) continue;
    const TokenRange bare = n.type == EntityType::kPerson ? without_titles(s, n.range) : n.range;
    e.forms.push_back({bare, n.last_stem});
    // Who is never named in full is called with the title as well.
    if (bare != n.range && e.entry == lexicon::kNoEntry && e.words.size() == 1)
      e.forms.push_back({n.range, n.last_stem});
    if (n.core != 0) e.forms.push_back({{n.range.begin, n.range.begin + n.core}, 0});
    mention(n.entity, n.range);
  }
  for (NamedMention& n : list)
    if (n.entity != kNoId && is_adjective(n) && (own_stem(n) || pool[n.entity].mentions.empty()))
      mention(n.entity, n.range);
}

// The adjective of a country's people: its row is not the country's.
bool Resolver::State::is_adjective(const NamedMention& n) const {
  return n.entry != lexicon::kNoEntry && n.entry != pool[n.entity].entry &&
         pool[n.entity].type == EntityType::kCountry &&
         (view->features(n.entry) & bit(Feature::kDemonym)) != 0;
}

// An adjective that is not formed from the country's name stands for the country ("মার্কিন"); one that is
// ("ইউক্রেনীয়") says what it says.
bool Resolver::State::own_stem(const NamedMention& n) const {
  const std::string_view adjective = view->cell(n.entry, "name"),
                         country = view->cell(pool[n.entity].entry, "name");
  constexpr std::size_t kTwoLetters = 6;
  return adjective.substr(0, kTwoLetters) != country.substr(0, kTwoLetters);
}

// "ফিলিস্তিনিরা", "৩০ ভারতীয়কে": the people, not their country.
bool Resolver::State::people(const NamedMention& n) const {
  const TokenIndex last = n.range.end - 1;
  for (const Reading& r : s.readings(last))
    if (n.last_stem != 0 && r.stem_length == n.last_stem) return true;
  return counted_people(n);
}

// "২১ জন বাংলাদেশি | নিহত হয়েছেন": counted, and no noun follows that it qualifies.
bool Resolver::State::counted_people(const NamedMention& n) const {
  const TokenIndex t = n.range.begin;
  const std::uint32_t sentence = s.text->sentence_of[t];
  if (n.type != EntityType::kCountry || t + 1 != n.range.end || count_before(t) == t) return false;
  const TokenIndex next = n.range.end;
  if (next >= s.size() || s.text->sentence_of[next] != sentence || !s.is_word(next)) return true;
  if (name_at[next] != 0 || s.any(next, bit(Feature::kHuman) | bit(Feature::kRole) | bit(Feature::kGroup)))
    return false;
  const Reading* noun = s.reading_of(next, Pos::kNoun);
  return noun == nullptr || s.reading_of(next, Pos::kAdjective) != nullptr ||
         s.any(next, bit(Feature::kEventNoun));
}

// "সারা পলিনের | বড় ছেলে": the name says only whose kin is told of.
bool Resolver::State::says_whose_kin(TokenRange name) const {
  const bool genitive = std::ranges::any_of(s.readings(name.end - 1),
                                            [](const Reading& r) { return r.morph.kase == Case::kGenitive; });
  if (!genitive) return false;
  constexpr TokenIndex kWords = 2;
  const TokenIndex last = s.text->sentences[s.text->sentence_of[name.begin]].end;
  for (TokenIndex t = name.end; t < std::min(last, name.end + kWords) && s.is_word(t); ++t) {
    if (s.any(t, bit(Feature::kKin))) return true;
    if (s.reading_of(t, Pos::kAdjective) == nullptr) return false;
  }
  return false;
}

// Is the listed person told of before, otherwise than as whose kin somebody is ("X-এর ছেলে Y")? Then the bare
// surname, or the surname behind his office, is his, whoever else bears it.
bool Resolver::State::told_himself(const NamedMention& name) const {
  const auto known = by_entry.find(name.entry);
  if (known == by_entry.end()) return false;
  const TokenIndex begin = name.range.begin;
  if (begin > 0 && s.is_word(begin - 1) && s.any(begin - 1, bit(Feature::kRole) | bit(Feature::kTitle)))
    return true;
  const auto at = static_cast<std::size_t>(&name - names->data());
  bool before = false;
  for (std::size_t i = at > kNameReach ? at - kNameReach : 0; i < at; ++i) {
    const NamedMention& n = (*names)[i];
    if (n.entity != known->second) continue;
    if (!says_whose_kin(n.range)) return true;
    before = true;
  }
  return !before;
}

// The person of this text whom the name means: by all of its words or, the nearest first, by some. Who says
// only whose kin somebody is, is meant last.
Id Resolver::State::person_like(const NamedMention& name, bool longer_only) {
  std::vector<std::string> keys;
  name_keys(s, name, keys);
  Id best = kNoId;
  std::tuple<bool, bool, TokenIndex> best_stands;
  // Only names near it in the text: further away nobody would know him again, and the search stays linear.
  const auto at = static_cast<std::size_t>(&name - names->data());
  const std::size_t first = at > kNameReach ? at - kNameReach : 0;
  const std::size_t last = std::min(names->size(), at + kNameReach);
  for (std::size_t i = first; i < last; ++i) {
    const NamedMention& n = (*names)[i];
    if (n.entity == kNoId || n.type != EntityType::kPerson) continue;
    const Ent& e = pool[n.entity];
    const bool fits = words_within(keys, e.words) || (!longer_only && keys.size() >= 2 &&
                                                      e.words.size() >= 2 && words_within(e.words, keys));
    if (!fits || (longer_only && e.words.size() <= keys.size())) continue;
    const bool before = n.range.begin < name.range.begin;
    const std::tuple stands{before, !says_whose_kin(n.range), n.range.begin};
    if (best != kNoId && (!before || stands < best_stands)) continue;
    best = n.entity;
    best_stands = stands;
  }
  return best;
}

}  // namespace ukti::mention
