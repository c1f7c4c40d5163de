// The content of a noun that speaks: which words around it say what is said, and where these begin.
//
// A verb marks its arguments; a noun has only what stands before it. The content of "সীমান্তে ড্রোন পাঠানোর
// অভিযোগ" goes back to the clause's beginning or to its subject, and a word is a subject only where grammar
// leaves no other reading: in "হাদি হত্যার বিচার" the bare name is the one who was killed.
#pragma once

#include <cstdint>

#include "bangla/spoken_nouns.h"

namespace ukti::bangla {

class NounContent {
 public:
  // The noun stands at `at`; nothing before `floor` belongs to it.
  NounContent(const SpokenNouns& nouns, const Scene& scene, text::TokenIndex floor, text::TokenIndex at)
      : nouns_(nouns), s_(scene), floor_(floor), at_(at) {}

 protected:
  const Tag& tag(text::TokenIndex t) const { return s_.tags[t]; }
  bool word(text::TokenIndex t) const { return t < s_.end && s_.word(t); }
  // Somebody who can speak, in the genitive.
  bool somebody(text::TokenIndex t) const;
  // A genitive that names what was done: the content of a charge or a demand.
  bool matter(text::TokenIndex t) const;
  // One that names a happening: a verbal noun, or নির্বাচনের, হত্যার.
  bool happening(text::TokenIndex t) const;
  // "সেতু নির্মাণে", "তহবিল দেওয়ায়": a happening in the locative.
  bool at_work(text::TokenIndex t) const;
  // কোনো অভিযোগ নেই: none is told of
  bool any(text::TokenIndex t) const;
  // The word before the noun, adjectives and numerals between them apart.
  text::TokenIndex before() const;
  // The table gives the word this use.
  bool is_way(text::TokenIndex t, std::uint32_t way) const;
  // "X-সহ": one of those who are told of, and nobody who acts.
  bool together(text::TokenIndex t) const;
  // "চুরি, ডাকাতি ও ছিনতাইয়ের": the comma at t - 1 goes on with a list that ends before `end`.
  bool in_list(text::TokenIndex t, text::TokenIndex end) const;
  // No word before t can belong to a content that goes on to `end`.
  bool clause_ends_before(text::TokenIndex t, text::TokenIndex end) const;
  // The chunk is the clause's subject and no part of what it asks: "তিনি", "শ্রমিকেরা", "দলটি শনিবার"; but
  // "হাদি হত্যার", "সরকার পতনের".
  bool acts(std::size_t i) const;
  // Where the noun phrase or verbal noun that ends at `end` begins: behind the clause or the subject before
  // it.
  text::TokenIndex begin_of(text::TokenIndex end) const;
  // Without marks, words that lead in, and an opening time.
  text::TokenIndex opened(text::TokenIndex t, text::TokenIndex end) const;

  const SpokenNouns& nouns_;
  const Scene& s_;
  text::TokenIndex floor_;
  text::TokenIndex at_;
};

}  // namespace ukti::bangla
