// What one word or one sentence says for itself, whoever speaks: its person and tense, the scene or time that
// it opens with, whether it asks.
#pragma once

#include <cstdint>
#include <vector>

#include "speech/statements.h"

namespace ukti::speech {

std::uint64_t features(const Input& in, text::TokenIndex t);
bool is_word(const Input& in, text::TokenIndex t);
bool first_person(const Input& in, text::TokenIndex t);
text::TokenIndex first_word(const Input& in, const text::Sentence& s);
int words_in(const Input& in, const text::Sentence& s);
// The sentence names the speaker: the writer tells of him again.
bool told_of(const Input& in, const text::Sentence& s, const std::vector<Id>& source);
// "অনুষ্ঠানে …", "সাক্ষাতে …": the writer is back at the scene.
bool at_the_scene(const Input& in, text::TokenIndex t);
// "… উপস্থিত ছিলেন কাউন্সিলররা।": who was there is told by the writer.
bool tells_the_scene(const Input& in, const text::Sentence& s);
// Words in the first person outside quotation marks: the speaker's, since reporters hardly ever use it.
bool has_first_person(const Input& in, text::TokenIndex begin, text::TokenIndex end);
// A time that can be told on the calendar or clock stands at `t`.
bool begins_with_time(const Input& in, text::TokenIndex t);
// "আজকের বাহিনী …": the adverb in the genitive tells which one is meant; "বুধবারের হামলায় …" tells what
// happened.
bool which_of_today(const Input& in, text::TokenIndex t);
// The tense of the last finite verb in [begin, end) whose first reading is one.
clause::Tense last_tense(const Input& in, text::TokenIndex begin, text::TokenIndex end);
bool ends_in_question(const Input& in, const text::Sentence& s);
// "পরে …", "ওই সময় …": the next step of an account.
bool goes_on_in_time(const Input& in, text::TokenIndex t);

}  // namespace ukti::speech
