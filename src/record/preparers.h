// The rooms' prepared tables, all of them: what the compiler of the lexicon makes behind the tables.
#pragma once

#include <span>

#include "lexicon/prepared.h"

namespace ukti::record {

std::span<const lexicon::Preparer> preparers();

}  // namespace ukti::record
