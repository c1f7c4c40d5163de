// See case_file.h.
#include "case_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

namespace ukti::cases {
namespace {

std::string_view trimmed(std::string_view s) {
  const std::size_t first = s.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return s.substr(first, s.find_last_not_of(" \t") - first + 1);
}

void append_utf8(std::uint32_t c, std::string& out) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
  } else if (c < 0x10000) {
    out += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
            static_cast<char>(0x80 | (c & 0x3F))};
  } else {
    out += {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
            static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
  }
}

// \u{200c} becomes the character, \x{ff} the byte: for what cannot be seen in an editor.
std::string unescaped(std::string_view s) {
  std::string out;
  while (!s.empty()) {
    const bool escape = s.starts_with("\\u{") || s.starts_with("\\x{");
    const std::size_t end = escape ? s.find('}') : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += s.front();
      s.remove_prefix(1);
      continue;
    }
    const auto code =
        static_cast<std::uint32_t>(std::strtoul(std::string(s.substr(3, end - 3)).c_str(), nullptr, 16));
    if (s[1] == 'u') {
      append_utf8(code, out);
    } else {
      out += static_cast<char>(code);
    }
    s.remove_prefix(end + 1);
  }
  return out;
}

constexpr std::array<std::string_view, 11> kKinds{"statement", "time",    "figure",   "name",
                                                  "same",      "apart",   "sentence", "furniture",
                                                  "link",      "refused", "event"};
constexpr std::array<std::string_view, 7> kCounted{"statements", "times", "figures", "names",
                                                   "sentences",  "links", "events"};

bool is_kind(std::string_view word) {
  return std::find(kKinds.begin(), kKinds.end(), word) != kKinds.end() ||
         std::find(kCounted.begin(), kCounted.end(), word) != kCounted.end();
}

class Parser {
 public:
  Parser(const std::string& file, std::string_view content) : file_(file), rest_(content) {}

  Expected<std::vector<Case>> run() {
    while (fault_.empty() && take_line()) {
      if (line_.starts_with("===")) {
        begin();
      } else if (where_ == Where::kHead || where_ == Where::kText) {
        text();
      } else if (where_ == Where::kExpectations) {
        expectation();
      } else if (!trimmed(line_).empty() && !line_.starts_with("#")) {
        fail("a case begins with === and its title");
      }
    }
    finish();
    if (!fault_.empty()) return std::unexpected(Error{ErrorCode::kMalformedInput, fault_});
    return std::move(cases_);
  }

 private:
  enum class Where { kOutside, kHead, kText, kExpectations };

  bool take_line() {
    if (rest_.empty()) return false;
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    line_ = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++number_;
    return true;
  }
  void fail(std::string_view what) { fault_ = fmt::format("{}:{}: {}", file_, number_, what); }

  void begin() {
    finish();
    Case made;
    made.file = file_;
    made.line = number_;
    made.title = std::string(trimmed(line_.substr(3)));
    if (made.title.empty()) fail("a case needs a title");
    cases_.push_back(std::move(made));
    where_ = Where::kHead;
  }

  // Header lines, then the text up to ---.
  void text() {
    Case& c = cases_.back();
    if (line_ == "---") {
      where_ = Where::kExpectations;
      return;
    }
    if (where_ == Where::kHead) {
      for (auto [key, to] : {std::pair{"published:", &c.published},
                             {"title:", &c.headline},
                             {"source:", &c.source},
                             {"pending:", &c.pending}})
        if (line_.starts_with(key)) {
          *to = unescaped(trimmed(line_.substr(std::string_view(key).size())));
          return;
        }
      if (line_.starts_with("#") || trimmed(line_).empty()) return;
      where_ = Where::kText;
    }
    c.text += unescaped(line_);
    c.text += '\n';
  }

  void expectation() {
    Case& c = cases_.back();
    if (trimmed(line_).empty() || line_.starts_with("#")) return;
    if (line_.starts_with(" ")) {
      const std::string_view field = trimmed(line_);
      const std::size_t colon = field.find(':');
      if (c.expectations.empty() || colon == std::string_view::npos)
        return fail("an indented line is \"field: value\" under an expectation");
      c.expectations.back().fields.emplace_back(field.substr(0, colon),
                                                unescaped(trimmed(field.substr(colon + 1))));
      return;
    }
    Expectation e;
    e.line = number_;
    std::string_view rest = trimmed(line_);
    if (rest.starts_with("no ")) {
      e.absent = true;
      rest.remove_prefix(3);
    }
    const std::size_t space = std::min(rest.find(' '), rest.size());
    e.kind = std::string(rest.substr(0, space));
    if (!is_kind(e.kind)) return fail(fmt::format("\"{}\" is no kind of expectation", e.kind));
    rest = trimmed(rest.substr(space));
    const std::size_t equals = rest.find(" = ");
    e.words = unescaped(trimmed(rest.substr(0, equals)));
    if (equals != std::string_view::npos) e.value = unescaped(trimmed(rest.substr(equals + 3)));
    c.expectations.push_back(std::move(e));
  }

  void finish() {
    if (cases_.empty() || !fault_.empty()) return;
    Case& c = cases_.back();
    if (where_ != Where::kExpectations)
      return fail(fmt::format("the case \"{}\" has no --- and no expectations", c.title));
    while (c.text.ends_with("\n\n") || (c.text.ends_with('\n'))) c.text.pop_back();
    if (c.expectations.empty()) fail(fmt::format("the case \"{}\" expects nothing", c.title));
  }

  const std::string& file_;
  std::string_view rest_, line_;
  int number_ = 0;
  Where where_ = Where::kOutside;
  std::vector<Case> cases_;
  std::string fault_;
};

}  // namespace

Expected<std::vector<Case>> parse_cases(const std::string& file, std::string_view content) {
  return Parser(file, content).run();
}

}  // namespace ukti::cases
