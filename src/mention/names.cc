#include "bangla/names.h"

#include <algorithm>

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

// The longest listed name that begins at `t`.
struct Match {
  TokenIndex end = 0;
  lexicon::EntryId entry = lexicon::kNoEntry;
  std::uint16_t last_stem = 0;
};

class Matcher {
 public:
  Matcher(const Sight& sight, const NameRows& rows) : s_(sight), rows_(rows) {}

  Match at(TokenIndex t, TokenIndex end) const {
    Match best;
    lexicon::Node node = 0;
    for (TokenIndex u = t; u < end; ++u) {
      const text::TokenKind kind = s_.token(u).kind;
      if (kind == text::TokenKind::kPunct || kind == text::TokenKind::kQuote) {
        // A hyphen inside a name is no word of it; nothing else may stand between.
        const bool hyphen = u > t && s_.is_punct(u, '-') && !s_.token(u).space_before;
        if (!hyphen) break;
        continue;
      }
      close(node, u, best);
      const lexicon::FormId exact = s_.words->exact[s_.token(u).form];
      node = exact == 0 ? lexicon::kNoNode : s_.view->step(node, exact);
      if (node == lexicon::kNoNode) break;
    }
    return best;
  }

 private:
  void close(lexicon::Node node, TokenIndex u, Match& best) const {
    const std::uint32_t form = s_.token(u).form;
    const auto whole = static_cast<std::uint16_t>(s_.text->forms[form].size());
    if (const lexicon::FormId exact = s_.words->exact[form]; exact != 0) {
      if (take(s_.view->step(node, exact), u, 0, best)) return;
    }
    for (const Reading& r : s_.readings(u)) {
      if (r.stem == 0 || r.stem_length == whole) continue;
      if (take(s_.view->step(node, r.stem), u, r.stem_length, best)) return;
    }
  }

  bool take(lexicon::Node node, TokenIndex u, std::uint16_t stem, Match& best) const {
    if (node == lexicon::kNoNode) return false;
    for (const lexicon::EntryId e : s_.view->ends(node)) {
      if (!rows_.is_name(e)) continue;
      best = {u + 1, e, stem};
      return true;
    }
    return false;
  }

  const Sight& s_;
  const NameRows& rows_;
};

// A one-word name whose form is an ordinary word as well needs a sign beside it: a title or role before it.
bool believable(const Sight& s, const NameRows& rows, TokenIndex t, const Match& m, TokenIndex begin) {
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
  const Matcher matcher(sight, parts_->rows);
  for (const text::Sentence& s : text.sentences) {
    if (s.furniture) continue;
    for (TokenIndex t = s.begin; t < s.end;) {
      if (!sight.is_word(t) && sight.token(t).kind != text::TokenKind::kNumber) {
        ++t;
        continue;
      }
      const Match m = matcher.at(t, s.end);
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
