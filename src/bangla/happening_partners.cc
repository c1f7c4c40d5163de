// Who takes part by words that are no subject of the trigger's own verb: the other one of two between whom it
// comes about, who is seen doing it, who is ready to do it.
#include <algorithm>
#include <string>

#include "bangla/happening_roles.h"
#include "text/chars.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::Case;
using clause::Phrase;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

// "সমাজকর্মী ও | বিজ্ঞানী রহিম উদ্দিন", "মহাসচিব ও সাবেক মন্ত্রী X": of two words for what people are, before one
// name, both are his.
bool HappeningRoles::one_person(const Chunk& first, const Chunk& second) const {
  if (first.kind != ChunkKind::kPerson || second.kind != ChunkKind::kPerson || first.numbered ||
      first.end >= s_.end || !s_.tags[first.end].has(Feature::kAnd))
    return false;
  const Tag &what = s_.tags[first.head], &named = s_.tags[second.head];
  if (what.name != 0 || what.is(can::kPronoun | can::kPlural | can::kDefinite) || what.has(Feature::kKin) ||
      !(what.has(Feature::kHuman) || what.has(Feature::kRole)) || named.name == 0 ||
      s_.names[named.name - 1].type != EntityType::kPerson)
    return false;
  for (TokenIndex t = second.begin; t < second.head && s_.tags[t].name != named.name; ++t) {
    const Tag& g = s_.tags[t];
    if (s_.word(t) && g.name == 0 && g.is(can::kBare) && (g.has(Feature::kHuman) || g.has(Feature::kRole)) &&
        !g.has(Feature::kKin) && !g.is(can::kPlural))
      return true;
  }
  return false;
}

// "জামায়াতের সঙ্গে | বিএনপির ৭০ আসনে সমঝোতা হয়েছে", "ভারতের সঙ্গে | নেপালের পানি নিয়ে চুক্তি হয়েছে": whose name
// in the genitive stands right behind those with whom it came about.
std::optional<Phrase> HappeningRoles::other_partner(const Phrase& with) const {
  const std::size_t i = s_.chunk_at(with.head);
  if (i >= s_.chunks.size() || s_.chunks[i].postposition == kNoToken ||
      (words_.part(s_, s_.chunks[i]) & ParticipantWords::kWith) == 0)
    return std::nullopt;
  const TokenIndex begin = s_.chunks[i].postposition + 1;
  if (begin >= trigger_.range.begin || !s_.word(begin) || s_.tags[begin].name == 0) return std::nullopt;
  const std::uint32_t name = s_.tags[begin].name;
  const EntityType type = s_.names[name - 1].type;
  TokenIndex end = begin;
  while (end < trigger_.range.begin && s_.tags[end].name == name) ++end;
  const Tag& last = s_.tags[end - 1];
  const bool who = type == EntityType::kCountry || type == EntityType::kOrganisation ||
                   type == EntityType::kPerson || type == EntityType::kGroup;
  // "ভারতের সঙ্গে বাংলাদেশের স্বার্থ রক্ষা করে": of what is said of one of the two only nothing follows
  if (!who || !last.is(can::kGenitive) || s_.has_finite(end, trigger_.range.begin)) return std::nullopt;
  // "বিএনপির নেতৃত্বাধীন জোটের": the whole of what it names
  const std::size_t k = s_.chunk_at(begin);
  const bool longer =
      k < s_.chunks.size() && s_.chunks[k].head >= end && s_.chunks[k].kase == Case::kGenitive;
  if (longer) return somebody(s_.chunks[k]) ? std::optional(s_.phrase(s_.chunks[k])) : std::nullopt;
  return Phrase{{begin, end}, end - 1};
}

// "সড়কে বিক্ষোভ করতে | দেখা গেছে শ্রমিকদের", "তাঁকে হুমকি দিতে | দেখা যায়": who is seen doing it stands in the
// objective case.
std::optional<Phrase> HappeningRoles::seen_doing() const {
  static const std::string kSeen = unicode::fold("দেখা");
  const TokenIndex seen = trigger_.range.end;
  if (!trigger_.verbal() || !trigger_.verb.infinitive || trigger_.verb.finite || seen + 1 >= s_.end ||
      !s_.word(seen) || s_.text.form(seen) != kSeen || !s_.word(seen + 1) || !told(s_.tags[seen + 1]))
    return std::nullopt;
  const auto people = [&](const Chunk& c) {
    const bool several = c.kase == Case::kGenitive && s_.tags[c.head].is(can::kPlural);
    return (c.kase == Case::kObjective || several) && c.postposition == kNoToken && somebody(c) &&
           depth(c.head) == level_ && !only_counted(c);
  };
  TokenIndex behind = seen + 2;  // "দেখা | গিয়েছিল", "দেখা | যাচ্ছে না"
  while (behind < s_.end && s_.word(behind) && s_.tags[behind].name == 0 && told(s_.tags[behind]) &&
         !s_.tags[behind].is(can::kNoun))
    ++behind;
  for (const Chunk& c : s_.chunks)
    if (c.begin == behind && people(c) && (c.end >= s_.end || !s_.word(c.end))) return s_.phrase(c);
  for (const Chunk& c : s_.chunks) {
    if (c.begin < far_ || c.end > trigger_.range.begin) continue;
    if (people(c)) return s_.phrase(c);
  }
  return std::nullopt;
}

// "বাংলাদেশের সঙ্গে কাজ করতে | চীন প্রস্তুত।": whose readiness an adjective tells at the end of the clause.
std::optional<Phrase> HappeningRoles::ready_to() const {
  if (!trigger_.verbal() || !trigger_.verb.infinitive || trigger_.verb.finite) return std::nullopt;
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin != trigger_.range.end) continue;
    const TokenIndex end = c.end + 1;
    const bool closes = end >= s_.end || !s_.word(end) || s_.tags[end].has(Feature::kQuotative);
    const bool ready = c.end < s_.end && s_.word(c.end) && s_.tags[c.end].name == 0 &&
                       s_.tags[c.end].is(can::kAdjective) && !s_.tags[c.end].is(can::kGenitive);
    return closes && ready && s_.subject(i) && somebody(c) && depth(c.head) == level_ && !only_counted(c)
               ? std::optional(s_.phrase(c))
               : std::nullopt;
  }
  return std::nullopt;
}

// "অনশনে | শিক্ষকেরা", "X-এর সঙ্গে বৈঠকে | Y": a headline leaves out the verb between what they are at and
// them; but "ফের আলোচনায় | X" is talked of.
std::optional<Phrase> HappeningRoles::at_it(const clause::HappeningFrame& f) const {
  const EventType type = trigger_.row->type;
  if (trigger_.verbal() || trigger_.morph.kase != Case::kLocative || trigger_.row->who == Who::kUndergo ||
      (type != EventType::kProtest && (type != EventType::kConsult || f.recipients.empty())))
    return std::nullopt;
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin != trigger_.range.end) continue;
    std::size_t last = i;
    while (s_.chunks[last].joined && last + 1 < s_.chunks.size() && s_.subject(last + 1) &&
           s_.chunks[last + 1].begin == s_.chunks[last].end + 1)
      ++last;
    const Chunk& l = s_.chunks[last];
    const bool closes = l.end >= s_.end || !s_.word(l.end);
    const bool several = l.plural || l.kind == ChunkKind::kBody || last > i || s_.tags[l.head].name != 0;
    return closes && several && s_.subject(i) && somebody(c) && !only_counted(c)
               ? std::optional(Phrase{{c.begin, l.end}, l.head})
               : std::nullopt;
  }
  return std::nullopt;
}

// "ভারত-চীন সীমান্তে | সংঘর্ষ": those whose border it is that they fight on.
void HappeningRoles::by_border(clause::HappeningFrame& f) const {
  static const std::string kBorder = unicode::fold("সীমান্ত");
  if (trigger_.row->type != EventType::kAssault || trigger_.row->who != Who::kMutual) return;
  for (TokenIndex t = far_; t + 3 < trigger_.range.begin; ++t) {
    const bool pair = country(t) && s_.punct(t + 1) && text::is_dash(s_.text.tokens[t + 1].mark) &&
                      !s_.text.tokens[t + 1].space_before && country(t + 2);
    if (!pair || !s_.word(t + 3) || !s_.text.form(t + 3).starts_with(kBorder) || depth(t) != level_) continue;
    const bool half = f.actors.size() == 1 && f.actors.front().head == t + 2;
    if (!f.recipients.empty() || !(f.actors.empty() || half)) return;
    f.actors = {Phrase{{t, t + 1}, t}, Phrase{{t + 2, t + 3}, t + 2}};
    return;
  }
}

}  // namespace ukti::bangla
