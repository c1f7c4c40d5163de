// A speaker whom no table knows and no name rule found: the words at the end of the phrase that stands as
// source.
//
// "মুখপাত্র রেজা কামালি বলেন": grammar says that somebody speaks, and the words that no table explains are what
// he is called. Such an entity is made only for a source or a carrier, and meets itself again by the sound of
// its name.
#include <algorithm>

#include "bangla/name_words.h"
#include "mention/state.h"

namespace ukti::mention {

namespace {

constexpr TokenIndex kMostWords = 4;

}  // namespace

Id Resolver::State::unknown(TokenRange range) {
  const auto part = [&](TokenIndex t) {
    if (!s.is_word(t) || name_at[t] != 0 || term_at[t] != 0) return false;
    // "কতটা হিতকর": what counts, points or qualifies calls nobody.
    for (const Reading& r : s.readings(t))
      if (r.entry != lexicon::kNoEntry && (r.morph.pos == Pos::kDeterminer || r.morph.pos == Pos::kPronoun ||
                                           r.morph.pos == Pos::kAdverb || r.morph.pos == Pos::kConjunction))
        return false;
    if (s.any(t, bit(Feature::kTimeUnit))) return false;
    return !s.any(t, bit(Feature::kTitle) | bit(Feature::kRole) | bit(Feature::kHuman) |
                         bit(Feature::kDemonstrative) | bit(Feature::kThirdPerson) | bit(Feature::kAnd));
  };
  TokenIndex first = range.end;
  bool strange = false;
  while (first > range.begin && range.end - first < kMostWords && part(first - 1)) {
    bool genitive = false;
    for (const Reading& r : s.readings(first - 1)) {
      genitive |= first < range.end && r.morph.kase == Case::kGenitive && r.entry != lexicon::kNoEntry;
    }
    if (genitive) break;
    --first;
    // alone as a speaker, a given name that is a word besides calls somebody: "অভিষেক | জানিয়েছেন"
    const bool alone = range.end - range.begin == 1 && s.reading_of(first, Pos::kAdjective) == nullptr;
    strange |= !s.listed(first) || (s.any(first, bit(Feature::kGivenName)) && (alone || !s.ordinary(first)));
  }
  // "৪২ বছর বয়সী জোয়ান পুইগ": the word behind the years says how old he is.
  if (first > range.begin && s.any(first - 1, bit(Feature::kTimeUnit)) && s.ordinary(first) &&
      first + 1 < range.end)
    ++first;
  // "এল মুন্দো": the article of another language
  if (strange && first > range.begin && articles.contains(s.text->form(first - 1)) && name_at[first - 1] == 0)
    --first;
  constexpr std::size_t kShortest = 3;  // codes of a name of one word
  if (!strange || (range.end - first == 1 && s.text->form(first).size() < kShortest)) return kNoId;
  // "সেভিসের তথ্য মতে": before a noun the last word stands in the genitive.
  std::uint16_t last_stem = 0;
  if (range.end < s.size() && s.is_word(range.end) && !s.finite(range.end))
    for (const Reading& r : s.readings(range.end - 1))
      if (last_stem == 0 && r.morph.kase == Case::kGenitive &&
          r.stem_length < s.text->form(range.end - 1).size())
        last_stem = r.stem_length;
  std::vector<std::string> words;
  for (TokenIndex t = first; t < range.end; ++t) {
    words.emplace_back();
    const bool last = t + 1 == range.end && last_stem != 0;
    sound_key(last ? s.text->form(t).substr(0, last_stem) : s.text->form(t), words.back());
  }
  for (Id id = oldest(); id < count; ++id) {
    const Ent& e = pool[id];
    const bool same =
        e.named && !e.words.empty() &&
        (e.words == words ||
         (words.size() == 1 &&
          (e.words.back() == words[0] || (e.type == EntityType::kPerson && e.words.front() == words[0]))));
    if (!same || e.type == EntityType::kPlace || e.type == EntityType::kCountry) continue;
    mention(id, {first, range.end});
    return id;
  }
  // Letters, Latin or spelled in Bangla, name a body.
  const bool latin = s.token(first).kind == text::TokenKind::kLatin || bangla::spelled(s.text->form(first));
  // So does a word behind a body's noun: "মানবাধিকার সংগঠন আলোকমিছিল".
  const Term* before = first > range.begin ? term_ending_at(first - 1) : nullptr;
  const bool body = before != nullptr && before->last_stem == 0 &&
                    (before->features & (bit(Feature::kOrgHead) | bit(Feature::kMedia))) != 0;
  const Id who = add(latin || body ? EntityType::kOrganisation : EntityType::kPerson, "name.unknown_source");
  Ent& e = pool[who];
  e.named = true;
  e.words = std::move(words);
  e.forms.push_back({{first, range.end}, last_stem});
  mention(who, {first, range.end});
  return who;
}

}  // namespace ukti::mention
