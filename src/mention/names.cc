#include "bangla/names.h"

#include <algorithm>

#include "mention/homes.h"
#include "mention/match.h"
#include "mention/mention.h"
#include "mention/name_rows.h"
#include "unicode/fold.h"

namespace ukti::mention {

using clause::bit;
using clause::Case;
using clause::Feature;
using clause::Reading;
using clause::Sight;
using text::TokenIndex;

namespace {

// "আমাদের সময়ের": a newspaper's name that begins with a pronoun is one only where it is quoted, introduced or
// spoken to.
bool says_what_it_says(const Sight& s, const NamedMention& n) {
  if (!s.any(n.range.begin,
             bit(Feature::kFirstPerson) | bit(Feature::kThirdPerson) | bit(Feature::kDemonstrative)))
    return false;
  const bool quoted = n.range.begin > 0 && s.token(n.range.begin - 1).kind == text::TokenKind::kQuote;
  const bool introduced = n.range.begin > 0 && s.any(n.range.begin - 1, bit(Feature::kMedia));
  for (const Reading& r : s.readings(n.range.end - 1))
    if (r.stem_length == n.last_stem && n.last_stem != 0 && r.morph.kase == Case::kObjective) return false;
  return !quoted && !introduced;
}

// "উপকূল | রক্ষীবাহিনী": forces that a further noun tells apart are not those whose name the last word is.
bool qualified_forces(const Sight& s, const NamedMention& n) {
  const TokenIndex t = n.range.begin;
  if (t == 0 || s.text->sentence_of[t - 1] != s.text->sentence_of[t] || !s.is_word(t - 1) || !s.ordinary(t) ||
      !s.any(t, bit(Feature::kForces)) ||
      s.any(t - 1, bit(Feature::kTimeWord) | bit(Feature::kTimeUnit) | bit(Feature::kAnd)))
    return false;
  const std::string whole = unicode::fold(s.view->cell(n.entry, "name"));
  const unicode::Codes form = s.text->form(t);
  const unicode::Codes word = n.last_stem != 0 ? form.substr(0, n.last_stem) : form;
  if (whole.size() <= word.size() || !unicode::Codes(whole).ends_with(word)) return false;
  bool noun = false;
  for (const Reading& r : s.readings(t - 1)) {
    if (r.entry == lexicon::kNoEntry) continue;
    if (r.morph.pos != clause::Pos::kNoun || r.morph.kase != Case::kBare || r.morph.plural) return false;
    noun = true;
  }
  return noun;
}

// A one-word name whose form may be something else: an ordinary word ("জয়"), or another word's inflected form
// ("রুটে").
bool doubtful(const Sight& s, const NameRows& rows, const NamedMention& n) {
  const TokenIndex t = n.range.begin;
  const EntityType type = rows.type(n.entry);
  if (n.range.end - t > 1) return says_what_it_says(s, n);
  if (qualified_forces(s, n)) return true;
  if (type == EntityType::kCountry || type == EntityType::kOrganisation || rows.at_home(n.entry))
    return false;
  if (s.ordinary(t)) return type != EntityType::kGroup || s.reading_of(t, clause::Pos::kVerb) != nullptr;
  if (type != EntityType::kPerson) return false;
  const unicode::Codes form = s.text->form(t);
  return bangla::looks_inflected(n.last_stem != 0 ? form.substr(0, n.last_stem) : form);
}

// "উত্তর-পূর্ব রেল" is not the eastern railway: a hyphen binds the first word to the one before it.
bool hyphened(const Sight& s, TokenIndex t, TokenIndex end) {
  return t >= 2 && end - t > 1 && s.is_punct(t - 1, '-') && !s.token(t - 1).space_before &&
         !s.token(t).space_before && s.listed(t - 2) && s.ordinary(t);
}

// A named war, feast or movement is no participant; what its name holds (two countries) counts instead.
bool happening(const Sight& s, const NameRows& rows, const PhraseMatch& m) {
  return rows.type(m.entry) == EntityType::kOther &&
         s.any(m.end - 1, bit(Feature::kEventNoun) | bit(Feature::kTimeUnit) | bit(Feature::kTimeWord));
}

// "সিসি ক্যামেরা": a person's short name that opens a listed thing is part of it.
bool of_a_thing(const Sight& s, const NameRows& rows, TokenIndex t, const PhraseMatch& m) {
  if (rows.type(m.entry) != EntityType::kPerson || m.end != t + 1) return false;
  const PhraseMatch thing = longest_phrase(s, t, s.text->sentences[s.text->sentence_of[t]].end,
                                           [](lexicon::EntryId) { return true; });
  return thing.end > m.end && !rows.is_name(thing.entry);
}

// "is", "Ice": initials are written in capitals, and the fold has none.
bool no_initials(const Sight& s, TokenIndex t, const PhraseMatch& m) {
  constexpr std::size_t kShort = 3;
  if (m.end != t + 1 || s.token(t).kind != text::TokenKind::kLatin) return false;
  const Span span = s.text->span(t, t + 1);
  const std::string_view word = s.text->original.substr(span.start, span.end - span.start);
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  // "PoK" has a capital besides the first
  return small(word.front()) || (word.size() <= kShort && std::all_of(word.begin() + 1, word.end(), small));
}

// A title or role right before it.
bool introduced(const Sight& s, TokenIndex t) {
  return t > 0 && s.text->sentence_of[t - 1] == s.text->sentence_of[t] &&
         s.any(t - 1, bit(Feature::kTitle) | bit(Feature::kRole) | bit(Feature::kSpokesperson));
}

// The country or body in the genitive at the front of a listed name ("সুদানের সেনাবাহিনী", "বিএনপির স্থায়ী
// কমিটি"), and a country before its government ("লেবানন সরকার"): a mention of its own.
bool owner_inside(const Sight& s, const NameRows& rows, const NamedMention& name, NamedMention& inner) {
  if (name.entry == lexicon::kNoEntry || name.type != EntityType::kOrganisation ||
      name.range.end - name.range.begin < 2)
    return false;
  const PhraseMatch m = longest_phrase(s, name.range.begin, name.range.end - 1,
                                       [&](lexicon::EntryId e) { return rows.is_name(e); });
  if (m.entry == lexicon::kNoEntry) return false;
  const EntityType type = rows.type(m.entry);
  const bool genitive = m.reading != nullptr && m.reading->morph.kase == Case::kGenitive;
  const bool governed = m.reading == nullptr && m.end + 1 == name.range.end &&
                        s.any(m.end, bit(Feature::kGovernment)) && !s.any(m.end, bit(Feature::kOrgHead));
  if (type != EntityType::kCountry && !(type == EntityType::kOrganisation && genitive)) return false;
  if (!genitive && !governed) return false;
  inner.range = {name.range.begin, m.end};
  inner.entry = m.entry;
  inner.type = type;
  inner.last_stem = m.last_stem;
  inner.rule = "name.owner";
  return true;
}

}  // namespace

// "ইরানের প্রতিরক্ষামন্ত্রক" where the tables know India's, "ঝাড়খণ্ডের হাইকোর্ট" where they know another's: the
// body of the country or state that is named right before it is that one's.
void give_to_owner(const Sight& s, const NameRows& rows, std::vector<NamedMention>& names) {
  for (std::size_t i = 1; i < names.size(); ++i) {
    NamedMention& body = names[i];
    const NamedMention& owner = names[i - 1];
    if (body.type != EntityType::kOrganisation || body.entry == lexicon::kNoEntry ||
        owner.entry == lexicon::kNoEntry)
      continue;
    if (owner.range.end != body.range.begin || rows.owner(body.entry) == owner.entry) continue;
    bool genitive = false;
    for (const Reading& r : s.readings(owner.range.end - 1))
      genitive |= r.stem_length == owner.last_stem && r.morph.kase == Case::kGenitive;
    bool plain = true;  // of words that say what it is
    for (TokenIndex t = body.range.begin; t < body.range.end; ++t)
      plain &= s.ordinary(t) || s.any(t, bit(Feature::kOrgHead));
    // the adjective of a people owns as its country's genitive does
    const lexicon::EntryId country = rows.country_meant(owner.entry);
    const bool adjective = country != owner.entry && owner.last_stem == 0;
    const lexicon::EntryId home = rows.owner(body.entry) != lexicon::kNoEntry
                                      ? rows.owner(body.entry)
                                      : rows.country(s.view->cell(body.entry, "code").substr(0, 3));
    const bool foreign = country != lexicon::kNoEntry && (genitive || (adjective && plain)) &&
                         home != lexicon::kNoEntry && home != country &&
                         (plain || rows.owner(body.entry) != lexicon::kNoEntry);
    const bool stateful = owner.type == EntityType::kPlace && plain && (genitive || owner.last_stem == 0);
    if (!foreign && !stateful) continue;
    body.entry = lexicon::kNoEntry;
    body.range.begin = owner.range.begin;
    body.rule = "name.body_of";
  }
}

struct NameFinder::Parts {
  explicit Parts(const lexicon::View& view) : rows(view), unknown(view) {}
  NameRows rows;
  bangla::UnknownNames unknown;
};

NameFinder::NameFinder(const lexicon::View& view) : view_(&view), parts_(std::make_unique<Parts>(view)) {}
NameFinder::~NameFinder() = default;
NameFinder::NameFinder(NameFinder&&) noexcept = default;

void NameFinder::find(const text::Text& text, const clause::Words& words, std::vector<NamedMention>& names) {
  names.clear();
  const Sight sight{&text, &words, view_};
  for (const text::Sentence& s : text.sentences) {
    if (s.furniture) continue;
    for (TokenIndex t = s.begin; t < s.end;) {
      if (!sight.is_word(t) && sight.token(t).kind != text::TokenKind::kNumber) {
        ++t;
        continue;
      }
      const auto is_name = [&](lexicon::EntryId e) { return parts_->rows.is_name(e); };
      PhraseMatch m = longest_phrase(sight, t, s.end, is_name);
      // "রাশিয়া-ইউক্রেন যুদ্ধ": the second of the two
      if (m.entry != lexicon::kNoEntry && happening(sight, parts_->rows, m) && t > s.begin &&
          sight.is_punct(t - 1, '-') && m.end > t + 1)
        m = longest_phrase(sight, t, m.end - 1, is_name);
      if (m.entry == lexicon::kNoEntry || hyphened(sight, t, m.end) || happening(sight, parts_->rows, m) ||
          of_a_thing(sight, parts_->rows, t, m) || no_initials(sight, t, m)) {
        ++t;
        continue;
      }
      NamedMention name;
      name.range = {t, m.end};
      name.entry = m.entry;
      name.type = parts_->rows.type(m.entry);
      name.last_stem = m.last_stem;
      name.rule = "name.listed";
      names.push_back(name);
      t = m.end;
    }
  }
  // A doubtful name is believed where it is introduced, and where the text has the same row's full name.
  believed_.clear();
  for (const NamedMention& n : names)
    if (n.range.end - n.range.begin > 1 || introduced(sight, n.range.begin)) believed_.push_back(n.entry);
  std::sort(believed_.begin(), believed_.end());
  const auto spare = [&](const NamedMention& n) {
    return doubtful(sight, parts_->rows, n) && !introduced(sight, n.range.begin) &&
           !std::binary_search(believed_.begin(), believed_.end(), n.entry);
  };
  doubted_.assign(names.size(), 0);
  for (std::size_t i = 0; i < names.size(); ++i) doubted_[i] = spare(names[i]) ? 1 : 0;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (doubted_[i] == 0) names[kept++] = names[i];
  names.resize(kept);
  give_to_owner(sight, parts_->rows, names);
  keep_at_home(sight, parts_->rows, names);
  parts_->unknown.find(sight, names);
  add_owners(sight, names);
}

void NameFinder::add_owners(const Sight& sight, std::vector<NamedMention>& names) {
  with_owners_.clear();
  place_.assign(names.size(), 0);
  NamedMention inner;
  for (std::size_t i = 0; i < names.size(); ++i) {
    place_[i] = static_cast<std::uint32_t>(with_owners_.size());
    with_owners_.push_back(names[i]);
    if (owner_inside(sight, parts_->rows, names[i], inner)) {
      with_owners_.push_back(inner);
      inner = {};
    }
  }
  for (NamedMention& n : with_owners_)
    if (n.gloss_of != clause::kNoName) n.gloss_of = place_[n.gloss_of];
  names.swap(with_owners_);
}

}  // namespace ukti::mention
