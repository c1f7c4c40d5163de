// Roles, bodies and groups that the text calls by a common noun: "প্রধানমন্ত্রী", "পুলিশ", "ব্যবসায়ীরা".
//
// Bodies come first, so that roles can belong to them. A role beside a person's name is then noted for that
// person (roles.cc). A bare role is a mention of its holder; people are a group or one person where the text
// means somebody (people.cc).
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

// "দেশটি": the country named last before it.
void Resolver::State::point_to_countries() {
  for (const text::Sentence& sentence : s.text->sentences) {
    if (sentence.furniture) continue;
    for (TokenIndex t = sentence.begin; t < sentence.end; ++t) {
      if (!s.is_word(t) || name_at[t] != 0 || !s.any(t, bit(Feature::kCountry))) continue;
      const Reading* r = s.reading_with(t, bit(Feature::kCountry));
      if (r == nullptr) continue;
      // "সে দেশের প্রেসিডেন্ট"
      const bool shown = t > sentence.begin && s.is_word(t - 1) && name_at[t - 1] == 0 &&
                         r->morph.kase == Case::kGenitive && !r->morph.plural && points_far(t - 1);
      if (r->morph.classifier != clause::Classifier::kDefinite && !shown) continue;
      const Id who = last_of(t, 1u << static_cast<unsigned>(EntityType::kCountry));
      if (who == kNoId) continue;
      cover[t] = who;
      if (r->morph.kase == Case::kBare || r->morph.kase == Case::kObjective) mention(who, {t, t + 1});
    }
  }
}

// "এই কোম্পানি", "ওই সংস্থা": the body pointed at. "আদালত": the one court that the sentences before name.
Id Resolver::State::body_meant(const Term& term, TokenIndex begin) const {
  const TokenIndex at = term.range.begin;
  const bool plural = term.morph.plural || (term.features & bit(Feature::kPlatform)) != 0;
  if (plural || qualifying_term(term)) return kNoId;
  const auto points = [&](TokenIndex t) {  // এই, ওই, but not "অনুরূপ"
    const Reading* r = s.reading_with(t, bit(Feature::kDemonstrative));
    if (s.any(t, bit(Feature::kAnd))) return false;  // "সেনাবাহিনী ও পুলিশ"
    return r != nullptr && (points_far(t) || view->cell(r->entry, "gloss") == "this");
  };
  if (at > begin && s.is_word(at - 1) && name_at[at - 1] == 0 && term_at[at - 1] == 0 && points(at - 1) &&
      (term.features & (bit(Feature::kOrgHead) | bit(Feature::kParty))) != 0 &&
      (term.features & (bit(Feature::kGovernment) | bit(Feature::kPlace))) == 0)
    return pointed_body(term);
  if ((term.features & bit(Feature::kCourt)) == 0 || term.range.end - at != 1) return kNoId;
  constexpr std::uint32_t kNear = 4;
  Id only = kNoId;
  for (auto e = events.rbegin(); e != events.rend(); ++e) {
    if (e->at >= at) continue;
    if (s.text->sentence_of[e->at] + kNear < s.text->sentence_of[at]) break;
    const Ent& x = pool[e->who];
    const lexicon::EntryId row = x.entry != lexicon::kNoEntry ? x.entry : x.noun;
    const bool court =
        x.type == EntityType::kOrganisation &&
        ((row != lexicon::kNoEntry && (view->features(row) & bit(Feature::kCourt)) != 0) ||
         (x.named && !x.forms.empty() && s.any(x.forms.front().range.end - 1, bit(Feature::kCourt))));
    if (!court || e->who == only) continue;
    if (only != kNoId) return kNoId;
    only = e->who;
  }
  return only != kNoId && pool[only].named ? only : kNoId;
}

bool Resolver::State::named_body_follows(const Term& term) const {
  const TokenIndex next = term.range.end;
  if (term.last_stem != 0 || next >= s.size() || name_at[next] == 0) return false;
  const NamedMention& n = (*names)[name_at[next] - 1];
  return n.type == EntityType::kOrganisation && n.range.begin == next;
}

void Resolver::State::find_common() {
  also_held.clear();
  find_terms();
  std::vector<std::uint32_t> waiting;  // bodies behind a pronoun in the genitive
  point_to_countries();
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
    if (id == kNoId && of == kNoId && from == term.range.begin) id = body_meant(term, sentence_begin(from));
    if (id == kNoId && of == kNoId && from > sentence_begin(from) &&
        (term.features & bit(Feature::kGovernment)) != 0 && s.any(from - 1, bit(Feature::kThirdPerson))) {
      waiting.push_back(static_cast<std::uint32_t>(&term - terms.data()));
      continue;
    }
    // "তাঁর দল": the party of the role that he holds
    if (id == kNoId && of == kNoId && from > sentence_begin(from) &&
        (term.features & bit(Feature::kParty)) != 0 && s.any(from - 1, bit(Feature::kThirdPerson)) &&
        !s.any(from - 1, bit(Feature::kPluralWord))) {
      waiting.push_back(static_cast<std::uint32_t>(&term - terms.data()));
      continue;
    }
    if (id == kNoId) id = body(term, of, sentence_begin(term.range.begin), from, "body.noun");
    mention(id, {from, term.range.end});
    cover[term.range.end - 1] = id;
  }
  note_roles();
  note_namings();
  note_appositions();
  // "তাঁর দপ্তর", "তার দেশ": who holds which role is known by now
  point_to_own_countries();
  for (const std::uint32_t i : waiting) {
    const Term& term = terms[i];
    Possessor p;
    bool his = pronoun_before(term, sentence_begin(term.range.begin), p);
    if (his && (term.features & bit(Feature::kParty)) != 0) {
      const TokenIndex pronoun = p.from;
      if (const Id party = party_of(p); party != kNoId) {
        mention(party, {pronoun - 1, term.range.end});
        cover[term.range.end - 1] = party;
        continue;
      }
      his = false;
      p = {};
    }
    const TokenIndex from =
        his ? p.from : qualifiers_before(term.range.begin, sentence_begin(term.range.begin));
    const Id id = common(term, from, p.of, EntityType::kOrganisation, his ? "body.possessed" : "body.noun",
                         his ? &p : nullptr);
    mention(id, {his ? from - 1 : from, term.range.end});
    cover[term.range.end - 1] = id;
  }
  for (const Term& term : terms) {
    const TokenIndex last = term.range.end - 1;
    if (cover[last] != kNoId) continue;
    TokenIndex from = 0;
    TokenIndex number = 0;
    if ((term.features & bit(Feature::kEventNoun)) != 0 && !term.morph.plural && !counted(term, number))
      continue;
    if ((term.features & kRoleWord) != 0 && !term.morph.plural && !counted(term, number)) {
      const Id of = owner_before(term.range.begin, sentence_begin(term.range.begin), from);
      if (other_holders(term) || names_office(term)) continue;
      Id who = role_holder(term, of);
      if (who == kNoId) who = office_holder(term, of);
      if (who == kNoId && !one_person(term, from, who)) continue;
      if (of != kNoId) hold_jointly(term, from, sentence_begin(from));
      mention(who, {from, term.range.end});
      cover[last] = who;
    } else if ((term.features & kPeople) != 0 &&
               (term.morph.plural || counted(term, from) || people_as_such(term) || paired(term))) {
      if (counter_of_next(term) || (qualifying_term(term) && !term.morph.plural)) continue;
      const bool several = counted(term, from);
      Id of = kNoId;
      if (Id first = kNoId, second = kNoId; several && two_holders(term, from, first, second)) {
        also_held.push_back({last, second});
        for (const Id holder : {first, second}) mention(holder, {from, term.range.end});
        cover[last] = first;
        continue;
      }
      if (!several) of = owner_before(term.range.begin, sentence_begin(term.range.begin), from);
      if (!several && of == kNoId) of = country_of_troops(term, from, sentence_begin(from));
      if (of != kNoId) from = first_conjunct(from, sentence_begin(from));
      if (!several && from > sentence_begin(from) && number_at(from - 1)) --from;
      const Id who = common(term, from, of, EntityType::kGroup, "group.plural");
      mention(who, {from, term.range.end});
      cover[last] = who;
    } else if (Id who = kNoId; one_person(term, from, who)) {
      // "গ্রেপ্তার আসামির বিরুদ্ধে …, জানান এই কর্মকর্তা": no turn of the talk to him
      if (pool[who].named && just_arrested(from, sentence_begin(from)))
        apposed[last] = 1;
      else
        mention(who, {from, term.range.end});
      cover[last] = who;
    }
  }
}

}  // namespace ukti::mention
