// The head of a request, looked at before the HTTP library sees it.
//
// The library's parser is lenient and unbounded in places (lines without end, ranges by regular expression,
// bodies that are inflated). So the head is read whole here, within bounds, refused where it is out of form,
// and handed on without the headers that this server has no use for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ukti::serve {

struct HeadLimits {
  std::size_t bytes = 16 * 1024;
  std::size_t target = 4096;
  std::size_t lines = 64;
  std::size_t body = std::size_t{20} << 20;
};

struct Head {
  int status = 0;  // 0: good; else that of the refusal
  std::string_view code, message;
  std::string text;      // the head to hand on, with its empty line
  std::size_t body = 0;  // bytes that follow
  std::string accept_encoding;
};

// `bytes` ends with the empty line.
Head check_head(std::string_view bytes, const HeadLimits& limits);

}  // namespace ukti::serve
