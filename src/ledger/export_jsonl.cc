// See export_jsonl.h.
#include "ledger/export_jsonl.h"

#include "ledger/correction_json.h"
#include "record/json.h"

namespace ukti::ledger {
namespace {

using record::append_json_string;

void put(std::string_view key, std::string_view value, bool nullable, std::string& out) {
  append_json_string(key, out);
  out += ": ";
  if (value.empty() && nullable)
    out += "null";
  else
    append_json_string(value, out);
  out += ", ";
}

}  // namespace

void append_line(const StoredDocument& d, std::string& out) {
  out += '{';
  put("id", d.id, false, out), put("url", d.url, true, out), put("source", d.source, true, out);
  put("published", d.published, true, out), put("title", d.title, true, out), put("text", d.text, false, out);
  out += "\"ukti\": {\"added\": ";
  append_json_string(d.added, out);
  out += "}}\n";
}

void append_line(const Stub& stub, std::string& out) {
  out += "{\"ukti\": {\"purged\": ";
  append_json_string(stub.hash, out);
  out += ", \"day\": ";
  append_json_string(stub.day, out);
  out += "}}\n";
}

void append_line(const Correction& correction, std::string& out) {
  out += "{\"ukti\": {\"correction\": ";
  append_json(correction, out);
  out += "}}\n";
}

void append_hidden_line(const std::string& identity, std::string& out) {
  out += "{\"ukti\": {\"hidden\": ";
  append_json_string(identity, out);
  out += "}}\n";
}

}  // namespace ukti::ledger
