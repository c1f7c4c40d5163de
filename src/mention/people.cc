// People that the text calls by a common noun: when a noun stands for a group or for one person, and for
// whom.
#include <algorithm>

#include "mention/state.h"
#include "text/chars.h"
#include "unicode/fold.h"

namespace ukti::mention {

namespace {

constexpr std::uint64_t kRoleWord =
    bit(Feature::kRole) | bit(Feature::kSpokesperson) | bit(Feature::kOfficial);

}  // namespace

// "এই", "ওই", not "সেসব": by its gloss.
bool Resolver::State::points_at_one(TokenIndex t) const {
  for (const Reading& r : s.readings(t)) {
    if (r.entry == lexicon::kNoEntry || (view->features(r.entry) & bit(Feature::kDemonstrative)) == 0)
      continue;
    const std::string_view gloss = view->cell(r.entry, "gloss");
    if (gloss.starts_with("these") || gloss.starts_with("those")) return false;
    // "সেখানে | মানুষের ভিড়", "এমন | মানুষ", "এত | সদস্য": where they are, of what kind, how many
    for (const std::string_view kind : {"here", "there", "of here", "of there", "of this place",
                                        "of that place", "such", "so much", "that much"})
      if (gloss == kind) return false;
  }
  return true;
}

// "সে", "ওই" before a noun: neither here nor more than one.
bool Resolver::State::points_far(TokenIndex t) const {
  for (const Reading& r : s.readings(t))
    if (r.entry != lexicon::kNoEntry && (view->features(r.entry) & bit(Feature::kDemonstrative)) != 0 &&
        view->cell(r.entry, "gloss").starts_with("that"))
      return true;
  return false;
}

// "এক", "একজন" before a noun.
bool Resolver::State::counts_one(TokenIndex t) const {
  for (const Reading& r : s.readings(t))
    if (r.entry != lexicon::kNoEntry && view->cell(r.entry, "gloss").starts_with("one")) return true;
  return false;
}

bool Resolver::State::number_at(TokenIndex t) const {
  if (name_at[t] != 0) return false;
  // "কয়েকজন নেতা": several people
  const Reading* several = s.reading_with(t, bit(Feature::kHuman));
  if (several != nullptr && several->morph.pos == Pos::kDeterminer && some_of(t, t + 1)) return true;
  if (s.token(t).kind == text::TokenKind::kNumber) return true;
  // "নয়জনকে | আসামি করে": a number with an ending stands for people itself
  const Reading* numeral = s.reading_of(t, Pos::kNumeral);
  return numeral != nullptr && numeral->morph.kase == Case::kBare;
}

TokenIndex Resolver::State::count_before(TokenIndex t) const {
  const std::uint32_t sentence = s.text->sentence_of[t];
  TokenIndex k = t;
  if (k > 0 && s.text->sentence_of[k - 1] == sentence && !number_at(k - 1) && name_at[k - 1] == 0 &&
      s.any(k - 1, bit(Feature::kHuman)))
    --k;
  return k > 0 && s.text->sentence_of[k - 1] == sentence && number_at(k - 1) ? k - 1 : t;
}

// "১৪ জন | বন্দি", "চারজন | গবেষক": where the noun begins in a form that a number opens; its own begin where
// there is none.
TokenIndex Resolver::State::past_count(const NameForm& f) const {
  static const std::string kCounter = unicode::fold("জন");
  TokenIndex t = f.range.begin;
  if (t + 1 >= f.range.end || !number_at(t) || counts_one(t)) return f.range.begin;
  ++t;
  // "৩ লাখের বেশি মানুষ": nor does it count without its unit
  if (s.any(t, bit(Feature::kUnit)) || s.reading_of(t, Pos::kPronoun) != nullptr) return f.range.begin;
  if (t + 1 < f.range.end && s.text->form(t) == kCounter) ++t;
  return t;
}

// "দুই ব্যক্তি", "১৪ জন বন্দি": a number right before the noun or before the counter that stands there. `from`
// becomes the number.
bool Resolver::State::counted(const Term& term, TokenIndex& from) const {
  const std::uint32_t sentence = s.text->sentence_of[term.range.begin];
  const auto number = [&](TokenIndex t) { return s.text->sentence_of[t] == sentence && number_at(t); };
  if (term.range.begin == 0) return false;
  TokenIndex k = term.range.begin - 1;
  if (!number(k) && term_at[k] != 0 && terms[term_at[k] - 1].range.begin > 0 &&
      terms[term_at[k] - 1].last_stem == 0 && (terms[term_at[k] - 1].features & bit(Feature::kHuman)) != 0 &&
      terms[term_at[k] - 1].range.begin > 0)
    k = terms[term_at[k] - 1].range.begin - 1;
  if (!number(k)) {
    // "দুজন সশস্ত্র | ব্যক্তি"
    k = qualifiers_before(term.range.begin, s.text->sentences[sentence].begin);
    if (k == term.range.begin || k == 0 || !number(k - 1) || counts_one(k - 1)) return false;
    --k;
  }
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

// A bare noun right before another noun or name: "সন্ত্রাসী হামলা", "মুসলিম দেশ".
bool Resolver::State::qualifies_next(const Term& term) const {
  const TokenIndex next = term.range.end;
  if (term.last_stem != 0 || next >= s.size() ||
      s.text->sentence_of[next] != s.text->sentence_of[term.range.begin])
    return false;
  if (name_at[next] != 0 || term_at[next] != 0) return true;
  const Reading* noun = s.reading_of(next, Pos::kNoun);
  return noun != nullptr && noun->entry != lexicon::kNoEntry &&
         (s.reading_of(next, Pos::kPostposition) == nullptr || s.any(next, bit(Feature::kTimeUnit)));
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

// "পুলিশ-শ্রমিক সংঘর্ষ": a noun for people in the singular that a hyphen joins to another is all of them.
bool Resolver::State::paired(const Term& term) const {
  if (term.range.end != term.range.begin + 1 || term.last_stem != 0 ||
      (term.features & (kRoleWord | bit(Feature::kKin))) != 0)
    return false;
  const auto beside = [&](TokenIndex dash, TokenIndex other) {
    return other < s.size() && s.text->sentence_of[other] == s.text->sentence_of[term.range.begin] &&
           s.token(dash).kind == text::TokenKind::kPunct && text::is_dash(s.token(dash).mark) &&
           !s.token(dash).space_before && !s.token(dash + 1).space_before && term_at[other] != 0 &&
           (terms[term_at[other] - 1].features & (bit(Feature::kHuman) | bit(Feature::kGroup) |
                                                  bit(Feature::kForces) | bit(Feature::kOrganisation))) != 0;
  };
  const TokenIndex t = term.range.begin;
  return beside(t + 1, t + 2) || (t > 1 && beside(t - 1, t - 2));
}

// "গ্রেপ্তার | আসামি": he of whose arrest the text has told.
bool Resolver::State::just_arrested(TokenIndex t, TokenIndex begin) const {
  const auto held = [&](TokenIndex k) {
    if (!s.is_word(k) || name_at[k] != 0) return false;
    for (const Reading& r : s.readings(k)) {
      if (r.entry == lexicon::kNoEntry || r.stem_length < s.text->form(k).size()) continue;
      const std::string_view gloss = view->cell(r.entry, "gloss");
      if (gloss == "arrest" || gloss == "arrested" || gloss == "detained" || gloss == "detention")
        return true;
    }
    return false;
  };
  return held(t) || (t > begin && held(t - 1));
}

// "পলাতক আসামি সেলিম হোসেন": the last person before whose name the noun stood.
Id Resolver::State::last_named_so(const Term& term) const {
  std::string noun, other;
  sound_key(head_stem(term), noun);
  for (std::size_t i = terms.size(); i-- > 0;) {
    const Term& x = terms[i];
    const TokenIndex next = x.range.end;
    if (next > term.range.begin || next >= s.size() || name_at[next] == 0 || x.last_stem != 0) continue;
    const NamedMention& n = (*names)[name_at[next] - 1];
    if (n.type != EntityType::kPerson || n.range.begin != next) continue;
    other.clear();
    sound_key(head_stem(x), other);
    if (other == noun) return n.entity;
  }
  return kNoId;
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
  const bool held = !one && just_arrested(from, begin);
  if (one && term.morph.kase == Case::kBare && !term.morph.with) return false;
  if (!pointed && !one && !held && term.morph.kase != Case::kObjective) return false;
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
  if (const Id called = held ? last_named_so(term) : kNoId; called != kNoId) who = called;
  if (who == kNoId && held && term.morph.kase != Case::kObjective) return false;
  // "ওই সাংবাদিক": rather somebody else than the president named last; "এই সাংবাদিক" is he who was named
  if (who == kNoId && pointed && (!points_far(from - 1) || sole_private_person(from)))
    who = (term.features & bit(Feature::kOfficial)) != 0
              ? last_in_office(from)
              : last_of(from, 1u << static_cast<unsigned>(EntityType::kPerson));
  if (who == kNoId) {
    who = add(EntityType::kPerson, "person.noun");
    Ent& e = pool[who];
    e.noun = term.entry;
    e.role = (term.features & kRoleWord) != 0;
    // "বিএনপি নেতাকে": of what he is one
    TokenIndex start = from;
    const Id of = e.role && !pointed && !one ? owner_before(term.range.begin, begin, start) : kNoId;
    if (of != kNoId && pool[of].named) pool[who].of = of, from = std::min(from, start);
    pool[who].forms.push_back({{from, term.range.end}, term.last_stem});
  }
  if (pointed || one) --from;
  return true;
}

// Do this sentence and the one before speak of one person only, whom no table knows?
bool Resolver::State::sole_private_person(TokenIndex before) const {
  const std::uint32_t here = s.text->sentence_of[before];
  Id only = kNoId;
  for (auto e = events.rbegin(); e != events.rend(); ++e) {
    if (e->at >= before || pool[e->who].type != EntityType::kPerson) continue;
    if (s.text->sentence_of[e->at] + 1 < here) break;
    if (only != kNoId && only != e->who) return false;
    only = e->who;
  }
  return only != kNoId && pool[only].entry == lexicon::kNoEntry;
}

// "জানান পুলিশের এই কর্মকর্তা": the last one who was told by a role, else the last who may have been a subject;
// never the one whom they arrested.
Id Resolver::State::last_in_office(TokenIndex before) const {
  Id subject = kNoId;
  for (auto e = events.rbegin(); e != events.rend(); ++e) {
    if (e->at >= before || pool[e->who].type != EntityType::kPerson) continue;
    if (!pool[e->who].roles.empty() || pool[e->who].role) return e->who;
    if (subject == kNoId && e->subject) subject = e->who;
  }
  return subject;
}

// "X, দলের মুখপাত্র, বলেন": a role between commas behind a person's name is what that person is.
void Resolver::State::note_appositions() {
  for (std::uint32_t i = 0; i < terms.size(); ++i) {
    const Term& term = terms[i];
    if ((term.features & kRoleWord) == 0 || term.morph.kase != Case::kBare || term.morph.plural) continue;
    const text::Sentence& sentence = s.text->sentences[s.text->sentence_of[term.range.begin]];
    const TokenIndex close = term.range.end;
    if (close + 1 >= sentence.end || !s.is_punct(close, ',') || !s.finite(close + 1)) continue;
    TokenIndex from = 0;
    const Id of = owner_before(term.range.begin, sentence.begin, from);
    if (from < sentence.begin + 2 || !s.is_punct(from - 1, ',') || name_at[from - 2] == 0) continue;
    const NamedMention& n = (*names)[name_at[from - 2] - 1];
    if (n.type != EntityType::kPerson || n.range.end != from - 1 || n.last_stem != 0 || n.entity == kNoId)
      continue;
    pool[n.entity].roles.push_back({i, of});
    cover[term.range.end - 1] = n.entity;
    apposed[term.range.end - 1] = 1;
  }
}

}  // namespace ukti::mention
