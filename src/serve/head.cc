// See head.h.
#include "serve/head.h"

#include <algorithm>
#include <charconv>

namespace ukti::serve {
namespace {

bool same(std::string_view a, std::string_view lower) {
  return a.size() == lower.size() && std::equal(a.begin(), a.end(), lower.begin(), [](char x, char y) {
           return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y;
         });
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Letters, digits and signs that a header's name may have.
bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

bool has_controls(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7F;
  });
}

class Checker {
 public:
  Checker(std::string_view bytes, const HeadLimits& limits) : rest_(bytes), limits_(limits) {}

  Head run() {
    first_line();
    while (good() && !rest_.empty()) {
      const std::string_view line = next_line();
      if (line.empty()) break;
      if (++lines_ > limits_.lines) refuse(431, "too_long", "the request has too many headers");
      if (good()) header(line);
    }
    if (good() && hosts_ != 1) refuse(400, "bad_request", "a request needs one Host header");
    head_.text += "\r\n";
    return std::move(head_);
  }

 private:
  bool good() const { return head_.status == 0; }
  void refuse(int status, std::string_view code, std::string_view message) {
    head_.status = status, head_.code = code, head_.message = message;
  }
  std::string_view next_line() {
    const std::size_t end = std::min(rest_.find("\r\n"), rest_.size());
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 2, rest_.size()));
    if (has_controls(line)) refuse(400, "bad_request", "the request's head has control characters");
    return line;
  }

  void first_line() {
    const std::string_view line = next_line();
    const std::size_t first = line.find(' '), last = line.rfind(' ');
    if (!good()) return;
    if (first == line.npos || first == last) return refuse(400, "bad_request", "no request of HTTP/1.1");
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (target.size() > limits_.target) return refuse(414, "too_long", "the address is too long");
    if (target.empty() || target.front() != '/' || target.find_first_of(" #") != target.npos ||
        std::count(target.begin(), target.end(), '?') > 1)
      return refuse(400, "bad_request", "the address is none");
    if (std::any_of(target.begin(), target.end(),
                    [](char c) { return static_cast<unsigned char>(c) > 0x7E; }))
      return refuse(400, "bad_request", "the address has characters that must be written as %XX");
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
      return refuse(505, "bad_request", "only HTTP/1.1 is spoken here");
    static constexpr std::string_view kMethods[] = {"GET", "HEAD",   "POST", "OPTIONS",
                                                    "PUT", "DELETE", "PATCH"};
    if (std::find(std::begin(kMethods), std::end(kMethods), line.substr(0, first)) == std::end(kMethods))
      return refuse(405, "method_not_allowed", "the method is not known here");
    head_.text.append(line) += "\r\n";
  }

  void header(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == line.npos || !is_name(line.substr(0, colon)))
      return refuse(400, "bad_request", "a header is out of form");
    const std::string_view name = line.substr(0, colon), value = trimmed(line.substr(colon + 1));
    if (same(name, "host")) ++hosts_;
    if (same(name, "transfer-encoding"))
      return refuse(411, "bad_request", "a body must come with its Content-Length");
    if (same(name, "content-encoding") && !same(value, "identity"))
      return refuse(415, "unsupported_media_type", "compressed bodies are not read");
    if (same(name, "content-length")) return length(value), keep(line);
    if (same(name, "accept-encoding")) head_.accept_encoding = value;
    static constexpr std::string_view kUnused[] = {"range",       "if-range",    "accept-encoding",
                                                   "remote_addr", "remote_port", "local_addr",
                                                   "local_port",  "upgrade",     "te"};
    if (std::any_of(std::begin(kUnused), std::end(kUnused), [&](auto unused) { return same(name, unused); }))
      return;
    keep(line);
  }

  void length(std::string_view value) {
    std::size_t n = 0;
    const auto [end, fault] = std::from_chars(value.data(), value.data() + value.size(), n);
    if (fault == std::errc::result_out_of_range)
      return refuse(413, "too_large", "the body is larger than this server takes");
    if (fault != std::errc() || end != value.data() + value.size() || lengths_++ > 0)
      return refuse(400, "bad_request", "Content-Length is no number");
    if (n > limits_.body) return refuse(413, "too_large", "the body is larger than this server takes");
    head_.body = n;
  }

  void keep(std::string_view line) {
    if (good()) head_.text.append(line) += "\r\n";
  }

  std::string_view rest_;
  const HeadLimits& limits_;
  Head head_;
  std::size_t lines_ = 0;
  int hosts_ = 0, lengths_ = 0;
};

}  // namespace

Head check_head(std::string_view bytes, const HeadLimits& limits) { return Checker(bytes, limits).run(); }

}  // namespace ukti::serve
