// See access.h.
#include "serve/access.h"

#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace ukti::serve {
namespace {

constexpr std::string_view kPagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
constexpr std::string_view kDataPolicy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
constexpr std::string_view kMark = "x-ukti-request";

bool is_api(const Request& request) { return !request.path.empty() && request.path.front() == "api"; }

bool is_write(const Request& request) { return request.method != "GET" && request.method != "OPTIONS"; }

// "127.0.0.1:8080" and "[::1]:8080" without the port; no value where the port is another.
std::optional<std::string_view> host_without(std::string_view host, int port) {
  const std::size_t colon = host.rfind(':');
  const bool has_port = colon != host.npos && (host.find(']') == host.npos || host.find(']') < colon);
  if (!has_port) return port == 80 ? std::optional(host) : std::nullopt;
  if (host.substr(colon + 1) != std::to_string(port)) return std::nullopt;
  return host.substr(0, colon);
}

// Numbers only: a name that somebody else's name server answers for is none.
bool is_address(std::string_view host) {
  if (host.starts_with('[')) return host.ends_with(']');
  return !host.empty() && std::count(host.begin(), host.end(), '.') == 3 &&
         std::all_of(host.begin(), host.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// The value of a cookie of this name.
std::string_view cookie_in(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    const std::size_t end = std::min(header.find(';'), header.size());
    std::string_view pair = header.substr(0, end);
    header.remove_prefix(std::min(end + 1, header.size()));
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
      return pair.substr(name.size() + 1);
  }
  return {};
}

}  // namespace

std::string random_token() {
  static constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::array<unsigned char, 43> bytes{};
  if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) std::abort();  // no secret can be made
  std::string out;
  for (const unsigned char byte : bytes) out += kLetters[byte & 63];
  return out;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

Access::Access(AccessOptions options) : options_(std::move(options)) {
  if (!options_.tokens) return;
  tokens_[0] = random_token(), entrances_[0] = random_token();
  if (options_.edit) tokens_[1] = random_token(), entrances_[1] = random_token();
}

std::string Access::entrance(Right right) const {
  const std::lock_guard lock(mutex_);
  return "/enter/" + entrances_[right == Right::kEdit ? 1 : 0];
}

std::string Access::cookie() const { return fmt::format("ukti_{}", options_.port); }

bool Access::host_is_ours(std::string_view host) const {
  const auto name = host_without(host, options_.port);
  if (!name) return false;
  if (*name == "localhost" || *name == "127.0.0.1" || *name == "[::1]" || *name == options_.address)
    return true;
  // A rebound name is never a number; and beyond loopback there is a token.
  if (options_.tokens && is_address(*name)) return true;
  const std::string small = lower(*name);
  return std::any_of(options_.names.begin(), options_.names.end(),
                     [&](const std::string& ours) { return lower(ours) == small; });
}

bool Access::origin_is_ours(std::string_view origin, std::string_view host) const {
  return origin == fmt::format("http://{}", host) || origin == fmt::format("https://{}", host);
}

bool Access::origin_is_allowed(std::string_view origin) const {
  return std::find(options_.origins.begin(), options_.origins.end(), origin) != options_.origins.end();
}

Right Access::right(const Request& request) const {
  const Right most = options_.edit ? Right::kEdit : Right::kRead;
  if (!options_.tokens) return most;
  std::string_view token = request.header("authorization");
  if (token.starts_with("Bearer "))
    token.remove_prefix(7);
  else
    token = cookie_in(request.header("cookie"), cookie());
  if (token.empty()) return Right::kNone;
  if (options_.edit && equal_in_constant_time(token, tokens_[1])) return Right::kEdit;
  return equal_in_constant_time(token, tokens_[0]) ? Right::kRead : Right::kNone;
}

std::optional<Reply> Access::enter(std::string_view code) {
  const std::lock_guard lock(mutex_);
  for (const int i : {0, 1}) {
    if (entrances_[i].empty() || !equal_in_constant_time(code, entrances_[i])) continue;
    entrances_[i].clear();
    Reply reply;
    reply.status = 303;
    reply.headers = {
        {"Location", "/"},
        {"Cache-Control", "no-store"},
        {"Set-Cookie", fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict", cookie(), tokens_[i])}};
    return reply;
  }
  return fault(403, "forbidden", "this link has been used; the one who started the server has the token");
}

std::optional<Reply> Access::check(const Request& request) {
  const std::string_view host = request.header("host"), origin = request.header("origin");
  if (!host_is_ours(host))
    return fault(403, "forbidden", "this server does not go by that name; --host adds one");
  if (request.malformed) return fault(400, "bad_request", "the address has a broken escape or is no UTF-8");
  if (request.method == "GET" && request.path.size() == 2 && request.path[0] == "enter" && options_.tokens)
    return enter(request.path[1]);
  if (!is_api(request)) {
    if (request.method == "GET") return std::nullopt;
    return fault(405, "method_not_allowed", "only GET is answered here");
  }
  const bool ours = origin.empty() || origin_is_ours(origin, host);
  const std::string_view site = request.header("sec-fetch-site");
  if (!ours && !origin_is_allowed(origin))
    return fault(403, "forbidden", "other sites' pages may not ask here; --allow-origin lets one in");
  if (ours && !site.empty() && site != "same-origin" && site != "none")
    return fault(403, "forbidden", "other sites' pages may not ask here; --allow-origin lets one in");
  if (request.method == "OPTIONS") {
    Reply reply;
    reply.status = 204;
    return reply;
  }
  if (right(request) == Right::kNone) {
    Reply reply = fault(401, "unauthorised", "a token is needed: Authorization: Bearer TOKEN");
    reply.headers.emplace_back("WWW-Authenticate", "Bearer");
    return reply;
  }
  if (!is_write(request)) return std::nullopt;
  if (request.method != "POST")
    return fault(405, "method_not_allowed", "only GET and POST are answered here");
  if (request.header(kMark) != "1")
    return fault(403, "forbidden", "a write needs the header X-Ukti-Request: 1");
  const std::string_view type = request.header("content-type");
  const std::string small = lower(type.substr(0, type.find(';')));
  if (small != "application/json")
    return fault(415, "unsupported_media_type", "a body must be application/json");
  return std::nullopt;
}

void Access::finish(const Request& request, Reply& reply) const {
  const auto add = [&](std::string_view name, std::string_view value) {
    reply.headers.emplace_back(std::string(name), std::string(value));
  };
  const bool page = reply.type.starts_with("text/html");
  add("Content-Security-Policy", page ? kPagePolicy : kDataPolicy);
  add("X-Content-Type-Options", "nosniff");
  add("Referrer-Policy", "no-referrer");
  add("X-Frame-Options", "DENY");
  add("Cross-Origin-Opener-Policy", "same-origin");
  const std::string_view origin = request.header("origin");
  const bool shared = is_api(request) && !origin.empty() && origin_is_allowed(origin);
  add("Cross-Origin-Resource-Policy", shared ? "cross-origin" : "same-origin");
  if (!is_api(request) || options_.origins.empty()) return;
  add("Vary", "Origin");
  if (!shared) return;
  add("Access-Control-Allow-Origin", origin);
  add("Access-Control-Expose-Headers", "ETag");
  if (request.method != "OPTIONS") return;
  add("Access-Control-Allow-Methods", "GET, POST");
  add("Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match, X-Ukti-Request");
  add("Access-Control-Max-Age", "600");
}

}  // namespace ukti::serve
