#include "bangla/names.h"

#include <algorithm>

#include "mention/match.h"
#include "mention/mention.h"
#include "mention/name_rows.h"

namespace ukti::mention {

using clause::bit;
using clause::Case;
using clause::Feature;
using clause::Reading;
using clause::Sight;
using text::TokenIndex;

namespace {

// A one-word name whose form is an ordinary word as well needs a sign beside it: a title or role before it.
bool believable(const Sight& s, const NameRows& rows, TokenIndex t, const PhraseMatch& m, TokenIndex begin) {
  if (m.end - t > 1 || !s.ordinary(t)) return true;
  const EntityType type = rows.type(m.entry);
  if (type == EntityType::kCountry || type == EntityType::kOrganisation) return true;
  if (t == begin) return false;
  return s.any(t - 1, bit(Feature::kTitle) | bit(Feature::kRole) | bit(Feature::kSpokesperson));
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
      if (m.entry == lexicon::kNoEntry || !believable(sight, parts_->rows, t, m, s.begin)) {
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
  parts_->unknown.find(sight, names);
}

}  // namespace ukti::mention
