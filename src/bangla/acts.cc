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

ActWords::ActWords(const lexicon::View& view) {
  static constexpr std::array<std::pair<std::string_view, Act>, 8> kActs = {{{"warn", Act::kWarn},
                                                                             {"praise", Act::kPraise},
                                                                             {"worry", Act::kWorry},
                                                                             {"demand", Act::kDemand},
                                                                             {"promise", Act::kPromise},
                                                                             {"deny", Act::kDeny},
                                                                             {"condemn", Act::kCondemn},
                                                                             {"doubt", Act::kDoubt}}};
  const lexicon::View::Rows rows = view.rows("bn/act_words.tsv");
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    Row row{{}, Act::kSay};
    for (const auto& [name, act] : kActs) {
      if (name == view.cell(e, "act")) row.act = act;
    }
    std::string_view cell = view.cell(e, "words");
    while (!cell.empty()) {
      const std::size_t space = cell.find(' ');
      row.forms.push_back(view.form(unicode::fold(cell.substr(0, space))));
      cell = space == std::string_view::npos ? std::string_view{} : cell.substr(space + 1);
    }
    const bool known = std::find(row.forms.begin(), row.forms.end(), lexicon::FormId{0}) == row.forms.end();
    if (known) rows_.push_back(std::move(row));
  }
}

bool ActWords::phrase_at(const Scene& s, const Row& row, TokenIndex t, TokenIndex end) const {
  if (t + row.forms.size() > end) return false;
  for (std::size_t i = 0; i < row.forms.size(); ++i) {
    const TokenIndex at = t + static_cast<TokenIndex>(i);
    if (!s.word(at)) return false;
    bool same = s.words.exact[s.text.tokens[at].form] == row.forms[i];
    if (!same && i + 1 == row.forms.size()) {
      for (const clause::Reading& r : s.words.of(s.text, at)) same = same || r.stem == row.forms[i];
    }
    if (!same) return false;
  }
  return true;
}

const ActWords::Row* ActWords::listed(const Scene& s, const clause::TokenRange& content) const {
  std::size_t words = 0;
  for (TokenIndex t = content.end; t-- > content.begin && words <= kPredicateWords;) {
    if (!s.word(t)) continue;
    ++words;
    for (const Row& row : rows_) {
      if (phrase_at(s, row, t, content.end)) return &row;
    }
  }
  return nullptr;
}

void ActWords::refine(const Scene& s, const Cue& cue, clause::ReportFrame& f) const {
  if (f.act != Act::kSay || f.negated || f.content.empty() || f.content_kind != clause::ContentKind::kClause) return;
  if (cue.verb.conditional) return;
  const clause::TokenRange content = f.content.front();
  const TokenIndex last = last_word(s, content);
  if (last == text::kNoToken) return;
  const Tag& g = s.tags[last];
  if (const Cue* own = performed(s, content)) {
    f.act = own->predicate->act;
    return;
  }
  if (const Row* row = listed(s, content)) {
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
