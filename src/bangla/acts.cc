#include "bangla/acts.h"

#include <algorithm>
#include <array>
#include <string>

#include "bangla/predicates.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::ContentKind;
using clause::ReportFrame;
using clause::TokenRange;
using lexicon::Feature;
using text::kNoToken;
using text::TokenIndex;

bool third_person_pronoun(const Scene& s, const Chunk& c) {
  return c.kind == ChunkKind::kPronoun || s.tags[c.head].has(Feature::kReflexive);
}

// The noun phrase in [a, b) that is the clause's subject, if it can speak or act.
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

// The subject nearest to b.
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

// "আমাদের পুলিশ"
bool ours(const Scene& s, const Chunk& c) {
  for (TokenIndex t = c.begin > s.begin ? c.begin - 1 : c.begin; t < c.head; ++t) {
    if (s.tags[t].has(Feature::kFirstPerson) && s.tags[t].is(can::kGenitive)) return true;
  }
  return false;
}

// The same words stand as the source: "মেটা জানিয়েছে, মেটা …".
bool is_source(const Scene& s, const Chunk& c, const ReportFrame& f) {
  for (const clause::Phrase& p : f.source) {
    if (s.text.form(p.head) == s.text.form(c.head)) return true;
  }
  return false;
}

// Does the speaker tell of himself or of his own body?
bool speaks_of_himself(const Scene& s, const Chunk* subject, const ReportFrame& f) {
  return subject == nullptr || subject->kind == ChunkKind::kFirstPerson ||
         third_person_pronoun(s, *subject) || ours(s, *subject) || is_source(s, *subject, f);
}

// A performed cue: "নিন্দা জানাই", "আশা করছি": the speaker performs the act by naming it.
Act performed_cue(const Scene& s, const MainClause& m) {
  for (const Cue& c : s.cues) {
    if (!c.performed || c.range.begin < m.begin || c.range.end > m.end) continue;
    if (!s.tags[c.verb.main].is(can::kPresentVerb)) continue;  // "আমরা সতর্ক করেছিলাম" only tells of it
    // "আমরা কিছু বিষয় জানাতে চাই" announces, "আমরা বিচার চাই" demands
    if (c.predicate->has(flag::kWant) && c.noun > m.begin && s.tags[c.noun - 1].is(can::kInfinitive))
      continue;
    if (c.negated && c.predicate->mute_negated) continue;
    if (s.words_in(c.range.end, m.end) <= 2) return c.negated ? c.predicate->negated_act : c.predicate->act;
  }
  return Act::kSay;
}

bool interrogative(const Scene& s, const MainClause& m, const TokenRange& content) {
  for (TokenIndex t = m.lead; t < m.end; ++t) {
    if (s.word(t) && s.tags[t].has(Feature::kInterrogative)) return true;
  }
  return content.end < s.text.tokens.size() && s.mark(content.end, '?');
}

// -তে হবে: an obligation; put on others, or on all of us, it is a demand.
bool obligation(const Scene& s, const MainClause& m) {
  if (m.nominal() || m.negated || m.verb == m.begin) return false;
  const Tag& g = s.tags[m.verb];
  if (!g.is(can::kFutureVerb) || !g.is(can::kPlainVerb) || !g.has(Feature::kCopula)) return false;
  if (!s.tags[m.verb - 1].is(can::kInfinitive)) return false;
  for (TokenIndex t = m.begin; t < m.verb; ++t) {
    const Tag& who = s.tags[t];
    if (who.has(Feature::kFirstPerson) && who.is(can::kObjective) && !who.is(can::kPlural))
      return false;  // আমাকে
  }
  return true;
}

bool simple_present(const Scene& s, TokenIndex t) {
  for (const clause::Reading& r : s.words.of(s.text, t)) {
    if (r.morph.pos == clause::Pos::kVerb && r.morph.tense == clause::Tense::kPresent) return true;
  }
  return false;
}

// "সবাই যেন ঘরে থাকেন": what is to be so; "যেন থামছেই না" only compares.
bool subjunctive(const Scene& s, const MainClause& m) {
  static const std::string kYena = unicode::fold("যেন");
  if (m.nominal() || (!simple_present(s, m.verb) && !commands(s, m.verb))) return false;
  for (TokenIndex t = m.begin; t < m.verb; ++t) {
    if (s.word(t) && s.text.form(t) == kYena) return true;
  }
  return false;
}

// "আসুন, আমরা … গড়ে তুলি"
bool invites(const Scene& s, const TokenRange& content, const MainClause& m) {
  static const std::array<std::string, 3> kCome = {unicode::fold("আসুন"), unicode::fold("চলুন"),
                                                   unicode::fold("এসো")};
  if (!s.tags[m.verb].is(can::kFirstVerb)) return false;
  for (TokenIndex t = content.begin; t < m.verb; ++t) {
    if (s.word(t) && std::find(kCome.begin(), kCome.end(), s.text.form(t)) != kCome.end()) return true;
  }
  return false;
}

// "‘নিজের ঘর সামলান’": a form that is a present as well, without a subject in somebody's own words.
bool bids(const Scene& s, const MainClause& m) {
  const Tag& g = s.tags[m.verb];
  if (s.text.quote_depth[m.verb] == 0 || !g.is(can::kImperative) || !g.is(can::kRespectVerb) ||
      !g.is(can::kPresentVerb))
    return false;
  return subject_in(s, m.begin, m.verb) == nullptr && s.words_in(m.begin, m.verb) <= 3;
}

// Forms that happen to the subject: হবে, পাবে, পারবে.
bool befalls(const Scene& s, TokenIndex verb) {
  static const std::string kGet = unicode::fold("পাব");
  const Tag& g = s.tags[verb];
  return g.has(Feature::kCopula) || g.has(Feature::kModal) || s.text.form(verb).starts_with(kGet);
}

bool passive(const Scene& s, const MainClause& m) {
  return m.verb > m.begin && s.tags[m.verb].has(Feature::kCopula) && s.tags[m.verb - 1].is(can::kVerbalNoun);
}

bool first_person(const Tag& g) { return g.is(can::kFirstVerb) && !g.is(can::kPlainVerb); }

// অনেকে, কেউ, সবাই: a subject that is nobody in particular.
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

// "তাঁরা আদালতে যাবেন", "আমাদের পুলিশ পাহারা দেবে", "… দলে যোগ দেবেন": the speaker's own future, told in the
// third person.
bool own_future(const Scene& s, const Cue& cue, const ReportFrame& f, const MainClause& m) {
  const Tag& g = s.tags[m.verb];
  if (!g.is(can::kPlainVerb | can::kRespectVerb) || befalls(s, m.verb) || passive(s, m)) return false;
  if (cue.predicate == nullptr || cue.predicate->frame != Frame::kSay) return false;
  if (f.source_kind == clause::SourceKind::kImpersonal || m.complement) return false;
  const Chunk* who = subject_of(s, m);
  if (who != nullptr && who->kind == ChunkKind::kBody && ours(s, *who)) return true;
  // who is quoted says "I" of himself
  if (s.text.quote_depth[m.verb] > 0 && (who == nullptr || s.text.quote_depth[who->head] > 0)) return false;
  if (who == nullptr) return g.is(can::kRespectVerb) && cue.respected && !somebody(s, m);
  if (is_source(s, *who, f)) return true;
  if (!third_person_pronoun(s, *who)) return false;
  // the first person named in what was said: who stands before the pronoun is the one whom it means
  const Chunk* first = subject_in(s, m.lead, m.end);
  return first == who && (cue.respected || who->plural) && (who->respected || !g.is(can::kRespectVerb));
}

bool future(const Scene& s, const MainClause& m) {
  return !m.nominal() && s.tags[m.verb].is(can::kFutureVerb) && !s.tags[m.verb].is(can::kIndicativeVerb);
}

// "না", "না, এমন কিছু হয়নি": the answer no.
bool answers_no(const Scene& s, const TokenRange& content) {
  static const std::string kNo = unicode::fold("না");
  TokenIndex t = content.begin;
  while (t < content.end && !s.word(t)) ++t;
  if (t >= content.end || s.text.form(t) != kNo) return false;
  return t + 1 >= content.end || !s.word(t + 1);
}

// Is what is told of a report: খবর, দাবি, অভিযোগ, কথা, this, such a thing?
bool about_report(const Scene& s, TokenIndex a, TokenIndex b) {
  static const std::string kSuchAThing = unicode::fold("এমনট");
  for (TokenIndex t = a; t < b; ++t) {
    const Tag& g = s.tags[t];
    if (!s.word(t)) continue;
    if (g.has(Feature::kSpeechNoun) || g.has(Feature::kSourceWord) || g.has(Feature::kDocument)) return true;
    if (g.has(Feature::kDemonstrative) &&
        (!g.is(can::kDeterminer) || s.text.form(t).starts_with(kSuchAThing)))
      return true;
    if (g.has(Feature::kAbstract) && g.is(can::kDefinite)) return true;  // বিষয়টি
  }
  return false;
}

// সংখ্যা, সম্ভাবনা: what can be dismissed, but not blown up.
bool abstract_head(const Scene& s, const TokenRange& content) {
  for (TokenIndex t = content.end; t-- > content.begin;) {
    if (s.word(t)) return s.tags[t].has(Feature::kAbstract);
  }
  return false;
}

// May the words from t on stand behind a predicate that closes its clause? Verbs that carry it, particles,
// the postposed subject, a coordinated clause; no negation.
bool closes(const Scene& s, const MainClause& m, TokenIndex t, bool state) {
  while (t < m.end) {
    if (s.quote(t)) {
      ++t;
      continue;
    }
    const Tag& g = s.tags[t];
    if (!s.word(t) || (g.is(can::kConjunction) && (g.has(Feature::kAnd) || g.has(Feature::kBut))))
      return true;
    if (g.has(Feature::kNegation)) return false;
    const bool carries = told(g) && (!state || g.has(Feature::kCopula) || first_person(g));
    if (carries || g.is(can::kAdverb | can::kParticle)) {
      ++t;
      continue;
    }
    const std::size_t i = s.chunk_at(t);
    if (i >= s.chunks.size() || s.chunks[i].begin != t || !s.chunks[i].subject()) return false;
    t = s.chunks[i].end;
  }
  return true;
}

bool conditional_before(const Scene& s, TokenIndex a, TokenIndex b) {
  for (TokenIndex t = a; t < b; ++t) {
    const Tag& g = s.tags[t];
    if (!s.word(t)) continue;
    if ((g.is(can::kConditional) && !g.is(can::kNoun | can::kFinite)) || g.has(Feature::kIf) ||
        (g.has(Feature::kRelative) && g.is(can::kPronoun))) {
      return true;
    }
  }
  return false;
}

// "এ কথা তিনি কখনো বলেননি": what was never said is not kept back.
bool never_said(const Scene& s, const Cue& cue) {
  static const std::array<std::string, 4> kNever = {unicode::fold("কখনো"), unicode::fold("কখনও"),
                                                    unicode::fold("কখনোই"), unicode::fold("কখনই")};
  if (cue.noun != cue.noun_end) return false;  // a verb of saying alone: "কখনো মন্তব্য করেননি" does keep silent
  for (TokenIndex t = cue.range.begin; t-- > s.begin && t + 5 > cue.range.begin;) {
    if (s.word(t) && std::find(kNever.begin(), kNever.end(), s.text.form(t)) != kNever.end()) return true;
  }
  return false;
}

// "একজন মানুষ যাঁর উচিত …"
bool relative_before(const Scene& s, TokenIndex a, TokenIndex b) {
  for (TokenIndex t = a; t < b; ++t) {
    if (s.word(t) && s.tags[t].has(Feature::kRelative) && s.tags[t].is(can::kPronoun)) return true;
  }
  return false;
}

}  // namespace

ActWords::ActWords(const lexicon::View& view)
    : predicates_(view, "bn/act_words.tsv"),
      evaluations_(view, "bn/evaluations.tsv"),
      hedges_(view, "bn/hedges.tsv") {}

// The row that is the clause's predicate.
PhraseRows::Hit ActWords::listed(const Scene& s, const ReportFrame& f, const MainClause& m) const {
  for (TokenIndex t = m.end; t-- > m.begin;) {
    const PhraseRows::Hit hit = predicates_.at(s, t, m.end);
    if (!hit || hit.row->use == "god") continue;
    if (t > m.begin && s.tags[t - 1].is(can::kInfinitive) && !s.tags[t - 1].is(can::kNoun) &&
        hit.row->use == "noun")
      continue;  // "বলতে চাই"
    const bool own = hit.row->use == "own";
    if (hit.row->use == "clause" && relative_before(s, m.begin, t)) continue;
    if (hit.row->use != "clause" && !closes(s, m, hit.end, own || hit.row->use == "report")) continue;
    if (own) {
      const Chunk* who = subject_before(s, m.begin, t);
      if (!speaks_of_himself(s, who, f) && who->kind != ChunkKind::kBody) continue;
    }
    if (hit.row->use == "report" && !about_report(s, f.content.front().begin, hit.end)) continue;
    if (hit.row->use == "if" && !conditional_before(s, m.lead, t)) continue;
    if (hit.row->use == "ours" && !speaks_of_himself(s, subject_in(s, m.begin, m.end), f)) continue;
    return hit;
  }
  return {};
}

// "আল্লাহ যেন … দান করেন": a prayer.
bool ActWords::wished(const Scene& s, const MainClause& m) const {
  for (TokenIndex t = m.begin; t < m.end; ++t) {
    const PhraseRows::Hit hit = predicates_.at(s, t, m.end);
    if (hit && hit.row->use == "god") return true;
  }
  return false;
}

// "X-কে ‘চমৎকার’ বলে উল্লেখ করেন" praises; "অভিযোগকে ভিত্তিহীন বলে প্রত্যাখ্যান" denies.
void ActWords::refine_label(const Scene& s, ReportFrame& f) const {
  if (f.act != Act::kSay && f.act != Act::kDispute) return;
  for (const TokenRange& piece : f.content) {
    for (TokenIndex t = piece.end; t-- > piece.begin;) {
      const PhraseRows::Hit hit = evaluations_.at(s, t, piece.end);
      if (!hit) continue;
      if (f.act == Act::kDispute) {
        if (hit.row->use != "charge") continue;
        f.act = Act::kDeny;
        return;
      }
      if (hit.row->use == "charge" || hit.row->use == "object") continue;
      if (hit.row->act == Act::kDeny && !about_report(s, f.content.front().begin, piece.end)) continue;
      f.act = hit.row->act;
      return;
    }
  }
}

Act ActWords::performed(const Scene& s, const Cue& cue, const ReportFrame& f, const MainClause& m) const {
  const TokenRange content = f.content.front();
  if (const Act own = performed_cue(s, m); own != Act::kSay) return own;
  if (const PhraseRows::Hit hit = listed(s, f, m)) return hit.row->act;
  if (obligation(s, m)) return Act::kDemand;
  if (m.nominal()) return Act::kSay;
  const Tag& g = s.tags[m.verb];
  if (invites(s, content, m) || bids(s, m)) return Act::kDemand;
  if (subjunctive(s, m) || commands(s, m.verb)) return wished(s, m) ? Act::kBelieve : Act::kDemand;
  if (!future(s, m) || interrogative(s, m, content)) return Act::kSay;
  const Chunk* who = subject_of(s, m);
  if (who != nullptr && s.tags[who->head].has(Feature::kSecondPerson)) {
    return befalls(s, m.verb) ? Act::kSay : Act::kDemand;  // "আপনারা ধৈর্য ধরবেন"
  }
  if (first_person(g)) return befalls(s, m.verb) ? Act::kSay : Act::kPromise;
  return own_future(s, cue, f, m) ? Act::kPromise : Act::kSay;
}

// "সমর্থন পুনর্ব্যক্ত করেন", "অবদানের কথা উল্লেখ করেন": the thing that is told of names the act.
Act ActWords::named(const Scene& s, const TokenRange& content) const {
  TokenIndex t = content.end;
  for (int words = 0; t > content.begin && words < 2; ++words) {
    --t;
    const PhraseRows::Hit hit = evaluations_.at(s, t, content.end);
    if (hit && hit.row->use == "object") return hit.row->act;
    if (!s.word(t) || !s.tags[t].has(Feature::kSpeechNoun)) break;
  }
  return Act::kSay;
}

// What the speaker himself marks as less than certain.
Certainty ActWords::hedge(const Scene& s, TokenRange content, const MainClause& m) const {
  for (TokenIndex t = m.lead; t < m.end; ++t) {
    const PhraseRows::Hit hit = hedges_.at(s, t, content.end);
    if (hit && (hit.row->use != "end" || closes(s, m, hit.end, false))) return hit.row->certainty;
  }
  if (m.nominal() || m.negated || m.verb == m.begin) return Certainty::kCertain;
  const Tag& g = s.tags[m.verb];
  const bool may = g.has(Feature::kModal) && g.is(can::kIndicativeVerb) && !first_person(g) &&
                   s.tags[m.verb - 1].is(can::kInfinitive);
  return may ? Certainty::kPossible : Certainty::kCertain;
}

bool ActWords::refine(const Scene& s, const Cue& cue, ReportFrame& f) const {
  if (cue.negated && !cue.neither_nor && (cue.predicate->mute_negated || never_said(s, cue))) return false;
  const bool clause = f.content_kind == ContentKind::kClause;
  f.rejects =
      f.construction != "report.label" && (f.act == Act::kDeny || (f.act == Act::kDispute && !clause));
  if (f.construction == "report.label" || f.act == Act::kDispute) refine_label(s, f);
  if (f.content.empty()) return true;
  if (f.content_kind == ContentKind::kNominal && f.act == Act::kSay && !f.negated)
    f.act = named(s, f.content.back());
  if (!clause && cue.predicate != nullptr && cue.predicate->has(flag::kReport) &&
      !about_report(s, f.content.back().begin, f.content.back().end) && !abstract_head(s, f.content.back())) {
    return false;
  }
  const TokenRange content = f.content.front();
  const bool neutral = f.act == Act::kSay && !f.negated && !cue.verb.conditional;
  if (neutral && f.content_kind != ContentKind::kPointing && answers_no(s, content)) f.act = Act::kDeny;
  if (!clause) return true;
  const MainClause m = main_clause(s, content);
  if (m.begin >= m.end) return true;
  f.hedge = hedge(s, content, m);
  if (cue.predicate != nullptr && cue.predicate->has(flag::kOn) && f.act == Act::kDemand) f.act = Act::kSay;
  if (neutral && f.act == Act::kSay) f.act = performed(s, cue, f, m);
  return true;
}

}  // namespace ukti::bangla
