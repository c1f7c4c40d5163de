// Sides: whose statements stand for one another. A spokesperson speaks for the body, a minister for the
// country, a capital for its government; two persons of one name are one, two ministers of one country are
// on one side.
#pragma once

#include "ukti/record.h"

namespace ukti::speech {

// The two sources are the same, or share somebody.
bool same_speaker(const Statement& a, const Statement& b);
// Somebody of the one speaks for somebody of the other, or is the same.
bool same_side(const Record& record, const Statement& a, const Statement& b);

}  // namespace ukti::speech
