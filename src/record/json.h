// A record as JSON: the form that docs/record.schema.json describes.
//
// Hand-rolled appends into one buffer that the caller reuses: a record is written in one pass, nothing is
// built in between. Control characters, C1 codes and bidi controls are written as \u escapes, so that a
// record may be printed to a terminal as it is.
#pragma once

#include <string>
#include <string_view>

#include "record/offsets.h"
#include "ukti/record.h"

namespace ukti::record {

inline constexpr std::string_view kSchema = "ukti.record/1";

struct JsonStyle {
  Offsets offsets = Offsets::kBytes;
  bool pretty = false;  // indented, a span a line; else one line
};

// Appends `record` to `out`, without a final newline. `text` is the text that was read (Record::bytes long):
// every span carries its slice of it.
void append_json(const Record& record, std::string_view text, const JsonStyle& style, std::string& out);

// Appends `value` as a JSON string with its quotation marks. Bytes that are no UTF-8 become U+FFFD.
void append_json_string(std::string_view value, std::string& out);

}  // namespace ukti::record
