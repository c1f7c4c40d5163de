#include "bangla/scene.h"

#include <algorithm>

namespace ukti::bangla {

using text::TokenIndex;

bool Scene::has_finite(TokenIndex a, TokenIndex b) const {
  for (TokenIndex t = a; t < b; ++t) {
    const Tag& g = tags[t];
    if (g.name != 0) continue;
    if (told(g) && !g.is(can::kNoun | can::kAdjective | can::kPostposition)) return true;
    if (g.has(lexicon::Feature::kCopula) && !g.is(can::kVerb)) return true;
  }
  return false;
}

// "মাহমুদউল্লাহদের | অর্জনের স্বীকৃতি": the chunk opens with a name in the genitive that goes on.
bool Scene::owned(std::size_t i) const {
  const Chunk& c = chunks[i];
  const std::uint32_t name = tags[c.begin].name;
  if (c.kind != ChunkKind::kThing || name == 0) return false;
  TokenIndex last = c.begin;
  while (last + 1 < c.end && tags[last + 1].name == name) ++last;
  return last + 1 < c.end && tags[last].is(can::kGenitive) && !tags[last].is(can::kBare);
}

// "হাদি | হত্যার বিচারের দাবিতে … ছাত্রদল প্রতিবাদ জানায়": whose murder it is, where somebody else may be the
// subject.
bool Scene::murdered(std::size_t i) const {
  const Chunk& c = chunks[i];
  const Tag& g = tags[c.head];
  if (g.name == 0 || names[g.name - 1].type != EntityType::kPerson || c.end + 1 >= end || !word(c.end) ||
      !word(c.end + 1))
    return false;
  if (!tags[c.end].in(WordSet::kMurder) || !tags[c.end + 1].in(WordSet::kMurderMatter)) return false;
  for (std::size_t k = 0; k < chunks.size(); ++k)
    if (k != i && chunks[k].subject() && chunks[k].kind != ChunkKind::kTime) return true;
  return false;
}

bool Scene::subject(std::size_t i) const {
  if (!chunks[i].subject() || murdered(i)) return false;
  // "রাষ্ট্রপতি ও জনগণকে": in a coordination the last member carries the case of all
  // "X, Y ও Z-দের": a comma joins only where a conjunction closes the list
  std::size_t last = i;
  for (std::size_t k = i; k + 1 < chunks.size() && chunks[k].joined; ++k) {
    const bool comma = mark(chunks[k].end, ',');
    if (chunks[k + 1].begin != chunks[k].end + 1) break;
    // the conjunction closes the list, whatever comes last: "মা, ভাই এবং কুকুরকেও"
    if (comma && chunks[k + 1].kind != chunks[i].kind && !owned(k + 1)) break;
    if (!comma) last = k + 1;
  }
  for (std::size_t k = i; chunks[k].joined && k + 1 < chunks.size(); ++k) {
    if ((mark(chunks[k].end, ',') && k >= last) || chunks[k + 1].begin != chunks[k].end + 1) break;
    if (mark(chunks[k].end, ',')) continue;
    if (owned(k + 1)) return false;
    if (chunks[k + 1].kase != clause::Case::kBare || chunks[k + 1].postposition != text::kNoToken)
      return false;
  }
  return true;
}

bool Scene::of_quoted_words(const Chunk& c, TokenIndex t) const {
  if (text.quote_depth[c.head] <= text.quote_depth[t]) return false;
  for (TokenIndex open = c.head; open > begin; --open) {
    const TokenIndex close = text.quote_partner[open - 1];
    if (!opens(open - 1) || close == text::kNoToken || close < c.head) continue;
    if (open > c.begin) return false;
    const TokenIndex next = close + 1;
    return words_in(open, close) > words_in(c.begin, std::min(c.end, close)) ||
           (next < end && word(next) && tags[next].has(lexicon::Feature::kQuotative));
  }
  return false;
}

std::size_t Scene::words_in(TokenIndex a, TokenIndex b) const {
  std::size_t n = 0;
  for (TokenIndex t = a; t < b; ++t) n += word(t) ? 1 : 0;
  return n;
}

clause::TokenRange Scene::trimmed(TokenIndex a, TokenIndex b) const {
  const auto drop = [&](TokenIndex t) {
    return (punct(t) && text.tokens[t].mark != '(' && text.tokens[t].mark != ')') ||
           text.tokens[t].kind == text::TokenKind::kOther;
  };
  if (b < a) b = a;
  while (a < b && drop(a)) ++a;
  while (b > a && drop(b - 1)) --b;
  return {a, b};
}

bool Scene::dates_an_act(const Chunk& c) const {
  if (c.kind != ChunkKind::kTime) return false;
  const Tag& last = tags[c.end - 1];
  if (last.is(can::kGenitive) && !last.is(can::kLocative | can::kBare)) return false;
  auto at = std::lower_bound(times.begin(), times.end(), c.begin,
                             [](const time::FoundTime& f, TokenIndex t) { return f.end <= t; });
  for (; at != times.end() && at->begin < c.end; ++at) {
    const bool point = at->type == TimeType::kDate || at->type == TimeType::kTime;
    if (!point || at->ahead || at->value == "FUTURE_REF") return false;
  }
  return true;
}

std::size_t Scene::chunk_at(TokenIndex t) const {
  std::size_t i = 0;
  while (i < chunks.size() && chunks[i].end <= t) ++i;
  return i;
}

}  // namespace ukti::bangla
