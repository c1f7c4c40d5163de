// The longest listed phrase that begins at a token: inner words exact, the last one also by its stem.
#pragma once

#include <cstdint>

#include "clause/sight.h"

namespace ukti::mention {

struct PhraseMatch {
  text::TokenIndex end = 0;
  lexicon::EntryId entry = lexicon::kNoEntry;
  std::uint16_t last_stem = 0;  // codes of the last form that match; 0: all
  const clause::Reading* reading =
      nullptr;  // the reading by which the last word matched; null where it matched whole
};

// `wanted(entry)` says which entries count. Hyphens and a word in parentheses inside a phrase are passed
// over; other marks end it. `as_verb`: a finite verb's form is no inflected noun.
template <typename Wanted>
PhraseMatch longest_phrase(const clause::Sight& s, text::TokenIndex t, text::TokenIndex end, Wanted wanted,
                           bool as_verb = true) {
  PhraseMatch best;
  const auto take = [&](lexicon::Node node, text::TokenIndex u, std::uint16_t stem,
                        const clause::Reading* r) {
    if (node == lexicon::kNoNode) return false;
    for (const lexicon::EntryId e : s.view->ends(node)) {
      if (!wanted(e)) continue;
      best = {u + 1, e, stem, r};
      return true;
    }
    return false;
  };
  lexicon::Node node = 0;
  for (text::TokenIndex u = t; u < end; ++u) {
    const text::TokenKind kind = s.token(u).kind;
    if (kind != text::TokenKind::kWord && kind != text::TokenKind::kLatin &&
        kind != text::TokenKind::kNumber) {
      // "আমার বাংলাদেশ (এবি) পার্টি": a short form stands inside the long one
      const bool aside = u > t + 1 && u + 2 < end && s.is_punct(u, '(') && s.is_punct(u + 2, ')');
      if (aside) u += 2;
      if (aside) continue;
      if (u == t || !s.is_punct(u, '-') || s.token(u).space_before) break;
      continue;
    }
    const std::uint32_t form = s.token(u).form;
    const lexicon::FormId exact = s.words->exact[form];
    const lexicon::Node next = exact == 0 ? lexicon::kNoNode : s.view->step(node, exact);
    if (!take(next, u, 0, nullptr)) {
      const std::size_t whole = s.text->forms[form].size();
      // A form that is listed itself is no inflected form of another word ("মারা" is not of "মা").
      bool own = u == t && !s.readings(u).empty() && s.readings(u).front().entry != lexicon::kNoEntry &&
                 s.readings(u).front().stem_length == whole;
      // "জোটে" is in the alliance, though it is a verb's form besides
      own = own && (as_verb || s.readings(u).front().morph.verb_form != clause::VerbForm::kFinite);
      if (!own)
        for (const clause::Reading& r : s.readings(u))
          if (r.stem != 0 && r.stem_length != whole && take(s.view->step(node, r.stem), u, r.stem_length, &r))
            break;
    }
    if (next == lexicon::kNoNode) break;
    node = next;
  }
  return best;
}

}  // namespace ukti::mention
