// The index's words as one string, and the tokenizer of FTS5 that takes that string apart again.
//
// SQLite's own tokenizers know nothing of Bangla: they cut words at vowel signs and find no word in another
// of its forms. So words are found and stemmed before, by the reader, for texts and queries alike, and FTS5
// gets a string of stems in which nothing is left to decide: a space parts words, and a unit separator parts
// the stems by any of which one word may be met (synonyms of a query, in the place of one word).
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "ukti/error.h"

struct sqlite3;

namespace ukti::ledger {

inline constexpr char kNextWord = ' ', kOrStem = '\x1f';
// Longer stems are cut: nobody types more, and a text without spaces shall not fill the index.
inline constexpr std::size_t kLongestStem = 48;

// Appends a stem (folded codes) as the next word of `words`, or as another stem of its last word.
void append_word(std::string_view stem, std::string& words);
void append_stem(std::string_view stem, std::string& words);

// Hands each stem of a list parted by kOrStem to `take`.
template <typename Take>
void each_stem(std::string_view stems, const Take& take) {
  while (!stems.empty()) {
    const std::size_t end = std::min(stems.find(kOrStem), stems.size());
    if (end > 0) take(stems.substr(0, end));
    stems.remove_prefix(std::min(end + 1, stems.size()));
  }
}

// Makes the tokenizer "ukti" known to a connection; every connection needs it before the index is used.
Expected<void> register_tokenizer(sqlite3* database);

}  // namespace ukti::ledger
