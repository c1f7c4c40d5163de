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

// "… মুখপাত্র X", "প্রধান উপদেষ্টা অধ্যাপক ড. X", "ভারপ্রাপ্ত কর্মকর্তা (ওসি) X".
void Resolver::State::note_roles() {
  for (std::uint32_t i = 0; i < terms.size(); ++i) {
    const Term& term = terms[i];
    if ((term.features & kRoleWord) == 0 || term.morph.kase != Case::kBare) continue;
    const text::Sentence& sentence = s.text->sentences[s.text->sentence_of[term.range.begin]];
    TokenIndex q = term.range.end;
    if (q < sentence.end && s.is_punct(q, '(')) {
      while (q < sentence.end && !s.is_punct(q, ')')) ++q;
      ++q;
    }
    while (q < sentence.end && name_at[q] == 0 &&
           (s.is_punct(q, '.') || s.is_punct(q, ')') || s.any(q, bit(Feature::kTitle))))
      ++q;
    if (q >= sentence.end || name_at[q] == 0) continue;
    const NamedMention& n = (*names)[name_at[q] - 1];
    if (n.type != EntityType::kPerson || n.entity == kNoId) continue;
    TokenIndex from = 0;
    const Id of = owner_before(term.range.begin, sentence.begin, from);
    pool[n.entity].roles.push_back({i, of});
    cover[term.range.end - 1] = n.entity;
  }
}

Id Resolver::State::role_holder(const Term& term, Id of) const {
  const unicode::Codes role = head_stem(term);
  Id best = kNoId;
  TokenIndex best_at = 0;
  for (Id id = 0; id < count; ++id) {
    for (const RoleNote& note : pool[id].roles) {
      const Term& noted = terms[note.term];
      // "মন্ত্রী" goes back to "রেলপথমন্ত্রী", "কমিশনার" to "পুলিশ কমিশনার".
      const bool one_word = term.range.end - term.range.begin == 1;
      const unicode::Codes other = head_stem(noted);
      if (noted.entry != term.entry && !(one_word && other.ends_with(role) && role.size() >= 4)) continue;
      if (of != kNoId && note.of != kNoId && of != note.of) continue;
      const bool before = noted.range.begin < term.range.begin;
      if (best == kNoId || (before && noted.range.begin >= best_at)) best = id, best_at = noted.range.begin;
    }
  }
  return best;
}

// Who held the office on the day of publication.
Id Resolver::State::office_holder(const Term&, Id) const { return kNoId; }

void Resolver::State::find_common() {
  find_terms();
  const auto sentence_begin = [&](TokenIndex t) { return s.text->sentences[s.text->sentence_of[t]].begin; };
  for (const Term& term : terms) {
    if ((term.features & kBody) == 0 || (term.features & bit(Feature::kHuman)) != 0) continue;
    TokenIndex from = 0;
    const Id of = owner_before(term.range.begin, sentence_begin(term.range.begin), from);
    const Id id = common(term, from, of, EntityType::kOrganisation, "body.noun");
    mention(id, {from, term.range.end});
    cover[term.range.end - 1] = id;
  }
  note_roles();
  for (const Term& term : terms) {
    const TokenIndex last = term.range.end - 1;
    if (cover[last] != kNoId) continue;
    TokenIndex from = 0;
    if ((term.features & kRoleWord) != 0 && !term.morph.plural) {
      const Id of = owner_before(term.range.begin, sentence_begin(term.range.begin), from);
      Id who = role_holder(term, of);
      if (who == kNoId) who = office_holder(term, of);
      if (who == kNoId) continue;
      mention(who, {from, term.range.end});
      cover[last] = who;
    } else if ((term.features & kPeople) != 0 && term.morph.plural && term.morph.kase == Case::kBare) {
      const Id of = owner_before(term.range.begin, sentence_begin(term.range.begin), from);
      const Id who = common(term, from, of, EntityType::kGroup, "group.plural");
      mention(who, {from, term.range.end});
      cover[last] = who;
    }
  }
}

}  // namespace ukti::mention
