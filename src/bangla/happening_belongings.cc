// Whose body, house, march or goods it is that is struck, searched or taxed: the recipient stands inside the
// phrase.
#include <algorithm>
#include <string>

#include "bangla/happening_roles.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// "ওসমান হাদির মাথায় | গুলি লেগেছে", "তার পিঠে | ছুরিকাঘাত করে": whose body it is.
std::optional<clause::Phrase> HappeningRoles::on_body(const Chunk& c) const {
  if (trigger_.row->type != EventType::kAssault || c.kase != Case::kLocative) return std::nullopt;
  if (!s_.tags[c.head].in(WordSet::kBodyPart)) return std::nullopt;
  TokenIndex t = c.head;  // behind adjectives and an age in brackets
  while (t > c.begin && (s_.tags[t - 1].paren || (s_.word(t - 1) && s_.tags[t - 1].name == 0 &&
                                                  s_.tags[t - 1].is(can::kAdjective | can::kNumeral) &&
                                                  !s_.tags[t - 1].is(can::kGenitive))))
    --t;
  if (t == c.begin || !s_.tags[t - 1].is(can::kGenitive)) return std::nullopt;
  const Tag& owner = s_.tags[t - 1];
  const bool people = owner.name != 0 || owner.is(can::kPronoun) || owner.has(Feature::kHuman) ||
                      owner.has(Feature::kRole) || owner.has(Feature::kGroup);
  return people ? std::optional(clause::Phrase{{c.begin, t}, t - 1}) : std::nullopt;
}

// "কোস্টগার্ডের একটি বোট থেকে | গুলি করা হয়": whose boat or plane it is.
std::optional<clause::Phrase> HappeningRoles::fires_from(const Chunk& c) const {
  if (trigger_.row->type != EventType::kAssault || (words_.part(s_, c) & ParticipantWords::kFrom) == 0 ||
      !s_.tags[c.head].has(Feature::kVehicle))
    return std::nullopt;
  for (TokenIndex t = c.begin; t < c.head; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || !g.is(can::kGenitive)) continue;
    const bool armed = g.has(Feature::kForces) || (g.is(can::kPronoun) && g.has(Feature::kPluralWord)) ||
                       (g.name != 0 && s_.names[g.name - 1].type == EntityType::kCountry);
    return armed ? std::optional(clause::Phrase{{c.begin, t + 1}, t}) : std::nullopt;
  }
  return std::nullopt;
}

// "শ্রমিকদের লাঠি, রড দিয়ে | মারধর করা হয়": in the plural the case of those who are struck is that of an
// owner, and with what they are struck seems to be theirs.
std::optional<clause::Phrase> HappeningRoles::struck_with(std::size_t i) const {
  static const std::string kWith = unicode::fold("দিয়ে");
  const Happening& row = *trigger_.row;
  if (row.type != EventType::kAssault || !trigger_.verbal() || row.who != Who::kDo ||
      (row.to & to::kObject) == 0)
    return std::nullopt;
  std::size_t last = i;  // of the list of instruments
  while (last + 1 < s_.chunks.size() && s_.mark(s_.chunks[last].end, ',') &&
         s_.chunks[last + 1].begin == s_.chunks[last].end + 1)
    ++last;
  const Chunk& tool = s_.chunks[last];
  const TokenIndex with = tool.postposition != kNoToken ? tool.postposition : tool.end;
  if (with >= trigger_.range.begin || !s_.word(with) || s_.text.form(with) != kWith) return std::nullopt;
  const Chunk& c = s_.chunks[i];
  for (TokenIndex t = c.begin; t < c.head; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || !g.is(can::kGenitive) || !g.is(can::kPlural | can::kPronoun)) continue;
    const bool people = g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kGroup) ||
                        (g.is(can::kPronoun) && g.has(Feature::kPluralWord) && g.has(Feature::kThirdPerson));
    return people ? std::optional(clause::Phrase{{c.begin, t + 1}, t}) : std::nullopt;
  }
  return std::nullopt;
}

// "শ্রীলঙ্কায় ইরানের যুদ্ধজাহাজে | হামলা": a country whose ship or building is struck in another one.
std::optional<clause::Phrase> HappeningRoles::struck_abroad(const Chunk& c) const {
  const Tag& head = s_.tags[c.head];
  const bool thing =
      head.has(Feature::kVehicle) || (head.has(Feature::kPlace) && !head.has(Feature::kPlaceHead));
  if (trigger_.row->type != EventType::kAssault || c.kase != Case::kLocative || head.name != 0 || !thing)
    return std::nullopt;
  TokenIndex owner = c.head;
  while (owner > c.begin && !country_owns(owner - 1) &&
         !(s_.tags[owner - 1].name != 0 && s_.tags[owner - 1].has(Feature::kDemonym)))
    --owner;
  if (owner == c.begin) return std::nullopt;
  const bool abroad = std::any_of(s_.chunks.begin(), s_.chunks.end(), [&](const Chunk& x) {
    return x.begin >= far_ && x.end <= c.begin && x.kase == Case::kLocative && x.postposition == kNoToken &&
           names_place(x.head);
  });
  return abroad ? std::optional(clause::Phrase{{owner - 1, owner}, owner - 1}) : std::nullopt;
}

// "সাকিবের বাড়িতে | আগুন", "দলের মিছিলে | হামলা": whose house or march it is that is struck or searched.
std::optional<clause::Phrase> HappeningRoles::at_home(const Chunk& c) const {
  const EventType type = trigger_.row->type;
  if ((type != EventType::kAssault && type != EventType::kCoerce) || c.kase != Case::kLocative ||
      (trigger_.row->to & (to::kLocative | to::kOn)) == 0)
    return std::nullopt;
  if (const auto owner = struck_abroad(c)) return owner;
  constexpr std::uint64_t kTheirs = ParticipantWords::kHome | ParticipantWords::kMarch;
  const ListedWords::Row* row = words_.at(s_, c.head, kTheirs);
  if (row == nullptr || s_.tags[c.head].name != 0) return std::nullopt;
  const bool march = (row->what & ParticipantWords::kMarch) != 0;
  for (TokenIndex t = c.head; t > c.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1) || !g.is(can::kGenitive) || (g.name == 0 && g.is(can::kBare))) continue;
    if (g.name != 0) {
      const EntityType owner = s_.names[g.name - 1].type;
      if (owner == EntityType::kPlace || owner == EntityType::kCountry) continue;  // "গুলশানের বাসায়"
      if (owner != EntityType::kPerson && owner != EntityType::kGroup && !march) return std::nullopt;
      return clause::Phrase{{c.begin, t}, t - 1};
    }
    const bool people = g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kKin) ||
                        g.has(Feature::kOfficial) || (march && g.has(Feature::kParty));
    if (people) return clause::Phrase{{c.begin, t}, t - 1};  // and not "গ্রামের" বাড়িতে
  }
  return std::nullopt;
}

// "সেলিমের বাড়ি থেকে | টাকা উদ্ধার": whose house or bag it is from which things are taken.
std::optional<clause::Phrase> HappeningRoles::taken_at(const Chunk& c, std::uint32_t part) const {
  if (trigger_.row->mode != "seize" || (part & ParticipantWords::kFrom) == 0 || s_.tags[c.head].name != 0 ||
      words_.at(s_, c.head, ParticipantWords::kOwn) == nullptr)
    return std::nullopt;
  for (TokenIndex t = c.head; t > c.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1) || g.paren || !g.is(can::kGenitive) || (g.name == 0 && g.is(can::kBare))) continue;
    const bool people = g.name != 0
                            ? s_.names[g.name - 1].type == EntityType::kPerson
                            : g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kKin) ||
                                  g.has(Feature::kOfficial) || g.is(can::kPronoun);
    if (people) return clause::Phrase{{c.begin, t}, t - 1};
  }
  return std::nullopt;
}

// "কারখানায় | হামলা", "একটি সেনাঘাঁটিতে": a building of nobody is where it happened, unless it stands for a
// force.
bool HappeningRoles::mere_house(const Chunk& c) const {
  const Tag& head = s_.tags[c.head];
  if (head.name != 0 || !head.has(Feature::kPlace) || head.has(Feature::kForces) ||
      head.has(Feature::kCountry))
    return false;
  for (TokenIndex t = c.begin; t < c.head; ++t) {
    const Tag& g = s_.tags[t];
    if (s_.word(t) && (g.name != 0 || (g.is(can::kGenitive) && !g.is(can::kBare)))) return false;
  }
  return true;
}

// "চীনের পণ্যে | শুল্ক", "ইরানের তেল রপ্তানির ওপর | নিষেধাজ্ঞা": the country whose goods or trade it is.
std::optional<clause::Phrase> HappeningRoles::owner_of_goods(const Chunk& c, std::uint32_t part) const {
  const bool on = (part & ParticipantWords::kOn) != 0;
  const bool goods = s_.tags[c.head].in(WordSet::kGoods);
  const bool trade = on && c.kind == ChunkKind::kThing && s_.tags[c.head].name == 0 && !somebody(c);
  if (trigger_.row->type != EventType::kSanction ||
      !(trade || (goods && (on || (part == 0 && c.kase == Case::kLocative)))))
    return std::nullopt;
  for (TokenIndex t = c.head; t > c.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    if (g.name == 0 || s_.names[g.name - 1].type != EntityType::kCountry) continue;
    if (g.is(can::kGenitive) || g.has(Feature::kDemonym)) return clause::Phrase{{c.begin, t}, t - 1};
  }
  return std::nullopt;
}

// "সাংবাদিকদের লক্ষ্য | করে গুলি": in the plural the case of those who are aimed at is that of an owner, and the
// aim seems to be theirs.
std::optional<clause::Phrase> HappeningRoles::aimed_at(const Chunk& c) const {
  const EventType type = trigger_.row->type;
  if (type != EventType::kAssault && type != EventType::kCoerce && type != EventType::kProtest)
    return std::nullopt;
  // "জেলেদের | টার্গেট করে গুলি": the words may be a happening elsewhere
  const ListedWords::Row* behind =
      c.end < trigger_.range.begin ? words_.at(s_, c.end, ParticipantWords::kOn) : nullptr;
  if (behind != nullptr && behind->words.size() == 2 && c.kase == Case::kGenitive && somebody(c))
    return s_.phrase(c);
  const ListedWords::Row* row = words_.at(s_, c.head, ParticipantWords::kOn);
  if (row == nullptr || row->words.size() != 2 || c.head == c.begin || s_.tags[c.head].name != 0)
    return std::nullopt;
  const Tag& whom = s_.tags[c.head - 1];
  const bool people = whom.name != 0 || whom.is(can::kPronoun) || whom.has(Feature::kHuman) ||
                      whom.has(Feature::kRole) || whom.has(Feature::kGroup) || whom.has(Feature::kForces);
  if (!whom.is(can::kGenitive) || !people) return std::nullopt;
  return clause::Phrase{{c.begin, c.head}, c.head - 1};
}

// "রাশিয়ার দুটি ড্রোন | ভূপাতিত করে", "ইরানের ১৭টি জাহাজ | ডুবিয়ে দেওয়া হয়": whose arms or ships are destroyed.
std::optional<clause::Phrase> HappeningRoles::owner_of_arms(const Chunk& c) const {
  const Happening& row = *trigger_.row;
  const Tag& head = s_.tags[c.head];
  if (row.type != EventType::kAssault || row.who != Who::kDo || !trigger_.verbal() ||
      (row.to & to::kObject) == 0 || c.end != trigger_.range.begin || c.postposition != kNoToken ||
      (c.kase != Case::kBare && c.kase != Case::kObjective) || head.name != 0 ||
      !(head.has(Feature::kVehicle) || head.has(Feature::kWeapon)))
    return std::nullopt;
  for (TokenIndex t = c.head; t > c.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1) || !(g.is(can::kGenitive) || (g.name != 0 && g.has(Feature::kDemonym)))) continue;
    if (g.name != 0 && g.has(Feature::kDemonym)) return clause::Phrase{{t - 1, t}, t - 1};
    const bool power = g.name != 0 ? s_.names[g.name - 1].type == EntityType::kCountry ||
                                         s_.names[g.name - 1].type == EntityType::kOrganisation
                                   : g.has(Feature::kForces);
    return power ? std::optional(clause::Phrase{{c.begin, t}, t - 1}) : std::nullopt;
  }
  return std::nullopt;
}

// "বিরোধী নেতাদের ভোটের অধিকার থেকে | বঞ্চিত করা হয়": in the plural the case of those who are deprived is that
// of an owner.
std::optional<clause::Phrase> HappeningRoles::deprived_of(const Chunk& c, std::uint32_t part) const {
  static const std::string kDeprived = unicode::fold("বঞ্চিত");
  if (trigger_.row->type != EventType::kCoerce || (part & ParticipantWords::kFrom) == 0 ||
      trigger_.row->noun.empty() || trigger_.row->noun.back() != kDeprived)
    return std::nullopt;
  for (TokenIndex t = c.begin; t < c.head; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || !g.is(can::kGenitive) || !g.is(can::kPlural | can::kPronoun)) continue;
    const bool people = g.name != 0 || g.has(Feature::kHuman) || g.has(Feature::kRole) ||
                        g.has(Feature::kGroup) || (g.is(can::kPronoun) && g.has(Feature::kPluralWord));
    return people ? std::optional(clause::Phrase{{c.begin, t + 1}, t}) : std::nullopt;
  }
  return std::nullopt;
}

// "শীতার্তদের মাঝে | কম্বল বিতরণ": among whom it is shared out, they are given it.
bool HappeningRoles::shared_out(const Chunk& c, std::uint32_t part) const {
  return trigger_.row->type == EventType::kAid && (part & ParticipantWords::kAmong) != 0 &&
         trigger_.row->who == Who::kDo && somebody(c);
}

}  // namespace ukti::bangla
