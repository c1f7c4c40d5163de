// Triggers of happenings, and the words that say what part somebody takes in one and whether it took place.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bangla/happening_rows.h"
#include "bangla/phrase_rows.h"
#include "bangla/scene.h"
#include "bangla/verb_groups.h"
#include "bangla/word_rows.h"
#include "clause/frames.h"
#include "lexicon/prepared.h"
#include "ukti/record.h"

namespace ukti::bangla {

// A predicate found in a sentence.
struct Trigger {
  clause::TokenRange range;       // nominal part and verb
  text::TokenIndex noun_end = 0;  // where the nominal part ends; range.begin for a plain verb
  const Happening* row = nullptr;
  VerbGroup verb;         // empty (begin == end): the noun alone
  clause::Morph morph;    // of the nominal part
  bool closing = false;   // a noun that goes with a verb, at the end of a clause without one: a headline's
  bool governed = false;  // a noun that the one behind it demands, plans, fears: "তদন্তের দাবি"
  // "হামলা ও | লুটপাট | চালায়": a second happening with the same verb, and where its noun stands
  const Happening* also = nullptr;
  text::TokenIndex also_at = 0;
  bool verbal() const { return verb.begin != verb.end; }
};

// Listed words at a place of a sentence, each with what its table says.
class ListedWords {
 public:
  struct Row {
    std::span<const std::string_view> words;  // folded
    std::uint64_t what = 0;
  };
  // The longest row that begins at t, with the number of its words; `what` must be one of `wanted` (bits).
  const Row* at(const Scene& s, text::TokenIndex t, std::uint64_t wanted) const;

 protected:
  ListedWords(const lexicon::View& view, const lexicon::Preparer& preparer);
  // The cells `words` of a table with what `what` makes of each row.
  static std::string pack(const lexicon::View& view, std::string_view table,
                          std::uint64_t (*what)(const lexicon::View& view, lexicon::EntryId row));

 private:
  bool load(lexicon::Prepared& from);

  WordRows words_{WordRows::By::kFirst};
  std::vector<Row> rows_;
  lexicon::Prepared prepared_;
};

// `bn/participant_words.tsv`.
class ParticipantWords : public ListedWords {
 public:
  enum Part : std::uint32_t {
    kOn = 1u << 0,
    kAgainst = 1u << 1,
    kWith = 1u << 2,
    kTo = 1u << 3,
    kFrom = 1u << 4,
    kFor = 1u << 5,
    kAgent = 1u << 6,
    kAmong = 1u << 7,
    kThere = 1u << 8,     // follows no phrase: at the place told last
    kTaking = 1u << 9,    // those whom the subject has with him
    kHome = 1u << 10,     // what is somebody's own: who strikes it strikes him
    kMarch = 1u << 11,    // the same of those who walk, meet or travel
    kCharge = 1u << 12,   // somebody is found guilty of the deed that stands before it
    kThereby = 1u << 13,  // opens a sentence: what came of the one before
    kGuise = 1u << 14,    // what somebody only pretends to be
    kOwn = 1u << 15,      // what is somebody's own: what is taken from it is taken from him
    kDone = 1u << 16,     // behind a noun: that is over, and who goes on took part in it
    kTry = 1u << 17,      // what somebody undertakes himself: his attempt
    kFront = 1u << 18,    // beside or in a place or a body's house
    kDwells = 1u << 19,   // behind a place: who lives, serves or lies there
    kDated = 1u << 20,    // behind a time: what was published or is held then
    kCase = 1u << 21,     // behind a deed: the case in which the law holds somebody for it
    kLike = 1u << 22,     // behind one of many: such as he
    kScene = 1u << 23,    // what a place does where something happens: it burns, it shakes
    kVow = 1u << 24,      // what somebody announces or decides that he will do
    kOrder = 1u << 25,    // by whose order it is done: he does it
    kAfter = 1u << 26,    // behind a happening in the genitive: a day long past before it is its own
    kSince = 1u << 27,    // the same, of any time long past
    kAdmit = 1u << 28,    // behind a deed: owned or disowned by who did it, or is said to have
    kBeside = 1u << 29,   // behind a verbal noun: what else, or for what end, the main verb's subject does
    kDespite = 1u << 30,  // behind a verbal noun: the clause before it has a subject of its own
    kThrough = 1u << 31   // by whose means it is done
  };
  // What stands behind a phrase.
  static constexpr std::uint64_t kBehind =
      kOn | kAgainst | kWith | kTo | kFrom | kFor | kAgent | kAmong | kGuise | kFront | kThrough;
  explicit ParticipantWords(const lexicon::View& view)
      : ListedWords(view, kPreparer), aims(view, "bn/aim_words.tsv") {}
  PhraseRows aims;  // whom words are aimed at
  static const lexicon::Preparer kPreparer;
  // What the words behind the chunk make of it; 0 where none follow.
  std::uint32_t part(const Scene& s, const Chunk& c) const;
};

// `bn/happening_status.tsv`.
class StatusWords : public ListedWords {
 public:
  enum Way : std::uint64_t {
    kStatus = 3,  // the EventStatus
    kOf = 1ull << 8,
    kTo = 1ull << 9,
    kBefore = 1ull << 10,
    kClause = 1ull << 11,
    kAnywhere = 1ull << 12,
    kNothing = 1ull << 13,
    kThrough = 1ull << 14,
    kMeans = 1ull << 15,
    kDue = 1ull << 16,
    kSelf = 1ull << 17,
    kUntil = 1ull << 18,
    kWithout = 1ull << 19,
    kEnds = 1ull << 20,
    kExists = 1ull << 21,
    kIn = 1ull << 22,
    kCan = 1ull << 23,
    kBlame = 1ull << 24,
    kDeed = 1ull << 25,
    kAnyone = 1ull << 26,
    kTrue = 1ull << 27,
    kUntrue = 1ull << 28,
    kPoints = 1ull << 29,
    kClaim = 1ull << 30,
    kAsks = 1ull << 31,
    kAbout = 1ull << 32,
    kGoal = 1ull << 33,
    kPart = 1ull << 34,
    kSo = 1ull << 35,
    kWhether = 1ull << 36,
    kCancel = 1ull << 37,
    kOnce = 1ull << 38,
    kTalk = 1ull << 39,
    kWants = 1ull << 40,
    kSpread = 1ull << 41,
    kAttempt = 1ull << 42,
    kDesign = 1ull << 43,
    kStory = 1ull << 44,
    kCalled = 1ull << 45,
    kMade = 1ull << 46,
    kThreat = 1ull << 47
  };
  explicit StatusWords(const lexicon::View& view) : ListedWords(view, kPreparer) {}
  static const lexicon::Preparer kPreparer;
  // Does a noun that demands, plans or fears what stands before it begin at t?
  bool governs(const Scene& s, text::TokenIndex t) const {
    return at(s, t, kOf | kThrough) != nullptr && !s.tags[t].is(can::kPostposition);
  }
  // Is the noun at t one that leaves what stands before it as it is: its কথা, its চেষ্টা?
  bool speaks_of(const Scene& s, text::TokenIndex t) const {
    const Row* row = at(s, t, kOf);
    return row != nullptr && status(*row) == EventStatus::kActual;
  }
  static EventStatus status(const Row& row) { return static_cast<EventStatus>(row.what & kStatus); }
};

}  // namespace ukti::bangla
