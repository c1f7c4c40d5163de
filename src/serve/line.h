// One connection: bytes in and out of a socket, each request within its time and size.
//
// A request has so many seconds for its head and body together and its reply so many more, however slowly a
// client sends or takes it byte by byte. A body that nobody read closes the connection.
#pragma once

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <string>

#include "serve/head.h"

namespace ukti::serve {

struct LineLimits {
  HeadLimits head;
  std::chrono::milliseconds request{10'000};  // to send it
  std::chrono::milliseconds reply{30'000};    // to take the reply
  std::chrono::milliseconds idle{15'000};     // between requests
};

class Line : public httplib::Stream {
 public:
  // `stopping`: ends all waiting. The socket stays the caller's.
  Line(socket_t socket, const LineLimits& limits, const std::atomic<bool>& stopping);

  // Waits for a request to begin; false at the end of the connection, or where `wanted` says that others
  // wait.
  bool wait(const std::function<bool()>& wanted);
  // Reads a request's head. False: nothing more is to be done here; a refusal has been sent.
  bool open();
  // Whether the request was taken whole, so that another may follow.
  bool done() const { return taken_ == head_.body; }
  const Head& head() const { return head_; }
  // Lets the client read what was sent before the socket is closed.
  void close();

  bool is_readable() const override;
  bool is_writable() const override;
  ssize_t read(char* out, std::size_t size) override;
  ssize_t write(const char* bytes, std::size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override { ip.clear(), port = 0; }
  void get_local_ip_and_port(std::string& ip, int& port) const override { ip.clear(), port = 0; }
  socket_t socket() const override { return socket_; }

 private:
  using Clock = std::chrono::steady_clock;
  bool poll_until(short what, Clock::time_point end) const;
  ssize_t receive(char* out, std::size_t size);
  void refuse(int status, std::string_view code, std::string_view message);

  const socket_t socket_;
  const LineLimits& limits_;
  const std::atomic<bool>& stopping_;
  Head head_;
  std::string in_;             // what has come and was not yet read: the next request's beginning
  std::size_t head_read_ = 0;  // of head_.text
  std::size_t taken_ = 0;      // of the body
  Clock::time_point read_by_, write_by_;
  bool writing_ = false;
};

}  // namespace ukti::serve
