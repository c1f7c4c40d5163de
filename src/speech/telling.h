// A telling: what of a statement can be compared with another statement's.
//
// The words that carry matter, as stems and not as forms ("পাঠানোর" and "পাঠিয়েছে" are one), names as the
// entities they mean ("ঢাকা" and "বাংলাদেশ" may be one), each with a weight: what nearly every statement of
// the text speaks of tells two of them apart badly. Beside them the signs of speech/signs.h.
#pragma once

#include <cstdint>
#include <vector>

#include "speech/signs.h"

namespace ukti::speech {

struct Word {
  std::uint64_t key = 0;  // of the stem, or of the entity that is named
  float weight = 0;
};

struct Telling : Signs {
  std::vector<Word> words;             // of the content, by key, each once
  std::vector<std::uint64_t> speaker;  // keys of the words in the source's phrase, sorted
  std::uint64_t first = 0;             // key of the content's first word: mostly whom it speaks of
  std::uint64_t none = 0;              // … of the word behind কোনো in a content that negates
  std::vector<Id> accused;             // of a charge: who is named before its cue, beside the source
  float weight = 0;                    // of all words together
  float numbers = 0;                   // … of those that are numbers
  std::uint32_t sentence = 0;          // of the cue
  std::uint32_t last_sentence = 0;     // of the content
  bool headline = false;
  bool bare = false;   // nothing but words of grammar and such a noun: সব অভিযোগ
  bool owned = false;  // such a noun with little beside its owner: চীনের বিবৃতি
};

// One for each statement of the record, in order.
std::vector<Telling> tellings(const Input& in, const std::vector<Draft>& drafts, const Record& record);

// Weight of the words that both contents have.
float shared(const Telling& a, const Telling& b);
// How many of them there are.
int shared_words(const Telling& a, const Telling& b);
// The words of `content` name who speaks in `other`.
bool names_speaker(const Telling& content, const Telling& other);
// `content` begins with who speaks in `other`: it tells what he does.
bool begins_with_speaker(const Telling& content, const Telling& other);

}  // namespace ukti::speech
