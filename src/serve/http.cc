// See http.h.
#include "serve/http.h"

#include <simdjson.h>

#include "record/json.h"

namespace ukti::serve {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Text of a target: UTF-8 without NUL.
std::optional<std::string> text(std::string_view raw, bool plus_is_space) {
  std::optional<std::string> out = decode(raw, plus_is_space);
  if (out && (out->find('\0') != out->npos || !simdjson::validate_utf8(*out))) return std::nullopt;
  return out;
}

}  // namespace

std::string_view Request::header(std::string_view lower_case_name) const {
  for (const auto& [name, value] : headers)
    if (name == lower_case_name) return value;
  return {};
}

const std::string* Request::param(std::string_view name) const {
  for (const auto& [key, value] : params)
    if (key == name) return &value;
  return nullptr;
}

std::optional<std::string> decode(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      const int high = i + 2 < text.size() ? hex(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? hex(text[i + 2]) : -1;
      if (high < 0 || low < 0) return std::nullopt;
      out.push_back(static_cast<char>(high << 4 | low));
      i += 2;
    } else {
      out.push_back(plus_is_space && text[i] == '+' ? ' ' : text[i]);
    }
  }
  return out;
}

void parse_target(std::string_view target, Request& request) {
  request.target = target;
  const std::size_t question = std::min(target.find('?'), target.size());
  std::string_view path = target.substr(0, question), query = target.substr(question);
  if (path.empty() || path.front() != '/') request.malformed = true;
  while (!path.empty() && path.front() == '/') {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    std::optional<std::string> segment = text(path.substr(1, end - 1), false);
    if (!segment) request.malformed = true;
    request.path.push_back(segment ? std::move(*segment) : std::string());
    path.remove_prefix(end);
  }
  if (!query.empty()) query.remove_prefix(1);
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    const std::size_t equals = std::min(pair.find('='), pair.size());
    std::optional<std::string> key = text(pair.substr(0, equals), true);
    std::optional<std::string> value = text(pair.substr(std::min(equals + 1, pair.size())), true);
    if (!key || !value)
      request.malformed = true;
    else if (!pair.empty())
      request.params.emplace_back(std::move(*key), std::move(*value));
    query.remove_prefix(std::min(end + 1, query.size()));
  }
}

Reply fault(int status, std::string_view code, std::string_view message) {
  std::string body = "{\"error\": {\"code\": ";
  record::append_json_string(code, body);
  body += ", \"message\": ";
  record::append_json_string(message, body);
  body += "}}";
  Reply reply;
  reply.status = status;
  reply.body = std::make_shared<const std::string>(std::move(body));
  return reply;
}

}  // namespace ukti::serve
