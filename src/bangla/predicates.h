// Reporting predicates: the table `bn/reporting.tsv` compiled for matching over folded words.
//
// A predicate is a nominal part and a light verb (নিশ্চিত + করা), a plain verb (বলা), or a noun or
// postposition that reports alone (মতে, অনুযায়ী, …). Rows are found by the last word of their nominal part.
// A nominal part may name a set of words (`bn/cue_sets.tsv`): its row stands for one row for each of them.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bangla/word_rows.h"
#include "clause/words.h"
#include "lexicon/prepared.h"
#include "lexicon/view.h"
#include "text/text.h"
#include "ukti/record.h"

namespace ukti::bangla {

enum class Frame : std::uint8_t { kSay, kNominal, kLabel, kBy, kChain, kBare, kCharge, kOpen, kIdiom };

namespace flag {
enum Bits : std::uint64_t {
  kNominal = 1u << 0,
  kSay = 1u << 1,
  kWeak = 1u << 2,
  kTo = 1u << 3,
  kObj = 1u << 4,
  kOn = 1u << 5,
  kImpersonal = 1u << 6,
  kLearn = 1u << 7,
  kBare = 1u << 8,
  kNegOnly = 1u << 9,
  kDeny = 1u << 10,
  kConfirm = 1u << 11,
  kClaim = 1u << 12,
  kMedia = 1u << 13,
  kWant = 1u << 14,
  kLabel = 1u << 15,
  kComma = 1u << 16,
  kSpeech = 1u << 17,
  kAbout = 1u << 18,
  kOwned = 1u << 19,
  kReport = 1u << 20,
  kAlone = 1u << 21,
  kAdmits = 1u << 22,
  kEvades = 1u << 23,
  kThat = 1u << 24,
  kClause = 1u << 25,
  kCalls = 1u << 26,
  kHonorific = 1u << 27,
  kPlain = 1u << 28,
  kDocument = 1u << 29,
  kMaintains = 1u << 30,
  kBlames = 1u << 31,
  kWithdraws = std::uint64_t{1} << 32
};
}  // namespace flag

// The act that a table names; say where the name is none.
Act act_named(std::string_view name);

struct Predicate {
  lexicon::EntryId entry = lexicon::kNoEntry;
  std::span<const std::string_view> noun;       // folded words of the nominal part; empty: a plain verb
  std::span<const lexicon::EntryId> verbs;      // entries of the light verbs; empty: none needed
  std::span<const lexicon::FormId> verb_forms;  // light "verbs" that the lexicon has only as forms
  Act act = Act::kSay, negated_act = Act::kSay;
  bool mute_negated = false;  // negated, it reports nothing
  Frame frame = Frame::kSay;
  std::uint64_t flags = 0;

  bool has(std::uint64_t bits) const { return (flags & bits) != 0; }
};

class Predicates {
 public:
  explicit Predicates(const lexicon::View& view);
  Predicates(const Predicates&) = delete;  // the rows point into the prepared table
  static const lexicon::Preparer kPreparer;
  // A plain verb and its row.
  struct PlainVerb {
    lexicon::EntryId verb = 0;
    std::uint32_t row = 0;
    auto operator<=>(const PlainVerb&) const = default;
  };

  // Rows whose nominal part ends in this folded word, longest first.
  std::span<const std::uint32_t> ending_in(unicode::Codes word) const { return nouns_.with(word); }
  // Rows of plain verbs, by the verb's entry.
  const Predicate* plain(lexicon::EntryId verb) const;
  const Predicate& at(std::uint32_t i) const { return rows_[i]; }

  bool passive(lexicon::EntryId verb) const { return holds(passive_, verb); }
  // A form of a verb that makes passives: হওয়া, যাওয়া.
  bool passive_form(std::span<const clause::Reading> readings) const {
    for (const clause::Reading& r : readings)
      if (r.morph.pos == clause::Pos::kVerb && passive(r.entry)) return true;
    return false;
  }
  bool vector(lexicon::EntryId verb) const { return holds(vector_, verb); }
  bool modal(lexicon::EntryId verb) const { return holds(modal_, verb); }

 private:
  static bool holds(std::span<const lexicon::EntryId> set, lexicon::EntryId verb);
  bool load(const lexicon::View& view, lexicon::Prepared& from);

  WordRows nouns_{WordRows::By::kLast};
  std::vector<Predicate> rows_;
  std::span<const PlainVerb> plain_;  // sorted
  std::span<const lexicon::EntryId> passive_, vector_, modal_;
  lexicon::Prepared prepared_;
};

}  // namespace ukti::bangla
