// TSV into rows. Nothing stops at the first fault: a person who edits a table wants all of them at once.
#include "lexicon/table.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>

namespace ukti::lexicon {
namespace {

std::uint32_t characters(std::string_view utf8) {
  return static_cast<std::uint32_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> cells;
  for (std::size_t from = 0;;) {
    const std::size_t tab = line.find('\t', from);
    const std::string_view cell = trim(line.substr(from, tab == line.npos ? tab : tab - from));
    cells.push_back(cell == "-" ? cell.substr(0, 0) : cell);
    if (tab == line.npos) return cells;
    from = tab + 1;
  }
}

// "# name: value" with a name of lower-case letters is a directive; schema.cc knows which ones there are.
void read_comment(std::string_view line, std::uint32_t number, ParsedTable& table) {
  if (!line.starts_with("# ")) return;
  const std::size_t colon = line.find(": ");
  if (colon == line.npos) return;
  const std::string_view name = line.substr(2, colon - 2);
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (plain) table.directives.push_back({name, trim(line.substr(colon + 2)), number});
}

void read_columns(std::string_view line, std::uint32_t number, ParsedTable& table,
                  std::vector<Problem>& problems) {
  const Row header{number, line, {}};
  for (std::string_view name : cells_of(line)) {
    if (name.empty())
      problems.push_back(problem_at(table, header, name, "a column without a name"));
    else if (table.column(name) >= 0)
      problems.push_back(problem_at(table, header, name, fmt::format("column '{}' twice", name)));
    table.columns.push_back(name);
  }
}

void read_row(std::string_view line, std::uint32_t number, ParsedTable& table,
              std::vector<Problem>& problems) {
  Row row{number, line, cells_of(line)};
  if (row.cells.size() == table.columns.size()) {
    table.rows.push_back(std::move(row));
    return;
  }
  // Name the first cell too many, or the end of the line where one is missing.
  const bool many = row.cells.size() > table.columns.size();
  const std::string_view at = many ? row.cells[table.columns.size()] : line.substr(line.size());
  problems.push_back(problem_at(
      table, row, at,
      fmt::format("{} cells where the header names {} columns", row.cells.size(), table.columns.size())));
}

void report_bad_utf8(const ParsedTable& table, std::string_view text, std::vector<Problem>& problems) {
  std::uint32_t number = 0;
  for (std::size_t from = 0; from <= text.size();) {
    std::size_t end = text.find('\n', from);
    if (end == text.npos) end = text.size();
    ++number;
    if (!simdjson::validate_utf8(text.data() + from, end - from)) {
      problems.push_back(problem_at_line(table, number, "not valid UTF-8"));
    }
    from = end + 1;
  }
}

}  // namespace

std::string to_string(const Problem& p) {
  return fmt::format("{}:{}:{}: {}", p.file, p.line, p.column, p.message);
}

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\r')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

std::vector<std::string_view> split(std::string_view s, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = s.find(separator);
    const std::string_view part = trim(s.substr(0, end));
    if (!part.empty() && part != "-") parts.push_back(part);
    if (end == s.npos) return parts;
    s.remove_prefix(end + 1);
  }
}

int ParsedTable::column(std::string_view name) const {
  const auto found = std::find(columns.begin(), columns.end(), name);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

std::string_view ParsedTable::cell(const Row& row, std::string_view name) const {
  const int c = column(name);
  return c < 0 ? std::string_view() : row.cells[static_cast<std::size_t>(c)];
}

Problem problem_at(const ParsedTable& table, const Row& row, std::string_view part, std::string message) {
  const char* begin = row.text.data();
  const bool inside = part.data() >= begin && part.data() <= begin + row.text.size();
  const std::size_t bytes = inside ? static_cast<std::size_t>(part.data() - begin) : 0;
  return {table.file, row.line, characters(row.text.substr(0, bytes)) + 1, std::move(message)};
}

Problem problem_at_line(const ParsedTable& table, std::uint32_t line, std::string message) {
  return {table.file, line, 1, std::move(message)};
}

ParsedTable parse_table(const Source& source, std::vector<Problem>& problems) {
  ParsedTable table{&source, (source.user ? "user/" : "") + source.name, {}, {}, {}};
  std::string_view text = source.text;
  if (!simdjson::validate_utf8(text.data(), text.size())) {
    report_bad_utf8(table, text, problems);
    return table;
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with('#')) {
      if (table.columns.empty()) read_comment(line, number, table);
    } else if (!trim(line).empty()) {
      if (table.columns.empty())
        read_columns(line, number, table, problems);
      else
        read_row(line, number, table, problems);
    }
  }
  if (table.columns.empty())
    problems.push_back(problem_at_line(table, 1, "no header row that names the columns"));
  return table;
}

}  // namespace ukti::lexicon
