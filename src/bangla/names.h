// Names that no table lists: persons by title, role, name parts or naming words; bodies and places by their
// head noun; what a parenthesis glosses; and the short forms by which the text goes on to call them.
#pragma once

#include <vector>

#include "bangla/name_words.h"
#include "clause/names.h"
#include "clause/sight.h"

namespace ukti::bangla {

class UnknownNames {
 public:
  explicit UnknownNames(const lexicon::View& view) : words_(view) {}
  // `names` holds the listed names, by where they begin, none inside another; the unknown ones are merged in.
  // A longer name stands before one that it holds.
  void find(const Sight& sight, std::vector<clause::FoundName>& names);

 private:
  NameWords words_;
  std::vector<clause::FoundName> found_;
  std::vector<std::uint32_t> cover_;  // by token: index of the name there + 1
  std::vector<std::uint32_t> order_, place_;
};

// The steps of `find`, one file each. `cover` maps tokens to names (index + 1); steps append to `found`.
struct NameStep {
  const NameWords& words;
  const Sight& sight;
  std::vector<clause::FoundName>& names;  // listed ones; a step may void one by an empty range
  std::vector<std::uint32_t>& cover;
  std::vector<clause::FoundName>& found;

  bool covered(TokenIndex t) const { return cover[t] != 0; }
  clause::FoundName& at(TokenIndex t) const { return names[cover[t] - 1]; }
  // Takes the range for a new name; names that it holds are voided where they are no genitive of a country or
  // place.
  void take(clause::FoundName name);
};

void find_bodies(NameStep& step, TokenIndex begin, TokenIndex end);
void find_persons(NameStep& step, TokenIndex begin, TokenIndex end);
void find_introduced(NameStep& step, TokenIndex begin, TokenIndex end);
void find_called_bodies(NameStep& step, TokenIndex begin, TokenIndex end);
void find_glosses(NameStep& step, TokenIndex begin, TokenIndex end);
void find_numbered(NameStep& step, TokenIndex begin, TokenIndex end);
void find_aliases(NameStep& step, TokenIndex begin, TokenIndex end);
void find_recurrences(NameStep& step);

}  // namespace ukti::bangla
