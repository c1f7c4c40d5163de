// Sight: what a rule asks of a token, in one place. Thin, copyable, owns nothing.
#pragma once

#include <cstdint>
#include <string_view>

#include "clause/words.h"
#include "lexicon/features.h"
#include "lexicon/view.h"
#include "text/text.h"

namespace ukti::clause {

using lexicon::bit;
using lexicon::Feature;

struct Sight {
  const text::Text* text = nullptr;
  const Words* words = nullptr;
  const lexicon::View* view = nullptr;

  const text::Token& token(text::TokenIndex t) const { return text->tokens[t]; }
  text::TokenIndex size() const { return static_cast<text::TokenIndex>(text->tokens.size()); }
  bool is_word(text::TokenIndex t) const {
    return token(t).kind == text::TokenKind::kWord || token(t).kind == text::TokenKind::kLatin;
  }
  bool is_punct(text::TokenIndex t, unsigned char mark) const {
    return token(t).kind == text::TokenKind::kPunct && token(t).mark == mark;
  }
  std::uint64_t features(text::TokenIndex t) const { return words->features[token(t).form]; }
  bool any(text::TokenIndex t, std::uint64_t set) const { return (features(t) & set) != 0; }
  std::span<const Reading> readings(text::TokenIndex t) const { return words->of(*text, t); }

  // The first reading whose entry carries one of the features; listed readings come first.
  const Reading* reading_with(text::TokenIndex t, std::uint64_t set) const {
    if (!any(t, set)) return nullptr;
    for (const Reading& r : readings(t))
      if (r.entry != lexicon::kNoEntry && (view->features(r.entry) & set) != 0) return &r;
    return nullptr;
  }
  // The first reading of this part of speech.
  const Reading* reading_of(text::TokenIndex t, Pos pos) const {
    for (const Reading& r : readings(t))
      if (r.morph.pos == pos) return &r;
    return nullptr;
  }
  bool listed(text::TokenIndex t) const {
    for (const Reading& r : readings(t))
      if (r.entry != lexicon::kNoEntry) return true;
    return false;
  }
  // A word that the lexicon lists as something else than a name.
  bool ordinary(text::TokenIndex t) const {
    for (const Reading& r : readings(t))
      if (r.entry != lexicon::kNoEntry && r.morph.pos != Pos::kName && r.morph.pos != Pos::kNone) return true;
    return false;
  }
  // A finite verb form.
  bool finite(text::TokenIndex t) const {
    for (const Reading& r : readings(t))
      if (r.entry != lexicon::kNoEntry && r.morph.pos == Pos::kVerb && r.morph.verb_form == VerbForm::kFinite)
        return true;
    return false;
  }
};

}  // namespace ukti::clause
