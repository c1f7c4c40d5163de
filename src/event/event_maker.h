// How the events of a text are made, in three rooms over one text's frames and statements.
//
// events.cc makes one of every frame; verbal_acts.cc of what the statements say that is an act of its own;
// event_gaps.cc fills what the words of a predicate leave out from the event before it.
#pragma once

#include <utility>
#include <vector>

#include "clause/happenings.h"
#include "event/needs.h"
#include "event/pronouns.h"
#include "event/sharing.h"
#include "mention/resolver.h"
#include "speech/contents.h"
#include "speech/statements.h"
#include "ukti/record.h"

namespace ukti::event {

class EventMaker {
 public:
  // What is given must outlive the maker.
  EventMaker(const speech::Input& in, const std::vector<clause::HappeningFrame>& frames,
             const clause::HappeningContext& context, const std::vector<speech::Draft>& drafts,
             mention::Resolver& resolver, Record& record)
      : in_(in),
        frames_(frames),
        context_(context),
        drafts_(drafts),
        resolver_(resolver),
        record_(record),
        contents_(record),
        pronouns_(in, drafts, resolver, record, traces_),
        needs_(frames, resolver, record, traces_) {}

  void run();

 private:
  using HappeningFrame = clause::HappeningFrame;
  using Phrase = clause::Phrase;
  using Slot = mention::Slot;
  using TokenIndex = text::TokenIndex;

  // An event of a frame.
  void sort();
  std::vector<Id> resolved(const std::vector<Phrase>& phrases, Slot slot);
  std::vector<Id> one_meant(const HappeningFrame& f, const Phrase& p, const Event& e, Id cue, bool undergoes);
  std::vector<Id> several_meant(const HappeningFrame& f, const Phrase& p, bool undergoes);
  std::vector<Id> meant_by(const HappeningFrame& f, const std::vector<Phrase>& phrases, clause::ByPronoun by,
                           const Event& e, Id cue, bool undergoes);
  bool told_here(Id who, const HappeningFrame& f, TokenIndex t) const;
  bool befell_before(Id who, const HappeningFrame& f) const;
  bool befallen(Id who) const;
  static bool holds(EventType type, std::string_view mode);
  bool kills(const HappeningFrame& f) const;
  bool pleads(const HappeningFrame& f) const;
  bool has_held(Id who) const;
  static bool touches(const std::vector<Span>& triggers, Span span);
  void add(std::size_t index);
  void not_at_places(const HappeningFrame& f, Event& e) const;
  void said_then(const HappeningFrame& f, Event& e) const;
  bool of_law(const std::vector<Id>& who) const;
  bool said_of_others(const HappeningFrame& f, Event& e) const;
  bool opens_with_pronoun(const clause::Phrase& p) const;
  static void not_to_himself(Event& e);
  void no_platforms(Event& e) const;
  void no_regions(Event& e) const;
  std::vector<Id> places(const HappeningFrame& f);
  bool of_law_itself(const std::vector<Id>& who) const;

  // Acts of speech that are events as well: to demand, to accuse, to promise; and the deeds that their nouns
  // name.
  Id cue_of(Span trigger) const;
  bool performs(Id id) const;
  static bool labels(const clause::ReportFrame& f, const Statement& s);
  bool as_verbal(Id id, Event& e) const;
  void meant(Id id, Event& e);
  void add_verbal(Id id);
  bool is_none(clause::TokenRange cue) const;
  void add_deed(Id id);

  // What a predicate leaves out and the statement or the event before it tells.
  void ask_statement(const HappeningFrame& f, Event& e) const;
  void fill_dropped(const HappeningFrame& f, Event& e);
  bool spoken_before(const HappeningFrame& f) const;
  void name_counted();
  void accuse_held();
  void take_up_counted();
  void in_own_words(const HappeningFrame& f, Event& e) const;
  void foretold_blow(const HappeningFrame& f, Event& e) const;
  void visited(Event& e) const;
  bool goes_on(const HappeningFrame& f) const;
  bool closes_sentence(const HappeningFrame& f) const;
  bool agrees(const HappeningFrame& f, const std::vector<Id>& who) const;
  bool closes_content(const HappeningFrame& f, const Event& e) const;

  const speech::Input& in_;
  const std::vector<HappeningFrame>& frames_;
  const clause::HappeningContext& context_;
  const std::vector<speech::Draft>& drafts_;
  mention::Resolver& resolver_;
  Record& record_;
  const speech::Contents contents_;
  std::vector<Trace> traces_;  // beside the events
  const Pronouns pronouns_;
  const Needs needs_;
  const HappeningFrame* last_ = nullptr;  // of the event that was made last
  std::vector<bool> told_;                // statements that are events already
  // A cue that holds a word begins among so many before it: cues hardly stand in each other.
  static constexpr int kCuesBack = 4;
  std::vector<std::pair<Span, Id>> cues_;  // of the statements, in the order of the text
  std::vector<Span> all_;     // triggers of the events that predicates name, in the order of the text
  std::vector<Span> spoken_;  // triggers of events that only words make, in the order of the text
};

}  // namespace ukti::event
