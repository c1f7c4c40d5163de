// Events: happening frames and verbal acts become entries of the record.
//
// The language room found triggers and noun phrases. Here the phrases are resolved to entities, an act of
// speech that is an event as well (to demand is a REQUEST, to accuse an ACCUSE) takes its speaker and its
// time from the statement, and every event asks the statement around it whether it is told, denied, demanded
// or promised. No word of any language here.
#pragma once

#include <vector>

#include "clause/happenings.h"
#include "mention/resolver.h"
#include "speech/statements.h"
#include "ukti/record.h"

namespace ukti::event {

// Appends the events of the text to `record`, whose statements stand; all that `in` holds must be of one
// reading. In a text of games what is only said is no event, but for what a court or the police say.
void make_events(const speech::Input& in, const std::vector<clause::HappeningFrame>& frames,
                 const clause::HappeningContext& context, const std::vector<speech::Draft>& drafts,
                 mention::Resolver& resolver, Record& record);

}  // namespace ukti::event
