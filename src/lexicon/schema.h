// What a table is for: its directives, with defaults for the tables whose columns everybody knows.
//
//   # role: words|forms|verbs|verb_classes|paradigms|suffixes|parts|spelling|plain   what the compiler does
//   with the rows # index: COLUMN, …       cells that become forms and phrases (alternatives divided by "|")
//   # spellings: COLUMN, …   of those, other spellings of the row's first indexed cell: their stem is that
//   word # pos: noun              part of speech of rows without a `pos` column; without either, a row is
//   found as a
//                            phrase but gives no reading
//   # key: COLUMN, …         two rows with the same cells here are refused; a user's row replaces the one it
//   equals # closed: COLUMN=a, b    the only values that a column may have # required: COLUMN, …    may not
//   be empty # class: NAME=letters    (suffixes) letters that an ending may follow # stack: SLOT SLOT …
//   (suffixes) order of the slots
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "clause/morph.h"
#include "lexicon/table.h"

namespace ukti::lexicon {

enum class Role { kPlain, kWords, kForms, kVerbs, kVerbClasses, kParadigms, kSuffixes, kParts, kSpelling };

struct Schema {
  Role role = Role::kPlain;
  std::vector<int> index, spellings, key, required;
  std::vector<std::pair<int, std::vector<std::string_view>>> closed;
  clause::Pos pos = clause::Pos::kNone;
  int pos_column = -1, features_column = -1;
  std::vector<std::pair<std::string_view, std::string_view>> classes;  // name, letters
  std::vector<std::string_view> stack;
};

// `base` is the embedded table of the same name, whose directives an overlay without own ones takes over.
Schema make_schema(const ParsedTable& table, const ParsedTable* base, std::vector<Problem>& problems);

// Key, closed values, required cells of every row.
void check_rows(const ParsedTable& table, const Schema& schema, std::vector<Problem>& problems);
// The row's key cells, joined; "" where the table has no key.
std::string key_of(const Schema& schema, const Row& row);

}  // namespace ukti::lexicon
