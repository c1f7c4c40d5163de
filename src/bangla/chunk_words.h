// What one word is to the phrase that it stands in: its case, its kind, its own marks. Looks at the word and
// its readings only, never at the phrase.
#pragma once

#include <vector>

#include "bangla/chunks.h"

namespace ukti::bangla {

// Refers to what it is made of; reading only.
class ChunkWords {
 public:
  using Case = clause::Case;
  using TokenIndex = text::TokenIndex;

  ChunkWords(const text::Text& text, const clause::Words& words, const std::vector<Tag>& tags,
             const std::vector<mention::NamedMention>& names)
      : text_(text), words_(words), tags_(tags), names_(names) {}

  // A punctuation mark other than a quotation mark.
  bool mark(TokenIndex t) const;
  bool quote(TokenIndex t) const;
  // "ওয়ারশতে": a word that no table lists stands rather in the locative than bare.
  bool ends_in_te(TokenIndex t) const;
  // The case that the word has as the last of a phrase: a listed bare reading wins.
  Case case_of(TokenIndex t) const;
  // "প্রতিক্রিয়ায়", an adverb and a noun in the locative: inside a phrase it is the noun.
  bool locative_noun(TokenIndex t) const;
  // A name ends as its last word does behind the stem that the name finder saw; a word that is all stem is
  // bare, even where its letters could be an ending (রাঠোর, সরদার).
  Case name_case(TokenIndex last) const;
  // What a phrase with this head means: people, a body, a thing …
  ChunkKind kind_of(TokenIndex t) const;
  // "ব্যক্তিত্বরা": only people have this plural.
  bool animate_plural(TokenIndex t) const;
  // A noun with -ই or -ও, which closes its phrase.
  bool emphatic(TokenIndex t) const;
  // A noun that tells what sort of body the unknown word behind it is.
  bool body_before(TokenIndex t) const;
  // "রাফিদ জামিল এর আগে বলেন": before this, not before him.
  bool before_or_after(TokenIndex t) const;
  // "বিএনপি বরাবরই …": always, not along it.
  bool always(TokenIndex t) const;
  // "ওরফে", between two names of one person.
  bool alias(TokenIndex t) const;
  // "ভারতসহ | কয়েকটি দেশ": one of those who follow.
  bool along_with(TokenIndex last) const;

 protected:
  const text::Text& text_;
  const clause::Words& words_;
  const std::vector<Tag>& tags_;
  const std::vector<mention::NamedMention>& names_;
};

}  // namespace ukti::bangla
