// A noun phrase in a slot to entities: coordination is split, a name at the head decides, then a pronoun or
// pointing noun, then a name inside, then the common noun at the head.
#include <algorithm>
#include <array>

#include "mention/state.h"

namespace ukti::mention {

namespace {

constexpr std::uint64_t kRoleWord =
    bit(Feature::kRole) | bit(Feature::kSpokesperson) | bit(Feature::kOfficial);
constexpr std::uint64_t kBodyWord = bit(Feature::kOrganisation) | bit(Feature::kOrgHead) |
                                    bit(Feature::kForces) | bit(Feature::kGovernment) | bit(Feature::kCourt) |
                                    bit(Feature::kParty) | bit(Feature::kMedia);
constexpr std::uint64_t kPeopleWord =
    bit(Feature::kHuman) | bit(Feature::kGroup) | bit(Feature::kOfficial) | bit(Feature::kKin);
constexpr std::uint64_t kCarrier =
    bit(Feature::kDocument) | bit(Feature::kOccasion) | bit(Feature::kSpeechNoun);
constexpr std::uint64_t kPronounWord =
    bit(Feature::kThirdPerson) | bit(Feature::kFirstPerson) | bit(Feature::kReflexive);

}  // namespace

// A ministry, court, parliament, force or party, by its row or by the noun that closes its name: nobody calls
// it an agency.
bool Resolver::State::seat_of_power(const Ent& e) const {
  constexpr std::uint64_t kPower = bit(Feature::kParty) | bit(Feature::kForces) | bit(Feature::kCourt);
  const auto power = [&](lexicon::EntryId row, std::string_view column) {
    const std::uint64_t f = view->features(row);
    if ((f & kPower) != 0) return true;
    if ((f & bit(Feature::kGovernment)) == 0) return false;
    const std::string_view called = view->cell(row, column);
    for (const std::string_view seat :
         {"inistry", "inistration", "arliament", "overnment", "ongress", "enate", "ssembly", "abinet"})
      if (called.find(seat) != std::string_view::npos) return true;
    return false;
  };
  if (e.entry != lexicon::kNoEntry && power(e.entry, "english")) return true;
  if (e.noun != lexicon::kNoEntry && power(e.noun, "gloss")) return true;
  if (e.forms.empty()) return false;
  for (const Reading& r : s.readings(e.forms.front().range.end - 1))
    if (r.entry != lexicon::kNoEntry && r.morph.pos == Pos::kNoun && power(r.entry, "gloss")) return true;
  return false;
}

// সংস্থাটি, দলটি, মন্ত্রণালয়টি: the last body whose name closes with the noun, else the last of the noun's kind,
// else the last that has a name.
Id Resolver::State::pointed_body(const Term& term) const {
  constexpr std::uint64_t kKinds = bit(Feature::kParty) | bit(Feature::kForces) | bit(Feature::kCourt) |
                                   bit(Feature::kMedia) | bit(Feature::kGovernment);
  // "সংস্থাটি", "এজেন্সিটি": no ministry, court, force or party is called so, unless by its own name
  const bool plain = (term.features & kKinds) == 0;
  std::string sound;
  sound_key(head_stem(term), sound);
  Id kind = kNoId, any = kNoId;
  for (auto e = events.rbegin(); e != events.rend(); ++e) {
    const Ent& x = pool[e->who];
    if (e->at >= term.range.begin || x.type != EntityType::kOrganisation) continue;
    if (x.named && !x.words.empty() && x.words.back() == sound) return e->who;
    // "গোষ্ঠীটি": those in arms against a state are called so, whatever their name says
    if ((term.features & bit(Feature::kGroup)) != 0 && x.entry != lexicon::kNoEntry &&
        view->cell(x.entry, "code").ends_with("/REB"))
      return e->who;
    const lexicon::EntryId row = x.entry != lexicon::kNoEntry || x.named ? x.entry : x.noun;
    const std::uint64_t features = row != lexicon::kNoEntry ? view->features(row) : 0;
    const bool called = x.named || !x.qualifier.empty() || x.of != kNoId || term.entry != x.noun;
    if (kind == kNoId && called && (features & term.features & kKinds) != 0) kind = e->who;
    if (any == kNoId && x.named && !(plain && seat_of_power(x))) any = e->who;
  }
  return kind != kNoId ? kind : any;
}

// A phrase that ends in a title or role goes on to the name after it: "উপপরিচালক ডা. X".
TokenIndex Resolver::State::through_title(TokenIndex end) const {
  if (end == 0 || end >= s.size() || !s.is_word(end - 1)) return end;
  if (!s.any(end - 1, bit(Feature::kTitle) | kRoleWord)) return end;
  for (const Reading& r : s.readings(end - 1))  // "পর্ষদের সদস্যরা | X": several are nobody's title
    if (r.entry != lexicon::kNoEntry && r.morph.plural) return end;
  TokenIndex t = end;
  const std::uint32_t sentence = s.text->sentence_of[end - 1];
  while (t < s.size() && s.text->sentence_of[t] == sentence && name_at[t] == 0 &&
         (s.is_punct(t, '.') || s.any(t, bit(Feature::kTitle))))
    ++t;
  if (t >= s.size() || s.text->sentence_of[t] != sentence || name_at[t] == 0) return end;
  const NamedMention& n = (*names)[name_at[t] - 1];
  return n.type == EntityType::kPerson ? n.range.end : end;
}

void Resolver::State::resolve(TokenRange range, Slot slot) {
  range.end = through_title(range.end);
  if (slot == Slot::kSource && range.end > range.begin + 1 && two_countries(range.end - 1)) return;
  if (slot == Slot::kSource && !range.empty() && two_sides(range.end - 1)) return;
  // A last conjunct "দেশের + noun" takes the earlier countries with it ("A, B এবং C-এর কর্মকর্তারা"): one
  // group.
  TokenIndex from = range.begin;
  std::size_t parts = 0;
  TokenIndex whole_from = range.end;  // joints from here on are inside one entity's phrase
  if (!range.empty() && cover[range.end - 1] != kNoId)
    for (const TokenRange& m : pool[cover[range.end - 1]].mentions)
      if (m.end == range.end) whole_from = std::min(whole_from, m.begin);
  for (const auto& [last, who] : also_held)
    if (!range.empty() && last == range.end - 1) answer.push_back(who);
  const auto piece = [&](TokenIndex b, TokenIndex e) {
    if (b >= e) return;
    const Id who = resolve_one({b, e}, slot);
    if (who != kNoId && std::find(answer.begin(), answer.end(), who) == answer.end()) answer.push_back(who);
    ++parts;
  };
  TokenIndex depth = 0;
  for (TokenIndex t = range.begin; t < range.end; ++t) {
    if (s.is_punct(t, '(')) ++depth;
    if (s.is_punct(t, ')') && depth > 0) --depth;
    const bool joint = s.is_punct(t, ',') || (s.is_word(t) && s.any(t, bit(Feature::kAnd)));
    if (!joint || depth != 0 || t == from || name_at[t] != 0 || t > whole_from) continue;
    TokenIndex left = t - 1;
    // "X (২২) ও Y (৪০)": the age stands behind the name
    if (s.is_punct(left, ')')) {
      while (left > from && !s.is_punct(left, '(')) --left;
      if (left > from) --left;
    }
    const bool whole =
        name_ending_at(left) != kNoId || s.any(left, kPeopleWord | kBodyWord | kRoleWord | kPronounWord);
    bool genitive = false;
    if (name_at[left] != 0 && (*names)[name_at[left] - 1].last_stem == 0) {
      // "ইসহাক দার এবং X": what a surname is as a word counts for nothing
    } else {
      for (const Reading& r : s.readings(left))
        genitive |= r.morph.kase == Case::kGenitive && r.entry != lexicon::kNoEntry;
    }
    // What follows a comma after a name may be an apposition: then it ends in a role and is the same person.
    if (!whole || genitive) continue;
    if (shares_followers(left, t + 1, range.end)) {
      from = t + 1;
      continue;
    }
    const Id left_name = name_ending_at(left);
    if (left_name != kNoId && pool[left_name].type == EntityType::kCountry && t + 1 < range.end) {
      const TokenIndex last = range.end - 1;
      if (name_ending_at(last) == kNoId && s.any(last, kPeopleWord | kBodyWord | kRoleWord) &&
          name_at[t + 1] != 0 &&
          ((*names)[name_at[t + 1] - 1].type == EntityType::kCountry ||
           // "পর্তুগাল ও জুভেন্টাস ফরোয়ার্ডের": he plays for both
           ((*names)[name_at[t + 1] - 1].type == EntityType::kOrganisation &&
            s.any(last, bit(Feature::kRole)) && s.any(last, bit(Feature::kHuman)))))
        continue;
    }
    piece(from, t);
    from = t + 1;
  }
  piece(from, range.end);
}

// "X ও | Y-এর কর্মী-সমর্থকেরা": the people are those of both, and X himself is none of those who act.
bool Resolver::State::shares_followers(TokenIndex left, TokenIndex begin, TokenIndex end) const {
  const Id first = name_ending_at(left);
  if (first == kNoId || pool[first].type != EntityType::kPerson || begin >= end || name_at[begin] == 0)
    return false;
  const NamedMention& second = (*names)[name_at[begin] - 1];
  if (second.type != EntityType::kPerson || second.range.end >= end) return false;
  bool genitive = false, bare = false;
  ending_case(second.range.end - 1, genitive, bare);
  const Term* people = term_ending_at(end - 1);
  return genitive && people != nullptr && people->morph.plural && (people->features & kPeopleWord) != 0 &&
         (people->features & bit(Feature::kKin)) == 0;
}

// "কিছু সংখ্যক প্রত্যক্ষদর্শী", "অনেক যাত্রী": more than one, without a plural ending.
bool Resolver::State::some_of(TokenIndex begin, TokenIndex end) const {
  for (TokenIndex t = begin; t < end; ++t)
    for (const Reading& r : s.readings(t)) {
      if (r.entry == lexicon::kNoEntry || r.morph.pos != Pos::kDeterminer) continue;
      const std::string_view gloss = view->cell(r.entry, "gloss");
      for (const std::string_view some : {"some", "many", "several", "a few", "most", "more than one"})
        if (gloss.starts_with(some)) return true;
    }
  return false;
}

Id Resolver::State::resolve_one(TokenRange range, Slot slot) {
  TokenIndex b = range.begin, e = range.end;
  const auto mark = [&](TokenIndex t) {
    return !s.is_word(t) && s.token(t).kind != text::TokenKind::kNumber;
  };
  while (b < e && (mark(b) || s.any(b, bit(Feature::kDemonstrative)))) {
    if (!mark(b) && b + 1 == e) break;
    ++b;
  }
  while (e > b && mark(e - 1)) --e;
  // "সেফটি নেটওয়ার্ক এর": a genitive ending written apart
  if (e > b + 1 && s.any(e - 1, bit(Feature::kDemonstrative)) && s.text->form(e - 1).size() == 2) {
    const Reading* r = s.reading_of(e - 1, Pos::kPronoun);
    if (r != nullptr && r->morph.kase == Case::kGenitive) --e;
  }
  if (b >= e) return kNoId;
  const TokenIndex head = e - 1;

  if (name_at[head] != 0) {
    const NamedMention& n = (*names)[name_at[head] - 1];
    if (n.entity != kNoId && slot == Slot::kSource && n.last_stem == 0)
      if (const Id page = page_of(n.entity, {b, e}); page != kNoId) return page;
    if (n.entity != kNoId) return n.entity;
  }
  // "ডা. বেকার": behind a title the noun is a name
  if (const Term* noun = term_ending_at(head);
      noun != nullptr && noun->range.end - noun->range.begin == 1 && head > 1 && s.is_punct(head - 1, '.') &&
      s.any(head - 2, bit(Feature::kTitle)) && (noun->features & (kRoleWord | kBodyWord)) == 0)
    return titled(head);
  if (cover[head] != kNoId) {
    if (apposed[head] == 0) mention(cover[head], {std::min(b, head), e});
    if (slot == Slot::kSource) call_whole(cover[head], {b, e});
    return cover[head];
  }
  const std::uint64_t f = s.features(head);
  if ((f & kPronounWord) != 0 && (f & (kPeopleWord | kBodyWord | kRoleWord)) == 0) {
    const Id who = pronoun(head, slot);
    const bool we = (f & bit(Feature::kFirstPerson)) != 0 && (f & bit(Feature::kPluralWord)) != 0;
    if (who != kNoId && slot == Slot::kSource && !we) mention(who, {head, e});
    return who;
  }
  // A person's name inside, not in the genitive: "X নামের এক বন্দি", "X (৪৫)".
  for (TokenIndex t = e; t > b; --t) {
    const TokenIndex k = t - 1;
    if (name_at[k] == 0) continue;
    const NamedMention& n = (*names)[name_at[k] - 1];
    if (n.type == EntityType::kPerson && n.last_stem == 0 && n.entity != kNoId) return n.entity;
    t = n.range.begin + 1;
  }
  TokenIndex from = head;
  // "তারেক | ভাইয়ের সঙ্গে": who is called brother is the one before
  if (const Id called = called_kin(head); called != kNoId) return called;
  // A document is not the source: its owner is.
  if ((f & kCarrier) != 0 && term_ending_at(head) == nullptr) {
    const Id owner = owner_before(head, b, from);
    if (owner != kNoId || from <= b) return owner;
    const Id person = name_ending_at(from - 1);
    return person != kNoId && pool[person].type == EntityType::kPerson ? person : kNoId;
  }
  const Term* term = term_ending_at(head);
  // "সূত্র মতে": the source, though the phrase is listed
  Term source_word;
  if (term == nullptr && term_at[head] != 0 && slot == Slot::kSource)
    if (const Reading* r = s.reading_with(head, bit(Feature::kSourceWord) | bit(Feature::kGroup));
        r != nullptr && r->morph.pos == Pos::kNoun &&
        (view->features(r->entry) & bit(Feature::kSourceWord)) != 0) {
      source_word = {{head, head + 1}, r->entry, 0, view->features(r->entry), r->morph};
      term = &source_word;
    }
  // "X নামের একজন": what comes before the naming word is who it is
  if (term == nullptr && s.reading_of(head, Pos::kDeterminer) != nullptr)
    if (const auto so = named_so(head); !so.empty()) return so.back();
  if (term == nullptr) return slot == Slot::kSource || slot == Slot::kVia ? unknown({b, e}) : kNoId;
  // "কাতারসহ কয়েকটি দেশ" do and say what the text tells of those whom it names
  if (slot != Slot::kRecipient && some_countries(head) != nullptr) return kNoId;
  const Id of = owner_before(term->range.begin, b, from);
  Id who = kNoId;
  if ((term->features & kRoleWord) != 0 && !term->morph.plural && !some_of(b, term->range.begin)) {
    who = role_holder(*term, of);
    if (who == kNoId && !other_holders(*term)) who = office_holder(*term, of);
    if (who == kNoId) {
      who = common(*term, std::max(b, from), of, EntityType::kPerson, "role.phrase");
      pool[who].role = true;
    }
  } else {
    const bool human = (term->features & bit(Feature::kHuman)) != 0;
    EntityType type = EntityType::kOther;
    if ((term->features & kBodyWord) != 0 && !human)
      type = EntityType::kOrganisation;
    else if (!human && (term->features & bit(Feature::kGroup)) != 0)
      type = EntityType::kGroup;
    else if ((term->features & kPeopleWord) != 0)
      type = term->morph.plural || some_of(b, term->range.begin) ? EntityType::kGroup : EntityType::kPerson;
    // An unnamed source is called by the whole phrase: "পুলিশের একটি সূত্র".
    if ((term->features & bit(Feature::kSourceWord)) != 0) from = b;
    from = std::max(b, from);
    if (type == EntityType::kOrganisation && of == kNoId && from == term->range.begin)
      who = body_meant(*term, s.text->sentences[s.text->sentence_of[from]].begin);
    if (who == kNoId)
      who = type == EntityType::kOrganisation ? body(*term, of, b, from, "phrase.noun")
                                              : common(*term, from, of, type, "phrase.noun");
  }
  mention(who, {std::max(b, from), e});
  if (slot == Slot::kSource) call_whole(who, {b, e});
  return who;
}

// A person's bare name right before "ভাই", "আপা", "স্যার": how one speaks of him.
Id Resolver::State::called_kin(TokenIndex t) const {
  const Term* term = term_ending_at(t);
  if (term == nullptr || term->range.end - term->range.begin != 1 || term->morph.plural || t == 0 ||
      s.text->sentence_of[t - 1] != s.text->sentence_of[t] || name_at[t - 1] == 0)
    return kNoId;
  const std::string_view gloss = view->cell(term->entry, "gloss");
  constexpr std::array<std::string_view, 4> kCalled = {"brother", "sister", "elder sister", "sir"};
  if (std::find(kCalled.begin(), kCalled.end(), gloss) == kCalled.end()) return kNoId;
  const NamedMention& n = (*names)[name_at[t - 1] - 1];
  return n.type == EntityType::kPerson && n.last_stem == 0 ? n.entity : kNoId;
}

// The person whom the word behind a title calls, though it is a noun besides.
Id Resolver::State::titled(TokenIndex t) {
  const Term& term = terms[term_at[t] - 1];
  std::vector<std::string> words(1);
  sound_key(head_stem(term), words[0]);
  for (Id id = oldest(); id < count; ++id)
    if (pool[id].named && pool[id].type == EntityType::kPerson && !pool[id].words.empty() &&
        pool[id].words.back() == words[0]) {
      mention(id, {t, t + 1});
      return id;
    }
  const Id who = add(EntityType::kPerson, "name.unknown_source");
  Ent& e = pool[who];
  e.named = true;
  e.words = std::move(words);
  e.forms.push_back({{t, t + 1}, term.last_stem});
  mention(who, {t, t + 1});
  return who;
}

// "কয়েকটি ফেসবুক | পেজ দাবি করে": who speaks on a platform is not the platform.
Id Resolver::State::page_of(Id platform, TokenRange range) {
  const TokenIndex t = range.end;
  if (!is_platform(pool[platform]) || t >= s.size() || !s.is_word(t) || name_at[t] != 0) return kNoId;
  const Reading* r = s.reading_with(t, bit(Feature::kDocument));
  if (r == nullptr || r->morph.kase != Case::kBare || r->morph.pos != Pos::kNoun) return kNoId;
  const Id who = add(EntityType::kGroup, "phrase.noun");
  Ent& e = pool[who];
  e.noun = r->entry;
  const TokenRange page{(*names)[name_at[range.end - 1] - 1].range.begin, t + 1};
  const std::uint16_t stem = r->stem_length < s.text->form(t).size() ? r->stem_length : 0;
  e.forms.push_back({page, stem});
  mention(who, page);
  return who;
}

// "টেনেসি রাজ্যের একজন কর্মকর্তা", "বেঁচে ফেরা যাত্রীরা": who has no name is called by the whole phrase as well.
void Resolver::State::call_whole(Id who, TokenRange range) {
  constexpr TokenIndex kLongest = 7;
  const Term* term = term_ending_at(range.end - 1);
  Ent& e = pool[who];
  if (term == nullptr || e.named || e.noun == lexicon::kNoEntry || e.rule == "body.platform" ||
      range.end - range.begin > kLongest || range.begin >= term->range.begin)
    return;
  // "নাম প্রকাশে অনিচ্ছুক | এক কর্মকর্তা", "সঙ্গে থাকা | সদস্যরা": the rest of a clause is no name
  const auto doing = [&](TokenIndex t) {
    for (const Reading& r : s.readings(t))
      if (r.entry != lexicon::kNoEntry && r.morph.verb_form != clause::VerbForm::kNone) return true;
    return false;
  };
  if (doing(range.begin) ||
      (range.begin > s.text->sentences[s.text->sentence_of[range.begin]].begin &&
       s.is_word(range.begin - 1) && doing(range.begin - 1) && !s.finite(range.begin - 1)))
    return;
  // bodies: "যাত্রীদের একটি সংগঠন" only
  bool one = e.type != EntityType::kOrganisation;
  for (TokenIndex t = range.begin; t < term->range.begin; ++t) one |= counts_one(t);
  const Reading* adjective = s.reading_of(range.begin, Pos::kAdjective);
  const bool runs_on = range.begin > 0 && s.is_word(range.begin - 1) && name_at[range.begin - 1] == 0 &&
                       s.reading_of(range.begin - 1, Pos::kNoun) != nullptr;
  if (!one || (adjective != nullptr && adjective->entry != lexicon::kNoEntry && runs_on)) return;
  for (TokenIndex t = range.begin; t < term->range.begin; ++t) {
    const bool other =
        (s.token(t).kind != text::TokenKind::kWord && s.token(t).kind != text::TokenKind::kNumber) ||
        s.finite(t) || s.reading_of(t, Pos::kConjunction) != nullptr ||
        s.reading_of(t, Pos::kAdverb) != nullptr;
    if (other || (name_at[t] == 0 && s.any(t, bit(Feature::kThirdPerson) | bit(Feature::kDemonstrative) |
                                                  bit(Feature::kFirstPerson) | bit(Feature::kReflexive) |
                                                  bit(Feature::kRelative))))
      return;
    if (points_back(t)) return;
  }
  for (const NameForm& f : e.forms)
    if (f.range.begin <= range.begin && f.range.end >= range.end) return;
  e.forms.push_back({range, term->last_stem});
}

}  // namespace ukti::mention
