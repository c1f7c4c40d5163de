// See correction_json.h.
#include "ledger/correction_json.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <optional>

#include "ledger/corrections.h"
#include "record/json.h"

namespace ukti::ledger {
namespace {

using simdjson::dom::element;

void put(std::string_view key, std::string_view value, std::string& out) {
  out += ", ";
  record::append_json_string(key, out);
  out += ": ";
  if (value.empty())
    out += "null";
  else
    record::append_json_string(value, out);
}

std::unexpected<Error> fault(std::string_view what) {
  return std::unexpected(Error{ErrorCode::kMalformedInput, fmt::format("no correction: {}", what)});
}

// A string, or nothing for null and for what is not there.
std::string text(const element& from, std::string_view key) {
  std::string_view value;
  return from[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
}

std::optional<std::int64_t> number(const element& from, std::string_view key) {
  std::int64_t value = 0;
  if (from[key].get(value) != simdjson::SUCCESS) return std::nullopt;
  return value;
}

template <typename E>
std::optional<E> named(std::string_view name, E last) {
  for (int i = 0; i <= static_cast<int>(last); ++i)
    if (name_of(static_cast<E>(i)) == name) return static_cast<E>(i);
  return std::nullopt;
}

std::optional<Anchor> parse_anchor(const element& from) {
  const auto layer = named(text(from, "layer"), Layer::kParty);
  const auto start = number(from, "start"), end = number(from, "end"), side = number(from, "side");
  if (!layer || !start || !end || *start < 0 || *end <= *start || *end > INT32_MAX) return std::nullopt;
  Anchor a;
  a.document = text(from, "document");
  a.sha256 = text(from, "sha256");
  a.layer = *layer;
  a.span = {static_cast<std::uint32_t>(*start), static_cast<std::uint32_t>(*end)};
  a.side = side.value_or(0) != 0 ? 1 : 0;
  return a;
}

}  // namespace

void append_json(const Correction& c, std::string& out) {
  fmt::format_to(std::back_inserter(out), "{{\"number\": {}", c.number);
  put("kind", name_of(c.kind), out);
  put("label", c.label, out), put("author", c.author, out), put("time", c.time, out);
  put("reason", c.reason, out), put("undone_by", c.undone_by, out), put("undone_at", c.undone_at, out);
  fmt::format_to(std::back_inserter(out), ", \"orphaned\": {}, \"anchors\": [", c.orphaned);
  for (std::size_t i = 0; i < c.anchors.size(); ++i) {
    const Anchor& a = c.anchors[i];
    fmt::format_to(std::back_inserter(out), "{}{{\"side\": {}", i == 0 ? "" : ", ", a.side);
    put("layer", name_of(a.layer), out), put("document", a.document, out), put("name", a.name, out);
    put("sha256", a.sha256, out);
    fmt::format_to(std::back_inserter(out), ", \"start\": {}, \"end\": {}, \"found\": {}}}", a.span.start,
                   a.span.end, a.found);
  }
  out += "]}";
}

Expected<Correction> parse_correction(std::string_view json) {
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(json.data(), json.size()).get(root) != simdjson::SUCCESS) return fault("no JSON");
  const auto kind = named(text(root, "kind"), CorrectionKind::kReattribute);
  if (!kind) return fault("its kind is unknown");
  Correction c;
  c.number = number(root, "number").value_or(0);
  c.kind = *kind;
  c.label = text(root, "label"), c.author = text(root, "author"), c.time = text(root, "time");
  c.reason = text(root, "reason");
  c.undone_by = text(root, "undone_by"), c.undone_at = text(root, "undone_at");
  simdjson::dom::array anchors;
  if (root["anchors"].get(anchors) != simdjson::SUCCESS) return fault("it has no anchors");
  for (const element one : anchors) {
    auto anchor = parse_anchor(one);
    if (!anchor) return fault("an anchor is none");
    c.anchors.push_back(std::move(*anchor));
  }
  return c;
}

}  // namespace ukti::ledger
