// What a text tells once more without telling it: a noun that only takes up what was told before ("হামলার
// পরপরই …", "এই অভিযোগের ফলে …"), the setting of what is told right behind it ("বৈঠকে … আলোচনা হয়"), and a
// war that is only the backdrop ("যুদ্ধের কারণে").
#pragma once

#include <vector>

#include "event/sharing.h"
#include "ukti/record.h"

namespace ukti::event {

// Takes such events out; the others have taken from them what they leave out (`share_between`).
void drop_repeats(std::vector<Event>& events, std::vector<Trace>& traces);

}  // namespace ukti::event
