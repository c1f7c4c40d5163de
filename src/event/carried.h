// To whom it is done where the words leave that out: those of the happening right before.
#pragma once

#include <vector>

#include "event/sharing.h"
#include "mention/resolver.h"
#include "ukti/record.h"

namespace ukti::event {

// "X-কে কুপিয়ে জখম করে। পরে হাসপাতালে | মারা যান", "X-কে আটক করে পুলিশ। এরপর আদালতে | পাঠানো হয়", "ডাকাতেরা
// পুলিশের ওপর গুলি ছোড়ে। পুলিশও পাল্টা | গুলি চালায়". `record.events` stand in the order of their triggers,
// `traces` beside them. Linear.
void carry_recipients(Record& record, const std::vector<Trace>& traces, const mention::Resolver& resolver);

}  // namespace ukti::event
