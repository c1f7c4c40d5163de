// Runs of words that may be a person's name: where one begins, what may belong to it, and where its last
// word's own letters end. Whether a run is a name is weighed in person_names.cc.
#pragma once

#include "bangla/names.h"

namespace ukti::bangla {

struct PersonRun {
  TokenIndex begin = 0, end = 0;
  int parts = 0, unknown = 0, mixed = 0, shaped = 0;  // mixed: name parts that are ordinary words as well
  bool inflected = false;
  std::uint16_t last_stem = 0;
};

// What one sure sign gives: a title before a name word, two listed parts.
inline constexpr int kEnoughForPerson = 3;

class PersonRuns {
 public:
  PersonRuns(const NameStep& step, TokenIndex begin, TokenIndex end)
      : step_(step), s_(step.sight), w_(step.words), begin_(begin), end_(end) {}

  bool starts(TokenIndex t) const;
  PersonRun read(TokenIndex t) const;
  // What stands before a run speaks for a name: a title (its first token goes to `title`), a role, a person
  // in the same list.
  int left_weight(TokenIndex run_begin, TokenIndex& title) const;

 private:
  bool capable(TokenIndex t) const;
  bool says_what_he_is(TokenIndex t) const;
  bool stands_for_itself(TokenIndex t) const;
  bool initial(TokenIndex t) const { return t < end_ && w_.is(t, kInitial) && !step_.covered(t); }
  bool dot(TokenIndex t) const { return t < end_ && s_.is_punct(t, '.'); }
  bool noun_at(TokenIndex t) const;
  bool genitive(TokenIndex t) const;
  bool closes_role(TokenIndex t) const;
  bool inflected_word(TokenIndex t) const;
  bool in_e(TokenIndex t) const;
  bool done_by_him(TokenIndex t) const;
  bool of_doing(TokenIndex t) const;
  TokenIndex initial_run(TokenIndex t) const;
  Base last_base(TokenIndex t, bool introduced) const;
  bool trailing(TokenIndex t) const;
  bool surname_inside(TokenIndex begin, TokenIndex t) const;

  const NameStep& step_;
  const Sight& s_;
  const NameWords& w_;
  TokenIndex begin_, end_;
};

}  // namespace ukti::bangla
