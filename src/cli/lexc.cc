// ukti-lexc: the lexicon compiler as the build runs it, and the measure of the lexicon's breadth.
//
//   ukti-lexc DIR OUT                       tables of DIR -> blob; every fault as file:line:column, exit
//   status 1 ukti-lexc --coverage FILE.jsonl [DIR]   share of running Bangla words in FILE with a listed
//   analysis, and the most
//                                           frequent words without one (DIR: "lexicon" unless told)
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>

#include "bangla/coverage.h"
#include "lexicon/compile.h"

namespace {

using namespace ukti;

// The blob of a folder; all faults go to stderr.
bool compile_folder(const std::string& directory, std::string& blob) {
  Expected<std::vector<lexicon::Source>> sources = lexicon::read_directory(directory, false);
  if (!sources) {
    fmt::print(stderr, "{}\n", sources.error().message);
    return false;
  }
  lexicon::Compiled made = lexicon::compile(std::move(*sources));
  for (const lexicon::Problem& p : made.report.problems)
    fmt::print(stderr, "{}/{}\n", directory, to_string(p));
  blob = std::move(made.blob);
  return made.report.good();
}

int compile_to(const std::string& directory, const std::string& out) {
  std::string blob;
  if (!compile_folder(directory, blob)) return 1;
  std::ofstream file(out, std::ios::binary);
  file.write(blob.data(), static_cast<std::streamsize>(blob.size()));
  file.close();
  if (!file) fmt::print(stderr, "{}: cannot be written\n", out);
  return file ? 0 : 1;
}

int coverage(const std::string& jsonl, const std::string& directory) {
  std::string blob;
  if (!compile_folder(directory, blob)) return 1;
  const Expected<lexicon::View> view = lexicon::View::open(blob);
  if (!view) {
    fmt::print(stderr, "{}\n", view.error().message);
    return 1;
  }
  const Expected<std::string> report = bangla::coverage_report(*view, jsonl);
  if (!report) {
    fmt::print(stderr, "{}\n", report.error().message);
    return 1;
  }
  fmt::print("{}", *report);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc >= 3 && std::string_view(argv[1]) == "--coverage")
    return coverage(argv[2], argc > 3 ? argv[3] : "lexicon");
  if (argc == 3) return compile_to(argv[1], argv[2]);
  fmt::print(stderr, "usage: ukti-lexc DIR OUT | ukti-lexc --coverage FILE.jsonl [DIR]\n");
  return 2;
}
