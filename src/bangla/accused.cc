// Whoever accuses tells what somebody has done, mostly without his name before বিরুদ্ধে. The subject of what he
// tells is the accused only if the verb is a deed of his own: of passives and of verbs that befall their
// subject (হওয়া, পাওয়া, হারানো, মরা) it is the victim, and so are people in the plural who cannot or must.
#include "bangla/accused.h"

#include <algorithm>

#include "bangla/clause_subject.h"
#include "bangla/main_clause.h"

namespace ukti::bangla {
namespace {

using lexicon::Feature;
using text::TokenIndex;

bool is(const PhraseRows& aims, const Scene& s, TokenIndex t, std::string_view use) {
  const PhraseRows::Hit hit = aims.at(s, t, t + 1);
  return hit && hit.row->use == use;
}

// "নিয়ে যাওয়া হয়", "মারা গেছেন", "আত্মহত্যা করেন": nothing that he does to others.
bool passive(const PhraseRows& aims, const Scene& s, const MainClause& m) {
  if (m.verb == m.begin || !s.word(m.verb - 1)) return false;
  const Tag& before = s.tags[m.verb - 1];
  return is(aims, s, m.verb - 1, "end") ||
         (before.name == 0 && before.is(can::kVerbalNoun) && !before.is(can::kNoun));
}

// A named one, a body, an office, or one single person; not "বাসিন্দারা", "শিক্ষার্থীরা", who rather suffer it.
bool answerable(const Scene& s, const Chunk& c) {
  if (c.kind != ChunkKind::kPerson && c.kind != ChunkKind::kBody) return false;
  const Tag& g = s.tags[c.head];
  if (g.name != 0) {
    const EntityType type = s.names[g.name - 1].type;
    return type != EntityType::kPlace && type != EntityType::kAgreement;
  }
  if (g.has(Feature::kRole) || g.has(Feature::kOfficial) || g.has(Feature::kForces) ||
      g.has(Feature::kGovernment) || g.has(Feature::kParty) || g.has(Feature::kOrganisation))
    return true;
  return g.has(Feature::kHuman) && !g.has(Feature::kKin) && !g.is(can::kPlural);
}

}  // namespace

std::optional<clause::Phrase> accused_by(const PhraseRows& aims, const Scene& s, clause::TokenRange content) {
  if (content.end - content.begin < 3) return std::nullopt;
  const MainClause m = main_clause(s, content);
  if (m.nominal() || m.begin >= m.end || s.tags[m.verb].has(Feature::kCopula)) return std::nullopt;
  const Tag& verb = s.tags[m.verb];
  const bool own = verb.is(can::kFirstVerb) && !verb.is(can::kPlainVerb | can::kRespectVerb);
  if (own || verb.is(can::kFutureVerb) || is(aims, s, m.verb, "befalls") || passive(aims, s, m))
    return std::nullopt;
  const Chunk* who = subject_of(s, m);
  if (who == nullptr || !answerable(s, *who) || s.text.quote_depth[who->head] > s.text.quote_depth[m.verb])
    return std::nullopt;
  // "হাদি হত্যার | প্রধান আসামির যোগসূত্র আছে": of the deed that follows him
  const Tag& behind = s.tags[who->end];
  if (who->end < m.verb && s.word(who->end) && behind.name == 0 && behind.has(Feature::kEventNoun) &&
      behind.is(can::kGenitive))
    return std::nullopt;
  clause::Phrase all = s.phrase(*who);
  const Chunk* last = who;
  while (last->joined) {
    const Chunk* next = subject_in(s, last->end, m.end);
    if (next == nullptr || next->begin > last->end + 1) break;
    last = next;
    all = {{who->begin, next->end}, next->head};
  }
  // one of several: the words leave open which of them acts
  const Chunk* other = last->end < m.verb ? subject_in(s, last->end, m.verb) : nullptr;
  if (other != nullptr && other->kind != ChunkKind::kPronoun) return std::nullopt;
  return all;
}

}  // namespace ukti::bangla
