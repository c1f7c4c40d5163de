// Whoever the law holds for a deed did it, and those who hold him did not.
#pragma once

#include <vector>

#include "event/sharing.h"
#include "mention/resolver.h"
#include "ukti/record.h"

namespace ukti::event {

// "পুলিশ | খুনের অভিযোগে X-কে গ্রেপ্তার করে", "X-কে পুলিশ গ্রেপ্তার করে | খুনের অভিযোগে কারাগারে পাঠায়": in the deed
// before the words of a charge the police take no part; X is the doer, as far as it is told, and the charge
// is against him. Both stand in one sentence. `record.events` stand in the order of their triggers, `traces`
// beside them. Linear.
void blame_the_held(Record& record, const std::vector<Trace>& traces, const mention::Resolver& resolver);

}  // namespace ukti::event
