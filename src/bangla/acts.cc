#include "bangla/acts.h"

#include <algorithm>
#include <array>
#include <string>

#include "bangla/accused.h"
#include "bangla/asked.h"
#include "bangla/clause_force.h"
#include "bangla/clause_subject.h"
#include "bangla/confirmation.h"
#include "bangla/predicates.h"
#include "bangla/threatened.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::ContentKind;
using clause::ReportFrame;
using clause::TokenRange;
using lexicon::Feature;
using text::TokenIndex;

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
    if ((g.is(can::kConditional) && !g.is(can::kNoun) && !told(g)) || g.has(Feature::kIf) ||
        (g.has(Feature::kRelative) && g.is(can::kPronoun))) {
      return true;
    }
  }
  return false;
}

// "এ কথা তিনি কখনো বলেননি": what was never said is not kept back.
bool never_said(const Scene& s, const Cue& cue) {
  if (cue.noun != cue.noun_end) return false;  // a verb of saying alone: "কখনো মন্তব্য করেননি" does keep silent
  const TokenIndex from = cue.range.begin < s.begin + 4 ? s.begin : cue.range.begin - 4;
  for (TokenIndex t = from; t < cue.range.begin; ++t) {
    if (s.word(t) && s.tags[t].in(WordSet::kNever)) return true;
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
      hedges_(view, "bn/hedges.tsv"),
      things_(view, "bn/reported_things.tsv"),
      deeds_(view, "bn/demanded_deeds.tsv"),
      aims_(view, "bn/aim_words.tsv") {}

// May the row stand for the clause, by what the table says of its use?
bool ActWords::fits(const Scene& s, const ReportFrame& f, const MainClause& m,
                    const PhraseRows::Hit& hit) const {
  const std::string_view use = hit.row->use;
  const TokenIndex t = hit.begin;
  const Tag* before = t > m.begin ? &s.tags[t - 1] : nullptr;
  if (use == "god") return false;
  if (use == "clause") return !relative_before(s, m.begin, t);
  if (!closes(s, m, hit.end, use == "own" || use == "report")) return false;
  if (use == "noun")
    return before == nullptr || !before->is(can::kInfinitive) || before->is(can::kNoun);  // "বলতে চাই"
  if (use == "deed") return before != nullptr && before->is(can::kVerbalNoun) && before->is(can::kBare);
  if (use == "report") return about_report(s, f.content.front().begin, hit.end);
  if (use == "told") return about_report(s, f.content.front().begin, hit.begin);
  if (use == "if") return conditional_before(s, m.lead, t);
  // "শত্রুর ঘাঁটি ধ্বংস করে দেব": by the verb's person nobody else
  if (use == "ours" && !m.nominal() && first_person(s.tags[m.verb])) return true;
  if (use == "ours") return speaks_of_himself(s, subject_in(s, m.begin, m.end), f);
  if (use != "own") return true;
  const Chunk* who = subject_before(s, m.begin, t);
  return speaks_of_himself(s, who, f) || who->kind == ChunkKind::kBody;
}

// The row that is the clause's predicate: the last, and of those that end together the longest ("প্রয়োজনীয়
// ব্যবস্থা নেওয়া হবে").
PhraseRows::Hit ActWords::listed(const Scene& s, const ReportFrame& f, const MainClause& m) const {
  constexpr TokenIndex kLongest = 3;  // words that a row may have before another one's first
  for (TokenIndex t = m.end; t-- > m.begin;) {
    PhraseRows::Hit hit = predicates_.at(s, t, m.end);
    if (!hit) continue;
    const TokenIndex nearest = t < m.begin + kLongest ? m.begin : t - kLongest;
    for (TokenIndex b = t; b > nearest;) {
      --b;
      const PhraseRows::Hit longer = predicates_.at(s, b, m.end);
      if (longer && longer.end == hit.end) hit = longer;
    }
    if (fits(s, f, m, hit)) return hit;
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
      if (hit.row->use == "charge" || hit.row->use == "object" || hit.row->use == "application") continue;
      if (hit.row->act == Act::kDeny && !about_report(s, f.content.front().begin, piece.end)) continue;
      f.act = hit.row->act;
      return;
    }
  }
}

Act ActWords::performed(const Scene& s, const Cue& cue, const ReportFrame& f, const MainClause& m) const {
  if (const Act own = performed_cue(s, m); own != Act::kSay) return own;
  if (const PhraseRows::Hit hit = listed(s, f, m)) return hit.row->act;
  if (denies_such(s, m)) return Act::kDeny;
  if (obliges(s, m)) return Act::kDemand;
  if (bids(s, f.content.front(), m)) return wished(s, m) ? Act::kBelieve : Act::kDemand;
  return future_act(s, cue, f, m);
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

bool ActWords::applied_for(const Scene& s, const TokenRange& content) const {
  for (TokenIndex t = content.end; t-- > content.begin;) {
    if (!s.word(t)) continue;
    const PhraseRows::Hit hit = evaluations_.at(s, t, content.end);
    return hit && hit.row->use == "application";
  }
  return false;
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

namespace {

// "ওমানকে ১৩–০ গোলে উড়িয়ে দেয়": who stands in the objective case is beaten or blown up, not contradicted.
bool beaten(const Scene& s, const clause::TokenRange& content) {
  return std::any_of(s.tags.begin() + content.begin, s.tags.begin() + content.end,
                     [](const Tag& g) { return g.name != 0 && g.is(can::kObjective); });
}

bool of_somebody(const Scene& s, TokenIndex t) {
  const Tag& g = s.tags[t];
  return s.word(t) && g.is(can::kGenitive) && !g.is(can::kVerbalNoun) &&
         (g.name != 0 || g.has(Feature::kHuman) || g.has(Feature::kRole) || g.has(Feature::kKin) ||
          g.has(Feature::kThirdPerson));
}

// "একে দুর্ঘটনা | মানতে নারাজ": what happened, and what somebody else calls it.
bool so_called(const Scene& s, const TokenRange& content) {
  const std::size_t i = s.chunk_at(content.begin);
  if (i >= s.chunks.size() || s.chunks[i].begin != content.begin ||
      s.chunks[i].kase != clause::Case::kObjective)
    return false;
  const Chunk& object = s.chunks[i];
  const Tag& head = s.tags[object.head];
  const bool thing = head.has(Feature::kDemonstrative) || head.has(Feature::kEventNoun) ||
                     (object.kind == ChunkKind::kThing && !head.has(Feature::kHuman));
  const std::uint32_t words = s.words_in(object.end, content.end);
  return thing && words > 0 && words <= 4;
}

// "তা মানতে চাননি"
bool only_pointer(const Scene& s, const TokenRange& content) {
  const Tag& g = s.tags[content.begin];
  return s.words_in(content.begin, content.end) == 1 && g.has(Feature::kDemonstrative) &&
         !g.is(can::kObjective | can::kPlural);
}

// "এখনো … কথা স্বীকার করেনি": who has not owned up so far neither confirms nor denies.
bool not_so_far(const Scene& s, const Cue& cue) {
  static const std::array<std::string, 3> kStill = {unicode::fold("এখনো"), unicode::fold("এখনও"),
                                                    unicode::fold("এখন")};
  static const std::string kUntil = unicode::fold("পর্যন্ত");
  if (cue.predicate->negated_act != Act::kDeny || cue.verb.modal) return false;
  for (TokenIndex t = s.begin; t < cue.noun; ++t) {
    if (!s.word(t)) continue;
    const auto still = std::find(kStill.begin(), kStill.end(), s.text.form(t));
    if (still == kStill.end()) continue;
    if (still != kStill.end() - 1) return true;
    if (t + 1 < s.end && s.word(t + 1) && s.text.form(t + 1) == kUntil) return true;
  }
  return false;
}

// মানতে নারাজ, মানতে চাননি: more than that it did not happen.
bool refuses(const Cue& cue) { return cue.noun != cue.noun_end || cue.verb.modal; }

}  // namespace

// "অভিযোগ মানতে নারাজ", "প্রশ্ন এড়িয়ে যান": a verb that means much else reports only of what `use` lists.
bool ActWords::of_listed(const Scene& s, const Cue& cue, ReportFrame& f, std::string_view use) const {
  return std::any_of(f.content.begin(), f.content.end(),
                     [&](const TokenRange& piece) { return lists(s, cue, f, piece, use); });
}

bool ActWords::lists(const Scene& s, const Cue& cue, ReportFrame& f, const TokenRange& content,
                     std::string_view use) const {
  TokenIndex t = content.end;
  for (int words = 0; t > content.begin && words < 3; ++words) {
    const PhraseRows::Hit hit = things_.at(s, --t, content.end);
    if (!hit || !hit.row->use.contains(use) || s.words_in(hit.end, content.end) > 0) continue;
    if (use == "withdrawn") return true;
    if (use == "maintained") {  // "নিজের বক্তব্যে অনড়", "পদত্যাগের দাবিতে অনড়"
      if (hit.row->act == Act::kAgree) f.act = Act::kDemand;
      return true;
    }
    // "শিক্ষকের কথা মানেন": who is obeyed
    if (s.tags[t].has(Feature::kSpeechNoun) && hit.row->act == Act::kConfirm && t > content.begin &&
        of_somebody(s, t - 1) && !f.negated)
      return false;
    // "দাবি মেনে নিয়েছেন" yields, "দাবি মানতে নারাজ" says that it will not
    if (hit.row->act == Act::kAgree && (f.act == Act::kConfirm || !refuses(cue))) return false;
    if (hit.row->act == Act::kDispute && f.act == Act::kConfirm) return false;
    if (hit.row->act == Act::kAgree || hit.row->act == Act::kDispute) f.act = Act::kDispute;
    return true;
  }
  return false;
}

// "দায় ঠিকাদারের | ঘাড়ে চাপিয়েছে", "এর পেছনে ষড়যন্ত্রের | গন্ধ পাচ্ছেন": the guilt stands anywhere in the
// content.
bool ActWords::names_guilt(const Scene& s, const ReportFrame& f) const {
  return std::any_of(f.content.begin(), f.content.end(), [&](const TokenRange& piece) {
    for (TokenIndex t = piece.begin; t < piece.end; ++t) {
      const PhraseRows::Hit hit = things_.at(s, t, piece.end);
      if (hit && hit.row->use.contains("blamed")) return true;
    }
    return false;
  });
}

bool ActWords::of_its_things(const Scene& s, const Cue& cue, ReportFrame& f) const {
  const Predicate& p = *cue.predicate;
  if (p.has(flag::kAdmits)) {
    if (of_listed(s, cue, f, "admitted")) return true;
    if (f.act == Act::kConfirm || f.content.size() != 1) return false;
    if (so_called(s, f.content.front())) {
      f.act = Act::kDispute;
      return true;
    }
    return f.act == Act::kDeny && refuses(cue) && only_pointer(s, f.content.front());
  }
  if (p.has(flag::kMaintains)) return of_listed(s, cue, f, "maintained");
  if (p.has(flag::kWithdraws)) return of_listed(s, cue, f, "withdrawn");
  if (p.has(flag::kBlames)) return names_guilt(s, f);
  if (p.has(flag::kEvades)) return cue.verb.finite && of_listed(s, cue, f, "evaded");
  return !p.has(flag::kCalls) || of_listed(s, cue, f, "called");
}

// "সরে যেতে হবে", "ফল ভুগতে হবে", "ঘরে থাকুন": the words that demand or threaten. Nothing where only the future
// does.
TokenRange ActWords::deed(const Scene& s, const ReportFrame& f, const MainClause& m) const {
  // "আমাদের | এটি সমাধান করতে হবে": what he sees for himself to do he demands of nobody
  const bool own = std::any_of(s.chunks.begin(), s.chunks.end(), [&](const Chunk& c) {
    return c.kind == ChunkKind::kFirstPerson && c.begin >= m.begin && c.end <= m.end &&
           (c.kase == clause::Case::kGenitive || c.kase == clause::Case::kObjective);
  });
  if (f.act == Act::kDemand && own) return {};
  if (const PhraseRows::Hit hit = listed(s, f, m))
    return {hit.begin, m.nominal() || m.verb < hit.end ? hit.end : m.verb + 1};
  if (f.act == Act::kWarn || m.nominal()) return {};
  TokenIndex begin = m.verb;
  for (int words = 0; words < 2 && begin > m.begin && s.word(begin - 1); ++words) {
    const Tag& g = s.tags[begin - 1];
    if (g.name != 0 || !g.is(can::kInfinitive | can::kVerbalNoun | can::kConverb)) break;
    --begin;
  }
  return {begin, m.verb + 1};
}

namespace {

// "শহীদদের প্রতি | শ্রদ্ধা জানান": towards whom.
std::optional<clause::Phrase> praised(const Scene& s, TokenRange content) {
  const TokenIndex last = content.end - 1;
  if (content.end <= content.begin + 1 || !s.tags[last].is(can::kPostposition)) return std::nullopt;
  for (const Chunk& c : s.chunks)
    if (c.postposition == last && (c.kind == ChunkKind::kPerson || c.kind == ChunkKind::kBody))
      return clause::Phrase{{c.begin, last}, c.head};
  return std::nullopt;
}

// "সরকারকে | ফ্যাসিস্ট বলে আখ্যা দেন", "X-এর আইনকে | অসাধারণ বলে উল্লেখ করেন": who gets the label, or whose
// thing.
std::optional<clause::Phrase> labelled(const Scene& s, TokenRange content) {
  const Chunk* whom = nullptr;  // "X-কে হত্যার ঘটনাকে | নৃশংস বলে": the last one in the objective case
  for (const Chunk& c : s.chunks)
    if (c.begin >= content.begin && c.end <= content.end && c.kase == clause::Case::kObjective &&
        s.text.quote_depth[c.head] == s.text.quote_depth[content.begin])
      whom = &c;
  // "মুসলিমদের | ‘বর্বর’ বলে আখ্যা দেন": in the plural the objective looks like the genitive; a quotation owns
  // nothing
  for (const Chunk& c : s.chunks)
    if (whom == nullptr && c.begin >= content.begin && c.end < content.end && c.kind == ChunkKind::kPerson &&
        c.kase == clause::Case::kGenitive && s.tags[c.head].is(can::kPlural) && s.opens(c.end))
      return s.phrase(c);
  if (whom == nullptr) return std::nullopt;
  if (whom->kind == ChunkKind::kPerson || whom->kind == ChunkKind::kBody) return s.phrase(*whom);
  if (whom->kind != ChunkKind::kThing) return std::nullopt;
  for (TokenIndex t = whom->head; t > whom->begin; --t) {
    const Tag& g = s.tags[t - 1];
    if (!s.word(t - 1) || !g.is(can::kGenitive) || (g.name == 0 && g.is(can::kBare))) continue;
    const bool people = g.name != 0 || g.has(Feature::kRole) || g.has(Feature::kOrganisation) ||
                        g.has(Feature::kGovernment) || g.has(Feature::kParty);
    return people ? std::optional(clause::Phrase{{whom->begin, t}, t - 1}) : std::nullopt;
  }
  return std::nullopt;
}

// "এই হামলাকে অমানবিক", "এ ঘটনাকে নৃশংস": a happening that the text has told.
bool points_at_deed(const Scene& s, TokenRange content) {
  TokenIndex t = content.begin;
  while (t < content.end && !s.word(t)) ++t;
  if (t + 1 >= content.end || !s.word(t + 1)) return false;
  const Tag &that = s.tags[t], &deed = s.tags[t + 1];
  return that.name == 0 && that.has(Feature::kDemonstrative) && deed.name == 0 &&
         deed.has(Feature::kEventNoun) && deed.is(can::kObjective);
}

}  // namespace

bool ActWords::refine(const Scene& s, const Cue& cue, ReportFrame& f) const {
  if (cue.negated && !cue.neither_nor && (cue.predicate->mute_negated || never_said(s, cue))) return false;
  if (!confirms_or_denies(s, cue, f)) return false;
  // "কাজে লাগাতে চান": what somebody wants to do himself he demands of nobody
  if (cue.predicate != nullptr && cue.predicate->has(flag::kWant) && f.act == Act::kDemand &&
      cue.noun > s.begin && s.tags[cue.noun - 1].is(can::kInfinitive))
    f.act = Act::kPromise;
  const bool clause = f.content_kind == ContentKind::kClause;
  if (cue.predicate != nullptr && cue.predicate->has(flag::kHonorific) && !cue.respected) return false;
  if (!clause && cue.predicate != nullptr && !of_its_things(s, cue, f)) return false;
  const bool label = f.construction == "report.label" || f.construction == "report.called";
  f.rejects = !label && (f.act == Act::kDeny || (f.act == Act::kDispute && !clause));
  if (label || f.act == Act::kDispute) refine_label(s, f);
  if (f.content.empty()) return true;
  if (f.content_kind == ContentKind::kNominal && f.act == Act::kSay && !f.negated)
    f.act = named(s, f.content.back());
  if (!clause && !label && cue.predicate != nullptr && cue.predicate->has(flag::kReport) &&
      beaten(s, f.content.back())) {
    return false;
  }
  if (!clause && !label && cue.predicate != nullptr && cue.predicate->has(flag::kReport) &&
      !about_report(s, f.content.back().begin, f.content.back().end) && !abstract_head(s, f.content.back())) {
    return false;
  }
  // "ভিসার আবেদন প্রত্যাখ্যান করেছে" is an act and no answer; a court that does so, or throws out anything,
  // rules
  if (cue.predicate != nullptr && cue.predicate->act == Act::kDispute && !f.negated && !clause) {
    const bool court = !f.source.empty() && s.tags[f.source.front().head].has(Feature::kCourt);
    const bool application = f.content_kind == ContentKind::kNominal && applied_for(s, f.content.back());
    if (application && !court) return false;
    if (court && (application || cue.predicate->has(flag::kReport))) f.act = Act::kOrder;
  }
  if (f.act == Act::kDeny && f.negated && not_so_far(s, cue)) f.act = Act::kWithhold;
  const TokenRange content = f.content.front();
  const bool neutral = f.act == Act::kSay && !f.negated && !cue.verb.conditional;
  if (neutral && f.content_kind != ContentKind::kPointing && answers_no(s, content)) f.act = Act::kDeny;
  if (!clause) return true;
  const MainClause m = main_clause(s, content);
  if (m.begin >= m.end) return true;
  f.hedge = hedge(s, content, m);
  if (cue.predicate != nullptr && cue.predicate->has(flag::kOn) && f.act == Act::kDemand) f.act = Act::kSay;
  if (neutral && f.act == Act::kSay) f.act = performed(s, cue, f, m);
  if (neutral && (f.act == Act::kDemand || f.act == Act::kWarn)) f.deed = deed(s, f, m);
  if (!f.deed.empty() && f.act == Act::kDemand) {
    if (const auto who = asked_by(deeds_, s, m, f.deed))
      f.asked.push_back(*who);
    else if (only_minds(deeds_, s, f.deed))
      f.deed = {};
  }
  // "অভিযোগ মিথ্যা বলে দাবি করেছেন": a claim of that kind denies; "দাবি, বেতন দিতে হবে" demands
  if (f.act == Act::kClaim && !f.negated) {
    const bool hearsay = !f.source.empty() && s.tags[f.source.front().head].has(Feature::kSourceWord);
    if (!hearsay && performed(s, cue, f, m) == Act::kDemand) f.act = Act::kDemand;
    if (const PhraseRows::Hit hit = listed(s, f, m); hit && hit.row->act == Act::kDeny) f.act = Act::kDeny;
  }
  return true;
}

void ActWords::mean_somebody(const Scene& s, ReportFrame& f) const {
  if (!f.asked.empty() || f.content.empty()) return;
  const bool clause = f.content_kind == ContentKind::kClause;
  std::optional<clause::Phrase> who;
  const bool label = f.construction == "report.label" || f.construction == "report.called";
  if (label) who = labelled(s, f.content.front());
  if (label && !who) f.of_deed = points_at_deed(s, f.content.front());
  if (!label && clause && f.act == Act::kAccuse) who = accused_by(aims_, s, f.content.front());
  if (!label && clause && f.act == Act::kWarn) who = threatened_by(s, f, f.content.front());
  if (!label && !clause && f.act == Act::kDemand) who = deed_asked_of(deeds_, s, f.content.back());
  if (!label && !clause && f.act == Act::kPraise) who = praised(s, f.content.back());
  if (who) f.asked.push_back(*who);
}

}  // namespace ukti::bangla
