// A matter as text for a person: what it is about, who takes which stance since when, the figures, the
// mentions.
#pragma once

#include <string>

#include "cli/view_words.h"
#include "ledger/headline.h"
#include "ukti/ledger.h"

namespace ukti::cli {

// One line for a list: id, days, what and who, how many reports, who contests it.
std::string matter_line(const Matter& matter, const ledger::Headlines& headlines, Language language);
// All of it. Ends with a newline.
std::string matter_view(const Matter& matter, const ledger::Headlines& headlines, Language language);

}  // namespace ukti::cli
