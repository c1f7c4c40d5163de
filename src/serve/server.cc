// See server.h.
#include "serve/server.h"

#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "serve/line.h"

namespace ukti::serve {
namespace {

constexpr std::string_view kFull =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
constexpr int kRequestsALine = 10'000;

thread_local bool turning_away = false;  // the accepting thread runs a task only to close its socket
thread_local Line* line_in_hand = nullptr;

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

// Threads for connections, and a bounded queue before them.
class Crew : public httplib::TaskQueue {
 public:
  Crew(const ServerLimits& limits, std::atomic<unsigned>& waiting) : limits_(limits), waiting_(waiting) {
    for (unsigned i = 0; i < limits.threads; ++i) threads_.emplace_back([this] { work(); });
  }

  void enqueue(std::function<void()> task) override {
    {
      const std::lock_guard lock(mutex_);
      if (tasks_.size() < limits_.waiting) {
        tasks_.push_back(std::move(task));
        waiting_ = static_cast<unsigned>(tasks_.size());
        task = nullptr;
      }
    }
    if (!task) return ready_.notify_one();
    turning_away = true;
    task();
    turning_away = false;
  }

  void shutdown() override {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    ready_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

 private:
  void work() {
    for (;;) {
      std::function<void()> task;
      {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [this] { return ended_ || !tasks_.empty(); });
        if (tasks_.empty()) return;
        task = std::move(tasks_.front());
        tasks_.pop_front();
        waiting_ = static_cast<unsigned>(tasks_.size());
      }
      task();
    }
  }

  const ServerLimits limits_;
  std::atomic<unsigned>& waiting_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> tasks_;
  std::vector<std::thread> threads_;
  bool ended_ = false;
};

Request taken_over(const httplib::Request& from) {
  Request out;
  out.method = from.method == "HEAD" ? "GET" : from.method;
  parse_target(from.target, out);
  for (const auto& [name, value] : from.headers) out.headers.emplace_back(lower(name), value);
  if (line_in_hand != nullptr)
    out.headers.emplace_back("accept-encoding", line_in_hand->head().accept_encoding);
  return out;
}

void give(const Reply& from, httplib::Response& to) {
  to.status = from.status;
  for (const auto& [name, value] : from.headers) to.set_header(name, value);
  if (from.status == 204 || from.status == 304) return;
  to.set_header("Content-Type", from.type);
  const std::string_view bytes = from.body ? std::string_view(*from.body) : from.lasting;
  if (bytes.empty()) return;
  to.content_length_ = bytes.size();
  to.content_provider_ = [bytes, keep = from.body](std::size_t offset, std::size_t length,
                                                   httplib::DataSink& sink) {
    return sink.write(bytes.data() + offset, length);
  };
}

}  // namespace

struct Server::Impl : httplib::Server {
  Impl(const ServerLimits& l, serve::Server::Check c, serve::Server::Handler h)
      : limits(l), check(std::move(c)), handler(std::move(h)) {
    line.head.body = limits.body;
    line.request = std::chrono::milliseconds(limits.request_ms);
    line.reply = std::chrono::milliseconds(limits.reply_ms);
    line.idle = std::chrono::milliseconds(limits.idle_ms);
    new_task_queue = [this] { return new Crew(limits, waiting); };
    set_tcp_nodelay(true);
    set_payload_max_length(limits.body);
    set_keep_alive_max_count(kRequestsALine);
    set_keep_alive_timeout(limits.idle_ms / 1000);
    // Not the library's SO_REUSEPORT, by which two servers would share a port without a word.
    set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    set_exception_handler([](const httplib::Request&, httplib::Response& to, const std::exception_ptr&) {
      give(fault(500, "internal", "something went wrong here; the server goes on"), to);
    });
    set_pre_routing_handler([this](const httplib::Request& from, httplib::Response& to) {
      const Request request = taken_over(from);
      if (const std::optional<Reply> answer = check(request)) {
        give(*answer, to);
        if (line_in_hand != nullptr && !line_in_hand->done()) to.set_header("Connection", "close");
        return HandlerResponse::Handled;
      }
      if (request.method == "POST") return HandlerResponse::Unhandled;
      give(handler(request), to);
      return HandlerResponse::Handled;
    });
    Post(".*",
         [this](const httplib::Request& from, httplib::Response& to, const httplib::ContentReader& content) {
           Request request = taken_over(from);
           const bool whole = content([&](const char* bytes, std::size_t n) {
             request.body.append(bytes, n);
             return request.body.size() <= limits.body;
           });
           give(whole ? handler(request) : fault(408, "bad_request", "the body did not come whole"), to);
         });
    set_error_handler([](const httplib::Request&, httplib::Response& to) {
      if (to.content_length_ == 0 && to.body.empty())
        give(fault(to.status, "bad_request", "the request is none that is understood here"), to);
    });
  }

  bool process_and_close_socket(socket_t socket) override {
    if (turning_away) {
      (void)::send(socket, kFull.data(), kFull.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    } else {
      serve(socket);
    }
    ::close(socket);
    return true;
  }

  // The library forgets a stop that comes before it listens, and aborts on a second one.
  void end() {
    stopping = true;
    if (is_running() && svr_sock_ != INVALID_SOCKET) stop();
  }

  void serve(socket_t socket) {
    Line connection(socket, line, stopping);
    line_in_hand = &connection;
    const auto others = [this] { return waiting > 0; };
    for (int i = 0; i < kRequestsALine && connection.wait(others) && connection.open(); ++i) {
      const bool last = stopping || others() || i + 1 == kRequestsALine;
      bool closed = false;
      if (!process_request(connection, last, closed, nullptr) || closed || last || !connection.done()) break;
    }
    line_in_hand = nullptr;
    connection.close();
  }

  const ServerLimits limits;
  LineLimits line;
  serve::Server::Check check;
  serve::Server::Handler handler;
  std::atomic<unsigned> waiting{0};
  std::atomic<bool> stopping{false};
};

Server::Server(const ServerLimits& limits, Check check, Handler handler)
    : impl_(std::make_unique<Impl>(limits, std::move(check), std::move(handler))) {}
Server::~Server() = default;

Expected<int> Server::bind(const std::string& address, int port, int more) {
  if (port == 0) {
    const int any = impl_->bind_to_any_port(address);
    if (any > 0) return any;
  }
  for (int p = port; port != 0 && p <= std::min(port + more, 65535); ++p)
    if (impl_->bind_to_port(address, p)) return p;
  return std::unexpected(Error{
      ErrorCode::kIo, fmt::format("no port of {} to {} at {} is free, or the address is not this machine's",
                                  port, std::min(port + more, 65535), address)});
}

bool Server::run() { return impl_->stopping || impl_->listen_after_bind(); }

void Server::stop() { impl_->end(); }

}  // namespace ukti::serve
