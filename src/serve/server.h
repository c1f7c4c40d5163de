// The HTTP server: cpp-httplib's parsing and writing inside bounds of our own (head.h, line.h).
//
// A fixed crew of threads serves connections, one a thread for as long as it is open; a few more wait in
// line, any further one is told to come back. Where somebody waits, idle connections are closed.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "serve/http.h"
#include "ukti/error.h"

namespace ukti::serve {

struct ServerLimits {
  unsigned threads = 48;
  unsigned waiting = 64;
  std::size_t body = std::size_t{20} << 20;
  int request_ms = 10'000, reply_ms = 30'000, idle_ms = 15'000;
};

class Server {
 public:
  // Both are called from many threads. `check` sees a request before its body is read and may answer it.
  using Check = std::function<std::optional<Reply>(const Request&)>;
  using Handler = std::function<Reply(const Request&)>;
  Server(const ServerLimits& limits, Check check, Handler handler);
  ~Server();

  // Takes the first free port of `port`, `port` + 1, … `port` + `more`; 0 is any. The port.
  Expected<int> bind(const std::string& address, int port, int more);
  // Serves until `stop`; false where it ended by itself.
  bool run();
  // From any thread; to be called again until `run` has returned, where that may just have begun.
  void stop();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ukti::serve
