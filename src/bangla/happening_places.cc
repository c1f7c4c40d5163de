// Where a happening was: the places of its clause.
//
// A place stands in the locative ("গাজায়", "ঢাকার কারওয়ান বাজারে", "বান্নুর একটি মসজিদে"), in the genitive of
// the noun that names the happening ("গাজার হামলায়"), before "সামনে" and, where somebody is taken away or
// goes away, before "থেকে", or bare before a journey ("পিয়ংইয়ং সফর"). A body's house is a place as well
// ("কংগ্রেসের সদর দফতরে"). The one nearest to the trigger counts; a noun that leads a headline may have it
// behind.
#include <algorithm>
#include <iterator>
#include <string>

#include "bangla/happening_roles.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::HappeningFrame;
using clause::Phrase;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// "বিমানবন্দর থেকে | গ্রেপ্তার", "ক্যাম্পাস থেকে | মিছিল", "ঘাঁটি থেকে সেনা | প্রত্যাহার": one is taken from there,
// or leaves; but not "দুবাই থেকে আসা" যাত্রী.
bool HappeningRoles::starts_there(const Chunk& c) const {
  if (c.begin < near_ || c.kase != Case::kBare || (words_.part(s_, c) & ParticipantWords::kFrom) == 0)
    return false;
  const std::string_view mode = trigger_.row->mode;
  switch (trigger_.row->type) {
    case EventType::kCoerce:
      if (mode != "arrest" && mode != "seize") return false;
      break;
    case EventType::kAssault:
      if (mode != "abduct") return false;
      break;
    case EventType::kRetreat:
      if (mode != "withdraw") return false;
      break;
    case EventType::kProtest:  // from the house or square, and not from the country, where the march begins
      if (mode != "demo" ||
          (s_.tags[c.head].name != 0 && s_.names[s_.tags[c.head].name - 1].type == EntityType::kCountry))
        return false;
      break;
    default:
      return false;
  }
  const TokenIndex behind = (c.postposition != kNoToken ? c.postposition : c.end) + 1;
  const Tag& next = s_.tags[behind];
  return behind >= trigger_.range.begin ||
         !(s_.word(behind) && next.name == 0 && next.is(can::kVerbalNoun | can::kConverb) &&
           !next.is(can::kNoun));
}

bool HappeningRoles::scene() const {
  const EventType type = trigger_.row->type;
  return type == EventType::kAssault || type == EventType::kProtest || type == EventType::kAccident ||
         type == EventType::kDisaster;
}

// "আফগানিস্তানের | ওপর বিমান হামলা": what strikes a country or a town strikes there.
bool HappeningRoles::struck_from_above(const Chunk& c) const {
  if (trigger_.row->type != EventType::kAssault || c.kase != Case::kGenitive || c.postposition == kNoToken ||
      !names_place(c.head))
    return false;
  return s_.tags[c.postposition].in(WordSet::kOver);
}

// "শাহবাগ থেকে | গ্রেপ্তার X-কে কারাগারে | পাঠানো হয়", "ঢাকায় | নিহত X-এর …": there befell somebody what the
// word right behind it says, whatever comes of it elsewhere.
bool HappeningRoles::of_participle(const Chunk& c) const {
  TokenIndex behind = c.postposition != kNoToken ? c.postposition + 1 : c.end;
  while (behind < trigger_.range.begin && s_.word(behind) && s_.tags[behind].name == 0 &&
         s_.tags[behind].is(can::kAdverb) && !s_.tags[behind].is(can::kNoun))
    ++behind;
  // who is held somewhere is tormented there as well
  if (trigger_.row->type != EventType::kCoerce && trigger_.row->type != EventType::kSanction) return false;
  return std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& x) {
    if (x.range.begin != behind || x.range.end >= trigger_.range.begin) return false;
    const bool bare = x.verbal() ? x.verb.verbal_noun && !x.verb.finite : x.morph.kase == Case::kBare;
    const TokenIndex next = x.range.end;
    const Tag& g = s_.tags[next];
    const bool people = s_.word(next) && (g.name != 0 || g.has(Feature::kHuman) || g.has(Feature::kRole) ||
                                          g.has(Feature::kGroup) || g.is(can::kGuess));
    return bare && people && !g.is(can::kLocative) && x.row->owner == Owner::kRecipient;
  });
}

// The place that a chunk tells by its case or by the word behind it.
std::optional<Phrase> HappeningRoles::site(const Chunk& c, const HappeningFrame& f) const {
  if (c.kind == ChunkKind::kTime) return std::nullopt;
  // "দিল্লিসহ | কয়েকটি শহরে", but not "ভারতসহ কয়েকটি দেশ"
  if (const Chunk* all = &c + 1;
      c.among && (all == s_.chunks.data() + s_.chunks.size() || all->kase != Case::kLocative))
    return std::nullopt;
  if (starts_there(c)) {
    if (houses(c.head) && !takes_part(c, f)) return house_in(c);
    return place_in(c);
  }
  // "প্রেসক্লাবের | সামনে", "ভারত | জুড়ে"
  const bool governed = c.kase == Case::kBare && c.postposition != kNoToken;
  if ((c.kase == Case::kGenitive || governed) && (words_.part(s_, c) & ParticipantWords::kFront) != 0) {
    const Tag& head = s_.tags[c.head];
    const bool body = head.name != 0 && s_.names[head.name - 1].type == EntityType::kOrganisation;
    if (names_place(c.head) || (body && !takes_part(c, f))) return s_.phrase(c);
    if (const auto house = house_in(c)) return house;
    return place_in(c);
  }
  // "হাসপাতালের | কাছে", "মসজিদের | পাশে": what happens for all to see
  if (c.kase == Case::kGenitive && scene() && !takes_part(c, f) &&
      (words_.part(s_, c) & (ParticipantWords::kTo | ParticipantWords::kFor)) != 0) {
    if (names_place(c.head) && s_.names[s_.tags[c.head].name - 1].type == EntityType::kPlace)
      return s_.phrase(c);
    return s_.tags[c.head].name != 0 && s_.tags[c.head].has(Feature::kPlace) ? house_in(c) : std::nullopt;
  }
  if (struck_from_above(c)) return s_.phrase(c);
  if (c.kase != Case::kLocative || c.postposition != kNoToken) return std::nullopt;
  if (!takes_part(c, f)) {
    if (const auto house = house_in(c)) return house;
    if (const auto house = house_around(c)) return house;
  }
  return place_in(c);
}

// "ভেনেজুয়েলায় ঘটনা উদ্বেগের এবং প্রেসিডেন্টের | আটক হওয়ার পর": the place of a noun in the part before the
// conjunction.
bool HappeningRoles::of_other_conjunct(const Chunk& c) const {
  TokenIndex t = c.end;
  while (t < trigger_.range.begin && s_.word(t) && s_.tags[t].name == 0 && s_.tags[t].is(can::kAdjective) &&
         !s_.tags[t].is(can::kGenitive))
    ++t;
  if (t + 1 >= trigger_.range.begin || !s_.word(t) || s_.tags[t].name != 0 ||
      !s_.tags[t].has(Feature::kEventNoun) || !s_.tags[t].is(can::kBare) || !s_.tags[t].is(can::kNoun))
    return false;
  static const std::string kAnd = unicode::fold("এবং");  // joins what is longer than a word
  for (++t; t < trigger_.range.begin; ++t)
    if (s_.word(t) && s_.text.form(t) == kAnd) return true;
  return false;
}

// "X হলে Y-এ হামলা হবে": the scene of a condition is not that of what would come of it. "ফ্লোরিডায় আলোচনায় যুদ্ধ
// অবসানের | বিষয়": nor is a meeting's that of what it is about, "বৈঠকে গাজায় পরিস্থিতি নিয়ে | আলোচনা" that of
// the topic; "বাড্ডায় হত্যাচেষ্টার মামলায় | গ্রেপ্তার": where the deed was.
bool HappeningRoles::of_other_scene(const Chunk& c) const {
  const bool future =
      trigger_.verbal() && trigger_.verb.finite && s_.tags[trigger_.range.end - 1].is(can::kFutureVerb);
  if (future && of_inner_clause(c)) return true;
  // "বান্নুতে বোমা হামলা সহ সাম্প্রতিক | হামলা"
  const bool other = std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& x) {
    return x.range.begin >= c.end && x.range.end < trigger_.range.begin && !x.verbal() &&
           x.morph.kase == Case::kBare && s_.word(x.range.end) && s_.tags[x.range.end].is(can::kPostposition);
  });
  if (other || of_other_conjunct(c)) return true;
  if (scene()) return false;
  switch (trigger_.row->type) {
    case EventType::kConsult:
      return std::any_of(s_.chunks.begin(), s_.chunks.end(), [&](const Chunk& x) {
        return x.begin >= far_ && x.end <= c.begin && x.kase == Case::kLocative &&
               s_.tags[x.head].has(Feature::kOccasion);
      });
    default:
      break;
  }
  for (TokenIndex t = c.end + 1; t < trigger_.range.begin; ++t)
    if (s_.word(t) && words_.at(s_, t, ParticipantWords::kCase) != nullptr && s_.tags[t - 1].name == 0 &&
        s_.tags[t - 1].is(can::kGenitive))
      return trigger_.row->type == EventType::kCoerce || trigger_.row->type == EventType::kSanction;
  return trigger_.row->type != EventType::kCoerce &&
         std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& x) {
           return x.range.begin >= c.end && x.range.end <= trigger_.range.begin && !x.verbal() &&
                  x.row->type == EventType::kConsult && x.morph.kase == Case::kLocative;
         });
}

// "শিবিরে বসবাসরত শরণার্থীদের | সহায়তা": who is helped where he lives.
bool HappeningRoles::lives_helped(const Chunk& c, const HappeningFrame& f) const {
  if (c.kase != Case::kLocative) return false;
  return std::any_of(f.recipients.begin(), f.recipients.end(), [&](const Phrase& who) {
    if (who.head <= c.end || who.head >= trigger_.range.end) return false;
    for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
      const Chunk& between = s_.chunks[i];  // "ঢাকায় নিযুক্ত | রাষ্ট্রদূত শরণার্থীদের সহায়তা দেন"
      if (between.begin >= c.end && between.end <= who.range.begin && s_.subject(i)) return false;
    }
    return true;
  });
}

// "আলোচনা করতে | ঢাকায় এসেছেন", "বৈঠকের | জন্য কাতারে গেছে": where one goes to do it.
std::optional<Phrase> HappeningRoles::where_to() const {
  if (trigger_.row->type != EventType::kConsult) return std::nullopt;
  TokenIndex t = trigger_.range.end;
  const bool purpose = trigger_.verbal()
                           ? trigger_.verb.infinitive
                           : trigger_.morph.kase == Case::kGenitive && t < s_.end && s_.word(t) &&
                                 words_.at(s_, t, ParticipantWords::kFor) != nullptr;
  if (!purpose) return std::nullopt;
  for (const Chunk& c : s_.chunks) {
    if (c.begin < t) continue;
    if (depth(c.head) != level_ || c.kind == ChunkKind::kPointer) break;
    if (c.kase != Case::kLocative || c.postposition != kNoToken || c.end >= s_.end) continue;
    const Tag& next = s_.tags[c.end];
    const bool goes = s_.word(c.end) && next.name == 0 && next.is(can::kVerb | can::kConverb);
    return goes && !s_.has_finite(t, c.begin) ? place_in(c) : std::nullopt;
  }
  return std::nullopt;
}

// The nearest place in [begin, end), at this depth of quotation.
std::optional<Phrase> HappeningRoles::place_before(TokenIndex begin, TokenIndex end, std::uint32_t level,
                                                   const HappeningFrame& f) const {
  std::optional<Phrase> way;   // a road is where it was only for want of a town
  TokenIndex home = kNoToken;  // "এলাকায় | শিবিরে বসবাসরত": where it begins that they live
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.begin >= end || depth(c.head) != level) continue;
    if (c.begin < begin) break;
    const bool helped = trigger_.row->type == EventType::kAid && lives_helped(c, f);
    if (((c.kase == Case::kLocative && dwells(c.end)) || c.end == home) && !helped) {
      home = s_.tags[c.head].name == 0 ? c.begin : kNoToken;
      continue;
    }
    if (of_other_scene(c) || of_participle(c)) continue;
    const auto where = site(c, f);
    if (where && !road(where->head) && !struck_from_above(c)) return with_others(i, *where);
    if (where && !way) way = where;
    if (const auto named = named_before_kind(i, f)) return named;
  }
  return way;
}

// "শাহবাগ মোড় | অবরোধ", "পহেলগাঁও | হামলা": the place that stands bare before the noun; "আদালতে | হাজির করা
// হয়": the one within it.
std::optional<Phrase> HappeningRoles::named_beside() const {
  const auto place = [&](TokenIndex t) {
    return names_place(t) && s_.names[s_.tags[t].name - 1].type == EntityType::kPlace &&
           !s_.tags[t].has(Feature::kSeat);
  };
  const TokenIndex first = trigger_.range.begin;
  for (TokenIndex t = first; t < trigger_.noun_end; ++t) {
    const bool court = s_.tags[t].is(can::kLocative) && s_.tags[t].has(Feature::kCourt);
    if (place(t) || court) return Phrase{{first, t + 1}, t};
  }
  const EventType type = trigger_.row->type;
  if ((type != EventType::kAssault && type != EventType::kProtest) || trigger_.row->noun.empty() ||
      s_.tags[first].is(can::kPostposition))
    return std::nullopt;
  const auto before = adjacent();
  if (!before) return std::nullopt;
  const Chunk& c = s_.chunks[*before];
  if (c.kase != Case::kBare || c.postposition != kNoToken || !place(c.head)) return std::nullopt;
  return with_others(*before, s_.phrase(c));
}

// "সোমবার ঢাকায় পৌঁছান এবং | বৈঠক করেন": where the first of two acts of one subject begins, in one tense; else
// where the clause of the trigger does.
TokenIndex HappeningRoles::joined_from() const {
  // "সোমবার ঢাকায় গান গাওয়ায় | বাধা দেয়": a verbal noun that reads as a finite causative as well
  if (far_ > s_.begin && far_ < s_.end && s_.word(far_) && s_.word(far_ - 1) &&
      s_.tags[far_ - 1].is(can::kVerbalNoun) && s_.tags[far_ - 1].is(can::kLocative) &&
      depth(far_ - 1) == level_ &&
      std::none_of(
          triggers_.begin(), triggers_.end(),
          [&](const Trigger& x) { return x.range.begin >= far_ && x.range.end <= trigger_.range.begin; })) {
    TokenIndex begin = far_ - 1;
    while (begin > s_.begin && !bounds(begin - 1)) --begin;
    return begin;
  }
  if (far_ == s_.begin || !trigger_.verbal() || !trigger_.verb.finite || !s_.word(far_) ||
      !s_.tags[far_].has(Feature::kAnd) || !s_.word(far_ - 1) || !told(s_.tags[far_ - 1]) ||
      depth(far_ - 1) != level_)
    return far_;
  constexpr std::uint32_t kTense = can::kPastVerb | can::kPresentVerb | can::kFutureVerb;
  if ((s_.tags[far_ - 1].can & kTense) != (s_.tags[trigger_.range.end - 1].can & kTense)) return far_;
  for (const Chunk& c : s_.chunks)
    if (c.begin >= far_ && c.end <= trigger_.range.begin && depth(c.head) == level_ && c.subject())
      return far_;
  TokenIndex begin = far_ - 1;
  while (begin > s_.begin && !bounds(begin - 1)) --begin;
  return begin;
}

// "বিক্ষোভে উত্তাল | ঢাকা", "গুলি, কেঁপে উঠল | হোয়াইট হাউস", "হামলায় গাজা | জ্বলছে": the place that burns or
// shakes.
std::optional<Phrase> HappeningRoles::shaken() const {
  if (!scene() || (trigger_.verbal() && trigger_.verb.finite)) return std::nullopt;
  constexpr TokenIndex kNear = 6;
  const TokenIndex end = std::min<TokenIndex>(s_.end, trigger_.range.end + kNear);
  // "বিক্ষোভে উত্তাল" may be the trigger itself
  const TokenIndex first = std::max<TokenIndex>(trigger_.range.begin + 1, trigger_.range.end - 1);
  for (TokenIndex t = first; t < end; ++t) {
    if (!s_.word(t) || depth(t) != level_) continue;
    const ListedWords::Row* row = words_.at(s_, t, ParticipantWords::kScene);
    if (row == nullptr) continue;
    const TokenIndex behind = t + static_cast<TokenIndex>(row->words.size());
    for (const Chunk& c : s_.chunks)
      if (c.kase == Case::kBare && c.postposition == kNoToken && names_place(c.head) &&
          (c.begin == behind || (c.begin <= t && c.head >= behind) ||
           (c.begin >= trigger_.range.end && c.end <= t)))
        return s_.phrase(c);
    break;
  }
  return std::nullopt;
}

void HappeningRoles::place(HappeningFrame& f) const {
  // land is taken where it lies
  bool part = false;
  if (const std::vector<Phrase> land = taken_land(part); !land.empty()) f.places = land;
  if (f.places.empty() && takes_land())  // "শহরটি | তাদের দখলে"
    std::copy_if(f.recipients.begin(), f.recipients.end(), std::back_inserter(f.places),
                 [&](const Phrase& land) { return names_place(land.head); });
  // "ঢাকায় যোগাযোগ করা হলে | তিনি হামলার বিষয়ে …": where he was asked
  TokenIndex from = far_;
  if (!trigger_.verbal() || (trigger_.verb.verbal_noun && !trigger_.verb.finite))
    for (TokenIndex t = far_; t < trigger_.range.begin; ++t)
      if (asked_if(t)) from = t + 1;
  if (const auto where = place_before(from, trigger_.range.begin, level_, f); where && f.places.empty())
    f.places.push_back(*where);
  if (const auto where = named_beside(); where && f.places.empty()) f.places.push_back(*where);
  if (f.places.empty() && trigger_.row->mode != "visit")
    if (const auto where = place_before(joined_from(), far_, level_, f)) f.places.push_back(*where);
  // "সিরিয়ায় “সন্ত্রাসের বিরুদ্ধে যুদ্ধ প্রায় শেষ”": a quotation that goes on with its sentence
  if (f.places.empty() && level_ > 0 && far_ > s_.begin && depth(far_ - 1) < level_) {
    TokenIndex begin = far_;
    while (begin > s_.begin && depth(begin - 1) + 1 == level_ && !bounds_at(begin - 1)) --begin;
    if (const auto where = place_before(begin, far_, level_ - 1, f)) f.places.push_back(*where);
  }
  // "মিশরে … আনায় নারীকে হত্যা": what stands first is the scene of a whole headline
  if (f.places.empty() && f.sentence == 0 && level_ == 0 && far_ > s_.begin)
    for (const Chunk& c : s_.chunks) {
      if (c.kind == ChunkKind::kTime) continue;
      if (c.end <= far_ && c.kase == Case::kLocative && c.postposition == kNoToken && depth(c.head) == 0)
        if (const auto where = place_in(c)) f.places.push_back(*where);
      break;
    }
  for (const Chunk& c : s_.chunks) {
    if (c.begin < far_ || c.end > trigger_.range.begin || depth(c.head) != level_) continue;
    f.at_occasion = f.at_occasion || (c.kase == Case::kLocative && s_.tags[c.head].has(Feature::kOccasion));
  }
  for (TokenIndex t = far_; t < trigger_.range.begin && f.places.empty(); ++t) {
    f.there = f.there ||
              (s_.word(t) && depth(t) == level_ && words_.at(s_, t, ParticipantWords::kThere) != nullptr);
  }
  const auto before = adjacent();
  if (f.places.empty() && before && trigger_.row->mode == "visit" && s_.chunks[*before].kase == Case::kBare) {
    const TokenIndex head = s_.chunks[*before].head;
    const bool people = s_.tags[head].name != 0 && s_.tags[head].has(Feature::kDemonym);
    if (people)  // "সৌদি | সফর"
      f.places.push_back(Phrase{{head, head + 1}, head});
    else if (names_place(head))
      f.places.push_back(s_.phrase(s_.chunks[*before]));
  }
  // "তিন দিনের সফরে | ঢাকায় এসেছেন"
  for (const Chunk& c : s_.chunks)
    if (f.places.empty() && trigger_.row->mode == "visit" && !trigger_.verbal() &&
        c.begin == trigger_.range.end && c.kase == Case::kLocative && names_place(c.head))
      f.places.push_back(s_.phrase(c));
  if (f.places.empty())
    if (const auto where = shaken()) f.places.push_back(*where);
  if (f.places.empty())
    if (const auto where = where_to()) f.places.push_back(*where);
  if (!f.places.empty() || trigger_.row->mode == "visit") return;
  if (trigger_.verbal() ? !trigger_.verb.finite : trigger_.morph.kase != Case::kLocative) return;
  for (const Chunk& c : s_.chunks) {
    if (c.begin < trigger_.range.end) continue;
    if (depth(c.head) != level_ || s_.has_finite(trigger_.range.end, c.begin)) break;
    if (c.kase != Case::kLocative || c.kind == ChunkKind::kTime || c.postposition != kNoToken) continue;
    if (trigger_.verbal() && c.end < s_.end) continue;  // "… আঘাত হেনেছে | মধ্যপ্রাচ্যের একাধিক দেশে।"
    if (const auto where = place_in(c)) return f.places.push_back(*where);
    if (const auto where = named_before_kind(s_.chunk_at(c.head), f)) return f.places.push_back(*where);
  }
}

}  // namespace ukti::bangla
