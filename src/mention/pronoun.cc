// Whom a pronoun means: who spoke, who was asked, who closed or opened the sentence before, of whom it told.
#include <algorithm>

#include "mention/state.h"

namespace ukti::mention {
namespace {

constexpr std::uint32_t type_bit(EntityType t) { return 1u << static_cast<unsigned>(t); }

}  // namespace

Id Resolver::State::last_of(TokenIndex before, std::uint32_t types) const {
  for (auto e = events.rbegin(); e != events.rend(); ++e)
    if (e->at < before && (types & type_bit(pool[e->who].type)) != 0) return e->who;
  return kNoId;
}

// "… ব্রিফ করেন X।": the person whom the sentence before closes with, behind its verb, is its subject.
Id Resolver::State::closing_subject(TokenIndex before) const {
  const std::uint32_t here = s.text->sentence_of[before];
  if (here == 0) return kNoId;
  const text::Sentence& last = s.text->sentences[here - 1];
  TokenIndex t = last.end;
  while (t > last.begin && !s.is_word(t - 1)) --t;
  if (t == last.begin || name_at[t - 1] == 0) return kNoId;
  const NamedMention& n = (*names)[name_at[t - 1] - 1];
  // "… ফোনে কথা হয় X-এর।" as well
  bool genitive = false, bare = false;
  ending_case(t - 1, genitive, bare);
  if (n.type != EntityType::kPerson || (n.last_stem != 0 && !genitive) || n.range.end != t ||
      n.entity == kNoId)
    return kNoId;
  TokenIndex verb = n.range.begin;
  while (verb > last.begin && !s.finite(verb - 1) && n.range.begin - verb < 8) --verb;
  if (n.last_stem != 0 && verb != n.range.begin) return kNoId;
  return verb > last.begin && s.finite(verb - 1) ? n.entity : kNoId;
}

// The one person whom a sentence names in the bare case, outside quotations.
Id Resolver::State::sole_subject(std::uint32_t sentence) const {
  Id who = kNoId;
  for (auto e = events.rbegin(); e != events.rend(); ++e) {
    const std::uint32_t here = s.text->sentence_of[e->at];
    if (here < sentence) break;
    if (here > sentence || !e->subject || s.text->quote_depth[e->at] != 0) continue;
    const Ent& x = pool[e->who];
    if (x.type != EntityType::kPerson || !x.named) continue;
    if (who != kNoId && who != e->who) return kNoId;
    who = e->who;
  }
  return who;
}

// "X-এর কাছে জানতে চাইলে | তিনি বলেন", "X-কে প্রশ্ন করা হলে | তিনি …": who has been asked just now.
Id Resolver::State::asked(TokenIndex t) const {
  if (t < 3) return kNoId;
  const auto conditional = [&](const Reading& r) {
    return r.entry != lexicon::kNoEntry && r.morph.verb_form == clause::VerbForm::kConditional;
  };
  // "X-কে প্রশ্ন করা হলেও | তিনি": হলেও is a conjunction in the dictionary
  const auto readings = s.readings(t - 1);
  if (std::none_of(readings.begin(), readings.end(), conditional) && !s.any(t - 1, bit(Feature::kAlthough)))
    return kNoId;
  const TokenIndex begin = s.text->sentences[s.text->sentence_of[t]].begin;
  for (TokenIndex k = t - 1; k > begin; --k) {
    if (name_at[k - 1] == 0) continue;
    const NamedMention& n = (*names)[name_at[k - 1] - 1];
    k = n.range.begin + 1;
    if (n.type != EntityType::kPerson || n.entity == kNoId || n.last_stem == 0) continue;
    const TokenIndex behind = n.range.end;
    for (const Reading& r : s.readings(behind - 1))
      if (r.stem_length == n.last_stem && r.morph.kase == Case::kObjective) return n.entity;
    const Reading* r = behind < t ? s.reading_of(behind, Pos::kPostposition) : nullptr;
    if (r == nullptr || r->entry == lexicon::kNoEntry) continue;
    const std::string_view gloss = view->cell(r->entry, "gloss");
    if (gloss == "with" || gloss.starts_with("near")) return n.entity;
  }
  return kNoId;
}

// "জানতে চাইলে | তিনি বলেন", "প্রশ্নের জবাবে | তিনি বলেন": the one who has been asked all along.
bool Resolver::State::answers(TokenIndex t) const {
  if (t < 2 || s.text->sentence_of[t - 2] != s.text->sentence_of[t]) return false;
  for (const Reading& r : s.readings(t - 1))
    if (r.entry != lexicon::kNoEntry && r.morph.verb_form == clause::VerbForm::kConditional) return true;
  return s.any(t - 1, bit(Feature::kContinues)) && s.any(t - 2, bit(Feature::kSpeechNoun));
}

// The person whom তিনি means: who spoke last, else the last person who may have been a subject.
Id Resolver::State::last_person(TokenIndex before) const {
  const auto paragraph = [&](TokenIndex t) { return s.text->sentences[s.text->sentence_of[t]].paragraph; };
  const std::uint32_t here = s.text->sentence_of[before];
  // "তিনি আরও জানান": who has spoken before, by name.
  if (before + 1 < s.size() && s.any(before + 1, bit(Feature::kAlso)))
    for (auto i = spoken.rbegin(); i != spoken.rend(); ++i)
      if (i->at < before && pool[i->who].type == EntityType::kPerson && pool[i->who].named) return i->who;
  if (const Id who = asked(before); who != kNoId) return who;
  if (const Id who = closing_subject(before); who != kNoId) return who;
  Id speaker = kNoId;
  TokenIndex spoke_at = 0;
  for (auto i = spoken.rbegin(); i != spoken.rend(); ++i) {
    if (i->at >= before || pool[i->who].type != EntityType::kPerson) continue;
    if (paragraph(before) <= paragraph(i->at) + 3) speaker = i->who, spoke_at = i->at;
    break;
  }
  if (speaker != kNoId && here > 0 && spoke_at < s.text->sentences[here - 1].begin && !answers(before))
    if (const Id who = sole_subject(here - 1); who != kNoId) return who;
  for (auto e = events.rbegin(); e != events.rend(); ++e) {
    if (e->at >= before || pool[e->who].type != EntityType::kPerson) continue;
    if (speaker != kNoId && e->at <= spoke_at) return speaker;
    if (s.text->sentence_of[e->at] == here && speaker != kNoId) continue;
    if (e->subject && speaker == kNoId) return e->who;
  }
  return speaker != kNoId ? speaker : last_of(before, type_bit(EntityType::kPerson));
}

// Somebody may speak on a platform; it is not who "they" are.
bool Resolver::State::is_platform(const Ent& e) const {
  const lexicon::EntryId row = e.entry != lexicon::kNoEntry ? e.entry : e.noun;
  return row != lexicon::kNoEntry && (view->features(row) & bit(Feature::kPlatform)) != 0;
}

// "X ও Y বৈঠক করেন। তাঁরা বলেন": the two whom a conjunction joins in the sentence before, and nobody else. The
// first one goes to the answer, the second is returned.
Id Resolver::State::joined_subjects(TokenIndex t) {
  const std::uint32_t here = s.text->sentence_of[t];
  if (here == 0) return kNoId;
  const MentionEvent *first = nullptr, *second = nullptr;
  for (auto e = events.rbegin(); e != events.rend(); ++e) {
    const std::uint32_t sentence = s.text->sentence_of[e->at];
    if (sentence >= here) continue;
    if (sentence + 1 < here) break;
    const Ent& x = pool[e->who];
    const bool they = x.type == EntityType::kGroup || (x.type == EntityType::kOrganisation && x.named);
    if (they && e->subject) return kNoId;
    if (x.type != EntityType::kPerson || !x.named || !e->subject) continue;
    if (second != nullptr && e->who == second->who) continue;
    if (first != nullptr) return kNoId;
    (second == nullptr ? second : first) = &*e;
  }
  if (first == nullptr || first->who == second->who) return kNoId;
  bool joined = false;
  for (TokenIndex k = first->at; k < second->at; ++k) {
    joined |= name_at[k] == 0 && s.any(k, bit(Feature::kAnd));
    if (name_at[k] == 0 && s.finite(k)) return kNoId;
  }
  if (!joined) return kNoId;
  answer.push_back(first->who);
  return second->who;
}

// "X-কে পাঁচ বছরের কারাদণ্ড দেয় আদালত। আরেক মামলায় | তাকে …": the only person of whom the sentence before
// tells, where this one has named nobody yet. It is rather he than whoever spoke last.
Id Resolver::State::told_of_before(TokenIndex t) const {
  const std::uint32_t here = s.text->sentence_of[t];
  Id only = kNoId;
  for (auto e = events.rbegin(); e != events.rend(); ++e) {
    if (e->at >= t || pool[e->who].type != EntityType::kPerson) continue;
    const std::uint32_t sentence = s.text->sentence_of[e->at];
    if (sentence == here) return kNoId;
    if (sentence + 1 < here) break;
    if (only != kNoId && only != e->who) return kNoId;
    // "শেখ হাসিনার সরকার": of whose government it tells
    if (name_at[e->at] != 0) {
      const NamedMention& n = (*names)[name_at[e->at] - 1];
      bool genitive = false, bare = false;
      if (n.last_stem != 0) ending_case(n.range.end - 1, genitive, bare);
      if (genitive) return kNoId;
    }
    only = e->who;
  }
  return only;
}

namespace {
constexpr TokenIndex kLongestClause = 80;  // that no real one reaches: the time stays linear in the text
}

// "কমিশনের প্রতি আহ্বান জানান | তারা", "পথচারীদের মাঝে মাস্ক বিতরণ করেন | তারা": is what ends at `end` in one
// clause with the pronoun that is its subject? Then it is somebody else.
bool Resolver::State::beside_subject(TokenIndex end, TokenIndex pronoun) const {
  if (pronoun_case(pronoun) != Case::kBare || s.text->sentence_of[end - 1] != s.text->sentence_of[pronoun])
    return false;
  TokenIndex close = pronoun;  // a subject behind its verb
  while (close > end && s.is_word(close - 1) && s.finite(close - 1)) --close;
  if (end > close || close - end > kLongestClause) return false;
  for (TokenIndex k = end; k < close; ++k) {
    if (s.is_punct(k, ',') || s.is_punct(k, ';') || s.is_punct(k, ':'))
      return false;  // "X-এর দাবি, | তারা …"
    if (!s.is_word(k) || name_at[k] != 0) continue;
    if (s.any(k, bit(Feature::kBut) | bit(Feature::kThat))) return false;
    bool tells = false, infinitive = false;
    for (const Reading& r : s.readings(k)) {
      if (r.entry == lexicon::kNoEntry) continue;
      tells |= r.morph.verb_form == clause::VerbForm::kFinite ||
               r.morph.verb_form == clause::VerbForm::kConditional;
      infinitive |= r.morph.verb_form == clause::VerbForm::kInfinitive;  // "নিশ্চিত করতে"
    }
    if (tells && !infinitive) return false;
  }
  return true;
}

// "X বলেন, “তিনি সম্মত হয়েছেন …": whoever is quoted means another by "he": the last one before who may have
// been a subject.
Id Resolver::State::not_who_is_quoted(Id who, TokenIndex t) const {
  constexpr std::uint32_t kReach = 3;
  if (who == kNoId || s.text->quote_depth[t] == 0) return who;
  const std::uint32_t here = s.text->sentence_of[t];
  const TokenIndex begin = s.text->sentences[here].begin;
  TokenIndex open = t;
  while (open > begin && s.text->quote_depth[open - 1] > 0) --open;
  const bool quoted = std::ranges::any_of(
      spoken, [&](const Spoke& x) { return x.who == who && x.at >= begin && x.at < open; });
  if (!quoted) return who;
  for (auto e = events.rbegin(); e != events.rend(); ++e) {
    if (e->at >= t || e->who == who || !e->subject || pool[e->who].type != EntityType::kPerson) continue;
    return s.text->sentence_of[e->at] + kReach >= here ? e->who : kNoId;
  }
  return kNoId;
}

Id Resolver::State::pronoun(TokenIndex t, Slot slot) {
  const std::uint64_t f = s.features(t);
  if ((f & bit(Feature::kFirstPerson)) != 0) {
    // "‘সরকার মনে করেছে … সেই কারণে | আমি সরে গেছি’": who says so, whoever else believes something there
    const bool several = (f & bit(Feature::kPluralWord)) != 0;
    if (const Told* said = told_around(t); !several && said != nullptr && said->direct &&
                                           said->speaker != kNoId &&
                                           pool[said->speaker].type == EntityType::kPerson)
      return said->speaker;
    for (auto i = spoken.rbegin(); i != spoken.rend(); ++i)
      if (i->at < t && (several || pool[i->who].type == EntityType::kPerson)) return i->who;
    return kNoId;
  }
  const bool plural = (f & bit(Feature::kPluralWord)) != 0;
  if (plural && slot == Slot::kSource)
    if (const Id who = joined_subjects(t); who != kNoId) return who;
  if (!plural) {
    if (slot == Slot::kRecipient)
      if (const Id who = told_of_before(t); who != kNoId) return who;
    if ((f & bit(Feature::kRespected)) != 0 || (f & bit(Feature::kThirdPerson)) != 0)
      return not_who_is_quoted(last_person(t), t);
    return kNoId;
  }
  // "যারা বিভেদ ছড়াবে, তাদের ভিসা বাতিল করা হবে"
  if (Id known = kNoId;
      (slot == Slot::kActor || slot == Slot::kRecipient) && of_whoever(t, known) && known == kNoId)
    return kNoId;
  const auto paragraph = [&](TokenIndex u) { return s.text->sentences[s.text->sentence_of[u]].paragraph; };
  for (auto i = spoken.rbegin(); i != spoken.rend(); ++i) {
    if (i->at >= t) continue;
    const Ent& x = pool[i->who];
    const bool source =
        x.noun != lexicon::kNoEntry && (view->features(x.noun) & bit(Feature::kSourceWord)) != 0;
    if (x.type != EntityType::kPerson && !source && paragraph(t) <= paragraph(i->at) + 1) return i->who;
    break;
  }
  bool other = false;
  for (auto e = events.rbegin(); e != events.rend(); ++e) {
    if (e->at >= t) continue;
    const Ent& x = pool[e->who];
    if (beside_subject(e->end, t)) {
      other = other || x.type == EntityType::kGroup || x.type == EntityType::kOrganisation;
      continue;
    }
    // the nearest is none: only who acts in the sentences right before
    constexpr std::uint32_t kBefore = 2;
    if (other && (!e->subject || s.text->sentence_of[e->at] + kBefore < s.text->sentence_of[t])) continue;
    if (x.type == EntityType::kGroup || (x.type == EntityType::kOrganisation && !is_platform(x)))
      return e->who;
    // "… শুরু করেছে X। তাদের দাবি": a country that the sentence before tells of
    const bool near = s.text->sentence_of[e->at] + 1 >= s.text->sentence_of[t];
    if (near && e->subject && x.type == EntityType::kCountry && !s.any(e->at, bit(Feature::kDemonym)))
      return e->who;
  }
  return kNoId;
}

}  // namespace ukti::mention
