#include "bangla/happening_roles.h"

#include <algorithm>
#include <string>

#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::HappeningFrame;
using clause::Phrase;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

HappeningRoles::HappeningRoles(const Scene& scene, const ParticipantWords& words,
                               const Predicates& predicates, const std::vector<Trigger>& triggers,
                               std::size_t index)
    : s_(scene), words_(words), predicates_(predicates), triggers_(triggers), trigger_(triggers[index]) {
  level_ = depth(trigger_.range.begin);
  limits(triggers, index);
}

void HappeningRoles::point(HappeningFrame& f) const {
  constexpr TokenIndex kWords = 4;
  static const std::string kOne = unicode::fold("একটি");
  bool of_event = false;
  for (TokenIndex t = trigger_.range.begin; t > s_.begin && trigger_.range.begin - t < kWords; --t) {
    const Tag& g = s_.tags[t - 1];
    if (!s_.word(t - 1) || g.name != 0 || g.is(can::kFinite | can::kConverb)) return;
    if (!trigger_.verbal() && s_.text.form(t - 1) == kOne) {
      f.introduced = true;
      return;
    }
    if (!trigger_.verbal() && g.in(WordSet::kSuch)) return;  // "এ ধরনের | হামলা": another one of the kind
    if (g.has(Feature::kDemonstrative) && !g.has(Feature::kAnd)) {  // ও is "and" as well
      (of_event ? f.of_deed : f.pointed) = true;
      return;
    }
    // "এই সিদ্ধান্তকে | স্বাগত জানিয়েছে"
    const bool thing = trigger_.row->type == EventType::kSupport && t == trigger_.range.begin &&
                       g.is(can::kObjective) && !g.is(can::kBare) && g.is(can::kNoun) &&
                       !g.has(Feature::kHuman) && !g.has(Feature::kRole);
    const bool event = thing || (g.is(can::kGenitive) && g.has(Feature::kEventNoun));
    if (g.is(can::kPostposition) && !g.is(can::kNoun | can::kConverb)) continue;  // "এই হামলার ফলে"
    if (!event && !g.is(can::kAdjective | can::kAdverb | can::kDeterminer)) return;
    of_event = of_event || event;
  }
}

// How deep in quotations t stands; a quotation of a few words ('বন্দুকযুদ্ধ', ‘দখলদার’ বাহিনী) counts for
// nothing.
std::uint32_t HappeningRoles::depth(TokenIndex t) const {
  constexpr TokenIndex kFewWords = 6;
  const std::uint32_t depth = s_.text.quote_depth[t];
  if (depth == 0) return 0;
  for (TokenIndex k = t + 1; k > s_.begin && t + 1 - k < kFewWords; --k) {
    const TokenIndex close = s_.text.quote_partner[k - 1];
    if (s_.opens(k - 1) && close != kNoToken && close >= t)
      return close - k < kFewWords && !s_.has_finite(k, close) ? depth - 1 : depth;
  }
  return depth;
}

// "ইসরায়েলের যে | হামলা", "কেনার যে | অভিযোগ": which one; "তিনি বলেন যে …" is another word.
bool HappeningRoles::which(TokenIndex t) const {
  static const std::string kWhich = unicode::fold("যে");
  if (t <= s_.begin || t + 1 != trigger_.range.begin || s_.text.form(t) != kWhich) return false;
  const Tag& before = s_.tags[t - 1];
  return s_.word(t - 1) && (before.is(can::kGenitive) || before.is(can::kPostposition)) &&
         !(before.is(can::kFinite) && before.name == 0);
}

// A token that no participant of the trigger stands before: the verb of another clause, a complementizer, an
// edge of a quotation.
bool HappeningRoles::bounds(TokenIndex t) const {
  const std::uint32_t here = depth(t);
  if (here < level_) return true;
  if (here > level_) return false;  // what is said there has its own participants
  return bounds_at(t);
}

// The verb of another clause, a complementizer, a mark that parts clauses.
bool HappeningRoles::bounds_at(TokenIndex t) const {
  const Tag& g = s_.tags[t];
  if (s_.mark(t, ';') || s_.mark(t, ':')) return true;
  if (!s_.word(t) || g.name != 0) return false;
  if (g.has(Feature::kThat)) return !which(t) && !subject_of_which(t);
  if (g.has(Feature::kCopula) && !g.is(can::kVerb)) return true;
  return told(g) && !g.is(can::kNoun | can::kAdjective | can::kPostposition | can::kConverb);
}

// "যোগাযোগ করা | হলে": no hall, but when it was done.
bool HappeningRoles::asked_if(TokenIndex t) const {
  return t > s_.begin && s_.word(t) && s_.word(t - 1) && s_.tags[t].name == 0 && depth(t) == level_ &&
         s_.tags[t].is(can::kConditional) && s_.tags[t - 1].is(can::kVerbalNoun) &&
         !s_.tags[t - 1].is(can::kGenitive);
}

// "মিশনগুলোকে কেন্দ্র করে | বিক্ষোভ": the converb that ends such words leads no clause of its own.
bool HappeningRoles::closes_role(TokenIndex t) const {
  if (t <= s_.begin || !s_.word(t - 1)) return false;
  const ListedWords::Row* row = words_.at(s_, t - 1, ParticipantWords::kOn);
  return row != nullptr && row->words.size() == 2;
}

void HappeningRoles::limits(const std::vector<Trigger>& triggers, std::size_t index) {
  far_ = trigger_.range.begin;
  while (far_ > s_.begin && !bounds(far_ - 1)) --far_;
  near_ = trigger_.range.begin;
  while (near_ > far_) {
    const Tag& g = s_.tags[near_ - 1];
    const bool verb = s_.word(near_ - 1) && g.name == 0 && depth(near_ - 1) == level_ &&
                      g.is(can::kConverb | can::kConditional) &&
                      !g.is(can::kNoun | can::kPostposition | can::kAdverb) && !closes_role(near_ - 1);
    if (verb || asked_if(near_ - 1)) break;
    --near_;
  }
  // another happening told by its verb has its own participants
  for (std::size_t i = index; i-- > 0;) {
    const Trigger& before = triggers[i];
    if (before.range.end <= near_) break;
    // "জেলেদের টার্গেট করে | গুলি": at whom, and no happening of its own
    if (words_.at(s_, before.range.begin, ParticipantWords::kOn) != nullptr) continue;
    if (before.verbal() && !before.verb.verbal_noun) near_ = std::max(near_, before.range.end);
  }
  ceiling_ = trigger_.range.end;
  const bool closed = trigger_.verbal() && trigger_.verb.finite;
  while (!closed && ceiling_ < s_.end) {
    const Tag& g = s_.tags[ceiling_++];
    if (s_.word(ceiling_ - 1) && g.name == 0 && told(g) && !g.is(can::kNoun | can::kAdjective)) break;
    if (depth(ceiling_ - 1) < level_) break;
  }
}

// "গ্রেপ্তার হয়েছেন", "ধরা পড়েছে", "আলোচনা হয়".
bool HappeningRoles::comes_about() const {
  if (!trigger_.verbal() || trigger_.row->noun.empty()) return false;
  return !verb_among(trigger_.row->motion) &&
         predicates_.passive_form(s_.words.of(s_.text, trigger_.verb.begin));
}

bool HappeningRoles::verb_among(std::span<const lexicon::EntryId> verbs) const {
  if (!trigger_.verbal() || verbs.empty()) return false;
  const auto readings = s_.words.of(s_.text, trigger_.verb.begin);
  return std::any_of(readings.begin(), readings.end(), [&](const clause::Reading& r) {
    return r.entry != lexicon::kNoEntry && std::find(verbs.begin(), verbs.end(), r.entry) != verbs.end();
  });
}

// "সম্মত হওয়া", "যুক্ত হওয়া": the predicate knows no other verb, so that its subject does it.
bool HappeningRoles::only_comes_about() const {
  const Happening& row = *trigger_.row;
  return row.verb_forms.empty() && std::all_of(row.verbs.begin(), row.verbs.end(),
                                               [&](lexicon::EntryId v) { return predicates_.passive(v); });
}

// করা হয়েছে; গ্রেপ্তার হয়েছেন, ধরা পড়েছে.
bool HappeningRoles::passive() const {
  if (!trigger_.verbal() || trigger_.row->who != Who::kDo) return false;
  if (trigger_.verb.passive || verb_among(trigger_.row->staying)) return true;
  return comes_about() && (!only_comes_about() || (trigger_.row->to & to::kObject) != 0);
}

bool HappeningRoles::somebody(const Chunk& c) const {
  return c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody || c.kind == ChunkKind::kPronoun ||
         c.kind == ChunkKind::kFirstPerson || (c.numbered && c.kind == ChunkKind::kThing);
}

// "৯ জন", "পাঁচজনকে": nothing but a number of people; that is a figure and nobody's name.
bool HappeningRoles::only_counted(const Chunk& c) const {
  const Tag& g = s_.tags[c.head];
  if (g.name != 0) return false;
  if (s_.text.tokens[c.head].kind == text::TokenKind::kNumber) return true;
  if (!c.numbered) return false;
  if (g.is(can::kNumeral) && !g.is(can::kAdjective)) return true;
  return g.in(WordSet::kHeadCount);
}

// "চারজন | চীনা গবেষকের", "২১ জন | বাংলাদেশি", "একজন | সন্দেহভাজনকে": a number that counts what the next chunk
// names.
bool HappeningRoles::counts_next(std::size_t i) const {
  const Chunk& c = s_.chunks[i];
  const Tag& g = s_.tags[c.head];
  const bool one = c.begin == c.head && g.name == 0 && g.is(can::kDeterminer) && g.has(Feature::kHuman) &&
                   i + 1 < s_.chunks.size() && s_.chunks[i + 1].begin == s_.chunks[i + 1].head &&
                   s_.chunks[i + 1].kase == Case::kObjective;
  return (one || only_counted(c)) && i + 1 < s_.chunks.size() && s_.chunks[i + 1].begin == s_.chunks[i].end &&
         s_.chunks[i].end < trigger_.range.begin;
}

// "সাত হাজারের বেশি দলীয় সদস্যের", "৩৬০,০০০ এরও বেশি লোক": so many, none of them by name.
bool HappeningRoles::more_than(const Chunk& c) const {
  if (s_.tags[c.head].name != 0 || !c.numbered) return false;
  for (TokenIndex t = c.begin; t + 1 < c.head; ++t) {
    const bool digits = s_.text.tokens[t].kind == text::TokenKind::kNumber;
    const bool ending = digits && s_.word(t + 1) && s_.tags[t + 1].is(can::kPronoun) && t + 2 < c.head;
    const TokenIndex more = ending ? t + 2 : t + 1;
    const bool counts =
        s_.tags[t].is(can::kNumeral) || s_.tags[t].has(Feature::kUnit) || s_.tags[t].in(WordSet::kHeadCount);
    if (digits ? !ending : !counts) continue;
    if (s_.word(more - 1) && s_.tags[more - 1].is(can::kGenitive) && s_.word(more) &&
        s_.tags[more].is(can::kAdverb | can::kAdjective))
      return true;
  }
  return false;
}

// "দশ লাখ", "এক মিলিয়নেরও বেশি": nothing but how many.
bool HappeningRoles::quantity(const Chunk& c) const {
  if (c.kase != Case::kBare || c.kind != ChunkKind::kThing) return false;
  bool number = false;
  for (TokenIndex t = c.begin; t < c.end; ++t) {
    const Tag& g = s_.tags[t];
    const bool counts = s_.text.tokens[t].kind == text::TokenKind::kNumber ||
                        (s_.word(t) && (g.is(can::kNumeral) || g.has(Feature::kUnit)));
    number = number || counts;
    if (g.name != 0 || (!counts && !(s_.word(t) && g.is(can::kAdverb | can::kAdjective | can::kDeterminer))))
      return false;
  }
  return number;
}

// "২৮ জনকে | আটক", "তিনজন | গ্রেপ্তার হয়েছেন": whom the law, or an honour, has by their count. The dead and the
// hurt are a figure.
void HappeningRoles::crowd(const Chunk& c, HappeningFrame& f) const {
  const bool plain = s_.text.tokens[c.head].kind == text::TokenKind::kNumber;
  const EventType type = trigger_.row->type;
  const bool undergoes = trigger_.row->who == Who::kUndergo || passive() ||
                         (!trigger_.verbal() && trigger_.row->owner == Owner::kRecipient);
  if (plain || type == EventType::kAssault || type == EventType::kAccident || type == EventType::kDisaster ||
      s_.tags[c.head].is(can::kDefinite) || (c.kase == Case::kBare && !undergoes))
    return;
  TokenIndex begin = c.head;
  while (begin > c.begin && (s_.text.tokens[begin - 1].kind == text::TokenKind::kNumber ||
                             (s_.word(begin - 1) && s_.tags[begin - 1].is(can::kNumeral))))
    --begin;
  f.crowd.push_back(Phrase{{begin, c.head + 1}, c.head});
}

// "৩ লাখের বেশি মানুষ | নিহত হয়েছেন": people whom nothing but their count tells, and it tells of more than it
// says.
void HappeningRoles::many(const Chunk& c, HappeningFrame& f) const {
  const bool undergoes = trigger_.row->who == Who::kUndergo || passive();
  const Tag& g = s_.tags[c.head];
  if (!g.has(Feature::kHuman) || g.has(Feature::kRole) || g.is(can::kNumeral) ||
      (c.kase == Case::kBare && !undergoes))
    return;
  f.crowd.push_back(s_.phrase(c));
}

// Nobody by a name: the slot is known to be filled all the same.
bool HappeningRoles::nameless(const Chunk& c, HappeningFrame& f) const {
  const Tag& g = s_.tags[c.head];
  const bool some = g.is(can::kDeterminer) && g.has(Feature::kHuman) && c.kase == Case::kObjective &&
                    !g.is(can::kPronoun);  // "কয়েকজনকে"
  const bool only = only_counted(c), nobody = only || more_than(c);
  f.counted = f.counted || nobody;
  if ((only || some) && f.crowd.empty()) crowd(c, f);
  if (!only && nobody && f.crowd.empty()) many(c, f);
  return nobody;
}

// The chunk that ends where the trigger begins.
std::optional<std::size_t> HappeningRoles::adjacent() const {
  const TokenIndex first = trigger_.range.begin;
  const TokenIndex end = first > s_.begin && which(first - 1) ? first - 1 : first;
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.end == end && c.begin >= near_ && c.postposition == kNoToken) return i;
  }
  // "ট্রাম্পের প্রায়ই | সমালোচনা করেন": how often and how it is done stands between
  TokenIndex owner = end;
  while (owner > near_ && s_.word(owner - 1) && s_.tags[owner - 1].name == 0 &&
         s_.tags[owner - 1].is(can::kAdverb) &&
         !s_.tags[owner - 1].is(can::kNoun | can::kPostposition | can::kVerb | can::kPronoun))
    --owner;
  if (owner == end || trigger_.row->noun.empty()) return std::nullopt;
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.end == owner && c.begin >= near_ && c.postposition == kNoToken && c.kase == Case::kGenitive)
      return i;
  }
  return std::nullopt;
}

// "সড়ক পরিবহন ও | সেতুমন্ত্রী রহিম কাদের": of one office with the chunk before.
bool HappeningRoles::of_office(std::size_t i) const {
  const Chunk &c = s_.chunks[i], &before = s_.chunks[i - 1];
  if (before.kind != ChunkKind::kThing || !before.joined || before.kase != Case::kBare || before.numbered ||
      before.postposition != kNoToken || before.begin < far_ || before.end + 1 != c.begin ||
      c.kind != ChunkKind::kPerson)
    return false;
  constexpr TokenIndex kWords = 3;
  for (TokenIndex t = c.begin; t < c.end && t < c.begin + kWords; ++t)
    if (s_.tags[t].has(Feature::kRole)) return s_.tags[t].is(can::kBare);
  return false;
}

// "বিএনপি ও | জামায়াতের কর্মীদের": the first body is joined to the second, whose people the phrase means, and
// is not itself the one to whom something is done.
bool HappeningRoles::shares_owned(const Chunk& first, const Chunk& second) const {
  const auto body = [&](TokenIndex t) {
    return s_.tags[t].name != 0 && s_.names[s_.tags[t].name - 1].type == EntityType::kOrganisation;
  };
  const Tag& head = s_.tags[second.head];
  if (!body(first.head) || !body(second.begin) || head.name != 0 || !head.has(Feature::kHuman)) return false;
  const TokenIndex last = s_.names[s_.tags[second.begin].name - 1].range.end - 1;
  return last < second.head && s_.tags[last].is(can::kGenitive) && !s_.tags[last].is(can::kBare);
}

// The whole coordination that chunk i closes: a comma joins only where a conjunction closes the list
// ("রাশিয়া, চীনকে …" are subject and object).
Phrase HappeningRoles::whole(std::size_t i) const {
  Phrase p = s_.phrase(s_.chunks[i]);
  // "বিএনপি, জামায়াতসহ | কয়েকটি দল": -সহ closes a list as ও does
  for (bool closed = s_.chunks[i].among; i > 0; --i) {
    const Chunk& before = s_.chunks[i - 1];
    const bool comma = s_.mark(before.end, ',');
    if (!comma && of_office(i)) {
      p.range.begin = before.begin;
      continue;
    }
    if (!before.joined || (comma && !closed) || before.begin < far_ || before.end + 1 != s_.chunks[i].begin)
      break;
    if (before.postposition != kNoToken || before.kase != Case::kBare || !somebody(before)) break;
    if (!comma && trigger_.row->who != Who::kMutual && shares_owned(before, s_.chunks[i])) break;
    // but a list goes on: "X এবং সমন্বয়ক ও | সচিব Y"
    const bool more = i > 1 && s_.chunks[i - 2].joined && s_.chunks[i - 2].end + 1 == before.begin;
    if (!comma && !more && one_person(before, s_.chunks[i])) break;
    closed = true;
    p.range.begin = before.begin;
  }
  return p;
}

clause::ByPronoun HappeningRoles::pronoun_of(const std::vector<Phrase>& slot) const {
  if (slot.size() != 1) return clause::ByPronoun::kNo;
  const Tag& g = s_.tags[slot.front().head];
  if (g.is(can::kPronoun) && g.has(Feature::kFirstPerson) && g.has(Feature::kPluralWord))
    return clause::ByPronoun::kWe;
  if (!g.is(can::kPronoun) || !g.has(Feature::kThirdPerson)) return clause::ByPronoun::kNo;
  return g.has(Feature::kPluralWord) ? clause::ByPronoun::kThey : clause::ByPronoun::kOne;
}

// "একে অপরকে | দোষারোপ করে", "পরস্পরের বিরুদ্ধে | অভিযোগ তোলে".
bool HappeningRoles::each_other() const {
  static const std::string kEach = unicode::fold("একে"), kOther = unicode::fold("অপর"),
                           kAnother = unicode::fold("অন্য"), kMutual = unicode::fold("পরস্পর");
  for (TokenIndex t = near_; t < trigger_.range.begin; ++t) {
    if (!s_.word(t) || depth(t) != level_) continue;
    const unicode::Codes form = s_.text.form(t);
    if (form.starts_with(kMutual)) return true;
    if (form == kEach && t + 1 < trigger_.range.begin) {
      const unicode::Codes next = s_.text.form(t + 1);
      if (next.starts_with(kOther) || next.starts_with(kAnother)) return true;
    }
  }
  return false;
}

// "হত্যাকারীদের গ্রেপ্তার ও দৃষ্টান্তমূলক | শাস্তির দাবি", "হামলা, ভাঙচুর ও | লুটপাট": what a conjunction joins to
// the noun of another happening is done by the same ones to the same ones.
bool HappeningRoles::joined() const {
  TokenIndex t = trigger_.range.begin;
  while (t > s_.begin && s_.word(t - 1) && s_.tags[t - 1].name == 0 && !s_.tags[t - 1].has(Feature::kAnd) &&
         s_.tags[t - 1].is(can::kAdjective | can::kAdverb) &&
         !s_.tags[t - 1].is(can::kGenitive | can::kPronoun | can::kLocative))
    --t;
  if (t <= s_.begin + 1 || !(s_.tags[t - 1].has(Feature::kAnd) || s_.mark(t - 1, ','))) return false;
  return std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& x) {
    const bool noun = !x.verbal() || (x.verb.verbal_noun && !x.verb.finite);
    return x.range.end == t - 1 && noun && (x.verbal() || x.morph.kase == Case::kBare) &&
           (!x.verbal() || trigger_.verbal());
  });
}

namespace {

// "দুই দেশ", "উভয় পক্ষ": who the two are, by the words that end before t.
clause::TwoOf two_at(const Scene& s, TokenIndex t) {
  if (t < s.begin + 2 || !s.word(t - 1) || !s.word(t - 2)) return clause::TwoOf::kNobody;
  const Tag& who = s.tags[t - 1];
  if (!s.tags[t - 2].in(WordSet::kTwo)) return clause::TwoOf::kNobody;
  if (who.in(WordSet::kTwoCountries)) return clause::TwoOf::kCountries;
  if (who.in(WordSet::kTwoPersons)) return clause::TwoOf::kPersons;
  if (who.in(WordSet::kTwoSides)) return clause::TwoOf::kSides;
  return clause::TwoOf::kNobody;
}

}  // namespace

// "… ভঙ্গের | অভিযোগ দুই পক্ষই তুলেছে": the two stand between the noun and its verb.
bool HappeningRoles::split_by_two() const {
  const TokenIndex end = trigger_.range.end + 2;
  if (trigger_.verbal() || trigger_.morph.kase != Case::kBare || end >= s_.end || !s_.word(end)) return false;
  const Tag &side = s_.tags[end - 1], &verb = s_.tags[end];
  return two_at(s_, end) == clause::TwoOf::kSides && side.is(can::kBare) && !side.is(can::kGenitive) &&
         verb.name == 0 && told(verb) && !verb.is(can::kNoun);
}

// "দুই দেশের | বৈঠক", "উভয় দেশের মধ্যে | চুক্তি", "দুই নেতা | আলোচনা করেন".
clause::TwoOf HappeningRoles::two_of() const {
  constexpr TokenIndex kWords = 4;
  // "আলোচনায় বসল | দুই দেশ।"
  if (const TokenIndex end = trigger_.range.end + 2;
      trigger_.verbal() && trigger_.verb.finite && end <= s_.end && s_.tags[end - 1].is(can::kBare) &&
      !s_.tags[end - 1].is(can::kGenitive) && (end == s_.end || !s_.word(end)))
    if (const clause::TwoOf two = two_at(s_, end); two != clause::TwoOf::kNobody) return two;
  if (split_by_two()) return clause::TwoOf::kSides;
  for (TokenIndex t = trigger_.range.begin; t > near_ + 1; --t) {
    if (!s_.word(t - 1) || depth(t - 1) != level_) continue;
    const clause::TwoOf two = two_at(s_, t);
    if (two == clause::TwoOf::kNobody) continue;
    const Tag& g = s_.tags[t - 1];
    const bool among =
        t < trigger_.range.begin && s_.word(t) && g.is(can::kGenitive) && s_.tags[t].is(can::kPostposition);
    const bool owner = g.is(can::kGenitive) && trigger_.range.begin - t < kWords;
    if (!among && !owner && !g.is(can::kBare)) return clause::TwoOf::kNobody;
    // "দুই দেশের কর্মকর্তাদের | আলোচনা": theirs, not they
    for (TokenIndex k = t; k < trigger_.range.begin; ++k)
      if (s_.tags[k].has(Feature::kHuman) || s_.tags[k].has(Feature::kOfficial) ||
          s_.tags[k].has(Feature::kRole))
        return clause::TwoOf::kNobody;
    return two;
  }
  return clause::TwoOf::kNobody;
}

// "সেলিমকে আদালতে আত্মসমর্পণ করতে | নির্দেশ দেন": he who is told to do it does it.
void HappeningRoles::told_to_do(HappeningFrame& f) const {
  const EventType type = trigger_.row->type;
  const bool own = type == EventType::kRetreat || type == EventType::kCooperate ||
                   type == EventType::kConsult || type == EventType::kAgree || type == EventType::kProtest;
  if (!own || !trigger_.verbal() || !trigger_.verb.infinitive || trigger_.verb.finite || !f.actors.empty() ||
      f.recipients.size() != 1 || !s_.tags[f.recipients.front().head].is(can::kObjective))
    return;
  const bool asked = std::any_of(triggers_.begin(), triggers_.end(), [&](const Trigger& x) {
    return x.range.begin == trigger_.range.end && x.row->type == EventType::kRequest;
  });
  // "তদন্তে সহযোগিতা করতে | বলেছে পুলিশ"
  const bool told = std::any_of(s_.cues.begin(), s_.cues.end(),
                                [&](const Cue& cue) { return cue.range.begin == trigger_.range.end; });
  if (asked || told) f.actors.swap(f.recipients);
}

// "পুলিশ ও আনসার | মোতায়েন করা হয়েছে", "ক্যাম্পাসে | পুলিশ মোতায়েন": of what nobody is said to deploy, the force
// in or right before the words. Of troops a headline leaves out whose they are.
void HappeningRoles::by_force_named(HappeningFrame& f) const {
  const TokenIndex end = trigger_.range.end;
  const bool closes = !trigger_.verbal() && trigger_.morph.kase == Case::kBare &&
                      (end >= s_.end || s_.punct(end)) && trigger_.row->mode == "police";
  if (!closes && !passive()) return;
  const auto i = adjacent();
  const bool before = i && s_.chunks[*i].kase == Case::kBare && s_.chunks[*i].kind == ChunkKind::kBody &&
                      s_.tags[s_.chunks[*i].head].has(Feature::kForces);
  if (before && !nameless(s_.chunks[*i], f)) return f.actors.push_back(whole(*i));
  if (before || trigger_.row->mode != "police") return;
  for (TokenIndex t = trigger_.range.begin; t + 1 < trigger_.noun_end; ++t)
    if (s_.word(t) && s_.tags[t].has(Feature::kForces) && s_.tags[t].has(Feature::kOrganisation))
      return f.actors.push_back({{t, t + 1}, t});
}

// "পুলিশ মোতায়েন করা হয়েছে": the force that is deployed stands there itself.
void HappeningRoles::deployed(HappeningFrame& f) const {
  // "আন্তর্জাতিক | শান্তিরক্ষী বাহিনী মোতায়েন হলে": those who keep the peace are in the words themselves
  if (trigger_.row->type == EventType::kAid && f.actors.empty() && (!trigger_.verbal() || passive()))
    for (TokenIndex t = trigger_.range.begin + 1; t + 1 < trigger_.noun_end; ++t)
      if (s_.word(t) && s_.tags[t].has(Feature::kForces) && s_.tags[t].is(can::kBare)) {
        const auto i = adjacent();
        const TokenIndex begin =
            i && s_.tags[s_.chunks[*i].head].is(can::kAdjective) ? s_.chunks[*i].begin : trigger_.range.begin;
        return f.actors.push_back({{begin, t + 1}, t});
      }
  if (trigger_.row->type != EventType::kMobilize || !f.actors.empty()) return;
  if (f.recipients.empty()) return by_force_named(f);
  const auto force = [&](const Phrase& p) {
    const std::size_t i = s_.chunk_at(p.head);
    if (i >= s_.chunks.size()) return false;
    for (TokenIndex t = s_.chunks[i].begin; t <= p.head; ++t)
      if (s_.word(t) && s_.tags[t].has(Feature::kForces)) return true;
    return false;
  };
  if (std::all_of(f.recipients.begin(), f.recipients.end(), force)) f.actors.swap(f.recipients);
}

void HappeningRoles::fill(HappeningFrame& f) const {
  std::vector<std::size_t> taken;
  if (const auto i = adjacent(); i && trigger_.verbal()) {
    const Chunk& c = s_.chunks[*i];
    f.thing = c.kind == ChunkKind::kThing && !c.numbered && c.kase != Case::kLocative &&
              (c.kase != Case::kGenitive || trigger_.row->noun.empty()) && s_.tags[c.head].is(can::kNoun) &&
              !s_.tags[c.head].is(can::kAdverb | can::kAdjective) && !taken_along(c);
  }
  by_case(f, taken);
  by_command(f);
  by_relative(f, taken);
  by_owner(f, taken);
  by_owner_behind(f);
  by_agent_behind(f);
  by_caller(f);
  by_list_of_names(f);
  by_participle(f);
  in_the_dock(f);
  by_merit(f);
  f.beside = f.beside || !f.actors.empty() || !f.recipients.empty();
  by_duty(f);
  by_donor(f);
  by_subject(f, taken);
  by_reign(f);
  by_leader_of_team(f);
  by_content(f);
  by_maker(f);
  by_threatener(f);
  by_thing_before_subject(f);
  by_doer_of_object(f);
  by_chair(f);
  TokenIndex first = s_.begin;
  while (first < s_.end && !s_.word(first)) ++first;
  f.because = because();
  f.thereby = words_.at(s_, first, ParticipantWords::kThereby) != nullptr;
  f.charged = !trigger_.verbal() && words_.at(s_, trigger_.range.end, ParticipantWords::kCharge) != nullptr;
  const Happening& row = *trigger_.row;
  f.questions = row.mode == "investigate" && (row.to & to::kObject) != 0;
  f.lays_charge = (row.needs & clause::need::kCharge) != 0 ||
                  (row.type == EventType::kCoerce && row.mode.empty() && row.owner == Owner::kRecipient &&
                   (row.to & to::kAgainst) != 0);
  const auto next = std::find_if(triggers_.begin(), triggers_.end(),
                                 [&](const Trigger& x) { return x.range.begin >= trigger_.range.end; });
  f.in_charges = listed_charge(next);
  told_to_do(f);
  told_to_inquire(f);
  asked_to_help(f);
  deployed(f);
  with_company(f.actors, false);
  with_company(f.recipients, !f.undergone);
  named_of_counted(f);
  f.left_open = left_open(f);
  f.counters = counters();
  f.actor_by = pronoun_of(f.actors);
  f.recipient_by = pronoun_of(f.recipients);
  when(f);
  place(f);
  struck_land(f);
  // "ভারতসহ | পাঁচটি দেশের ওপর": one of those to whom it is done, and not where
  std::erase_if(f.places, [&](const Phrase& where) {
    const std::size_t k = s_.chunk_at(where.head);
    const auto same = [&](const Phrase& who) { return who.head == where.head; };
    return k + 1 < s_.chunks.size() && s_.chunks[k].among && s_.chunks[k + 1].kase != Case::kLocative &&
           (std::ranges::any_of(f.recipients, same) || std::ranges::any_of(f.actors, same));
  });
  by_war_abroad(f);
  by_border(f);
  f.mutual = trigger_.row->who == Who::kMutual && !one_sided(f);
  f.joined = joined();
  f.reciprocal = trigger_.verbal() && each_other();
  // "উভয় পক্ষকে | আহ্বান জানায়"
  if (f.recipients.size() == 1) f.both_undergo = two_at(s_, f.recipients.front().head + 1);
  if (f.recipients.empty() && f.actors.size() <= 1 && !f.undergone) {
    f.two = two_of();
    // not only who does it with each other: both sides may agree, withdraw or accuse
    const bool both =
        f.two == clause::TwoOf::kSides && ((trigger_.verbal() && trigger_.verb.finite) || split_by_two());
    if (!f.mutual && !both) f.two = clause::TwoOf::kNobody;
  }
}

}  // namespace ukti::bangla
