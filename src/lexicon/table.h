// Reading tables: the TSV files of `lexicon/` as rows of cells, with every fault named by file, line and
// column.
//
// The form: UTF-8; lines that start with '#' are comments, and those before the header row may hold
// directives
// ("# index: word, variants", see schema.h); the first other line names the columns; then one row a line,
// cells divided by tabs. An empty cell is empty or "-". A cell's alternatives are divided by "|".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ukti::lexicon {

// A table file as it was read. `name` is its path under the lexicon's folder: "bn/words.tsv".
struct Source {
  std::string name;
  std::string text;
  bool user = false;  // laid over the embedded tables
};

struct Problem {
  std::string file;
  std::uint32_t line = 0, column = 0;  // 1-based; the column counts characters
  std::string message;
};
std::string to_string(const Problem& problem);  // "bn/words.tsv:12:5: unknown feature 'humann'"

struct Row {
  std::uint32_t line = 0;
  std::string_view text;                // the whole line
  std::vector<std::string_view> cells;  // as many as columns; "" where empty
};

struct Directive {
  std::string_view name, value;
  std::uint32_t line = 0;
};

struct ParsedTable {
  const Source* source = nullptr;
  std::string file;  // as messages and records name it
  std::vector<std::string_view> columns;
  std::vector<Directive> directives;
  std::vector<Row> rows;

  int column(std::string_view name) const;                               // -1 where absent
  std::string_view cell(const Row& row, std::string_view column) const;  // "" where absent
};

// Parses one file. Rows with a wrong number of cells are reported and left out. The views point into
// `source`.
ParsedTable parse_table(const Source& source, std::vector<Problem>& problems);

// The place of `part`, a slice of the row's line.
Problem problem_at(const ParsedTable& table, const Row& row, std::string_view part, std::string message);
Problem problem_at_line(const ParsedTable& table, std::uint32_t line, std::string message);

std::string_view trim(std::string_view s);
// The non-empty trimmed parts of `s` between `separator`s.
std::vector<std::string_view> split(std::string_view s, char separator);

}  // namespace ukti::lexicon
