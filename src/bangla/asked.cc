// Who has to do it stands in the objective case before an infinitive with হবে, in the genitive before উচিত,
// or is the subject of যেন. The objective case is also that of those to whom it is done ("খুনিদের গ্রেপ্তার করতে
// হবে"): what the infinitive and the words between say decides, and where they do not, nobody is told.
#include "bangla/asked.h"

#include <algorithm>
#include <string>

#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::Case;
using clause::Phrase;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

bool people(const Chunk& c) { return c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody; }

// What the deeds' table says of the word at t.
bool is(const PhraseRows& deeds, const Scene& s, TokenIndex t, std::string_view use) {
  const PhraseRows::Hit hit = deeds.at(s, t, t + 1);
  return hit && hit.row->use == use;
}

// The thing that stands between, bare and as an object: "সরকারকে | দাম | কমাতে হবে".
bool thing_between(const Scene& s, TokenIndex from, TokenIndex to) {
  return std::any_of(s.chunks.begin(), s.chunks.end(), [&](const Chunk& c) {
    const Tag& g = s.tags[c.head];
    return c.begin >= from && c.end <= to && c.kind == ChunkKind::kThing && c.kase == Case::kBare &&
           c.postposition == kNoToken && g.is(can::kNoun) && !g.is(can::kAdverb);
  });
}

// "X-কে … -তে হবে": X does it and does not undergo it.
bool has_to(const PhraseRows& deeds, const Scene& s, const Chunk& c, TokenIndex infinitive) {
  if (is(deeds, s, infinitive, "go")) return true;
  const TokenIndex before = infinitive - 1;
  const bool thing = thing_between(s, c.end, before);
  if (before < c.end || !s.word(before)) return false;
  if (is(deeds, s, infinitive, "take")) return true;
  if (is(deeds, s, before, "own")) return true;
  return is(deeds, s, before, "made") && thing;
}

// "পরিবারকে দেখতে | সরকারকে পদক্ষেপ নিতে হবে": behind the object of another verb stands who has to do it.
bool of_other_verb(const Scene& s, const Chunk& c, TokenIndex infinitive) {
  bool verb = false;
  for (const Chunk& next : s.chunks) {
    if (next.begin < c.end || next.end > infinitive) continue;
    for (TokenIndex t = c.end; t < next.begin && !verb; ++t)
      verb = s.word(t) && s.tags[t].name == 0 && s.tags[t].is(can::kInfinitive);
    if (verb && people(next) && next.kase == Case::kObjective && next.postposition == kNoToken) return true;
  }
  return false;
}

std::optional<Phrase> obliged(const PhraseRows& deeds, const Scene& s, const MainClause& m,
                              TokenIndex infinitive) {
  for (const Chunk& c : s.chunks) {
    if (c.begin < m.begin || c.begin >= m.end) continue;
    if (of_other_verb(s, c, infinitive)) continue;
    const bool behind = c.begin > m.verb;
    const bool plural = c.kase == Case::kGenitive && s.tags[c.head].is(can::kPlural) && !behind;
    if (c.postposition != kNoToken || !people(c)) continue;
    if (c.kase != Case::kObjective && !plural) continue;
    if (plural && !is(deeds, s, infinitive, "go")) continue;
    if (!behind && !has_to(deeds, s, c, infinitive)) return std::nullopt;
    return s.phrase(c);
  }
  if (!is(deeds, s, infinitive, "go")) return std::nullopt;
  // "ব্যবসায়ীদের সতর্ক | থাকতে হবে": what they have to be stands between
  TokenIndex t = infinitive;
  while (t > m.begin && s.word(t - 1) && s.tags[t - 1].name == 0 && !s.tags[t - 1].is(can::kGenitive) &&
         s.tags[t - 1].is(can::kAdjective | can::kAdverb))
    --t;
  if (t == infinitive || t == m.begin || !s.word(t - 1)) return std::nullopt;
  const Tag& g = s.tags[t - 1];
  const bool those = g.name == 0 && g.is(can::kGenitive) && g.is(can::kPlural) && !g.is(can::kPronoun) &&
                     (g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kGroup));
  return those ? std::optional(Phrase{{t - 1, t}, t - 1}) : std::nullopt;
}

bool named_people(const Scene& s, TokenIndex t) {
  const Tag& g = s.tags[t];
  if (g.name != 0) return s.names[g.name - 1].type != EntityType::kPlace;
  return g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kOrganisation) ||
         g.has(Feature::kGroup) || g.has(Feature::kParty) || g.has(Feature::kGovernment) ||
         g.has(Feature::kOfficial) || g.has(Feature::kForces);
}

// "দলের উচিত", "সরকারের আরও সতর্ক হওয়া উচিত"; not "সরকারের কাজের প্রশংসা করা উচিত".
std::optional<Phrase> proper(const Scene& s, const MainClause& m, TokenIndex should) {
  for (TokenIndex t = m.begin; t < should; ++t) {
    const Tag& g = s.tags[t];
    if (!s.word(t) || !g.is(can::kGenitive) || (g.name == 0 && g.is(can::kBare))) continue;
    const Tag& next = s.tags[t + 1];
    const bool how = s.word(t + 1) && next.name == 0 && next.is(can::kAdverb | can::kAdjective);
    if (!named_people(s, t) || (t + 1 != should && !how)) return std::nullopt;
    const std::size_t i = s.chunk_at(t);
    const TokenIndex begin = i < s.chunks.size() ? std::min(s.chunks[i].begin, t) : t;
    return Phrase{{std::max(begin, m.begin), t + 1}, t};
  }
  return std::nullopt;
}

// "পুলিশ যেন …", "সরকার … নিক"
std::optional<Phrase> bidden(const Scene& s, const MainClause& m) {
  static const std::string kSo = unicode::fold("যেন");
  for (std::size_t i = 0; i < s.chunks.size(); ++i) {
    const Chunk& c = s.chunks[i];
    if (c.begin < m.begin || c.end > m.verb) continue;
    if (!s.subject(i) || !people(c)) continue;
    const bool so = s.word(c.end) && s.text.form(c.end) == kSo;
    return so ? std::optional(s.phrase(c)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Phrase> asked_by(const PhraseRows& deeds, const Scene& s, const MainClause& m,
                               clause::TokenRange deed) {
  static const std::string kShould = unicode::fold("উচিত");
  if (deed.begin >= deed.end) return std::nullopt;
  for (TokenIndex t = deed.begin; t < deed.end; ++t)
    if (s.word(t) && s.text.form(t) == kShould) return proper(s, m, t);
  if (m.nominal()) return std::nullopt;
  if (m.verb > m.begin && s.tags[m.verb].has(Feature::kCopula) && s.tags[m.verb - 1].is(can::kInfinitive))
    return obliged(deeds, s, m, m.verb - 1);
  return bidden(s, m);
}

bool only_minds(const PhraseRows& deeds, const Scene& s, clause::TokenRange deed) {
  for (TokenIndex t = deed.begin; t < deed.end; ++t)
    if (is(deeds, s, t, "mind")) return true;
  return false;
}

std::optional<Phrase> deed_asked_of(const PhraseRows& deeds, const Scene& s, clause::TokenRange content) {
  TokenIndex t = content.end;
  while (t > content.begin && !s.word(t - 1)) --t;
  if (t <= content.begin + 1 || !(is(deeds, s, t - 1, "of") || is(deeds, s, t - 1, "own")))
    return std::nullopt;
  for (--t; t > content.begin; --t) {
    const Tag& g = s.tags[t - 1];
    if (!s.word(t - 1)) return std::nullopt;
    if (g.is(can::kGenitive) && (g.name != 0 || !g.is(can::kBare))) break;
    if (g.name != 0 || !g.is(can::kAdjective | can::kAdverb | can::kNumeral | can::kDeterminer))
      return std::nullopt;
  }
  if (t == content.begin || !named_people(s, t - 1)) return std::nullopt;
  const std::size_t i = s.chunk_at(t - 1);
  const TokenIndex begin = i < s.chunks.size() ? std::min(s.chunks[i].begin, t - 1) : t - 1;
  return Phrase{{std::max(begin, content.begin), t}, t - 1};
}

}  // namespace ukti::bangla
