// People whom the text only counts: "২৮ জনকে আটক করেছে", "নিহত ৫", "একজনকে কুপিয়ে জখম".
//
// No noun says who they are, so nothing of them is found before a happening asks for them, and that is last.
// Each count is a group of its own (one alone is a person), called as the text counts them; where it points
// at them ("ওই তিন জনকে") they are the last ones of that count.
#include <algorithm>

#include "mention/state.h"
#include "unicode/fold.h"

namespace ukti::mention {

// The row of the noun for people with this gloss, kept in `row`.
lexicon::EntryId Resolver::State::people_row(std::string_view gloss, lexicon::EntryId& row) {
  if (row != lexicon::kNoEntry) return row;
  const auto range = view->rows("bn/words_roles.tsv");
  for (lexicon::EntryId e = range.first; e < range.first + range.count; ++e)
    if (view->cell(e, "gloss") == gloss) return row = e;
  return row;
}

// "তিনজন|কে", "জন|কে": the codes of a count up to its counter; 0 where the token is none.
std::size_t Resolver::State::counter_end(TokenIndex t) const {
  static const std::string kCounter = unicode::fold("জন");
  const unicode::Codes form = s.text->form(t);
  const std::size_t at = form.find(kCounter);
  const bool counted = at == 0 ? t > 0 && number_at(t - 1) : s.reading_of(t, Pos::kNumeral) != nullptr;
  return at != unicode::Codes::npos && counted ? at + kCounter.size() : 0;
}

// "আটকদের", "গ্রেপ্তারকৃতরা": those who were arrested.
bool Resolver::State::arrested(TokenIndex t) const {
  if (!s.is_word(t) || name_at[t] != 0) return false;
  for (const Reading& r : s.readings(t)) {
    if (r.entry == lexicon::kNoEntry || !r.morph.plural) continue;
    const std::string_view gloss = view->cell(r.entry, "gloss");
    if (gloss == "arrested" || gloss == "detained" || gloss == "caught" || gloss == "detention") return true;
  }
  return false;
}

void Resolver::State::crowd(TokenRange range, bool held) {
  answer = named_so(range.begin);
  if (!answer.empty()) return;
  const Id who = counted_by(range);
  if (who == kNoId) return;
  answer.push_back(who);
  if (held) takes_up(who, range.end);
}

// Those told as arrested behind `from` are `who`. What was taken up is not asked again: a text of thousands
// of arrests stays linear.
void Resolver::State::takes_up(Id who, TokenIndex from) {
  if (!arrests_known)
    for (TokenIndex t = 0; t < s.size(); ++t)
      if (arrested(t)) arrests.push_back(t);
  arrests_known = true;
  const auto first = std::ranges::lower_bound(arrests, from);
  for (auto at = first; at != arrests.end(); ++at) {
    if (cover[*at] != kNoId) continue;
    mention(who, {*at, *at + 1});
    cover[*at] = who;
    pool[who].noun = people_row("detainee", detainee);
  }
  arrests.erase(first, arrests.end());
}

// "রহিম মিয়া (৩৮) নামে | একজনকে", "ক ও খ নামে | দুজনকে": those whose names stand before the count.
std::vector<Id> Resolver::State::named_so(TokenIndex begin) const {
  std::vector<Id> who;
  if (begin == 0 || !s.is_word(begin - 1) || !naming.contains(s.text->form(begin - 1))) return who;
  const TokenIndex floor = s.text->sentences[s.text->sentence_of[begin]].begin;
  for (TokenIndex t = begin - 1; t > floor;) {
    const TokenIndex k = t - 1;
    if (name_at[k] != 0) {
      const NamedMention& n = (*names)[name_at[k] - 1];
      if (n.entity == kNoId || (!who.empty() && n.type != EntityType::kPerson)) break;
      who.insert(who.begin(), n.entity);
      t = n.range.begin;
    } else if (s.is_punct(k, ')')) {
      for (t = k; t > floor && !s.is_punct(t - 1, '('); --t) continue;
      if (t > floor) --t;
    } else if (s.is_punct(k, ',') || s.any(k, bit(Feature::kAnd) | bit(Feature::kTitle))) {
      --t;
    } else {
      break;
    }
  }
  return who;
}

Id Resolver::State::counted_by(TokenRange range) {
  if (range.empty()) return kNoId;
  const TokenIndex last = range.end - 1;
  // without the ending: "২৮ জন|কে", "তিনজন|কে"
  const unicode::Codes form = s.text->form(last);
  std::size_t stem = counter_end(last);
  if (stem == 0) {
    stem = form.size();
    for (const Reading& r : s.readings(last))
      if (r.entry != lexicon::kNoEntry && r.morph.kase != Case::kBare && r.stem_length > 0)
        stem = std::min<std::size_t>(stem, r.stem_length);
  }
  const auto cut = static_cast<std::uint16_t>(stem < form.size() ? stem : 0);
  std::string count_words;
  for (TokenIndex t = range.begin; t < range.end; ++t)
    count_words.append(t == last ? form.substr(0, stem) : s.text->form(t)).push_back(' ');
  const bool one = counts_one(range.begin) || s.text->form(range.begin) == "1";
  // "৩ লাখের বেশি মানুষ": called so as a whole
  const bool whole = counter_end(last) == 0 && s.any(last, bit(Feature::kHuman)) &&
                     s.reading_of(last, Pos::kNumeral) == nullptr &&
                     s.reading_of(last, Pos::kDeterminer) == nullptr && !counts_one(range.begin);
  if (cover[last] != kNoId && !whole) return cover[last];
  const bool pointed = range.begin > 0 && s.any(range.begin - 1, bit(Feature::kDemonstrative));
  for (Id id = count; pointed && id-- > oldest();)
    if (!pool[id].named && pool[id].counted && pool[id].qualifier == count_words) {
      mention(id, range);
      return id;
    }
  const Id who = add(one ? EntityType::kPerson : EntityType::kGroup, "crowd.counted");
  Ent& e = pool[who];
  if (!whole) e.noun = people_row("person", being);
  e.qualifier = std::move(count_words);
  e.counted = !whole;
  e.plural = !one;
  e.forms.push_back({range, cut});
  mention(who, range);
  if (whole) cover[last] = who;
  return who;
}

// "কিছু পশ্চিমা দেশ", "অন্যান্য দেশ": several, by the word that opens the phrase; "দুই দেশ" have names elsewhere.
const Reading* Resolver::State::some_countries(TokenIndex t) const {
  const Reading* r = s.reading_with(t, bit(Feature::kCountry));
  if (r == nullptr || r->morph.pos != Pos::kNoun || r->morph.compound ||
      r->morph.classifier != clause::Classifier::kNone)
    return nullptr;
  const TokenIndex begin = s.text->sentences[s.text->sentence_of[t]].begin;
  TokenIndex k = t;
  while (k > begin && t - k < 2 && s.is_word(k - 1) && name_at[k - 1] == 0 &&
         s.reading_of(k - 1, Pos::kAdjective) != nullptr && !quantified_at(k - 1))
    --k;
  return k > begin && quantified_at(k - 1) ? r : nullptr;
}

}  // namespace ukti::mention
