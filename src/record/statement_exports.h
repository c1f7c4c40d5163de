// A record's statements in the forms of others: a table for spreadsheets, W3C Web Annotations, and claims and
// quotations of schema.org. docs/exports.md says what each cannot hold.
#pragma once

#include <string>
#include <string_view>

#include "ukti/record.h"

namespace ukti::record {

// The first line of the table.
std::string csv_names();
// One row a statement. Cells that a spreadsheet would take for a formula begin with an apostrophe.
// `corrections`: numbers of those that changed the record, "2 5".
void append_csv(const Record& record, std::string_view text, std::string_view corrections, std::string& out);

// One annotation a line: the statement's content as target, in characters and as a quotation.
void append_annotations(const Record& record, std::string_view text, std::string& out);

// One Claim or Quotation a line. A Claim is only what its source says to be so: what is denied, doubted,
// asked or demanded is none; said in its own words it is a Quotation all the same.
void append_claims(const Record& record, std::string_view text, std::string& out);

}  // namespace ukti::record
