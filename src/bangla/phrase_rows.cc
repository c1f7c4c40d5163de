#include "bangla/phrase_rows.h"

#include <algorithm>

#include "clause/closed_lists.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using text::TokenIndex;

constexpr char kAnyEnding = '~';

}  // namespace

PhraseRows::PhraseRows(const lexicon::View& view, std::string_view table) {
  const lexicon::View::Rows rows = view.rows(table);
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    Row row;
    row.act = clause::named<Act>(view.cell(e, "act")).value_or(Act::kSay);
    row.use = view.cell(e, "use");
    row.certainty = clause::named<Certainty>(view.cell(e, "certainty")).value_or(Certainty::kCertain);
    std::string_view cell = view.cell(e, "words");
    while (!cell.empty()) {
      const std::size_t space = cell.find(' ');
      std::string_view word = cell.substr(0, space);
      const bool open = word.ends_with(kAnyEnding);
      if (open) word.remove_suffix(1);
      row.words.push_back(unicode::fold(word));
      if (open) row.words.back().push_back(kAnyEnding);
      cell = space == std::string_view::npos ? std::string_view{} : cell.substr(space + 1);
    }
    if (row.words.empty()) continue;
    if (row.words.front().size() > 1) row.second = row.words.front()[1];
    rows_.push_back(std::move(row));
  }
  std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.words < b.words; });
}

// The end of the row's words from token t on, 0 where they do not stand there.
TokenIndex PhraseRows::match(const Scene& s, const Row& row, TokenIndex t, TokenIndex end) {
  TokenIndex at = t;
  for (std::size_t i = 0; i < row.words.size(); ++i, ++at) {
    while (i > 0 && at < end && s.quote(at)) ++at;  // "কোনও ‘ভিত্তি নেই’"
    if (at >= end || !s.word(at)) return 0;
    const unicode::Codes form = s.text.form(at);
    std::string_view wanted = row.words[i];
    const bool open = wanted.back() == kAnyEnding;
    if (open) wanted.remove_suffix(1);
    if (!form.starts_with(wanted)) return 0;
    if (open || form.size() == wanted.size()) continue;
    if (i + 1 < row.words.size()) return 0;
    // the last word may carry an ending
    bool stem = false;
    for (const clause::Reading& r : s.words.of(s.text, at)) stem = stem || r.stem_length == wanted.size();
    if (!stem) return 0;
  }
  return at;
}

PhraseRows::Hit PhraseRows::at(const Scene& s, TokenIndex t, TokenIndex end) const {
  Hit hit;
  if (t >= end || !s.word(t)) return hit;
  const unicode::Codes form = s.text.form(t);
  // candidates begin with the form's first code: rows are sorted
  auto row = std::lower_bound(rows_.begin(), rows_.end(), form.substr(0, 1),
                              [](const Row& r, unicode::Codes w) { return r.words.front() < w; });
  for (; row != rows_.end() && row->words.front().front() == form.front(); ++row) {
    if (hit && hit.row->words.size() >= row->words.size()) continue;
    if (row->second != kAnyEnding && (form.size() < 2 || form[1] != row->second)) continue;
    if (const TokenIndex stop = match(s, *row, t, end); stop != 0) hit = {&*row, t, stop};
  }
  while (hit && hit.end < end && s.quote(hit.end)) ++hit.end;
  return hit;
}

}  // namespace ukti::bangla
