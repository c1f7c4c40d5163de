// A record for a person at a terminal: the headline, who says what, what happened, then figures, times and
// names.
#pragma once

#include <string>
#include <string_view>

#include "cli/view_words.h"
#include "ukti/record.h"

namespace ukti::cli {

struct ViewStyle {
  Language language = Language::kEnglish;
  bool colour = false;
  int width = 80;
  bool full = false;  // contents in full length; else three lines at most
};

std::string view(const Record& record, std::string_view text, const ViewStyle& style);

}  // namespace ukti::cli
