// See then_words.h.
#include "ledger/then_words.h"

#include <algorithm>

#include "lexicon/view.h"
#include "unicode/fold.h"

namespace ukti::ledger {
namespace {

constexpr std::size_t kHead = 90;  // bytes of a sentence that are looked at

}  // namespace

ThenWords::ThenWords(const lexicon::View& view) {
  const lexicon::View::Rows rows = view.rows("plover/then_words.tsv");
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e)
    of(view.cell(e, "kind")).push_back(unicode::fold(view.cell(e, "words")));
}

std::vector<std::string>& ThenWords::of(std::string_view kind) {
  return kind == "then" ? then_ : kind == "in" ? in_ : kind == "that" ? that_ : there_;
}

bool ThenWords::is_there(std::string_view mention) const {
  const std::string said = unicode::fold(mention);
  return std::any_of(there_.begin(), there_.end(),
                     [&](const std::string& end) { return said.ends_with(end); });
}

bool ThenWords::points_back(std::string_view sentence) const {
  const std::string folded = unicode::fold(sentence.substr(0, kHead));
  return std::any_of(then_.begin(), then_.end(), [&](const std::string& words) {
    return folded.starts_with(words) &&
           (folded.size() == words.size() || folded[words.size()] == ' ' || folded[words.size()] == ',');
  });
}

bool ThenWords::is_that_time(std::string_view time) const {
  const std::string said = unicode::fold(time);
  return std::any_of(that_.begin(), that_.end(), [&](const std::string& word) {
    return said.starts_with(word) && (said.size() == word.size() || said[word.size()] == ' ');
  });
}

bool ThenWords::is_where(std::string_view mention, std::string_view name) const {
  const std::string said = unicode::fold(mention), base = unicode::fold(name);
  if (said.size() <= base.size() || !said.starts_with(base)) return false;
  const std::string_view ending = std::string_view(said).substr(base.size());
  return std::any_of(in_.begin(), in_.end(), [&](const std::string& in) { return ending == in; });
}

}  // namespace ukti::ledger
