// See documents.h.
#include "cli/documents.h"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <map>

#include "cli/commands.h"
#include "cli/terminal.h"

namespace ukti::cli {
namespace {

struct Shard {
  std::uint64_t index = 0, count = 1;  // 0-based
};

std::optional<Shard> parse_shard(const std::string& text) {
  if (text.empty()) return Shard{};
  Shard shard;
  char rest = 0;
  unsigned long long i = 0, n = 0;
  if (std::sscanf(text.c_str(), "%llu/%llu%c", &i, &n, &rest) != 2 || i < 1 || i > n)
    return std::nullopt;  // NOLINT(cert-err34-c)
  shard.index = i - 1;
  shard.count = n;
  return shard;
}

std::uint64_t size_of(const std::vector<std::string>& files) {
  std::uint64_t total = 0;
  for (const std::string& file : files) {
    std::error_code fault;
    const auto size = std::filesystem::file_size(file, fault);
    if (fault) return 0;
    total += size;
  }
  return total;
}

// All documents of all files, one after another, that belong to the shard.
class Documents {
 public:
  Documents(const DocumentOptions& options, Shard shard) : options_(options), shard_(shard) {}

  bool next(intake::Input& input) {
    for (;;) {
      if (!stream_) {
        if (file_ == options_.files.size()) return false;
        stream_.emplace(options_.files[file_++], options_.format, options_.max_bytes);
      }
      const bool ours = seen_ % shard_.count == shard_.index;
      if (!stream_->next(input, !ours)) {
        stream_.reset();
        continue;
      }
      ++seen_;
      if (!ours) continue;
      complete(input);
      return true;
    }
  }

 private:
  // What the command line says of documents holds where they do not say it themselves.
  void complete(intake::Input& input) const {
    if (input.published.empty()) input.published = options_.published;
    if (input.url.empty()) input.url = options_.url;
    if (input.source.empty()) input.source = options_.source;
    if (!options_.id.empty()) input.id = options_.id;
  }

  const DocumentOptions& options_;
  Shard shard_;
  std::size_t file_ = 0;
  std::uint64_t seen_ = 0;
  std::optional<intake::Stream> stream_;
};

}  // namespace

void DocumentOptions::add_to(CLI::App& command) {
  command.add_option("FILE", files, "Plain text or JSON lines; - is standard input")->required();
  command
      .add_option("--published", published,
                  "Publication date of documents that bring none (2025-04-28 or RFC 3339)")
      ->type_name("DATE");
  command.add_option("--url", url, "Address of documents that bring none");
  command.add_option("--source", source, "Outlet of documents that bring none")->type_name("NAME");
  command.add_option("--id", id, "Id of the document (one document only)")->type_name("ID");
  const std::map<std::string, intake::Format> formats{{"auto", intake::Format::kAuto},
                                                      {"text", intake::Format::kText},
                                                      {"jsonl", intake::Format::kJsonLines}};
  command
      .add_option("--format", format, "auto, text or jsonl (auto: by the file's name, else by its beginning)")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("FORMAT");
  command.add_option("--max-bytes", max_bytes, "Refuse larger documents")
      ->type_name("N")
      ->capture_default_str();
  command.add_option("-j,--jobs", jobs, "Threads; the output is the same for any number")
      ->type_name("N")
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
  command.add_option("--shard", shard, "Read only every n-th document, from the i-th on: 2/8")
      ->type_name("i/n");
  command.add_option("--lexicon", lexicon, "Lay the tables of a folder over the built-in lexicon")
      ->type_name("DIR");
  const std::map<std::string, ProgressStyle> styles{
      {"auto", ProgressStyle::kAuto}, {"never", ProgressStyle::kNever}, {"json", ProgressStyle::kJson}};
  command
      .add_option("--progress", progress,
                  "auto (on a terminal, after a second), never, or json on standard error")
      ->transform(CLI::CheckedTransformer(styles).description(""))
      ->type_name("HOW");
}

void complain(std::string_view name, std::string_view cause) {
  std::fputs(fmt::format("ukti: {}: {}\n", visible(name), visible(cause)).c_str(), stderr);
}

const Lexicon* choose_lexicon(const std::string& directory, std::optional<Lexicon>& own) {
  if (directory.empty()) return &Lexicon::embedded();
  Expected<Lexicon> made = Lexicon::from_directory(directory);
  if (!made) {
    complain(directory, made.error().message);
    return nullptr;
  }
  own.emplace(std::move(*made));
  return &*own;
}

int for_each_document(const DocumentOptions& options, const Work& work, const Deliver& deliver) {
  const std::optional<Shard> shard = parse_shard(options.shard);
  if (!shard) {
    complain("--shard", "takes i/n with 1 ≤ i ≤ n");
    return kWrongUse;
  }
  Documents documents(options, *shard);
  Progress progress(options.progress, size_of(options.files));
  bool failed = false, broken = false;
  const auto read_one = [&](const intake::Input& input, Workspace& workspace, Result& result) {
    result.name = input.name;
    result.id = input.id;
    result.output.clear();
    result.note.clear();
    result.entry.reset();
    result.error = input.error;
    result.bytes = input.text.size();
    if (!result.error) work(input, workspace, result);
  };
  const auto take_result = [&](Result& result) {
    if (!result.error)
      if (const Expected<void> done = deliver(result); !done) {
        result.error = done.error();
        broken = done.error().code == ErrorCode::kStopped;
      }
    if (result.error) {
      failed = true;
      progress.make_room();
      complain(result.name, result.error->message);
    }
    progress.document(result.bytes, result.error.has_value());
    return !broken;
  };
  run_in_order([&](intake::Input& input) { return documents.next(input); }, read_one, take_result,
               options.jobs);
  progress.finish();
  return failed ? kSomeFailed : kDone;
}

}  // namespace ukti::cli
