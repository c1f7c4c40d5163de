// Links within a text: which statement confirms, denies, disputes, repeats or updates which.
//
// Three questions, each in a file of its own and each asked of every statement with those near it: what does
// it deny, dispute or confirm by its words (links_answer.cc), what does it contradict without saying so
// (links_contrast.cc), and what does it tell again or bring up to date (links_repeat.cc). The evidence is
// what the two contents share (speech/telling.h), who speaks for whom (speech/sides.h), and the words that
// point back or set against. Nothing is guessed from topic alone. Every statement looks at so many neighbours
// at most, so the time is linear.
#pragma once

#include <algorithm>
#include <vector>

#include "speech/sides.h"
#include "speech/telling.h"

namespace ukti::speech {

// To be called when statements, figures and entities of the record are complete.
void link(const Input& in, const std::vector<Draft>& drafts, Record& record);

// What the parts of linking share. Ids of statements are in the order of their cues.
class Linker {
 public:
  // How many statements before or after it a statement is compared with.
  static constexpr Id kReach = 24;

  Linker(const Input& in, const std::vector<Draft>& drafts, Record& record)
      : told_(tellings(in, drafts, record)), record_(record), to_(told_.size()), figures_(told_.size()) {
    for (const Figure& f : record.figures)
      if (f.statement != kNoId) figures_[f.statement].push_back(&f);
  }

  Id count() const { return static_cast<Id>(told_.size()); }
  const Record& record() const { return record_; }
  const Statement& at(Id id) const { return record_.statements[id]; }
  const Telling& told(Id id) const { return told_[id]; }
  bool same_side(Id a, Id b) const { return speech::same_side(record_, at(a), at(b)); }
  bool same_speaker(Id a, Id b) const { return speech::same_speaker(at(a), at(b)); }
  bool inside(Id child, Id parent) const;  // at any depth
  const std::vector<const Figure*>& figures(Id id) const { return figures_[id]; }
  // Neither stands in the other.
  bool apart(Id a, Id b) const { return a != b && !inside(a, b) && !inside(b, a); }
  // Somebody else's statement, or nobody's, that can be answered.
  bool other_side(Id id, Id other) const {
    return apart(id, other) && (at(other).source.empty() || !same_side(id, other));
  }
  Id first_near(Id id) const { return id > kReach ? id - kReach : 0; }
  Id end_near(Id id) const { return std::min<Id>(count(), id + kReach + 1); }
  // Both count one kind of thing, never alike, and the bounds do not meet.
  bool counts_otherwise(Id a, Id b) const;
  bool counts_alike(Id a, Id b) const;  // one number stands in both
  bool linked(Id from) const { return !to_[from].empty(); }
  const std::vector<Id>& targets(Id from) const { return to_[from]; }

  void add(Id from, Id to, LinkKind kind, std::string_view rule);

 private:
  std::vector<Telling> told_;
  Record& record_;
  std::vector<std::vector<Id>> to_;                  // by statement: where its links lead
  std::vector<std::vector<const Figure*>> figures_;  // by statement: the figures of its content
};

bool asserts(Act act);  // tells how things are
bool charges(Act act);  // accuses or claims: somebody answers it even where nobody is named for it

void link_answers(Linker& l);
void link_contrasts(Linker& l);
void link_retorts(Linker& l);
void link_repeats(Linker& l);

}  // namespace ukti::speech
