// Words that point back to the time just told, and endings that say where a mishap struck.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ukti::lexicon {
class View;
}

namespace ukti::ledger {

// The table plover/then_words.tsv. Immutable once made; safe to share between threads.
class ThenWords {
 public:
  explicit ThenWords(const lexicon::View& view);
  // "সে সময় বিজিবি জানিয়েছিল": does the sentence open with such words?
  bool points_back(std::string_view sentence) const;
  // "ওই রাতে", "সেদিন": a time by a word that points at the one just told.
  bool is_that_time(std::string_view time) const;
  // "টেক্সটাইলে": the name, with the ending of the place where something is.
  bool is_where(std::string_view mention, std::string_view name) const;
  // "কারখানাটিতে": a body by a noun that points at it, with such an ending.
  bool is_there(std::string_view mention) const;

 private:
  std::vector<std::string>& of(std::string_view kind);

  std::vector<std::string> then_, in_, there_, that_;  // folded
};

}  // namespace ukti::ledger
