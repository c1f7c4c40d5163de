// Rows of the lexicon that name people or bodies by a common noun: "মন্ত্রী", "পুলিশ", "ব্যবসায়ী".
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "lexicon/prepared.h"
#include "lexicon/view.h"

namespace ukti::mention {

class TermRows {
 public:
  explicit TermRows(const lexicon::View& view);
  static const lexicon::Preparer kPreparer;

  bool is_term(lexicon::EntryId e) const { return kind_[e] != kNone; }
  bool is_adjective(lexicon::EntryId e) const { return kind_[e] == kAdjective; }

 private:
  enum Kind : std::uint8_t { kNone, kNoun, kAdjective };
  static std::string prepare(const lexicon::View& view);

  std::span<const std::uint8_t> kind_;  // by entry
  lexicon::Prepared prepared_;
};

}  // namespace ukti::mention
