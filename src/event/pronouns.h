// Who "they", "we" and "both sides" are in a happening, and who "he" is not.
//
// The resolver says whom a pronoun may mean by where it stands. What it can mean besides depends on what
// happens: nobody is held by himself, nobody speaks of himself as "they" in his own words, the two sides are
// those who took part in what was told last.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "clause/happenings.h"
#include "event/sharing.h"
#include "mention/resolver.h"
#include "speech/statements.h"
#include "ukti/record.h"

namespace ukti::event {

class Pronouns {
 public:
  // All of it must outlive this; `record` holds the statements and the events before the one asked about, and
  // `traces` runs beside its events.
  Pronouns(const speech::Input& in, const std::vector<speech::Draft>& drafts,
           const mention::Resolver& resolver, const Record& record, const std::vector<Trace>& traces)
      : in_(in), drafts_(drafts), resolver_(resolver), record_(record), traces_(traces) {
    for (Id id = 0; id < record.statements.size(); ++id) cues_.emplace_back(cue_sentence(id), id);
    std::sort(cues_.begin(), cues_.end());
  }

  void by_pronoun(const clause::HappeningFrame& f, Event& e) const;
  void held_or_struck(const clause::HappeningFrame& f, Event& e) const;
  void no_victims(Event& e) const;
  void no_tellers(const clause::HappeningFrame& f, Event& e) const;
  void no_owners(const clause::HappeningFrame& f, Event& e) const;
  void no_officers(const clause::HappeningFrame& f, Event& e) const;
  void no_speakers(const clause::HappeningFrame& f, Event& e) const;
  void apart(const clause::HappeningFrame& f, Event& e) const;
  void name_both(const clause::HappeningFrame& f, Event& e) const;
  void both_sides(const clause::HappeningFrame& f, Event& e) const;
  // In one of the two sentences before?
  bool just_spoke(Id who, std::uint32_t sentence) const;
  // The sentence in which the statement's cue stands.
  std::uint32_t cue_sentence(Id statement) const;

 private:
  void they_who_speak(const clause::HappeningFrame& f, Event& e) const;
  void as_body(EventType type, std::vector<Id>& who) const;
  std::vector<Id> both_named(const clause::HappeningFrame& f, clause::TwoOf of,
                             const std::vector<Id>& other) const;
  std::vector<Id> both_sides_before(const clause::HappeningFrame& f) const;
  std::vector<Id> powers_before(const clause::HappeningFrame& f) const;

  const speech::Input& in_;
  const std::vector<speech::Draft>& drafts_;
  const mention::Resolver& resolver_;
  const Record& record_;
  const std::vector<Trace>& traces_;
  std::vector<std::pair<std::uint32_t, Id>> cues_;  // sentences with the statements whose cues stand there
};

}  // namespace ukti::event
