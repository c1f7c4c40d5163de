// What stands right of a name: whether the next word closes it, could go on with it, or owns a genitive.
//
// Behind a role and a first name any word may be the surname ("সচিব লুইস আবাদ"). What tells is the word after
// it: a verb of saying, a mark or an adjunct (সেই, মঙ্গলবার, এক) shows that the name was complete, a verb that
// needs an object or a noun that takes a modifier shows that the word was theirs.
#pragma once

#include "bangla/names.h"

namespace ukti::bangla {

enum class Bound : std::uint8_t {
  kOpen,  // may take the word before it for itself
  kSoft,  // an adjunct, pronoun or number: opens the next phrase
  kHard   // a mark, a quotation, a verb of saying, an age
};

// What the token at `t` is to a name that would end right before it.
Bound bound_at(const NameStep& step, TokenIndex t, TokenIndex end);

// A word that the genitive before it may belong to: a noun, an adjective before one, a postposition.
bool takes_genitive(const NameStep& step, TokenIndex t, TokenIndex end);

}  // namespace ukti::bangla
