// Roles, bodies and groups that the text calls by a common noun: "প্রধানমন্ত্রী", "পুলিশ", "ব্যবসায়ীরা".
//
// First pass: a role beside a person's name is noted for that person. Second pass: a bare role is a mention
// of the person whom the text (or the table of offices, by date) gives it to; a body is one with an earlier
// one of the same head and owner; people in the plural are a group where they stand as subject or object of a
// clause.
#include <algorithm>

#include "mention/state.h"

namespace ukti::mention {

namespace {

constexpr std::uint64_t kRoleWord = bit(Feature::kRole) | bit(Feature::kSpokesperson);
constexpr std::uint64_t kBody = bit(Feature::kForces) | bit(Feature::kGovernment) | bit(Feature::kCourt);
constexpr std::uint64_t kPeople = bit(Feature::kHuman) | bit(Feature::kGroup) | bit(Feature::kOfficial) |
                                  bit(Feature::kRole) | bit(Feature::kSpokesperson);
constexpr std::uint64_t kNoModifier =
    bit(Feature::kTimeWord) | bit(Feature::kTimeUnit) | bit(Feature::kDemonstrative) |
    bit(Feature::kRelative) | bit(Feature::kAnd) | bit(Feature::kOr) | bit(Feature::kBut) |
    bit(Feature::kThat) | bit(Feature::kThirdPerson) | bit(Feature::kFirstPerson) | bit(Feature::kReflexive) |
    bit(Feature::kNegation) | bit(Feature::kQuotative) | bit(Feature::kHuman) | bit(Feature::kRole) |
    bit(Feature::kEventNoun) | bit(Feature::kDocument);

// A bare adjective or noun that may qualify the noun after it.
bool qualifies(const Sight& s, TokenIndex t) {
  if (!s.is_word(t) || s.any(t, kNoModifier)) return false;
  bool fits = false;
  for (const Reading& r : s.readings(t)) {
    if (r.entry == lexicon::kNoEntry) continue;
    if (r.morph.pos != Pos::kAdjective && r.morph.pos != Pos::kNoun && r.morph.pos != Pos::kName)
      return false;
    if (r.morph.kase == Case::kBare && !r.morph.plural) fits = true;
  }
  return fits;
}

unicode::Codes stem_of(const Sight& s, TokenIndex t, const Reading& r) {
  const unicode::Codes form = s.text->form(t);
  return r.stem_length != 0 && r.stem_length < form.size() ? form.substr(0, r.stem_length) : form;
}

}  // namespace

Id Resolver::State::name_ending_at(TokenIndex t) const {
  if (cover[t] != kNoId) return cover[t];
  if (name_at[t] == 0) return kNoId;
  const NamedMention& n = (*names)[name_at[t] - 1];
  return n.range.end == t + 1 ? n.entity : kNoId;
}

TokenIndex Resolver::State::modifiers_before(TokenIndex head, TokenIndex begin) const {
  TokenIndex t = head;
  for (int n = 0; n < 3 && t > begin && name_at[t - 1] == 0 && cover[t - 1] == kNoId && qualifies(s, t - 1);
       ++n)
    --t;
  return t;
}

// Whose the noun at `head` is: a name or body right before its modifiers, in the genitive or bare.
Id Resolver::State::owner_before(TokenIndex head, TokenIndex begin, TokenIndex& first) const {
  first = modifiers_before(head, begin);
  if (first == begin) return kNoId;
  const TokenIndex k = first - 1;
  const Id who = name_ending_at(k);
  if (who == kNoId) return kNoId;
  bool fits = false;
  for (const Reading& r : s.readings(k))
    fits |= r.morph.kase == Case::kGenitive || r.morph.kase == Case::kBare;
  if (!fits || (pool[who].type == EntityType::kPerson && s.text->form(k).size() == 0)) return kNoId;
  if (pool[who].type == EntityType::kPerson) return kNoId;
  if (name_at[k] != 0) {
    first = (*names)[name_at[k] - 1].range.begin;
  } else {
    for (const TokenRange& m : pool[who].mentions)
      if (m.end == first) {
        first = m.begin;
        break;
      }
  }
  return who;
}

Id Resolver::State::role_holder(TokenIndex head, Id of, TokenIndex at) const {
  const Reading* r = s.reading_with(head, kRoleWord);
  if (r == nullptr) return kNoId;
  const unicode::Codes role = stem_of(s, head, *r);
  const bool qualified = head > 0 && name_at[head - 1] == 0 && qualifies(s, head - 1);
  Id best = kNoId;
  TokenIndex best_at = 0;
  for (Id id = 0; id < count; ++id) {
    for (const RoleNote& note : pool[id].roles) {
      const Reading* nr = s.reading_with(note.head, kRoleWord);
      if (nr == nullptr) continue;
      const unicode::Codes noted = stem_of(s, note.head, *nr);
      if (noted != role && !(noted.ends_with(role) && role.size() >= 4)) continue;
      if (of != kNoId && note.of != kNoId && of != note.of) continue;
      if (qualified && (note.head == 0 || s.token(note.head - 1).form != s.token(head - 1).form)) continue;
      const bool before = note.head < at;
      if (best == kNoId || (before && note.head >= best_at)) {
        best = id;
        best_at = note.head;
      }
    }
  }
  return best;
}

Id Resolver::State::common(TokenIndex first, TokenIndex head, const Reading& reading, Id of, EntityType type,
                           std::string_view rule) {
  const unicode::Codes stem = stem_of(s, head, reading);
  // The key: modifiers and head; an owner is compared by identity.
  const TokenIndex modifiers = modifiers_before(head, first);
  scratch.clear();
  for (TokenIndex t = modifiers; t < head; ++t) scratch.append(s.text->form(t)).push_back(' ');
  scratch.append(stem);
  Id best = kNoId;
  TokenIndex best_at = 0;
  std::string sound;
  sound_key(stem, sound);
  for (Id id = 0; id < count; ++id) {
    const Ent& e = pool[id];
    if (e.type != type &&
        !(e.named && e.type == EntityType::kOrganisation && type == EntityType::kOrganisation))
      continue;
    const bool same = !e.named && e.key == scratch && (e.of == of || of == kNoId || e.of == kNoId);
    const bool bare =
        modifiers == head && of == kNoId &&
        ((!e.named && e.head == stem) || (e.named && e.words.size() >= 2 && e.words.back() == sound));
    if (!same && !bare) continue;
    TokenIndex last = 0;
    for (const TokenRange& m : e.mentions)
      if (m.begin <= head) last = std::max(last, m.begin);
    if (best == kNoId || last >= best_at) best = id, best_at = last;
  }
  if (best == kNoId) {
    best = add(type, rule);
    Ent& e = pool[best];
    e.head.assign(stem);
    e.key = scratch;
    e.of = of;
    e.gloss = reading.entry;
    e.plural = reading.morph.plural;
    TokenIndex from = first;
    e.forms.push_back(
        {{from, head + 1},
         static_cast<std::uint16_t>(stem.size() < s.text->form(head).size() ? stem.size() : 0)});
  }
  return best;
}

void Resolver::State::find_common() {
  cover.assign(s.size(), kNoId);
  // Bodies, so that roles and groups can belong to them.
  for (const text::Sentence& sentence : s.text->sentences) {
    if (sentence.furniture) continue;
    for (TokenIndex t = sentence.begin; t < sentence.end; ++t) {
      if (!s.is_word(t) || name_at[t] != 0) continue;
      const Reading* body = s.reading_with(t, kBody);
      if (body == nullptr || body->morph.pos == Pos::kVerb) continue;
      TokenIndex first = t;
      const Id of = owner_before(t, sentence.begin, first);
      const Id id = common(first, t, *body, of, EntityType::kOrganisation, "body.noun");
      mention(id, {first, t + 1});
      cover[t] = id;
    }
  }
  // Roles beside names.
  for (const text::Sentence& sentence : s.text->sentences) {
    if (sentence.furniture) continue;
    for (TokenIndex t = sentence.begin; t + 1 < sentence.end; ++t) {
      if (!s.is_word(t) || name_at[t] != 0 || s.reading_with(t, kRoleWord) == nullptr) continue;
      TokenIndex q = t + 1;
      if (s.is_punct(q, '('))
        while (q < sentence.end && !s.is_punct(q, ')')) ++q;
      while (q < sentence.end &&
             (s.is_punct(q, ')') || s.is_punct(q, '.') || s.any(q, bit(Feature::kTitle))) && name_at[q] == 0)
        ++q;
      if (q >= sentence.end || name_at[q] == 0) continue;
      const NamedMention& n = (*names)[name_at[q] - 1];
      if (n.type != EntityType::kPerson || n.entity == kNoId) continue;
      TokenIndex first = t;
      const Id of = owner_before(t, sentence.begin, first);
      pool[n.entity].roles.push_back({t, of});
      cover[t] = n.entity;
    }
  }
  // Bare roles, and people in the plural.
  for (const text::Sentence& sentence : s.text->sentences) {
    if (sentence.furniture) continue;
    for (TokenIndex t = sentence.begin; t < sentence.end; ++t) {
      if (!s.is_word(t) || name_at[t] != 0 || cover[t] != kNoId) continue;
      if (const Reading* role = s.reading_with(t, kRoleWord); role != nullptr && !role->morph.plural) {
        TokenIndex first = t;
        const Id of = owner_before(t, sentence.begin, first);
        Id who = role_holder(t, of, t);
        if (who == kNoId) who = office_holder(t, of);
        if (who == kNoId) continue;
        mention(who, {first, t + 1});
        cover[t] = who;
        continue;
      }
      const Reading* people = s.reading_with(t, kPeople);
      if (people == nullptr || !people->morph.plural || people->morph.kase != Case::kBare) continue;
      TokenIndex first = t;
      const Id of = owner_before(t, sentence.begin, first);
      const Id id = common(first, t, *people, of, EntityType::kGroup, "group.plural");
      mention(id, {first, t + 1});
      cover[t] = id;
    }
  }
}

// Who held the office on the day of publication.
Id Resolver::State::office_holder(TokenIndex, Id) const { return kNoId; }

Id Resolver::State::home() const { return kNoId; }

}  // namespace ukti::mention
