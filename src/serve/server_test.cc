// Slow and silent clients: each is let go in its time, and none keeps the others waiting.
#include "serve/server.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace ukti::serve {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr std::string_view kAsk = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
constexpr std::size_t kLarge = std::size_t{64} << 20;

// Serves in a thread of its own, with short times.
class Running {
 public:
  Running()
      : server_(
            {.threads = 4, .waiting = 16, .body = 1000, .request_ms = 400, .reply_ms = 400, .idle_ms = 1000},
            [](const Request&) { return std::nullopt; },
            [](const Request& request) {
              Reply reply;
              const bool large = !request.path.empty() && request.path.front() == "large";
              reply.body = std::make_shared<const std::string>(large ? kLarge : 2, 'x');
              return reply;
            }) {
    const Expected<int> port = server_.bind("127.0.0.1", 0, 0);
    EXPECT_TRUE(port);
    port_ = port ? *port : 0;
    thread_ = std::thread([this] {
      server_.run();
      ended_ = true;
    });
  }
  ~Running() {
    while (!ended_) {
      server_.stop();
      std::this_thread::sleep_for(5ms);
    }
    thread_.join();
  }
  int port() const { return port_; }

 private:
  Server server_;
  int port_ = 0;
  std::atomic<bool> ended_ = false;
  std::thread thread_;
};

class Client {
 public:
  explicit Client(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const int small = 4096;  // so that little of a reply is on its way
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    const timeval patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;

  bool send(std::string_view bytes) {
    return ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
  }
  // All that comes until the server closes.
  std::string receive() {
    std::string out;
    std::vector<char> buffer(1 << 16);
    for (;;) {
      const ssize_t n = ::recv(socket_, buffer.data(), buffer.size(), 0);
      if (n <= 0) return out;
      out.append(buffer.data(), static_cast<std::size_t>(n));
    }
  }

 private:
  int socket_;
};

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

TEST(SlowClients, WhoSendsAHeadByteByByteIsToldSo) {
  const Running server;
  Client client(server.port());
  const auto begin = Clock::now();
  std::thread slow([&] {
    for (const char c : std::string("GET / HTTP/1.1\r\nHost: a.very.slow.one.that.never.ends"))
      if (std::this_thread::sleep_for(50ms); !client.send(std::string_view(&c, 1))) break;
  });
  const std::string reply = client.receive();
  EXPECT_LT(seconds_since(begin), 5);
  slow.join();
  EXPECT_TRUE(reply.empty() || reply.starts_with("HTTP/1.1 408")) << reply;
}

TEST(SlowClients, WhoNeverSendsTheBodyIsDropped) {
  const Running server;
  Client client(server.port());
  ASSERT_TRUE(
      client.send("POST /api/v1/read HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                  "Content-Length: 900\r\n\r\n{\"text\""));
  const auto begin = Clock::now();
  const std::string reply = client.receive();
  EXPECT_LT(seconds_since(begin), 5);
  EXPECT_EQ(reply.find(" 200 "), std::string::npos) << reply;
}

TEST(SlowClients, WhoDoesNotTakeTheReplyIsDropped) {
  const Running server;
  Client client(server.port());
  ASSERT_TRUE(client.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n"));
  std::this_thread::sleep_for(1500ms);
  EXPECT_LT(client.receive().size(), kLarge);
}

TEST(SlowClients, WhoSaysNothingIsDropped) {
  const Running server;
  Client client(server.port());
  const auto begin = Clock::now();
  EXPECT_EQ(client.receive(), "");
  EXPECT_LT(seconds_since(begin), 5);
}

TEST(SlowClients, AsManyAsThereAreThreadsDoNotStopTheOthers) {
  const Running server;
  std::vector<std::unique_ptr<Client>> slow;
  for (int i = 0; i < 8; ++i) {
    slow.push_back(std::make_unique<Client>(server.port()));
    ASSERT_TRUE(slow.back()->send("GET / HTTP/1.1\r\n"));
  }
  const auto begin = Clock::now();
  Client honest(server.port());
  ASSERT_TRUE(honest.send(kAsk));
  const std::string reply = honest.receive();
  EXPECT_TRUE(reply.starts_with("HTTP/1.1 200")) << reply;
  EXPECT_LT(seconds_since(begin), 8);
}

}  // namespace
}  // namespace ukti::serve
