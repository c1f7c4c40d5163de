// Who stands behind a passive in an official's words: "পুলিশ জানায়, X-কে আটক করা হয়েছে", "আইনি ব্যবস্থা নেওয়া
// হবে, বলেন মন্ত্রী".
//
// A passive hides its agent; where those who tell of it are the ones in whose power it lies, their own body
// is meant: the law's arrests, what a government says will be done, the blows that a force denies.
#pragma once

#include "ukti/record.h"

namespace ukti::event {

// Fills empty actors; the record's entities must be complete.
void fill_agents(Record& record);

}  // namespace ukti::event
