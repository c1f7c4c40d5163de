// See headed_bodies.h.
#include "ledger/headed_bodies.h"

#include <algorithm>

#include "lexicon/view.h"
#include "unicode/fold.h"

namespace ukti::ledger {

HeadedBodies::HeadedBodies(const lexicon::View& view) {
  const lexicon::View::Rows rows = view.rows("plover/headed_bodies.tsv");
  for (lexicon::EntryId e = rows.first; e < rows.first + rows.count; ++e) {
    Body body{std::string(view.cell(e, "body")), {}, view.cell(e, "armed") == "yes"};
    std::string_view names = view.cell(e, "names");
    while (!names.empty()) {
      const std::size_t end = std::min(names.find('|'), names.size());
      body.names.emplace_back(names.substr(0, end));
      names.remove_prefix(std::min(end + 1, names.size()));
    }
    bodies_.try_emplace(std::string(view.cell(e, "title")), std::move(body));
  }
  const lexicon::View::Rows alone = view.rows("plover/own_bodies.tsv");
  for (lexicon::EntryId e = alone.first; e < alone.first + alone.count; ++e)
    alone_.push_back(unicode::fold(view.cell(e, "words")));
}

bool HeadedBodies::stands_alone(const std::vector<std::string>& names) const {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    const std::string folded = unicode::fold(name);
    return std::any_of(alone_.begin(), alone_.end(),
                       [&](const std::string& piece) { return folded.find(piece) != folded.npos; });
  });
}

const HeadedBodies::Body* HeadedBodies::of(std::string_view role_title) const {
  const auto at = bodies_.find(std::string(role_title));
  return at == bodies_.end() ? nullptr : &at->second;
}

}  // namespace ukti::ledger
