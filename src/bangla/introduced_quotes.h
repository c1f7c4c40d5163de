// Quotations that no verb of saying introduces: "কিউরেটর নিজেও অবাক, ‘…’", "প্রতি ম্যাচকেই শেষ সুযোগ হিসেবে
// দেখেন রিপন, ‘…’", "রাজার কথা, ‘…’".
//
// Sports and feature writers tell how somebody feels or what he does, and let his own words follow behind a
// comma. Whose words they are is plain where the clause has one person for its subject and the quotation
// speaks in the first person and runs to the sentence's end; titles, slogans and things cited do not.
#pragma once

#include <optional>
#include <vector>

#include "bangla/scene.h"
#include "clause/frames.h"

namespace ukti::bangla {

class IntroducedQuotes {
 public:
  static bool any(const text::Text& text, text::TokenIndex begin, text::TokenIndex end);
  // Adds the quotation of the scene to out[first, …), where no report of the sentence tells whose it is.
  static void find(const Scene& scene, std::uint32_t sentence, std::size_t first,
                   std::vector<clause::ReportFrame>& out);
};

}  // namespace ukti::bangla
