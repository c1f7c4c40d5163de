// Roles, bodies and groups that the text calls by a common noun: "প্রধানমন্ত্রী", "পুলিশ", "ব্যবসায়ীরা".
//
// Bodies come first, so that roles can belong to them. A role beside a person's name is then noted for that
// person. A bare role is a mention of the person whom the text (or the table of offices, by date) gives it
// to. People in the plural are a group where they stand as subject or object of a clause.
#include <algorithm>

#include "mention/state.h"

namespace ukti::mention {

namespace {

constexpr std::uint64_t kRoleWord =
    bit(Feature::kRole) | bit(Feature::kSpokesperson) | bit(Feature::kOfficial);
constexpr std::uint64_t kBody = bit(Feature::kForces) | bit(Feature::kGovernment) | bit(Feature::kCourt) |
                                bit(Feature::kPlatform) | bit(Feature::kOrganisation);
constexpr std::uint64_t kPeople = bit(Feature::kHuman) | bit(Feature::kGroup) | bit(Feature::kOfficial) |
                                  bit(Feature::kRole) | bit(Feature::kSpokesperson);

}  // namespace

// "… মুখপাত্র X", "প্রধান উপদেষ্টা অধ্যাপক ড. X", "ভারপ্রাপ্ত কর্মকর্তা (ওসি) X", "সাবেক প্রধানমন্ত্রী ও দলের সভাপতি X":
// what lies between a role and the name that it belongs to are further roles, their owners, titles and
// conjunctions.
void Resolver::State::note_roles() {
  for (std::uint32_t i = 0; i < terms.size(); ++i) {
    const Term& term = terms[i];
    if ((term.features & kRoleWord) == 0 || term.morph.kase != Case::kBare || term.morph.plural) continue;
    const text::Sentence& sentence = s.text->sentences[s.text->sentence_of[term.range.begin]];
    TokenIndex q = term.range.end;
    bool another_role = false;
    const NamedMention* holder = nullptr;
    for (const TokenIndex limit = std::min(sentence.end, q + 14); q < limit; ++q) {
      if (name_at[q] != 0) {
        const NamedMention& n = (*names)[name_at[q] - 1];
        if (n.type == EntityType::kPerson) {
          holder = n.entity != kNoId ? &n : nullptr;
          break;
        }
        q = n.range.end - 1;
        continue;
      }
      if (s.is_punct(q, '(')) {
        while (q + 1 < limit && !s.is_punct(q, ')')) ++q;
        continue;
      }
      if (s.is_punct(q, '.') || s.is_punct(q, ')') || s.any(q, bit(Feature::kTitle))) continue;
      if (term_at[q] != 0) {
        const Term& next = terms[term_at[q] - 1];
        if ((next.features & (kRoleWord | kBody)) == 0 || next.morph.plural) break;
        if ((next.features & kRoleWord) != 0 && next.morph.kase == Case::kBare) another_role = true;
        q = next.range.end - 1;
        continue;
      }
      if (s.is_word(q) && s.any(q, bit(Feature::kAnd))) continue;
      if (qualifiers_before(q + 1, q) == q) continue;
      break;
    }
    if (holder == nullptr) continue;
    // A conjunction right before the name joins two people, unless a further role stands between.
    if (!another_role && q != term.range.end)
      for (TokenIndex t = term.range.end; t < q; ++t)
        if (s.any(t, bit(Feature::kAnd)) && term_at[t] == 0 && name_at[t] == 0) holder = nullptr;
    if (holder == nullptr) continue;
    TokenIndex from = 0;
    const Id of = owner_before(term.range.begin, sentence.begin, from);
    pool[holder->entity].roles.push_back({i, of});
    cover[term.range.end - 1] = holder->entity;
    apposed[term.range.end - 1] = 1;
  }
}

// "মন্ত্রী" goes back to "রেলপথমন্ত্রী", "কমিশনার" to "পুলিশ কমিশনার", but "মন্ত্রী" not to "প্রধানমন্ত্রী".
bool Resolver::State::same_office(const Term& noted, const Term& role) const {
  if (noted.entry == role.entry) return true;
  const unicode::Codes shorter = head_stem(role), longer = head_stem(noted);
  if (role.range.end - role.range.begin != 1 || shorter.size() < 4 || !longer.ends_with(shorter))
    return false;
  const unicode::Codes opening = s.text->form(noted.range.begin);
  for (const std::string& rank : ranks)
    if (opening.starts_with(rank)) return false;
  return true;
}

TokenIndex Resolver::State::last_mention(Id who, TokenIndex before) const {
  TokenIndex last = 0;
  for (const TokenRange& m : pool[who].mentions)
    if (m.begin < before) last = std::max(last, m.begin + 1);
  return last;
}

// "X (২৭) নামে এক চিকিৎসক": what comes after the naming word is what X is.
void Resolver::State::note_namings() {
  for (std::uint32_t i = 0; i < terms.size(); ++i) {
    const Term& term = terms[i];
    if ((term.features & bit(Feature::kHuman)) == 0 || term.morph.plural || term.range.begin < 3) continue;
    TokenIndex t =
        qualifiers_before(term.range.begin, s.text->sentences[s.text->sentence_of[term.range.begin]].begin);
    if (t == 0 || !counts_one(t - 1)) continue;
    --t;
    if (t < 2 || !naming.contains(s.text->form(t - 1))) continue;
    t -= 2;
    if (s.is_punct(t, ')'))
      while (t > 0 && !s.is_punct(t, '(')) --t;
    else
      ++t;
    if (t == 0 || name_at[t - 1] == 0) continue;
    const NamedMention& n = (*names)[name_at[t - 1] - 1];
    if (n.type != EntityType::kPerson || n.entity == kNoId) continue;
    pool[n.entity].roles.push_back({i, kNoId});
    cover[term.range.end - 1] = n.entity;
    apposed[term.range.end - 1] = 1;
  }
}

// "মন্ত্রণালয়ের এক কর্মকর্তা", "একজন জ্যেষ্ঠ চিকিৎসক": one of many, and nobody who was named.
bool Resolver::State::somebody_new(const Term& term) const {
  const TokenIndex begin = s.text->sentences[s.text->sentence_of[term.range.begin]].begin;
  for (TokenIndex t = term.range.begin, n = 0; t > begin && n < 3; ++n) {
    --t;
    if (!s.is_word(t) || name_at[t] != 0) return false;
    if (counts_one(t)) return true;
    for (const Reading& r : s.readings(t))
      if (r.entry != lexicon::kNoEntry && r.morph.kase == Case::kGenitive) return false;
  }
  return false;
}

// The person of the text who holds the role: the one named last before it, else the first after it.
Id Resolver::State::role_holder(const Term& term, Id of) const {
  if (somebody_new(term)) return kNoId;
  Id best = kNoId;
  TokenIndex best_at = 0;
  for (Id id = oldest(); id < count; ++id) {
    bool fits = false;
    for (const RoleNote& note : pool[id].roles)
      fits |= same_office(terms[note.term], term) && (of == kNoId || note.of == kNoId || of == note.of);
    if (!fits) continue;
    const TokenIndex at = last_mention(id, term.range.begin);
    if (best == kNoId || at > best_at) best = id, best_at = at;
  }
  return best;
}

Id Resolver::State::entity_of_row(lexicon::EntryId row) const {
  const auto found = by_entry.find(row);
  return found == by_entry.end() ? kNoId : found->second;
}

// The country that the text is about at home: the one most of its listed names belong to, if more than half
// do.
lexicon::EntryId Resolver::State::find_home() const {
  std::unordered_map<std::string_view, std::uint32_t> votes;
  std::uint32_t all = 0;
  std::string_view best;
  for (Id id = oldest(); id < count; ++id) {
    const Ent& e = pool[id];
    if (e.entry == lexicon::kNoEntry) continue;
    const std::string_view code = view->cell(e.entry, "code").substr(0, 3);
    if (code.size() != 3 || code == "IGO" || code == "NGO") continue;
    const auto weight = static_cast<std::uint32_t>(e.mentions.size());
    all += weight;
    votes[code] += weight;
    if (best.empty() || votes[code] > votes[best]) best = code;
  }
  if (best.empty() || votes[best] * 2 <= all) return lexicon::kNoEntry;
  return rows.country(best);
}

// Who holds the office by the table of offices: one whom the text names, else the holder on the day of
// publication in the country that is named with the office or that the text is at home in.
Id Resolver::State::office_holder(const Term& term, Id of) {
  if (somebody_new(term)) return kNoId;
  const TokenIndex begin = s.text->sentences[s.text->sentence_of[term.range.begin]].begin;
  const TokenIndex qualified = qualifiers_before(term.range.begin, begin);
  std::span<const Tenure> tenures;
  for (TokenIndex from = qualified; from <= term.range.begin && tenures.empty(); ++from) {
    std::string title;
    for (TokenIndex t = from; t + 1 < term.range.end; ++t) title.append(s.text->form(t)).push_back(' ');
    tenures = offices.of(title.append(head_stem(term)));
  }
  if (tenures.empty()) return kNoId;
  const std::uint32_t today = Offices::day(published);
  const lexicon::EntryId owner = of != kNoId ? pool[of].entry : lexicon::kNoEntry;
  if (of != kNoId && owner == lexicon::kNoEntry) return kNoId;
  Id named = kNoId;
  bool several = false;
  for (const Tenure& tenure : tenures) {
    if (owner != lexicon::kNoEntry && tenure.of != owner) continue;
    if (today != 0 && !tenure.on(today)) continue;
    const Id who = entity_of_row(tenure.person);
    if (who == kNoId || who == named) continue;
    several = several || named != kNoId;
    named = who;
  }
  if (named != kNoId) return several ? kNoId : named;
  if (today == 0) return kNoId;
  const lexicon::EntryId country = owner != lexicon::kNoEntry ? owner : home();
  for (const Tenure& tenure : tenures) {
    if (tenure.of != country || country == lexicon::kNoEntry || !tenure.on(today)) continue;
    const Id who = add(EntityType::kPerson, "office.date");
    pool[who].named = true;
    pool[who].entry = tenure.person;
    by_entry.emplace(tenure.person, who);
    return who;
  }
  return kNoId;
}

// "এই", "ওই", not "সেসব": by its gloss.
bool Resolver::State::points_at_one(TokenIndex t) const {
  for (const Reading& r : s.readings(t)) {
    if (r.entry == lexicon::kNoEntry || (view->features(r.entry) & bit(Feature::kDemonstrative)) == 0)
      continue;
    const std::string_view gloss = view->cell(r.entry, "gloss");
    if (gloss.starts_with("these") || gloss.starts_with("those")) return false;
  }
  return true;
}

// "এক", "একজন" before a noun.
bool Resolver::State::counts_one(TokenIndex t) const {
  for (const Reading& r : s.readings(t))
    if (r.entry != lexicon::kNoEntry && view->cell(r.entry, "gloss").starts_with("one")) return true;
  return false;
}

// "সাবেক প্রধানমন্ত্রী", "প্রথম নারী প্রধানমন্ত্রী".
bool Resolver::State::other_holders(const Term& term) const {
  return term.range.begin > 0 && other_holder.contains(s.text->form(term.range.begin - 1));
}

// A body's noun that only qualifies what follows ("জাতীয় সংসদ নির্বাচন", "সরকার গঠন"), a happening called like
// one
// ("আন্দোলন"), or the house where somebody lies ("হাসপাতালে").
bool Resolver::State::attributive(const Term& body) const {
  if ((body.features & bit(Feature::kEventNoun)) != 0) return true;
  const TokenIndex next = body.range.end;
  if (body.last_stem == 0 && (body.features & bit(Feature::kForces)) == 0 && next < s.size() &&
      s.any(next, bit(Feature::kEventNoun) | bit(Feature::kAbstract)))
    return true;
  const bool bare = qualifiers_before(body.range.begin, 0) == body.range.begin;
  return bare && body.morph.kase == Case::kLocative && (body.features & bit(Feature::kPlace)) != 0 &&
         body.morph.classifier == clause::Classifier::kNone;
}

// A bare noun right before another noun or name: "সন্ত্রাসী হামলা", "মুসলিম দেশ".
bool Resolver::State::qualifies_next(const Term& term) const {
  const TokenIndex next = term.range.end;
  if (term.last_stem != 0 || next >= s.size() ||
      s.text->sentence_of[next] != s.text->sentence_of[term.range.begin])
    return false;
  if (name_at[next] != 0 || term_at[next] != 0) return true;
  const Reading* noun = s.reading_of(next, Pos::kNoun);
  return noun != nullptr && noun->entry != lexicon::kNoEntry &&
         s.reading_of(next, Pos::kPostposition) == nullptr;
}

// "জনগণ", "দেশবাসী": a group in the singular; "দেশের মানুষ", "সিরীয় শরণার্থী": people whose country stands
// before them.
bool Resolver::State::people_as_such(const Term& term) const {
  if (term.morph.plural || (term.features & (kRoleWord | bit(Feature::kKin))) != 0) return false;
  if ((term.features & bit(Feature::kEventNoun)) != 0 || qualifies_next(term)) return false;
  if ((term.features & bit(Feature::kGroup)) != 0 && (term.features & bit(Feature::kHuman)) != 0) return true;
  if ((term.features & bit(Feature::kHuman)) == 0 || term.range.begin == 0) return false;
  const TokenIndex k = term.range.begin - 1;
  if (s.text->sentence_of[k] != s.text->sentence_of[term.range.begin]) return false;
  if (name_at[k] != 0) return pool[(*names)[name_at[k] - 1].entity].type == EntityType::kCountry;
  return s.any(k, bit(Feature::kCountry));
}

// "দেশটি": the country named last before it.
void Resolver::State::point_to_countries() {
  for (const text::Sentence& sentence : s.text->sentences) {
    if (sentence.furniture) continue;
    for (TokenIndex t = sentence.begin; t < sentence.end; ++t) {
      if (!s.is_word(t) || name_at[t] != 0 || !s.any(t, bit(Feature::kCountry))) continue;
      const Reading* r = s.reading_with(t, bit(Feature::kCountry));
      if (r == nullptr || r->morph.classifier != clause::Classifier::kDefinite) continue;
      const Id who = last_of(t, 1u << static_cast<unsigned>(EntityType::kCountry));
      if (who == kNoId) continue;
      cover[t] = who;
      if (r->morph.kase == Case::kBare || r->morph.kase == Case::kObjective) mention(who, {t, t + 1});
    }
  }
}

bool Resolver::State::named_body_follows(const Term& term) const {
  const TokenIndex next = term.range.end;
  if (term.last_stem != 0 || next >= s.size() || name_at[next] == 0) return false;
  const NamedMention& n = (*names)[name_at[next] - 1];
  return n.type == EntityType::kOrganisation && n.range.begin == next;
}

bool Resolver::State::number_at(TokenIndex t) const {
  return name_at[t] == 0 &&
         (s.token(t).kind == text::TokenKind::kNumber || s.reading_of(t, Pos::kNumeral) != nullptr);
}

// "দুই ব্যক্তি", "১৪ জন বন্দি": a number right before the noun or before the counter that stands there. `from`
// becomes the number.
bool Resolver::State::counted(const Term& term, TokenIndex& from) const {
  const std::uint32_t sentence = s.text->sentence_of[term.range.begin];
  const auto number = [&](TokenIndex t) { return s.text->sentence_of[t] == sentence && number_at(t); };
  if (term.range.begin == 0) return false;
  TokenIndex k = term.range.begin - 1;
  if (!number(k) && k > 0 && term_at[k] != 0 && terms[term_at[k] - 1].last_stem == 0 &&
      (terms[term_at[k] - 1].features & bit(Feature::kHuman)) != 0)
    k = terms[term_at[k] - 1].range.begin - 1;
  if (!number(k)) return false;
  from = k;
  return true;
}

// "১৪ জন" in "১৪ জন বন্দি": the counter is no noun of its own.
bool Resolver::State::counter_of_next(const Term& term) const {
  const TokenIndex next = term.range.end;
  TokenIndex from = 0;
  return next < s.size() && term.last_stem == 0 && term_at[next] != 0 &&
         (terms[term_at[next] - 1].features & bit(Feature::kHuman)) != 0 &&
         (terms[term_at[next] - 1].features & bit(Feature::kEventNoun)) == 0 && counted(term, from);
}

// "যুক্তরাষ্ট্র ও ইউক্রেনের প্রতিনিধিরা": the owners are joined, so the phrase begins with the first.
TokenIndex Resolver::State::first_conjunct(TokenIndex from, TokenIndex begin) const {
  while (from >= begin + 2) {
    const TokenIndex joint = from - 1;
    if (!s.is_punct(joint, ',') && !(s.is_word(joint) && s.any(joint, bit(Feature::kAnd)))) break;
    if (name_at[joint] != 0 || name_at[joint - 1] == 0) break;
    const NamedMention& n = (*names)[name_at[joint - 1] - 1];
    if (n.type != EntityType::kCountry || n.range.end != joint) break;
    from = n.range.begin;
  }
  return from;
}

// One person told by a noun: pointed at ("ওই চিকিৎসক"), introduced ("এক চিকিৎসক") or a definite object
// ("চিকিৎসককে"). Pointed at, it is the last person whom the text calls so, else the last person at all.
bool Resolver::State::one_person(const Term& term, TokenIndex& from, Id& who) {
  if ((term.features & bit(Feature::kHuman)) == 0 ||
      (term.features & (bit(Feature::kGroup) | bit(Feature::kKin))) != 0 || term.morph.plural)
    return false;
  const TokenIndex next = term.range.end;
  if (term.morph.kase == Case::kBare && next < s.size() && term_at[next] != 0) return false;
  const TokenIndex begin = s.text->sentences[s.text->sentence_of[term.range.begin]].begin;
  from = qualifiers_before(term.range.begin, begin);
  while (from > begin && term_at[from - 1] != 0 &&
         (terms[term_at[from - 1] - 1].features & bit(Feature::kHuman)) != 0 &&
         terms[term_at[from - 1] - 1].last_stem == 0 && cover[from - 1] == kNoId)
    from = terms[term_at[from - 1] - 1].range.begin;
  const bool pointed = from > begin && s.any(from - 1, bit(Feature::kDemonstrative)) &&
                       points_at_one(from - 1) &&
                       !s.any(from - 1, bit(Feature::kAnd) | bit(Feature::kThirdPerson));
  const bool one = from > begin && counts_one(from - 1);
  if (one && term.morph.kase == Case::kBare && !term.morph.with) return false;
  if (!pointed && !one && term.morph.kase != Case::kObjective) return false;
  who = kNoId;
  if (!one) {
    TokenIndex best = 0;
    for (Id id = oldest(); id < count; ++id) {
      const Ent& e = pool[id];
      if (e.type != EntityType::kPerson) continue;
      bool called = e.noun == term.entry;
      for (const RoleNote& note : e.roles) called |= terms[note.term].entry == term.entry;
      const TokenIndex at = called ? last_mention(id, from) : 0;
      if (at > best) who = id, best = at;
    }
  }
  if (who == kNoId && pointed) who = last_of(from, 1u << static_cast<unsigned>(EntityType::kPerson));
  if (who == kNoId) {
    who = add(EntityType::kPerson, "person.noun");
    Ent& e = pool[who];
    e.noun = term.entry;
    e.role = (term.features & kRoleWord) != 0;
    e.forms.push_back({{from, term.range.end}, term.last_stem});
  }
  if (pointed || one) --from;
  return true;
}

void Resolver::State::find_common() {
  find_terms();
  const auto sentence_begin = [&](TokenIndex t) { return s.text->sentences[s.text->sentence_of[t]].begin; };
  for (const Term& term : terms) {
    if ((term.features & kBody) == 0 || (term.features & bit(Feature::kHuman)) != 0) continue;
    TokenIndex from = 0;
    const Id of = owner_before(term.range.begin, sentence_begin(term.range.begin), from, false);
    // "সংবাদমাধ্যম বিবিসি": the noun before a body's name is no second mention.
    if (named_body_follows(term) || qualifying_term(term) || attributive(term)) continue;
    // A platform is itself, whoever's page on it is meant.
    if ((term.features & bit(Feature::kPlatform)) != 0) {
      from = term.range.begin;
      const Id id = common(term, from, kNoId, EntityType::kOrganisation, "body.platform");
      mention(id, term.range);
      cover[term.range.end - 1] = id;
      continue;
    }
    Id id = kNoId;
    if (of == kNoId && from == term.range.begin && term.morph.classifier == clause::Classifier::kDefinite)
      id = pointed_body(term);
    if (id == kNoId) id = common(term, from, of, EntityType::kOrganisation, "body.noun");
    mention(id, {from, term.range.end});
    cover[term.range.end - 1] = id;
  }
  point_to_countries();
  note_roles();
  note_namings();
  for (const Term& term : terms) {
    const TokenIndex last = term.range.end - 1;
    if (cover[last] != kNoId) continue;
    TokenIndex from = 0;
    if ((term.features & bit(Feature::kEventNoun)) != 0 && !term.morph.plural) continue;
    TokenIndex number = 0;
    if ((term.features & kRoleWord) != 0 && !term.morph.plural && !counted(term, number)) {
      const Id of = owner_before(term.range.begin, sentence_begin(term.range.begin), from);
      if (other_holders(term)) continue;
      Id who = role_holder(term, of);
      if (who == kNoId) who = office_holder(term, of);
      if (who == kNoId && !one_person(term, from, who)) continue;
      mention(who, {from, term.range.end});
      cover[last] = who;
    } else if ((term.features & kPeople) != 0 &&
               (term.morph.plural || counted(term, from) || people_as_such(term))) {
      if (counter_of_next(term) || (qualifying_term(term) && !term.morph.plural)) continue;
      const bool several = counted(term, from);
      Id of = kNoId;
      if (!several) of = owner_before(term.range.begin, sentence_begin(term.range.begin), from);
      if (of != kNoId) from = first_conjunct(from, sentence_begin(from));
      if (!several && from > sentence_begin(from) && number_at(from - 1)) --from;
      const Id who = common(term, from, of, EntityType::kGroup, "group.plural");
      mention(who, {from, term.range.end});
      cover[last] = who;
    } else if (Id who = kNoId; one_person(term, from, who)) {
      mention(who, {from, term.range.end});
      cover[last] = who;
    }
  }
}

}  // namespace ukti::mention
