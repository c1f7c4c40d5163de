// People who are told without a name, with the words that say so.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ukti/record.h"

namespace ukti::lexicon {
class View;
}

namespace ukti::ledger {

// The table plover/anonymity.tsv. Immutable once made; safe to share between threads.
class Anonymity {
 public:
  explicit Anonymity(const lexicon::View& view);
  // The name of an entity with the words before one of its mentions that say it wants no name ("নাম প্রকাশে
  // অনিচ্ছুক এক কর্মকর্তা"); empty where none do.
  std::string name_of(const Entity& entity, std::string_view text) const;

 private:
  struct Phrase {
    std::string words, folded;
  };
  std::vector<Phrase> phrases_;
};

}  // namespace ukti::ledger
