// Questions that others answer: "… কি না, সাংবাদিকদের এমন প্রশ্নের জবাবে মন্ত্রী বলেন", "… কি না জানতে চাইলে তিনি
// বলেন".
//
// Whoever asks makes a statement of his own, whose content is the question. It must be there in words: "এ
// বিষয়ে জানতে চাইলে", "এক প্রশ্নের জবাবে" tell of no question. Nobody is made the asker whom the words do not
// name.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

class Questions {
 public:
  explicit Questions(const lexicon::View& view);

  // May a word with these readings tell of a question?
  bool may_ask(std::span<const clause::Reading> readings) const;
  // Adds the questions of the scene to out[first, …), and takes their words out of the contents of the others
  // there.
  void find(const Scene& scene, std::uint32_t sentence, std::size_t first,
            std::vector<clause::ReportFrame>& out) const;

 private:
  using Entries = std::vector<lexicon::EntryId>;
  std::optional<clause::TokenRange> cue_at(const Scene& s, text::TokenIndex t) const;
  bool asked_if(const Scene& s, text::TokenIndex t, const Entries& verb, text::TokenIndex& end) const;
  std::optional<clause::ReportFrame> question(const Scene& s, std::uint32_t sentence,
                                              clause::TokenRange cue) const;

  lexicon::EntryId entry_;  // the table's row: জানতে চাওয়া
  Entries question_, answer_, know_, want_, hear_, do_, be_;
};

}  // namespace ukti::bangla
