// Bodies that a role speaks for where the text does not name them: a deputy commissioner for the district
// administration, a superintendent of police for the police.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ukti::lexicon {
class View;
}

namespace ukti::ledger {

// The tables plover/headed_bodies.tsv and plover/own_bodies.tsv. Immutable once made; safe to share between
// threads.
class HeadedBodies {
 public:
  struct Body {
    std::string english;
    std::vector<std::string> names;  // in the languages of the texts
    bool armed = false;
  };

  explicit HeadedBodies(const lexicon::View& view);
  // The body of the role with this English title; null where the table has none.
  const Body* of(std::string_view role_title) const;
  // Does a body by these names speak for itself alone, whoever set it up (an inquiry committee, a court)?
  bool stands_alone(const std::vector<std::string>& names) const;

 private:
  std::vector<std::string> alone_;  // pieces of names: plover/own_bodies.tsv
  std::unordered_map<std::string, Body> bodies_;
};

}  // namespace ukti::ledger
