// How one happening is told: what `how_told` asks of the words in and around a trigger, in four rooms.
//
// happening_telling.cc asks the trigger itself and its verb; happening_telling_nouns.cc what a noun is handed
// on to; happening_telling_outwards.cc the predicates behind it; happening_telling_clause.cc what the rest of
// the clause makes of the answer. An answer of none means that the next one out is to be asked.
#pragma once

#include <cstdint>
#include <optional>

#include "bangla/happening_telling.h"

namespace ukti::bangla {

class Teller {
 public:
  // What is given must outlive the teller.
  Teller(const Scene& s, const StatusWords& words, const VerbGroups& verbs, const Trigger& trigger,
         text::TokenIndex floor)
      : s_(s), words_(words), verbs_(verbs), trigger_(trigger), floor_(floor) {}

  Telling run();
  // What the predicate behind t says of what leads to it.
  std::optional<EventStatus> led_to(text::TokenIndex t);

 private:
  using TokenIndex = text::TokenIndex;
  using Row = ListedWords::Row;
  using Case = clause::Case;
  using Tense = clause::Tense;
  using Told = std::optional<EventStatus>;

  // So far a governing word stands behind what it governs, over adjectives and adverbs.
  static constexpr TokenIndex kReach = 5;

  // The trigger and its verb.
  static EventStatus status(const Row& row);
  const Row* listed(TokenIndex t, std::uint64_t ways) const;
  bool verb_at(TokenIndex t) const;
  bool told_at(TokenIndex t) const;
  bool tense(TokenIndex t, Tense wanted) const;
  bool though(TokenIndex t) const;
  bool not_at(TokenIndex t) const;
  Told by_words();
  static bool by_design(const Row& row);
  bool done() const;
  bool negated_before() const;
  bool listed_negation() const;
  Told by_verb();
  bool supposed() const;
  bool whoever(const VerbGroup& v) const;
  bool when_clause(const VerbGroup& v) const;
  Told finite(const VerbGroup& v) const;
  bool so_that() const;
  Told verbal_noun(const VerbGroup& v);
  Told goal(const VerbGroup& v) const;
  Case kase() const;
  Told by_noun();
  bool of_time() const;

  // What a noun is handed on to.
  Told genitive(TokenIndex t, bool verbal);
  Told tried(TokenIndex at, Told out);
  bool negotiable() const;
  bool part_in(TokenIndex t) const;
  Told due(const Row& row, TokenIndex t) const;
  bool came_to_nothing(TokenIndex t) const;
  bool given_up(TokenIndex t) const;
  Told about(TokenIndex t);
  bool done_already(const Row& row, TokenIndex t);
  Told noun_in_clause(TokenIndex at, TokenIndex behind);
  Told locative(TokenIndex t);
  Told on_occasion(TokenIndex t) const;
  const Row* one_of_demands(TokenIndex t) const;
  Told bare(TokenIndex t);
  Told with_next(TokenIndex t);
  const Row* demanded_beside(TokenIndex t) const;

  // The predicates behind it.
  Told carried(TokenIndex t);
  Told predicate(TokenIndex t, bool noun);
  bool wished(TokenIndex t) const;
  Told at_finite(const VerbGroup& v, bool noun) const;
  bool comes_about(const VerbGroup& v) const;
  Told infinitive(TokenIndex t);
  bool not_done(TokenIndex t) const;
  Told conditional(TokenIndex at, TokenIndex t) const;
  bool dated() const;
  bool on_condition(TokenIndex t) const;

  // The rest of the clause.
  bool none_such() const;
  bool evidence(TokenIndex t) const;
  bool untrue(TokenIndex t) const;
  bool spread_and_untrue(TokenIndex t, bool news) const;
  bool taken_back() const;
  EventStatus by_clause(Told by_words);
  bool threatened() const;
  bool then_follows() const;
  bool not_only() const;
  bool as_soon_as() const;
  bool why() const;
  bool asked() const;

  const Scene& s_;
  const StatusWords& words_;
  const VerbGroups& verbs_;
  const Trigger& trigger_;
  TokenIndex floor_;
  bool presupposed_ = false, claimed_ = false;
};

}  // namespace ukti::bangla
