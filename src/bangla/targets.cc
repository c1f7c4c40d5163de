#include "bangla/targets.h"

#include "unicode/fold.h"

namespace ukti::bangla {

TargetPhrases::TargetPhrases(const lexicon::View& view) {
  const lexicon::View::Rows rows = view.rows("bn/target_phrases.tsv");
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    const TargetRole role = view.cell(e, "role") == "accused" ? TargetRole::kAccused : TargetRole::kTold;
    phrases_.emplace_back(view.form(unicode::fold(view.cell(e, "phrase"))), role);
  }
}

TargetRole TargetPhrases::at(const Scene& s, text::TokenIndex t) const {
  const lexicon::FormId form = s.words.exact[s.text.tokens[t].form];
  for (const auto& [phrase, role] : phrases_) {
    if (form != 0 && form == phrase) return role;
  }
  return TargetRole::kNobody;
}

}  // namespace ukti::bangla
