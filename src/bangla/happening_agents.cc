// Who acts without being the verb's subject ("রাষ্ট্রপতির আদেশে | মুক্তি পান"), and what only stands where those
// who act do ("হাদি | হত্যার বিচার", "ক্ষেপণাস্ত্রের | হামলা").
#include <algorithm>

#include "bangla/happening_roles.h"

namespace ukti::bangla {

using clause::Case;
using clause::HappeningFrame;
using clause::Phrase;
using lexicon::Feature;
using text::TokenIndex;

// "রাষ্ট্রপতির নির্বাহী আদেশে | মুক্তি পান", "আদালতের রায়ে | দল নিষিদ্ধ হয়": what is done to somebody by an order
// he does who gives it; but whoever shoots by order shoots himself.
std::optional<Phrase> HappeningRoles::by_order(const Chunk& c) const {
  const EventType type = trigger_.row->type;
  const bool measure = type == EventType::kConcede || type == EventType::kSanction ||
                       type == EventType::kCoerce || type == EventType::kRetreat;
  if (!measure || !trigger_.verbal() || (trigger_.row->who != Who::kUndergo && !passive()))
    return std::nullopt;
  if (c.kase != Case::kLocative || words_.at(s_, c.head, ParticipantWords::kOrder) == nullptr)
    return std::nullopt;
  for (TokenIndex t = c.head; t > c.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1) || !g.is(can::kGenitive) || (g.name == 0 && g.is(can::kBare))) continue;
    const Phrase whose{{c.begin, t}, t - 1};
    return somebody_named(whose) && !g.is(can::kPronoun) ? std::optional(whose) : std::nullopt;
  }
  return std::nullopt;
}

// "হাদি | হত্যার বিচার দাবি করেছেন": whom the noun right behind him befell says which deed is meant, and does
// nothing himself.
bool HappeningRoles::names_deed(const Chunk& c) const {
  const Tag& g = s_.tags[c.head];
  if (trigger_.row->who == Who::kUndergo || passive()) return false;  // "রহিম | হত্যাকাণ্ডে নিহত হওয়ার পর"
  const bool person = g.name != 0 ? s_.names[g.name - 1].type == EntityType::kPerson
                                  : c.kind == ChunkKind::kPerson && !c.numbered && !c.plural;
  if (!person || c.kase != Case::kBare || g.is(can::kPronoun | can::kPlural | can::kDefinite)) return false;
  return std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& t) {
    const EventType type = t.row->type;
    return t.range.begin == c.end && &t != &trigger_ && !t.verbal() && t.row->owner == Owner::kRecipient &&
           t.morph.kase != Case::kBare && (type == EventType::kAssault || type == EventType::kCoerce);
  });
}

// "ক্ষেপণাস্ত্রের | হামলা", "পূর্ণ মাত্রার | আক্রমণ", "প্রতিশোধের | হামলা": a thing says what deed it is, and leaves
// its doer to the verb's subject; what is only said goes by who says it.
bool HappeningRoles::mere_thing(const Phrase& owner) const {
  const Tag& g = s_.tags[owner.head];
  const EventType type = trigger_.row->type;
  const bool words = type == EventType::kRequest || type == EventType::kAccuse ||
                     type == EventType::kSupport || type == EventType::kThreaten;
  return trigger_.verbal() && !trigger_.verb.verbal_noun && !words && !somebody_named(owner) &&
         g.is(can::kNoun) && !g.is(can::kVerbalNoun) && !g.has(Feature::kPlace) && !g.has(Feature::kMedia) &&
         !g.has(Feature::kCourt);
}

}  // namespace ukti::bangla
