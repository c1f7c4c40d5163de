// Which listed place lies in which: the lexicon's `of` column, for comparing where two happenings were.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ukti::lexicon {
class View;
}

namespace ukti::ledger {

// Immutable once made; safe to share between threads.
class Places {
 public:
  explicit Places(const lexicon::View& view);

  // The place itself and what it lies in below its country, narrow to wide; empty where `english` is not
  // listed. A river, or what else runs through several regions, stands alone.
  std::vector<std::string_view> chain(std::string_view english) const;
  // Whether the place has borders that another place of its width does not share (a district; not a river).
  bool bounded(std::string_view english) const;
  // The district that a place is or lies in, as far as the lists know one; else empty.
  std::string_view district(std::string_view english) const;
  // The English name of a place by a name in the language of the texts, folded; empty where none is listed.
  std::string_view english_of(std::string_view folded) const;

 private:
  struct Place {
    std::string of;
    bool bounded = true;
    bool has_parts = false;  // other places lie in it
    bool whole = false;      // lies straight in a country whose places are listed down to parts of districts
  };
  std::unordered_map<std::string, Place> places_;
  std::unordered_map<std::string, std::string> english_;  // by folded name
};

}  // namespace ukti::ledger
