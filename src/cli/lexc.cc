// ukti-lexc: the lexicon compiler as the build runs it, and the measure of the lexicon's breadth.
//
//   ukti-lexc DIR OUT                       tables of DIR -> blob; every fault as file:line:column, exit
//   status 1 ukti-lexc --coverage FILE.jsonl [DIR]   share of running Bangla words in FILE with a listed
//   analysis, and the most
//                                           frequent words without one (DIR: "lexicon" unless told)
//   ukti-lexc --analyse [DIR]               a word a line on stdin -> its readings, for checking tables by
//   hand
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "bangla/coverage.h"
#include "bangla/lookup.h"
#include "lexicon/compile.h"
#include "record/preparers.h"

namespace {

using namespace ukti;

// The blob of a folder; all faults go to stderr.
bool compile_folder(const std::string& directory, std::string& blob) {
  Expected<std::vector<lexicon::Source>> sources = lexicon::read_directory(directory, false);
  if (!sources) {
    fmt::print(stderr, "{}\n", sources.error().message);
    return false;
  }
  lexicon::Compiled made = lexicon::compile(std::move(*sources), record::preparers());
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

// Compiles a folder and hands its view to `use`; 1 where either fails.
template <typename Use>
int with_lexicon(const std::string& directory, Use use) {
  std::string blob;
  if (!compile_folder(directory, blob)) return 1;
  const Expected<lexicon::View> view = lexicon::View::open(blob);
  if (view) return use(*view);
  fmt::print(stderr, "{}\n", view.error().message);
  return 1;
}

int coverage(const lexicon::View& view, const std::string& jsonl) {
  const Expected<std::string> report = bangla::coverage_report(view, jsonl);
  fmt::print(report ? stdout : stderr, "{}\n", report ? *report : report.error().message);
  return report ? 0 : 1;
}

int analyse(const lexicon::View& view) {
  for (std::string word; std::getline(std::cin, word);) {
    for (const bangla::LookedUp& r : bangla::lookup(view, word)) fmt::print("{}\t{}\n", word, to_string(r));
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view first = argc > 1 ? argv[1] : "";
  if (argc >= 3 && first == "--coverage") {
    return with_lexicon(argc > 3 ? argv[3] : "lexicon",
                        [&](const auto& view) { return coverage(view, argv[2]); });
  }
  if (argc >= 2 && first == "--analyse") return with_lexicon(argc > 2 ? argv[2] : "lexicon", analyse);
  if (argc == 3) return compile_to(argv[1], argv[2]);
  fmt::print(
      stderr,
      "usage: ukti-lexc DIR OUT | ukti-lexc --coverage FILE.jsonl [DIR] | ukti-lexc --analyse [DIR]\n");
  return 2;
}
