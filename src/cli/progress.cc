// See progress.h.
#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace ukti::cli {
namespace {

void say(const std::string& text) { std::fputs(text.c_str(), stderr); }

}  // namespace

using std::chrono::duration;
using std::chrono::steady_clock;

Progress::Progress(ProgressStyle style, std::uint64_t total_bytes)
    : style_(style),
      visible_(style == ProgressStyle::kJson ||
               (style == ProgressStyle::kAuto && isatty(STDERR_FILENO) != 0)),
      total_(total_bytes),
      start_(steady_clock::now()),
      shown_(start_) {}

void Progress::document(std::uint64_t bytes, bool failed) {
  bytes_ += bytes;
  ++documents_;
  failed_ += failed ? 1 : 0;
  if (!visible_) return;
  const auto now = steady_clock::now();
  const double step = style_ == ProgressStyle::kJson || !drawn_ ? 1.0 : 0.1;
  if (duration<double>(now - shown_).count() < step) return;
  shown_ = now;
  show(false);
}

void Progress::show(bool last) {
  const double seconds = duration<double>(steady_clock::now() - start_).count();
  const double rate = seconds > 0 ? static_cast<double>(bytes_) / seconds / 1e6 : 0;
  if (style_ == ProgressStyle::kJson) {
    fmt::print(
        stderr,
        "{{\"documents\":{},\"failed\":{},\"bytes\":{},\"total_bytes\":{},\"seconds\":{:.3f},\"done\":{}}}\n",
        documents_, failed_, bytes_, total_ > 0 ? fmt::format("{}", total_) : "null", seconds, last);
    return;
  }
  const std::string share =
      total_ > 0
          ? fmt::format("{:3.0f} %  ",
                        std::min(100.0, 100.0 * static_cast<double>(bytes_) / static_cast<double>(total_)))
          : "";
  say(fmt::format("\r\x1b[K{}{} documents, {:.1f} MB/s{}", share, documents_, rate,
                  failed_ > 0 ? fmt::format(", {} failed", failed_) : ""));
  std::fflush(stderr);
  drawn_ = true;
}

void Progress::make_room() {
  if (drawn_) say("\r\x1b[K");
}

void Progress::finish() {
  if (style_ == ProgressStyle::kJson) return show(true);
  make_room();
}

}  // namespace ukti::cli
