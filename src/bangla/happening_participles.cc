// Who undergoes what a participle or a charge tells right before him: the one inside the phrase, the family's
// dead, the banned party, all who are counted; and not who holds others on the charge.
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

// "নিহত | শ্রমিকদের পরিবার", "আটক | নেতার মুক্তি": whose family, body or matter it is has undergone it.
std::optional<Phrase> HappeningRoles::bereaved(const Chunk& c) const {
  const Tag& head = s_.tags[c.head];
  if (trigger_.row->who != Who::kUndergo) return std::nullopt;  // "হত্যার অভিযোগে | X-এর ছেলে"
  const bool relation = head.name == 0 && head.has(Feature::kKin);
  for (TokenIndex t = c.begin; t < c.head; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || !g.is(can::kGenitive) || g.is(can::kPronoun) || g.time) continue;
    const bool people = g.name != 0 ? s_.names[g.name - 1].type == EntityType::kPerson ||
                                          s_.names[g.name - 1].type == EntityType::kGroup
                                    : g.has(Feature::kHuman) || g.has(Feature::kRole);
    const bool several = g.is(can::kPlural) && g.name == 0;
    if (!people || g.is(can::kBare)) return std::nullopt;
    if (relation || several) return Phrase{{c.begin, t + 1}, t};
    return std::nullopt;
  }
  return std::nullopt;
}

// "চাঁদাবাজির অভিযোগে | কোস্ট গার্ড তিনজনকে আটক করে", "অভিযোগে | দল থেকে বহিষ্কার": who holds or expels others
// for it is not accused of it.
bool HappeningRoles::holds_others(const Chunk& c, HappeningFrame& f) const {
  if (trigger_.row->type != EventType::kAccuse) return false;
  constexpr std::uint32_t kElsewhere =
      ParticipantWords::kFrom | ParticipantWords::kWith | ParticipantWords::kTo | ParticipantWords::kOn;
  if ((words_.part(s_, c) & kElsewhere) != 0) return true;
  if (c.kase != Case::kBare || c.joined) return false;
  const auto next = std::find_if(triggers_.begin(), triggers_.end(),
                                 [&](const Trigger& x) { return x.range.begin >= c.end; });
  if (next == triggers_.end() || !next->verbal() || next->row->who != Who::kDo ||
      s_.has_finite(c.end, next->range.begin))
    return false;
  const EventType type = next->row->type;
  if (type != EventType::kCoerce && type != EventType::kSanction && type != EventType::kAssault) return false;
  if (HappeningRoles(s_, words_, predicates_, triggers_, static_cast<std::size_t>(next - triggers_.begin()))
          .passive())
    return false;
  for (std::size_t k = 0; k < s_.chunks.size(); ++k) {
    const Chunk& held = s_.chunks[k];
    if (held.begin < c.end || held.end > next->range.begin || depth(held.head) != level_) continue;
    if (held.kase != Case::kObjective || held.postposition != kNoToken || !somebody(held)) continue;
    if (!nameless(held, f)) f.recipients.push_back(whole(k));
    break;
  }
  return true;
}

// "ক্ষমতাচ্যুত | প্রধানমন্ত্রী শেখ হাসিনার দল", "বাস্তুচ্যুত | রোহিঙ্গাদের মানবিক সহায়তা": before what is somebody's the
// participle tells of him.
std::optional<Phrase> HappeningRoles::undergoes_inside(const Chunk& c) const {
  static const std::string kCounter = unicode::fold("জন");
  const Tag& last = s_.tags[trigger_.range.end - 1];
  const bool participle =
      last.is(can::kAdjective) && last.name == 0 && (!last.is(can::kNoun) || last.has(Feature::kHuman));
  if (!participle || c.kind == ChunkKind::kPerson) return std::nullopt;
  for (TokenIndex t = c.begin; t < c.head; ++t) {
    const Tag& g = s_.tags[t];
    if (!s_.word(t) || !g.is(can::kGenitive) || g.is(can::kPronoun) || g.time) continue;
    if ((g.name == 0 && g.is(can::kBare)) || s_.text.form(t).starts_with(kCounter)) return std::nullopt;
    // "বাস্তুচ্যুত | রোহিঙ্গাদের মানবিক সহায়তায়": of several only
    if (c.kase == Case::kLocative && !g.is(can::kPlural)) return std::nullopt;
    const EntityType type = g.name != 0 ? s_.names[g.name - 1].type : EntityType::kOther;
    const bool party = g.has(Feature::kParty) || g.has(Feature::kGovernment);
    const bool who = g.name != 0 ? type == EntityType::kPerson || type == EntityType::kGroup || party
                                 : g.has(Feature::kHuman) || g.has(Feature::kGroup) || party;
    return who ? std::optional(Phrase{{c.begin, t + 1}, t}) : std::nullopt;
  }
  return std::nullopt;
}

// "২৬ জনের", "পাঁচজনকে" at t.
std::optional<Phrase> HappeningRoles::counted_at(TokenIndex t) const {
  static const std::string kCounter = unicode::fold("জন");
  if (t >= s_.end) return std::nullopt;
  const bool digits = s_.text.tokens[t].kind == text::TokenKind::kNumber;
  const bool numeral = s_.word(t) && s_.tags[t].name == 0 && s_.tags[t].is(can::kNumeral);
  if (!digits && !numeral) return std::nullopt;
  if (numeral && s_.text.form(t).find(kCounter) != unicode::Codes::npos) return Phrase{{t, t + 1}, t};
  const bool counter = t + 1 < s_.end && s_.word(t + 1) && s_.text.form(t + 1).starts_with(kCounter);
  return counter ? std::optional(Phrase{{t, t + 2}, t + 1}) : std::nullopt;
}

// "নিষিদ্ধ | ছাত্রলীগের এক নেতা", "নিষিদ্ধ থাকা | দলের ফেসবুক পেজ": the party is banned, not who is of it.
std::optional<clause::Phrase> HappeningRoles::banned(const Chunk& c) const {
  if (trigger_.row->mode != "ban") return std::nullopt;
  for (TokenIndex t = c.begin; t <= c.head; ++t) {
    const std::uint32_t name = s_.tags[t].name;
    if (name == 0) continue;
    if (s_.names[name - 1].type != EntityType::kOrganisation) return std::nullopt;
    while (t < c.head && s_.tags[t + 1].name == name) ++t;
    if (t < c.head && !s_.tags[t].is(can::kGenitive)) return std::nullopt;
    return clause::Phrase{{c.begin, t + 1}, t};
  }
  return std::nullopt;
}

}  // namespace ukti::bangla
