// The parameters of a request, each read once by its name; what is wrong with the first wrong one is kept.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "ledger/day.h"
#include "serve/http.h"

namespace ukti::serve {

class Params {
 public:
  explicit Params(const Request& request) : request_(request) {}

  // Each: no value where it was not given; a wrong one is noted (`refusal`).
  std::optional<std::string> text(std::string_view name, std::size_t most);
  std::optional<ledger::Day> day(std::string_view name);
  std::size_t number(std::string_view name, std::size_t least, std::size_t most, std::size_t otherwise);
  bool flag(std::string_view name);
  // The place of the value in `list`.
  std::optional<std::size_t> one_of(std::string_view name, std::span<const std::string_view> list);
  std::optional<std::uint64_t> matter(std::string_view name);
  std::optional<std::string> party(std::string_view name);  // an id in its form
  // How many entries the pages before had.
  std::size_t cursor();

  // After the last: what is wrong, also with a parameter that nobody asked for.
  std::optional<Reply> refusal();

 private:
  const std::string* given(std::string_view name);
  void wrong(std::string_view name, std::string_view why);

  const Request& request_;
  std::set<std::string, std::less<>> known_;
  std::optional<Reply> refusal_;
};

std::string cursor_after(std::size_t entries);
}  // namespace ukti::serve
