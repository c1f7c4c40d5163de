// See line.h.
#include "serve/line.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>

#include "serve/http.h"

namespace ukti::serve {
namespace {

constexpr std::chrono::milliseconds kSlice{100};  // how long an end of the server goes unnoticed

std::string_view reason(int status) {
  switch (status) {
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 411:
      return "Length Required";
    case 413:
      return "Payload Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 431:
      return "Request Header Fields Too Large";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "Bad Request";
  }
}

}  // namespace

Line::Line(socket_t socket, const LineLimits& limits, const std::atomic<bool>& stopping)
    : socket_(socket), limits_(limits), stopping_(stopping) {}

bool Line::poll_until(short what, Clock::time_point end) const {
  while (!stopping_) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    if (left.count() <= 0) return false;
    pollfd fd{socket_, what, 0};
    const int n = ::poll(&fd, 1, static_cast<int>(std::min(left, kSlice).count()));
    if (n > 0) return true;
    if (n < 0 && errno != EINTR) return false;
  }
  return false;
}

bool Line::wait(const std::function<bool()>& wanted) {
  if (!in_.empty()) return true;
  const auto end = Clock::now() + limits_.idle;
  while (!stopping_ && Clock::now() < end) {
    pollfd fd{socket_, POLLIN, 0};
    const int n = ::poll(&fd, 1, static_cast<int>(kSlice.count()));
    if (n > 0) return true;
    if ((n < 0 && errno != EINTR) || wanted()) return false;
  }
  return false;
}

ssize_t Line::receive(char* out, std::size_t size) {
  for (;;) {
    if (!poll_until(POLLIN, read_by_)) return -1;
    const ssize_t n = ::recv(socket_, out, size, MSG_DONTWAIT);
    if (n >= 0) return n;
    if (errno != EAGAIN && errno != EINTR) return -1;
  }
}

void Line::refuse(int status, std::string_view code, std::string_view message) {
  const Reply reply = fault(status, code, message);
  const std::string bytes = fmt::format(
      "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n"
      "Content-Length: {}\r\n\r\n{}",
      status, reason(status), reply.type, reply.body->size(), *reply.body);
  write(bytes.data(), bytes.size());
}

bool Line::open() {
  head_ = {};
  head_read_ = taken_ = 0;
  writing_ = false;
  read_by_ = Clock::now() + limits_.request;
  std::size_t end = 0, looked = 0;
  while ((end = in_.find("\r\n\r\n", looked)) == in_.npos) {
    if (in_.size() > limits_.head.bytes)
      return refuse(431, "too_long", "the request's head is too long"), false;
    looked = in_.size() < 3 ? 0 : in_.size() - 3;
    char buffer[4096];
    const ssize_t n = receive(buffer, sizeof buffer);
    if (n <= 0) {
      if (n < 0 && !in_.empty() && !stopping_) refuse(408, "bad_request", "the request did not come in time");
      return false;
    }
    in_.append(buffer, static_cast<std::size_t>(n));
  }
  head_ = check_head(std::string_view(in_).substr(0, end + 4), limits_.head);
  in_.erase(0, end + 4);
  if (head_.status != 0) return refuse(head_.status, head_.code, head_.message), false;
  return true;
}

bool Line::is_readable() const { return head_read_ < head_.text.size() || !in_.empty(); }
bool Line::is_writable() const { return !stopping_; }

ssize_t Line::read(char* out, std::size_t size) {
  if (head_read_ < head_.text.size()) {
    const std::size_t n = head_.text.copy(out, size, head_read_);
    head_read_ += n;
    return static_cast<ssize_t>(n);
  }
  size = std::min(size, head_.body - taken_);
  if (size == 0) return 0;
  ssize_t n = 0;
  if (!in_.empty()) {
    n = static_cast<ssize_t>(in_.copy(out, size));
    in_.erase(0, static_cast<std::size_t>(n));
  } else {
    n = receive(out, size);
  }
  if (n > 0) taken_ += static_cast<std::size_t>(n);
  return n;
}

ssize_t Line::write(const char* bytes, std::size_t size) {
  if (!writing_) {
    writing_ = true;
    write_by_ = Clock::now() + limits_.reply;
  }
  for (;;) {
    const ssize_t n = ::send(socket_, bytes, size, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (n >= 0) return n;
    if (errno != EAGAIN && errno != EINTR) return -1;
    if (!poll_until(POLLOUT, write_by_)) return -1;
  }
}

void Line::close() {
  ::shutdown(socket_, SHUT_WR);
  // What still comes is thrown away for a moment: closing over unread bytes would take the reply back.
  read_by_ = Clock::now() + std::chrono::milliseconds(200);
  char buffer[4096];
  for (int i = 0; i < 256 && receive(buffer, sizeof buffer) > 0; ++i) {
  }
}

}  // namespace ukti::serve
