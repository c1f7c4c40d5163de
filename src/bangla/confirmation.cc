#include "bangla/confirmation.h"

#include <string>

#include "bangla/clause_force.h"
#include "bangla/predicates.h"
#include "unicode/fold.h"

namespace ukti::bangla {
namespace {

using clause::ContentKind;
using clause::ReportFrame;
using clause::TokenRange;
using lexicon::Feature;
using text::TokenIndex;

// "অস্বীকার করা যায় না", "নিশ্চিত করা যাবে": what can be done, not what was. "নিশ্চিত করা যায়নি" was tried.
bool only_potential(const Scene& s, const Cue& cue) {
  if (!cue.verb.passive) return false;
  const Tag& main = s.tags[cue.verb.main];
  return !main.has(Feature::kCopula) && !main.is(can::kNegativeVerb) &&
         (simple_present(s, cue.verb.main) || main.is(can::kFutureVerb | can::kConditional));
}

bool of_ones_own(const Scene& s, const TokenRange& content) {
  for (TokenIndex t = content.begin; t < content.end; ++t) {
    const Tag& g = s.tags[t];
    if (g.is(can::kGenitive) &&
        (g.has(Feature::kReflexive) || (g.has(Feature::kThirdPerson) && g.has(Feature::kPluralWord))))
      return true;
  }
  return false;
}

// "সিরিজ জেতা নিশ্চিত করে", "নিজেদের প্রার্থিতা নিশ্চিত করেছেন"
bool secures(const Scene& s, const TokenRange& content) {
  TokenIndex last = content.end;
  while (last > content.begin && !s.word(last - 1)) --last;
  if (last == content.begin) return false;
  const Tag& g = s.tags[last - 1];
  const bool deed = g.is(can::kVerbalNoun) && g.is(can::kBare) && !g.is(can::kNoun);
  const bool told = g.has(Feature::kSpeechNoun) || g.has(Feature::kSourceWord) || g.is(can::kDefinite);
  return deed || (!told && of_ones_own(s, content));
}

// "দেশটিকে রাষ্ট্র হিসেবে স্বীকার করে না": recognises, admits nothing.
bool recognises(const Scene& s, const ReportFrame& f) {
  static const std::string kAs = unicode::fold("হিসেবে"), kAsToo = unicode::fold("হিসাবে");
  if (f.content_kind == ContentKind::kClause) return false;
  for (const TokenRange& piece : f.content) {
    for (TokenIndex t = piece.begin; t < piece.end; ++t) {
      if (s.word(t) && (s.text.form(t) == kAs || s.text.form(t) == kAsToo)) return true;
    }
  }
  return false;
}

bool ensures(const Scene& s, const TokenRange& content) {
  static const std::string kYena = unicode::fold("যেন"), kYate = unicode::fold("যাতে");
  for (TokenIndex t = content.begin; t < content.end; ++t) {
    if (s.word(t) && (s.text.form(t) == kYena || s.text.form(t) == kYate)) return true;
  }
  return false;
}

bool confirms(const Scene& s, const Cue& cue, const ReportFrame& f) {
  if (cue.verb.conditional && !s.tags[cue.verb.main].is(can::kFinite) &&
      f.content_kind == ContentKind::kClause)
    return false;
  if (f.content.empty()) return true;
  const TokenRange content = f.content.front();
  if (f.content_kind == ContentKind::kNominal) return !secures(s, content);
  if (f.content_kind != ContentKind::kClause) return true;
  if (f.construction == "report.juxtaposed") {
    return f.source_kind == clause::SourceKind::kNamed && cue.verb.finite && !cue.verb.converb &&
           !cue.predicate->has(flag::kWeak) && !s.tags[content.begin].is(can::kConjunction);
  }
  if (f.construction == "report.embedded_clause") {
    // "ফেরি শনিবার ছাড়বে, তা নিশ্চিত করেছেন X"; but "সবাই খাবার পাবে, তা নিশ্চিত করতে হবে"
    return f.source_kind == clause::SourceKind::kNamed && cue.verb.finite && !cue.verb.modal &&
           s.mark(content.end, ',') && !ensures(s, content);
  }
  if (f.construction == "report.clause_before") return false;
  return !ensures(s, content);
}

}  // namespace

bool confirms_or_denies(const Scene& s, const Cue& cue, const ReportFrame& f) {
  if (cue.predicate == nullptr) return true;
  const bool confirm = cue.predicate->has(flag::kConfirm);
  if ((confirm || f.act == Act::kDeny || f.act == Act::kConfirm || cue.predicate->act == Act::kDeny) &&
      only_potential(s, cue)) {
    return false;
  }
  if (cue.predicate->act == Act::kConfirm && !confirm && recognises(s, f)) return false;
  if (!confirm || cue.negated || cue.neither_nor) return true;
  if (cue.verb.verbal_noun && !cue.verb.passive && s.tags[cue.verb.main].is(can::kBare)) {
    return false;  // "তথ্য নিশ্চিত করা জরুরি"
  }
  return f.act != Act::kConfirm || confirms(s, cue, f);
}

}  // namespace ukti::bangla
