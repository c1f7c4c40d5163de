// Whom words are aimed at by what they are about. An accusation that nobody in particular makes ("অভিযোগ, X
// …", "X … বলে অভিযোগ রয়েছে") has its content behind a comma or before বলে, and who does what it tells is
// accused; what is rejected is his who made it, and congratulations go to him whose success it is.
#include <string>

#include "bangla/accused.h"
#include "bangla/happening_roles.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::HappeningFrame;
using lexicon::Feature;
using text::TokenIndex;

void HappeningRoles::by_content(HappeningFrame& f) const {
  if (trigger_.row->mode != "allege" || !f.recipients.empty() || f.counted) return;
  if (!f.actors.empty() || (trigger_.verbal() && !trigger_.verb.finite)) return;
  const TokenIndex next = trigger_.range.end, begin = trigger_.range.begin;
  // "চালানোর অভিযোগ, ৩০ জনকে ফেরত পাঠাচ্ছে …": what is alleged stands before it
  const Tag& before = s_.tags[begin > s_.begin ? begin - 1 : begin];
  const bool told = begin > s_.begin && s_.word(begin - 1) && before.is(can::kGenitive | can::kVerbalNoun);
  clause::TokenRange content;
  if (!told && next + 1 < s_.end &&
      (s_.mark(next, ',') || (s_.word(next) && s_.tags[next].has(Feature::kThat))))
    content = {next + 1, s_.end};
  else if (begin > s_.begin + 1 && s_.word(begin - 1) && s_.tags[begin - 1].has(Feature::kQuotative))
    content = {far_, begin - 1};
  if (content.begin >= content.end) return;
  for (TokenIndex t = content.begin; t < content.end; ++t)
    if (depth(t) < level_) return;
  if (const auto who = accused_by(words_.aims, s_, content)) f.recipients.push_back(*who);
}

// What the table of aims says of the word at t.
bool HappeningRoles::aims(TokenIndex t, std::string_view use) const {
  const PhraseRows::Hit hit = s_.word(t) ? words_.aims.at(s_, t, t + 1) : PhraseRows::Hit{};
  return hit && s_.tags[t].name == 0 && hit.row->use == use;
}

// "মান্নার করা | রিট খারিজ", "চীনের দেওয়া | প্রস্তাব প্রত্যাখ্যান করেছে": whose what is rejected is, by the
// participle of its making.
void HappeningRoles::by_maker(HappeningFrame& f) const {
  const TokenIndex begin = trigger_.range.begin;
  if (trigger_.row->type != EventType::kReject || !trigger_.verbal() || !f.recipients.empty() || f.counted ||
      begin < near_ + 2)
    return;
  TokenIndex made = begin - 1;  // "চীনের দেওয়া প্রস্তাব | প্রত্যাখ্যান"
  if (s_.word(made) && s_.tags[made].name == 0 && s_.tags[made].has(Feature::kSpeechNoun) && made > near_ + 1)
    --made;
  const Tag& participle = s_.tags[made];
  if (!aims(made, "made") || participle.is(can::kGenitive | can::kLocative | can::kObjective) ||
      made == s_.begin)
    return;
  const Tag& g = s_.tags[made - 1];
  if (!g.is(can::kGenitive) || g.is(can::kPronoun) || (g.name == 0 && g.is(can::kBare))) return;
  const std::size_t i = s_.chunk_at(made - 1);
  if (i >= s_.chunks.size() || s_.chunks[i].begin >= made) return;
  const clause::Phrase whose{{s_.chunks[i].begin, made}, made - 1};
  if (somebody_named(whose)) f.recipients.push_back(whose);
}

// "বিরোধীদের দাবি কমিশন | প্রত্যাখ্যান করে", "সরকারের সিদ্ধান্তকে দলটি | স্বাগত জানায়": the subject stands between
// what is refused or welcomed and the verb.
void HappeningRoles::by_thing_before_subject(HappeningFrame& f) const {
  const EventType type = trigger_.row->type;
  if ((type != EventType::kReject && type != EventType::kSupport) || !trigger_.verbal() ||
      !f.recipients.empty() || f.counted)
    return;
  const Chunk* subject = nullptr;
  for (std::size_t i = s_.chunks.size(); i-- > 0;) {
    const Chunk& c = s_.chunks[i];
    if (c.end > trigger_.range.begin) continue;
    if (c.begin < near_ || depth(c.head) != level_) return;
    if (subject == nullptr) {
      if (!s_.subject(i) || !somebody(c)) return;
      subject = &c;
      continue;
    }
    const bool said = s_.tags[c.head].has(Feature::kSpeechNoun) || c.kase == clause::Case::kObjective;
    if (c.end != subject->begin || c.postposition != text::kNoToken || !said) return;
    if (const auto whose = owner_of_thing(c)) f.recipients.push_back(*whose);
    return;
  }
}

// "X-এর বিক্ষোভকে ‘লোক দেখানো’ বলে | সমালোচনা করেন", "তাদের আন্দোলনকে | সমর্থন জানায়": whose deed the object
// names.
void HappeningRoles::by_doer_of_object(HappeningFrame& f) const {
  const EventType type = trigger_.row->type;
  if ((type != EventType::kAccuse && type != EventType::kSupport) || !trigger_.verbal() ||
      !f.recipients.empty() || f.counted)
    return;
  for (const Trigger& x : triggers_) {
    if (x.range.end > trigger_.range.begin) return;
    if (x.verbal() || x.morph.kase != clause::Case::kObjective || x.row->owner != Owner::kActor ||
        x.range.begin < far_ || depth(x.range.begin) != level_)
      continue;
    for (const Chunk& c : s_.chunks)
      if (c.end == x.range.begin && c.kase == clause::Case::kGenitive && somebody(c) &&
          c.kind != ChunkKind::kPronoun)
        return f.recipients.push_back(whole(static_cast<std::size_t>(&c - s_.chunks.data())));
  }
}

// "X-এর বিরুদ্ধে আনা | অভিযোগ অস্বীকার করেন": against X stands the charge, and not who refuses it.
bool HappeningRoles::against_in_charge(const Chunk& c) const {
  if (c.postposition == text::kNoToken) return false;
  // "চীনের বিরুদ্ধে গালাগালি করার | অভিযোগ এনেছেন": who is charged with it did it
  const TokenIndex behind = trigger_.range.end;
  if (trigger_.row->type == EventType::kAccuse && trigger_.verbal() && trigger_.verb.verbal_noun &&
      behind < s_.end && s_.word(behind) && s_.tags[behind].is(can::kBare) &&
      words_.at(s_, behind, ParticipantWords::kCharge) != nullptr)
    return true;
  if (trigger_.row->type != EventType::kReject) return false;
  for (TokenIndex t = c.postposition + 1; t < trigger_.range.begin; ++t)
    if (aims(t, "made") || (s_.word(t) && s_.tags[t].name == 0 && s_.tags[t].has(Feature::kSpeechNoun)))
      return true;
  return false;
}

// "X-এর অভ্যন্তরীণ বিষয়ে | হস্তক্ষেপ", "মার্কিন নির্বাচনে": in whose affairs one meddles.
std::optional<clause::Phrase> HappeningRoles::in_affairs(const Chunk& c) const {
  const bool within = c.postposition != text::kNoToken;
  if (trigger_.row->type != EventType::kCoerce || trigger_.row->owner != Owner::kActor ||
      (trigger_.row->to & to::kLocative) == 0 || !(within || c.kase == clause::Case::kLocative) ||
      !aims(within ? c.postposition : c.head, "affair"))
    return std::nullopt;
  for (TokenIndex t = c.head + 1; t > c.begin; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1) || g.name == 0) continue;
    const EntityType type = s_.names[g.name - 1].type;
    const bool power = type == EntityType::kCountry || type == EntityType::kOrganisation;
    const bool owns = g.is(can::kGenitive) || g.has(Feature::kDemonym);
    if (!power && !g.has(Feature::kDemonym)) return std::nullopt;
    return owns ? std::optional(clause::Phrase{{g.has(Feature::kDemonym) ? t - 1 : c.begin, t}, t - 1})
                : std::nullopt;
  }
  return std::nullopt;
}

// "X-এর | বিপুল জয়ে", "X-এর | ৫০ বছর পূর্তিতে", "X-এর | স্বাধীনতার সুবর্ণজয়ন্তীতে".
bool HappeningRoles::between_owner_and_merit(TokenIndex t) const {
  if (s_.text.tokens[t].kind == text::TokenKind::kNumber) return true;
  const Tag& g = s_.tags[t];
  if (!s_.word(t) || g.name != 0) return false;
  if (aims(t, "day") || aims(t, "of_day") || (aims(t, "merit") && g.is(can::kBare))) return true;
  return g.is(can::kAdjective | can::kNumeral) && !g.is(can::kGenitive);
}

// "X-এর জয়ের জন্য | অভিনন্দন জানান", "X-এর বিজয়ে শুভেচ্ছা": whose success it is.
void HappeningRoles::by_merit(HappeningFrame& f) const {
  static const std::string kOccasion = unicode::fold("উপলক্ষ");
  if (trigger_.row->type != EventType::kSupport || !f.recipients.empty() || f.counted) return;
  for (TokenIndex t = trigger_.range.begin; t > near_ + 1; --t) {
    const TokenIndex merit = t - 1;
    if (!s_.word(merit) || depth(merit) != level_) return;
    const bool day = aims(merit, "day") && merit + 1 < trigger_.range.begin &&
                     s_.text.form(merit + 1).starts_with(kOccasion);
    const bool inflected = s_.tags[merit].is(can::kGenitive | can::kLocative);
    if (!day && !((aims(merit, "merit") || aims(merit, "day")) && inflected)) continue;
    TokenIndex owner = merit;
    while (owner > near_ && between_owner_and_merit(owner - 1)) --owner;
    if (owner == near_ || !s_.tags[owner - 1].is(can::kGenitive)) return;
    for (TokenIndex k = merit; k < trigger_.range.begin; ++k)  // "জয়ে আপনাকে | অভিনন্দন"
      if (s_.tags[k].is(can::kPronoun) && s_.tags[k].is(can::kObjective)) return;
    const std::size_t i = s_.chunk_at(owner - 1);
    if (i >= s_.chunks.size() || s_.chunks[i].begin >= owner) return;
    const clause::Phrase whose{{s_.chunks[i].begin, owner}, owner - 1};
    if (somebody_named(whose) && !s_.tags[owner - 1].is(can::kPronoun)) f.recipients.push_back(whose);
    return;
  }
}

// "X-এর সভাপতিত্বে পরিষদের | সভা অনুষ্ঠিত হয়": who presides takes part.
void HappeningRoles::by_chair(HappeningFrame& f) const {
  if (trigger_.row->type != EventType::kConsult || trigger_.row->who != Who::kMutual) return;
  for (TokenIndex t = trigger_.range.begin; t > far_ + 1; --t) {
    if (depth(t - 1) != level_ || !aims(t - 1, "chair") || !s_.tags[t - 2].is(can::kGenitive)) continue;
    const std::size_t i = s_.chunk_at(t - 2);
    if (i >= s_.chunks.size() || s_.chunks[i].begin >= t - 1) return;
    const clause::Phrase who{{s_.chunks[i].begin, t - 1}, t - 2};
    if (somebody_named(who) && !s_.tags[t - 2].is(can::kPronoun)) f.actors.push_back(who);
    return;
  }
}

}  // namespace ukti::bangla
