// What `read` and `explain` share: which documents, read how, by which lexicon.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/pipeline.h"
#include "cli/progress.h"
#include "intake/input.h"
#include "ukti/lexicon.h"
#include "ukti/reader.h"

namespace ukti::cli {

struct DocumentOptions {
  std::vector<std::string> files;
  std::string published, url, source, id, lexicon;
  intake::Format format = intake::Format::kAuto;
  std::size_t max_bytes = std::size_t{8} << 20;
  unsigned jobs = 1;
  std::string shard;  // "i/n", 1-based
  ProgressStyle progress = ProgressStyle::kAuto;

  void add_to(CLI::App& command);
};

// The lexicon that was asked for: the embedded one, or it with the user's tables over it (kept in `own`).
const Lexicon* choose_lexicon(const std::string& directory, std::optional<Lexicon>& own);

// Reads every document with `work` and hands each good result to `deliver`, in order. A failed document, by
// either of them, is named on standard error; an error of code kStopped ends the run. Returns the program's
// exit code.
using Deliver = std::function<Expected<void>(Result&)>;
int for_each_document(const DocumentOptions& options, const Work& work, const Deliver& deliver);

// A line on standard error, made harmless: "ukti: NAME: cause".
void complain(std::string_view name, std::string_view cause);

}  // namespace ukti::cli
