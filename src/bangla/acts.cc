#include "bangla/acts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "bangla/predicates.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using lexicon::Feature;
using text::TokenIndex;

// How many words from the sentence's end still count as its predicate.
constexpr std::size_t kPredicateWords = 9;

// The last word of the content's first sentence, negations apart.
TokenIndex last_word(const Scene& s, const clause::TokenRange& content) {
  for (TokenIndex t = content.end; t-- > content.begin;) {
    if (!s.word(t)) continue;
    if (s.tags[t].has(Feature::kNegation) && t > content.begin) continue;
    return t;
  }
  return text::kNoToken;
}

// "নিন্দা জানাই", "আশা করছি": the speaker performs the act by naming it.
const Cue* performed(const Scene& s, const clause::TokenRange& content) {
  const Cue* found = nullptr;
  for (const Cue& c : s.cues) {
    if (c.performed && c.range.begin >= content.begin && c.range.end <= content.end) found = &c;
  }
  if (found == nullptr || s.words_in(found->range.end, content.end) > 2) return nullptr;
  return found;
}

// -তে হবে: an obligation; put on others it is a demand.
bool obligation(const Scene& s, const clause::TokenRange& content) {
  for (TokenIndex t = content.begin + 1; t < content.end; ++t) {
    const Tag& g = s.tags[t];
    if (g.is(can::kFutureVerb) && g.is(can::kPlainVerb) && g.has(Feature::kCopula) &&
        s.tags[t - 1].is(can::kInfinitive)) {
      return true;
    }
  }
  return false;
}

}  // namespace

ActWords::Rows ActWords::read(const lexicon::View& view, std::string_view table) {
  static constexpr std::array<std::pair<std::string_view, Act>, 9> kActs = {{{"warn", Act::kWarn},
                                                                             {"praise", Act::kPraise},
                                                                             {"worry", Act::kWorry},
                                                                             {"demand", Act::kDemand},
                                                                             {"promise", Act::kPromise},
                                                                             {"deny", Act::kDeny},
                                                                             {"condemn", Act::kCondemn},
                                                                             {"doubt", Act::kDoubt},
                                                                             {"withhold", Act::kWithhold}}};
  Rows out;
  const lexicon::View::Rows rows = view.rows(table);
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    Row row{{}, Act::kSay};
    for (const auto& [name, act] : kActs) {
      if (name == view.cell(e, "act")) row.act = act;
    }
    std::string_view cell = view.cell(e, "words");
    while (!cell.empty()) {
      const std::size_t space = cell.find(' ');
      row.words.push_back(unicode::fold(cell.substr(0, space)));
      cell = space == std::string_view::npos ? std::string_view{} : cell.substr(space + 1);
    }
    if (!row.words.empty()) out.push_back(std::move(row));
  }
  std::sort(out.begin(), out.end(), [](const Row& a, const Row& b) { return a.words < b.words; });
  return out;
}

ActWords::ActWords(const lexicon::View& view)
    : predicates_(read(view, "bn/act_words.tsv")), evaluations_(read(view, "bn/evaluations.tsv")) {}

bool ActWords::phrase_at(const Scene& s, const Row& row, TokenIndex t, TokenIndex end) {
  if (t + row.words.size() > end) return false;
  for (std::size_t i = 0; i < row.words.size(); ++i) {
    const TokenIndex at = t + static_cast<TokenIndex>(i);
    const unicode::Codes form = s.text.form(at);
    if (!s.word(at) || !form.starts_with(row.words[i])) return false;
    if (form.size() == row.words[i].size()) continue;
    if (i + 1 < row.words.size()) return false;
    // the last word may carry an ending
    bool stem = false;
    for (const clause::Reading& r : s.words.of(s.text, at))
      stem = stem || r.stem_length == row.words[i].size();
    if (!stem) return false;
  }
  return true;
}

// The row that stands among the last `reach` words of the content.
const ActWords::Row* ActWords::listed(const Scene& s, const Rows& rows, const clause::TokenRange& content,
                                      std::size_t reach) {
  std::size_t words = 0;
  for (TokenIndex t = content.end; t-- > content.begin && words <= reach;) {
    if (!s.word(t)) continue;
    ++words;
    const unicode::Codes form = s.text.form(t);
    // candidates begin with the form's first code: rows are sorted
    auto at = std::lower_bound(rows.begin(), rows.end(), form.substr(0, 1),
                               [](const Row& r, unicode::Codes w) { return r.words.front() < w; });
    for (; at != rows.end() && at->words.front().front() == form.front(); ++at) {
      if (phrase_at(s, *at, t, content.end)) return &*at;
    }
  }
  return nullptr;
}

// "X-কে ‘চমৎকার’ বলে উল্লেখ করেন" praises; "অভিযোগকে ভিত্তিহীন বলে প্রত্যাখ্যান" denies.
void ActWords::refine_label(const Scene& s, clause::ReportFrame& f) const {
  if (f.act != Act::kSay && f.act != Act::kDispute) return;
  for (const clause::TokenRange& piece : f.content) {
    const Row* row = listed(s, evaluations_, piece, piece.end - piece.begin);
    if (row == nullptr || (f.act == Act::kDispute) != (row->act == Act::kDeny)) continue;
    f.act = row->act;
    return;
  }
}

void ActWords::refine(const Scene& s, const Cue& cue, clause::ReportFrame& f) const {
  if (f.construction == "report.label" || f.act == Act::kDispute) refine_label(s, f);
  if (f.act != Act::kSay || f.negated || f.content.empty() || f.content_kind != clause::ContentKind::kClause)
    return;
  if (cue.verb.conditional) return;
  const clause::TokenRange content = f.content.front();
  const TokenIndex last = last_word(s, content);
  if (last == text::kNoToken) return;
  const Tag& g = s.tags[last];
  if (const Cue* own = performed(s, content)) {
    f.act = own->predicate->act;
    return;
  }
  if (const Row* row = listed(s, predicates_, content, kPredicateWords)) {
    f.act = row->act;
  } else if (obligation(s, content)) {
    f.act = Act::kDemand;
  } else if (g.is(can::kImperative) && !g.is(can::kPlainVerb | can::kIndicativeVerb)) {
    f.act = Act::kDemand;
  } else if (g.is(can::kFirstVerb) && g.is(can::kFutureVerb) && !g.is(can::kPlainVerb)) {
    f.act = Act::kPromise;
  }
}

}  // namespace ukti::bangla
