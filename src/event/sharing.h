// What events take from each other: causes and their outcomes, what somebody is accused of or called upon to
// do, and what one sentence leaves out and another one tells.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ukti/record.h"

namespace ukti::event {

// What the passes over the events must know of each beside what the record holds.
struct Trace {
  bool locative = false;       // the trigger is a noun in the locative: at, in, by it
  bool leading = false;        // a noun at the head of its clause
  bool bound = false;          // a noun in the genitive or the locative
  bool by_land = false;        // a war by the name of its land
  bool presupposed = false;    // taken for granted rather than told
  bool own = false;            // its own words tell who takes part, or when
  Id cue_of = kNoId;           // the statement whose cue the trigger is
  std::uint32_t sentence = 0;  // of the text
  bool counted = false;        // who undergoes it is counted and has no name
  bool quoted = false;         // it stands inside a quotation
  bool pointed = false;        // this or that happening: told before
  std::string_view country;    // of the place that its own words tell; empty where unknown
  bool introduced = false;     // by an article: a happening of its own
  bool of_deed = false;        // it is about a deed that is pointed at: "this attack" condemned
  bool verbal = false;         // told by a verb, not by the noun alone
  bool finite = false;         // by a finite verb
  bool lays_charge = false;    // a case, a complaint or a charge in law
  bool charged = false;        // somebody is found guilty of it behind its noun
  bool thereby = false;        // its sentence tells what came of the one before
  bool converb = false;        // a converb, and no finite verb behind it
  bool because = false;        // it is why something else was done
  bool at_occasion = false;    // told of a meeting
  bool retold = false;         // it names the happening that was told before
  bool stray = false;          // its words mean other things as well, and it names nobody
  bool lonely = false;         // tells nothing unless the text names somebody who takes part
  bool named = false;          // a phrase, and no pronoun, tells to whom it is done
  bool by_one = false;         // a pronoun tells to whom: "he"
  bool dropped = false;        // its place for whom it is done to is empty, and its words tell of no other
  bool thing = false;          // it is done to a thing
  bool several = false;        // its noun means people: "those arrested"
  bool impersonal = false;     // its noun is the subject: "an accusation has come up"
  bool left_open = false;      // its clause has no word for whom it is done to
  bool counters = false;       // it answers what was done before: "strikes back"
  bool to_those = false;       // done to people by the words of the event right before it
  bool pleads = false;         // words that ask for a ruling
  bool kills = false;          // somebody is killed by it
  bool in_country = false;     // it was in a country, and no town is told
  bool joined = false;         // a conjunction joins it to the one right before it
  bool damage = false;         // to property
  bool attributive = false;    // it only says which people: nothing new where the text has told such a thing
  std::size_t frame = ~std::size_t{0};  // of the happening that it is; none where only words make it
  std::string_view cause;               // the noun of what it comes from: "হামলায় নিহত"; empty: none
  std::string_view noun;                // the noun that names it, in its base form; empty: none
};

// The sentences that a headline sums up, and that tell themselves what it says.
inline constexpr std::uint32_t kLead = 3;

// Takes out the events that are marked in `gone`, with their traces.
void drop(std::vector<Event>& events, std::vector<Trace>& traces, const std::vector<bool>& gone);

// Completes `record.events`, which stand in the order of their triggers; `traces` runs beside them. Linear in
// the events.
void share_between(Record& record, std::vector<Trace>& traces);

}  // namespace ukti::event
