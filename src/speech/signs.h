// Signs: by what a statement sets itself against another, or points at one.
//
// Inside its content: a negated predicate, a "no" at its head, a noun of saying that is pointed at (এ দাবি,
// অভিযোগটি). Around it: a contrast, "before this", a cue in the pluperfect. What they mean for two statements
// is for the parts of linking to say (speech/links.h). A look goes so many words far at most.
#pragma once

#include <cstdint>

#include "lexicon/features.h"
#include "speech/statements.h"

namespace ukti::speech {

// Features of words for what is said as such: they name the kind of matter, not the matter.
inline constexpr std::uint64_t kUtterance = lexicon::bit(lexicon::Feature::kSpeechNoun) |
                                            lexicon::bit(lexicon::Feature::kSourceWord) |
                                            lexicon::bit(lexicon::Feature::kDocument);

struct Signs {
  bool negated = false;           // the content says that something is not so
  bool did_not = false;           // … that something did not happen
  bool says_no = false;           // … it begins with "no"
  bool of_speaker = false;        // … its subject is a pronoun for the speaker: তারা … করেনি
  bool of_himself = false;        // … what the speaker is: নিজেকে নির্দোষ
  bool contrast = false;          // তবে, কিন্তু, যদিও, … করলেও in its sentence, outside the content
  bool earlier = false;           // এর আগে in its sentence, outside the content
  bool now = false;               // এখন in its sentence before the cue, outside the content
  bool before_that = false;       // the cue is in the pluperfect
  bool concedes = false;          // the cue itself concedes: অস্বীকার করলেও
  bool points = false;            // the content points at something said: এই দাবি, এসব কথা
  bool speaks_of_it = false;      // the content is a clause about something said: অভিযোগটি সাজানো
  bool points_at_many = false;    // এসব, all of them
  bool points_at_number = false;  // সেই সংখ্যা
  bool tells_number = false;      // a clause whose subject is a number of nothing named: প্রকৃত সংখ্যা …
  bool points_at_deed = false;    // … what was said did something: রায়টি, এ ঘোষণা
  bool none_such = false;         // … that nothing like what was said is so: এমন কিছুই ঘটেনি
  bool never_said = false;        // … or that nothing like it was said: এমন কোনো জবানবন্দি দেননি
  bool stands_for_it = false;     // the content begins with a pronoun for something said: এটি, একে
  bool report_noun = false;       // the content is a noun phrase headed by an utterance: … অভিযোগ, … খবর
  bool of_words = false;          // … or has an utterance in it: … অভিযোগকে “মিথ্যা”
  bool owner = false;   // … or nothing but an owner, the noun being in the cue: নেপালের | দাবি খারিজ করেছে
  bool clause = false;  // the content is a clause
  bool empty = false;   // there is none
};

// কোনো, কিছু
bool any_of(const Input& in, text::TokenIndex t);

Signs signs_of(const Input& in, const Draft& draft);

}  // namespace ukti::speech
