// The terminal view's own words, in Bangla and English: acts, kinds, dates, numbers.
#pragma once

#include <string>
#include <string_view>

#include "ukti/record.h"

namespace ukti::cli {

enum class Language { kBangla, kEnglish };

// The language of the environment's locale: Bangla for bn_*, else English.
Language language_of_locale();

// What stands after the source: "confirms", of several "confirm"; "নিশ্চিত".
std::string act_word(Act act, Language language, bool several = false);
// A sign that says without colour what the act does to a claim: ✓ ✗ ≠ ○, or · for all others.
std::string_view act_sign(Act act);
std::string_view link_word(LinkKind kind, Language language);
// "ASSAULT", "হামলা".
std::string_view event_word(EventType type, Language language);
// "did not happen", "planned", "possible"; "" for what is told as done.
std::string_view status_word(EventStatus status, Language language);
// ● done, ✗ not done, ◌ planned, ○ possible: without colour.
std::string_view status_sign(EventStatus status);
// "confirmed by", "denied by": what the answer of another does to what is told.
std::string_view answer_word(LinkKind kind, Language language);
std::string_view counts_word(Counts counts, Language language);
std::string_view type_word(EntityType type, Language language);
std::string_view certainty_word(Certainty certainty, Language language);  // "" for what is certain

// "10,000–12,000", "more than 100", "১২,৩৪,৫৬৭": digits and grouping as the language has them.
std::string bounds_words(const Figure& figure, Language language);
// A TIMEX3 value for a person: "28 April 2025, 15:00", "৩ বছর"; a value that is none of its forms stays as it
// is.
// Of a set ("P1D": every day) say so with `set`.
std::string time_words(std::string_view timex, Language language, bool set = false);
// The counted noun or currency: records have it in English, Bangla knows the currencies.
std::string_view unit_word(const Figure& figure, Language language);

// The fixed words of the page.
enum class Label {
  kNobody,
  kVia,
  kTo,
  kStatements,
  kFigures,
  kTimes,
  kNames,
  kNoStatements,
  kWriter,
  kNegated,
  kQuoted,
  kUndated,
  kAt,
  kEvents,
  kToldBy
};
std::string_view label(Label label, Language language);

}  // namespace ukti::cli
