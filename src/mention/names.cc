#include "bangla/names.h"

#include <algorithm>

#include "mention/match.h"
#include "mention/mention.h"
#include "mention/name_rows.h"

namespace ukti::mention {

using clause::bit;
using clause::Feature;
using clause::Sight;
using text::TokenIndex;

namespace {

// A one-word name whose form may be something else: an ordinary word ("জয়"), or another word's inflected form
// ("রুটে").
bool doubtful(const Sight& s, const NameRows& rows, const NamedMention& n) {
  if (n.range.end - n.range.begin > 1) return false;
  const TokenIndex t = n.range.begin;
  const EntityType type = rows.type(n.entry);
  if (type == EntityType::kCountry || type == EntityType::kOrganisation || rows.at_home(n.entry))
    return false;
  if (s.ordinary(t)) return type != EntityType::kGroup || s.reading_of(t, clause::Pos::kVerb) != nullptr;
  if (type != EntityType::kPerson) return false;
  const unicode::Codes form = s.text->form(t);
  return bangla::looks_inflected(n.last_stem != 0 ? form.substr(0, n.last_stem) : form);
}

// "উত্তর-পূর্ব রেল" is not the eastern railway: a hyphen binds the first word to the one before it.
bool hyphened(const Sight& s, TokenIndex t, TokenIndex end) {
  return t >= 2 && end - t > 1 && s.is_punct(t - 1, '-') && !s.token(t - 1).space_before && !s.token(t).space_before &&
         s.listed(t - 2) && s.ordinary(t);
}

// A title or role right before it.
bool introduced(const Sight& s, TokenIndex t) {
  return t > 0 && s.text->sentence_of[t - 1] == s.text->sentence_of[t] &&
         s.any(t - 1, bit(Feature::kTitle) | bit(Feature::kRole) | bit(Feature::kSpokesperson));
}

}  // namespace

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
      const PhraseMatch m =
          longest_phrase(sight, t, s.end, [&](lexicon::EntryId e) { return parts_->rows.is_name(e); });
      if (m.entry == lexicon::kNoEntry || hyphened(sight, t, m.end)) {
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
  const auto spare = [&](const NamedMention& n) {
    if (!doubtful(sight, parts_->rows, n) || introduced(sight, n.range.begin)) return false;
    return std::none_of(names.begin(), names.end(), [&](const NamedMention& other) {
      return other.entry == n.entry &&
             (other.range.end - other.range.begin > 1 || introduced(sight, other.range.begin));
    });
  };
  doubted_.assign(names.size(), 0);
  for (std::size_t i = 0; i < names.size(); ++i) doubted_[i] = spare(names[i]) ? 1 : 0;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (doubted_[i] == 0) names[kept++] = names[i];
  names.resize(kept);
  parts_->unknown.find(sight, names);
}

}  // namespace ukti::mention
