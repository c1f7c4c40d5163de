// What searching and listing found, as JSON, in the forms that docs/ledger.md describes.
#pragma once

#include <string>

#include "ukti/ledger.h"

namespace ukti::ledger {

// Each appends one object, without a newline.
void append_json(const SearchHit& hit, std::string& out);
void append_json(const ToldStatement& statement, std::string& out);
void append_json(const ToldFigure& figure, std::string& out);

}  // namespace ukti::ledger
