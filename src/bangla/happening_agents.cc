// Who acts without being the verb's subject ("রাষ্ট্রপতির আদেশে | মুক্তি পান"), and what only stands where those
// who act do ("হাদি | হত্যার বিচার", "ক্ষেপণাস্ত্রের | হামলা").
#include <algorithm>
#include <string>

#include "bangla/happening_roles.h"
#include "unicode/fold.h"

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
  // "ডিবির অভিযানে তিন ডাকাত | গ্রেপ্তার": a headline saves the verb
  const bool headline = type == EventType::kCoerce && !trigger_.verbal() &&
                        trigger_.morph.kase == Case::kBare && trigger_.row->owner == Owner::kRecipient;
  const bool ordered =
      measure && (headline || (trigger_.verbal() && (trigger_.row->who == Who::kUndergo || passive())));
  // "ছাত্রদলের উদ্যোগে | বিক্ষোভ হয়": who calls people out protests, where nobody else is said to
  const bool called =
      type == EventType::kProtest && (!trigger_.verbal() || passive() || verb_among(trigger_.row->lasting));
  const std::uint64_t way = called ? ParticipantWords::kThrough : ParticipantWords::kOrder;
  if (!ordered && !called) return std::nullopt;
  // "পুলিশের | বিশেষ অভিযানে": what stands behind the phrase, with a word or none between, may be no part of
  // it
  const bool apart = c.kase == Case::kGenitive && c.postposition == text::kNoToken;
  TokenIndex at = apart ? c.end : c.head;
  if (apart && words_.at(s_, at, way) == nullptr) ++at;
  if ((at == c.head && c.kase != Case::kLocative) || at >= trigger_.range.begin ||
      words_.at(s_, at, way) == nullptr)
    return std::nullopt;
  for (TokenIndex t = std::min(at, c.end); t > c.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1) || !g.is(can::kGenitive) || (g.name == 0 && g.is(can::kBare))) continue;
    const Phrase whose{{c.begin, t}, t - 1};
    return somebody_named(whose) && !g.is(can::kPronoun) ? std::optional(whose) : std::nullopt;
  }
  return std::nullopt;
}

// "বিধিনিষেধ দেওয়া হয়েছিল | গোয়েন্দা সংস্থার পক্ষ থেকে।": who does it closes the sentence of a passive.
void HappeningRoles::by_agent_behind(HappeningFrame& f) const {
  if (!f.actors.empty() || !passive() || !trigger_.verb.finite) return;
  const std::size_t i = s_.chunk_at(trigger_.range.end);
  if (i >= s_.chunks.size() || s_.chunks[i].begin != trigger_.range.end) return;
  const Chunk& c = s_.chunks[i];
  if (c.postposition == text::kNoToken || !somebody(c)) return;
  const ListedWords::Row* row = words_.at(s_, c.postposition, ParticipantWords::kAgent);
  if (row == nullptr) return;
  const TokenIndex end = c.postposition + static_cast<TokenIndex>(row->words.size());
  if (end >= s_.end || !s_.word(end)) f.actors.push_back(s_.phrase(c));
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
  const bool because = trigger_.verb.verbal_noun && s_.tags[trigger_.range.end - 1].is(can::kLocative);
  return trigger_.verbal() && (!trigger_.verb.verbal_noun || because) && !words && !somebody_named(owner) &&
         g.is(can::kNoun) && !g.is(can::kVerbalNoun) && !g.has(Feature::kPlace) && !g.has(Feature::kMedia) &&
         !g.has(Feature::kCourt);
}

// "এসআই করিমের নেতৃত্বে একটি দল | তল্লাশি চালায়": those who are led do it, where they are told.
bool HappeningRoles::led_team(const Chunk& c) const {
  static const std::string kLed = unicode::fold("নেতৃত্বে");
  if (c.postposition == text::kNoToken || s_.text.form(c.postposition) != kLed || !trigger_.verbal() ||
      passive())
    return false;
  return std::any_of(s_.chunks.begin(), s_.chunks.end(), [&](const Chunk& x) {
    const Tag& g = s_.tags[x.head];
    const bool team =
        x.kind == ChunkKind::kBody || g.has(Feature::kForces) || g.has(Feature::kGroup) || x.plural;
    return x.begin > c.postposition && x.end <= trigger_.range.begin && depth(x.head) == level_ &&
           x.kase == Case::kBare && x.postposition == text::kNoToken && somebody(x) && team &&
           !only_counted(x) && !g.has(Feature::kPlace);
  });
}

// Where they are not found, he does.
void HappeningRoles::by_leader_of_team(HappeningFrame& f) const {
  if (!f.actors.empty() || f.undergone) return;
  for (const Chunk& c : s_.chunks)
    if (c.begin >= near_ && c.end <= trigger_.range.begin && somebody(c) && led_team(c))
      return f.actors.push_back(s_.phrase(c));
}

// "আদালতের মাধ্যমে | কারাগারে পাঠানো হয়": the court has ordered it.
bool HappeningRoles::jails(const Chunk& c, std::uint32_t part) const {
  const EventType type = trigger_.row->type;
  const bool law = type == EventType::kCoerce || type == EventType::kSanction || type == EventType::kConcede;
  return law && (part & ParticipantWords::kThrough) != 0 && passive() && s_.tags[c.head].has(Feature::kCourt);
}

// "দল থেকেও | বহিষ্কার করা হয়েছে তাঁকে": a party throws out its own.
bool HappeningRoles::expels(const Chunk& c, std::uint32_t part) const {
  const Tag& g = s_.tags[c.head];
  return trigger_.row->mode == "expel" && (part & ParticipantWords::kFrom) != 0 && passive() &&
         c.kind == ChunkKind::kBody && c.kase == Case::kBare && g.has(Feature::kParty);
}

// "তাসনিম খানের দল থেকে | পদত্যাগ করার পর": who leaves what is his.
std::optional<Phrase> HappeningRoles::leaver(const HappeningFrame& f) const {
  const bool noun = !trigger_.verbal() || trigger_.verb.verbal_noun;
  if (trigger_.row->type != EventType::kRetreat || !noun || !f.taken_from || !f.actors.empty() ||
      f.recipients.size() != 1)
    return std::nullopt;
  const Phrase& left = f.recipients.front();
  for (TokenIndex t = left.head; t > left.range.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1) || g.name == 0 || !g.is(can::kGenitive)) continue;
    return s_.names[g.name - 1].type == EntityType::kPerson
               ? std::optional(Phrase{{left.range.begin, t}, t - 1})
               : std::nullopt;
  }
  for (const Chunk& c : s_.chunks)
    if (c.end == left.range.begin && c.kase == Case::kGenitive && c.kind == ChunkKind::kPerson &&
        c.postposition == text::kNoToken)
      return s_.phrase(c);
  return std::nullopt;
}

// "গুলি চালানোর | কথা অস্বীকার পুলিশের": who owns or disowns a deed did it, or is said to have; a headline puts
// him behind it.
std::optional<Phrase> HappeningRoles::admitted_by() const {
  static const std::string kWord = unicode::fold("কথা");
  const bool genitive = !trigger_.verbal() && trigger_.morph.kase == Case::kGenitive;
  // "সেনা প্রত্যাহারের | সিদ্ধান্ত যুক্তরাষ্ট্রের", "হামলার | পরিকল্পনা ইসরায়েলের": or plans or announces it
  const std::uint64_t plans = genitive ? ParticipantWords::kVow | ParticipantWords::kTry : 0;
  const ListedWords::Row* row = words_.at(s_, trigger_.range.end, ParticipantWords::kAdmit | plans);
  const bool theirs = trigger_.verbal() || trigger_.row->owner == Owner::kRecipient;
  if (row == nullptr || (!theirs && s_.text.form(trigger_.range.end).starts_with(kWord))) return std::nullopt;
  const TokenIndex begin = trigger_.range.end + static_cast<TokenIndex>(row->words.size());
  const std::size_t i = s_.chunk_at(begin);
  if (i >= s_.chunks.size() || begin >= s_.end) return std::nullopt;
  const Chunk& c = s_.chunks[i];
  const bool closes = c.end >= s_.end || !s_.word(c.end);
  const Phrase whose{{begin, c.end}, c.head};
  if (closes && c.head >= begin && c.kase == Case::kGenitive && !s_.tags[c.head].is(can::kPronoun) &&
      somebody_named(whose))
    return whose;
  return std::nullopt;
}

// "তাগিদ দেওয়ার | পাশাপাশি … অঙ্গীকার করেন X": what somebody does besides, instead or to an end has the
// subject of the main verb.
bool HappeningRoles::beside_main() const {
  const TokenIndex end = trigger_.range.end;
  const bool genitive =
      trigger_.verbal()
          ? trigger_.verb.verbal_noun && !trigger_.verb.finite && s_.tags[end - 1].is(can::kGenitive)
          : trigger_.morph.kase == Case::kGenitive && trigger_.row->owner != Owner::kRecipient &&
                (trigger_.row->to & to::kObject) == 0;
  return genitive && trigger_.row->who == Who::kDo && !passive() && end < s_.end &&
         words_.at(s_, end, ParticipantWords::kBeside) != nullptr;
}

// "হামলা চালানোয় | ইসরায়েলের নিন্দা", "গুলি চালানোর | দায়ে বরখাস্ত": what is done to somebody is done for this.
bool HappeningRoles::because() const {
  const TokenIndex end = trigger_.range.end;
  if (trigger_.row->who != Who::kDo || passive()) return false;
  const bool nouns_own =
      !trigger_.verbal() && trigger_.row->owner == Owner::kActor && trigger_.morph.kase == Case::kGenitive;
  if (!nouns_own && !(trigger_.verb.verbal_noun && !trigger_.verb.finite)) return false;
  const Tag& last = s_.tags[end - 1];
  if (!nouns_own && last.is(can::kLocative) && !last.is(can::kGenitive)) return true;
  return (nouns_own || last.is(can::kGenitive)) && end < s_.end && s_.word(end) &&
         (words_.at(s_, end, ParticipantWords::kCharge) != nullptr || s_.tags[end].in(WordSet::kCause));
}

// "ট্রাম্পের হামলার | হুমকির পর", "উপদেষ্টার বিচারের | আশ্বাসে": the deed in the genitive that is threatened or
// promised by a noun of its own, without a verb that would have a subject.
const Trigger* HappeningRoles::threatened() const {
  const EventType type = trigger_.row->type;
  if (trigger_.verbal() || (type != EventType::kThreaten && type != EventType::kAgree)) return nullptr;
  const auto deed = std::ranges::find_if(triggers_, [&](const Trigger& x) {
    return x.range.end == trigger_.range.begin && !x.verbal() && x.morph.kase == Case::kGenitive;
  });
  return deed == triggers_.end() ? nullptr : &*deed;
}

// Whoever has the deed has the threat. Of a deed that the genitive undergoes as well only those with power
// have it: "শিক্ষকের শাস্তির আশ্বাসে" leaves it open.
bool HappeningRoles::threatens(const Phrase& owner, const Trigger& deed) const {
  const Tag& g = s_.tags[owner.head];
  if (!g.is(can::kGenitive) || !somebody_named(owner)) return false;
  if (deed.row->owner == Owner::kActor) return true;
  const EntityType type = g.name == 0 ? EntityType::kOther : s_.names[g.name - 1].type;
  return deed.row->owner == Owner::kRecipient &&
         (type == EntityType::kCountry || type == EntityType::kOrganisation || g.has(Feature::kGovernment) ||
          g.has(Feature::kOfficial) || g.has(Feature::kForces) || (g.has(Feature::kRole) && g.name == 0));
}

void HappeningRoles::by_threatener(HappeningFrame& f) const {
  const Trigger* deed = threatened();
  if (deed == nullptr || !f.actors.empty()) return;
  for (const Chunk& c : s_.chunks) {
    if (c.begin >= deed->range.begin || c.end < deed->range.begin || c.postposition != text::kNoToken)
      continue;
    const Phrase owner{{c.begin, deed->range.begin}, deed->range.begin - 1};
    if (threatens(owner, *deed)) return f.actors.push_back(owner);
  }
}

// "ইউক্রেনে রাশিয়ার | যুদ্ধ": the country in which another one wages its war.
void HappeningRoles::by_war_abroad(HappeningFrame& f) const {
  if (trigger_.row->type != EventType::kAssault || trigger_.row->owner != Owner::kBoth ||
      trigger_.row->who != Who::kMutual || f.actors.size() != 1 || !f.recipients.empty() ||
      !country_owns(f.actors.front().head))
    return;
  for (const Chunk& c : s_.chunks) {
    if (c.end != f.actors.front().range.begin || c.kase != Case::kLocative) continue;
    const Tag& g = s_.tags[c.head];
    if (g.name != 0 && s_.names[g.name - 1].type == EntityType::kCountry)
      f.recipients.push_back(s_.phrase(c));
    return;
  }
}

// "হামাসের বিরুদ্ধে ইসরায়েলের | যুদ্ধ": a war that one wages against another.
bool HappeningRoles::one_sided(const HappeningFrame& f) const {
  if (trigger_.row->type != EventType::kAssault || f.actors.empty() || f.recipients.size() != 1) return false;
  const std::size_t i = s_.chunk_at(f.recipients.front().head);
  return i < s_.chunks.size() && (s_.chunks[i].kase == Case::kLocative ||
                                  (words_.part(s_, s_.chunks[i]) & ParticipantWords::kAgainst) != 0);
}

}  // namespace ukti::bangla
