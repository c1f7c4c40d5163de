// Common nouns for people and bodies: where they stand, what qualifies them, whose they are, and which entity
// of the text they name when it has been named so before.
#include <algorithm>

#include "bangla/name_words.h"
#include "mention/match.h"
#include "mention/state.h"

namespace ukti::mention {

namespace {

constexpr TokenIndex kLongestTerm = 16;  // tokens; keeps a sentence of a million words linear
constexpr std::uint64_t kBodyTerm =
    bit(Feature::kOrganisation) | bit(Feature::kForces) | bit(Feature::kGovernment) | bit(Feature::kCourt);
constexpr std::uint64_t kNoQualifier =
    bit(Feature::kTimeWord) | bit(Feature::kTimeUnit) | bit(Feature::kDemonstrative) |
    bit(Feature::kRelative) | bit(Feature::kAnd) | bit(Feature::kOr) | bit(Feature::kBut) |
    bit(Feature::kThat) | bit(Feature::kThirdPerson) | bit(Feature::kFirstPerson) | bit(Feature::kReflexive) |
    bit(Feature::kNegation) | bit(Feature::kQuotative) | bit(Feature::kEventNoun) | bit(Feature::kDocument) |
    bit(Feature::kTitle);

// A bare adjective or noun that may qualify the noun after it; a happening only the head of a body ("তদন্ত
// কমিটি").
bool qualifies(const Sight& s, TokenIndex t, bool of_body) {
  constexpr std::uint64_t kBodyToo = bit(Feature::kEventNoun) | bit(Feature::kDocument);
  if (!s.is_word(t) || s.any(t, of_body ? kNoQualifier & ~kBodyToo : kNoQualifier)) return false;
  bool fits = false;
  for (const Reading& r : s.readings(t)) {
    if (r.entry == lexicon::kNoEntry) continue;
    if (r.morph.pos != Pos::kAdjective && r.morph.pos != Pos::kNoun && r.morph.pos != Pos::kName)
      return false;
    if (r.morph.kase == Case::kBare && !r.morph.plural && !r.morph.emphatic_i && !r.morph.emphatic_o)
      fits = true;
  }
  return fits;
}

// "আঞ্চলিক দেশগুলো": countries as a group.
const Reading* countries(const Sight& s, TokenIndex t) {
  const Reading* r = s.reading_with(t, bit(Feature::kCountry));
  const bool many = r != nullptr && r->morph.plural && r->morph.pos == Pos::kNoun && !r->morph.compound;
  return many ? r : nullptr;
}

const Reading* plural_adjective(const Sight& s, TokenIndex t) {
  if (s.reading_of(t, Pos::kNoun) != nullptr || s.reading_of(t, Pos::kVerb) != nullptr) return nullptr;
  const Reading* r = s.reading_of(t, Pos::kAdjective);
  const bool people = r != nullptr && r->entry != lexicon::kNoEntry && r->morph.plural &&
                      !r->morph.compound && r->morph.classifier == clause::Classifier::kNone;
  return people ? r : nullptr;
}

}  // namespace

void Resolver::State::find_terms() {
  terms.clear();
  term_at.assign(s.size(), 0);
  apposed.assign(s.size(), 0);
  const auto wanted = [&](lexicon::EntryId e) { return term_rows.is_term(e); };
  for (const text::Sentence& sentence : s.text->sentences) {
    if (sentence.furniture) continue;
    for (TokenIndex t = sentence.begin; t < sentence.end;) {
      if (!s.is_word(t) || name_at[t] != 0) {
        ++t;
        continue;
      }
      TokenIndex limit = t;
      const TokenIndex far = std::min(sentence.end, t + kLongestTerm);
      while (limit < far && name_at[limit] == 0) ++limit;
      const PhraseMatch m = longest_phrase(s, t, limit, wanted, false);
      if (m.entry == lexicon::kNoEntry) {
        // "রেলওয়ে সূত্রে": a source, though its locative is listed as a postposition.
        if (const Reading* r = s.reading_with(t, bit(Feature::kSourceWord));
            r != nullptr && r->morph.kase == Case::kLocative && s.any(t, bit(Feature::kGroup))) {
          terms.push_back({{t, t + 1}, r->entry, r->stem_length, view->features(r->entry), r->morph});
          term_at[t++] = static_cast<std::uint32_t>(terms.size());
          continue;
        }
        // "সংশ্লিষ্টরা", "ক্ষতিগ্রস্তরা": an adjective in the plural means people.
        if (const Reading* r = plural_adjective(s, t); r != nullptr) {
          terms.push_back({{t, t + 1},
                           r->entry,
                           r->stem_length,
                           view->features(r->entry) | bit(Feature::kHuman) | bit(Feature::kGroup),
                           r->morph});
          term_at[t++] = static_cast<std::uint32_t>(terms.size());
          continue;
        }
        const Reading* several = countries(s, t);
        if (several == nullptr) several = some_countries(t);
        if (const Reading* r = several; r != nullptr) {
          terms.push_back({{t, t + 1},
                           r->entry,
                           r->stem_length,
                           (view->features(r->entry) & ~bit(Feature::kCountry)) | bit(Feature::kGroup),
                           r->morph});
          term_at[t++] = static_cast<std::uint32_t>(terms.size());
          continue;
        }
        // "রেল্মন্ত্রী": a role written together with its field, by a slip in one conjunct.
        if (const Term role = slipped_role(t); role.entry != lexicon::kNoEntry) {
          terms.push_back(role);
          term_at[t++] = static_cast<std::uint32_t>(terms.size());
          continue;
        }
        // "রেলপথমন্ত্রী": a role written together with its field.
        for (const Reading& r : s.readings(t)) {
          if (!r.morph.compound || r.entry == lexicon::kNoEntry || !wanted(r.entry)) continue;
          const std::size_t whole = s.text->form(t).size();
          terms.push_back({{t, t + 1},
                           r.entry,
                           static_cast<std::uint16_t>(r.stem_length < whole ? r.stem_length : 0),
                           view->features(r.entry),
                           r.morph});
          term_at[t] = static_cast<std::uint32_t>(terms.size());
          break;
        }
        ++t;
        continue;
      }
      if (term_rows.is_adjective(m.entry) && m.last_stem == 0) {
        t = m.end;
        continue;
      }
      Term term{{t, m.end}, m.entry, m.last_stem, view->features(m.entry), {}};
      if (m.reading != nullptr) term.morph = m.reading->morph;
      prefer_person_case(term);
      terms.push_back(term);
      for (; t < m.end; ++t) term_at[t] = static_cast<std::uint32_t>(terms.size());
    }
  }
}

// The role that an unlisted word closes with behind a hasanta; no entry where it does not.
Term Resolver::State::slipped_role(TokenIndex t) const {
  constexpr char kHasanta = static_cast<char>(0x80 + 0x4D);
  constexpr std::size_t kShortest = 5, kField = 2;
  Term role{{t, t + 1}, lexicon::kNoEntry, 0, 0, {}};
  if (s.listed(t)) return role;
  const unicode::Codes form = s.text->form(t);
  for (std::size_t cut = form.find(kHasanta, kField); cut != unicode::Codes::npos;
       cut = form.find(kHasanta, cut + 1)) {
    const unicode::Codes rest = form.substr(cut + 1);
    const lexicon::FormId known = rest.size() < kShortest ? 0 : view->form(rest);
    if (known == 0) continue;
    for (const lexicon::FormReading& r : view->readings(known)) {
      if ((view->features(r.entry) & bit(Feature::kRole)) == 0 || r.morph.kase != Case::kBare) continue;
      role.entry = r.entry;
      role.features = view->features(r.entry);
      role.morph = r.morph;
      role.morph.compound = true;
      return role;
    }
  }
  return role;
}

// People take no locative: "জনকে" is জন + কে, not জনক + ে.
void Resolver::State::prefer_person_case(Term& term) const {
  if (term.morph.kase != Case::kLocative || term.range.end - term.range.begin != 1 ||
      (term.features & bit(Feature::kHuman)) == 0)
    return;
  for (const Reading& r : s.readings(term.range.begin)) {
    if (r.entry == lexicon::kNoEntry || !term_rows.is_term(r.entry) || r.morph.kase == Case::kLocative ||
        r.morph.pos == Pos::kVerb)
      continue;
    term = {term.range, r.entry, r.stem_length, view->features(r.entry), r.morph};
    return;
  }
}

const Term* Resolver::State::term_ending_at(TokenIndex t) const {
  if (term_at[t] == 0) return nullptr;
  const Term& term = terms[term_at[t] - 1];
  return term.range.end == t + 1 ? &term : nullptr;
}

unicode::Codes Resolver::State::head_stem(const Term& term) const {
  const unicode::Codes form = s.text->form(term.range.end - 1);
  return term.last_stem != 0 ? form.substr(0, term.last_stem) : form;
}

// The entity whose name or common noun ends with this token.
Id Resolver::State::name_ending_at(TokenIndex t) const {
  if (cover[t] != kNoId) return cover[t];
  if (name_at[t] == 0) return kNoId;
  const NamedMention& n = (*names)[name_at[t] - 1];
  return n.range.end == t + 1 ? n.entity : kNoId;
}

// "আদালতে", "থানায়": where one goes to law.
bool Resolver::State::resort(const Term& term) const {
  const bool station =
      (term.features & bit(Feature::kForces)) != 0 && (term.features & bit(Feature::kPlace)) != 0;
  return term.morph.kase == Case::kLocative && (station || (term.features & bit(Feature::kCourt)) != 0);
}

// A bare noun for a body or people right before the head of a body or group: "রেলওয়ে কর্তৃপক্ষ", "শ্রমিক নেতা",
// "সংখ্যালঘু সম্প্রদায়".
bool Resolver::State::qualifying_term(const Term& term) const {
  const TokenIndex next = term.range.end;
  if (term.last_stem != 0 || next >= s.size() || term_at[next] == 0 ||
      terms[term_at[next] - 1].range.begin != next)
    return false;
  const Term& head = terms[term_at[next] - 1];
  const bool people = (head.features & bit(Feature::kHuman)) != 0;
  constexpr std::uint64_t kPower = bit(Feature::kGovernment) | bit(Feature::kForces) | bit(Feature::kCourt);
  constexpr std::uint64_t kHead = bit(Feature::kOrgHead) | kPower;
  if ((term.features & bit(Feature::kHuman)) != 0)
    return (term.features & (bit(Feature::kRole) | bit(Feature::kKin))) == 0 &&
           (people || (head.features & kPower) == 0);
  // "পরমাণু শক্তি সংস্থা": what a body is about
  if ((term.features & bit(Feature::kAbstract)) != 0 && (head.features & bit(Feature::kOrgHead)) != 0)
    return true;
  // "পুলিশ | আদালতে"
  return (term.features & kBodyTerm) != 0 && !people && (head.features & kHead) != 0 && !resort(head);
}

TokenIndex Resolver::State::qualifiers_before(TokenIndex first, TokenIndex begin) const {
  const bool of_body =
      first < s.size() && term_at[first] != 0 &&
      (terms[term_at[first] - 1].features & (bit(Feature::kOrgHead) | bit(Feature::kOfficial))) != 0 &&
      (terms[term_at[first] - 1].features & bit(Feature::kForces)) == 0;
  // "দেশের প্রতি তাঁর অবদান | মানুষ মনে রাখবে": people as such are no compound
  const bool of_beings = first < s.size() && term_at[first] != 0 &&
                         view->cell(terms[term_at[first] - 1].entry, "gloss").starts_with("human being");
  TokenIndex t = first;
  for (int n = 0; n < 3 && t > begin && name_at[t - 1] == 0; ++n) {
    if (term_at[t - 1] != 0) {
      const Term& before = terms[term_at[t - 1] - 1];
      // "ভোক্তা | অধিকার পরিষদ": whose rights a body is for
      const bool for_whom = of_body && t < first && before.last_stem == 0 &&
                            (before.features & bit(Feature::kHuman)) != 0 &&
                            (before.features & (bit(Feature::kRole) | bit(Feature::kKin))) == 0 &&
                            s.any(t, bit(Feature::kAbstract) | bit(Feature::kEventNoun));
      // "স্বজন | কমিটি": whom a body is made of
      const bool of_whom = of_body && t == first && before.last_stem == 0 &&
                           (before.features & bit(Feature::kGroup)) != 0 &&
                           (before.features & bit(Feature::kRole)) == 0 &&
                           (terms[term_at[first] - 1].features & bit(Feature::kParty)) == 0;
      if (!for_whom && !of_whom && !qualifying_term(before)) break;
      t = before.range.begin;
    } else if (!outside.contains(s.text->form(t - 1)) && !s.any(t - 1, bit(Feature::kSpeechNoun)) &&
               qualifies(s, t - 1, of_body) && !(of_beings && s.any(t - 1, bit(Feature::kAbstract)))) {
      --t;
    } else {
      break;
    }
  }
  return t;
}

// The case of the name or noun that ends with `t`, by the reading that gave its base form.
void Resolver::State::ending_case(TokenIndex t, bool& genitive, bool& bare) const {
  std::uint16_t stem = 0;
  if (name_at[t] != 0)
    stem = (*names)[name_at[t] - 1].last_stem;
  else if (term_at[t] != 0)
    stem = terms[term_at[t] - 1].last_stem;
  genitive = false;
  bare = stem == 0;
  if (stem == 0) {
    if (name_at[t] != 0 || term_at[t] != 0) return;
    bare = false;  // "দেশটি": a pointer owns by its genitive alone
    const Reading* r = s.reading_with(t, bit(Feature::kCountry));
    genitive = r != nullptr && r->morph.kase == Case::kGenitive;
    return;
  }
  for (const Reading& r : s.readings(t)) {
    if (r.stem_length != stem) continue;
    genitive |= r.morph.kase == Case::kGenitive;
    bare |= r.morph.kase == Case::kBare && !r.morph.plural && !r.morph.with;
  }
}

// Whose the noun that begins at `first` is: a country or body named right before it (or before what qualifies
// it) in the genitive or bare. `from` becomes where the whole phrase begins.
Id Resolver::State::owner_before(TokenIndex first, TokenIndex begin, TokenIndex& from,
                                 bool bare_bodies) const {
  from = qualifiers_before(first, begin);
  if (from <= begin) return kNoId;  // a term may begin before the phrase in which it ends
  // "চীনের একটি মুখ্য সংবাদপত্র": one of its.
  const TokenIndex k = from >= begin + 2 && counts_one(from - 1) ? from - 2 : from - 1;
  const Id who = name_ending_at(k);
  if (who == kNoId || pool[who].type == EntityType::kGroup) return kNoId;
  bool genitive = false, bare = false;
  ending_case(k, genitive, bare);
  const bool source = first < s.size() && term_at[first] != 0 &&
                      (terms[term_at[first] - 1].features & bit(Feature::kSourceWord)) != 0;
  // "পুলিশ সদস্য", and not "পুলিশ | বিক্ষোভকারীদের", "বিজিবি | শ্রমিকদের"
  constexpr std::uint64_t kOwn = bit(Feature::kRole) | bit(Feature::kOfficial) | bit(Feature::kForces);
  const std::uint64_t head = first < s.size() && term_at[first] != 0 ? terms[term_at[first] - 1].features : 0;
  // "করিম উদ্দিনের বড় ছেলে": a person has kin, and no body or office
  const bool kin = (head & bit(Feature::kKin)) != 0 && genitive && pool[who].named;
  if (pool[who].type == EntityType::kPerson && !kin) return kNoId;
  const bool crowd = (head & bit(Feature::kGroup)) != 0 ||
                     ((head & bit(Feature::kHuman)) != 0 && (head & (kOwn | bit(Feature::kKin))) == 0);
  const auto row_has = [&](lexicon::EntryId row, std::uint64_t features) {
    return row != lexicon::kNoEntry && (view->features(row) & features) != 0;
  };
  const auto of_force = [&](lexicon::EntryId row) { return row_has(row, bit(Feature::kForces)); };
  // "হাইকোর্ট | রাজ্য সরকারকে", "বিজেপি | রাজ্য সরকারকে", and not "বিএনপি সরকার": no court has a government
  const std::uint64_t apart = bit(Feature::kCourt) | (first + 1 < s.size() && term_at[first] != 0 &&
                                                              terms[term_at[first] - 1].range.end > first + 1
                                                          ? bit(Feature::kParty) | bit(Feature::kGovernment)
                                                          : 0);
  if (!genitive && (head & bit(Feature::kGovernment)) != 0 && pool[who].type == EntityType::kOrganisation &&
      (row_has(pool[who].entry, apart) || row_has(pool[who].noun, apart)))
    return kNoId;
  if (crowd && !source && bare && !genitive && (of_force(pool[who].noun) || of_force(pool[who].entry)))
    return kNoId;
  // "ইরান | বিদ্রোহীদের", and not "ইরানি বিদ্রোহীদের": a country's bare name acts, as far as nobody does before
  // it
  if (crowd && !source && bare && !genitive && pool[who].type == EntityType::kCountry && name_at[k] != 0 &&
      !s.any(k, bit(Feature::kDemonym)) && term_at[first] != 0 && terms[term_at[first] - 1].morph.plural &&
      (*names)[name_at[k] - 1].range.begin == begin)
    return kNoId;
  // "দুদক | আদালতে": a body goes there
  if (!genitive && pool[who].type == EntityType::kOrganisation && first < s.size() && term_at[first] != 0 &&
      resort(terms[term_at[first] - 1]))
    return kNoId;
  const bool forces = of_force(pool[who].noun);
  if (!genitive && !(bare && (pool[who].named || source || (bare_bodies && forces)))) return kNoId;
  if (name_at[k] != 0) {
    from = (*names)[name_at[k] - 1].range.begin;
  } else {
    for (const TokenRange& m : pool[who].mentions)
      if (m.end == k + 1) from = std::min(from, m.begin);
  }
  return who;
}

// "সরকার" after "অন্তর্বর্তী সরকার": the longer phrase ends in the same word.
bool Resolver::State::closes_with(const Ent& e, const Term& term) const {
  if (e.forms.empty()) return false;
  const NameForm& f = e.forms.front();
  const unicode::Codes last = s.text->form(f.range.end - 1);
  return (f.last_stem != 0 ? last.substr(0, f.last_stem) : last) == head_stem(term);
}

// "গত সরকার", "সাবেক সরকার": not the one that the bare noun means.
bool Resolver::State::of_the_past(const Ent& e) const {
  const std::size_t space = e.qualifier.find(' ');
  return space != std::string::npos && past.contains(std::string_view(e.qualifier).substr(0, space));
}

// The names that a common noun gives: the plural of bodies and things as such, and the base form.
void Resolver::State::add_forms(Id who, TokenIndex from, const Term& term) {
  Ent& e = pool[who];
  const TokenIndex last = term.range.end - 1;
  // "দেশটির পরমাণু সংস্থা": the pointer is part of no name, whom it points at is.
  const TokenIndex qualified = qualifiers_before(term.range.begin, from);
  if (e.of != kNoId && qualified > 0 && points_back(qualified - 1)) {
    e.composed.push_back({e.of, {}, 0, {{qualified, term.range.end}, term.last_stem}});
    from = qualified;
  }
  if (const std::uint16_t plural = bangla::plural_length(s.text->form(last), term.last_stem); plural != 0)
    e.forms.push_back({{from, term.range.end}, plural});
  e.forms.push_back({{from, term.range.end}, term.last_stem});
  // "একটি চিকিৎসক সংগঠন": nobody knows it yet, and so the article belongs to what it is called.
  if (from > 0 && s.text->sentence_of[from - 1] == s.text->sentence_of[from] && counts_one(from - 1) &&
      !s.any(from - 1, bit(Feature::kReflexive))) {
    e.forms.push_back({{from - 1, term.range.end}, term.last_stem});
    e.introduced = true;
  }
  // "সব পক্ষ", "কিছু পশ্চিমা দেশ": how many of them is part of what they are called.
  if (e.type == EntityType::kGroup && e.of == kNoId && from > 0 &&
      s.text->sentence_of[from - 1] == s.text->sentence_of[from] && quantified_at(from - 1))
    e.forms.push_back({{from - 1, term.range.end}, term.last_stem});
  // "দলের কেন্দ্রীয় কমিটি" is the central committee; whose it is may go unsaid.
  const TokenIndex own = qualifiers_before(term.range.begin, from);
  if (e.of != kNoId && !pool[e.of].named && own > from && own < term.range.begin)
    e.forms.push_back({{own, term.range.end}, term.last_stem});
}

// The forms of a body that may stand behind its possessor: "তাঁর দপ্তর" is called by the role or person it
// belongs to.
void Resolver::State::add_owned_forms(Id who, TokenIndex from, const Term& term, const Possessor* possessor) {
  // "সে দেশের প্রেসিডেন্টের দপ্তর": the country is told by a pointer
  if (possessor != nullptr && !possessor->pronoun && possessor->role_term != 0 && possessor->of != kNoId) {
    const Term& role = terms[possessor->role_term - 1];
    if (role.range.begin > 0 && points_back(role.range.begin - 1)) {
      pool[who].composed.push_back(
          {possessor->of, {}, 0, {{role.range.begin, term.range.end}, term.last_stem}});
      from = role.range.begin;
    }
  }
  if (possessor == nullptr || !possessor->pronoun) return add_forms(who, from, term);
  const TokenIndex qualified = qualifiers_before(term.range.begin, from);
  Composed name{possessor->of, {}, 0, {{qualified, term.range.end}, term.last_stem}};
  if (possessor->role_term != 0) {
    const Term& role = terms[possessor->role_term - 1];
    name.role = role.range;
    name.role_stem = role.last_stem;
  }
  pool[who].composed.push_back(name);
}

// The entity that the noun names: one named so before (same row, owner and qualifier; or, where the noun
// stands bare, the last one of that row, or the last body whose name it closes), else a new one.
// "কয়েকটি", "কোনো", "অন্য", "বিভিন্ন" before a body's noun.
bool Resolver::State::others_at(TokenIndex t) const {
  if (!s.is_word(t) || name_at[t] != 0) return false;
  for (const Reading& r : s.readings(t)) {
    if (r.entry == lexicon::kNoEntry || r.morph.pos != Pos::kDeterminer) continue;
    if (r.stem_length < s.text->form(t).size()) continue;  // "অনেকে"
    const std::string_view gloss = view->cell(r.entry, "gloss");
    const std::string_view first = gloss.substr(0, gloss.find(','));  // and not "another person"
    for (const std::string_view some :
         {"some", "many", "much", "several", "a few", "any", "other", "another", "various"})
      if (first == some) return true;
  }
  return false;
}

// The same, or "সব", "সকল": several, or all of them.
bool Resolver::State::quantified_at(TokenIndex t) const {
  if (others_at(t)) return true;
  const Reading* r = s.is_word(t) && name_at[t] == 0 ? s.reading_of(t, Pos::kDeterminer) : nullptr;
  return r != nullptr && r->entry != lexicon::kNoEntry && r->stem_length >= s.text->form(t).size() &&
         view->cell(r->entry, "gloss") == "all";
}

Id Resolver::State::common(const Term& term, TokenIndex from, Id of, EntityType type, std::string_view rule,
                           const Possessor* possessor) {
  const lexicon::EntryId role = possessor != nullptr ? possessor->role : lexicon::kNoEntry;
  // A source is told apart by all the words before it: "পুলিশের একটি সূত্র", "রেলওয়ে সূত্র".
  const bool source = (term.features & bit(Feature::kSourceWord)) != 0;
  const TokenIndex qualified =
      source && of == kNoId ? from : std::max(from, qualifiers_before(term.range.begin, from));
  std::string qualifier;
  bool counted_here = false;
  for (TokenIndex t = std::min(from, qualified); t < term.range.begin; ++t) {
    // A number before the noun makes a group of its own; an owner's name is compared by identity.
    // "কয়েকজন নেতা" are not the leaders told of before.
    const bool some = type == EntityType::kGroup && s.is_word(t) && number_at(t);
    const bool number =
        some || s.token(t).kind == text::TokenKind::kNumber || s.reading_of(t, Pos::kNumeral) != nullptr;
    if (source && counts_one(t)) continue;  // "পুলিশের একটি সূত্র"
    counted_here |= number;
    if (t >= qualified || (number && of == kNoId)) qualifier.append(s.text->form(t)).push_back(' ');
  }
  // "কয়েকটি দল", "অন্য দলের সঙ্গে": others than the one told of
  const TokenIndex front = std::min(from, qualified);
  constexpr std::uint64_t kPower =
      bit(Feature::kForces) | bit(Feature::kGovernment) | bit(Feature::kCourt) | bit(Feature::kMedia);
  const bool lands = type == EntityType::kGroup && (term.features & bit(Feature::kPlaceHead)) != 0;
  const bool others = (type == EntityType::kOrganisation || lands) && front > 0 &&
                      (term.features & kPower) == 0 && others_at(front - 1);
  if (others) qualifier.insert(0, std::string(s.text->form(front - 1)) + ' ');
  const bool bare = qualifier.empty() && of == kNoId && possessor == nullptr && from == term.range.begin;
  // "দুই শ্রমিক … ওই শ্রমিকদের": however many they were
  const bool pointed = bare && type == EntityType::kGroup && from > 0 &&
                       s.any(from - 1, bit(Feature::kDemonstrative)) &&
                       s.text->sentence_of[from - 1] == s.text->sentence_of[from];
  // The words by which a named body may end: "পররাষ্ট্র মন্ত্রণালয়" after "বাংলাদেশের পররাষ্ট্র মন্ত্রণালয়".
  std::vector<std::string> closing;
  for (TokenIndex t = qualified; t < term.range.end; ++t) {
    closing.emplace_back();
    sound_key(t + 1 == term.range.end ? head_stem(term) : s.text->form(t), closing.back());
  }
  const bool may_close = of == kNoId && !others && from == qualified &&
                         (term.features & bit(Feature::kOrgHead)) != 0 &&
                         (term.features & bit(Feature::kForces)) == 0;
  // "পুলিশ" and, later, a unit's own police are two.
  const bool forces = (term.features & bit(Feature::kForces)) != 0;
  Id best = kNoId;
  TokenIndex best_at = 0;
  for (Id id = oldest(); id < count; ++id) {
    const Ent& e = pool[id];
    bool fits = false;
    if (!e.named) {
      const bool closes =
          bare && (term.features & bit(Feature::kGovernment)) != 0 && e.type == type && closes_with(e, term);
      if ((e.noun != term.entry && !closes) || e.type != type) continue;
      if (!bare && e.possessor != role) continue;
      fits = (bare && (!e.counted || pointed) && !e.others && !of_the_past(e)) ||
             (e.qualifier == qualifier && (e.of == of || of == kNoId || (e.of == kNoId && !forces)));
    } else if (may_close && type == EntityType::kOrganisation && e.type == type) {
      fits =
          e.words.size() > closing.size() && std::equal(closing.rbegin(), closing.rend(), e.words.rbegin());
    }
    if (!fits) continue;
    TokenIndex last = 0;
    for (const TokenRange& m : e.mentions)
      if (m.begin <= term.range.begin) last = std::max(last, m.begin + 1);
    // "এরশাদের অবৈধ সরকার", and pages later "সরকার": another one
    constexpr std::uint32_t kNear = 6;
    const bool somebodys = !e.named && (e.possessor != lexicon::kNoEntry || e.of != kNoId);
    if (bare && somebodys && (term.features & bit(Feature::kGovernment)) != 0 && last > 0 &&
        s.text->sentence_of[last - 1] + kNear < s.text->sentence_of[term.range.begin])
      continue;
    if (e.named && last == 0) continue;  // named only later: the noun cannot mean it
    // A bare government is the one at home before a foreign one.
    if (bare && (term.features & bit(Feature::kGovernment)) != 0 && e.of != kNoId &&
        pool[e.of].entry != home())
      last = 0;
    if (best == kNoId || last >= best_at) best = id, best_at = last;
  }
  if (best != kNoId) {
    Ent& e = pool[best];
    // The fuller form names it from now on.
    if (!e.named && (of != kNoId && e.of == kNoId)) {
      e.of = of;
      add_owned_forms(best, from, term, possessor);
    }
    return best;
  }
  best = add(type, rule);
  Ent& e = pool[best];
  e.noun = term.entry;
  e.qualifier = qualifier;
  e.counted = counted_here;
  e.others = others;
  e.of = of;
  e.possessor = role;
  for (TokenIndex t = from; source && t < term.range.begin; ++t) e.introduced |= counts_one(t);
  e.plural = term.morph.plural || (others && some_of(front - 1, front));
  add_owned_forms(best, from, term, possessor);
  if (bare && of == kNoId) {
    e.of = army_of_home(term);
    if (e.of != kNoId) e.composed.push_back({e.of, {}, 0, {term.range, term.last_stem}});
  }
  return best;
}

}  // namespace ukti::mention
