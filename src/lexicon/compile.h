// Tables in, blob out: the compiler of the lexicon.
//
// Parses every table, checks every row, and only then builds; all faults are reported, not only the first.
// Overlay sources (`user`) are laid over tables of the same name: a row of the user's replaces the row with
// the same key.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/prepared.h"
#include "lexicon/table.h"
#include "lexicon/view.h"
#include "ukti/error.h"

namespace ukti::lexicon {

struct Report {
  std::vector<Problem> problems;
  std::size_t tables = 0, rows = 0, forms = 0, phrases = 0;
  bool good() const { return problems.empty(); }
};

struct Compiled {
  std::string blob;  // empty where the report has problems
  Report report;
};

// With what `preparers` make of the tables.
Compiled compile(std::vector<Source> sources, std::span<const Preparer> preparers = {});

// All *.tsv below `directory`, sorted by name.
Expected<std::vector<Source>> read_directory(const std::string& directory, bool user);
// The sources that an opened blob was made from.
std::vector<Source> sources_of(const View& view);

// For the command line: check reports everything about a folder; build gives its blob or one error that says
// the first fault and how many there are.
Expected<Report> check(const std::string& directory);
Expected<std::string> build(const std::string& directory, std::span<const Preparer> preparers);

}  // namespace ukti::lexicon
