// Who may ask what: the address that a request names, where it comes from, which token it carries.
//
// A page on another site can make the reader's browser send requests here. It cannot read replies (no CORS),
// cannot reach this server under a name of its own (the Host check), and cannot write: a write needs our own
// Origin or none, JSON, and a header that a form cannot send. Beyond this machine every request needs a
// token.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "serve/http.h"

namespace ukti::serve {

struct AccessOptions {
  std::string address = "127.0.0.1";  // that is listened on
  int port = 0;                       // once it is known
  bool tokens = false;                // beyond loopback
  bool edit = false;
  std::vector<std::string> names;    // further names by which this server may be called
  std::vector<std::string> origins;  // that may read by script: "https://desk.example"
};

enum class Right { kNone, kRead, kEdit };

class Access {
 public:
  explicit Access(AccessOptions options);

  // An answer before anything is done, or none: the request may go on. Preflights and entering links are
  // answered here.
  std::optional<Reply> check(const Request& request);
  Right right(const Request& request) const;
  // Adds what every reply carries.
  void finish(const Request& request, Reply& reply) const;

  const std::string& read_token() const { return tokens_[0]; }
  const std::string& edit_token() const { return tokens_[1]; }
  // The part of an address that lets its first visitor in: "/enter/…".
  std::string entrance(Right right) const;
  void set_port(int port) { options_.port = port; }

 private:
  bool host_is_ours(std::string_view host) const;
  bool origin_is_ours(std::string_view origin, std::string_view host) const;
  bool origin_is_allowed(std::string_view origin) const;
  std::optional<Reply> enter(std::string_view code);
  std::string cookie() const;

  AccessOptions options_;
  std::string tokens_[2];  // for reading, for editing
  mutable std::mutex mutex_;
  std::string entrances_[2];  // one-time; empty once used
};

// 32 bytes from the system's generator, in 43 letters.
std::string random_token();
// In a time that does not tell where they differ.
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace ukti::serve
