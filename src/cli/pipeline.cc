// See pipeline.h.
#include "cli/pipeline.h"

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace ukti::cli {
namespace {

struct Slot {
  intake::Input input;
  Result result;
  bool done = false;
};

// The window: slots of documents first … last-1 in a ring; workers take them in order, the caller drains them
// in order.
class Window {
 public:
  Window(std::size_t size, const Work& work) : slots_(size), work_(work) {}

  bool full() const { return last_ - first_ == slots_.size(); }
  bool empty() const { return last_ == first_; }
  intake::Input& free_slot() { return slots_[last_ % slots_.size()].input; }

  void hand_over() {
    const std::lock_guard lock(mutex_);
    slots_[last_ % slots_.size()].done = false;
    ++last_;
    wake_.notify_one();
  }
  Result& wait_for_first() {
    std::unique_lock lock(mutex_);
    Slot& slot = slots_[first_ % slots_.size()];
    finished_.wait(lock, [&] { return slot.done; });
    return slot.result;
  }
  void drop_first() { ++first_; }
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    wake_.notify_all();
  }
  void serve() {
    Workspace workspace;
    std::unique_lock lock(mutex_);
    for (;;) {
      wake_.wait(lock, [&] { return closed_ || taken_ < last_; });
      if (closed_) return;
      Slot& slot = slots_[taken_++ % slots_.size()];
      lock.unlock();
      work_(slot.input, workspace, slot.result);
      lock.lock();
      slot.done = true;
      finished_.notify_one();
    }
  }

 private:
  std::vector<Slot> slots_;
  const Work& work_;
  std::uint64_t first_ = 0, last_ = 0,
                taken_ = 0;  // first_ and last_ are written by the caller's thread only
  bool closed_ = false;
  std::mutex mutex_;
  std::condition_variable wake_, finished_;
};

void run_alone(const Take& take, const Work& work, const Sink& sink) {
  Slot slot;
  Workspace workspace;
  while (take(slot.input)) {
    work(slot.input, workspace, slot.result);
    if (!sink(slot.result)) return;
  }
}

}  // namespace

void run_in_order(const Take& take, const Work& work, const Sink& sink, unsigned jobs) {
  if (jobs <= 1) return run_alone(take, work, sink);
  Window window(std::size_t{jobs} * 8, work);
  std::vector<std::jthread> workers;
  workers.reserve(jobs);
  for (unsigned i = 0; i < jobs; ++i) workers.emplace_back([&window] { window.serve(); });
  bool more = true;
  while (more || !window.empty()) {
    while (more && !window.full()) {
      more = take(window.free_slot());
      if (more) window.hand_over();
    }
    if (window.empty()) break;
    if (!sink(window.wait_for_first())) break;
    window.drop_first();
  }
  window.close();
}

}  // namespace ukti::cli
