// The bodies of requests: JSON objects of a few known members.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "serve/http.h"
#include "ukti/correction.h"

namespace ukti::serve {

// A text that somebody pastes.
struct ReadRequest {
  std::string id, url, source, published, title, text;
};

// Each: the refusal where the body is none.
std::optional<Reply> parse_body(std::string_view body, ReadRequest& out);
// `author` and `time` stay the caller's.
std::optional<Reply> parse_body(std::string_view body, CorrectionRequest& out);

}  // namespace ukti::serve
