// The reporting constructions of Bangla news (field guide §4, A–N): from the cues of a sentence to report
// frames.
//
// Two styles live side by side. Native text reports with a bare comma ("পুতিন বলেন, …"), with clause-final বলে
// ("… হবে বলে জানিয়েছে পুলিশ"), or with a verbal noun ("… পাঠানোর কথা স্বীকার করেছে"); translated text with যে.
// Each construction is one function here; the first that fits a cue makes its frame and lends it its name,
// which is the rule that the record shows.
#pragma once

#include <vector>

#include "bangla/acts.h"
#include "bangla/cues.h"
#include "bangla/questions.h"
#include "bangla/slots.h"
#include "bangla/spoken_nouns.h"
#include "bangla/stances.h"
#include "bangla/style.h"
#include "bangla/targets.h"
#include "bangla/when_said.h"
#include "clause/frames.h"
#include "mention/mention.h"
#include "time/time.h"

namespace ukti::bangla {

// Scratch of one text, reused from text to text.
struct ReportScratch {
  std::vector<std::uint32_t> by_form;
  std::vector<std::uint8_t> may_by_form;
  std::vector<Tag> tags;
  std::vector<Chunk> chunks;
  std::vector<Cue> cues;
  std::vector<clause::TokenRange> barriers;
  bool translated = false;  // the text is, by its style
};

class ReportFinder {
 public:
  explicit ReportFinder(const lexicon::View& view);

  // All frames of the text, in the order of their cues. Furniture is not read.
  void find(const text::Text& text, const clause::Words& words,
            const std::vector<mention::NamedMention>& names, const std::vector<time::FoundTime>& times,
            ReportScratch& scratch, std::vector<clause::ReportFrame>& out) const;

  const Predicates& predicates() const { return predicates_; }

 private:
  // Fills the tags' may:: bits, once for each form.
  void foresee(const text::Text& text, const clause::Words& words, ReportScratch& scratch) const;
  void sentence(const Scene& scene, std::vector<clause::ReportFrame>& out, std::uint32_t index,
                bool headline) const;

  const lexicon::View& view_;
  Predicates predicates_;
  CueFinder cues_;
  Style style_;
  AgentPhrases agents_;
  TargetPhrases targets_;
  ActWords acts_;
  SpokenNouns spoken_;
  Questions questions_;
  Stances stances_;
  WhenWords when_;
};

}  // namespace ukti::bangla
