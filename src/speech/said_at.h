// When a statement was made: the time that its sentence gives (own_time.h), else that of the occasion on
// which it was said (guidelines, convention 8: what is dated once holds for all statements of the occasion).
//
// An occasion is dated by a statement ("সোমবার … বলেন", also one that only points back: "সোমবার … এসব কথা
// বলেন") or by a sentence that tells where people spoke ("জ্যাকবসন আজ সোমবার … সাক্ষাৎ করেছেন"). A statement
// without a time takes the nearest occasion before it at which its speaker, or the body that he speaks for,
// took part, and where there is none, the first behind it; one that the text places at another time takes
// none.
#pragma once

#include "mention/resolver.h"
#include "speech/statements.h"

namespace ukti::speech {

void said_at(const Input& in, const mention::Resolver& resolver, const std::vector<Draft>& drafts,
             Record& record);

}  // namespace ukti::speech
