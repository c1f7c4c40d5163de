// The triggers of one sentence: which of its words name a happening, from left to right; the longest at its
// place, with its verb before without.
//
// A row of the tables ends in a word of the sentence (`Candidates`); its verb is looked for behind that word
// (happening_trigger_verbs.cc), and a noun without its verb must stand where it names something by itself
// (happening_trigger_nouns.cc).
#pragma once

#include <string_view>
#include <vector>

#include "bangla/happening_rows.h"
#include "bangla/happening_status.h"
#include "bangla/predicates.h"
#include "bangla/scene.h"
#include "bangla/verb_groups.h"

namespace ukti::bangla {

class TriggerScan {
 public:
  // What is given must outlive the scan.
  TriggerScan(const HappeningRows& rows, const Predicates& predicates, const StatusWords& status,
              const Candidates& candidates, const Scene& scene)
      : rows_(rows),
        verbs_(predicates, scene.text, scene.words, scene.tags, scene.end),
        status_(status),
        candidates_(candidates),
        s_(scene),
        text_(scene.text),
        words_(scene.words),
        tags_(scene.tags),
        begin_(scene.begin),
        end_(scene.end) {}

  // Appends the triggers to `out`; none overlaps another.
  void run(std::vector<Trigger>& out) const;

 private:
  using TokenIndex = text::TokenIndex;
  // The words of a row and the words of the sentence.
  void with_its_verb(TokenIndex first, Trigger& best) const;
  void inner(Trigger& outer, std::vector<Trigger>& out) const;
  bool behind_name(Trigger& trigger) const;
  bool inside_name(TokenIndex t) const;
  bool word(TokenIndex t) const;
  bool hyphen(TokenIndex t) const;
  bool longest(TokenIndex first, TokenIndex limit, Trigger& best) const;
  bool parted(TokenIndex last, const Candidate& c) const;
  bool people_before(TokenIndex t) const;
  bool of_people(TokenIndex t) const;
  static bool holds(const Trigger& noun, const Trigger& verb);
  static bool better(const Trigger& a, const Trigger& b);

  // The verb that a row asks for, before or behind its noun.
  bool possible(TokenIndex t) const;
  bool plain(TokenIndex first, const Candidate& c, Trigger& out) const;
  bool has_verb(TokenIndex t, const Happening& row) const;
  static bool can_begin(const Happening& row);
  bool phase(TokenIndex t) const;
  TokenIndex verb_behind(TokenIndex t, const Happening& row) const;
  bool given(TokenIndex t, const Happening& row) const;
  void pair(Trigger& trigger) const;
  bool turned(TokenIndex first, TokenIndex last, const Happening& row, VerbGroup& verb) const;

  // Whether the noun of a row stands here, and may stand without its verb.
  bool inner_word(TokenIndex t, std::string_view wanted) const;
  static bool of_things(unicode::Codes form);
  bool object_of(TokenIndex t, std::string_view wanted) const;
  bool nominal(TokenIndex first, TokenIndex last, const Candidate& c, Trigger& out) const;
  bool in_office(text::TokenIndex last) const;
  bool inverted(TokenIndex first, TokenIndex last, const Happening& row) const;
  bool on_what(TokenIndex t, const Happening& row) const;
  bool somebody(TokenIndex t) const;
  bool closes_headline(TokenIndex first, TokenIndex last, const Happening& row) const;
  bool ends_in_words(TokenIndex first, TokenIndex last, const Happening& row) const;
  bool governed(TokenIndex last, const Candidate& c, const Happening& row) const;
  bool thanked_for(TokenIndex t) const;
  bool governs(TokenIndex t, const Happening& row) const;
  bool stands_alone(TokenIndex last, const Candidate& c, const Happening& row) const;
  bool phase_of(TokenIndex t) const;
  bool killing_of_named(TokenIndex last, const Happening& row) const;
  bool here(TokenIndex last, const Candidate& c) const;

  const HappeningRows& rows_;
  const VerbGroups verbs_;
  const StatusWords& status_;
  const Candidates& candidates_;
  const Scene& s_;
  const text::Text& text_;
  const clause::Words& words_;
  const std::vector<Tag>& tags_;
  TokenIndex begin_, end_;
};

}  // namespace ukti::bangla
