#include "bangla/style.h"

#include <algorithm>

#include "unicode/fold.h"

namespace ukti::bangla {

using lexicon::Feature;
using text::TokenIndex;
using text::TokenKind;

Style::Style(const lexicon::View& view) {
  const lexicon::View::Rows rows = view.rows("bn/translation_marks.tsv");
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    const lexicon::FormId form = view.form(unicode::fold(view.cell(e, "word")));
    if (form != 0) marks_.push_back(form);
  }
  std::sort(marks_.begin(), marks_.end());
}

bool Style::translated(const text::Text& text, const clause::Words& words,
                       const std::vector<Tag>& tags) const {
  std::size_t signs = 0;
  for (TokenIndex t = 0; t < text.tokens.size(); ++t) {
    const text::Token& token = text.tokens[t];
    if (token.kind == TokenKind::kNumber) {
      // folding makes all digits alike: the first byte as published tells them apart
      const char c = text.original[text.folded->at[token.begin]];
      signs += c >= '0' && c <= '9' ? 1 : 0;
      continue;
    }
    if (token.kind != TokenKind::kWord) continue;
    const lexicon::FormId form = words.exact[token.form];
    if (form != 0 && std::binary_search(marks_.begin(), marks_.end(), form)) ++signs;
    const bool that = t > 0 && tags[t].has(Feature::kThat) && !tags[t].has(Feature::kQuotative) &&
                      told(tags[t - 1]) && tags[t - 1].name == 0;
    signs += that ? 1 : 0;
  }
  return signs >= 2 && signs * 4 >= text.sentences.size();
}

}  // namespace ukti::bangla
