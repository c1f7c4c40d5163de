// Units of bodies: "বিজিবির কুড়িগ্রাম ২২ ব্যাটালিয়ন", "বিএসএফের ধুবড়ি সেক্টর", "পুলিশের গোয়েন্দা শাখা".
//
// A body that stands behind another's genitive, with no more between them than places, numbers and
// adjectives, is a unit of that one; so is a body whose own name begins with such a genitive. Who speaks for
// the unit speaks for the body, and a ledger holds the two together.
#include "mention/state.h"

namespace ukti::mention {
namespace {
constexpr TokenIndex kFurthest = 5;  // words between the body and its unit
}

// The body whose genitive ends at token t; kNoId where there is none.
Id Resolver::State::body_ending_at(TokenIndex t) const {
  bool genitive = false, bare = false;
  ending_case(t, genitive, bare);
  if (!genitive) return kNoId;
  if (name_at[t] != 0) {
    const NamedMention& n = (*names)[name_at[t] - 1];
    if (n.type == EntityType::kOrganisation && n.range.end == t + 1) return n.entity;
    return kNoId;
  }
  return cover[t] != kNoId && pool[cover[t]].type == EntityType::kOrganisation ? cover[t] : kNoId;
}

// The body whose genitive stands before token `at`, with no more between than places, numbers, adjectives and
// articles, and one further genitive noun for a role: "বিএসএফের ধুবড়ি সেক্টরের | ডিআইজি".
Id Resolver::State::body_before(TokenIndex at, bool role) const {
  const TokenIndex first = s.text->sentences[s.text->sentence_of[at]].begin;
  bool noun_passed = !role;
  for (TokenIndex t = at; t > first && at - t < kFurthest; --t) {
    if (const Id body = body_ending_at(t - 1); body != kNoId) return body;
    const bool place = name_at[t - 1] != 0 && (*names)[name_at[t - 1] - 1].type == EntityType::kPlace;
    if (place || s.token(t - 1).kind == text::TokenKind::kNumber) continue;
    if (s.reading_of(t - 1, clause::Pos::kNumeral) != nullptr ||
        s.reading_of(t - 1, clause::Pos::kAdjective) != nullptr ||
        s.reading_of(t - 1, clause::Pos::kDeterminer) != nullptr)
      continue;
    const clause::Reading* noun = s.reading_of(t - 1, clause::Pos::kNoun);
    if (noun_passed || name_at[t - 1] != 0 || noun == nullptr || noun->morph.kase != clause::Case::kGenitive)
      return kNoId;
    noun_passed = true;
  }
  return kNoId;
}

// An alliance, a government or a party is no unit of those who make it up. What a body has besides forces
// (its institutions, its affiliates) speaks for itself unless its own name says whose it is.
Id Resolver::State::body_of_unit(TokenRange unit) const {
  const TokenIndex head = unit.end - 1;
  if (s.any(head, bit(Feature::kParty) | bit(Feature::kGovernment))) return kNoId;
  for (TokenIndex t = unit.begin; t < head; ++t)
    if (const Id body = body_ending_at(t); body != kNoId) return body;
  return s.any(head, bit(Feature::kForces)) ? body_before(unit.begin, false) : kNoId;
}

// "বাহিনীর ডিআইজি" after "বিএসএফ": the bare word means the force that was named last before it.
Id Resolver::State::force_meant(const Ent& e) const {
  if (e.named || e.noun == lexicon::kNoEntry || !e.qualifier.empty() || e.mentions.empty() ||
      (view->features(e.noun) & bit(Feature::kForces)) == 0 || view->cell(e.noun, "gloss") != "force")
    return kNoId;
  Id best = kNoId;
  TokenIndex best_at = 0;
  for (Id id = oldest(); id < count; ++id) {
    const Ent& force = pool[id];
    if (force.type != EntityType::kOrganisation || force.entry == lexicon::kNoEntry ||
        (view->features(force.entry) & bit(Feature::kForces)) == 0)
      continue;
    for (const TokenRange& m : force.mentions)
      if (m.begin < e.mentions.front().begin && m.begin + 1 > best_at) best = id, best_at = m.begin + 1;
  }
  return best;
}

void Resolver::State::note_units() {
  for (Id id = 0; id < count; ++id) {
    Ent& e = pool[id];
    e.unit_of = kNoId;
    if (e.type == EntityType::kPerson) {
      if (!e.roles.empty() && e.roles.front().of == kNoId)
        e.roles.front().of = body_before(terms[e.roles.front().term].range.begin, true);
      if (e.role && e.of == kNoId && !e.mentions.empty()) e.of = body_before(e.mentions.front().begin, true);
    }
    // "বিজিবির নারায়ণপুর ক্যাম্প"
    if (e.type == EntityType::kPlace && e.entry == lexicon::kNoEntry && !e.mentions.empty() &&
        e.mentions.front().begin > 0)
      e.unit_of = body_ending_at(e.mentions.front().begin - 1);
    if (e.type != EntityType::kOrganisation || e.entry != lexicon::kNoEntry) continue;
    if (e.unit_of == kNoId) e.unit_of = force_meant(e);
    if (e.unit_of != kNoId) continue;
    for (const TokenRange& mention : e.mentions) {
      const Id body = body_of_unit(mention);
      if (body == kNoId || body == id || pool[body].unit_of == id) continue;
      e.unit_of = body;
      break;
    }
  }
}

}  // namespace ukti::mention
