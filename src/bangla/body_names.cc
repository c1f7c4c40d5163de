// Bodies and places by the noun that closes their names: … মন্ত্রণালয়, … থানা, … উপজেলা. The words to its left
// that belong are names, words that no table lists, bare nouns and adjectives; the name of a country or place
// may stand in the genitive ("রাশিয়ার সশস্ত্র বাহিনী") and closes the chain. A chain of ordinary words alone is
// no name.
#include "bangla/names.h"
#include "bangla/word_sets.h"

namespace ukti::bangla {

using clause::bit;
using clause::Case;
using clause::Feature;
using clause::FoundName;
using clause::Pos;
using clause::Reading;

namespace {

constexpr std::uint64_t kNeverInside =
    bit(Feature::kSpeechNoun) | bit(Feature::kTitle) | bit(Feature::kTimeWord) | bit(Feature::kTimeUnit) |
    bit(Feature::kDemonstrative) | bit(Feature::kRelative) | bit(Feature::kAnd) | bit(Feature::kOr) |
    bit(Feature::kBut) | bit(Feature::kThat) | bit(Feature::kThirdPerson) | bit(Feature::kFirstPerson) |
    bit(Feature::kReflexive) | bit(Feature::kNegation) | bit(Feature::kQuotative) | bit(Feature::kKin);

bool in(const Sight& s, TokenIndex t, WordSet set) {
  return (s.words->sets[s.token(t).form] & bit(set)) != 0;
}

struct Chain {
  TokenIndex begin = 0;
  bool named = false;  // holds a name or an unknown word
};

// A bare noun or adjective that may stand inside a body's name.
bool joins(const Sight& s, TokenIndex t) {
  if (s.any(t, kNeverInside)) return false;
  bool fits = false;
  for (const Reading& r : s.readings(t)) {
    if (r.entry == lexicon::kNoEntry) continue;
    if (r.morph.pos == Pos::kVerb || r.morph.pos == Pos::kPostposition || r.morph.pos == Pos::kPronoun ||
        r.morph.pos == Pos::kConjunction || r.morph.pos == Pos::kAdverb || r.morph.pos == Pos::kNumeral ||
        r.morph.pos == Pos::kDeterminer || r.morph.pos == Pos::kParticle || r.morph.kase == Case::kGenitive)
      return false;
    if (r.morph.kase == Case::kBare && !r.morph.plural &&
        (r.morph.pos == Pos::kNoun || r.morph.pos == Pos::kAdjective || r.morph.pos == Pos::kName))
      fits = true;
  }
  return fits;
}

// A word that no table lists, or a part of names that is no ordinary word besides.
bool nameish(const NameStep& step, TokenIndex t) {
  return step.words.is(t, kUnknown) || (step.words.is(t, kPart) && !step.words.is(t, kOrdinary));
}

bool guessed_genitive(const Sight& s, TokenIndex t, std::uint16_t stem) {
  for (const Reading& r : s.readings(t))
    if (r.stem_length == stem && r.morph.kase == Case::kGenitive) return true;
  return false;
}

bool guessed_locative(const Sight& s, TokenIndex t) {
  for (const Reading& r : s.readings(t))
    if (r.stem_length < s.text->form(t).size() && r.morph.kase == Case::kLocative) return true;
  return false;
}

// "রহমতপুরে | স্কুলের সামনে": a place in the locative, and no part of the name behind it.
bool place_where(const NameStep& step, TokenIndex t) {
  return step.words.is(t, kUnknown) && step.words.is(t, kPlaceShape) && guessed_locative(step.sight, t);
}

Chain chain_before(const NameStep& step, TokenIndex head, TokenIndex begin, int limit) {
  const Sight& s = step.sight;
  Chain chain{head, false};
  TokenIndex t = head;
  for (int n = 0; n < limit && t > begin; ++n) {
    TokenIndex k = t - 1;
    // "রাজশাহী মেডিকেল কলেজ (রামেক) হাসপাতাল": an abbreviation may stand between.
    if (s.is_punct(k, ')') && k >= begin + 3 && s.is_punct(k - 2, '(')) k -= 3;
    if (s.is_punct(k, '-') && k > begin && !s.token(k).space_before && !s.token(t).space_before) --k;
    if (!s.is_word(k)) break;
    // "হাইকোর্ট | কেন্দ্রকে": a court or government is complete before a centre
    if (t == head && s.any(head, bit(Feature::kPlace)) &&
        s.any(k, bit(Feature::kCourt) | bit(Feature::kGovernment)))
      break;
    if (step.covered(k)) {
      const FoundName& name = step.at(k);
      if (name.range.end != k + 1 || name.range.begin < begin) break;
      // "হিজবুল্লাহ | ইসরায়েলি ঘাঁটিতে": a people's adjective opens the name, unless a hyphen joins another
      if (t != head && k + 1 == t && step.covered(t) && s.any(t, bit(Feature::kDemonym))) break;
      const bool genitive = name.last_stem != 0;
      if ((name.type == EntityType::kPerson || name.type == EntityType::kPlace) && genitive) break;
      if (genitive && s.text->form(k).size() > name.last_stem) {
        const Reading* r = nullptr;
        for (const Reading& x : s.readings(k))
          if (x.stem_length == name.last_stem) r = &x;
        if (r == nullptr || r->morph.kase != Case::kGenitive) break;
      }
      // "এনসিপি | আট দলীয় জোট থেকে": a party's bare name stands right before its alliance
      if (t != head && !genitive && name.type == EntityType::kOrganisation &&
          s.any(head, bit(Feature::kParty)))
        break;
      // "শেখ হাসিনা | দলে", "X | আদালতে": no party, court or government is called by somebody's full name
      // ("নুরুল হক নুর | বিএনপি জোটের")
      const bool full = name.type == EntityType::kPerson && name.range.end - name.range.begin > 1;
      if (full && (t == head ? s.any(head, bit(Feature::kParty) | bit(Feature::kCourt))
                             : step.covered(t) && step.at(t).type == EntityType::kOrganisation))
        break;
      // "দুদক | আদালতে": a body goes there
      if (t == head && !genitive && name.type == EntityType::kOrganisation && in(s, head, WordSet::kResort))
        break;
      chain.begin = t = name.range.begin;
      chain.named = true;
      if (genitive) break;
      // Nothing but a further name goes before a name: "নির্দেশ মালদহ ডিভিশনের".
      if (t == begin || !(step.covered(t - 1) || step.words.is(t - 1, kPart | kInside))) break;
      continue;
    }
    if (nameish(step, k)) {
      if (chain.named && step.covered(t) &&
          (!step.words.is(k, kPart) || step.at(t).type == EntityType::kOrganisation))
        break;
      if (t != head ? guessed_locative(s, k) : place_where(step, k)) break;
      if (step.words.base(k).inflected) {
        // "আমজনতার দল": right before a party's head the genitive belongs to the name.
        if (t == head && s.any(head, bit(Feature::kParty)) &&
            guessed_genitive(s, k, step.words.base(k).length))
          chain = {k, true};
        break;
      }
      chain.begin = t = k;
      chain.named = true;
      continue;
    }
    if (s.token(k).kind == text::TokenKind::kLatin) {
      chain.begin = t = k;
      chain.named = true;
      continue;
    }
    if (step.words.is(k, kInside) && k > begin) {
      t = k;
      continue;
    }
    if (step.words.is(k, kOutside) || !joins(s, k)) break;
    if (t != head && step.words.is(t, kPart) && s.any(k, bit(Feature::kRole) | bit(Feature::kOfficial)))
      break;
    // "আইটি সংস্থা টাটা …": a body's head before an unlisted word closes an apposition.
    if (t != head && s.any(k, bit(Feature::kOrgHead)) && step.words.is(t, kUnknown)) break;
    chain.begin = t = k;
  }
  return chain;
}

// Leading ordinary nouns before a word that no table lists are its apposition: "ট্রেন মিতালী এক্সপ্রেস".
TokenIndex without_apposition(const NameStep& step, const Chain& chain, TokenIndex head) {
  TokenIndex t = chain.begin;
  while (t + 1 < head && !step.covered(t) && !step.words.is(t, kUnknown | kPart) &&
         step.words.is(t + 1, kUnknown | kPart) && step.sight.reading_of(t, Pos::kNoun) != nullptr &&
         step.sight.reading_of(t, Pos::kAdjective) == nullptr)
    ++t;
  return t;
}

// "পুলিশ কমিশনার": the head of a body that goes on as somebody's office is no name's end.
bool office_follows(const Sight& s, TokenIndex t, TokenIndex end) {
  return t + 1 < end && s.any(t + 1, bit(Feature::kRole) | bit(Feature::kOfficial) | bit(Feature::kHuman));
}

// "আইটি সংস্থা টাটা …": a bare head before another body's name or an unlisted word is its apposition.
bool name_follows(const NameStep& step, TokenIndex t, TokenIndex end) {
  if (t + 1 >= end || !step.sight.is_word(t + 1)) return false;
  if (step.covered(t + 1)) return step.at(t + 1).type == EntityType::kOrganisation;
  return step.words.is(t + 1, kUnknown) && !step.words.is(t + 1, kPersonShape);
}

// Part of a person's name.
bool of_person(const NameStep& step, TokenIndex t) {
  return step.covered(t) ? step.at(t).type == EntityType::kPerson
                         : step.words.is(t, kPart | kInitial | kGlue);
}

// "সেলিম করিম | দলের বৈঠকে", "এরশাদ | পঞ্চম সংসদে", "হাতেম আলী | আদালতে", "রহিম উদ্দিন | থানায়": no party,
// court, parliament or police is called by a person's name alone.
bool person_beside(const NameStep& step, const Chain& chain, TokenIndex head) {
  const Sight& s = step.sight;
  if (!in(s, head, WordSet::kNamesake) && !s.any(head, bit(Feature::kParty) | bit(Feature::kCourt)))
    return false;
  TokenIndex t = chain.begin;
  while (t < head && of_person(step, t)) ++t;
  if (t == chain.begin) return false;
  while (t < head && s.reading_of(t, Pos::kNoun) == nullptr &&
         (s.reading_of(t, Pos::kNumeral) != nullptr || s.reading_of(t, Pos::kAdjective) != nullptr))
    ++t;
  return t == head;
}

// "মন্ত্রী সুব্রত কর্মকার দফতরে", "(সিইসি) এ কে এম নাসির উদ্দিন সংসদ …": parts of a person's name after a role are
// that person.
bool person_before(const NameStep& step, const Chain& chain, TokenIndex head, TokenIndex begin) {
  for (TokenIndex t = chain.begin; t < head; ++t)
    if (!of_person(step, t)) return false;
  TokenIndex k = chain.begin;
  while (k > begin && step.words.is(k - 1, kInitial) && !step.covered(k - 1)) --k;
  if (k > begin && step.sight.is_punct(k - 1, ')')) {
    while (k > begin && !step.sight.is_punct(k, '(')) --k;
  }
  if (k > begin && head - chain.begin >= 2 && step.sight.any(k - 1, bit(Feature::kKin))) return true;
  return k > begin && step.sight.any(k - 1, bit(Feature::kRole) | bit(Feature::kTitle) |
                                                bit(Feature::kOfficial) | bit(Feature::kSpokesperson));
}

void take_body(NameStep& step, TokenIndex t, const Reading& head, TokenIndex begin, TokenIndex end) {
  const std::uint16_t length = head.stem_length;
  const bool inflected = length < step.sight.text->form(t).size();
  if (!inflected && (office_follows(step.sight, t, end) || name_follows(step, t, end))) return;
  const Chain chain = chain_before(step, t, begin, 6);
  if (chain.begin == t || !chain.named) return;
  if (person_beside(step, chain, t) || person_before(step, chain, t, begin)) return;
  FoundName name;
  name.range = {without_apposition(step, chain, t), t + 1};
  name.type = EntityType::kOrganisation;
  name.last_stem = inflected ? length : 0;
  name.rule = "name.body";
  step.take(name);
}

// "দুর্গাপুর উপজেলা", "উত্তর শীলখালী গ্রাম": one or two unlisted words right before the head.
void take_place(NameStep& step, TokenIndex t, const Reading& head, TokenIndex begin) {
  const Sight& s = step.sight;
  // "উত্তর শীলখালী পাহাড়ি | এলাকায়": what kind of ground it is stands between
  TokenIndex core = t;
  while (core > begin && !step.covered(core - 1) && step.words.is(core - 1, kTerrain)) --core;
  TokenIndex first = core;
  while (first > begin && core - first < 2 && !step.covered(first - 1) && nameish(step, first - 1) &&
         !step.words.base(first - 1).inflected && !place_where(step, first - 1))
    --first;
  if (first == core) return;
  // "মোতালেব হোসেন এলাকা ঘুরে দেখেন": two parts of a person's name are a person.
  if (core - first == 2 && step.words.is(first, kPart) && step.words.is(first + 1, kPart)) return;
  if (first > begin && step.words.is(first - 1, kDirection)) --first;
  FoundName name;
  name.range = {first, t + 1};
  name.type = EntityType::kPlace;
  name.last_stem = head.stem_length < s.text->form(t).size() ? head.stem_length : 0;
  name.core = static_cast<std::uint16_t>(core - first);
  name.rule = "name.place";
  step.take(name);
}

// "মিরপুরের | কাজীপাড়ায়": in the locative behind a place that owns it, what ends like a toponym is one.
void take_quarter(NameStep& step, TokenIndex t, TokenIndex begin) {
  const Sight& s = step.sight;
  if (t == begin || !step.words.is(t, kUnknown) || !step.words.is(t, kPlaceShape) ||
      !step.words.base(t).inflected || !guessed_locative(s, t) || !step.covered(t - 1))
    return;
  const FoundName& owner = step.at(t - 1);
  if ((owner.type != EntityType::kPlace && owner.type != EntityType::kCountry) || owner.range.end != t ||
      owner.last_stem == 0 || !guessed_genitive(s, t - 1, owner.last_stem))
    return;
  FoundName name;
  name.range = {t, t + 1};
  name.type = EntityType::kPlace;
  name.last_stem = step.words.base(t).length;
  name.rule = "name.place";
  step.take(name);
}

// "আলীপুরে | মানববন্ধন করেন": no table lists it, but a word that ends like this and stands in the locative is a
// town or a village.
void take_town(NameStep& step, TokenIndex t) {
  const Sight& s = step.sight;
  if (!place_where(step, t) || !step.words.is(t, kTownShape)) return;
  for (const Reading& r : s.readings(t)) {
    if (r.morph.kase != Case::kLocative || r.stem_length == 0 || r.stem_length >= s.text->form(t).size())
      continue;
    FoundName name;
    name.range = {t, t + 1};
    name.type = EntityType::kPlace;
    name.last_stem = r.stem_length;
    name.rule = "name.place";
    return step.take(name);
  }
}

// "ঢাকা-চট্টগ্রাম মহাসড়ক": a road is named by the towns that it joins, and neither of them is meant. False
// where none is.
bool take_way(NameStep& step, TokenIndex t, const Reading& head, TokenIndex begin) {
  const Sight& s = step.sight;
  TokenIndex first = t;
  int towns = 0;
  while (first > begin && step.covered(first - 1)) {
    const FoundName& town = step.at(first - 1);
    if (town.type != EntityType::kPlace || town.range.end != first) break;
    first = town.range.begin;
    ++towns;
    if (first < begin + 2 || s.text->tokens[first - 1].mark != '-') break;
    --first;
  }
  if (towns < 2) return false;
  FoundName name;
  name.range = {first, t + 1};
  name.type = EntityType::kPlace;
  name.last_stem = head.stem_length < s.text->form(t).size() ? head.stem_length : 0;
  name.rule = "name.place";
  step.take(name);
  return true;
}

// "পূর্ব ইউক্রেন": a part of a country is a place of its own.
void take_part(NameStep& step, TokenIndex t, TokenIndex end) {
  if (!step.words.is(t, kDirection) || t + 1 >= end || !step.covered(t + 1)) return;
  const FoundName inner = step.at(t + 1);
  if (inner.range.begin != t + 1) return;
  if (inner.type != EntityType::kCountry && inner.type != EntityType::kPlace) return;
  if (step.sight.any(inner.range.end - 1, bit(Feature::kDemonym))) return;
  FoundName name;
  name.range = {t, inner.range.end};
  name.type = EntityType::kPlace;
  name.last_stem = inner.last_stem;
  name.rule = "name.part";
  step.at(t + 1).last_stem = 0;
  step.take(name);
}

}  // namespace

void find_bodies(NameStep& step, TokenIndex begin, TokenIndex end) {
  const Sight& s = step.sight;
  for (TokenIndex t = begin; t < end; ++t) {
    if (!s.is_word(t) || step.covered(t)) continue;
    take_part(step, t, end);
    take_quarter(step, t, begin);
    take_town(step, t);
    if (const Reading* body = s.reading_with(t, bit(Feature::kOrgHead)); body != nullptr) {
      // "X দলটিতে": it points at a body and closes no name
      const bool points =
          body->morph.classifier == clause::Classifier::kDefinite && s.any(t, bit(Feature::kParty));
      if (!body->morph.plural && !points) take_body(step, t, *body, begin, end);
    } else if (const Reading* place = s.reading_with(t, bit(Feature::kPlaceHead)); place != nullptr) {
      // "সিনেটর X বিলটির": a definite noun closes no name.
      if (!place->morph.plural && place->morph.classifier == clause::Classifier::kNone &&
          !s.any(t, bit(Feature::kCountry)) && s.reading_of(t, Pos::kVerb) == nullptr)
        if (!take_way(step, t, *place, begin)) take_place(step, t, *place, begin);
    }
  }
}

}  // namespace ukti::bangla
