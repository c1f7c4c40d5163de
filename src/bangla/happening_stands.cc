#include "bangla/happening_stands.h"

#include <algorithm>

namespace ukti::bangla {

using lexicon::Feature;
using text::TokenIndex;

namespace {

// So many words stand between slogans and their verb at most: "… ইত্যাদি নানা স্লোগান দেন".
constexpr int kBetween = 4;
// So many tokens have the headlines that a page links to.
constexpr TokenIndex kLinks = 24;

}  // namespace

bool heads_clause(const Scene& s, const Trigger& trigger) {
  for (TokenIndex t = trigger.range.begin; t > s.begin; --t) {
    if (!s.word(t - 1)) return true;
    const Tag& g = s.tags[t - 1];
    if (g.has(Feature::kThat)) return true;
    if (g.name != 0 || !(g.has(Feature::kDemonstrative) && !g.has(Feature::kAnd))) return false;
  }
  return true;
}

bool shouted(const Scene& s, const std::vector<Trigger>& triggers, std::size_t k) {
  const auto& depth = s.text.quote_depth;
  TokenIndex t = triggers[k].range.end;
  if (depth[triggers[k].range.begin] == 0) return false;
  for (std::size_t j = k + 1; j < triggers.size(); ++j) {
    const Trigger& protest = triggers[j];
    if (depth[protest.range.begin] > 0 || protest.row->type != EventType::kProtest || !protest.verbal())
      continue;
    int between = 0;
    for (; t < protest.range.begin; ++t) {
      if (depth[t] > 0 || s.quote(t) || !s.word(t)) continue;
      const Tag& g = s.tags[t];
      // "… ইত্যাদি | স্লোগান দেন"; no "'বিচার না হওয়া' পর্যন্ত | অবরোধ করে"
      const bool other = g.name != 0 || g.is(can::kPostposition | can::kGenitive | can::kLocative) ||
                         (g.is(can::kFinite) && told(g) && !g.is(can::kNoun | can::kAdjective));
      if (++between > kBetween || other) return false;
    }
    return true;
  }
  return false;
}

bool linked_to(const Scene& s, const Trigger& trigger, std::uint32_t sentence) {
  if (sentence == 0 || trigger.verb.finite || trigger.range.begin >= s.begin + kLinks) return false;
  const text::Sentence& before = s.text.sentences[sentence - 1];
  if (!before.furniture || before.paragraph != s.text.sentences[sentence].paragraph) return false;
  return std::any_of(s.text.furniture.begin(), s.text.furniture.end(), [&](const text::FurnitureItem& item) {
    return item.kind == FurnitureKind::kReadMore && item.begin == before.begin;
  });
}

}  // namespace ukti::bangla
