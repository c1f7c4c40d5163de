// From PLOVER's types and modes to CAMEO: `plover/cameo.tsv`.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "lexicon/view.h"
#include "ukti/record.h"

namespace ukti::record {

struct CameoCode {
  std::string_view mode;   // PLOVER's; empty: none, and every mode without a row of its own
  std::string_view cameo;  // the event code: "1831"
  std::string_view quad;   // "1" verbal, "2" material cooperation; "3" verbal, "4" material conflict
  std::string_view scale;  // Goldstein's
};

// Immutable; its words lie in the lexicon, which must outlive it. Safe to use from many threads.
class Crosswalk {
 public:
  explicit Crosswalk(const lexicon::View& view);
  // nullptr for the types that CAMEO does not have (ACCIDENT, DISASTER).
  const CameoCode* find(EventType type, std::string_view mode) const;
  // Writes `cameo` of every event.
  void fill(Record& record) const;

 private:
  std::array<std::vector<CameoCode>, 18> codes_;  // by type
};

}  // namespace ukti::record
