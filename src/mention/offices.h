// Who holds an office on a day: names/offices.tsv, by the office's words as the text writes them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/view.h"
#include "mention/name_rows.h"
#include "unicode/fold.h"

namespace ukti::mention {

struct Tenure {
  lexicon::EntryId of = lexicon::kNoEntry;         // row of the country or body
  lexicon::EntryId person = lexicon::kNoEntry;     // row of the holder
  std::uint32_t from = 0, to = ~std::uint32_t{0};  // days as 20240805

  bool on(std::uint32_t day) const { return from <= day && day <= to; }
};

class Offices {
 public:
  Offices(const lexicon::View& view, const NameRows& rows);
  // All tenures of the office with this folded title.
  std::span<const Tenure> of(unicode::Codes title) const;
  // "2024-08-05…" as 20240805; 0 where it is no date.
  static std::uint32_t day(std::string_view date);

 private:
  struct Title {
    std::string codes;
    std::uint32_t first = 0, count = 0;
  };
  std::vector<Title> titles_;  // sorted by codes
  std::vector<Tenure> tenures_;
};

}  // namespace ukti::mention
