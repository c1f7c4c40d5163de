// Happening frames: what a language room finds of what happened, before anybody asks who "they" are.
//
// A frame is one trigger with the noun phrases that do it and undergo it, where and when, as token ranges of
// its sentence, and how its own clause tells it: done, not done, planned or only possible. The event room
// resolves the phrases and asks the statements around it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "clause/frames.h"
#include "lexicon/view.h"
#include "text/text.h"
#include "ukti/record.h"

namespace ukti::clause {

// What a participant must be for the predicate to name such a happening.
namespace need {
enum Bits : std::uint32_t {
  kHuman = 1u << 0,        // the recipient is people or a body
  kThing = 1u << 1,        // the recipient is no people
  kState = 1u << 2,        // the actor is a state, its government or its forces
  kForce = 1u << 3,        // the actor is of the law: police, a court, guards, forces
  kCrowd = 1u << 4,        // the actor is people, a party or a group
  kCause = 1u << 5,        // a happening of the same clause is its cause, whose type it takes
  kTyped = 1u << 6,        // it takes the type of such a cause where there is one
  kParticipant = 1u << 8,  // a recipient in its place, or a participant beside the noun
  kImpersonal = 1u << 9,   // the noun is the subject: nobody is named as the one who does it
  kLast = 1u << 10,        // the words before the last one settle the type and are no part of the trigger
  kWide = 1u << 7,         // other common meanings: only with a named or official participant
  kBy = 1u << 11,          // tells nothing itself, but is a cause
  kCount = 1u << 12,       // without its verb only beside a count of people or at the end of its clause
  kOwned = 1u << 13,       // without its verb only where somebody stands with it
  kLand = 1u << 14,        // what is taken is a place, land or a building
  kOffice = 1u << 15,      // what is left is a public office
  kTopic = 1u << 16,       // words of sport and show business
  kPhase = 1u << 17,       // stands between a noun and its verb: begin, go on
  kRetold = 1u << 19,      // names the happening that was told before: "এ ঘটনা ঘটে"
  kVehicle = 1u << 21,     // a vehicle stands before it in its clause
  kInquiry = 1u << 22,     // a word of inquiry stands before it in its sentence
  kAimless = 1u << 20,     // behind an infinitive only of actors with an office: "বুঝতে সাহায্য করে"
  kSite = 1u << 23,        // without its verb only right behind a building, a body or a vehicle
  kCharge = 1u << 24,      // its passive without an agent is a charge in law
  kMain = 1u << 25,        // not where its converb leads on to what was done next
  kSaid = 1u << 26,        // a predicate by which he who says it does it to those of whom he says it
  kOfficer = 1u << 27,     // a finite verb that honours its subject, who holds an office
  kParty = 1u << 28,       // what is left is a party, right before the verb
  kAmid = 1u << 29,        // only among happenings of its type that the text has just told
  kDamage = 1u << 30,      // to property: demonstrators who do it protest
  kArms = 1u << 31,        // bursts: an attack in a text of arms
  kSomeone = 1u << 18      // without its verb only where the text tells who takes part
};
}  // namespace need

// Does a pronoun fill a slot: he or she, they, we?
enum class ByPronoun : std::uint8_t { kNo, kOne, kThey, kWe };

// Two whom the text has named: "the two countries", "both leaders", "both sides".
enum class TwoOf : std::uint8_t { kNobody, kCountries, kPersons, kSides };

struct HappeningFrame {
  TokenRange trigger;
  lexicon::EntryId predicate = lexicon::kNoEntry;  // row of a table of happenings
  EventType type = EventType::kConsult;
  std::string_view mode;          // of the row; empty: none
  std::string_view noun;          // the last word of the row's nominal part, folded; empty: a plain verb
  std::string_view cause;         // the same of what it comes from: "হামলায় | নিহত"
  std::string_view construction;  // "event.verb", "event.noun", …: the rule's name, a literal
  std::vector<Phrase> actors, recipients, places;
  bool mutual = false;                  // the participants do it with or to each other
  TwoOf two = TwoOf::kNobody;           // who they are is told before
  TwoOf both_undergo = TwoOf::kNobody;  // the same of those who undergo it
  bool reciprocal = false;              // its words say "each other"
  bool subject_dropped = false;         // grammar drops who does it (or, with `undergone`, who undergoes it)
  std::optional<Phrase> before;         // then, the subject with whom the sentence before closes
  bool counted = false;                 // who undergoes it is only counted
  std::vector<Phrase> crowd;            // the count
  bool relative = false;                // a relative pronoun is its subject
  bool pointed = false;                 // this or that happening: told before
  bool introduced = false;              // by an article: "একটি হত্যার ঘটনা", one of its own
  bool of_deed = false;                 // it is about what is pointed at: a deed told before
  bool at_occasion = false;             // told of a meeting: "in the meeting … was discussed"
  bool impersonal = false;              // the verb agrees with nobody who takes part
  ByPronoun actor_by = ByPronoun::kNo, recipient_by = ByPronoun::kNo;
  bool undergone = false;       // the subject is the one who undergoes it
  bool fresh = false;           // told by a finite verb that is no pluperfect
  bool befell = false;          // by its words what befalls somebody, whoever is the subject
  bool respected_verb = false;  // the verb honours its subject
  bool first_person = false;    // the verb stands in the first person
  bool attributive = false;     // it only says which people
  bool taken_from = false;      // the recipient is he from whom a thing was taken
  bool charged = false;         // a noun behind which somebody is found guilty of it
  bool questions = false;       // people are questioned
  bool lays_charge = false;     // the law is set against somebody: a case, a complaint, a charge
  bool in_charges = false;      // in a list of what somebody is accused of
  bool thereby = false;         // its sentence tells what came of the one before
  bool converb = false;         // a converb without a finite verb behind it in its sentence
  bool because = false;         // it is why something else was done: "for having attacked"
  bool there = false;           // it was "there": at the place told last
  bool leading = false;         // a noun at the head of its clause
  bool bound = false;           // a noun in the genitive or the locative, or of several people
  bool by_land = false;         // a war by the name of its land: "the Ukraine war"
  bool locative = false;        // a noun in the locative: at, in, by it
  bool joined = false;          // a conjunction joins it to the trigger right before it: "arrest and trial"
  bool thing = false;           // what stands as its object is no person or body
  bool several = false;         // its noun means people: "those arrested"
  bool left_open = false;       // its clause has no word for whom it is done to
  bool counters = false;        // it answers what was done before: "strikes back"
  bool leads = false;           // its verb may as well lead to the next one
  bool finite = false;          // told by a finite verb
  bool present = false;         // which stands in the present or the future: "আগামী বুধবার বসছে"
  bool verbal = false;          // told by a verb, not by the noun alone
  bool ought = false;           // somebody ought to do it: "X-এর উচিত …"
  bool spared = false;          // a headline saves its verb behind those who undergo it
  bool beside = false;          // somebody stands with it by case or postposition, or owns the noun
  std::uint32_t time = ~0u;     // index into the text's times; ~0: none
  std::uint32_t needs = 0;      // need::
  EventStatus status = EventStatus::kActual;
  bool time_inside = false;  // its time stands before another happening inside its clause
  bool long_ago = false;     // by a span of time behind it: "হত্যার দুই বছর পর"
  bool claimed = false;      // governed by a word that claims or demands; the statement tells which
  bool presupposed = false;  // taken for granted rather than told: "হামলার পর"
  std::uint32_t sentence = 0;
};

// What the language room says of a text's happenings besides: the words of sport or show business are many;
// words that look like a happening, or like an act of speech that is one, and are none ("রায় দেন").
struct HappeningContext {
  bool games = false;
  std::vector<TokenRange> none;  // in the order of the text
};

}  // namespace ukti::clause
