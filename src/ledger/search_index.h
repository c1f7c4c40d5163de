// The full-text index of a ledger: one row a version, under the version's id.
//
// The index holds stems and their places, no text (it is contentless): snippets are cut from the stored text
// when they are asked for. Of a word only its stem is kept, not its other spellings or its English name:
// those are the query's to add (query_reader.h), so that a better lexicon finds more in an old index.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ledger/sqlite.h"
#include "ukti/reader.h"

namespace ukti::ledger {

// What one version puts into the index: strings of append_word.
struct IndexText {
  std::string title, source, text;
};

// `terms`: the words of `text`, which begins with `title` where there is one.
IndexText index_text(std::span<const Term> terms, std::string_view text, std::string_view title,
                     std::string_view source);

// The words of an outlet's name: folded, neither stemmed nor looked up.
std::string source_words(std::string_view source);

class SearchIndex {
 public:
  explicit SearchIndex(Database& database);
  void put(std::int64_t version, const IndexText& words);
  // Takes a version out, so that nothing of its words is left in the index. It is slow (the whole index is
  // read and written again): for what must not be kept. To hide a document, its row says so.
  void erase(std::int64_t version);
  // Empties the index, before every version is put anew.
  void clear();

 private:
  Database& database_;
  Query put_;
};

}  // namespace ukti::ledger
