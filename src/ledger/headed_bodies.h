// Bodies that a role speaks for where the text does not name them: a deputy commissioner for the district
// administration, a superintendent of police for the police.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ukti::lexicon {
class View;
}

namespace ukti::ledger {

// The tables plover/headed_bodies.tsv, plover/own_bodies.tsv and plover/branch_bodies.tsv. Immutable once
// made; safe to share between threads.
class HeadedBodies {
 public:
  struct Body {
    std::string english;
    std::vector<std::string> names;  // in the languages of the texts
    bool armed = false;
    bool of_district = false;  // each district has one
  };

  explicit HeadedBodies(const lexicon::View& view);
  // The body of the role with this English title; null where the table has none.
  const Body* of(std::string_view role_title) const;
  // The body of this English name that some role heads; null where none does.
  const Body* named(std::string_view english) const;
  // A place's body by its name in the text: what stands before the body's own name ("পাবনা | জেলা প্রশাসন").
  // The place is folded, and empty where no body's name ends the name.
  std::pair<std::string, const Body*> of_place(std::string_view name) const;
  // The body of the whole country whose station in a town bears such a name, and the town, folded; else
  // empty.
  struct Branch {
    std::string town, body;
  };
  Branch branch(std::string_view name) const;
  // Is this another English name of such a body? The body, else empty.
  std::string same_body(std::string_view english) const;
  // Does a body by these names speak for itself alone, whoever set it up (an inquiry committee, a court)?
  bool stands_alone(const std::vector<std::string>& names) const;

 private:
  bool shared(std::string_view name, std::string_view english) const;

  std::vector<std::string> alone_;  // pieces of names: plover/own_bodies.tsv
  std::unordered_map<std::string, Body> bodies_;
  std::vector<std::pair<std::string, std::string>> branches_;  // name of a station, folded; the body
  std::vector<std::pair<std::string, std::string>> also_;      // another English name; the body
};

}  // namespace ukti::ledger
