// Who holds an office on a day: names/offices.tsv, by the office's words as the text writes them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "lexicon/prepared.h"
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
  explicit Offices(const lexicon::View& view);
  static const lexicon::Preparer kPreparer;
  // All tenures of the office with this folded title.
  std::span<const Tenure> of(unicode::Codes title) const;
  // "2024-08-05…" as 20240805; 0 where it is no date.
  static std::uint32_t day(std::string_view date);

 private:
  struct Title {
    lexicon::blob::Slice codes;    // in codes_
    lexicon::blob::Range tenures;  // in tenures_
  };
  static std::string prepare(const lexicon::View& view);
  bool load(const lexicon::View& view, lexicon::Prepared& from);

  std::string_view codes_;
  std::span<const Title> titles_;  // sorted by codes
  std::span<const Tenure> tenures_;
  lexicon::Prepared prepared_;
};

}  // namespace ukti::mention
