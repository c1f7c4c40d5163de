// How many documents are written before they are committed.
//
// A commit waits for the disk and clusters what its batch has touched; that takes the longer the larger the
// stories of the ledger are, however few documents the batch has. So a batch is small while commits are
// quick, as somebody waits for his documents' lines, and grows until writing takes twice as long as
// committing: a million statements then cost no more than three halves of their writing.
#pragma once

#include <chrono>
#include <cstddef>

namespace ukti::cli {

class Batch {
 public:
  using Duration = std::chrono::steady_clock::duration;

  // Is a batch of so many documents full that has been written for `spent`?
  bool full(std::size_t documents, Duration spent) const {
    if (documents >= kMost || spent >= kLongest) return true;
    return (documents >= kLeast || spent >= kShortest) && spent >= 2 * last_commit_;
  }
  void committed(Duration took) { last_commit_ = took; }

 private:
  static constexpr std::size_t kLeast = 256, kMost = 8192;
  static constexpr std::chrono::milliseconds kShortest{500}, kLongest{10'000};
  Duration last_commit_{0};
};

}  // namespace ukti::cli
