// Spoken nouns: statements that a noun makes inside a clause about something else.
//
// "ব্রহ্মপুত্রে বাঁধ নিয়ে ভারতের উদ্বেগ উড়িয়ে দিয়ে …": the clause tells of China, but India worries, and about
// what. Such a noun is a statement only where the words around it say what is said: a genitive that names a
// happening, a topic with its postposition, a clause that এমন sums up. Without them ("তাঁর বক্তব্য",
// "নিরাপত্তাজনিত উদ্বেগ") it is a mention and no statement. The nouns and where their content stands:
// `bn/spoken_nouns.tsv`.
//
// They are found after the cues of the sentence and beside them, and are asides: they neither end a report
// nor make their owner the one whom "তিনি" means.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

class SpokenNouns {
 public:
  explicit SpokenNouns(const lexicon::View& view);

  // May a noun with these readings speak?
  bool may_speak(std::span<const clause::Reading> readings) const;
  // Adds the frames of the scene's nouns that stand in no cue of out[first, …).
  void find(const Scene& scene, std::uint32_t sentence, std::size_t first,
            std::vector<clause::ReportFrame>& out) const;

  enum Ways : std::uint32_t {
    kGenitive = 1u << 0,
    kVerbal = 1u << 1,
    kOwner = 1u << 2,
    kClause = 1u << 3,
    kPurpose = 1u << 4,
    kObject = 1u << 5,
    kTopic = 1u << 6,    // a postposition: নিয়ে
    kAgainst = 1u << 7,  // a postposition: বিরুদ্ধে
    kSuch = 1u << 8,     // sums up the clause before: এমন
    kMet = 1u << 9,      // what is done with a demand: মেনে নেওয়া
    kApart = 1u << 11,   // closes what stands before: পর
    kNone = 1u << 10,    // none is told of: কোনো
    kWhose = 1u << 12,   // whose words the clause before a mark is: …—সমিতির এ বক্তব্য
    kNoun = kGenitive | kVerbal | kOwner | kClause | kPurpose | kObject | kWhose
  };
  struct Row {
    lexicon::EntryId noun = lexicon::kNoEntry;   // entry of the word
    lexicon::EntryId entry = lexicon::kNoEntry;  // of the table's row
    Act act = Act::kSay;
    std::uint32_t ways = 0;
  };
  // The row of a word and the case it stands in.
  struct Hit {
    const Row* row = nullptr;
    clause::Case kase = clause::Case::kBare;
  };
  Hit at(const text::Text& text, const clause::Words& words, text::TokenIndex t) const {
    return hit(words.of(text, t));
  }

 private:
  Hit hit(std::span<const clause::Reading> readings) const;

  std::vector<Row> rows_;  // sorted by noun
};

}  // namespace ukti::bangla
