// JSON for what the ledger answers: brackets, keys and values in order; the commas come by themselves.
#pragma once

#include <fmt/format.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "record/json.h"
#include "ukti/ledger.h"

namespace ukti::ledger {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void open(char bracket) { separate(), out_ += bracket, first_ = true; }
  void close(char bracket) { out_ += bracket, first_ = false; }
  void key(std::string_view name) {
    separate();
    record::append_json_string(name, out_);
    out_ += ": ";
    first_ = true;
  }
  void text(std::string_view value) { separate(), record::append_json_string(value, out_); }
  void raw(std::string_view value) { separate(), out_ += value; }

  // A key with its value; empty text and no value are null.
  void put(std::string_view name, std::string_view value) {
    key(name);
    if (value.empty())
      raw("null");
    else
      text(value);
  }
  void put(std::string_view name, std::optional<double> value) {
    key(name), raw(value ? fmt::format("{}", *value) : "null");
  }
  void put(std::string_view name, Span span) { key(name), open('{'), put_ends(span), close('}'); }
  void put_ends(Span span) {
    key("start"), raw(fmt::format("{}", span.start)), key("end"), raw(fmt::format("{}", span.end));
  }
  void put(std::string_view name, std::span<const Span> spans) {
    key(name), open('[');
    for (const Span& span : spans) open('{'), put_ends(span), close('}');
    close(']');
  }
  void put(std::string_view name, std::span<const std::string> texts) {
    key(name), open('[');
    for (const std::string& value : texts) text(value);
    close(']');
  }
  void put(std::string_view name, std::span<const PartyName> parties) {
    key(name), open('[');
    for (const PartyName& party : parties) {
      open('{'), put("id", party.id), put("names", std::span<const std::string>(party.names)), close('}');
    }
    close(']');
  }

 private:
  void separate() {
    if (!first_) out_ += ", ";
    first_ = false;
  }
  std::string& out_;
  bool first_ = true;
};

}  // namespace ukti::ledger
