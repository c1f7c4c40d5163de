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
  const bool own = s.any(head, bit(Feature::kParty) | bit(Feature::kGovernment));
  for (TokenIndex t = unit.begin; t < head; ++t) {
    const Id body = body_ending_at(t);
    // "বিএসএফের সদর দপ্তর": an office, and yet no government that the forces make up
    const bool forces = body != kNoId && pool[body].entry != lexicon::kNoEntry &&
                        (view->features(pool[body].entry) & bit(Feature::kForces)) != 0;
    if (body != kNoId && (!own || forces)) return body;
  }
  if (own) return kNoId;
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

// "বিএসএফের সদর দপ্তরে যোগাযোগ করা হলে | এক কর্মকর্তা …", "পুলিশের কাছে জানতে চাইলে | একজন কর্মকর্তা …": the body
// that has been asked, for somebody of whom no more is told.
Id Resolver::State::asked_body(TokenRange somebody) const {
  constexpr TokenIndex kBetween = 5;
  const TokenIndex first = s.text->sentences[s.text->sentence_of[somebody.begin]].begin;
  bool one = false;
  for (TokenIndex t = somebody.end; t > first && !one && somebody.end - t < kBetween; --t)
    one = counts_one(t - 1);
  if (!one) return kNoId;
  const auto conditional = [&](TokenIndex t) {
    for (const clause::Reading& r : s.readings(t))
      if (r.entry != lexicon::kNoEntry && r.morph.verb_form == clause::VerbForm::kConditional) return true;
    return false;
  };
  TokenIndex t = somebody.begin;
  while (t > first && somebody.begin - t < kBetween && !conditional(t - 1)) --t;
  if (t == first || !conditional(t - 1)) return kNoId;
  bool office = false;  // "… কোস্টগার্ডের | সদর দপ্তরে"
  for (; t > first; --t) {
    const TokenIndex k = t - 1;
    if (const clause::Reading* r =
            s.reading_with(k, bit(Feature::kPlaceHead) | bit(Feature::kGovernment) | bit(Feature::kOrgHead));
        r != nullptr && r->morph.kase == clause::Case::kLocative)
      office = true;
    if (cover[k] == kNoId && name_at[k] == 0) continue;
    Id who = cover[k];
    if (name_at[k] != 0 && (*names)[name_at[k] - 1].range.end == t) who = (*names)[name_at[k] - 1].entity;
    if (who == kNoId || pool[who].type != EntityType::kOrganisation || is_platform(pool[who])) continue;
    for (const clause::Reading& r : s.readings(k))
      if (r.morph.kase == clause::Case::kLocative || r.morph.kase == clause::Case::kObjective ||
          (office && r.morph.kase == clause::Case::kGenitive))
        return who;
    const clause::Reading* behind = s.reading_of(t, clause::Pos::kPostposition);
    if (behind == nullptr || behind->entry == lexicon::kNoEntry) continue;
    const std::string_view gloss = view->cell(behind->entry, "gloss");
    if (gloss == "with" || gloss.starts_with("near")) return who;
  }
  return kNoId;
}

void Resolver::State::note_units() {
  for (Id id = 0; id < count; ++id) {
    Ent& e = pool[id];
    e.unit_of = kNoId;
    if (e.type == EntityType::kPerson) {
      if (!e.roles.empty() && e.roles.front().of == kNoId)
        e.roles.front().of = body_before(terms[e.roles.front().term].range.begin, true);
      if (e.role && e.of == kNoId && !e.mentions.empty()) e.of = body_before(e.mentions.front().begin, true);
      if (e.role && e.of == kNoId && !e.mentions.empty()) e.of = asked_body(e.mentions.front());
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
