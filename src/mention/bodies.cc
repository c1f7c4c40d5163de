// Whose a body is. "পররাষ্ট্র মন্ত্রণালয়" is the ministry of whichever country the text is about, "প্রধানমন্ত্রীর
// দপ্তর" the office of a role, "তাঁর দপ্তর" that of the person spoken of: none of them may be taken for the body
// of that name in another country, and a name that the text cuts short by a pointer is spelled out with its
// owner.
#include <algorithm>

#include "mention/match.h"
#include "mention/state.h"

namespace ukti::mention {

namespace {

constexpr std::uint64_t kRoleWord =
    bit(Feature::kRole) | bit(Feature::kSpokesperson) | bit(Feature::kOfficial);

// What every state has one of.
constexpr std::uint64_t kOfState = bit(Feature::kGovernment) | bit(Feature::kCourt) | bit(Feature::kForces);

}  // namespace

// "চীনের উপকূল রক্ষী বাহিনী", "ইরাকের প্রধানমন্ত্রীর কার্যালয়": a body that no table lists, under its country's
// name. Where its noun is listed, the English name can be put together.
void Resolver::State::own_bodies() {
  for (const NamedMention& n : *names) {
    if (n.type != EntityType::kOrganisation || n.entity == kNoId) continue;
    Ent& e = pool[n.entity];
    if (e.entry != lexicon::kNoEntry || e.noun != lexicon::kNoEntry) continue;
    const PhraseMatch owner = longest_phrase(s, n.range.begin, n.range.end - 1, [&](lexicon::EntryId row) {
      return rows.country_meant(row) != lexicon::kNoEntry;
    });
    if (owner.entry == lexicon::kNoEntry) continue;
    const Id country = entity_of_row(rows.country_meant(owner.entry));
    if (country == kNoId || country == n.entity) continue;
    // the noun is the longest listed phrase that closes the name
    for (TokenIndex t = owner.end; t < n.range.end && e.noun == lexicon::kNoEntry; ++t) {
      const PhraseMatch noun = longest_phrase(s, t, n.range.end, [&](lexicon::EntryId row) {
        return rows.is_name(row)
                   ? rows.type(row) == EntityType::kOrganisation && rows.owner(row) == lexicon::kNoEntry
                   : (view->features(row) & bit(Feature::kOrganisation)) != 0;
      });
      if (noun.entry == lexicon::kNoEntry || noun.end != n.range.end) continue;
      e.noun = noun.entry;
      e.of = country;
      for (TokenIndex q = owner.end; q < t; ++q) e.qualifier.append(s.text->form(q)).push_back(' ');
    }
  }
}

// "স্বরাষ্ট্র মন্ত্রণালয়" in a text about Spain is Spain's, whoever's ministry of that name the tables list: the
// row is given up, its words stay.
void Resolver::State::place_bodies() {
  for (const NamedMention& n : *names) {
    if (n.type != EntityType::kOrganisation || n.entity == kNoId) continue;
    Ent& e = pool[n.entity];
    if (e.entry == lexicon::kNoEntry || e.entry != n.entry || !says_what_it_is(n)) continue;
    const lexicon::EntryId own = rows.country(view->cell(e.entry, "code").substr(0, 3));
    if (own == lexicon::kNoEntry || (view->features(e.entry) & kOfState) == 0) continue;
    Id owner = home_row == lexicon::kNoEntry ? kNoId : entity_of_row(home_row);
    const bool pointed = n.range.begin > 0 && points_back(n.range.begin - 1) &&
                         s.any(n.range.begin - 1, bit(Feature::kCountry));
    if (pointed) owner = last_of(n.range.begin, 1u << static_cast<unsigned>(EntityType::kCountry));
    // "বাহরাইন বিদেশ মন্ত্রক": the country right before it
    const TokenIndex beside = n.range.begin;
    if (beside > 0 && s.text->sentence_of[beside - 1] == s.text->sentence_of[beside] &&
        name_at[beside - 1] != 0) {
      const NamedMention& before = (*names)[name_at[beside - 1] - 1];
      if (before.type == EntityType::kCountry && before.range.end == beside && before.entity != kNoId &&
          e.mentions.size() <= 1)
        owner = before.entity;
    }
    if (owner == kNoId || pool[owner].entry == lexicon::kNoEntry || pool[owner].entry == own) continue;
    by_entry.erase(e.entry);
    if (rows.owner(e.entry) == lexicon::kNoEntry) e.noun = e.entry;
    e.entry = lexicon::kNoEntry;
    e.of = owner;
    e.composed.push_back({owner, {}, 0, {n.range, n.last_stem}});
  }
}

// All of its words are ordinary ones: it tells a kind of body, which more than one country has.
bool Resolver::State::says_what_it_is(const NamedMention& n) const {
  for (TokenIndex t = n.range.begin; t < n.range.end; ++t)
    if (!s.ordinary(t) && !s.any(t, bit(Feature::kOrgHead))) return false;
  // "বিএসএফ" says the name of one force: the tables gloss it with a capital letter.
  if (n.range.begin + 1 == n.range.end)
    for (const Reading& r : s.readings(n.range.begin)) {
      if (r.entry == lexicon::kNoEntry || r.morph.pos == clause::Pos::kName) continue;
      const std::string_view gloss = view->cell(r.entry, "gloss");
      if (!gloss.empty() && gloss.front() >= 'A' && gloss.front() <= 'Z') return false;
    }
  return true;
}

// "দেশটির", "দলটির", "তাঁর": points at somebody and is part of no name.
bool Resolver::State::points_back(TokenIndex t) const {
  if (!s.is_word(t) || name_at[t] != 0) return false;
  if (s.any(t, bit(Feature::kThirdPerson) | bit(Feature::kPointsToBody))) return true;
  // "সে দেশের", known by now
  if (cover[t] != kNoId && s.any(t, bit(Feature::kCountry)) && pool[cover[t]].type == EntityType::kCountry)
    return true;
  const Reading* r = s.reading_with(t, bit(Feature::kCountry) | bit(Feature::kOrganisation));
  return r != nullptr && r->morph.classifier == clause::Classifier::kDefinite;
}

// "প্রধানমন্ত্রীর দপ্তর", "মলদোভার প্রধানমন্ত্রীর দপ্তর", "ট্রাম্পের প্রশাসন".
bool Resolver::State::possessor_before(const Term& body, TokenIndex begin, Possessor& p) const {
  const TokenIndex from = qualifiers_before(body.range.begin, begin);
  if (from == begin || (body.features & bit(Feature::kGovernment)) == 0) return false;
  const TokenIndex k = from - 1;
  if (const Term* role = term_ending_at(k); role != nullptr) {
    if ((role->features & kRoleWord) == 0 || role->morph.plural || role->morph.kase != Case::kGenitive)
      return false;
    p.role = role->entry;
    p.role_term = term_at[k];
    p.of = owner_before(role->range.begin, begin, p.from);
    return true;
  }
  if (name_at[k] == 0) return false;
  const NamedMention& n = (*names)[name_at[k] - 1];
  if (n.type != EntityType::kPerson || n.entity == kNoId || n.range.end != from || n.last_stem == 0)
    return false;
  bool genitive = false, bare = false;
  ending_case(k, genitive, bare);
  if (!genitive) return false;
  p.of = n.entity;
  p.from = n.range.begin;
  return true;
}

// "তাঁর দপ্তর": the office of the role that the person spoken of last holds, or that person's.
bool Resolver::State::pronoun_before(const Term& body, TokenIndex begin, Possessor& p) const {
  const TokenIndex from = qualifiers_before(body.range.begin, begin);
  if (from == begin || !s.is_word(from - 1) || name_at[from - 1] != 0) return false;
  const TokenIndex k = from - 1;
  const Reading* r = s.reading_of(k, Pos::kPronoun);
  if (r == nullptr || r->morph.kase != Case::kGenitive || !s.any(k, bit(Feature::kThirdPerson)) ||
      s.any(k, bit(Feature::kPluralWord) | bit(Feature::kDemonstrative)))
    return false;
  const Id who = last_person(k);
  if (who == kNoId) return false;
  const TokenIndex at = last_mention(who, k);
  if (at == 0 || s.text->sentence_of[k] > s.text->sentence_of[at - 1] + 1) return false;
  p = {from, lexicon::kNoEntry, 0, who, true};
  if (!pool[who].roles.empty() && (terms[pool[who].roles.front().term].features & kRoleWord) != 0) {
    const RoleNote& note = pool[who].roles.front();
    p.role = terms[note.term].entry;
    p.role_term = note.term + 1;
    p.of = note.of;
  }
  return true;
}

// "তার দেশ … করবে না": the country that the person spoken of holds an office of.
void Resolver::State::point_to_own_countries() {
  for (const text::Sentence& sentence : s.text->sentences) {
    if (sentence.furniture) continue;
    for (TokenIndex t = sentence.begin + 1; t < sentence.end; ++t) {
      if (!s.is_word(t) || name_at[t] != 0 || cover[t] != kNoId || !genitive_pronoun(t - 1)) continue;
      const Reading* r = s.reading_with(t, bit(Feature::kCountry));
      if (r == nullptr || r->morph.plural || r->morph.compound || s.any(t - 1, bit(Feature::kPluralWord)))
        continue;
      const Id who = last_person(t - 1);
      if (who == kNoId || pool[who].roles.empty()) continue;
      const Id of = pool[who].roles.front().of;
      if (of == kNoId || pool[of].type != EntityType::kCountry) continue;
      cover[t] = of;
      if (r->morph.kase == Case::kBare || r->morph.kase == Case::kObjective) mention(of, {t, t + 1});
    }
  }
}

// "তার", "তাদের" right before what is theirs.
bool Resolver::State::genitive_pronoun(TokenIndex t) const {
  if (!s.is_word(t) || name_at[t] != 0 || !s.any(t, bit(Feature::kThirdPerson))) return false;
  const Reading* r = s.reading_of(t, Pos::kPronoun);
  return r != nullptr && r->morph.kase == Case::kGenitive;
}

// "রাশিয়া বলেছে, তাদের | সেনারা …": the country that tells or does something earlier in the sentence, where
// nobody else does. Two sides have soldiers, and they are not the same ones.
Id Resolver::State::country_of_troops(const Term& term, TokenIndex from, TokenIndex begin) const {
  if ((term.features & bit(Feature::kForces)) == 0 || from <= begin || !genitive_pronoun(from - 1))
    return kNoId;
  Id only = kNoId;
  for (auto e = events.rbegin(); e != events.rend() && e->at >= begin; ++e) {
    if (e->at >= from - 1 || !e->subject || s.any(e->at, bit(Feature::kDemonym))) continue;
    if (only != kNoId && only != e->who) return kNoId;
    only = e->who;
  }
  return only != kNoId && pool[only].type == EntityType::kCountry ? only : kNoId;
}

// The party or group of the role that the possessor holds: "তাঁর দল" of a "জাসদ সভাপতি".
Id Resolver::State::party_of(const Possessor& p) const {
  if (p.role_term == 0 || p.of == kNoId) return kNoId;
  const Ent& e = pool[p.of];
  const bool party = e.entry == lexicon::kNoEntry || (view->features(e.entry) & bit(Feature::kParty)) != 0;
  return e.type == EntityType::kOrganisation && e.named && party ? p.of : kNoId;
}

// The body that the noun names with whoever stands before it; `from` becomes where the whole phrase begins.
Id Resolver::State::body(const Term& term, Id of, TokenIndex begin, TokenIndex& from, std::string_view rule) {
  Possessor p;
  if (of != kNoId || !possessor_before(term, begin, p))
    return common(term, from, of, EntityType::kOrganisation, rule);
  from = p.from;
  return common(term, from, p.of, EntityType::kOrganisation, "body.possessed", &p);
}

// "সেনাবাহিনী" in a text about one country is that country's; a police force may be any town's.
Id Resolver::State::army_of_home(const Term& term) const {
  if ((term.features & bit(Feature::kForces)) == 0 || (term.features & bit(Feature::kHuman)) != 0)
    return kNoId;
  const std::string_view gloss = view->cell(term.entry, "gloss");
  if (gloss.find("police") != std::string_view::npos || gloss.starts_with("force")) return kNoId;
  Id only = kNoId;
  bool several = false;
  for (Id id = oldest(); id < count; ++id) {
    if (pool[id].type != EntityType::kCountry || pool[id].mentions.empty()) continue;
    several = several || only != kNoId;
    only = id;
  }
  if (!several) return only;
  const Id home = home_row == lexicon::kNoEntry ? kNoId : entity_of_row(home_row);
  const Id last = last_of(term.range.begin, 1u << static_cast<unsigned>(EntityType::kCountry));
  return last == home ? home : kNoId;
}

}  // namespace ukti::mention
