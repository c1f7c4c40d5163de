// When and where a happening was: the times and places of its clause.
//
// A place stands in the locative ("গাজায়", "ঢাকার কারওয়ান বাজারে", "বান্নুর একটি মসজিদে"), in the genitive of
// the noun that names the happening ("গাজার হামলায়"), or bare before a journey ("পিয়ংইয়ং সফর"). The one
// nearest to the trigger counts; a noun that leads a headline may have it behind.
#include <algorithm>
#include <array>
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

bool HappeningRoles::names_place(TokenIndex t) const {
  const std::uint32_t name = s_.tags[t].name;
  if (name == 0 || s_.tags[t].has(Feature::kDemonym)) return false;
  const EntityType type = s_.names[name - 1].type;
  return type == EntityType::kPlace || type == EntityType::kCountry;
}

// The place that a chunk names: its head, or where its head is a kind of place, whose it is ("গাজার একটি
// বাড়িতে").
std::optional<Phrase> HappeningRoles::place_in(const Chunk& c) const {
  if (names_place(c.head)) return s_.phrase(c);
  const Tag& head = s_.tags[c.head];
  const bool somewhere = head.has(Feature::kPlace) || head.has(Feature::kPlaceHead) ||
                         head.has(Feature::kOrgHead) || head.has(Feature::kCourt) || head.is(can::kGuess);
  if (head.name != 0 || !somewhere) return std::nullopt;
  for (TokenIndex t = c.head; t > c.begin; --t)
    if (names_place(t - 1)) return Phrase{{c.begin, t}, t - 1};
  return std::nullopt;
}

// "গাজার | হামলায়": a place owns no attack; it was there.
std::optional<Phrase> HappeningRoles::owner_place(const Phrase& owner) const {
  const std::uint32_t name = s_.tags[owner.head].name;
  if (name == 0 || s_.names[name - 1].type != EntityType::kPlace || s_.tags[owner.head].has(Feature::kSeat))
    return std::nullopt;
  return owner;
}

// The nearest place in the locative in [begin, end), at this depth of quotation.
std::optional<Phrase> HappeningRoles::place_before(TokenIndex begin, TokenIndex end,
                                                   std::uint32_t level) const {
  std::optional<Phrase> way;  // a road is where it was only for want of a town
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.begin >= end || depth(c.head) != level) continue;
    if (c.begin < begin) break;
    if (c.kase != Case::kLocative || c.kind == ChunkKind::kTime || c.postposition != kNoToken) continue;
    if (dwells(c.end)) continue;
    const auto where = place_in(c);
    if (where && !road(where->head)) return with_others(i, *where);
    if (where && !way) way = where;
    // "গফরগাঁও | এলাকায়"
    if (i > 0 && s_.chunks[i - 1].end == c.begin && s_.chunks[i - 1].kase == Case::kBare &&
        names_place(s_.chunks[i - 1].head) && s_.tags[c.head].name == 0 && c.head == c.begin &&
        s_.tags[c.head].has(Feature::kPlaceHead) && !road(c.head) &&
        s_.names[s_.tags[s_.chunks[i - 1].head].name - 1].type == EntityType::kPlace)  // no country's border
      return s_.phrase(s_.chunks[i - 1]);
  }
  return way;
}

// "ঢাকা-চট্টগ্রাম | মহাসড়কে": a road is in neither.
bool HappeningRoles::road(TokenIndex t) const {
  static const std::array<std::string, 5> kRoads = {unicode::fold("সড়ক"), unicode::fold("মহাসড়ক"),
                                                    unicode::fold("রোড"), unicode::fold("রুট"),
                                                    unicode::fold("হাইওয়ে")};
  return std::any_of(kRoads.begin(), kRoads.end(),
                     [&](const std::string& w) { return s_.text.form(t).starts_with(w); });
}

// "ঢাকা ও | চট্টগ্রামে": the places that are listed before the one in the locative.
Phrase HappeningRoles::with_others(std::size_t i, Phrase where) const {
  for (; i > 0; --i) {
    const Chunk& before = s_.chunks[i - 1];
    // "আমেরিকা ও | ইসরায়েলের ইরানে হামলা": those who strike
    const TokenIndex first = s_.chunks[i].begin;
    if (s_.tags[first].is(can::kGenitive) && first != s_.chunks[i].head && names_place(first) &&
        s_.names[s_.tags[first].name - 1].type == EntityType::kCountry)
      break;
    if (!before.joined || before.end + 1 != s_.chunks[i].begin || before.kase != Case::kBare ||
        before.postposition != kNoToken || !names_place(before.head))
      break;
    where.range.begin = before.begin;
  }
  return where;
}

// "শিবিরে | বসবাসরত শরণার্থী", "দিল্লিতে | নিযুক্ত হাইকমিশনার": there they live or serve.
bool HappeningRoles::dwells(TokenIndex t) const {
  static const std::array<std::string, 4> kDwelling = {unicode::fold("বসবাসরত"), unicode::fold("বসবাসকারী"),
                                                       unicode::fold("নিযুক্ত"), unicode::fold("কর্মরত")};
  return s_.word(t) && std::any_of(kDwelling.begin(), kDwelling.end(),
                                   [&](const std::string& w) { return s_.text.form(t) == w; });
}

void HappeningRoles::place(HappeningFrame& f) const {
  // "ঢাকায় যোগাযোগ করা হলে | তিনি হামলার বিষয়ে …": where he was asked
  TokenIndex from = far_;
  if (!trigger_.verbal() || (trigger_.verb.verbal_noun && !trigger_.verb.finite))
    for (TokenIndex t = far_; t < trigger_.range.begin; ++t)
      if (asked_if(t)) from = t + 1;
  if (const auto where = place_before(from, trigger_.range.begin, level_); where && f.places.empty())
    f.places.push_back(*where);
  // "সিরিয়ায় “সন্ত্রাসের বিরুদ্ধে যুদ্ধ প্রায় শেষ”": a quotation that goes on with its sentence
  if (f.places.empty() && level_ > 0 && far_ > s_.begin && depth(far_ - 1) < level_) {
    TokenIndex begin = far_;
    while (begin > s_.begin && depth(begin - 1) + 1 == level_ && !bounds_at(begin - 1)) --begin;
    if (const auto where = place_before(begin, far_, level_ - 1)) f.places.push_back(*where);
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
  if (f.places.empty() && before && trigger_.row->mode == "visit" && names_place(s_.chunks[*before].head) &&
      s_.chunks[*before].kase == Case::kBare)
    f.places.push_back(s_.phrase(s_.chunks[*before]));
  // "তিন দিনের সফরে | ঢাকায় এসেছেন"
  for (const Chunk& c : s_.chunks)
    if (f.places.empty() && trigger_.row->mode == "visit" && !trigger_.verbal() &&
        c.begin == trigger_.range.end && c.kase == Case::kLocative && names_place(c.head))
      f.places.push_back(s_.phrase(c));
  if (!f.places.empty() || trigger_.row->mode == "visit") return;
  if (trigger_.verbal() ? !trigger_.verb.finite : trigger_.morph.kase != Case::kLocative) return;
  for (const Chunk& c : s_.chunks) {
    if (c.begin < trigger_.range.end) continue;
    if (depth(c.head) != level_ || s_.has_finite(trigger_.range.end, c.begin)) break;
    if (c.kase != Case::kLocative || c.kind == ChunkKind::kTime || c.postposition != kNoToken) continue;
    if (trigger_.verbal() && c.end < s_.end) continue;  // "… আঘাত হেনেছে | মধ্যপ্রাচ্যের একাধিক দেশে।"
    if (const auto where = place_in(c)) return f.places.push_back(*where);
  }
}

// The point in time that the chunk tells; ~0: none. `own`: it stands right before the trigger.
std::uint32_t HappeningRoles::point_in(const Chunk& c, bool own) const {
  auto at = std::lower_bound(s_.times.begin(), s_.times.end(), c.begin,
                             [](const time::FoundTime& x, TokenIndex t) { return x.end <= t; });
  if (at == s_.times.end() || at->begin >= c.end || at->bound || (at->attributive && !own)) return ~0u;
  if (at->type != TimeType::kDate && at->type != TimeType::kTime) return ~0u;
  return static_cast<std::uint32_t>(at - s_.times.begin());
}

// "বুধবারের | হামলা", "সাম্প্রতিক | চুক্তি": nothing but pointers and adjectives between the time and the noun.
bool HappeningRoles::right_before(const Chunk& c) const {
  for (TokenIndex t = c.end; t < trigger_.range.begin; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || g.name != 0 || g.is(can::kGenitive)) return false;
    if (!g.has(Feature::kDemonstrative) && !g.is(can::kAdjective | can::kDeterminer)) return false;
  }
  return true;
}

// "জানুয়ারিতে তার বিরুদ্ধে | সহিংসতার অভিযোগ আনা হয়": when it was brought, not when it happened.
bool HappeningRoles::of_outer(const Chunk& c) const {
  const TokenIndex next = trigger_.range.end;
  if (trigger_.verbal() || next >= s_.end || !s_.tags[next].has(Feature::kSpeechNoun) || right_before(c))
    return false;
  return std::any_of(s_.chunks.begin(), s_.chunks.end(), [&](const Chunk& between) {
    return between.begin >= c.end && between.end <= trigger_.range.begin && between.postposition != kNoToken;
  });
}

// "হত্যার | দুই বছর পরও", "নিহত হওয়ার | প্রায় ছয় মাস পেরিয়ে গেলেও": what is told now came so long after it.
bool HappeningRoles::long_ago() const {
  static const std::array<std::string, 5> kPassed = {unicode::fold("পর"), unicode::fold("পার"),
                                                     unicode::fold("পেরিয়ে"), unicode::fold("কেটে"),
                                                     unicode::fold("পূর্তি")};
  static const std::array<std::string, 3> kLong = {unicode::fold("বছর"), unicode::fold("মাস"),
                                                   unicode::fold("যুগ")};
  const TokenIndex last = trigger_.range.end - 1;
  if (!s_.word(last) || !s_.tags[last].is(can::kGenitive)) return false;
  constexpr TokenIndex kWords = 3;
  const TokenIndex end = trigger_.range.end;
  auto at = std::lower_bound(s_.times.begin(), s_.times.end(), end,
                             [](const time::FoundTime& x, TokenIndex t) { return x.end <= t; });
  if (at == s_.times.end() || at->begin >= end + kWords || at->end > s_.end) return false;
  // the happening of which only days have passed is news
  bool span = false, passed = false;
  for (TokenIndex t = at->begin; t < at->end + 2 && t < s_.end; ++t) {
    const auto begins = [&](const std::string& w) { return s_.text.form(t).starts_with(w); };
    span = span || (t < at->end && std::any_of(kLong.begin(), kLong.end(), begins));
    passed = passed || std::any_of(kPassed.begin(), kPassed.end(), begins);
  }
  return span && passed;
}

void HappeningRoles::when(HappeningFrame& f) const {
  f.long_ago = long_ago();
  for (std::size_t i = s_.chunks.size(); i-- > 0 && f.time == ~0u;) {
    const Chunk& c = s_.chunks[i];
    if (c.begin >= trigger_.range.begin || c.begin < far_ || depth(c.head) != level_) continue;
    if (c.kind == ChunkKind::kTime && !of_outer(c)) f.time = point_in(c, right_before(c));
  }
  if (f.time != ~0u || trigger_.verbal() || trigger_.morph.kase == Case::kGenitive) return;
  // "আলোচনা | আজকে শেষ হয়েছে": right behind the noun
  for (const Chunk& c : s_.chunks)
    if (c.begin == trigger_.range.end && c.kind == ChunkKind::kTime && depth(c.head) == level_)
      f.time = point_in(c, false);
}

}  // namespace ukti::bangla
