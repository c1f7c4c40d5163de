// See body.h.
#include "serve/body.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <map>

#include "ledger/corrections.h"
#include "ledger/day.h"

namespace ukti::serve {
namespace {

using simdjson::dom::element;

Reply bad(std::string_view why) { return fault(400, "bad_request", why); }

constexpr std::size_t kMostTargets = 100, kLongestTarget = 1600;

// Characters, not bytes: what the description counts.
std::size_t characters(std::string_view text) {
  std::size_t n = 0;
  for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

// Takes the members of an object into strings and lists of strings; any other member is refused.
class Members {
 public:
  struct Text {
    std::string* to;
    std::size_t most;
    bool needed = false;
  };
  std::map<std::string_view, Text> texts;
  std::map<std::string_view, std::pair<std::vector<std::string>*, bool>> lists;

  std::optional<Reply> take(std::string_view body) {
    simdjson::dom::parser parser;
    element root;
    const simdjson::padded_string padded(body);
    if (parser.parse(padded).get(root) != simdjson::SUCCESS) return bad("the body is no JSON");
    simdjson::dom::object object;
    if (root.get(object) != simdjson::SUCCESS) return bad("the body must be a JSON object");
    std::map<std::string_view, int> seen;
    for (const auto member : object) {
      if (seen[member.key]++ > 0) return bad(fmt::format("“{}” stands there twice", member.key));
      if (auto refusal = one(member.key, member.value)) return refusal;
    }
    for (const auto& [name, text] : texts)
      if (text.needed && text.to->empty()) return bad(fmt::format("“{}” is needed", name));
    for (const auto& [name, list] : lists)
      if (list.second && list.first->empty()) return bad(fmt::format("“{}” is needed", name));
    return std::nullopt;
  }

 private:
  std::optional<Reply> one(std::string_view name, const element& value) {
    if (const auto at = texts.find(name); at != texts.end()) {
      std::string_view text;
      if (value.get(text) != simdjson::SUCCESS) return bad(fmt::format("“{}” must be a string", name));
      if (characters(text) > at->second.most)
        return bad(fmt::format("“{}” is longer than {} characters", name, at->second.most));
      *at->second.to = text;
      return std::nullopt;
    }
    const auto at = lists.find(name);
    simdjson::dom::array items;
    if (at == lists.end()) return bad(fmt::format("“{}” is not known here", name));
    if (value.get(items) != simdjson::SUCCESS) return bad(fmt::format("“{}” must be a list", name));
    for (const element item : items) {
      std::string_view text;
      if (item.get(text) != simdjson::SUCCESS) return bad(fmt::format("“{}” must hold strings", name));
      if (characters(text) > kLongestTarget || at->second.first->size() >= kMostTargets)
        return bad(fmt::format("“{}” is too long", name));
      at->second.first->emplace_back(text);
    }
    return std::nullopt;
  }
};

}  // namespace

std::optional<Reply> parse_body(std::string_view body, ReadRequest& out) {
  Members members;
  members.texts = {{"text", {&out.text, ~std::size_t{0}, true}},
                   {"id", {&out.id, 400}},
                   {"title", {&out.title, 2000}},
                   {"published", {&out.published, 40}},
                   {"source", {&out.source, 400}},
                   {"url", {&out.url, 2000}}};
  if (auto refusal = members.take(body)) return refusal;
  if (!out.published.empty() && !ledger::parse_told(out.published))
    return fault(422, "unprocessable", "“published” is neither a day (2026-03-09) nor an RFC 3339 time");
  return std::nullopt;
}

std::optional<Reply> parse_body(std::string_view body, CorrectionRequest& out) {
  std::string kind;
  Members members;
  members.texts = {
      {"kind", {&kind, 40, true}}, {"label", {&out.label, 400}}, {"reason", {&out.reason, 2000, true}}};
  members.lists = {{"targets", {&out.targets, true}}, {"others", {&out.others, false}}};
  if (auto refusal = members.take(body)) return refusal;
  for (int i = 0; i <= static_cast<int>(CorrectionKind::kReattribute); ++i)
    if (ledger::name_of(static_cast<CorrectionKind>(i)) == kind) {
      out.kind = static_cast<CorrectionKind>(i);
      return std::nullopt;
    }
  return bad("“kind” takes one of: retract, merge, split, relabel, reattribute");
}

}  // namespace ukti::serve
