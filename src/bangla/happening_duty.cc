// Who acts without standing in the subject's case or at the subject's place: who ought to do it ("সরকারের
// উচিত …"), and the first of two names in one phrase ("এনসিপি | জামায়াত ও এলডিপির সঙ্গে").
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

namespace {

bool should(const Scene& s, TokenIndex t) {
  static const std::string kShould = unicode::fold("উচিত");
  return t < s.end && s.word(t) && s.text.form(t).starts_with(kShould);
}

}  // namespace

// "সরকারের | উচিত ছিল …": the genitive right before the word, with nothing but the copula of the past between
// it and what ought to be done.
std::optional<Phrase> HappeningRoles::ought_before() const {
  for (TokenIndex t = trigger_.range.begin; t > s_.begin + 1; --t) {
    if (!should(s_, t - 1) || depth(t - 1) != level_) continue;
    const Tag& g = s_.tags[t - 2];
    const Phrase who{{t - 2, t - 1}, t - 2};
    const bool open = t == trigger_.range.begin || !s_.has_finite(t + 1, trigger_.range.begin);
    if (!open || !g.is(can::kGenitive) || (g.name == 0 && g.is(can::kBare)) || !somebody_named(who))
      return std::nullopt;
    const std::size_t i = s_.chunk_at(t - 2);
    if (i >= s_.chunks.size()) return who;
    return s_.chunks[i].end == t - 1 ? whole(i) : Phrase{{std::min(s_.chunks[i].begin, t - 2), t - 1}, t - 2};
  }
  return std::nullopt;
}

// "ইরান ও ইসরায়েলের | অবিলম্বে আলোচনায় বসা উচিত". Where nothing parts them the genitive may own the noun
// behind it as well: "সরকারের কাজের প্রশংসা করা উচিত".
std::optional<Phrase> HappeningRoles::ought_behind() const {
  if (!should(s_, trigger_.range.end)) return std::nullopt;
  for (std::size_t i = 0; i < s_.chunks.size() && s_.chunks[i].end <= trigger_.range.begin; ++i) {
    const Chunk& c = s_.chunks[i];
    const TokenIndex next = c.end;
    if (depth(c.head) != level_ || c.begin < far_ || c.kase != Case::kGenitive ||
        c.postposition != kNoToken || !somebody(c))
      continue;
    const bool parted = !s_.word(next) || (s_.tags[next].name == 0 && s_.tags[next].is(can::kAdverb) &&
                                           !s_.tags[next].is(can::kNoun | can::kPostposition));
    // "রাজনীতিকদের | বুঝতে বাধ্য করা উচিত": -দের is the objective as well
    const bool object = (trigger_.row->to & to::kObject) != 0 && s_.tags[c.head].is(can::kPlural);
    if (parted && !object && !only_counted(c) && !more_than(c)) return whole(i);
  }
  return std::nullopt;
}

// "কংগ্রেসের উচিত ছিল শিক্ষার্থীদের পাশে | দাঁড়ানো": who ought to do it stands in the genitive, and is none of
// those to whom it is done.
void HappeningRoles::by_duty(HappeningFrame& f) const {
  const VerbGroup& v = trigger_.verb;
  if (!trigger_.verbal() || !v.verbal_noun || v.finite || passive() || trigger_.row->who == Who::kUndergo ||
      s_.tags[trigger_.range.end - 1].is(can::kGenitive | can::kLocative))
    return;
  auto who = ought_before();
  if (!who) who = ought_behind();
  if (!who) return;
  std::erase_if(f.recipients,
                [&](const Phrase& p) { return p.head < who->range.end && p.head >= who->range.begin; });
  for (Phrase& p : f.recipients)
    if (p.range.begin < who->range.end && p.head > who->range.end) p.range.begin = who->range.end + 1;
  f.actors = {*who};
  f.ought = true;
}

// "পূর্ববর্তী সরকারের সময়ে X-এর বিরুদ্ধে | দায়ের করা মামলা": what the law did in the days of a government was that
// government's.
void HappeningRoles::by_reign(HappeningFrame& f) const {
  const EventType type = trigger_.row->type;
  const bool finite = trigger_.verbal() && trigger_.verb.finite;
  if (type != EventType::kCoerce || !f.actors.empty() || f.recipients.empty() || finite) return;
  for (TokenIndex t = trigger_.range.begin; t > far_ + 1; --t) {
    if (!s_.tags[t - 1].in(WordSet::kReign) || !s_.word(t - 2)) continue;
    const Tag& g = s_.tags[t - 2];
    if (!g.is(can::kGenitive) || !g.has(Feature::kGovernment) || depth(t - 2) != level_) return;
    const std::size_t i = s_.chunk_at(t - 2);
    const TokenIndex begin = i < s_.chunks.size() ? std::min(s_.chunks[i].begin, t - 2) : t - 2;
    // "আগের সরকারের" is not the government of which the text tells
    const Tag& which = s_.tags[t - 3 >= begin ? t - 3 : t - 2];
    if (begin < t - 2 && !(which.name == 0 && which.is(can::kGenitive)))
      f.actors.push_back(Phrase{{begin, t - 1}, t - 2});
    return;
  }
}

// "মানবিক | সহায়তায় যুক্তরাষ্ট্র সবচেয়ে বড় দাতা": who gives most of it.
void HappeningRoles::by_donor(HappeningFrame& f) const {
  static const std::string kDonor = unicode::fold("দাতা");
  if (trigger_.row->type != EventType::kAid || trigger_.verbal() || !f.actors.empty() ||
      trigger_.morph.kase == Case::kBare)
    return;
  TokenIndex donor = trigger_.range.end;
  while (donor < s_.end && s_.word(donor) && !(s_.text.form(donor) == kDonor)) ++donor;
  if (donor >= s_.end || !s_.word(donor) || s_.has_finite(trigger_.range.end, donor)) return;
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    const bool between = c.begin >= trigger_.range.end && c.end <= donor && c.head != donor;
    const bool behind = c.begin == donor + 1 && (c.end >= s_.end || !s_.word(c.end));
    if ((!between && !behind) || depth(c.head) != level_ || c.kind != ChunkKind::kBody ||
        c.kase != Case::kBare || c.postposition != kNoToken)
      continue;
    return f.actors.push_back(whole(i));
  }
}

// "এবি পার্টি | জামায়াত ও এলডিপির সমন্বয়ে গঠিত জোটে যোগ দিচ্ছে", "ভারত | রাশিয়া ও চীনের সঙ্গে …": of two names in
// the phrase that opens a list in another case the first one is the subject.
std::optional<Phrase> HappeningRoles::before_list() const {
  for (std::size_t i = 0; i + 1 < s_.chunks.size(); ++i) {
    const Chunk &c = s_.chunks[i], &next = s_.chunks[i + 1];
    if (c.begin < far_ || next.end > trigger_.range.begin) continue;
    const std::uint32_t name = s_.tags[c.begin].name;
    if (!c.joined || c.kase != Case::kBare || next.begin != c.end + 1 || next.kase == Case::kBare ||
        depth(c.head) != level_ || name == 0 || s_.tags[c.head].name == 0 || s_.tags[c.head].name == name)
      continue;
    TokenIndex end = c.begin;
    while (end < c.head && (s_.tags[end].name == name || s_.punct(end))) ++end;
    const auto body = [&](TokenIndex t) {
      const EntityType type = s_.names[s_.tags[t].name - 1].type;
      return type == EntityType::kOrganisation || type == EntityType::kCountry;
    };
    const Tag& last = s_.tags[end - 1];
    if (end < c.end && s_.tags[end].name == s_.tags[c.head].name && body(c.begin) && body(c.head) &&
        last.is(can::kBare) && !last.is(can::kGenitive) && !last.has(Feature::kDemonym))
      return Phrase{{c.begin, end}, end - 1};
  }
  return std::nullopt;
}

}  // namespace ukti::bangla
