// What land is taken or held: "গোমা শহর | দখলে", "কুরস্ক অঞ্চলটি পুরোপুরি | পুনরুদ্ধার করেছে", "দোনেৎস্ক অঞ্চলের ৭৫
// শতাংশ ও লুহানস্কের ৯৯ শতাংশ | নিয়ন্ত্রণ করছে", "ইউক্রেনের | ভূখণ্ড দখল": the land undergoes it, and there it is.
#include <algorithm>
#include <string>

#include "bangla/happening_roles.h"
#include "bangla/happening_sense.h"
#include "unicode/fold.h"

namespace ukti::bangla {

using clause::HappeningFrame;
using clause::Phrase;
using lexicon::Feature;
using text::TokenIndex;

// What may stand between a place's name and the words that take it: how much of it, what kind of place it is.
bool HappeningRoles::beside_land(TokenIndex t) const {
  const Tag& g = s_.tags[t];
  static const std::string kPoint = unicode::fold("দশমিক");  // "১ দশমিক ৩ শতাংশ"
  if (s_.text.tokens[t].kind == text::TokenKind::kNumber || s_.text.form(t) == kPoint) return true;
  if (!s_.word(t) || g.name != 0 || g.is(can::kLocative)) return false;
  return part_of_land(s_, t) || g.has(Feature::kPlaceHead) || g.has(Feature::kPlace) ||
         g.is(can::kNumeral | can::kAdjective | can::kAdverb | can::kDeterminer);
}

// "জমি | দখল", "দখলে": is it land that the predicate takes, by its row or by its own words?
bool HappeningRoles::takes_land() const {
  if ((trigger_.row->needs & clause::need::kLand) != 0) return true;
  if (trigger_.row->mode != "seize") return false;
  // "গোমা শহর | দখলে": its first word may stand in the place's name
  const TokenIndex words = static_cast<TokenIndex>(trigger_.row->noun.size());
  for (TokenIndex t = std::max(near_ + words, trigger_.noun_end) - words; t < trigger_.noun_end; ++t)
    if (s_.word(t) && (part_of_land(s_, t) || s_.tags[t].has(Feature::kPlaceHead))) return true;
  return false;
}

// "ডেনমার্ক | দখল করার পর", "রাশিয়া ইউক্রেন | দখল করেছে": but a country or a capital by itself takes it, "বড়
// অংশ রাশিয়া | নিয়ন্ত্রণ করে".
bool HappeningRoles::taken_bare(TokenIndex begin, TokenIndex at) const {
  const Tag& name = s_.tags[at];
  if (s_.names[name.name - 1].type == EntityType::kPlace && !name.has(Feature::kSeat)) return true;
  if (!trigger_.verbal() || !trigger_.verb.finite) return true;
  for (std::size_t i = 0; i < s_.chunks.size(); ++i) {
    const Chunk& c = s_.chunks[i];
    if (c.begin >= near_ && c.end <= begin && s_.subject(i) && !part_of_land(s_, c.head)) return true;
  }
  return false;
}

// The places named right before the trigger, in the order of the sentence; `part`: only some of their land.
std::vector<Phrase> HappeningRoles::taken_land(bool& part) const {
  std::vector<Phrase> out;
  TokenIndex t = trigger_.range.begin;
  part = trigger_.row->mode == "seize" && (trigger_.row->needs & clause::need::kLand) == 0;
  // "শহরটি বিদ্রোহীদের | দখলে": whose hold it is in stands between; but "গোমা শহর | দখলে সহায়তা"
  const bool held = trigger_.row->who == Who::kUndergo;
  if (!takes_land() ||
      (held && t > near_ && s_.tags[t - 1].is(can::kGenitive) && !s_.tags[t - 1].is(can::kBare)))
    return out;
  bool kind = false;  // a word for what kind of place it is stands right behind: "গোমা | শহর"
  while (t > near_ && depth(t - 1) == level_) {
    const TokenIndex at = t - 1;
    if (!names_place(at)) {
      if (!beside_land(at)) break;
      kind = s_.tags[at].has(Feature::kPlaceHead) && !part_of_land(s_, at);
      part = part || part_of_land(s_, at) || s_.tags[at].is(can::kNumeral | can::kDeterminer);
      t = at;
      continue;
    }
    const Tag& name = s_.tags[at];
    TokenIndex begin = at;
    while (begin > near_ && s_.tags[begin - 1].name == name.name) --begin;
    const bool bare = t == trigger_.range.begin && taken_bare(begin, at);
    const bool land =
        name.is(can::kGenitive | can::kObjective) || kind || bare || name.has(Feature::kPlaceHead);
    if (!land || name.is(can::kLocative)) break;
    TokenIndex end = at + 1;  // "গোমা | শহর দখলে": its last word may be the predicate's as well
    while (end < s_.end && s_.tags[end].name == name.name) ++end;
    out.insert(out.begin(), Phrase{{begin, end}, end - 1});
    if (begin == near_ || !(s_.mark(begin - 1, ',') || s_.tags[begin - 1].has(Feature::kAnd))) break;
    t = begin - 1;
    kind = false;
  }
  return out;
}

// Land as a whole undergoes it, and so does a country of which a part is taken.
void HappeningRoles::by_land(HappeningFrame& f, std::vector<std::size_t>& taken) const {
  bool part = false;
  for (const Phrase& land : taken_land(part)) {
    taken.push_back(s_.chunk_at(land.head));
    if (!part || s_.names[s_.tags[land.head].name - 1].type == EntityType::kCountry)
      f.recipients.push_back(land);
  }
}

}  // namespace ukti::bangla
