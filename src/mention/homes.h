// Names that a text cannot mean by what else it speaks of.
//
// Every country has a supreme court and an election commission, and the tables give one of them the plain
// name; a party or a town abroad may be called by a word that is an ordinary one at home. Of which countries
// the other listed names of the text are decides.
#pragma once

#include <vector>

#include "clause/sight.h"
#include "mention/mention.h"
#include "mention/name_rows.h"

namespace ukti::mention {

// Gives plainly named bodies to the country of most names, where nothing in the text is of their own, and
// drops single words that are names only abroad. Linear in the names, but for the few countries of a text.
void keep_at_home(const clause::Sight& s, const NameRows& rows, std::vector<NamedMention>& names);

}  // namespace ukti::mention
