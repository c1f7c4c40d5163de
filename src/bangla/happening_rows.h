// The predicates that name happenings, and the words that only look like one: the tables
// `bn/happenings_*.tsv` compiled for matching.
//
// A predicate is a nominal part with a light verb (হামলা + চালানো), a nominal part alone (হামলায়), or a plain
// verb (পেটানো). Which rows a word can end is asked once for each distinct form of a text (`Candidates`), so
// that a token costs one look at an array.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "bangla/word_rows.h"
#include "clause/happenings.h"
#include "clause/words.h"
#include "lexicon/prepared.h"
#include "lexicon/view.h"
#include "text/text.h"

namespace ukti::bangla {

enum class Who : std::uint8_t { kDo, kUndergo, kMutual };
enum class Owner : std::uint8_t { kNobody, kActor, kRecipient, kBoth };

// Where the recipient of the active verb stands.
namespace to {
enum Bits : std::uint32_t {
  kObject = 1u << 0,
  kGenitive = 1u << 1,
  kOn = 1u << 2,
  kAgainst = 1u << 3,
  kWith = 1u << 4,
  kTo = 1u << 5,
  kFrom = 1u << 6,
  kFor = 1u << 7,
  kLocative = 1u << 8
};
}  // namespace to

struct Happening {
  lexicon::EntryId entry = lexicon::kNoEntry;
  std::span<const std::string_view> noun;    // folded words; empty: a plain verb
  std::span<const lexicon::EntryId> verbs;   // entries of the light verbs or of the plain verb
  std::span<const lexicon::EntryId> motion;  // those of `verbs` that say where one goes: no passive of others
  std::span<const lexicon::EntryId> lasting;  // those of `verbs` whose subject is the noun: অব্যাহত থাকা, চলা
  std::span<const lexicon::EntryId> staying;  // those of `verbs` whose subject undergoes it: আটক থাকা
  std::span<const lexicon::FormId> verb_forms;  // "verbs" that the lexicon has only as forms
  EventType type = EventType::kConsult;
  std::string_view mode;
  Who who = Who::kDo;
  Owner owner = Owner::kNobody;
  bool alone = false;
  bool act = false;         // the noun names an act: it goes with করা, দেওয়া or নেওয়া
  bool deed = false;        // it goes with করা or চালানো: a headline may save the verb
  bool voice = false;       // it goes with জানানো or তোলা: words or a sign for somebody
  bool mute = false;        // type none: the words name no happening, and keep their parts from naming one
  std::uint32_t to = 0;     // to::
  std::uint32_t needs = 0;  // clause::need::
};

class HappeningRows {
 public:
  explicit HappeningRows(const lexicon::View& view);
  HappeningRows(const HappeningRows&) = delete;  // the rows point into the prepared table
  static const lexicon::Preparer kPreparer;

  const Happening& at(std::uint32_t i) const { return rows_[i]; }
  // Rows whose nominal part ends in this folded word, longest first.
  std::span<const std::uint32_t> ending_in(std::string_view word) const { return nouns_.with(word); }
  // Rows of plain verbs with this entry.
  std::span<const std::uint32_t> plain(lexicon::EntryId verb) const;

  // A verb with its plain rows.
  struct PlainVerb {
    lexicon::EntryId verb = 0;
    lexicon::blob::Range rows;
  };

 private:
  bool load(const lexicon::View& view, lexicon::Prepared& from);

  WordRows nouns_{WordRows::By::kLast};
  std::vector<Happening> rows_;
  std::span<const PlainVerb> plain_;  // sorted by verb
  std::span<const std::uint32_t> plain_rows_;
  lexicon::Prepared prepared_;
};

// How a form can end a nominal part, or be a plain verb.
struct Candidate {
  std::uint32_t row = 0;
  std::uint16_t words = 1;  // of the nominal part; a plain verb is one
  bool plain = false;       // a plain verb
  clause::Morph morph;      // of the nominal part's last word
};

// The candidates of a text's forms; scratch that is reused from text to text.
class Candidates {
 public:
  void fill(const HappeningRows& rows, const text::Text& text, const clause::Words& words);
  std::span<const Candidate> of(const text::Text& text, text::TokenIndex t) const {
    const Range r = by_form_[text.tokens[t].form];
    return {all_.data() + r.first, r.count};
  }

  // Is the text one of sport or show business?
  bool of_games(const text::Text& text) const {
    const std::size_t games = topical_[kGames];
    return games >= kTopical && games * kTopicalShare >= text.tokens.size();
  }
  // Does it tell of arms and those who bear them, and less of gas, mines and works?
  bool of_arms() const { return topical_[kArms] >= kArmed && topical_[kArms] > topical_[kWorks]; }

 private:
  // So many words of a topic a text has at least, and one in so many.
  static constexpr std::size_t kTopical = 5, kTopicalShare = 60, kArmed = 2;
  // What the words of a topic belong to.
  enum Topic : std::uint8_t { kNothing, kGames, kArms, kWorks };
  static Topic topic_of(const Happening& row);
  static bool same_rows(const clause::Reading& a, const clause::Reading& b);
  struct Range {
    std::uint32_t first = 0, count = 0;
  };
  std::vector<Candidate> all_;
  std::vector<Range> by_form_;
  std::vector<bool> done_;                   // by form
  std::vector<Topic> topic_;                 // by form
  std::array<std::size_t, 4> topical_ = {};  // tokens of each topic
};

}  // namespace ukti::bangla
