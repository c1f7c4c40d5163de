// Who holds a role: the person whom the text names beside it, else the one whom the table of offices gives it
// to on the day of publication. A former holder is not meant, and joined countries have one holder each.
#include <algorithm>

#include "mention/state.h"

namespace ukti::mention {

namespace {

constexpr std::uint64_t kRoleWord =
    bit(Feature::kRole) | bit(Feature::kSpokesperson) | bit(Feature::kOfficial);
constexpr std::uint64_t kBody = bit(Feature::kForces) | bit(Feature::kGovernment) | bit(Feature::kCourt) |
                                bit(Feature::kPlatform) | bit(Feature::kOrganisation);

// "রেলপথমন্ত্রী" and "রেলমন্ত্রী", offices written together with their fields: one field opens the other.
bool same_field(unicode::Codes a, unicode::Codes b) {
  constexpr std::size_t kOffice = 5, kField = 3;
  constexpr char kHasanta = static_cast<char>(0x80 + 0x4D);
  std::size_t same = 0;
  while (same < a.size() && same < b.size() && a[a.size() - 1 - same] == b[b.size() - 1 - same]) ++same;
  if (same < kOffice) return false;
  a.remove_suffix(same), b.remove_suffix(same);
  while (a.ends_with(kHasanta)) a.remove_suffix(1);
  while (b.ends_with(kHasanta)) b.remove_suffix(1);
  return std::min(a.size(), b.size()) >= kField && (a.starts_with(b) || b.starts_with(a));
}

bool genitive_noun(const Sight& s, TokenIndex t) {
  for (const Reading& r : s.readings(t))
    if (r.entry != lexicon::kNoEntry && r.morph.pos == Pos::kNoun && r.morph.kase == Case::kGenitive)
      return true;
  return false;
}

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
    bool another_role = false, joined = false;
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
      if (s.is_word(q) && s.any(q, bit(Feature::kAnd))) {
        joined = true;
        continue;
      }
      if (qualifiers_before(q + 1, q) == q) continue;
      // "রাষ্ট্রদূত এবং রাজ্যটির দীর্ঘ দিনের গভর্নর X": whose or of what the further role is
      if (joined && genitive_noun(s, q)) continue;
      break;
    }
    if (holder == nullptr && apposed_behind(i, sentence.begin)) continue;
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

// "X, দেশটির উপ-প্রধানমন্ত্রী, …": a role between commas right behind a person's name is that person's.
bool Resolver::State::apposed_behind(std::uint32_t index, TokenIndex begin) {
  const Term& term = terms[index];
  const TokenIndex end = term.range.end;
  if (end >= s.size() || !s.is_punct(end, ',')) return false;
  TokenIndex from = 0;
  const Id of = owner_before(term.range.begin, begin, from);
  // "উপ-" before the role
  TokenIndex t = of == kNoId && term.range.begin > begin ? term.range.begin : from;
  for (int n = 0; n < 5 && t > begin + 1 && !s.is_punct(t - 1, ','); ++n) {
    const bool part = s.is_punct(t - 1, '-') || genitive_noun(s, t - 1) ||
                      s.any(t - 1, bit(Feature::kCountry)) || qualifiers_before(t, t - 1) == t - 1 ||
                      name_at[t - 1] != 0;
    if (!part) return false;
    --t;
  }
  if (t <= begin + 1 || !s.is_punct(t - 1, ',') || name_at[t - 2] == 0) return false;
  const NamedMention& n = (*names)[name_at[t - 2] - 1];
  if (n.type != EntityType::kPerson || n.entity == kNoId || n.last_stem != 0 || n.range.end != t - 1)
    return false;
  pool[n.entity].roles.push_back({index, of});
  cover[term.range.end - 1] = n.entity;
  apposed[term.range.end - 1] = 1;
  return true;
}

// "প্রধান উপদেষ্টা", "যুগ্ম | মহাসচিব", "উপ-প্রধানমন্ত্রী": the rank that opens an office or stands before it.
unicode::Codes Resolver::State::rank_of(const Term& term) const {
  TokenIndex t = term.range.begin;
  if (term.range.end - t < 2) {
    if (t > 0 && s.is_punct(t - 1, '-')) --t;
    if (t == 0 || name_at[t - 1] != 0) return {};
    --t;
  }
  const unicode::Codes word = s.text->form(t);
  return std::find(ranks.begin(), ranks.end(), word) != ranks.end() ? word : unicode::Codes{};
}

// Does what stands before the heads of the two agree as far as both go? "তথ্য উপদেষ্টা" is not "স্বরাষ্ট্র
// উপদেষ্টা".
bool Resolver::State::same_branch(const Term& a, const Term& b) const {
  const TokenIndex words = std::min(a.range.end - a.range.begin, b.range.end - b.range.begin);
  for (TokenIndex k = 2; k <= words; ++k)
    if (s.text->form(a.range.end - k) != s.text->form(b.range.end - k)) return false;
  return true;
}

// "মন্ত্রী" goes back to "রেলপথমন্ত্রী", "কমিশনার" to "পুলিশ কমিশনার", but "মন্ত্রী" not to "প্রধানমন্ত্রী".
bool Resolver::State::same_office(const Term& noted, const Term& role) const {
  if (rank_of(noted) != rank_of(role) || !same_branch(noted, role)) return false;
  const unicode::Codes shorter = head_stem(role), longer = head_stem(noted);
  if (noted.entry == role.entry && !(noted.morph.compound && role.morph.compound)) return true;
  if (longer == shorter || same_field(longer, shorter)) return true;
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

// Where begins what says of which kind somebody is: "এক | বিএনপি নেতা", "এক | বাংলাদেশি যুবক", "এক | কলেজ
// ছাত্রী".
TokenIndex Resolver::State::kind_before(TokenIndex t) const {
  const TokenIndex begin = t < s.size() ? s.text->sentences[s.text->sentence_of[t]].begin : t;
  for (int n = 0; n < 4 && t > begin && s.is_word(t - 1) && !counts_one(t - 1); ++n) {
    if (name_at[t - 1] != 0) {
      const NamedMention& name = (*names)[name_at[t - 1] - 1];
      if (name.type == EntityType::kPerson || name.range.begin < begin) break;
      t = name.range.begin;
    } else if (!s.any(t - 1, bit(Feature::kHuman)) && s.reading_of(t - 1, Pos::kVerb) == nullptr) {
      --t;
    } else {
      break;
    }
  }
  return t;
}

// "X (২৭) নামে এক চিকিৎসক": what comes after the naming word is what X is.
void Resolver::State::note_namings() {
  for (std::uint32_t i = 0; i < terms.size(); ++i) {
    const Term& term = terms[i];
    if ((term.features & bit(Feature::kHuman)) == 0 || term.morph.plural || term.range.begin < 3) continue;
    TokenIndex t = kind_before(
        qualifiers_before(term.range.begin, s.text->sentences[s.text->sentence_of[term.range.begin]].begin));
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

// "মন্ত্রণালয়ের এক কর্মকর্তা", "একজন জ্যেষ্ঠ চিকিৎসক", "একাধিক উপদেষ্টা": one of many or some of them, and nobody
// who was named.
bool Resolver::State::somebody_new(const Term& term) const {
  const TokenIndex begin = s.text->sentences[s.text->sentence_of[term.range.begin]].begin;
  for (TokenIndex t = term.range.begin, n = 0; t > begin && n < 3; ++n) {
    --t;
    // "একজন সাবেক ভারতীয় হাই কমিশনার": the adjective of a people is no end
    const bool people =
        name_at[t] != 0 && s.any(t, bit(Feature::kDemonym)) && (*names)[name_at[t] - 1].last_stem == 0;
    if (!s.is_word(t) || (name_at[t] != 0 && !people)) return false;
    if (counts_one(t) || some_of(t, t + 1)) return true;
    bool bare = people;
    for (const Reading& r : s.readings(t)) {
      // "চারটি দলের | শীর্ষ নেতা": each of them has his own
      if (r.entry != lexicon::kNoEntry && r.morph.kase == Case::kGenitive)
        return t > begin && term_at[t] != 0 && number_at(t - 1) && !counts_one(t - 1);
      // "কিছু বলতে চাননি | পুলিশ সুপার": behind its verb the subject begins
      if (r.morph.verb_form == clause::VerbForm::kFinite && r.morph.pos == Pos::kVerb &&
          t + 1 == term.range.begin && s.reading_of(t, Pos::kNoun) == nullptr &&
          s.reading_of(t, Pos::kAdjective) == nullptr)
        return false;
      bare |= r.morph.kase == Case::kBare;
    }
    if (!bare) return false;  // "এক পোস্টে | মার্কিন প্রেসিডেন্ট"
  }
  return false;
}

// May somebody whose country the text does not tell hold an office of this one? By the tables' country for
// the person, else by the one that the text is at home in.
bool Resolver::State::of_country(const Ent& person, Id of) const {
  const Ent& owner = pool[of];
  if (owner.type != EntityType::kCountry || owner.entry == lexicon::kNoEntry) return true;
  if (person.entry == lexicon::kNoEntry) return home_row == lexicon::kNoEntry || home_row == owner.entry;
  const std::string_view code = view->cell(person.entry, "code").substr(0, 3);
  return code.size() != 3 || code == view->cell(owner.entry, "code").substr(0, 3);
}

// The person of the text who holds the role: the one named last before it, else the first after it.
Id Resolver::State::role_holder(const Term& term, Id of) const {
  if (somebody_new(term)) return kNoId;
  const bool other = other_holders(term);  // a former holder is not the present one
  Id best = kNoId;
  TokenIndex best_at = 0;
  for (Id id = oldest(); id < count; ++id) {
    bool fits = false;
    for (const RoleNote& note : pool[id].roles)
      fits |= same_office(terms[note.term], term) &&
              (of == kNoId || of == note.of || (note.of == kNoId && of_country(pool[id], of))) &&
              (!other || other_holders(terms[note.term])) && (other || !late_holder(terms[note.term]));
    if (!fits) continue;
    const TokenIndex at = last_mention(id, term.range.begin);
    if (best == kNoId || at > best_at) best = id, best_at = at;
  }
  return best != kNoId && any_of_many(term, of, best) ? kNoId : best;
}

// Does a listed word of that kind stand right behind the bare role?
bool Resolver::State::before_word(const Term& term, bool (*fits)(Pos, std::string_view gloss)) const {
  const TokenIndex next = term.range.end;
  if (term.morph.kase != Case::kBare || next >= s.size() || !s.is_word(next) || name_at[next] != 0)
    return false;
  return std::ranges::any_of(s.readings(next), [&](const Reading& r) {
    return r.entry != lexicon::kNoEntry && fits(r.morph.pos, view->cell(r.entry, "gloss"));
  });
}

// "প্রার্থী | হিসেবে", "প্রার্থী | দেওয়ার", "নেতা | নির্বাচিত", "নেতা-কর্মীরা": what somebody is or becomes, and
// the first half of a pair.
bool Resolver::State::told_as_predicate(const Term& term) const {
  const TokenIndex next = term.range.end;
  if (term.morph.kase == Case::kBare && next < s.size() && s.is_punct(next, '-')) return true;
  return before_word(term, [](Pos pos, std::string_view gloss) {
    return (pos == Pos::kPostposition && gloss == "as") ||
           (pos == Pos::kVerb &&
            (gloss == "be, become" || gloss == "give" || gloss == "do" || gloss == "stay, be"));
  });
}

// "উপদেষ্টা | পদ থেকে", "সাধারণ সম্পাদক | পদে", "প্রধানমন্ত্রী | হিসেবে": the office, and not who holds it.
bool Resolver::State::names_office(const Term& term) const {
  return before_word(term, [](Pos pos, std::string_view gloss) {
    return (pos == Pos::kPostposition && gloss == "as") || gloss == "post, position";
  });
}

// "প্রার্থী", "দলের নেতা": of a role that many hold a bare word means the one whom it points at or who was told
// of right before; a headline may mean the one of whom its text tells.
bool Resolver::State::any_of_many(const Term& term, Id of, Id who) const {
  if (!of_many.contains(head_stem(term))) return false;
  const std::uint32_t here = s.text->sentence_of[term.range.begin];
  const TokenIndex begin = s.text->sentences[here].begin;
  TokenIndex from = qualifiers_before(term.range.begin, begin);
  if (from > begin) --from;
  // "এই যুদ্ধাপরাধীদের নেতা"
  if (from > begin && s.is_word(from) && name_at[from] == 0 && genitive_noun(s, from)) --from;
  for (TokenIndex t = from; t < term.range.begin; ++t) {
    if (s.any(t, bit(Feature::kDemonstrative)) && points_at_one(t)) return false;
    if (s.is_word(t) && name_at[t] == 0 && (number_at(t) || s.reading_of(t, Pos::kDeterminer) != nullptr))
      return true;
  }
  if (told_as_predicate(term)) return true;
  if (term.morph.classifier == clause::Classifier::kDefinite || here == 0) return false;
  constexpr std::uint32_t kNear = 2, kNearOf = 4;
  const TokenIndex at = last_mention(who, term.range.begin);
  return at == 0 || s.text->sentence_of[at - 1] + (of != kNoId ? kNearOf : kNear) < here;
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
  // Many speak for a body; the tables know one of them.
  if (somebody_new(term) || (term.features & bit(Feature::kSpokesperson)) != 0) return kNoId;
  const TokenIndex begin = s.text->sentences[s.text->sentence_of[term.range.begin]].begin;
  const TokenIndex qualified = qualifiers_before(term.range.begin, begin);
  std::span<const Tenure> tenures;
  for (TokenIndex from = qualified; from <= term.range.begin && tenures.empty(); ++from) {
    // "যুগ্ম | সদস্যসচিব": one of many, and not the one whom the tables know
    const bool ranked = from > begin && std::any_of(ranks.begin(), ranks.end(), [&](const std::string& rank) {
                          return s.text->form(from - 1) == rank;
                        });
    if (ranked) return kNoId;
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
    const std::vector<RoleNote>& roles = pool[who].roles;
    if (std::any_of(roles.begin(), roles.end(),
                    [&](const RoleNote& n) { return late_holder(terms[n.term]); }))
      continue;
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

// The two people whom a text has been speaking of: of the named ones who have an office or a role, the only
// two that the sentences right before name.
bool Resolver::State::two_leaders(TokenIndex number, Id& first, Id& second) const {
  constexpr std::uint32_t kSentences = 3;
  const std::uint32_t here = s.text->sentence_of[number];
  first = second = kNoId;
  for (auto e = events.rbegin(); e != events.rend(); ++e) {
    if (e->at >= number) continue;
    if (s.text->sentence_of[e->at] + kSentences < here) break;
    const Ent& x = pool[e->who];
    if (x.type != EntityType::kPerson || !x.named || e->who == first || e->who == second) continue;
    if (x.roles.empty() && x.entry == lexicon::kNoEntry) continue;
    if (second != kNoId) return false;
    (first == kNoId ? first : second) = e->who;
  }
  return second != kNoId;
}

// "দুই দেশ", "উভয় দেশ": the two countries named last, if the sentences right before name no third one.
bool Resolver::State::two_countries(TokenIndex head) {
  constexpr std::uint32_t kSentences = 3;
  const Reading* r = s.reading_with(head, bit(Feature::kCountry));
  if (r == nullptr || name_at[head] != 0 || head == 0 || r->morph.pos != Pos::kNoun ||
      r->morph.kase == Case::kLocative || r->morph.plural)
    return false;
  bool two = false;
  for (const Reading& n : s.readings(head - 1)) {
    if (n.entry == lexicon::kNoEntry) continue;
    const std::string_view gloss = view->cell(n.entry, "gloss");
    two |= gloss == "2" || gloss.starts_with("both");
  }
  if (!two) return false;
  const std::uint32_t here = s.text->sentence_of[head];
  Id first = kNoId, second = kNoId;
  for (auto e = events.rbegin(); e != events.rend(); ++e) {
    if (e->at >= head) continue;
    if (s.text->sentence_of[e->at] + kSentences < here) break;
    if (pool[e->who].type != EntityType::kCountry || e->who == first || e->who == second) continue;
    if (second != kNoId) return false;
    (first == kNoId ? first : second) = e->who;
  }
  if (second == kNoId) return false;
  answer.push_back(second);
  answer.push_back(first);
  return true;
}

// "দুই প্রেসিডেন্ট": the two holders of the office who were named last before it.
bool Resolver::State::two_holders(const Term& term, TokenIndex number, Id& first, Id& second) const {
  bool two = false;
  for (const Reading& r : s.readings(number)) {
    if (r.entry == lexicon::kNoEntry) continue;
    const std::string_view gloss = view->cell(r.entry, "gloss");
    two |= gloss == "2" || gloss.starts_with("both");
  }
  if (!two || (term.features & bit(Feature::kRole)) == 0) return false;
  if (view->cell(term.entry, "gloss").starts_with("leader")) return two_leaders(number, first, second);
  const std::span<const Tenure> tenures = offices.of(head_stem(term));
  TokenIndex first_at = 0, second_at = 0;
  first = second = kNoId;
  for (Id id = oldest(); id < count; ++id) {
    const Ent& e = pool[id];
    if (e.type != EntityType::kPerson || !e.named) continue;
    bool holds = false;
    for (const RoleNote& note : e.roles) holds |= same_office(terms[note.term], term);
    for (const Tenure& tenure : tenures) holds |= tenure.person == e.entry;
    const TokenIndex at = holds ? last_mention(id, number) : 0;
    if (at > first_at) {
      second = first, second_at = first_at;
      first = id, first_at = at;
    } else if (at > second_at) {
      second = id, second_at = at;
    }
  }
  return second != kNoId;
}

// "সাবেক প্রধানমন্ত্রী", "প্রথম নারী প্রধানমন্ত্রী".
bool Resolver::State::other_holders(const Term& term) const {
  const TokenIndex begin = s.text->sentences[s.text->sentence_of[term.range.begin]].begin;
  TokenIndex t = term.range.begin;
  while (t > begin && name_at[t - 1] != 0 && s.any(t - 1, bit(Feature::kDemonym))) --t;
  return t > begin && other_holder.contains(s.text->form(t - 1));
}

// "শহীদ রাষ্ট্রপতি X": whoever has died is not "the president" of another sentence.
bool Resolver::State::late_holder(const Term& term) const {
  return term.range.begin > 0 && late.contains(s.text->form(term.range.begin - 1));
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

// "যুক্তরাষ্ট্র ও ইউক্রেনের প্রেসিডেন্ট": each of the joined countries has one. `from` becomes where the first
// begins.
void Resolver::State::hold_jointly(const Term& term, TokenIndex& from, TokenIndex begin) {
  const TokenIndex first = first_conjunct(from, begin);
  for (TokenIndex t = first; t < from; ++t) {
    if (name_at[t] == 0) continue;
    const NamedMention& n = (*names)[name_at[t] - 1];
    if (n.range.begin != t || n.entity == kNoId) continue;
    Id who = role_holder(term, n.entity);
    if (who == kNoId) who = office_holder(term, n.entity);
    if (who == kNoId) continue;
    also_held.push_back({term.range.end - 1, who});
    mention(who, {first, term.range.end});
  }
  from = first;
}

}  // namespace ukti::mention
