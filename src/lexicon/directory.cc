// Folders of tables: reading them, checking them, building them.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "lexicon/compile.h"

namespace ukti::lexicon {

namespace fs = std::filesystem;

Expected<std::vector<Source>> read_directory(const std::string& directory, bool user) {
  std::error_code error;
  std::vector<std::string> names;
  for (fs::recursive_directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".tsv")
      names.push_back(it->path().lexically_relative(directory).generic_string());
  }
  if (error) return std::unexpected(Error{ErrorCode::kIo, fmt::format("{}: {}", directory, error.message())});
  std::sort(names.begin(), names.end());
  std::vector<Source> sources;
  for (const std::string& name : names) {
    std::ifstream file(fs::path(directory) / name, std::ios::binary);
    if (!file)
      return std::unexpected(Error{ErrorCode::kIo, fmt::format("{}/{}: cannot be read", directory, name)});
    sources.push_back({name, std::string(std::istreambuf_iterator<char>(file), {}), user});
  }
  return sources;
}

Expected<Report> check(const std::string& directory) {
  Expected<std::vector<Source>> sources = read_directory(directory, false);
  if (!sources) return std::unexpected(sources.error());
  return compile(std::move(*sources)).report;
}

Expected<std::string> build(const std::string& directory, std::span<const Preparer> preparers) {
  Expected<std::vector<Source>> sources = read_directory(directory, false);
  if (!sources) return std::unexpected(sources.error());
  Compiled made = compile(std::move(*sources), preparers);
  if (made.report.good()) return std::move(made.blob);
  const auto& problems = made.report.problems;
  std::string message = to_string(problems.front());
  if (problems.size() > 1) message += fmt::format(" (and {} more)", problems.size() - 1);
  return std::unexpected(Error{ErrorCode::kLexicon, std::move(message)});
}

}  // namespace ukti::lexicon
