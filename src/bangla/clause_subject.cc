#include "bangla/clause_subject.h"

#include <algorithm>

namespace ukti::bangla {

using clause::ReportFrame;
using lexicon::Feature;
using text::TokenIndex;

bool third_person_pronoun(const Scene& s, const Chunk& c) {
  return c.kind == ChunkKind::kPronoun || s.tags[c.head].has(Feature::kReflexive);
}

const Chunk* subject_in(const Scene& s, TokenIndex a, TokenIndex b) {
  for (std::size_t i = s.chunk_at(a); i < s.chunks.size() && s.chunks[i].begin < b; ++i) {
    const Chunk& c = s.chunks[i];
    if (c.begin < a || s.tags[c.head].has(Feature::kRelative)) continue;
    const bool you = c.kase == clause::Case::kBare && s.tags[c.head].has(Feature::kSecondPerson);
    if (you || s.subject(i) || (s.tags[c.head].has(Feature::kReflexive) && c.kase == clause::Case::kBare))
      return &c;
  }
  return nullptr;
}

const Chunk* subject_before(const Scene& s, TokenIndex a, TokenIndex b) {
  const Chunk* last = nullptr;
  while (const Chunk* c = subject_in(s, a, b)) {
    last = c;
    a = std::max(c->end, a + 1);
  }
  return last;
}

const Chunk* subject_of(const Scene& s, const MainClause& m) {
  if (const Chunk* c = subject_in(s, m.begin, m.end)) return c;
  return m.lead < m.begin ? subject_in(s, m.lead, m.begin) : nullptr;
}

bool ours(const Scene& s, const Chunk& c) {
  for (TokenIndex t = c.begin > s.begin ? c.begin - 1 : c.begin; t < c.head; ++t) {
    if (s.tags[t].has(Feature::kFirstPerson) && s.tags[t].is(can::kGenitive)) return true;
  }
  return false;
}

bool is_source(const Scene& s, const Chunk& c, const ReportFrame& f) {
  for (const clause::Phrase& p : f.source) {
    if (s.text.form(p.head) == s.text.form(c.head)) return true;
  }
  return false;
}

bool speaks_of_himself(const Scene& s, const Chunk* subject, const ReportFrame& f) {
  return subject == nullptr || subject->kind == ChunkKind::kFirstPerson ||
         third_person_pronoun(s, *subject) || ours(s, *subject) || is_source(s, *subject, f);
}

bool somebody(const Scene& s, const MainClause& m) {
  for (TokenIndex t = m.lead; t < m.end; ++t) {
    const Tag& g = s.tags[t];
    if (s.word(t) && g.is(can::kPronoun) && g.is(can::kBare) &&
        (g.is(can::kPlural) || !g.is(can::kDeterminer)) && !g.has(Feature::kDemonstrative)) {
      return true;
    }
  }
  return false;
}

}  // namespace ukti::bangla
