// Text cases as they lie in tests/cases/FEATURE/*.case: a text, and what its record must and must not hold.
// docs/testing.md describes the format.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ukti/error.h"

namespace ukti::cases {

// One expectation: its head ("statement", "time", …), what stands after it, and the indented fields under it.
struct Expectation {
  int line = 0;
  bool absent = false;  // "no statement …"
  std::string kind;     // "statement", "time", "figures", …
  std::string words;    // before " = ", or all
  std::string value;    // after " = "
  std::vector<std::pair<std::string, std::string>> fields;
};

struct Case {
  std::string file, title;
  int line = 0;
  std::string published, headline, source, pending;  // `pending`: why the case is known not to hold yet
  std::string text;
  std::vector<Expectation> expectations;
};

// All cases of a file; a fault in the file is an error that names its line.
Expected<std::vector<Case>> parse_cases(const std::string& file, std::string_view content);

}  // namespace ukti::cases
