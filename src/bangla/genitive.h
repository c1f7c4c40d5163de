// Names put into the genitive, where the text does not spell them so: "ইরান" → "ইরানের", "রাশিয়া" →
// "রাশিয়ার".
#pragma once

#include <string>
#include <string_view>

namespace ukti::bangla {

// `name` as the text writes it, in UTF-8, with its genitive ending.
std::string genitive(std::string_view name);

}  // namespace ukti::bangla
