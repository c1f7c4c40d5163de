// The rows of the name tables as the matcher and the resolver need them: type by entry, and owner by entry.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "lexicon/prepared.h"
#include "lexicon/view.h"
#include "ukti/record.h"

namespace ukti::mention {

class NameRows {
 public:
  explicit NameRows(const lexicon::View& view);
  static const lexicon::Preparer kPreparer;

  bool is_name(lexicon::EntryId e) const { return e < kind_.size() && kind_[e] != 0; }
  EntityType type(lexicon::EntryId e) const { return static_cast<EntityType>(kind_[e] - 1); }
  // The row of what this one belongs to or stands for ("মস্কো" → Russia), or kNoEntry.
  lexicon::EntryId owner(lexicon::EntryId e) const { return owner_[e]; }
  // A place of a country that is near to every reader of the language.
  bool at_home(lexicon::EntryId e) const { return home_[e] != 0; }
  // The country's row by its ISO 3166 code, or kNoEntry.
  lexicon::EntryId country(std::string_view code) const;
  // The row of the adjective of the country's people ("মার্কিন" of the United States), or kNoEntry.
  lexicon::EntryId adjective(lexicon::EntryId country) const;
  // The row of the country that a name is of, or of whose people it is the adjective; kNoEntry for any other.
  lexicon::EntryId country_meant(lexicon::EntryId name) const;
  // The row with this English name, or kNoEntry.
  lexicon::EntryId by_english(std::string_view english) const;

 private:
  // A row by a piece of the lexicon's text.
  struct Keyed {
    lexicon::blob::Slice key;
    lexicon::EntryId entry = lexicon::kNoEntry;
  };
  struct Adjective {
    lexicon::EntryId country = lexicon::kNoEntry, entry = lexicon::kNoEntry;
  };
  class Table;
  bool load(lexicon::Prepared& from);
  lexicon::EntryId find(std::span<const Keyed> sorted, std::string_view key) const;

  const lexicon::View* view_;
  std::span<const std::uint8_t> kind_;  // EntityType + 1; 0: no name
  std::span<const std::uint8_t> home_;
  std::span<const lexicon::EntryId> owner_;
  std::span<const Keyed> english_, country_;  // sorted by key; the country by its code
  std::span<const Adjective> adjective_;      // sorted by country
  lexicon::Prepared prepared_;
};

}  // namespace ukti::mention
