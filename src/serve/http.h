// A request and a reply, as the rest of this room sees them, free of the HTTP library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ukti::serve {

struct Request {
  std::string method;             // "GET" (also for HEAD), "POST", …
  std::string target;             // as it was sent: path and query
  std::vector<std::string> path;  // its segments, decoded: {"api", "v1", "matters", "m00…"}
  std::vector<std::pair<std::string, std::string>> params;   // decoded, in order
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case
  std::string body;
  bool malformed = false;  // the target is none: a broken escape, bytes that are no UTF-8

  std::string_view header(std::string_view lower_case_name) const;
  const std::string* param(std::string_view name) const;
};

struct Reply {
  int status = 200;
  std::string type = "application/json; charset=utf-8";
  std::shared_ptr<const std::string> body;  // shared with the cache
  std::string_view lasting;                 // instead of `body`: bytes that live as long as the program
  std::vector<std::pair<std::string, std::string>> headers;
};

// Takes a request apart: `target` is as the client sent it.
void parse_target(std::string_view target, Request& request);
// %XX and, in a query, +. No value where an escape is broken.
std::optional<std::string> decode(std::string_view text, bool plus_is_space);

// {"error": {"code": …, "message": …}}
Reply fault(int status, std::string_view code, std::string_view message);

}  // namespace ukti::serve
