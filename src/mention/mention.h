// Mentions and entities: names found in the text, and the resolver that says who a phrase means.
//
// `find_names` marks every named person, body, country, place and agreement (lexicon phrases first, then unknown
// names by title, role, apposition, name parts, quotation marks). `Resolver` keeps the document's entities and
// memory (last respected person, last body of each kind, last country, last speaker) and turns a noun phrase that
// stands as source, carrier, addressee, actor or recipient into entities: coordination is split, pronouns and roles
// go to whom they mean, an unnamed role or group becomes an entity of its own. It invents nobody: where it cannot
// tell, it returns nothing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "clause/frames.h"
#include "clause/words.h"
#include "lexicon/view.h"
#include "text/text.h"
#include "ukti/record.h"

namespace ukti::mention {

struct NamedMention {
  clause::TokenRange range;                        // with case ending, without title words that are no part of the name
  lexicon::EntryId entry = lexicon::kNoEntry;      // the name's row, if listed
  EntityType type = EntityType::kOther;
  std::string_view rule;
  Id entity = kNoId;                               // set by the resolver
};

}  // namespace ukti::mention
