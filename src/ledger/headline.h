// What a matter is called where nobody gave it a name: who, to whom, what, where.
//
// The idea: nothing is worded that no text says. The parties and the place are those that most tellings name,
// the happening is called by the word that the tellings share, and beside it stands the plain word for its
// type, from a table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ukti/ledger.h"

namespace ukti::lexicon {
class View;
}

namespace ukti::ledger {

// The words of plover/event_words.tsv. Immutable once made; safe to share between threads.
class Headlines {
 public:
  explicit Headlines(const lexicon::View& view);

  // "police → workers: attack “গুলি”, Kanchanpur"; "পুলিশ → শ্রমিক: গুলি, কাঞ্চনপুর". As the texts have the
  // names: not made safe for a terminal. A label that a person gave stands as it is in both languages.
  std::string of(const Matter& matter, bool bangla) const;

 private:
  struct Words {
    std::string english, bangla;
  };
  std::vector<Words> words_;  // by EventType
};

// Of the words of several tellings, first told first, the one that most of them begin with; of equals the
// first. ("লঞ্চডুবিতে", "লঞ্চডুবি", "ডুবে যায়" → "লঞ্চডুবি".)
std::string_view shared_word(const std::vector<std::string>& words);

// A party's own name for readers of Bangla or of English, in their script where it has one: the usual
// one, the first; else of Bangla names the shortest ("ভারত" of ভারত, ভারতবর্ষ, ইন্ডিয়া: names behind the first
// are in no order).
std::string_view name_in(const PartyName& party, bool bangla);

}  // namespace ukti::ledger
