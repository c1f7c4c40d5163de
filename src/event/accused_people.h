// "The accused", "those held": by what the law has done to him a text calls somebody whom it has named
// before.
#pragma once

#include "ukti/record.h"

namespace ukti::event {

// "X-কে গ্রেপ্তার করে পুলিশ। আসামিকে আদালতে পাঠানো হয়": makes them one where the text tells such a thing of
// nobody else before.
void name_the_accused(Record& record);

}  // namespace ukti::event
