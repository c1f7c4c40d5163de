// What place a phrase names: a town or a country, whose house or ground it is, a body's house, what its kind
// of place is called ("গফরগাঁও | এলাকায়"), and those that are listed before it ("ঢাকা ও চট্টগ্রামে").
#include <algorithm>
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
  static const std::string kMidst = unicode::fold("বুকে");  // "ইরানের | বুকে"
  if (names_place(c.head)) return s_.phrase(c);
  const Tag& head = s_.tags[c.head];
  const bool somewhere = head.has(Feature::kPlace) || head.has(Feature::kPlaceHead) ||
                         head.has(Feature::kOrgHead) || head.has(Feature::kCourt) || head.is(can::kGuess) ||
                         s_.text.form(c.head) == kMidst;
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

// "দোহার | বৈঠকে", "ক্রেমলিনের একটি | বৈঠকে": where they met; but "ঢাকার সঙ্গে দিল্লির | আলোচনা".
bool HappeningRoles::met_in(const Phrase& owner) const {
  const std::uint32_t name = s_.tags[owner.head].name;
  if (trigger_.row->type != EventType::kConsult || trigger_.verbal() || name == 0 ||
      s_.names[name - 1].type != EntityType::kPlace || s_.tags[owner.head].has(Feature::kDemonym))
    return false;
  return std::none_of(s_.chunks.begin(), s_.chunks.end(), [&](const Chunk& c) {
    return c.begin >= far_ && c.end <= s_.end && (words_.part(s_, c) & ParticipantWords::kWith) != 0;
  });
}

// Does the chunk do the deed or undergo it?
bool HappeningRoles::takes_part(const Chunk& c, const HappeningFrame& f) const {
  const auto inside = [&](const Phrase& p) { return p.range.begin < c.end && c.begin < p.range.end; };
  return std::any_of(f.actors.begin(), f.actors.end(), inside) ||
         std::any_of(f.recipients.begin(), f.recipients.end(), inside);
}

// Is a body's house meant by its name in the locative: an office, a hospital, a court? One meets in a
// ministry as well.
bool HappeningRoles::houses(TokenIndex t) const {
  const Tag& g = s_.tags[t];
  if (g.name != 0 && s_.names[g.name - 1].type != EntityType::kOrganisation) return false;
  if (g.has(Feature::kParty) || g.has(Feature::kMedia) || g.has(Feature::kPlatform)) return false;
  const EventType type = trigger_.row->type;
  // a police station is where one sues; else its quarter is meant, by whatever name the town has
  if (g.has(Feature::kForces) && (type != EventType::kCoerce || (trigger_.row->to & to::kAgainst) == 0))
    return false;
  const bool body = g.has(Feature::kOrganisation) || g.has(Feature::kOrgHead);
  if (body && (g.has(Feature::kPlace) || g.has(Feature::kPlaceHead) || g.has(Feature::kCourt))) return true;
  return g.has(Feature::kGovernment) && g.has(Feature::kOrgHead) &&
         (type == EventType::kConsult || type == EventType::kProtest);
}

// "কংগ্রেসের সদর দফতরে", "চেয়ারপারসনের কার্যালয়ে", "আদালতে"; whose it is must be told, unless it is a court.
std::optional<Phrase> HappeningRoles::house_in(const Chunk& c) const {
  if (!houses(c.head)) return std::nullopt;
  const Tag& head = s_.tags[c.head];
  // "সচিবালয়ে", "মন্ত্রণালয়ে | বৈঠক": there is one, or it was told of
  const bool known = head.has(Feature::kGovernment) && !head.has(Feature::kPlace);
  if (head.name != 0 || head.has(Feature::kCourt) || known) return s_.phrase(c);
  for (TokenIndex t = c.begin; t < c.head; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || !g.is(can::kGenitive)) continue;
    const bool body = g.name != 0 ? s_.names[g.name - 1].type == EntityType::kOrganisation
                                  : g.has(Feature::kOrgHead) || g.has(Feature::kRole);
    if (body) return s_.phrase(c);
  }
  return std::nullopt;
}

// "ঢাকায়", "জেনারেল হাসপাতালে | কর্মবিরতি": where one protests, and not against whom, as in a ministry or
// with "ভবনে | তালা".
bool HappeningRoles::rallies_at(const Chunk& c) const {
  if (names_place(c.head)) return true;
  const Tag& head = s_.tags[c.head];
  return trigger_.row->mode != "obstruct" && head.has(Feature::kPlace) && !head.has(Feature::kGovernment) &&
         houses(c.head);
}

// "হেডকোয়ার্টারের | সম্মেলন কক্ষে": the body's house whose room or ground the chunk tells.
std::optional<Phrase> HappeningRoles::house_around(const Chunk& c) const {
  const Tag& head = s_.tags[c.head];
  if (head.name != 0 || !head.has(Feature::kPlace) || head.has(Feature::kOrganisation)) return std::nullopt;
  for (TokenIndex t = c.head; t > c.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    const bool joined = t == c.head && g.name != 0;  // "ঢাকা বিশ্ববিদ্যালয় | ক্যাম্পাসে"
    if (s_.word(t - 1) && (g.is(can::kGenitive) || joined) && houses(t - 1) && g.has(Feature::kPlace))
      return Phrase{{c.begin, t}, t - 1};
  }
  return std::nullopt;
}

// "গফরগাঁও | এলাকায়", "মালিবাগ | রেলগেট এলাকা থেকে", "ঢাকা বিশ্ববিদ্যালয় | ক্যাম্পাসে": the name right before what
// kind of place it is.
std::optional<Phrase> HappeningRoles::named_before_kind(std::size_t i, const HappeningFrame& f) const {
  const Chunk& kind = s_.chunks[i];
  const bool in = kind.kase == Case::kLocative && kind.postposition == kNoToken;
  if (i == 0 || kind.kind == ChunkKind::kTime || (!in && !starts_there(kind)) || road(kind.head) ||
      s_.tags[kind.head].name != 0 || !s_.tags[kind.head].has(Feature::kPlaceHead))
    return std::nullopt;
  const Chunk& name = s_.chunks[i - 1];
  const Tag& named = s_.tags[name.head];
  if (name.end != kind.begin || name.kase != Case::kBare || named.name == 0) return std::nullopt;
  for (TokenIndex t = kind.begin; t < kind.head; ++t)  // "শিবগঞ্জ | রোড এলাকায়": the road to another town
    if (s_.tags[t].name != 0 || !s_.tags[t].is(can::kNoun) || s_.tags[t].is(can::kGenitive) || road(t))
      return std::nullopt;
  // "ফেনী-৩ | আসনে": a seat of parliament is no place where things happen
  if (s_.text.tokens[name.head].kind == text::TokenKind::kNumber) return std::nullopt;
  const EntityType type = s_.names[named.name - 1].type;
  const bool town = type == EntityType::kPlace && names_place(name.head);  // no country's border
  const bool house = in && type == EntityType::kOrganisation && houses(name.head) && !takes_part(name, f);
  if (!town && !house) return std::nullopt;
  return with_others(i - 1, s_.phrase(name));
}

// "ঢাকা-চট্টগ্রাম | মহাসড়কে": a road is in neither.
bool HappeningRoles::road(TokenIndex t) const { return s_.tags[t].in(WordSet::kRoad); }

// "ঢাকা ও | চট্টগ্রামে": the places that are listed before the one in the locative.
Phrase HappeningRoles::with_others(std::size_t i, Phrase where) const {
  for (; i > 0; --i) {
    const Chunk& before = s_.chunks[i - 1];
    // "আমেরিকা ও | ইসরায়েলের ইরানে হামলা": those who strike
    const TokenIndex first = s_.chunks[i].begin;
    if (s_.tags[first].is(can::kGenitive) && first != s_.chunks[i].head && names_place(first) &&
        s_.names[s_.tags[first].name - 1].type == EntityType::kCountry)
      break;
    const bool pair = s_.mark(before.end, '-') && names_place(before.head);  // "দুবাই-দোহায়"
    if ((!before.joined && !pair) || before.end + 1 != s_.chunks[i].begin || before.kase != Case::kBare ||
        before.postposition != kNoToken || !names_place(before.head))
      break;
    where.range.begin = before.begin;
  }
  return where;
}

// "শিবিরে | বসবাসরত শরণার্থী", "দিল্লিতে | নিযুক্ত হাইকমিশনার": there they live or serve.
bool HappeningRoles::dwells(TokenIndex t) const {
  return s_.word(t) && words_.at(s_, t, ParticipantWords::kDwells) != nullptr;
}

}  // namespace ukti::bangla
