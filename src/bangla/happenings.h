// Happenings: the triggers of a sentence with their participants, from the tables of predicates.
//
// A trigger is a nominal part with its light verb, a noun that names a happening by itself, or a plain verb.
// The verb's voice decides who does it: Bangla marks recipients by case and postposition, agents of passives
// by -র হাতে, কর্তৃক, দ্বারা; a noun has its participants in the genitive. What a clause does not say (who
// "they" are, whom the sentence before named) is left to the rooms below.
#pragma once

#include <cstdint>
#include <vector>

#include "bangla/chunks.h"
#include "bangla/happening_rows.h"
#include "bangla/happening_sense.h"
#include "bangla/happening_status.h"
#include "bangla/predicates.h"
#include "bangla/tags.h"
#include "bangla/verb_groups.h"
#include "clause/happenings.h"
#include "mention/mention.h"
#include "time/time.h"

namespace ukti::bangla {

// Scratch of one text, reused from text to text.
struct HappeningScratch {
  Candidates candidates;
  std::vector<Trigger> triggers;
  std::vector<Sense> senses;
  std::vector<Chunk> chunks;
  std::vector<clause::TokenRange> barriers;
  clause::HappeningContext context;
};

class HappeningFinder {
 public:
  // `predicates` must outlive the finder.
  HappeningFinder(const lexicon::View& view, const Predicates& predicates);

  // All frames of the text, in the order of their triggers. `tags` and `translated` (the text's style) are
  // those of the report finder.
  void find(const text::Text& text, const clause::Words& words, const std::vector<Tag>& tags, bool translated,
            const std::vector<mention::NamedMention>& names, const std::vector<time::FoundTime>& times,
            HappeningScratch& scratch, std::vector<clause::HappeningFrame>& out) const;
  // Says of each report whose cue is a noun inside another clause how that clause tells it: "দাবি নিয়ে …
  // যাবেন".
  void tell_cues(const text::Text& text, const clause::Words& words, const std::vector<Tag>& tags,
                 std::vector<clause::ReportFrame>& reports) const;

 private:
  bool inquired_before(const Scene& scene, const Candidates& candidates, const Trigger& trigger) const;
  std::uint32_t needs_of(const Scene& scene, const Trigger& t) const;
  static void shape(const Scene& scene, const Trigger& t, clause::HappeningFrame& f);
  void from_cause(const Scene& scene, const HappeningScratch& scratch, const Sense& sense,
                  clause::HappeningFrame& f) const;
  bool holds(const Scene& scene, const HappeningScratch& scratch, const Trigger& t, text::TokenIndex floor,
             clause::HappeningFrame& f) const;
  void goes_on(const Scene& scene, std::uint32_t sentence, clause::HappeningFrame& f) const;
  bool frame(const Scene& scene, const HappeningScratch& scratch, std::size_t k,
             clause::HappeningFrame& f) const;

  const Predicates& predicates_;
  HappeningRows rows_;
  StatusWords status_;
  ParticipantWords words_;
};

}  // namespace ukti::bangla
