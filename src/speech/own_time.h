// The time that a statement's own sentence gives for the saying.
//
// A sentence names many times; that of the saying is a point ("সোমবার", not "সোমবারের হামলা" or "সোমবার
// থেকে") outside what is said, in the clause of the cue: no finite verb and no other speaker's cue stands
// between them. "সোমবারের সংবাদ সম্মেলনে" dates the saying by where it was said.
#pragma once

#include <vector>

#include "speech/contents.h"
#include "speech/statements.h"

namespace ukti::speech {

class OwnTimes {
 public:
  // A picture of `record.statements` as they are now; all must outlive it.
  OwnTimes(const Input& in, const std::vector<Draft>& drafts, const Record& record);

  // The time of the saying that the sentence of statement `id` names; null where there is none. `vague`: a
  // PAST_REF
  // ("কয়েক ঘণ্টা পর").
  const time::FoundTime* of(Id id, bool vague = false) const;
  // A point in time (or an attribute of an occasion) in no content; `end`: where its clause ends at most.
  bool free_point(const time::FoundTime& t, text::TokenIndex end) const;
  // The first time of the text that begins in or behind the sentence.
  std::vector<time::FoundTime>::const_iterator first_in(std::uint32_t sentence) const;
  // Stands the token in no statement's content?
  bool outside_contents(text::TokenIndex t) const;

 private:
  bool charge(Id id) const;
  bool in_reach(const time::FoundTime& t, Id id) const;
  bool clear_between(text::TokenIndex a, text::TokenIndex b, Id id) const;
  bool heads_own_content(const time::FoundTime& t, Id id) const;
  bool in_other_content(Span span, Id id, bool& in_own) const;
  bool of_occasion(const time::FoundTime& t, text::TokenIndex end) const;

  const Input& in_;
  const std::vector<Draft>& drafts_;
  const Record& record_;
  Contents contents_;
};

// "2026-03-10" and "2026-03-10TMO" are one day; of two such values the longer is the finer.
bool refines(std::string_view fine, std::string_view coarse);
// Is the word a number or an article ("এক", "একটি"), and no pointer ("এই")?
bool counts(const Input& in, text::TokenIndex t);

// A day at least: "2026-03-10", "XXXX-WXX-1", "XXXX-03-10"; no month or year.
bool names_day(std::string_view value);

}  // namespace ukti::speech
