// A query in a user's words, taken apart as texts are taken apart, and put to FTS5.
//
//   query := group { OR group }          group := item { item }
//   item  := [-] [title: | source: | text:] ( word | word* | "several words" )
//
// All items of a group must be met, those with - must not. A word is met by any of its forms and, where the
// lexicon lists it as a name, by the name's other spellings in both scripts; so is a run of words that is a
// listed name. What a user types never reaches SQL: FTS5 gets quoted stems and operators of ours.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ledger/listed_names.h"
#include "ukti/ledger.h"
#include "ukti/reader.h"

namespace ukti {

struct QueryReader::Impl {
  Reader reader;
  ledger::ListedNames names;
};

}  // namespace ukti

namespace ukti::ledger {

enum class Field : std::uint8_t { kAny, kTitle, kSource, kText };

// One word of a query: the stems by any of which it is met.
using StemSet = std::vector<std::string>;

// Words one after another; of the last one maybe only the beginning.
struct Way {
  std::vector<StemSet> words;
  bool prefix = false;
  bool operator==(const Way&) const = default;
};

// Met in any of its ways.
struct Item {
  Field field = Field::kAny;
  bool without = false;
  std::vector<Way> ways;
};

struct SearchPlan {
  std::vector<std::vector<Item>> either;  // groups of items
};

// An error says in words what is wrong with the query.
Expected<SearchPlan> plan_search(std::string_view query, const QueryReader::Impl& reader,
                                 Workspace& workspace);
// The plan as FTS5 takes it.
std::string match_expression(const SearchPlan& plan);

// The two steps of `plan_search`: signs, then words.
struct QueryPart {
  Field field = Field::kAny;
  bool without = false, quoted = false, prefix = false;
  bool or_before = false;  // a new group begins here
  std::string_view words;
};
Expected<std::vector<QueryPart>> split_query(std::string_view query);
// The items of a group's parts.
std::vector<Item> items_of(std::span<const QueryPart> parts, const QueryReader::Impl& reader,
                           Workspace& workspace);

}  // namespace ukti::ledger
