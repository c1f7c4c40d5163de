// Progress on standard error: for a person a line that is redrawn, for a program a JSON object a line.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace ukti::cli {

enum class ProgressStyle { kAuto, kNever, kJson };

class Progress {
 public:
  // `total_bytes` is 0 where it is not known (standard input). kAuto shows on a terminal, after one second.
  Progress(ProgressStyle style, std::uint64_t total_bytes);
  void document(std::uint64_t bytes, bool failed);
  void finish();
  // Wipes the redrawn line, so that a message may be printed.
  void make_room();

 private:
  void show(bool last);
  ProgressStyle style_;
  bool visible_;
  bool drawn_ = false;
  std::uint64_t total_, bytes_ = 0, documents_ = 0, failed_ = 0;
  std::chrono::steady_clock::time_point start_, shown_;
};

}  // namespace ukti::cli
