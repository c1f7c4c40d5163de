#include "bangla/when_said.h"

#include <algorithm>

#include "unicode/fold.h"

namespace ukti::bangla {

using clause::ReportFrame;
using clause::When;
using text::TokenIndex;

WhenWords::WhenWords(const lexicon::View& view) {
  const lexicon::View::Rows rows = view.rows("bn/when_words.tsv");
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    Row row{{},
            view.cell(e, "when") == "earlier" ? When::kEarlier
            : view.cell(e, "when") == "after" ? When::kAfterEvent
                                              : When::kOnOccasion,
            view.cell(e, "alone") == "yes"};
    std::string_view cell = view.cell(e, "phrase");
    while (!cell.empty()) {
      const std::size_t space = cell.find(' ');
      row.words.push_back(unicode::fold(cell.substr(0, space)));
      cell = space == std::string_view::npos ? std::string_view{} : cell.substr(space + 1);
    }
    rows_.push_back(std::move(row));
  }
  std::stable_sort(rows_.begin(), rows_.end(),
                   [](const Row& a, const Row& b) { return a.words.front() < b.words.front(); });
}

bool WhenWords::stands_at(const Scene& s, const Row& row, TokenIndex t, TokenIndex end) {
  if (t + row.words.size() > end) return false;
  for (std::size_t i = 0; i < row.words.size(); ++i)
    if (s.text.form(static_cast<TokenIndex>(t + i)) != row.words[i]) return false;
  return !row.alone || t == s.begin || !s.word(t - 1) || !s.tags[t - 1].is(can::kGenitive);
}

// The first such word in [a, b) that stands in no content of the frame and in no time of its own ("দুই দিন
// আগে").
When WhenWords::between(const Scene& s, const ReportFrame& f, TokenIndex a, TokenIndex b) const {
  for (TokenIndex t = a; t < b; ++t) {
    if (!s.word(t) || s.tags[t].time) continue;
    const auto in_content = [&](const clause::TokenRange& c) { return c.begin <= t && t < c.end; };
    if (std::any_of(f.content.begin(), f.content.end(), in_content)) continue;
    const auto form = s.text.form(t);
    auto row = std::lower_bound(rows_.begin(), rows_.end(), form,
                                [](const Row& r, const auto& w) { return r.words.front() < w; });
    for (; row != rows_.end() && row->words.front() == form; ++row)
      if (stands_at(s, *row, t, b)) return row->when;
  }
  return When::kUnsaid;
}

void WhenWords::mark(const Scene& scene, std::vector<ReportFrame>& frames, std::size_t first) const {
  TokenIndex from = scene.begin;
  for (std::size_t i = first; i < frames.size(); ++i) {
    ReportFrame& f = frames[i];
    f.when = between(scene, f, from, f.cue.begin);
    for (const clause::Reading& r : scene.words.of(scene.text, f.cue.end - 1))
      f.pluperfect =
          f.pluperfect || (r.entry != lexicon::kNoEntry && r.morph.tense == clause::Tense::kPastPerfect);
    // a converb goes with the verb behind it: "এর আগে নিন্দা জানিয়ে তিনি বলেন"
    const bool goes_on =
        i > first && (f.source.empty() || (!frames[i - 1].source.empty() &&
                                           frames[i - 1].source.front().range == f.source.front().range));
    if (goes_on && f.when == When::kUnsaid) f.when = frames[i - 1].when;
    from = f.cue.end;
  }
}

}  // namespace ukti::bangla
