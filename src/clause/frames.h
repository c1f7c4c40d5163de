// Report frames: what a language room finds of who says what, before anybody asks who "he" is.
//
// A frame is one cue with its slots: the noun phrases that answer for the content, those that carried it,
// those it was told to, and the pieces of the content, all as token ranges. Rooms below resolve the phrases
// to entities and let the content run on over following sentences.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/view.h"
#include "text/text.h"
#include "ukti/record.h"

namespace ukti::clause {

struct TokenRange {
  text::TokenIndex begin = 0, end = 0;  // half-open
  bool empty() const { return begin >= end; }
  bool operator==(const TokenRange&) const = default;
};

// A noun phrase in a slot. Coordination stays whole here ("ক, খ ও গ"); the mention room splits it.
struct Phrase {
  TokenRange range;
  text::TokenIndex head = 0;  // last content word
};

// How the source of a frame is to be found.
enum class SourceKind : std::uint8_t {
  kNamed,       // `source` holds the phrase(s)
  kDropped,     // grammar dropped it: the speaker carries over
  kImpersonal,  // nobody: জানা গেছে, অভিযোগ উঠেছে
};

enum class ContentKind : std::uint8_t {
  kClause,    // a clause or quotation
  kNominal,   // a noun phrase or verbal noun
  kPointing,  // এ কথা, এ তথ্য: points back
};

// What the clause of a report says of its time besides a date.
enum class When : std::uint8_t {
  kUnsaid,
  kEarlier,     // এর আগে: before what the text tells
  kOnOccasion,  // এ সময়: at what was just told
  kAfterEvent,  // ম্যাচ শেষে: when what the text tells of was over
};

struct ReportFrame {
  TokenRange cue;
  lexicon::EntryId predicate = lexicon::kNoEntry;  // row of the reporting table
  std::string_view construction;  // "report.comma", "report.that", … a literal: the rule's name
  SourceKind source_kind = SourceKind::kDropped;
  std::vector<Phrase> source;
  std::vector<Phrase> via;
  std::vector<Phrase> addressee;
  std::vector<TokenRange> content;
  ContentKind content_kind = ContentKind::kClause;
  Act act = Act::kSay;
  Act row_act = Act::kSay;                // what the cue's own words do, before the content is asked
  TokenRange deed;                        // the predicate of the content that gives a neutral cue its act
  bool of_deed = false;                   // "এই হামলাকে … বলে": its label is for a deed told before
  std::vector<Phrase> asked;              // who is to do the deed, or has done it, where its words say it
  bool negated = false;                   // the cue is negated (did not say)
  bool rejects = false;                   // the cue says that its content is not so
  Certainty hedge = Certainty::kCertain;  // how sure of it the words of the content are
  bool respected = false;                 // the verb's ending is honorific: one respected person or several
  bool plural_verb = false;
  bool cue_first = false;  // content follows the cue and may run on over following sentences
  bool quoted = false;     // content is a quotation
  bool credit = false;     // an outlet takes credit for all that stands before: এ খবর দিয়েছে
  bool aside =
      false;  // a noun inside another clause: it ends no report, and its owner does not go on speaking
  bool pluperfect = false;  // the cue is in the pluperfect: বলেছিলেন
  When when = When::kUnsaid;
  bool document = false;  // it is said in a document (report, statement, post) that can go on speaking
  bool unsaid = false;    // a passive that names no document: nothing tells who goes on speaking
  bool carries = false;   // such a passive that calls for something: what was said right before goes on
  bool news = false;      // the document is a news report: an outlet's
  EventStatus done = EventStatus::kActual;  // how its own clause tells a cue that is a noun: planned, …
  std::uint32_t sentence = 0;
};

}  // namespace ukti::clause
