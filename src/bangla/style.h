// Style: is a text native Bangla news or translated?
//
// Native text lets the honorific ending of a verb tell a person from a body; translated text honours bodies
// and speaks of ministers without honour, so there agreement proves nothing. Signs are counted over the whole
// text: যে behind a verb of saying (49 against 1,435 commas in native news, 154 against 150 in translations),
// Latin digits, and words that translators prefer (`bn/translation_marks.tsv`). One sign in four sentences,
// and two at least, make a text translated.
#pragma once

#include <vector>

#include "bangla/tags.h"
#include "clause/words.h"
#include "lexicon/view.h"
#include "text/text.h"

namespace ukti::bangla {

class Style {
 public:
  explicit Style(const lexicon::View& view);
  bool translated(const text::Text& text, const clause::Words& words, const std::vector<Tag>& tags) const;

 private:
  std::vector<lexicon::FormId> marks_;  // sorted
};

}  // namespace ukti::bangla
