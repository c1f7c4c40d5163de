// How a party is called in answers: by its first name, and by its usual name in Bangla.
//
// Documents name one party in many ways, and the first of them is often not the one that readers use
// (গণপ্রজাতন্ত্রী বাংলাদেশ, ইসি). A listed party is called as its table calls it; a group by its barest name,
// without a word that says how many or which; others as they are named first.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "serve/parties.h"

namespace ukti::serve {

// The words that may stand before a group's name: এক, একটি, কিছু. Immutable.
class GroupWords {
 public:
  explicit GroupWords(const lexicon::View& view);
  // Without them; empty where nothing else is there.
  std::string_view bare(std::string_view name) const;

 private:
  std::unordered_set<std::string> words_;
};

// Of one request. Names are those told by the day.
class Names {
 public:
  Names(const ledger::Overview& overview, const PartyKinds& kinds, const GroupWords& words,
        std::optional<ledger::Day> as_of)
      : overview_(overview), kinds_(kinds), words_(words), as_of_(as_of) {}

  struct Shown {
    std::string name, bangla;  // bangla: empty where it has none
    EntityType kind = EntityType::kOther;
  };
  const Shown& of(const PartyName& party) const;
  // As headlines use it: with no other names than these.
  PartyName plain(const PartyName& party) const;

 private:
  std::string usual_bangla(const PartyName& party, std::int64_t row) const;
  std::string usual_of_group(const PartyName& named, std::int64_t row) const;

  const ledger::Overview& overview_;
  const PartyKinds& kinds_;
  const GroupWords& words_;
  const std::optional<ledger::Day> as_of_;
  mutable std::unordered_map<std::string, Shown> known_;
};

}  // namespace ukti::serve
