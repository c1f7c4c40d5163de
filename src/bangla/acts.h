// What the words do: the act of a neutral cue ("said") follows the main predicate of its content.
//
// Guidelines, convention 4: a demand on others, a promise in the speaker's person, a threat, a denial of what
// was said of the speaker, tribute and grief make "say" into demand, promise, warn, deny, praise, worry.
// Grammar shows duty, command and the speaker's own future; what it does not show (tribute, threat) stands in
// the table `bn/act_words.tsv`. Only the main predicate counts: "কেন ফি দিতে হবে, সেই প্রশ্ন ওঠে" demands
// nothing. From the same place comes how sure the speaker is (`bn/hedges.tsv`, -তে পারে).
#pragma once

#include <string_view>

#include "bangla/cues.h"
#include "bangla/main_clause.h"
#include "bangla/phrase_rows.h"
#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

class ActWords {
 public:
  explicit ActWords(const lexicon::View& view);

  // Gives `frame` the act that its first sentence performs, where its cue is neutral, whether its cue rejects
  // the content, and how sure its source is of it.
  bool refine(const Scene& scene, const Cue& cue, clause::ReportFrame& frame) const;
  // Whom the words of `frame` mean who accuses, demands or praises by them, where he does not say it to them.
  void mean_somebody(const Scene& scene, clause::ReportFrame& frame) const;

 private:
  void refine_label(const Scene& s, clause::ReportFrame& f) const;
  Act performed(const Scene& s, const Cue& cue, const clause::ReportFrame& f, const MainClause& m) const;
  bool fits(const Scene& s, const clause::ReportFrame& f, const MainClause& m,
            const PhraseRows::Hit& hit) const;
  PhraseRows::Hit listed(const Scene& s, const clause::ReportFrame& f, const MainClause& m) const;
  clause::TokenRange deed(const Scene& s, const clause::ReportFrame& f, const MainClause& m) const;
  Act named(const Scene& s, const clause::TokenRange& content) const;
  bool applied_for(const Scene& s, const clause::TokenRange& content) const;
  bool of_listed(const Scene& s, const Cue& cue, clause::ReportFrame& f, std::string_view use) const;
  bool lists(const Scene& s, const Cue& cue, clause::ReportFrame& f, const clause::TokenRange& content,
             std::string_view use) const;
  bool names_guilt(const Scene& s, const clause::ReportFrame& f) const;
  bool of_its_things(const Scene& s, const Cue& cue, clause::ReportFrame& f) const;
  bool wished(const Scene& s, const MainClause& m) const;
  Certainty hedge(const Scene& s, clause::TokenRange content, const MainClause& m) const;

  PhraseRows predicates_;   // what the predicate of a clause does
  PhraseRows evaluations_;  // what a label says of its object
  PhraseRows hedges_;       // words that make a content less than certain
  PhraseRows things_;       // what can be admitted or evaded
  PhraseRows deeds_;        // what can be demanded of somebody
  PhraseRows aims_;         // whom words are aimed at
};

}  // namespace ukti::bangla
